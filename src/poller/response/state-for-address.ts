import type { Source } from '../../config/schema/schema.ts'
import type { SourceState } from '../../source-state.ts'
import { unpolled } from '../../store/memory.ts'
import { withoutUndefined } from '../../without-undefined.ts'

/**
 * The state of a source for its configured address. If the address was corrected, state of the old one is dropped:
 * validators, digest, marks, schedule, failures, moves. State of the publisher stays: keys, newest date, habits.
 */
export function stateForAddress(state: SourceState, url: string): SourceState {
  if (state.address === url) return state
  if (state.address === undefined) return { ...state, address: url }
  const { keptKeys, newestAt, longestGapMinutes, newsAt, lastOkAt, week } = state
  const kept = withoutUndefined({ keptKeys, newestAt, longestGapMinutes, newsAt, lastOkAt, week })
  return { ...unpolled, address: url, ...kept }
}

/** The same for several sources. One that was never polled has no state, and so comes first. */
export function statesForAddresses(
  states: Readonly<Record<string, SourceState>>,
  sources: readonly Source[],
): Readonly<Record<string, SourceState>> {
  return Object.fromEntries(
    sources.flatMap(({ id, url }) => {
      const state = states[id]
      if (state === undefined) return []
      return [[id, stateForAddress(state, url)] as const]
    }),
  )
}
