import type { Item, SourceState } from '../model.ts'
import { withShortKeys } from '../text/short-keys.ts'
import type { StateDocument } from './documents.ts'

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

/** The state without what lets a body go unread. What stops duplicates is `keys`, not this. */
function forgetful(state: SourceState): SourceState {
  return { ...state, validators: {}, digest: '', marks: ['', ''] }
}

/** All of them without it. */
export function allForgetful(sources: StateDocument['sources']): StateDocument['sources'] {
  return Object.fromEntries(Object.entries(sources).map(([id, source]) => [id, forgetful(source)]))
}

/**
 * The state with the keys of what is kept of each source, for when items were kept by a tick whose state was lost:
 * without them a correction of such an item would pass for one of something unknown.
 */
export function withKeptKeys(state: StateDocument, items: readonly Item[]): StateDocument {
  const kept = items.filter(({ dropped }) => !dropped).map(({ source, keys }) => ({ source, key: keys[0] ?? '' }))
  return { ...state, sources: withKeysOf(state.sources, kept) }
}

/** The same for sources, and for what was kept of them in whatever form. */
export function withKeysOf(
  sources: StateDocument['sources'],
  kept: readonly { readonly source: string; readonly key: string }[],
): StateDocument['sources'] {
  const after = Object.entries(sources).map(([id, source]) => {
    const keys = kept.filter((item) => item.source === id).map(({ key }) => key)
    return [id, { ...source, keptKeys: withShortKeys(source.keptKeys ?? '', keys, []) }] as const
  })
  return Object.fromEntries(after)
}
