/**
 * The nouns, in the order in which an item meets them. Types only. Types of the config come from its schema; those of
 * what is remembered of a source are in source-state.ts; all others are here.
 */

/** The form of a source's answer; the last three are not feeds but lists that are read as one. */
type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json-feed' | 'json' | 'page' | 'sitemap'

export type Author = { readonly name?: string; readonly email?: string; readonly url?: string }
export type Enclosure = { readonly url: string; readonly type?: string; readonly length?: number }

/**
 * The fields that a format adapter found in an item, not repaired yet. Every key is always present, so that all items
 * have one shape.
 */
export type ParsedItem = {
  /** The publisher's identifier, verbatim. */
  readonly guid: string | undefined
  /** Absolute where the feed gives a base for it. */
  readonly link: string | undefined
  /** HTML in every format: an adapter escapes what its format calls plain text. */
  readonly title: string | undefined
  /** HTML: the short text, such as RSS description or Atom summary. */
  readonly summary: string | undefined
  /** HTML: the long text, such as content:encoded or Atom content. */
  readonly content: string | undefined
  /** As the publisher wrote it. */
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly authors: readonly Author[]
  readonly categories: readonly string[]
  /** The picture that the feed itself names; pictures inside the HTML are handled in normalise. */
  readonly image: string | undefined
  readonly enclosures: readonly Enclosure[]
  /** From RSS source or Atom source: the outlet of an item in a feed that repeats others. */
  readonly origin: { readonly name: string; readonly url: string | undefined } | undefined
  readonly language: string | undefined
  /** The address that relative links inside the HTML are relative to. */
  readonly base: string
}

/** RSS skipHours and skipDays: bit 0 is the hour after midnight GMT, and Sunday (https://www.rssboard.org/skip-hours-days). */
export type SkippedTimes = { readonly hours: number; readonly days: number }

export type ParsedFeed = {
  readonly format: FeedFormat
  /** HTML, as an item's. */
  readonly title: string | undefined
  readonly link: string | undefined
  readonly language: string | undefined
  /** How long the feed asks to be left alone: the longest of ttl and sy:updatePeriod. */
  readonly freshForMinutes: number
  /** Absent if the feed names none, or all there are. */
  readonly skip?: SkippedTimes | undefined
  readonly items: readonly ParsedItem[]
  /** How many items were left unread because the body has too many; absent for none. */
  readonly itemsLeft?: number | undefined
  /** Whether the body ends inside an item, which is left out. */
  readonly endsInItem?: boolean
}

/**
 * The kinds of key that can identify an article. `number`: given by the publisher in the address; `guid`; `link`: the
 * address itself; `folder`: a number that may be the article's or not, mostly in a folder before the slug; `text`:
 * headline and the beginning of the lead, on any day; `title`: the headline on any day, which counts only where a source
 * has moved; `headline`: the headline on its local day.
 */
export type KeyKind = 'number' | 'guid' | 'link' | 'folder' | 'text' | 'title' | 'headline'

/** One piece of evidence of which article an item is: 8 characters, equal for the same article at one source. */
export type IdentityKey = { readonly kind: KeyKind; readonly key: string }

/** A key of something that was kept: which source said it, and to which item it leads. */
export type KeptKey = IdentityKey & { readonly source: string; readonly item: string }

/** A normalised item before it is judged: tidy plain text, one canonical link, instants in UTC. */
export type WholeItem = {
  readonly source: string
  readonly link: string
  readonly title: string
  /** Plain text, at most 500 characters. May be empty. */
  readonly summary: string
  readonly image: string | undefined
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly language: string
  /** ISO 8601, UTC, never later than the moment we read it. That moment itself if the feed gave no usable date. */
  readonly published: string
  /** Whether `published` is the publisher's own. */
  readonly dated: boolean
  /** The outlet itself, when the source is a search engine. */
  readonly via: { readonly name: string; readonly url: string | undefined } | undefined
  /** Identifies this article among all others, by whichever address or section it came. */
  readonly key: string
  /** All its keys, the most trusted first; never empty. Which kinds count differs by source. */
  readonly identity: readonly IdentityKey[]
  /** Whether the key is a number given by the publisher; otherwise it is made from the address and changes with it. */
  readonly numbered: boolean
  /** Equal for every copy of the headline on the same day; none if the title is too short to identify a story. */
  readonly titleKeys: readonly string[]
}

export type Field =
  | 'title'
  | 'summary'
  | 'category'
  | 'url'
  | 'source'
  /** From the article's own page, if it was read. */
  | 'text'
  | 'section'
  | 'keywords'
  | 'dateline'

/**
 * One reason for a verdict: [rule, field, start, end, weight]. Positions are UTF-16 units in that field's text; where
 * that is of the article's own page, which is not stored, the words themselves follow.
 */
export type Evidence = readonly [rule: string, field: Field, start: number, end: number, weight: number, words?: string]

/** The answer to "is it about the province". */
export type Verdict = {
  readonly kept: boolean
  readonly score: number
  readonly because: readonly Evidence[]
  /** Slugs of the places it is about. */
  readonly places: readonly string[]
}

/** Why two articles are one story: the rule, and the shares of text and headline in common, 0 to 1. */
export type JoinReason = readonly [rule: string, text: number, title: number]

/** Another outlet's article about the same story. */
export type Also = {
  readonly source: string
  readonly name: string
  readonly link: string
  /** The outlet's own address, where the link is a search engine's. */
  readonly home?: string
  readonly published: string
  /** Its own headline and picture. Absent if the article was joined before this was stored. */
  readonly title?: string
  readonly image?: string
  /** Absent if the article was joined before this was stored. */
  readonly because?: JoinReason
}

/** A headline that its outlet replaced. */
type FormerTitle = { readonly title: string; readonly until: string }

/** A stored item. id, at, added and published never change once served. */
export type Item = {
  /** Filing day and key: "20261123-k3F9x2aB". */
  readonly id: string
  /** Its position within its day: the published time, which stays the same when a tick is repeated. */
  readonly at: string
  /** The tick that first kept it. */
  readonly added: string
  readonly published: string
  /** Instant of the last change, unique among items. */
  readonly updated: string
  readonly source: string
  readonly via?: { readonly name: string; readonly url?: string }
  readonly link: string
  readonly title: string
  /** The newest of the headlines that it had before, each with our instant of its change. Absent where there are none. */
  readonly formerTitles?: readonly FormerTitle[]
  readonly summary: string
  readonly image?: string
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly language: string
  readonly places: readonly string[]
  readonly score: number
  readonly because: readonly Evidence[]
  readonly also: readonly Also[]
  /** Every key that leads here, packed (item-keys.ts): the main one first, those of its headlines and of `also`. Not served. */
  readonly keys: readonly string[]
  /** Filed under today because its own day was already sealed when it was found. */
  readonly late?: true
  /**
   * Not news: late, and from a source's first window, part of a flood or too old; or undated and far down a new list.
   * Shown in the archive and the API, not in the feeds.
   */
  readonly backfill?: true
  /** The topic and matcher that gave the verdict. Not served. */
  readonly judgedBy?: string
  /** Kept once, but not by the topic of today: served at its own address with its reasons, and in no list. */
  readonly dropped?: true
}

/**
 * When an item came, compared with what its source gave before: in the first window (the first with dates, if the
 * source has any), later than everything else, or dated before something that was there earlier.
 */
export type Arrival = 'first-window' | 'newer' | 'older'

/** A judged item on its way to the store. One that is not kept can only correct the item stored under its key. */
export type Candidate = {
  readonly item: WholeItem
  readonly verdict: Verdict
  readonly arrival: Arrival
  /** Of an undated item: how many undated ones that are kept come before it in the same reading. */
  readonly rank?: number
  /** The topic and matcher that gave the verdict. */
  readonly judgedBy: string
  /** Short keys of the addresses of kept articles that its source's list still has word for word. */
  readonly standing?: string
}

/** An item with some evidence, below the threshold. Kept whole, so that another topic can still take it. */
export type NearMiss = WholeItem & {
  readonly seen: string
  readonly score: number
  readonly because: readonly Evidence[]
  /** The topic and matcher that gave the verdict. */
  readonly judgedBy: string
}

/** A dropped item, with as much of it as answers "why is it not here". */
export type DroppedItem = {
  readonly source: string
  readonly link: string
  readonly title: string
  readonly published: string
  readonly seen: string
  readonly score: number
  readonly because: readonly Evidence[]
}

export type ChangeKind = 'new' | 'edited' | 'joined' | 'dropped' | 'restored' | 'hidden' | 'shown'

/** One change: its number, when it was committed, its kind, and the item's id. */
export type JournalEntry = readonly [seq: number, at: string, kind: ChangeKind, item: string]

/** The newest numbers that a journal no longer has, of changes of items and of those that the config brings. */
export type ForgottenChanges = { readonly items: number; readonly config: number }
