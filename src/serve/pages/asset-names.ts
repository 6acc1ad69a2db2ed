/** Written by `npm run assets`: the static files as they are named now. */
export const ASSETS = {
  style: '/style.5JQFcFpS.css',
  script: '/page.8PRCsskB.js',
  tuneStyle: '/tune.SH1ZfQ0Z.css',
  tuneScript: '/tune.ky2jQ3AZ.js',
  icon: '/icon.T58nePf8.svg',
  iconPng: '/icon.YxvPcFN0.png',
  manifest: '/site.U9H8BWqA.webmanifest',
} as const
