import { source } from '../samples.ts'

/** The outlets of the world, and where they are read. */

/** The outlets of the world. The third one's addresses carry no article number; the fourth one has a page of links alone. */
export const outlets = [
  source({ id: 'daily', name: 'Daily', url: 'https://daily.example/rss', home: 'https://daily.example/' }),
  source({ id: 'weekly', name: 'Weekly', url: 'https://weekly.example/rss', home: 'https://weekly.example/' }),
  source({ id: 'portal', name: 'Portal', url: 'https://portal.example/rss', home: 'https://portal.example/' }),
  {
    ...source({ id: 'paper', name: 'Paper', url: 'https://paper.example/tin', home: 'https://paper.example/' }),
    kind: 'page',
    selectors: { item: 'li', title: ['a'], link: ['a @href'] },
  },
] as const
export const UNNUMBERED = 'portal'
/** Its articles have no dates, and are filed when their own pages were read. */
export const PAPER = 'paper'

/** The sources of a config: all but one, at addresses of a version. */
export function sourcesOf({ leftOut, address }: { readonly leftOut: number | undefined; readonly address: number }) {
  const listed = outlets.filter((_, index) => index !== leftOut)
  return listed.map((outlet) => ({ ...outlet, url: address === 0 ? outlet.url : `${outlet.url}?v=${address}` }))
}

/** The outlet at an address of any version. */
export const outletAt = (url: string) => outlets.find((one) => one.url === url.replace(/\?v=\d$/, ''))

export function idOf(outlet: number): string {
  return outlets[outlet % outlets.length]?.id ?? ''
}
