import { unitPoints } from '../config/places/unit-points.ts'
import type { Language, Site, Source } from '../config/schema/schema.ts'
import type { Item } from '../model.ts'
import { hash8 } from '../text/hash.ts'
import { plausible, uniqueInstants } from './instants.ts'
import { addressesOf } from './source-addresses.ts'
import { webAddress } from './web-address.ts'
import { fitForXml } from './xml.ts'

/** The contents of a feed document in any format. Addresses are absolute. */
export type FeedDocument = {
  readonly site: Site
  /** Of the words that we write ourselves. */
  readonly language: Language
  /** A filtered feed has its own. */
  readonly title: string
  readonly description: string
  /** The origin that serves us, without a slash at the end. */
  readonly base: string
  /** The page for people with the same filter. Its query distinguishes this feed from our others. */
  readonly home: string
  /** This document. */
  readonly self: string
  /** ISO 8601: the newest change in it. Never the clock. */
  readonly updated: string
  readonly items: readonly Item[]
  /** By id. Items of a source that has left the config are still served. */
  readonly sources: ReadonlyMap<string, Source>
  readonly ttlMinutes: number
  /** Names that people use for places, by slug; the slug itself if it has no name here. */
  readonly placeNames?: ReadonlyMap<string, string>
  /** Feed icon, at least 512 pixels wide: PNG, JPEG or GIF. */
  readonly icon?: string
  readonly favicon?: string
  /** Which of our feeds it is one of, in its id; "feed" where it is left out. */
  readonly series?: 'feed' | 'daily'
  /** The HTML of entries that we write ourselves and that no outlet is the source of, by id. */
  readonly ownContents?: ReadonlyMap<string, string>
  /** WebSub. */
  readonly hub?: string
  /** The next page of the same list, older items (RFC 5005 section 3). */
  readonly next?: string
  /** Archives (RFC 5005 section 4). `current` is set in archive documents only. */
  readonly archives?: { readonly current?: string; readonly previous?: string; readonly next?: string }
}

export type NamedLink = { readonly name: string; readonly link: string; readonly published: string }

/** An item with the fields that every format needs. Links are http or https; texts are not escaped yet. */
export type FeedItem = {
  readonly item: Item
  /** The article, or our own page about it if the stored link is not a web address. */
  readonly link: string
  /** Our page about the item: why it is here, where else the story is. */
  readonly page: string
  readonly image: string | undefined
  readonly outlet: Outlet
  /** The people named; may be empty. */
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly places: readonly { readonly slug: string; readonly name: string }[]
  readonly also: readonly NamedLink[]
  /** Of the first unit that it is about. */
  readonly point: Point | undefined
  readonly published: string | undefined
  readonly updated: string
}

export type Outlet = { readonly name: string; readonly home: string | undefined }

/** For documents without a single usable date, which Atom requires: before anything was served. */
const BEFORE_ALL = '2026-01-01T00:00:00.000Z'

/** Used for missing names: no feed format allows a blank one. */
const UNKNOWN = '?'

/**
 * The outlet as its readers call it: the one that a search feed found, or the source; for a source that has left the
 * config, the host of the article.
 */
export function outletOf(item: Item, source: Source | undefined): Outlet {
  const found = shown(item.via?.name)
  if (found !== '') return { name: found, home: webAddress(item.via?.url) }
  const name = shown(source?.name) || hostOf(item.link) || shown(item.source) || UNKNOWN
  return { name, home: addressesOf(source).home }
}

function hostOf(link: string): string | undefined {
  return URL.parse(webAddress(link) ?? '')?.hostname.replace(/^www\./, '')
}

/** The same story elsewhere, without links that are not web addresses. */
export function alsoOf(item: Pick<Item, 'also'>): readonly NamedLink[] {
  return item.also.flatMap(({ source, name, link, published }) => {
    const address = webAddress(link)
    if (address === undefined) return []
    return [{ name: shown(name) || shown(source) || UNKNOWN, link: address, published }]
  })
}

/** In degrees (WGS 84). */
export type Point = { readonly latitude: number; readonly longitude: number }

/** A point inside the first of some places that is a unit of today; undefined if none is. */
export function pointOf(places: readonly string[]): Point | undefined {
  for (const slug of places) {
    if (!Object.hasOwn(unitPoints, slug)) continue
    const [latitude, longitude] = unitPoints[slug] ?? []
    if (latitude !== undefined && longitude !== undefined) return { latitude, longitude }
  }
  return undefined
}

/** Every item of the document once, in its order, ready to be written. */
export function feedItems(document: FeedDocument): readonly FeedItem[] {
  const items = [...new Map(document.items.map((item) => [item.id, item])).values()]
  const updated = uniqueInstants(items.map((item) => plausible(item.updated, item.added, item.published) ?? BEFORE_ALL))
  return items.map((item, index) => {
    const page = itemPage(document.base, item.id, document.language)
    return {
      item,
      link: webAddress(item.link) ?? page,
      page,
      image: webAddress(item.image),
      outlet: outletOf(item, document.sources.get(item.source)),
      authors: wordsOnce(item.authors),
      categories: wordsOnce(item.categories),
      places: wordsOnce(item.places).map((slug) => ({ slug, name: shown(document.placeNames?.get(slug)) || slug })),
      also: alsoOf(item),
      point: pointOf(item.places),
      published: plausible(item.published, item.added),
      updated: updated[index] ?? BEFORE_ALL,
    }
  })
}

/** The address of our page about an item, in a language. */
export function itemPage(base: string, id: string, language: Language = 'vi'): string {
  const page = `${base}/items/${encodeURIComponent(fitForXml(id))}`
  if (language === 'vi') return page
  return `${page}?lang=${language}`
}

/** When the document last changed, by its content alone. */
export function updatedOf(document: FeedDocument, items: readonly FeedItem[]): string {
  const newest =
    items
      .map(({ updated }) => updated)
      .toSorted()
      .at(-1) ?? ''
  return plausible(document.updated, newest) ?? BEFORE_ALL
}

/** Makes a tag: URI (RFC 4151) under the site's authority: it names no host, so it survives every move. */
export function tagUri(site: Site, specific: string): string {
  return `tag:${site.tagAuthority}:${specific}`
}

/** Identifies this feed among ours: "feed", or "feed/" and a hash of its filter, the same for all its pages. */
export function feedId(document: FeedDocument): string {
  const query = [...(URL.parse(document.home)?.searchParams ?? [])].map((pair) => pair.join('=')).sort()
  const { site, series = 'feed' } = document
  if (query.length === 0) return tagUri(site, series)
  return tagUri(site, `${series}/${hash8(query.join('&'))}`)
}

/** The caller's title, or the site's own if nothing in it can be shown. */
export function titleOf(document: FeedDocument): string {
  return shown(document.title) || document.site.title[document.language]
}

/** The visible part of a text. */
function shown(text: string | undefined): string {
  return fitForXml(text ?? '').trim()
}

function wordsOnce(words: readonly string[]): readonly string[] {
  return [...new Set(words.map(shown))].filter((word) => word !== '')
}
