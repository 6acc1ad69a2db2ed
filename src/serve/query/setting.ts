import type { ServedConfig } from '../../publish/documents.ts'

/** The input of every recipe apart from its query. It has no request, so that a tick can make answers too. */
export type Setting = {
  readonly config: ServedConfig
  /** The base address, without a final slash. */
  readonly base: string
  /** Whether `base` is SITE_URL and not the origin of the request. */
  readonly isSiteKnown: boolean
  readonly now: Date
  /** Since when practically no source could be read, ISO 8601; undefined while they can. */
  readonly unreadSince: string | undefined
}
