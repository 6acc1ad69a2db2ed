import type { Source } from '../config/schema.ts'
import type { StateDocument } from './documents.ts'

/**
 * Since when work waits for a tick, epoch ms: since the last one that wrote, or since the first source came due after
 * it, for a tick with nothing to do writes nothing. In the future while nothing is due; NaN before the first tick.
 */
export function waitingSinceMs(
  { tickedAt, sources: states }: Pick<StateDocument, 'tickedAt' | 'sources'>,
  sources: readonly Source[],
): number {
  const dueMs = sources.map(({ id }) => Date.parse(states[id]?.nextPollAt ?? '') || 0)
  return Math.max(Date.parse(tickedAt), Math.min(...dueMs))
}
