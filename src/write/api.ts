import type { Source } from '../config/schema/schema.ts'
import type { Item } from '../model.ts'
import { alsoOf, itemPage, type NamedLink, outletOf, type Point, pointOf } from './document.ts'
import { evidenceOf, type WrittenEvidence } from './evidence.ts'
import { fitForJson } from './json-text.ts'
import { webAddress } from './web-address.ts'

/**
 * Another outlet's article and why it is the same story: the rule, and the shares of text and headline in common, 0 to
 * 1.
 */
type JoinedLink = NamedLink & {
  readonly because?: { readonly rule: string; readonly text: number; readonly title: number }
}

/** An item as the JSON API returns it. Fields that are undefined are not in the JSON. */
export type ApiItem = {
  readonly id: string
  /** The article's address. Absent if the stored link is not a web address and our own page is not known. */
  readonly link?: string | undefined
  readonly title: string
  /** Plain text; may be empty. */
  readonly summary: string
  readonly image?: string | undefined
  readonly published: string
  readonly updated: string
  readonly added: string
  readonly language: string
  /**
   * The outlet whose words these are. The id is the polled source's; with `via`, name and home are those of the outlet
   * it found.
   */
  readonly source: { readonly id: string; readonly name: string; readonly home?: string | undefined }
  /** The search engine that found it. */
  readonly via?: { readonly id: string; readonly name: string } | undefined
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly places: readonly string[]
  /** Of a point inside the first unit that it is about. */
  readonly coordinates?: Point | undefined
  readonly score: number
  readonly because: readonly WrittenEvidence[]
  readonly also: readonly JoinedLink[]
  /** Filed under today because its own day was already sealed when it was found. */
  readonly late?: true | undefined
  /** Late and not news: in the archive, not in the feeds. */
  readonly backfill?: true | undefined
  /** Kept once, but not by the topic of today: only at its own address. */
  readonly dropped?: true | undefined
}

/**
 * Converts a stored item for the API, texts unescaped and at full length. `base` is our origin, for the page that
 * replaces a link that is not a web address.
 */
export function toApiItem(item: Item, sources: ReadonlyMap<string, Source>, base?: string): ApiItem {
  const source = sources.get(item.source)
  const { name, home } = outletOf(item, source)
  const ownPage = base === undefined ? undefined : itemPage(base, item.id)
  return {
    id: item.id,
    link: webAddress(item.link) ?? ownPage,
    title: fitForJson(item.title),
    summary: fitForJson(item.summary),
    image: webAddress(item.image),
    published: item.published,
    updated: item.updated,
    added: item.added,
    language: item.language,
    source: { id: item.source, name: fitForJson(name), home },
    via: item.via && { id: item.source, name: source?.name ?? item.source },
    authors: item.authors.map((author) => fitForJson(author)),
    categories: item.categories.map((category) => fitForJson(category)),
    places: item.places,
    coordinates: pointOf(item.places),
    score: item.score,
    because: evidenceOf(item),
    also: joinedLinks(item),
    late: item.late,
    backfill: item.backfill,
    dropped: item.dropped,
  }
}

function joinedLinks(item: Item): readonly JoinedLink[] {
  return alsoOf(item).map((also) => {
    const [rule, text, title] = item.also.find(({ link }) => webAddress(link) === also.link)?.because ?? []
    if (rule === undefined || text === undefined || title === undefined) return also
    return { ...also, because: { rule, text, title } }
  })
}
