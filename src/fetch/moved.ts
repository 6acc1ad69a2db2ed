import type { Source } from '../config/schema.ts'
import type { Move, SourceState } from '../model.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A redirect may be a mistake, or a hotel's Wi-Fi of the publisher's own: we believe it after so long and so often. */
const BELIEVED_AFTER_MS = 3 * DAY_MS
const BELIEVED_TIMES = 3

/** How often the new address may fail in a row before the configured one is asked again. */
const FAILURES_FORGIVEN = 3

/** The address to ask: the configured one, or the one it has long redirected to for good (RFC 9110 section 15.4.2). */
export function addressOf(source: Source, state: SourceState, now: Date): string {
  const { move, failures } = state
  return move !== undefined && isBelieved(move, source, now) && failures < FAILURES_FORGIVEN ? move.to : source.url
}

/**
 * What is known of a source's move after a good poll. `movedTo` is where permanent redirects led from `asked`, the
 * address that was asked; none where it answered itself. The config stays as it is: changing it is its owner's.
 */
export function moveAfter(
  source: Source,
  before: Move | undefined,
  { asked, movedTo, now }: { readonly asked: string; readonly movedTo: string | undefined; readonly now: Date },
): Move | undefined {
  const known = before?.from === source.url ? before : undefined
  if (movedTo === undefined) return known?.to === asked ? known : undefined
  if (known?.to === movedTo) return { ...known, times: known.times + 1 }
  return { from: source.url, to: movedTo, since: now.toISOString(), times: 1 }
}

/** Whether a move has been seen long and often enough to ask the new address directly. */
function isBelieved(move: Move, source: Source, now: Date): boolean {
  const isOld = now.getTime() - Date.parse(move.since) >= BELIEVED_AFTER_MS
  return move.from === source.url && move.times >= BELIEVED_TIMES && isOld
}
