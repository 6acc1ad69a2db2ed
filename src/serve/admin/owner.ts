import type { Env } from '../../runtime.ts'

const SHORTEST_TOKEN = 20

/** What an Authorization header can carry of a token: "b64token", RFC 6750 section 2.1. */
const PRINTABLE = /^[A-Za-z0-9._~+/-]+=*$/

/** The owner's token; undefined where none is set that can be sent and is long enough to keep anybody out. */
export function tokenOf(env: Pick<Env, 'ADMIN_TOKEN'>): string | undefined {
  return tokenFault(env) === undefined ? env.ADMIN_TOKEN || undefined : undefined
}

/** Why a token that is set counts as not set; undefined for a good one, and where there is none. */
export function tokenFault({ ADMIN_TOKEN = '' }: Pick<Env, 'ADMIN_TOKEN'>): string | undefined {
  if (ADMIN_TOKEN === '') return undefined
  if (ADMIN_TOKEN.length < SHORTEST_TOKEN) return 'has fewer than 20 characters'
  return PRINTABLE.test(ADMIN_TOKEN) ? undefined : 'has characters other than letters, digits and ._~+/-='
}

/** Whether a path is the owner's alone: open to no other site, and not there at all without a token. */
export function isOwners(path: string): boolean {
  return /^\/(?:api\/(?:poll|config|export|import)|metrics)(?:\/|$)/.test(path)
}
