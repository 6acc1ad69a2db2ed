import { hostAliases } from '../config/hosts.ts'
import { registrableDomain } from '../config/schema/registrable-domain.ts'
import type { Source } from '../config/schema/schema.ts'
import type { PermanentRedirect, SourceState } from '../model.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A redirect may be a mistake, or a hotel's Wi-Fi of the publisher's own: we believe it after so long and so often. */
const BELIEVED_AFTER_MS = 3 * DAY_MS
const BELIEVED_TIMES = 3

/** A believed move is checked so often: the publisher may be back, and the new address may be somebody else's by then. */
const CHECK_EVERY_MS = DAY_MS

/** How often the new address may fail in a row before the configured one is asked again. */
const FAILURES_FORGIVEN = 3

/**
 * The address to ask: the configured one, or the one it has long redirected to for good (RFC 9110 section 15.4.2). Once a
 * day it is the configured one all the same, to see whether it still says so.
 */
export function addressOf(source: Source, state: Pick<SourceState, 'move' | 'failures'>, now: Date): string {
  const { move, failures } = state
  if (move === undefined || !isBelieved(move, source, now) || failures >= FAILURES_FORGIVEN) return source.url
  return isCheckDue(move, now) ? source.url : move.to
}

/**
 * What is known of a source's move after a good poll. `movedTo` is where permanent redirects led from `asked`, the
 * address that was asked; none where it answered itself, which ends the move if it is the configured one. The config
 * stays as it is: changing it is its owner's.
 */
export function redirectAfter(
  source: Source,
  before: PermanentRedirect | undefined,
  { asked, movedTo, now }: { readonly asked: string; readonly movedTo: string | undefined; readonly now: Date },
): PermanentRedirect | undefined {
  const known = before?.from === source.url ? before : undefined
  if (movedTo === undefined) return known?.to === asked ? known : undefined
  const checkedAt = asked === source.url ? now.toISOString() : known?.checkedAt
  const checked = checkedAt === undefined ? {} : { checkedAt }
  if (known?.to === movedTo) return { ...known, times: known.times + 1, ...checked }
  return { from: source.url, to: movedTo, since: now.toISOString(), times: 1, ...checked }
}

/**
 * What is known of a source's move after a poll that failed: where the configured address was asked, that was the check,
 * and the next poll goes to the new address again.
 */
export function redirectAfterFailure(
  before: PermanentRedirect | undefined,
  asked: string,
  now: Date,
): PermanentRedirect | undefined {
  return before?.from === asked ? { ...before, checkedAt: now.toISOString() } : before
}

/**
 * Whether a move leads to a domain that is not the configured address's own and that the owner has not allowed: then it
 * is never believed, and health should name it.
 */
export function needsOwnersYes(source: Source, move: PermanentRedirect): boolean {
  const to = domainOf(move.to)
  return to !== domainOf(source.url) && source.mayMoveTo?.includes(to) !== true
}

/** Whether a move has been seen long and often enough, and goes where it may, to ask the new address directly. */
function isBelieved(move: PermanentRedirect, source: Source, now: Date): boolean {
  const isOld = now.getTime() - Date.parse(move.since) >= BELIEVED_AFTER_MS
  return move.from === source.url && move.times >= BELIEVED_TIMES && isOld && !needsOwnersYes(source, move)
}

function isCheckDue({ checkedAt, since }: PermanentRedirect, now: Date): boolean {
  return now.getTime() - Date.parse(checkedAt ?? since) >= CHECK_EVERY_MS
}

/** Under today's name, where the newsroom is known to have changed it. */
function domainOf(address: string): string {
  const domain = registrableDomain(URL.parse(address)?.hostname ?? '')
  return (Object.hasOwn(hostAliases, domain) ? hostAliases[domain] : undefined) ?? domain
}
