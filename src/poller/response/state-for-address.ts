import type { Source } from '../../config/schema/schema.ts'
import type { SourceState } from '../../model.ts'
import { unpolled } from '../../store/memory.ts'

/**
 * What is remembered of a source whose configured address is `url`. Where that was corrected, what belongs to the old
 * address is forgotten: validators, digest, marks, schedule, failures, moves. What is the publisher's stays: its items'
 * keys, its newest date and its habits.
 */
export function stateForAddress(state: SourceState, url: string): SourceState {
  if (state.address === url) return state
  if (state.address === undefined) return { ...state, address: url }
  const { keptKeys, newestAt, longestGapMinutes, newsAt, lastOkAt, week } = state
  return {
    ...unpolled,
    address: url,
    ...(keptKeys !== undefined && { keptKeys }),
    ...(newestAt !== undefined && { newestAt }),
    ...(longestGapMinutes !== undefined && { longestGapMinutes }),
    ...(newsAt !== undefined && { newsAt }),
    ...(lastOkAt !== undefined && { lastOkAt }),
    ...(week !== undefined && { week }),
  }
}

/** The same for all of some sources. One that was never polled stays unknown, and so is first in line. */
export function statesForAddresses(
  states: Readonly<Record<string, SourceState>>,
  sources: readonly Source[],
): Readonly<Record<string, SourceState>> {
  return Object.fromEntries(
    sources.flatMap(({ id, url }) => {
      const state = states[id]
      return state === undefined ? [] : [[id, stateForAddress(state, url)] as const]
    }),
  )
}
