import { placeAt } from './outlets.ts'
import type { Stage } from './stage.ts'

/** What no request may do: go to another domain without the owner's yes, or where programs are kept out. */

/** Rules are read again after a day; where that fails, after an hour. */
const HEEDED_AFTER_MS = 25 * 60 * 60_000

export type Manners = { readonly before: (url: string) => void; readonly after: (answer: Response) => void }

/** Watches the requests of one invocation. */
export function manners(on: Stage): Manners {
  const { news, clock, owner, breach } = on
  const led = new Set<string>()
  return {
    before(url) {
      if (placeAt(url) === 'host' && !led.has(url) && !owner().mayMove) breach(`${url} was asked without a yes`)
      const since = news.hosts.closedSince(url)
      if (since !== undefined && clock.ms - Math.max(since, on.troubledMs) > HEEDED_AFTER_MS) {
        breach(`${url} was asked, and has been closed to programs since ${new Date(since).toISOString()}`)
      }
    },
    after(answer) {
      const to = answer.headers.get('location')
      if (to !== null) led.add(to)
    },
  }
}
