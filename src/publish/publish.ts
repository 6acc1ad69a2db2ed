import type { Limits } from '../config/schema/schema.ts'
import { MINUTE_MS } from '../durations.ts'
import type { Database } from '../store/database.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { clearDue, notePublishing, type Publication, readDue } from '../store/publications.ts'
import { readToday } from '../store/today.ts'
import { messageOf } from '../text/message-of.ts'
import { KEYS } from './documents.ts'
import type { Kv } from './kv.ts'

/** From this share of the day's writes on, publishing slows down. */
const NEAR = 0.9
const SLOW_MINUTES = 30

/** The value to put under a key. */
export type Made = {
  readonly value: string | Uint8Array
  readonly metadata?: object
  /** Called when the put was acknowledged, in the transaction that clears the mark. */
  readonly acknowledged?: () => void
}

export type Publishing = {
  readonly db: Database
  readonly kv: Pick<Kv, 'put'>
  readonly now: Date
  readonly limits: Pick<Limits, 'kvWritesPerDay'>
  /** Makes the document from the database as it is at that moment; undefined if there is nothing to publish. */
  readonly make: (key: string) => Promise<Made | undefined>
  readonly log: (line: Readonly<Record<string, unknown>>, level?: 'error') => void
}

/**
 * Puts every due document: the owner's config first, then documents before those that refer to them, including those
 * that become due during a put. Clears a mark only when its put was acknowledged; a failed put ends this round, and the
 * next one begins there. Never throws for a KV failure.
 */
export async function publishDue(publishing: Publishing): Promise<readonly string[]> {
  const { db, now, log } = publishing
  const put: string[] = []
  const tried = new Set<string>()
  for (let due = nextDue(db, tried); due !== undefined; due = nextDue(db, tried)) {
    tried.add(due.key)
    if (!mayPut(publishing, due.key)) continue
    try {
      if (await publishOne(publishing, due)) put.push(due.key)
    } catch (error) {
      log({ event: 'publish-failed', key: due.key, detail: messageOf(error) }, 'error')
      break
    }
  }
  if (put.length > 0) writeMeta(db, 'published-at', now.toISOString())
  return put
}

/** The first due document, in order, that had no turn yet. */
function nextDue(db: Database, tried: ReadonlySet<string>): Publication | undefined {
  return readDue(db)
    .filter(({ key }) => !tried.has(key))
    .toSorted((a, b) => rankOf(a.key) - rankOf(b.key))[0]
}

async function publishOne({ db, kv, now, make }: Publishing, due: Publication): Promise<boolean> {
  const made = await make(due.key)
  if (made === undefined) {
    clearDue(db, due)
    return false
  }
  db.transaction(() => {
    notePublishing(db, due)
    countWrite(db, now)
  })
  await db.sync()
  await kv.put(due.key, made.value, made.metadata ? { metadata: made.metadata } : undefined)
  db.transaction(() => {
    made.acknowledged?.()
    clearDue(db, due)
  })
  return true
}

function rankOf(key: string): number {
  const { config, newestByPlace, items, near, changes, front, status } = KEYS
  const order: readonly string[] = [config, 'day', newestByPlace, items, near, changes, front, status]
  return order.indexOf(key.split(':')[0] ?? '')
}

/** The config is always published: it may hide something. Everything else keeps to the day's writes. */
function mayPut({ db, now, limits }: Publishing, key: string): boolean {
  if (key === KEYS.config) return true
  const used = readToday(db, now).kvWrites
  if (used >= limits.kvWritesPerDay) return false
  if (used < NEAR * limits.kvWritesPerDay) return true
  const lastMs = Date.parse(readMeta(db, 'published-at') ?? '') || 0
  return Math.abs(now.getTime() - lastMs) >= SLOW_MINUTES * MINUTE_MS
}

function countWrite(db: Database, now: Date): void {
  const today = readToday(db, now)
  writeMeta(db, 'today', { ...today, kvWrites: today.kvWrites + 1 })
}
