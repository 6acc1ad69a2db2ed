import type { Validators } from '../source-state.ts'

/** The result of one conditional GET. `requests` counts every hop, as the platform's budget does. */
export type FetchResult =
  | {
      readonly kind: 'modified'
      /** The address that the body came from, after redirects. */
      readonly url: string
      /** The source's new address, when every redirect was permanent (301, 308). */
      readonly movedTo?: string
      readonly contentType: string
      readonly body: Uint8Array
      /** To store once the body was parsed, in place of the stored ones. */
      readonly validators: Validators
      readonly freshForSeconds: number
      readonly requests: number
    }
  | {
      readonly kind: 'not-modified'
      /** As with `modified`: a source that moved answers 304 there on most days. */
      readonly movedTo?: string
      /** To store: those of the 304 merged over those that we sent (RFC 9111 section 4.3.4). */
      readonly validators: Validators
      readonly freshForSeconds: number
      readonly requests: number
    }
  | { readonly kind: 'failed'; readonly failure: FetchFailure; readonly requests: number }

export type FetchFailure =
  | { readonly reason: 'timeout'; readonly afterMs: number }
  /** No answer, or a broken one; in the runtime's words. Cloudflare's 520 to 527 and 530 are of this kind. */
  | { readonly reason: 'unreachable'; readonly message: string }
  | { readonly reason: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  /** A challenge page, cookie wall or firewall, and the mark that showed it. */
  | { readonly reason: 'blocked'; readonly status: number; readonly mark: string }
  | { readonly reason: 'gone' }
  | { readonly reason: 'too-large'; readonly limitBytes: number }
  /** The host's robots.txt keeps us out, or cannot be read. */
  | { readonly reason: 'robots'; readonly why: string }
  | {
      readonly reason: 'redirects'
      readonly why: RedirectRefusal
      /** Redirects that were answered, and where the last one pointed to. */
      readonly hops: number
      readonly lastUrl: string
    }

/** Why a redirect was not followed: a loop, too many, or a target where no public feed can be. */
export type RedirectRefusal = 'loop' | 'too-many' | 'not-http' | 'private-host'

/** One sentence for the health page and the log. A new failure does not compile until it has one. */
export function describeFailure(failure: FetchFailure): string {
  switch (failure.reason) {
    case 'timeout':
      return `no answer within ${failure.afterMs} ms`
    case 'unreachable':
      return `connection failed: ${failure.message}`
    case 'status':
      return `server answered ${failure.status}`
    case 'blocked':
      return `blocked (${failure.status}, ${failure.mark})`
    case 'gone':
      return 'server answered 410: the feed is gone for good'
    case 'too-large':
      return `body larger than ${failure.limitBytes} bytes`
    case 'robots':
      return `not asked: ${failure.why}`
    case 'redirects':
      return describeRefusal(failure.why, failure.hops, failure.lastUrl)
  }
}

function describeRefusal(why: RedirectRefusal, hops: number, lastUrl: string): string {
  switch (why) {
    case 'loop':
      return `redirects lead in a circle, back to ${lastUrl}`
    case 'too-many':
      return `gave up after ${hops} redirects, at ${lastUrl}`
    case 'not-http':
      return `redirect to an address that is not http or https: ${lastUrl}`
    case 'private-host':
      return `redirect from a public host to a private one: ${lastUrl}`
  }
}
