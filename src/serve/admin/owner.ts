import type { Env } from '../../runtime.ts'

const SHORTEST_TOKEN = 20

/** The owner's token; undefined where none is set that is long enough to keep anybody out. */
export function tokenOf({ ADMIN_TOKEN = '' }: Pick<Env, 'ADMIN_TOKEN'>): string | undefined {
  return ADMIN_TOKEN.length < SHORTEST_TOKEN ? undefined : ADMIN_TOKEN
}

/** Whether a path is the owner's alone: open to no other site, and not there at all without a token. */
export function isOwners(path: string): boolean {
  return /^\/(?:api\/(?:poll|config|export|import)|metrics)(?:\/|$)/.test(path)
}
