/** Written by `npm run assets`: the current names of the static files; do not edit. */
export const ASSETS = {
  style: '/style.7cRzm4jn.css',
  script: '/page.7S47cfY9.js',
  tuneStyle: '/tune.wTd4ekkg.css',
  tuneScript: '/tune.wMCEmoyb.js',
  formsScript: '/forms.sj2weMFc.js',
  icon: '/icon.T58nePf8.svg',
  iconPng: '/icon.4srzv7WI.png',
  manifest: '/site.U9H8BWqA.webmanifest',
} as const
