/** Written by `npm run assets`: the static files as they are named now. */
export const ASSETS = {
  style: '/style.ZB9JffJH.css',
  script: '/page.g1kgvDGf.js',
  tuneStyle: '/tune.dJNgDaXQ.css',
  tuneScript: '/tune.i3yX6oHA.js',
  icon: '/icon.T58nePf8.svg',
  iconPng: '/icon.YxvPcFN0.png',
  manifest: '/site.U9H8BWqA.webmanifest',
} as const
