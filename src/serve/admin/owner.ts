import type { Env } from '../../runtime.ts'

const SHORTEST_TOKEN = 20

/** The form of token that an Authorization header can carry: "b64token", RFC 6750 section 2.1. */
const PRINTABLE = /^[A-Za-z0-9._~+/-]+=*$/

/** The owner's token; undefined unless one is set that can be sent and is long enough. */
export function tokenOf(env: Pick<Env, 'ADMIN_TOKEN'>): string | undefined {
  if (tokenFault(env) !== undefined) return undefined
  return env.ADMIN_TOKEN || undefined
}

/** Why a set token is ignored; undefined for a good one and for none. */
export function tokenFault({ ADMIN_TOKEN = '' }: Pick<Env, 'ADMIN_TOKEN'>): string | undefined {
  if (ADMIN_TOKEN === '') return undefined
  if (ADMIN_TOKEN.length < SHORTEST_TOKEN) return 'has fewer than 20 characters'
  if (!PRINTABLE.test(ADMIN_TOKEN)) return 'has characters other than letters, digits and ._~+/-='
  return undefined
}

/** Whether a path is for the owner only: closed to other sites, and missing without a token. */
export function isOwners(path: string): boolean {
  return /^\/(?:api\/(?:poll|config|export|import)|metrics)(?:\/|$)/.test(path)
}
