import { outletAt, PAPER, type Place, placeAt, urlAt } from './outlets.ts'

/** What outlets' hosts answer before any list or article: where the list is by now, and whether programs are let in. */

export type Rules = 'open' | 'closed' | 'busy'

export type Hosts = {
  readonly move: (outlet: string, to: Place) => void
  readonly rule: (outlet: string, rules: Rules, nowMs: number) => void
  /** Lets everybody in again; whether somebody was kept out. */
  readonly open: () => boolean
  /** What leads away from a list's address; undefined where the list is. */
  readonly elsewhere: (url: string) => Response | undefined
  /** The answer at the address of a robots.txt; undefined at every other. */
  readonly robots: (url: string) => Response | undefined
  /** Since when an address is closed to programs; undefined for an open one. */
  readonly closedSince: (url: string) => number | undefined
}

type Ruled = { readonly rules: Rules; readonly sinceMs: number }

export function hosts(): Hosts {
  const places = new Map<string, Place>()
  const ruled = new Map<string, Ruled>()

  return {
    move: (outlet, to) => void places.set(outlet, to),
    rule(outlet, rules, nowMs) {
      if (ruled.get(outlet)?.rules !== rules) ruled.set(outlet, { rules, sinceMs: nowMs })
    },
    open() {
      const isAnyShut = [...ruled.values()].some(({ rules }) => rules !== 'open')
      ruled.clear()
      return isAnyShut
    },
    elsewhere(url) {
      const outlet = outletAt(url)
      const place = (outlet && places.get(outlet.id)) ?? 'home'
      if (outlet === undefined || placeAt(url) === place) return undefined
      if (placeAt(url) === 'host' && place === 'home') return new Response('', { status: 410 })
      if (place === 'home') return new Response('', { status: 404 })
      return new Response(null, { status: 301, headers: { location: urlAt(outlet, place) } })
    },
    robots(url) {
      if (!url.endsWith('/robots.txt')) return undefined
      const rules = ruled.get(hostOf(url))?.rules ?? 'open'
      if (rules === 'busy') return new Response('', { status: 503 })
      return rules === 'open' ? new Response('', { status: 404 }) : new Response('User-agent: *\nDisallow: /\n')
    },
    closedSince(url) {
      const known = ruled.get(hostOf(url))
      // Feeds are made for programs.
      const isList = outletAt(url) !== undefined && outletAt(url)?.id !== PAPER
      return known?.rules !== 'closed' || isList || url.endsWith('/robots.txt') ? undefined : known.sinceMs
    },
  }
}

/** Whose host it is, with or without www, old or new. */
const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '').replace(/(?:-moi)?\.example$/, '')
