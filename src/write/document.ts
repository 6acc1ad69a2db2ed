import type { Language, Site, Source } from '../config/schema/schema.ts'
import type { Item } from '../model.ts'
import { hash8 } from '../text/hash.ts'
import { plausible, uniqueInstants } from './instants.ts'
import { webAddress } from './web-address.ts'
import { fitForXml } from './xml.ts'

/** What a feed document is made of, whichever format it will have. Addresses are absolute. */
export type FeedDocument = {
  readonly site: Site
  /** Of the words that we write ourselves. */
  readonly language: Language
  /** A filtered feed has its own. */
  readonly title: string
  readonly description: string
  /** The origin that serves us, without a slash at the end. */
  readonly base: string
  /** The page for people with the same filter. Its query is what tells this feed from our others. */
  readonly home: string
  /** This document. */
  readonly self: string
  /** ISO 8601: the newest change in it. Never the clock. */
  readonly updated: string
  readonly items: readonly Item[]
  /** By id. Items of a source that has left the config are still served. */
  readonly sources: ReadonlyMap<string, Source>
  readonly ttlMinutes: number
  /** What people call places, by slug; the slug itself where it has no name here. */
  readonly placeNames?: ReadonlyMap<string, string>
  /** Feed icon, at least 512 pixels wide: PNG, JPEG or GIF. */
  readonly icon?: string
  readonly favicon?: string
  /** WebSub. */
  readonly hub?: string
  /** The next page of the same list, older items (RFC 5005 section 3). */
  readonly next?: string
  /** Archives (RFC 5005 section 4). `current` stands in archive documents only. */
  readonly archives?: { readonly current?: string; readonly previous?: string; readonly next?: string }
}

export type NamedLink = { readonly name: string; readonly link: string; readonly published: string }

/** An item with the questions answered that every format asks. Links are http or https, texts are not escaped yet. */
export type FeedItem = {
  readonly item: Item
  /** The article; our own page about it where the stored link is no web address. */
  readonly link: string
  /** Our page about the item: why it is here, where else the story is. */
  readonly page: string
  readonly image: string | undefined
  readonly outlet: Outlet
  /** The people named; empty where none is. */
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly places: readonly { readonly slug: string; readonly name: string }[]
  readonly also: readonly NamedLink[]
  readonly published: string | undefined
  readonly updated: string
}

export type Outlet = { readonly name: string; readonly home: string | undefined }

/** For documents without a single usable date, which Atom cannot be: before anything was ever served. */
const BEFORE_ALL = '2026-01-01T00:00:00.000Z'

/** A name for what has none: no feed format lets a name be blank. */
const UNKNOWN = '?'

/**
 * The newsroom as its readers call it: the outlet that a search feed found, else the source; for one that has left the
 * config, the host of the article.
 */
export function outletOf(item: Item, source: Source | undefined): Outlet {
  const found = shown(item.via?.name)
  if (found !== '') return { name: found, home: webAddress(item.via?.url) }
  const host = URL.parse(webAddress(item.link) ?? '')?.hostname.replace(/^www\./, '')
  return { name: shown(source?.name) || host || shown(item.source) || UNKNOWN, home: webAddress(source?.home) }
}

/** The same story elsewhere, without links that are no web addresses. */
export function alsoOf(item: Pick<Item, 'also'>): readonly NamedLink[] {
  return item.also.flatMap(({ source, name, link, published }) => {
    const address = webAddress(link)
    return address === undefined ? [] : [{ name: shown(name) || shown(source) || UNKNOWN, link: address, published }]
  })
}

/** Every item of the document once, in its order, ready to be written. */
export function feedItems(document: FeedDocument): readonly FeedItem[] {
  const items = [...new Map(document.items.map((item) => [item.id, item])).values()]
  const updated = uniqueInstants(items.map((item) => plausible(item.updated, item.added, item.published) ?? BEFORE_ALL))
  return items.map((item, index) => {
    const page = itemPage(document.base, item.id)
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
      published: plausible(item.published, item.added),
      updated: updated[index] ?? BEFORE_ALL,
    }
  })
}

/** Our page about an item. */
export function itemPage(base: string, id: string): string {
  return `${base}/items/${encodeURIComponent(fitForXml(id))}`
}

/** When the document last changed, by its content alone. */
export function updatedOf(document: FeedDocument, items: readonly FeedItem[]): string {
  const newest = items.reduce((latest, { updated }) => (updated > latest ? updated : latest), '')
  return plausible(document.updated, newest) ?? BEFORE_ALL
}

/** A tag: URI (RFC 4151) under the site's authority: it names no host, so it outlives every move. */
export function tagUri(site: Site, specific: string): string {
  return `tag:${site.tagAuthority}:${specific}`
}

/** What makes this feed another than our others: "feed", or "feed/" and a hash of its filter, the pages of it alike. */
export function feedId(document: FeedDocument): string {
  const query = [...(URL.parse(document.home)?.searchParams ?? [])].map((pair) => pair.join('=')).sort()
  return tagUri(document.site, query.length === 0 ? 'feed' : `feed/${hash8(query.join('&'))}`)
}

/** The title that the caller chose, or the site's own where nothing of it can be shown. */
export function titleOf(document: FeedDocument): string {
  return shown(document.title) || document.site.title[document.language]
}

/** What there is to see of a text. */
function shown(text: string | undefined): string {
  return fitForXml(text ?? '').trim()
}

function wordsOnce(words: readonly string[]): readonly string[] {
  return [...new Set(words.map(shown))].filter((word) => word !== '')
}
