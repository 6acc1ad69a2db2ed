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

type Sources = {
  readonly leftOut: number | undefined
  /** The version of the addresses. */
  readonly address: number
  /** Whether lists may move to another domain. */
  readonly mayMove: boolean
}

/** The sources of a config: all but one. */
export function sourcesOf({ leftOut, address, mayMove }: Sources) {
  const listed = outlets.filter((_, index) => index !== leftOut)
  return listed.map((outlet) => ({
    ...outlet,
    url: address === 0 ? outlet.url : `${outlet.url}?v=${address}`,
    ...(mayMove && { mayMoveTo: [new URL(urlAt(outlet, 'host')).hostname] }),
  }))
}

/** Where a list can be: at its own address, at another one of its host, at another domain. */
const PLACES = ['home', 'path', 'host'] as const
export type Place = (typeof PLACES)[number]

/** The address of an outlet's list at a place. */
export function urlAt({ id, url }: { readonly id: string; readonly url: string }, place: Place): string {
  const { pathname } = new URL(url)
  if (place === 'home') return url
  return place === 'path' ? `https://${id}.example/moi${pathname}` : `https://${id}-moi.example${pathname}`
}

const withoutVersion = (url: string) => url.replace(/\?v=\d$/, '')

/** The outlet whose list is at an address of any version, or was there. */
export const outletAt = (url: string) =>
  outlets.find((one) => PLACES.some((place) => urlAt(one, place) === withoutVersion(url)))

/** Which of its places an address is. */
export const placeAt = (url: string) =>
  PLACES.find((place) => outlets.some((one) => urlAt(one, place) === withoutVersion(url)))

export function idOf(outlet: number): string {
  return outlets[outlet % outlets.length]?.id ?? ''
}
