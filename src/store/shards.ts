import type { SourceStanding } from '../source-state.ts'
import type { Database } from './database.ts'

/** The Poller's record of one shard. */
export type ShardRow = {
  readonly shard: number
  readonly epoch: string
  /** The number of its last batch that was committed. */
  readonly committed: number
  /** When one of its sources is due next, ISO 8601; "" for at once. */
  readonly dueAt: string
  /** "" before its first answer. */
  readonly answeredAt: string
  /** Failed calls in a row. */
  readonly failures: number
  readonly sources: Readonly<Record<string, SourceStanding>>
  /** Identifies the sources and addresses that it was given; "" before its first answer. */
  readonly given: string
}

type Body = Pick<ShardRow, 'answeredAt' | 'failures' | 'sources' | 'given'>

/** Reads all known shards, by number. */
export function readShards(db: Database): readonly ShardRow[] {
  const rows = db.exec<{ shard: number; epoch: string; committed: number; due_at: string; body: string }>(
    'SELECT shard, epoch, committed, due_at, body FROM shards ORDER BY shard',
  )
  return rows.map(({ shard, epoch, committed, due_at, body }) => ({
    shard,
    epoch,
    committed,
    dueAt: due_at,
    ...(JSON.parse(body) as Body),
  }))
}

export function writeShard(db: Database, { shard, epoch, committed, dueAt, ...body }: ShardRow): void {
  db.exec(
    'INSERT OR REPLACE INTO shards (shard, epoch, committed, due_at, body) VALUES (?, ?, ?, ?, ?)',
    shard,
    epoch,
    committed,
    dueAt,
    JSON.stringify(body),
  )
}

export function removeShards(db: Database): void {
  db.exec('DELETE FROM shards')
}

/** A batch that a shard keeps until the Poller has committed it. */
export type StoredBatch = { readonly number: number; readonly body: string }

/** Reads the waiting batches, oldest first. */
export function readBatches(db: Database): readonly StoredBatch[] {
  return db.exec<StoredBatch>('SELECT number, body FROM batches ORDER BY number')
}

export function addBatch(db: Database, { number, body }: StoredBatch): void {
  db.exec('INSERT INTO batches (number, body) VALUES (?, ?)', number, body)
}

/** Deletes the batches that the Poller has committed. */
export function removeBatches(db: Database, upTo: number): void {
  db.exec('DELETE FROM batches WHERE number <= ?', upTo)
}
