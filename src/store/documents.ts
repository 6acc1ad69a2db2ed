import type { Candidate, Item, NearMiss, SourceState } from '../model.ts'

/** The keys and shapes of everything we keep in KV. For people: docs/storage.md. */
export const KEYS = {
  state: 'state',
  items: 'items',
  near: 'near',
  config: 'config',
  /** The last override that was checked and good: it stands in for a bad one. */
  goodConfig: 'config:good',
  /** One local day, such as "day:2026-11-23". */
  day: (day: string) => `day:${day}`,
  /** What one shard of several remembers, such as "state:3-of-8". Shards are counted from 0. */
  shard: (shard: number, shards: number) => `state:${shard}-of-${shards}`,
  /** What it found and the items may not hold yet. */
  outbox: (shard: number, shards: number) => `outbox:${shard}-of-${shards}`,
  /** Messages that the queue gave up. */
  deadLetters: 'dead-letters',
} as const

/** Every document carries it. A higher one was written by newer code, and then nothing is written at all. */
export const VERSION = 1

/** Everything served from one read: the open days and the newest items before them. */
export type ItemsDocument = {
  readonly version: number
  /** `<start of the tick in ms>-<random>`; "" before anything was kept. */
  readonly rev: string
  /** Newest place first: filing day, `at`, id, all descending. */
  readonly items: readonly Item[]
  /** Packed 8-character keys of all that was ever kept, newest first. What stops duplicates. */
  readonly keys: string
  /** The earliest filing day that holds an item; "" when there is none. */
  readonly firstDay: string
  /** The newest day that was sealed: it and all before it are read-only. "" when none was. */
  readonly sealedDay: string
  /** Absent before the first day is sealed, and in documents written before this was kept. */
  readonly days?: SealedDays
}

/** How many items each sealed day holds, packed (sealed-days.ts), from the first of them on. */
export type SealedDays = { readonly from: string; readonly counts: string }

/** Stands in the KV metadata of `items`, so that a tick need not read the value to know whether it matters. */
export type ItemsMetadata = {
  readonly version: number
  readonly rev: string
  readonly oldestOpenDay: string
  /** Which topic and matcher judged all open items; "" while they differ. */
  readonly judgedBy: string
}

/** One sealed day. Sealed days are linked, so that going back through the archive reads no empty day. */
export type DayDocument = {
  readonly version: number
  readonly day: string
  /** The next older day that holds items; "" when there is none. */
  readonly previousDay: string
  /** All sealed days up to this one: gives `items` its own copy back when that is lost. */
  readonly days?: SealedDays
  readonly items: readonly Item[]
}

export type NearDocument = { readonly version: number; readonly items: readonly NearMiss[] }

/** What happened in one tick, in numbers. */
export type TickReport = {
  readonly startedAt: string
  readonly tookMs: number
  readonly due: number
  readonly polled: number
  readonly unchanged: number
  readonly failed: number
  /** Due, but beyond this tick's budget: first in line at the next one. */
  readonly left: number
  /** Items in changed bodies, those that had stood there before, and what became of the others. */
  readonly read: number
  readonly seen: number
  readonly kept: number
  readonly edited: number
  readonly joined: number
  /** Relevant and met before, with nothing changed that a reader would see. */
  readonly known: number
  readonly near: number
  readonly dropped: number
  readonly unusable: number
  readonly requests: number
  readonly bytesRead: number
  readonly bytesParsed: number
  readonly kvReads: number
  readonly kvWrites: number
}

/** Sums over the ticks of one UTC day, which is the day of the platform's quotas. */
export type DayCount = {
  readonly day: string
  readonly ticks: number
  readonly requests: number
  readonly kvReads: number
  readonly kvWrites: number
  /** Absent in days counted before these were. */
  readonly bytesRead?: number
  readonly bytesParsed?: number
  readonly kept: number
}

/** What one source answered in a tick: one line of the log. */
export type SourceReport = {
  readonly source: string
  readonly answer: 'read' | 'equal' | 'not-modified' | 'failed'
  readonly read: number
  readonly seen: number
  /** Found to be about the topic, whether new or known. */
  readonly relevant: number
  readonly near: number
  readonly problem?: string
  readonly bytes: number
  readonly nextPollAt: string
}

export type StateDocument = {
  readonly version: number
  /** The revision of `items` that this state was written after. */
  readonly itemsRev: string
  readonly tickedAt: string
  readonly lastTick?: TickReport
  readonly today: DayCount
  /** Which topic and matcher judged all near misses. */
  readonly nearJudgedBy?: string
  /** The newest sealed day: where the archive begins, should the items be lost. */
  readonly sealedDay?: string
  readonly sources: Readonly<Record<string, SourceState>>
  /** How the sources are dealt out; absent while they never were. */
  readonly layout?: Layout
  /** Layouts before it whose shards may still have something to hand over, newest first. */
  readonly before?: readonly Layout[]
  /** By the key of each outbox: its batches that the items hold, newest first. */
  readonly consumed?: Readonly<Record<string, readonly string[]>>
  /** The last tick that could not trust what is remembered of the sources: shards give theirs up once. */
  readonly forgotten?: string
}

/** One way of dealing the sources out. */
export type Layout = {
  /** 1: the cron's tick asks all sources itself, and remembers them in `state`. */
  readonly shards: number
  /** The revision of the tick that made it; "" for the one that nobody made. */
  readonly since: string
}

/** What one shard remembers: a `state` of its own. */
export type ShardDocument = Pick<StateDocument, 'version' | 'tickedAt' | 'lastTick' | 'today' | 'sources'> & {
  /** Since when the layout stands that it belongs to. */
  readonly layout: string
  /** The tick whose message it did last. */
  readonly tick: string
  /** The revision of its outbox that this was written after. */
  readonly outboxRev: string
  readonly forgotten: string
  /** Messages of today that did not get through at once. */
  readonly retries: number
}

/** What one shard found, until a tick of the cron has said that the items hold it. */
export type OutboxDocument = {
  readonly version: number
  readonly layout: string
  /** `<start of the shard's work in ms>-<random>`. */
  readonly rev: string
  /** Whether its shard had remembered its sources under this layout before this was written. */
  readonly settled: boolean
  /** Oldest first. */
  readonly batches: readonly Batch[]
}

/** What one run of a shard found. */
export type Batch = {
  readonly rev: string
  readonly candidates: readonly Candidate[]
  readonly nearMisses: readonly NearMiss[]
  /** Which topic and matcher judged them. */
  readonly judgedBy: string
}

/** A message that was tried as often as the queue allows. */
export type DeadLetter = { readonly at: string; readonly shard: number; readonly shards: number; readonly tick: string }
export type DeadLettersDocument = { readonly version: number; readonly letters: readonly DeadLetter[] }
