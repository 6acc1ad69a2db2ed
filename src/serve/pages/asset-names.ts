/** Written by `npm run assets`: the current names of the static files; do not edit. */
export const ASSETS = {
  style: '/style.7cRzm4jn.css',
  script: '/page.7S47cfY9.js',
  tuneStyle: '/tune.wTd4ekkg.css',
  tuneScript: '/tune.UrLsTgk6.js',
  formsScript: '/forms.JeS6NJJ4.js',
  elementsScript: '/elements.PhfP9skk.js',
  icon: '/icon.T58nePf8.svg',
  iconPng: '/icon.4srzv7WI.png',
  manifest: '/site.U9H8BWqA.webmanifest',
} as const
