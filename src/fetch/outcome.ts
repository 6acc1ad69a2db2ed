import type { Validators } from '../model.ts'

/** What one conditional GET gave. `requests` counts every hop, as the platform's budget does. */
export type FetchOutcome =
  | {
      readonly kind: 'modified'
      /** Where the body came from, after redirects. */
      readonly url: string
      /** Where the source says it lives now, when every redirect was permanent (301, 308). */
      readonly movedTo?: string
      readonly contentType: string
      readonly body: Uint8Array
      readonly validators: Validators
      readonly freshForSeconds: number
      readonly requests: number
    }
  | {
      readonly kind: 'not-modified'
      /** As sent again with the 304 (RFC 9111 section 4.3.4); absent ones stay as they were. */
      readonly validators: Validators
      readonly freshForSeconds: number
      readonly requests: number
    }
  | { readonly kind: 'failed'; readonly failure: FetchFailure; readonly requests: number }

export type FetchFailure =
  | { readonly reason: 'timeout'; readonly afterMs: number }
  | { readonly reason: 'unreachable'; readonly message: string }
  | { readonly reason: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly reason: 'blocked'; readonly status: number; readonly mark: string }
  | { readonly reason: 'gone' }
  | { readonly reason: 'too-large'; readonly limitBytes: number }
  | { readonly reason: 'redirects'; readonly hops: number; readonly lastUrl: string }

/** One sentence for the health page and the log. A new failure does not compile until it has one. */
export function describeFailure(failure: FetchFailure): string {
  switch (failure.reason) {
    case 'timeout':
      return `no answer within ${failure.afterMs} ms`
    case 'unreachable':
      return `could not connect: ${failure.message}`
    case 'status':
      return `server answered ${failure.status}`
    case 'blocked':
      return `blocked (${failure.status}, ${failure.mark})`
    case 'gone':
      return 'server answered 410: the feed is gone for good'
    case 'too-large':
      return `body larger than ${failure.limitBytes} bytes`
    case 'redirects':
      return `gave up after ${failure.hops} redirects, at ${failure.lastUrl}`
  }
}
