import type { Publication } from '../store/publications.ts'
import { KEYS } from './documents.ts'

/** A due document whose turn it is. */
export type Turn = Publication & {
  /** An old day, which waits until everything current is published. */
  readonly isBacklog: boolean
}

/**
 * Finds the first due document that had no turn yet: the owner's config, then documents before those that refer to them,
 * days in their order. Those of a backlog come last, the newest first.
 */
export function nextDue(
  due: readonly Publication[],
  tried: ReadonlySet<string>,
  backlog: ReadonlySet<string>,
): Turn | undefined {
  const left = due.filter(({ key }) => !tried.has(key))
  const current = left.filter(({ key }) => !backlog.has(key)).toSorted((a, b) => rankOf(a.key) - rankOf(b.key))[0]
  if (current) return { ...current, isBacklog: false }
  const newest = left.toSorted((a, b) => (a.key < b.key ? 1 : -1))[0]
  return newest && { ...newest, isBacklog: true }
}

function rankOf(key: string): number {
  const { config, newestByPlace, items, near, changes, front, status } = KEYS
  const order: readonly string[] = [config, 'day', newestByPlace, items, near, changes, front, status]
  return order.indexOf(key.split(':')[0] ?? '')
}
