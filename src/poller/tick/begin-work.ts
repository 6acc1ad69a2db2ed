import type { Limits } from '../../config/schema/schema.ts'
import type { Database } from '../../store/database.ts'
import { type Pace, readMeta, removeMeta, writeMeta } from '../../store/meta.ts'
import { readToday } from '../../store/today.ts'
import { endingOf, firstPace, paceAfterKill, paceAfterTick, suspectOf } from '../pace.ts'

/**
 * The part of the pace that is left once the day's rows are used up: enough to lose nothing, far from the plan's own
 * limit.
 */
const SAVING = 1 / 4

export type Beginning = {
  readonly db: Database
  readonly limits: Limits
  readonly build: string
  readonly now: Date
  /** Makes the source wait whose body killed the last two ticks. Called inside the transaction. */
  readonly letWait: (source: string) => void
}

/**
 * Begins a tick, or a shard's part of one: finds out how the last one ended, and leaves a note of this one that outlives
 * it if it is killed. Gives the pace to keep.
 */
export async function beginWork({ db, limits, build, now, letWait }: Beginning): Promise<Pace> {
  const pace = db.transaction(() => {
    let next = readMeta(db, 'pace') ?? firstPace(limits)
    const ending = endingOf(readMeta(db, 'running'), build)
    if (ending.kind === 'killed') {
      next = paceAfterKill(next, ending.kill, now)
      const suspect = suspectOf(next)
      if (suspect !== undefined) letWait(suspect)
    }
    writeMeta(db, 'pace', next)
    writeMeta(db, 'running', { startedAt: now.toISOString(), build, parsing: '' })
    return next
  })
  await db.sync()
  return savingRows(db, pace, limits, now)
}

/** Notes whose body is parsed next. Durable when it resolves. */
export async function noteParsing(db: Database, source: string): Promise<void> {
  const running = readMeta(db, 'running')
  if (running) writeMeta(db, 'running', { ...running, parsing: source })
  await db.sync()
}

/** Notes that parsing is over: from now on no source is to blame. Call it inside the commit. */
export function endParsing(
  db: Database,
  limits: Limits,
  used: { readonly requests: number; readonly parsedBytes: number },
): void {
  const running = readMeta(db, 'running')
  if (running) writeMeta(db, 'running', { ...running, parsing: '' })
  const pace = readMeta(db, 'pace')
  if (pace) writeMeta(db, 'pace', paceAfterTick(pace, limits, used))
}

/** Removes the note of a completed tick. */
export function endWork(db: Database): void {
  removeMeta(db, 'running')
}

function savingRows(db: Database, pace: Pace, limits: Limits, now: Date): Pace {
  if (readToday(db, now).rowsWritten < limits.rowsWrittenPerDay) return pace
  return { ...pace, requests: pace.requests * SAVING, parseBytes: pace.parseBytes * SAVING }
}
