import type { RobotsRecord } from '../source-state.ts'
import { fetchFeed } from './fetch-feed.ts'
import { isFresh, permissionIn, ROBOTS_BYTES, type RobotsGate, recordAfter, robotsAddress } from './robots.ts'

/** Whether an address may be asked, and how many requests it took to find out. */
export type RobotsContext = {
  /** The remembered rules of hosts, by origin. */
  readonly read: (origin: string) => RobotsRecord | undefined
  readonly write: (origin: string, record: RobotsRecord) => void
  readonly fetch: typeof fetch
  readonly now: Date
  /** Our User-Agent; it begins with our product token. */
  readonly agent: string
  readonly timeoutMs: number
}

/** RFC 9309 section 2.3.1.2: at least five. */
const REDIRECTS = 5

/** A gate for one invocation. Two questions about one host at a time ask it once. */
export function robotsGate(context: RobotsContext): RobotsGate {
  const records = new Map<string, Promise<RobotsRecord>>()
  return async (url) => {
    const address = robotsAddress(url)
    if (address === undefined) return { kind: 'refused', why: 'not a web address', requests: 0 }
    const { origin } = new URL(address)
    let requests = 0
    const asking =
      records.get(origin) ??
      recordOf(origin, address, context, (count) => {
        requests = count
      })
    records.set(origin, asking)
    return { ...permissionIn(await asking, url, context.agent), requests }
  }
}

async function recordOf(
  origin: string,
  address: string,
  { read, write, fetch, now, agent, timeoutMs }: RobotsContext,
  count: (requests: number) => void,
): Promise<RobotsRecord> {
  const before = read(origin)
  if (before !== undefined && isFresh(before, now)) return before
  const request = {
    url: address,
    accept: 'text/plain, */*;q=0.1',
    validators: {},
    userAgent: agent,
    timeoutMs,
    maxBytes: 6 * ROBOTS_BYTES,
    maxRedirects: REDIRECTS,
    isEnough: ({ byteLength }: Uint8Array) => byteLength >= ROBOTS_BYTES,
  }
  const outcome = await fetchFeed(request, fetch, now)
  count(outcome.requests)
  const record = recordAfter(outcome, before, now)
  write(origin, record)
  return record
}
