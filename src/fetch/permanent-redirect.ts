import { registrableDomain } from '../config/schema/registrable-domain.ts'
import type { Source } from '../config/schema/schema.ts'
import { hostAliases } from '../config/web/hosts.ts'
import { DAY_MS } from '../durations.ts'
import type { PermanentRedirect, SourceState } from '../source-state.ts'
import { withoutUndefined } from '../without-undefined.ts'

/**
 * A redirect may be a mistake, or come from the Wi-Fi of a hotel: it is believed only after this time and this often.
 */
const BELIEVED_AFTER_MS = 3 * DAY_MS
const BELIEVED_TIMES = 3

/**
 * How often to check a believed move: the publisher may be back, and the new address may belong to somebody else by
 * then.
 */
const CHECK_EVERY_MS = DAY_MS

/** How often the new address may fail in a row before the configured one is asked again. */
const FAILURES_FORGIVEN = 3

/**
 * The address to ask: the configured one, or the one that it has long redirected to for good (RFC 9110 section
 * 15.4.2). Once a day it asks the configured one again, to see whether it still redirects.
 */
export function addressOf(source: Source, state: Pick<SourceState, 'move' | 'failures'>, now: Date): string {
  const { move, failures } = state
  if (move === undefined || !isBelieved(move, source, now) || failures >= FAILURES_FORGIVEN) return source.url
  if (isCheckDue(move, now)) return source.url
  return move.to
}

/**
 * Updates a source's permanent redirect after a good poll. `movedTo` is where permanent redirects led from `asked`;
 * without it the address answered itself, which ends the redirect if it was the configured one. The config stays as it
 * is: only the owner changes it.
 */
export function redirectAfter(
  source: Source,
  before: PermanentRedirect | undefined,
  { asked, movedTo, now }: { readonly asked: string; readonly movedTo: string | undefined; readonly now: Date },
): PermanentRedirect | undefined {
  const known = before?.from === source.url ? before : undefined
  if (movedTo === undefined) {
    if (known?.to !== asked) return undefined
    return known
  }
  const checkedAt = asked === source.url ? now.toISOString() : known?.checkedAt
  const checked = withoutUndefined({ checkedAt })
  if (known?.to === movedTo) return { ...known, times: known.times + 1, ...checked }
  return { from: source.url, to: movedTo, since: now.toISOString(), times: 1, ...checked }
}

/**
 * The same after a failed poll: if the configured address was asked, that was the check, and the next poll goes to the
 * new address again.
 */
export function redirectAfterFailure(
  before: PermanentRedirect | undefined,
  asked: string,
  now: Date,
): PermanentRedirect | undefined {
  if (before?.from === asked) return { ...before, checkedAt: now.toISOString() }
  return before
}

/**
 * Whether a redirect leads to another domain that the owner has not allowed: then it is never believed, and health
 * should name it.
 */
export function needsOwnersYes(source: Source, move: PermanentRedirect): boolean {
  const to = domainOf(move.to)
  return to !== domainOf(source.url) && source.mayMoveTo?.includes(to) !== true
}

/**
 * Whether a redirect was seen long and often enough, and goes to an allowed domain, to ask the new address directly.
 */
function isBelieved(move: PermanentRedirect, source: Source, now: Date): boolean {
  const isOld = now.getTime() - Date.parse(move.since) >= BELIEVED_AFTER_MS
  return move.from === source.url && move.times >= BELIEVED_TIMES && isOld && !needsOwnersYes(source, move)
}

function isCheckDue({ checkedAt, since }: PermanentRedirect, now: Date): boolean {
  return now.getTime() - Date.parse(checkedAt ?? since) >= CHECK_EVERY_MS
}

/** By its current name, where a newsroom is known to have changed its domain. */
export function domainOf(address: string): string {
  const domain = registrableDomain(URL.parse(address)?.hostname ?? '')
  if (Object.hasOwn(hostAliases, domain)) return hostAliases[domain] ?? domain
  return domain
}
