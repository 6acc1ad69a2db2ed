import { withShownAddresses } from '../config/schema/shown-address.ts'
import { cleanWords } from '../text/clean-words.ts'
import type { FetchFailure } from './fetch-result.ts'

/** Runs the steps of one exchange against one clock. */
export type Deadline = {
  /** Gives the step's value, or the failure if it ran out of time or the runtime threw. Never throws. */
  readonly attempt: <Value>(step: (signal: AbortSignal) => Promise<Value>) => Promise<Value | FetchFailure>
  /** Stops the clock: a running timer would keep the response in memory. */
  readonly end: () => void
}

/** Starts the clock of an exchange. */
export function startDeadline(timeoutMs: number): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  const timeout: FetchFailure = { reason: 'timeout', afterMs: timeoutMs }
  // Raced as well as passed on, so that a step ends in time even if the runtime does not abort it.
  const expiry = Promise.withResolvers<FetchFailure>()
  const timer = setTimeout(() => {
    expiry.resolve(timeout)
    controller.abort()
  }, timeoutMs)
  return {
    end: () => clearTimeout(timer),
    async attempt(step) {
      try {
        return await Promise.race([step(signal), expiry.promise])
      } catch (error) {
        if (signal.aborted) return timeout
        return { reason: 'unreachable', message: words(error) }
      }
    },
  }
}

/** Node says only "fetch failed" and puts the reason into `cause`; workerd puts it into the message. */
function words(error: unknown): string {
  const parts = [ownWords(error)]
  if (error instanceof Error && error.cause !== undefined) parts.push(ownWords(error.cause))
  return withShownAddresses(cleanWords(parts.join(': ')))
}

function ownWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.message === '' && 'code' in error) return String(error.code)
  return error.message || error.name
}
