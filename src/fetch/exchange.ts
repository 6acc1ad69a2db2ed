import type { FetchFailure } from './outcome.ts'

/** Of texts from outside that go into a failure, which is stored. In characters. */
export const LONGEST_DETAIL = 200

/** The steps of one exchange, all against one clock. */
export type Exchange = {
  /** What a step gives, or why it gave nothing: out of time, or thrown by the runtime. Never throws. */
  readonly attempt: <Value>(step: (signal: AbortSignal) => Promise<Value>) => Promise<Value | FetchFailure>
}

/** Starts the clock of an exchange. */
export function exchangeWithin(timeoutMs: number): Exchange {
  const signal = AbortSignal.timeout(timeoutMs)
  const timeout: FetchFailure = { reason: 'timeout', afterMs: timeoutMs }
  // Raced as well as passed on, so that a step ends in time even where the runtime does not abort it.
  const expiry = new Promise<FetchFailure>((resolve) => {
    signal.addEventListener('abort', () => resolve(timeout))
  })
  return {
    async attempt(step) {
      try {
        return await Promise.race([step(signal), expiry])
      } catch (error) {
        return signal.aborted ? timeout : { reason: 'unreachable', message: words(error) }
      }
    },
  }
}

/** Node says only "fetch failed" and puts the fact into `cause`; workerd says it in the message. */
function words(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return [error, cause]
    .filter((part) => part !== undefined)
    .map(ownWords)
    .join(': ')
    .slice(0, LONGEST_DETAIL)
}

function ownWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return error.message || code || error.name
}
