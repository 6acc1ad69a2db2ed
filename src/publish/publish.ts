import type { Limits } from '../config/schema/schema.ts'
import { hasPassed, MINUTE_MS } from '../durations.ts'
import type { Database } from '../store/database.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { clearDue, notePublishing, type Publication, readDue } from '../store/publications.ts'
import { readToday } from '../store/today.ts'
import { messageOf } from '../text/message-of.ts'
import { KEYS } from './documents.ts'
import type { Kv } from './kv.ts'
import { nextDue, type Turn } from './turns.ts'

/** From this share of the day's writes on, publishing slows down. */
const NEAR = 0.9
const SLOW_MINUTES = 30
/** A backlog of old days uses at most this share: the rest is for news. */
const FOR_BACKLOG = 0.5
/** The most puts of a backlog in one round: a put may take half a second, and a tick of 4 minutes counts as hung. */
const BACKLOG_A_ROUND = 100

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
  /** Whether readers see an older config in this document, and so what the owner hides in the newest. */
  readonly isOutOfForce: (key: string) => boolean
  /** Keys of old days that nothing waits for, as after an import. */
  readonly backlog: ReadonlySet<string>
  readonly log: (line: Readonly<Record<string, unknown>>, level?: 'error') => void
}

/**
 * Puts every due document: the owner's config first, then documents before those that refer to them, including those
 * that become due during a put; a backlog of old days comes last. Clears a mark only when its put was acknowledged; a
 * failed put ends this round, and the next one begins there. Never throws for a KV failure.
 */
export async function publishDue(publishing: Publishing): Promise<readonly string[]> {
  const { db, now, log, backlog } = publishing
  const put: string[] = []
  const tried = new Set<string>()
  const next = () => nextDue(readDue(db), tried, backlog)
  for (let due = next(); due !== undefined; due = next()) {
    tried.add(due.key)
    if (due.isBacklog && put.filter((key) => backlog.has(key)).length >= BACKLOG_A_ROUND) break
    if (!mayPut(publishing, due)) continue
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

/**
 * Whether the day's writes allow this put. An answer under an older config may show an item that is hidden now: it is
 * always replaced.
 */
function mayPut({ db, now, limits, isOutOfForce }: Publishing, { key, isBacklog }: Turn): boolean {
  if (key === KEYS.config || isOutOfForce(key)) return true
  const used = readToday(db, now).kvWrites
  if (isBacklog) return used < FOR_BACKLOG * limits.kvWritesPerDay
  if (used >= limits.kvWritesPerDay) return false
  if (used < NEAR * limits.kvWritesPerDay) return true
  return hasPassed(readMeta(db, 'published-at') ?? '', SLOW_MINUTES * MINUTE_MS, now)
}

function countWrite(db: Database, now: Date): void {
  const today = readToday(db, now)
  writeMeta(db, 'today', { ...today, kvWrites: today.kvWrites + 1 })
}
