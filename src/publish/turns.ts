import { DAY_MS } from '../durations.ts'
import type { Publication } from '../store/publications.ts'
import { KEYS } from './documents.ts'

/** More due days than this are a backlog: an import, or a KV that is filled again. */
const MOST_DAYS_FIRST = 40
/** A backlog does not hold up days this new, because items leave the current list for them. */
const NEW_FOR_MS = 14 * DAY_MS

/** A due document whose turn it is. */
export type Turn = Publication & {
  /** An old day, which waits until everything current is published. */
  readonly isBacklog: boolean
}

/**
 * Finds the first due document that had no turn yet: the owner's config, then documents before those that refer to them.
 * Days come in their order, but a backlog of old ones comes last, the newest first.
 */
export function nextDue(due: readonly Publication[], tried: ReadonlySet<string>, now: Date): Turn | undefined {
  const days = new Set([...due.map(({ key }) => key), ...tried].filter(isDay))
  const hasBacklog = days.size > MOST_DAYS_FIRST
  const oldest = KEYS.day(new Date(now.getTime() - NEW_FOR_MS).toISOString().slice(0, 10))
  const waits = (key: string) => hasBacklog && isDay(key) && key < oldest
  const left = due.filter(({ key }) => !tried.has(key))
  const current = left.filter(({ key }) => !waits(key)).toSorted((a, b) => rankOf(a.key) - rankOf(b.key))[0]
  if (current) return { ...current, isBacklog: false }
  const newest = left.toSorted((a, b) => (a.key < b.key ? 1 : -1))[0]
  return newest && { ...newest, isBacklog: true }
}

const isDay = (key: string): boolean => key.startsWith(KEYS.day(''))

function rankOf(key: string): number {
  const { config, newestByPlace, items, near, changes, front, status } = KEYS
  const order: readonly string[] = [config, 'day', newestByPlace, items, near, changes, front, status]
  return order.indexOf(key.split(':')[0] ?? '')
}
