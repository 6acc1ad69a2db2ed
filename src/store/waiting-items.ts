import type { Finding, SourceState } from '../source-state.ts'
import type { Database } from './database.ts'
import { forgetful } from './memory.ts'
import { readMeta, type WaitingItems, writeMeta } from './meta.ts'

/**
 * Items that found no room among the open ones. Sealing a day makes room: then their sources are read once as a whole,
 * and what they still list comes in.
 */

/** A tick's findings about waiting items. */
export type WaitingNow = {
  /** How many candidates of each source found no room. */
  readonly waiting: ReadonlyMap<string, number>
  /** The sources whose bodies were read. */
  readonly read: ReadonlySet<string>
  readonly sealedDay: string
}

/** Remembers which sources have waiting items. Forgets earlier ones of a source that was read again. */
export function rememberWaiting(db: Database, { waiting, read, sealedDay }: WaitingNow): void {
  const before = readMeta(db, 'waiting-items') ?? {}
  const after: Record<string, WaitingItems> = {}
  for (const [source, one] of Object.entries(before)) {
    const isOver = one.sealedDay !== sealedDay && read.has(source)
    if (!isOver) after[source] = one
  }
  for (const [source, items] of waiting) {
    const waited = after[source]?.sealedDay === sealedDay ? after[source].items : 0
    after[source] = { items: waited + items, sealedDay }
  }
  if (Object.keys(before).length + Object.keys(after).length > 0) writeMeta(db, 'waiting-items', after)
}

/** The sources that are read again, because a day was sealed since their items began to wait. */
export function sourcesToReadAgain(db: Database): readonly string[] {
  return waitingSince(db, (day, sealedDay) => day !== sealedDay)
}

/** The sources that have no room at present. */
export function sourcesWithoutRoom(db: Database): ReadonlySet<string> {
  return new Set(waitingSince(db, (day, sealedDay) => day === sealedDay))
}

function waitingSince(db: Database, holds: (day: string, sealedDay: string) => boolean): readonly string[] {
  const sealed = readMeta(db, 'items')?.sealedDay ?? ''
  const waiting = Object.entries(readMeta(db, 'waiting-items') ?? {})
  return waiting.flatMap(([source, { sealedDay }]) => (holds(sealedDay, sealed) ? [source] : []))
}

/** The states with which these sources are read as a whole. */
export function readAgain(
  states: Readonly<Record<string, SourceState>>,
  sources: readonly string[],
): Readonly<Record<string, SourceState>> {
  const again = sources.flatMap((id) => {
    const state = states[id]
    return state === undefined ? [] : [[id, forgetful(state)] as const]
  })
  return { ...states, ...Object.fromEntries(again) }
}

/** A hint for health for each source whose items wait. */
export function waitingHints(db: Database): ReadonlyMap<string, Finding> {
  const waiting = Object.entries(readMeta(db, 'waiting-items') ?? {})
  return new Map(
    waiting.map(([source, { items }]) => [
      source,
      { what: 'items-wait', detail: `${items} items wait: its open items fill all the room that it may have` },
    ]),
  )
}
