import type { SourceState } from '../model.ts'

/** A source that was never polled. */
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
 * What we remember of a source for asking it: nothing of what it last said when another topic or matcher judged that,
 * so that it is read once as a whole.
 */
export function memoryOf(state: SourceState | undefined, judgedBy: string): SourceState {
  if (state === undefined) return unpolled
  return state.judgedBy === judgedBy ? state : forgetful(state)
}

/**
 * Of two memories of one source, such as a shard's and the Poller's, the later one: nobody is asked before his time, so
 * what was written later is due later.
 */
export function laterOf(a: SourceState | undefined, b: SourceState | undefined): SourceState | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b.nextPollAt > a.nextPollAt ? b : a
}

/** The state without what lets a body go unread. What stops duplicates is the table of keys, not this. */
export function forgetful(state: SourceState): SourceState {
  return { ...state, validators: {}, digest: '', marks: ['', ''] }
}
