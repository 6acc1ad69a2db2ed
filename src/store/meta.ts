import type { ForgottenChanges, Item } from '../model.ts'
import type { SourceState } from '../source-state.ts'
import type { DayCount, ItemsSummary, TickReport } from './counts.ts'
import type { Database } from './database.ts'

/** How much work one tick may take on, and why. */
export type Pace = {
  readonly requests: number
  readonly parseBytes: number
  /** Ticks that were killed in the last day, newest first: when each began, and whose body it was parsing, or "". */
  readonly kills: readonly Kill[]
}

export type Kill = { readonly at: string; readonly source: string }

/** A running tick's note in the database, so that the next one sees that it was killed, and at whose body. */
export type RunningNote = {
  readonly startedAt: string
  /** The build that ran it: a tick of another build was ended by a deploy. */
  readonly build: string
  /** The source whose body is being parsed; "" between bodies. */
  readonly parsing: string
}

/** How far an empty database has got with taking over the contents of KV. */
export type Rebuild =
  /** KV was not checked yet. */
  | { readonly kind: 'unknown' }
  /** All days after this one were taken over, and this is the next. */
  | { readonly kind: 'reading'; readonly nextDay: string }

/** One message about health: a trouble began, or was over. */
export type HealthEvent = {
  readonly at: string
  /** Such as "source:vnexpress", "killed". */
  readonly key: string
  readonly kind: 'trouble' | 'well'
  readonly text: string
}

/** Problems that the owner knows of, by their keys. */
export type Told = Readonly<
  Record<string, { readonly text: string; readonly since: string; readonly wellSince?: string }>
>

/** How many items of a source wait for room, and the newest sealed day when they began to. */
export type WaitingItems = { readonly items: number; readonly sealedDay: string }

/** Single values, by name. */
export type Meta = {
  readonly today: DayCount
  readonly 'last-tick': TickReport
  readonly pace: Pace
  /** The running tick; absent between ticks. */
  readonly running: RunningNote
  readonly items: ItemsSummary
  /** Sources with items that wait until a day is sealed. */
  readonly 'waiting-items': Readonly<Record<string, WaitingItems>>
  /** The newest sealed items of each place, without their keys. */
  readonly 'newest-by-place': readonly Item[]
  /** The topic and matcher that judged all near misses. */
  readonly 'near-judged-by': string
  readonly rebuild: Rebuild
  /** Identifies the inputs from which the front in KV was made. */
  readonly front: string
  /** The version of the config that the front in KV was made under. */
  readonly 'front-config': string
  /** The same of the journal in KV, which says what is hidden. */
  readonly 'changes-config': string
  /** Identifies the inputs from which the config in KV was made. */
  readonly 'config-published': string
  /** In a shard: the state of its sources, in one row, and the number of its last batch. */
  readonly 'shard-sources': Readonly<Record<string, SourceState>>
  readonly 'batch-number': number
  /** In a shard: the epoch of the Poller that last asked it. */
  readonly poller: string
  /** The number of shards that share the sources; 0 if the Poller polls them itself. */
  readonly 'shard-count': number
  /** Identifies this database: cursors of another one are not valid here. */
  readonly epoch: string
  /** The newest change that readers everywhere see, and a later one with the time when its items were published. */
  readonly 'settled-changes': { readonly settled: number; readonly next: number; readonly at: string }
  /** The newest changes that the journal no longer has, of items and of what the config hides or shows. */
  readonly 'forgotten-changes': ForgottenChanges
  /** Days to which an import added items that the journal does not name yet. */
  readonly 'imported-days': readonly string[]
  /** Days that are published again because KV lost them. */
  readonly 'refilled-days': readonly string[]
  /** Since when practically no source could be read, ISO 8601; "" while they can. */
  readonly 'unread-since': string
  /** The number of remembered keys. */
  readonly 'seen-count': number
  /** The last instant given to a change, in ms. */
  readonly instant: number
  /** When documents were last published, ISO 8601. */
  readonly 'published-at': string
  /** When near misses were last published, ISO 8601. */
  readonly 'near-published-at': string
  /** Whether dropped items are waiting to be published. */
  readonly 'dropped-waits': boolean
  /** Targets that accepted nothing: how often they were tried, and until when to wait. */
  readonly 'push-waits': Readonly<Record<string, { readonly tries: number; readonly until: string }>>
  /** Problems that the owner was notified of. */
  readonly 'health-told': Told
  /** The newest first. */
  readonly 'health-events': readonly HealthEvent[]
  /** Whether KV ever acknowledged `status`, so that its absence means a loss. */
  readonly 'status-published': boolean
  /** When KV was last found to have lost what was published, ISO 8601. */
  readonly 'kv-lost-at': string
  /** For sources read from pages: what the addresses of each form turned out to be. */
  readonly 'article-forms': ArticleForms
  /** Hosts whose robots.txt kept us out of an article in the last week: which line, and when. */
  readonly 'articles-kept-out': Readonly<Record<string, { readonly why: string; readonly at: string }>>
}

/** By source and form of address: how many were articles, and how many lists or front pages. */
export type ArticleForms = Readonly<
  Record<string, Readonly<Record<string, readonly [articles: number, others: number]>>>
>

/** Reads a value by name; undefined if there is none. */
export function readMeta<Name extends keyof Meta>(db: Database, name: Name): Meta[Name] | undefined {
  const [found] = db.exec<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)
  if (found === undefined) return undefined
  return JSON.parse(found.value) as Meta[Name]
}

/** Writes a value; an equal one costs no row. */
export function writeMeta<Name extends keyof Meta>(db: Database, name: Name, value: Meta[Name]): void {
  db.exec(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value',
    name,
    JSON.stringify(value),
  )
}

export function removeMeta(db: Database, name: keyof Meta): void {
  db.exec('DELETE FROM meta WHERE name = ?', name)
}
