import type { SourceState } from '../../source-state.ts'
import { HASH_LENGTH } from '../../text/hash.ts'
import { jsonBytes } from '../../text/json-bytes.ts'
import { type Lighten, lightened } from '../../text/lighten.ts'

/** All that is remembered of one source, as JSON, in bytes. */
export const MOST_STATE_BYTES = 16 * 1024

/** In characters; sentences of health are shorter. */
const LONGEST_DETAIL = 300

/**
 * The state within 16 KB. The report on ways that were tried goes first, then fingerprints, so that some items are read
 * again, then ways still to be tried. Ordinary states are far smaller.
 */
export function withinStateSize(state: SourceState): SourceState {
  return lightened(state, MOST_STATE_BYTES, LIGHTEN)
}

const LIGHTEN: readonly Lighten<SourceState>[] = [
  withoutFirstTried,
  (state) => withFewerMarks(state, 1),
  (state) => withFewerMarks(state, 0),
  withShortDetails,
  withoutLastInQueue,
  (state) => {
    const { form, ...rest } = state
    if (form === undefined) return state
    return rest
  },
  (state) => {
    const { hints, ...rest } = state
    if (hints === undefined) return state
    return rest
  },
  (state) => (state.validators.of === undefined ? state : { ...state, validators: {}, digest: '' }),
]

function withoutFirstTried(state: SourceState): SourceState {
  const { ways } = state
  if (ways === undefined || ways.tried.length === 0) return state
  return { ...state, ways: { ...ways, tried: ways.tried.slice(1) } }
}

function withoutLastInQueue(state: SourceState): SourceState {
  const { ways } = state
  if (ways === undefined || ways.queue.length === 0) return state
  return { ...state, ways: { ...ways, queue: ways.queue.slice(0, -1) } }
}

/** Cuts as many of the last fingerprints as are too many. */
function withFewerMarks(state: SourceState, body: 0 | 1): SourceState {
  const marks = state.marks[body]
  if (marks === '') return state
  const over = jsonBytes(state) - MOST_STATE_BYTES
  const left = marks.slice(0, Math.max(0, marks.length - Math.ceil(over / HASH_LENGTH) * HASH_LENGTH))
  return { ...state, marks: body === 0 ? [left, state.marks[1]] : [state.marks[0], left] }
}

function withShortDetails(state: SourceState): SourceState {
  const { problem } = state
  if (problem === undefined || problem.detail.length <= LONGEST_DETAIL) return state
  return { ...state, problem: { ...problem, detail: problem.detail.slice(0, LONGEST_DETAIL).toWellFormed() } }
}
