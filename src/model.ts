/**
 * The nouns, in the order in which an item meets them. Types only. What a person tunes has its types from the schema
 * in config; everything else is here.
 */

/** Which form a source's answer has; the last three are no feeds, but lists that are read as one. */
type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json-feed' | 'json' | 'page' | 'sitemap'

export type Author = { readonly name?: string; readonly email?: string; readonly url?: string }
export type Enclosure = { readonly url: string; readonly type?: string; readonly length?: number }

/** What a format adapter found in a feed, nothing repaired yet. Every key is always there, so that shapes stay one. */
export type ParsedItem = {
  /** The publisher's identifier, verbatim. */
  readonly guid: string | undefined
  /** Absolute where the feed gives a base for it. */
  readonly link: string | undefined
  /** HTML, whatever the format: an adapter escapes what its format calls plain text. */
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
  /** The picture that the feed itself names as such; pictures inside the HTML are normalise's business. */
  readonly image: string | undefined
  readonly enclosures: readonly Enclosure[]
  /** RSS source, Atom source: whose item this is when the feed repeats others. */
  readonly origin: { readonly name: string; readonly url: string | undefined } | undefined
  readonly language: string | undefined
  /** The address that relative links inside the HTML are relative to. */
  readonly base: string
}

export type ParsedFeed = {
  readonly format: FeedFormat
  /** HTML, as an item's. */
  readonly title: string | undefined
  readonly link: string | undefined
  readonly language: string | undefined
  /** How long the feed asks to be left alone: the longest of ttl and sy:updatePeriod. */
  readonly freshForMinutes: number
  /** Absent where the feed names none, or all there are. */
  readonly skip?: SkippedTimes
  readonly items: readonly ParsedItem[]
  /** How many items more the body has than are read of one; absent for none. */
  readonly itemsLeft?: number
  /** The body ends inside an item, which is left out. */
  readonly endsInItem?: true
}

/**
 * What an article can be known by. `number`: given by the publisher in the address; `guid`; `link`: the address itself;
 * `folder`: a number in a folder before the slug, which is the article's or its section's; `text`: headline and the
 * beginning of the lead, on any day; `headline`: the headline on its local day.
 */
export type KeyKind = 'number' | 'guid' | 'link' | 'folder' | 'text' | 'headline'

/** One piece of evidence for which article an item is: 8 characters, equal for the same article at one source. */
export type IdentityKey = { readonly kind: KeyKind; readonly key: string }

/** An item made whole, before it is judged: tidy plain text, one canonical link, instants in UTC. */
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
  /** ISO 8601, UTC, never after the moment we read it. That moment itself where the feed gave no usable date. */
  readonly published: string
  /** Whether `published` is the publisher's own. */
  readonly dated: boolean
  /** The outlet itself, when the source is a search engine. */
  readonly via: { readonly name: string; readonly url: string | undefined } | undefined
  /** Tells this article from every other, whichever address or section it came by. */
  readonly key: string
  /** Everything it can be known by, the most trusted first; never empty. Which kinds hold differs from source to source. */
  readonly identity: readonly IdentityKey[]
  /** Whether the key is of a number that the publisher gave; else the address alone tells it, and changes with it. */
  readonly numbered: boolean
  /** The same for any copy of the headline on the same day; none when the title is too short to stand for a story. */
  readonly titleKeys: readonly string[]
}

export type Field =
  | 'title'
  | 'summary'
  | 'category'
  | 'url'
  | 'source'
  /** Of the article itself, where it was read. */
  | 'text'
  | 'section'
  | 'keywords'
  | 'dateline'

/** One reason of a decision: [rule, field, start, end, weight]. Positions are UTF-16 units in that field's text. */
export type Evidence = readonly [rule: string, field: Field, start: number, end: number, weight: number]

/** The answer to "is it about the province". */
export type Verdict = {
  readonly kept: boolean
  readonly score: number
  readonly because: readonly Evidence[]
  /** Slugs of the places it is about. */
  readonly places: readonly string[]
}

/** Why two articles are one story: the rule, and what it saw of text and headline in common, 0 to 1. */
export type JoinReason = readonly [rule: string, text: number, title: number]

/** The same story elsewhere. */
export type Also = {
  readonly source: string
  readonly name: string
  readonly link: string
  readonly published: string
  /** Its own headline and picture. Absent in what was joined before this was stored. */
  readonly title?: string
  readonly image?: string
  /** Absent in what was joined before this was stored. */
  readonly because?: JoinReason
}

/** A headline that its outlet replaced. */
export type FormerTitle = { readonly title: string; readonly until: string }

/** What we store, and promise: id, at, added and published never change once served. */
export type Item = {
  /** Filing day and key: "20261123-k3F9x2aB". */
  readonly id: string
  /** Where it stands within its day: its published time, which is the same however often a tick has to be repeated. */
  readonly at: string
  /** The tick that first kept it. */
  readonly added: string
  readonly published: string
  /** Our own instant of the last change, unique among items. */
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
  /** Every key that leads here: its own, its title's, those of `also`. Not served. */
  readonly keys: readonly string[]
  /** Filed today because its own day was closed when we met it. */
  readonly late?: true
  /**
   * No news: late, and of a source's first window, one of a flood or too old; or of a first window without dates. In
   * the archive and the API, not in the feeds.
   */
  readonly backfill?: true
  /** Which topic and matcher gave the verdict. Not served. */
  readonly judgedBy?: string
  /** Kept once, and no longer by the topic of today: at its address with its reasons, and in no list. */
  readonly dropped?: true
}

/**
 * How an item came, beside what its source gave before: in the first window (the first with dates, where it has one),
 * after everything else, or dated before something that was there earlier.
 */
export type Arrival = 'first-window' | 'newer' | 'older'

/** A judged item on its way to the store. One that is not kept can only correct what stands there under its key. */
export type Candidate = {
  readonly item: WholeItem
  readonly verdict: Verdict
  readonly arrival: Arrival
  /** Which topic and matcher gave the verdict. */
  readonly judgedBy: string
}

/** An item with some evidence, below the threshold: whole, so that another topic can keep it. */
export type NearMiss = WholeItem & {
  readonly seen: string
  readonly score: number
  readonly because: readonly Evidence[]
  /** Which topic and matcher gave the verdict. */
  readonly judgedBy: string
}

/** What was dropped, with as much of it as answers "why is it not here". */
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

/** One change: its number, when it was committed, what it was, and the item's id. */
export type JournalEntry = readonly [seq: number, at: string, kind: ChangeKind, item: string]

/** ETag and Last-Modified exactly as received (RFC 9110 section 8.8). */
export type Validators = {
  readonly etag?: string
  readonly lastModified?: string
  /** The address that was asked when they came. Another one is not sent them. */
  readonly of?: string
}

/** What a host's robots.txt said when it was last asked, ISO 8601. */
export type RobotsRecord = {
  readonly checkedAt: string
  /** The rules; "" where there are none, absent where no answer ever came. */
  readonly text?: string
  /** Since when the host gives no answer, and what is wrong; `text` is then what it said before. */
  readonly troubleSince?: string
  readonly trouble?: string
}

/** A permanent redirect that a source answers with, and for how long we have seen it. */
export type PermanentRedirect = {
  /** The configured address that redirects. */
  readonly from: string
  readonly to: string
  readonly since: string
  /** On how many good polls it was seen. */
  readonly times: number
  /** When the configured address was last asked, with success or without. */
  readonly checkedAt?: string
}

/** RSS skipHours and skipDays: bit 0 is the hour after midnight GMT, and Sunday (https://www.rssboard.org/skip-hours-days). */
export type SkippedTimes = { readonly hours: number; readonly days: number }

/** One UTC day of a source: the items that came new, and how many of them were kept. */
export type DayTally = readonly [day: string, items: number, kept: number]

/** What we remember of a source between ticks. */
export type SourceState = {
  /** The configured address that all this is known of; absent before the first poll. */
  readonly address?: string
  /** The one field of the schedule: interval, the server's wishes, backoff and jitter have all been worked into it. */
  readonly nextPollAt: string
  readonly validators: Validators
  /** Of the last body that was read. ALWAYS_CHANGES where bodies change without news: that is told by the marks. */
  readonly digest: string
  /**
   * Fingerprints of the items' texts in the last two bodies, 8 characters each: all of the newest, then what the one
   * before had besides.
   */
  readonly marks: readonly [string, string]
  /** The keys of items of which the last that was read was kept, four characters each, newest first: whose corrections matter. */
  readonly keptKeys?: string
  /** Size of the last body that had to be parsed, in bytes. */
  readonly bodyBytes: number
  /** How long the feed itself asked to be left alone when it was last parsed. */
  readonly freshForMinutes: number
  readonly skip?: SkippedTimes
  readonly failures: number
  readonly problem?: { readonly what: string; readonly since: string; readonly detail: string }
  /** Which topic and matcher judged the marked items. */
  readonly judgedBy: string
  readonly lastOkAt?: string
  readonly newestAt?: string
  /** When a body last came instead of a 304. */
  readonly bodyAt?: string
  /** When an item last came that had stood in neither of the two bodies before. */
  readonly newsAt?: string
  /** The longest time that ever lay between the source's newest item and the one after it. */
  readonly longestGapMinutes?: number
  readonly move?: PermanentRedirect
  /** Where the last body came from, where redirects led away from the address that was asked. */
  readonly readFrom?: string
  /** How the addresses of a page's articles are built, as its structure showed, and since when that is known. */
  readonly form?: { readonly shapes: readonly string[]; readonly learnedAt: string }
  /** The days of the last week on which it was read, oldest first. Its first body is not in it: that was no news. */
  readonly week?: readonly DayTally[]
}

/** How a source does, as far as anybody but the poller wants to know. */
export type SourceStanding = {
  readonly nextPollAt: string
  readonly failures: number
  readonly problem?: { readonly what: string; readonly since: string; readonly detail: string }
  readonly lastOkAt?: string
  readonly newestAt?: string
  /** From when on its silence is longer than it ever was. */
  readonly quietFrom?: string
  readonly week: { readonly items: number; readonly kept: number; readonly days: number }
}
