import type { SourceState } from '../source-state.ts'

/** The state of a source that was never polled. */
export const unpolled: SourceState = {
  nextPollAt: '1970-01-01T00:00:00.000Z',
  validators: {},
  digest: '',
  marks: ['', ''],
  bodyBytes: 0,
  freshForMinutes: 0,
  failures: 0,
  judgedBy: '',
}

/**
 * The state for polling a source: without its last answer if another topic or matcher judged that, so that the source
 * is read as a whole once.
 */
export function memoryOf(state: SourceState | undefined, judgedBy: string): SourceState {
  if (state === undefined) return unpolled
  if (state.judgedBy === judgedBy) return state
  return forgetful(state)
}

/** The later of two states of one source, such as a shard's and the Poller's. */
export function laterOf(a: SourceState | undefined, b: SourceState | undefined): SourceState | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return (b.writtenAt ?? '') > (a.writtenAt ?? '') ? b : a
}

/** When the state after another one is written: now, or just after it if the clock went back. */
export function writingTime(before: SourceState | undefined, now: Date): string {
  const lastMs = Date.parse(before?.writtenAt ?? '') || 0
  return new Date(Math.max(now.getTime(), lastMs + 1)).toISOString()
}

/** The state without the fields that let a body go unread. The table of keys prevents duplicates, not this. */
export function forgetful(state: SourceState): SourceState {
  return { ...state, validators: {}, digest: '', marks: ['', ''] }
}
