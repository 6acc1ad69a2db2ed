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

/**
 * The later of two states of one source, such as a shard's and the Poller's: no source is polled before it is due, so
 * the state that was written later is due later.
 */
export function laterOf(a: SourceState | undefined, b: SourceState | undefined): SourceState | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b.nextPollAt > a.nextPollAt ? b : a
}

/** The state without the fields that let a body go unread. The table of keys prevents duplicates, not this. */
export function forgetful(state: SourceState): SourceState {
  return { ...state, validators: {}, digest: '', marks: ['', ''] }
}
