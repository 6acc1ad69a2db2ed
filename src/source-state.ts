import type { KeyKind, SkippedTimes } from './model.ts'

/** The types of all that is remembered of a source between ticks. */

/** ETag and Last-Modified exactly as received (RFC 9110 section 8.8). */
export type Validators = {
  readonly etag?: string
  readonly lastModified?: string
  /** The address that was asked when they came. They are not sent to another one. */
  readonly of?: string
}

/** A host's robots.txt, as it was when it was last asked, ISO 8601. */
export type RobotsRecord = {
  readonly checkedAt: string
  /** The rules; "" where there are none, absent where no answer ever came. */
  readonly text?: string
  /** Since when the host gives no answer, and what is wrong; `text` is then what it said before. */
  readonly troubleSince?: string
  readonly trouble?: string
}

/** A permanent redirect of a source, and since when it was seen. */
export type PermanentRedirect = {
  /** The configured address that redirects. */
  readonly from: string
  readonly to: string
  readonly since: string
  /** The number of good polls on which it was seen. */
  readonly times: number
  /** When the configured address was last asked, successfully or not. */
  readonly checkedAt?: string
}

/** One UTC day of a source: the items that came new, and how many of them were kept. */
export type DayTally = readonly [day: string, items: number, kept: number]

/** How many new items in a row had a date that could not be read, or one ahead by the local offset. */
export type DateSlips = { readonly unreadable: number; readonly ahead: number }

/** Something that a source's owner should know: a name for programs, and a sentence. */
export type Finding = { readonly what: string; readonly detail: string }

/** A way into a newsroom that is known by its home, the best first. */
export type WayName = 'feed' | 'sitemap' | 'api' | 'page' | 'search'

/**
 * One request on a way in. `look`: its body is asked for the addresses that it names, not for articles. `ofIndex`: an
 * index of sitemaps named it. `secret`: its address is shown without its query.
 */
export type WayStep = {
  readonly way: WayName
  readonly url: string
  readonly look?: true
  readonly ofIndex?: true
  readonly secret?: true
}

/** The result of a step, in words. */
export type TriedWay = WayStep & { readonly at: string; readonly result: string }

/** The known ways into a newsroom. */
export type Ways = {
  /** The configured address that they were found from. */
  readonly home: string
  readonly inUse?: WayStep
  /** Still to be tried in this round, one a tick. */
  readonly queue: readonly WayStep[]
  /** The steps of the last round. */
  readonly tried: readonly TriedWay[]
  /** When the last round began. */
  readonly soughtAt: string
}

/** The memory of a source between ticks. */
export type SourceState = {
  /** The configured address to which all this belongs; absent before the first poll. */
  readonly address?: string
  /** Orders the states of one source: later than in the state before it, even if the clock went back. Absent before the first poll. */
  readonly writtenAt?: string
  /** The only field of the schedule: interval, the server's wishes, backoff and jitter are already worked in. */
  readonly nextPollAt: string
  readonly validators: Validators
  /** Of the last body that was read. ALWAYS_CHANGES if bodies change without news: then the fingerprints decide. */
  readonly digest: string
  /**
   * Fingerprints of the items' texts in the last two bodies, 8 characters each: all of the newest, then those that only
   * the one before had.
   */
  readonly marks: readonly [string, string]
  /**
   * Short keys of the items whose last version was kept, four characters each, newest first: their corrections matter.
   */
  readonly keptKeys?: string
  /** Where these were read: short keys of their addresses and fingerprints (standing-articles.ts). */
  readonly standing?: string
  /** Size of the last body that had to be parsed, in bytes. */
  readonly bodyBytes: number
  /** How long the feed itself asked to be left alone when it was last parsed. */
  readonly freshForMinutes: number
  readonly skip?: SkippedTimes
  readonly failures: number
  readonly problem?: { readonly what: string; readonly since: string; readonly detail: string }
  /** The topic and matcher that judged the items with fingerprints. */
  readonly judgedBy: string
  readonly lastOkAt?: string
  readonly newestAt?: string
  /** When the last body came rather than a 304. */
  readonly bodyAt?: string
  /** When an item last came that was in neither of the two bodies before. */
  readonly newsAt?: string
  /** The longest time that ever passed between the source's newest item and the one after it. */
  readonly longestGapMinutes?: number
  readonly move?: PermanentRedirect
  /** The site from which the last body came, if redirects led away from the address that was asked. */
  readonly readFrom?: string
  /** Findings of the last whole body and the address, apart from the items. */
  readonly hints?: readonly Finding[]
  /** Of its newest items; absent while there were none. */
  readonly slips?: DateSlips
  /** Kinds of key that were found to name different articles in one of its bodies: they do not count here any more. */
  readonly unsound?: readonly KeyKind[]
  /** Of a source that is known by its home alone. */
  readonly ways?: Ways
  /** How the addresses of a page's articles are built, as its structure showed, and since when that is known. */
  readonly form?: { readonly shapes: readonly string[]; readonly learnedAt: string }
  /** The days of the last week on which it was read, oldest first. Leaves out its first body, which was not news. */
  readonly week?: readonly DayTally[]
}

/** The state of a source, as far as readers outside the poller need it. */
export type SourceStanding = {
  readonly nextPollAt: string
  readonly failures: number
  readonly problem?: { readonly what: string; readonly since: string; readonly detail: string }
  readonly lastOkAt?: string
  readonly newestAt?: string
  /** From when on its silence is longer than ever before. */
  readonly quietFrom?: string
  /** The host that answers for it, where that is not the configured address's. */
  readonly readFrom?: string
  /** Of a source known by its home: the way in use, and what was tried. */
  readonly ways?: Pick<Ways, 'inUse' | 'tried'>
  readonly hints?: readonly Finding[]
  readonly unsound?: readonly KeyKind[]
  readonly week: { readonly items: number; readonly kept: number; readonly days: number }
}
