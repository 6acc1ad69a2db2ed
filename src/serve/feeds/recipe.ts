import type { ServedConfig } from '../../publish/documents.ts'
import type { Current } from '../query/shown.ts'

/**
 * What an answer depends on besides items and config, its media type, and how to make its text. All of it must follow
 * from the address: the next request for the same one is given the same answer.
 */
export type Recipe = {
  readonly form: string
  readonly type: string
  readonly make: (current: Current) => string | Promise<string>
  readonly headers?: Readonly<Record<string, string>>
}

/** What every recipe is given besides its query. No request is part of it, so that a tick can make answers too. */
export type Setting = {
  readonly config: ServedConfig
  /** Where the answers live, without a slash at the end. */
  readonly base: string
  /** Whether `base` is SITE_URL and not just the address that was asked. */
  readonly isSiteKnown: boolean
  readonly now: Date
  /** Since when practically no source could be read, ISO 8601; undefined while they can. */
  readonly unreadSince: string | undefined
}
