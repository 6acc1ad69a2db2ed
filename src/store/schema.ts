import type { Database } from './database.ts'

/**
 * The tables of the Poller and of its shards, one step for each version. A step only adds, so that older code can still
 * read the data of newer code after a rollback. Tables of keys are WITHOUT ROWID: an insert there counts as one row
 * written, not two.
 */
const STEPS: readonly (readonly string[])[] = [
  [
    // Single values: counters, the pace, what is being published.
    'CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
    // The state of each source.
    'CREATE TABLE sources (id TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT, WITHOUT ROWID',
    // Every key of everything ever kept.
    'CREATE TABLE seen (key TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY (key, kind, source)) STRICT, WITHOUT ROWID',
    // How often a kind of key alone led to the right item at a source, and how often to another one.
    'CREATE TABLE key_trust (source TEXT NOT NULL, kind TEXT NOT NULL, confirmed INTEGER NOT NULL, refuted INTEGER NOT NULL, PRIMARY KEY (source, kind)) STRICT, WITHOUT ROWID',
    // Items of open days, and the newest of those before.
    'CREATE TABLE items (id TEXT PRIMARY KEY, judged_by TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID',
    // Sealed days, each as the JSON of its items, in parts because a row holds at most 2 MB. A day is a number such as 20261123.
    'CREATE TABLE days (day INTEGER NOT NULL, part INTEGER NOT NULL, count INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (day, part)) STRICT, WITHOUT ROWID',
    // Counting days in the table itself would walk past the bodies of all of them.
    'CREATE INDEX day_counts ON days (day, count)',
    // Near misses, and items dropped in the last days.
    'CREATE TABLE near (link TEXT PRIMARY KEY, kind TEXT NOT NULL, seen TEXT NOT NULL, judged_by TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID',
    // Every saved version of the owner's config. A version without text is the built-in config.
    'CREATE TABLE config (version INTEGER PRIMARY KEY, at TEXT NOT NULL, note TEXT NOT NULL, text TEXT) STRICT',
    // The journal of changes, in order.
    'CREATE TABLE journal (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, item TEXT NOT NULL) STRICT',
    // Documents whose newest version is not in KV yet.
    'CREATE TABLE publications (key TEXT PRIMARY KEY, revision INTEGER NOT NULL, publishing INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    // The state of each shard: the last committed batch, when it has work, the state of its sources.
    'CREATE TABLE shards (shard INTEGER PRIMARY KEY, epoch TEXT NOT NULL, committed INTEGER NOT NULL, due_at TEXT NOT NULL, body TEXT NOT NULL) STRICT',
    // In a shard: results that the Poller has not committed yet.
    'CREATE TABLE batches (number INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT',
  ],
  [
    // Messages to be sent, and which items were sent where.
    'CREATE TABLE outbox (id INTEGER PRIMARY KEY, target TEXT NOT NULL, item TEXT NOT NULL, body TEXT NOT NULL, created TEXT NOT NULL, due TEXT NOT NULL) STRICT',
    'CREATE TABLE pushed (target TEXT NOT NULL, item TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (target, item)) STRICT, WITHOUT ROWID',
  ],
  [
    // The robots.txt of hosts.
    'CREATE TABLE robots (origin TEXT PRIMARY KEY, checked_at TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID',
    // Articles that are to be read, with the items that wait for them; and those that were read: their facts, or why there are none.
    'CREATE TABLE article_queue (link TEXT PRIMARY KEY, attempts INTEGER NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE articles (link TEXT PRIMARY KEY, read_at TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID',
  ],
]

export const SCHEMA_VERSION = STEPS.length

export type Opened =
  /** Just created and empty. */
  | { readonly kind: 'new' }
  | { readonly kind: 'ready' }
  /** Written by newer code, so this is a rollback: nothing may be written. */
  | { readonly kind: 'newer'; readonly version: number }

/** Migrates the tables to the version of this code. */
export function openSchema(db: Database): Opened {
  const version = schemaVersion(db)
  if (version > SCHEMA_VERSION) return { kind: 'newer', version }
  if (version === SCHEMA_VERSION) return { kind: 'ready' }
  db.transaction(() => {
    for (const statement of STEPS.slice(version).flat()) db.exec(statement)
    db.exec('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)', 'schema', JSON.stringify(SCHEMA_VERSION))
  })
  return { kind: version === 0 ? 'new' : 'ready' }
}

function schemaVersion(db: Database): number {
  const tables = db.exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'meta'")
  if (tables.length === 0) return 0
  const [found] = db.exec<{ value: string }>("SELECT value FROM meta WHERE name = 'schema'")
  if (found === undefined) return 0
  return Number(found.value)
}
