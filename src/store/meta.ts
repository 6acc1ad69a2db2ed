import type { SourceState } from '../model.ts'
import type { DayCount, ItemsSummary, TickReport } from './counts.ts'
import type { Database } from './database.ts'
import type { HealthEvent, Told } from './health-events.ts'
import type { Pace } from './pace.ts'
import type { Rebuild } from './rebuild-state.ts'
import type { RunningNote } from './running.ts'

/** Values of which there is one each, by their names. */
export type Meta = {
  readonly today: DayCount
  readonly 'last-tick': TickReport
  readonly pace: Pace
  /** The tick at work; there is none between ticks. */
  readonly running: RunningNote
  readonly items: ItemsSummary
  /** Which topic and matcher judged all near misses. */
  readonly 'near-judged-by': string
  readonly rebuild: Rebuild
  /** What the front in KV was made from. */
  readonly front: string
  /** What the config in KV was made from. */
  readonly 'config-published': string
  /** In a shard: what it remembers of its sources, in one row, and the number of its last batch. */
  readonly 'shard-sources': Readonly<Record<string, SourceState>>
  readonly 'batch-number': number
  /** How many shards the sources are dealt to; 0 where the Poller asks them itself. */
  readonly 'shard-count': number
  /** Begins with this database: a cursor of another one is not ours. */
  readonly epoch: string
  /** How many keys of what was kept are remembered. */
  readonly 'seen-count': number
  /** The last instant given to a change, in ms. */
  readonly instant: number
  /** When documents were last published, ISO 8601. */
  readonly 'published-at': string
  /** When near misses were last published, ISO 8601. */
  readonly 'near-published-at': string
  /** Whether items were dropped since, which wait for their turn to be published. */
  readonly 'dropped-waits': boolean
  /** Targets that took nothing: how often they were tried, and until when they are left alone. */
  readonly 'push-waits': Readonly<Record<string, { readonly tries: number; readonly until: string }>>
  /** Troubles of which the owner was told. */
  readonly 'health-told': Told
  /** The newest first. */
  readonly 'health-events': readonly HealthEvent[]
  /** When KV was last looked at for whether it still holds anything, ISO 8601. */
  readonly 'kv-checked-at': string
}

/** The value under a name; undefined where there is none. */
export function readMeta<Name extends keyof Meta>(db: Database, name: Name): Meta[Name] | undefined {
  const [found] = db.exec<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)
  return found === undefined ? undefined : (JSON.parse(found.value) as Meta[Name])
}

/** Writes a value; equal ones cost no row. */
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
