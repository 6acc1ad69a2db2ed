import type { Problem } from '../config/schema/check.ts'
import type { Config } from '../config/schema/schema.ts'
import type { Topic } from '../config/schema/topic-schema.ts'
import type { DroppedItem, ForgottenChanges, Item, JournalEntry, NearMiss } from '../model.ts'
import type { SourceStanding } from '../source-state.ts'
import type { DayCount, ItemsSummary, TickReport } from '../store/counts.ts'
import type { HealthEvent } from '../store/meta.ts'

export type { SourceStanding } from '../source-state.ts'
export type { HealthEvent } from '../store/meta.ts'
/** The keys and shapes of everything published in KV. Described for people in docs/storage.md. */
export const KEYS = {
  items: 'items',
  near: 'near',
  changes: 'changes',
  config: 'config',
  front: 'front',
  status: 'status',
  newestByPlace: 'newest-by-place',
  /** One sealed local day, such as "day:2026-11-23". */
  day: (day: string) => `day:${day}`,
} as const

/** In every document. A higher one was written by newer code. */
export const VERSION = 2

/** An item as it is published, without the fields that only the Poller needs. */
export type PublishedItem = Omit<Item, 'judgedBy'>

/** Everything served from one read: the open days and the newest items before them. */
export type ItemsDocument = ItemsSummary & {
  readonly version: number
  /** Newest place first: filing day, `at`, id, all descending. */
  readonly items: readonly PublishedItem[]
  /** Absent before the first day is sealed. */
  readonly days?: SealedDays
  /** Since when practically no source could be read, ISO 8601; absent while they can. */
  readonly unreadSince?: string
}

/** The number of items in each sealed day, packed (sealed-days.ts), beginning with the first day. */
export type SealedDays = { readonly from: string; readonly counts: string }

/** In the KV metadata of `items`, so that a request that needs only these does not decode the value. */
export type ItemsMetadata = Pick<ItemsDocument, 'version' | 'rev' | 'unreadSince'>

/** One sealed day. Sealed days are linked, so that paging through the archive skips empty days. */
export type DayDocument = {
  readonly version: number
  readonly day: string
  /** The next older day that holds items; "" when there is none. */
  readonly previousDay: string
  /** All sealed days up to this one. */
  readonly days?: SealedDays
  readonly items: readonly PublishedItem[]
}

/** The newest sealed news of each commune, ward and former district: a quiet place has news that is in no other list. */
export type NewestByPlaceDocument = {
  readonly version: number
  /** The newest day that was sealed when it was made. */
  readonly through: string
  /** At most this many of each place. */
  readonly each: number
  /** Newest place first. */
  readonly items: readonly PublishedItem[]
}

export type NearDocument = {
  readonly version: number
  readonly items: readonly NearMiss[]
  /** Newest first; as many as fit. */
  readonly dropped: readonly DroppedItem[]
}

/** The journal for programs that follow changes. Complete from its first entry on. */
export type ChangesDocument = {
  readonly version: number
  /** Cursors of another epoch are not valid here. */
  readonly epoch: string
  readonly newest: number
  /** The newest number whose items are visible everywhere by now: a new copy begins here. */
  readonly settled: number
  /** The newest numbers before the first entry: items or a config that are older lack changes that are nowhere now. */
  readonly forgotten: ForgottenChanges
  /** Oldest first. */
  readonly entries: readonly JournalEntry[]
}

/** The config as far as serving needs it: without the words that articles are judged by. */
export type ServedConfig = Pick<Config, 'site' | 'sources' | 'limits' | 'hidden'> & {
  readonly topic: Pick<Topic, 'about' | 'threshold'>
}

/** The config in force, for readers. */
export type ConfigDocument = {
  readonly version: number
  /** Changes whenever the config in force does. */
  readonly rev: string
  /** When the owner last saved a version, ISO 8601; absent for never. */
  readonly savedAt?: string
  /** The build that checked it: another build checks `override` itself. */
  readonly build: string
  /** The revision of the journal that it knows: what was hidden or shown later is in a newer one. */
  readonly journal: string
  readonly inForce: 'built-in' | 'override' | 'last-good'
  /** Why the newest version was not accepted. */
  readonly problems: readonly Problem[]
  /** The override in force as the owner wrote it; null for the built-in config. */
  readonly override: string | null
  readonly config: ServedConfig
  /** null for the built-in one, which is part of the build. */
  readonly topic: Topic | null
}

/** The state of the Poller after the last tick: health, sources and metrics answer from it. */
export type StatusDocument = {
  readonly version: number
  /** "" before the first tick. */
  readonly tickedAt: string
  readonly lastTick?: TickReport
  readonly today: DayCount
  readonly sources: Readonly<Record<string, SourceStanding>>
  readonly pace: PaceStanding
  /** Documents whose newest version is not in KV yet: how many, and the first of their keys. */
  readonly unpublished: { readonly count: number; readonly keys: readonly string[] }
  /** Bytes of the Poller's database, and how many keys it remembers. */
  readonly database: { readonly bytes: number; readonly seen: number }
  /** Health messages sent to the owner, the newest first. */
  readonly events?: readonly HealthEvent[]
  /** Articles that wait to be read, and hosts whose robots.txt kept us out of one in the last week. */
  readonly articles: ArticlesStanding
  /** The next day that an empty Poller has to read from KV; absent when it has read all. */
  readonly rebuildFrom?: string
  /** Absent if the Poller asks all sources itself. */
  readonly shards?: readonly ShardStanding[]
}

/** How much work a tick takes on at present, and why. */
type PaceStanding = {
  readonly requests: number
  readonly parseBytes: number
  /** Ticks that were killed in the last 24 hours. */
  readonly killed: number
  readonly lastKill?: { readonly at: string; readonly source: string }
}

type ArticlesStanding = {
  readonly waiting: number
  readonly keptOut: readonly { readonly host: string; readonly why: string; readonly at: string }[]
}

export type ShardStanding = {
  readonly shard: number
  readonly sources: number
  /** When it last handed results back; "" if never. */
  readonly answeredAt: string
  readonly failures: number
}
