import type { PollerRuntime } from '../../src/poller/poller-runtime.ts'
import { tick } from '../../src/poller/tick.ts'
import { type Desk, type Done, openDesk } from '../poller/desk.ts'
import { source } from '../samples.ts'
import { startPublisher } from './publisher.ts'

/** How a publisher fails, the path of the local server that fails so, and what the tick should make of it. */
export const FAULTS: readonly Fault[] = [
  ['no answer within the time', '/slow-headers', 'timeout', 30],
  ['a body that never ends its first line', '/slow-body', 'timeout', 30],
  ['the connection reset', '/reset', 'unreachable', 30],
  ['the connection reset within the body', '/reset-in-body', 'unreachable', 30],
  ['a body without end', '/endless', 'too-large', 30],
  ['a gzip bomb of 1 GiB', '/gzip-bomb-of-1-gib', 'too-large', 30],
  ['a redirect loop', '/loop', 'redirects', 30],
  ['a redirect loop that sets a cookie', '/cookie-loop', 'blocked', 360],
  ['429, Retry-After of two hours in seconds', '/limited-for-two-hours', 'status', 120.5],
  ['429, Retry-After of two hours as a date', '/limited-until-ten', 'status', 120.5],
  ['503, Retry-After of an hour', '/busy', 'status', 60.5],
  ['500', '/broken', 'status', 30],
  ['404', '/missing', 'status', 30],
  ['410', '/gone', 'gone', 10_080],
  ['403 of a web server', '/forbidden', 'status', 240],
  ['a challenge, told by its header', '/challenged', 'blocked', 360],
  ['a challenge, told by its page', '/challenge-page', 'blocked', 360],
  ['a cookie wall with 200', '/cookie-wall', 'blocked', 360],
  ['a firewall’s page with 200', '/firewall', 'blocked', 360],
  ['Cloudflare’s 522', '/origin-down', 'unreachable', 30],
  ['Cloudflare’s 530, no such host', '/no-dns', 'unreachable', 30],
  ['an HTML page with 200', '/html', 'not-a-feed', 30],
  ['an empty body with 200', '/empty', 'not-a-feed', 30],
  ['XML cut within the third item', '/news-cut', '', 15, 2],
  ['UTF-8 declared as windows-1258', '/news-wrong-charset', '', 15, 3],
]

export type Fault = readonly [
  sentence: string,
  path: string,
  /** "" for a body that is read in spite of it. */
  what: string,
  waitMinutes: number,
  kept?: number,
]

/** What one tick did with a failing source beside a healthy one. */
export type FaultRow = {
  /** What the state says is wrong, as kind and words; "" where nothing is. */
  readonly what: string
  readonly detail: string
  /** Until the source is asked again. */
  readonly waitMinutes: number
  readonly requests: number
  readonly bytesRead: number
  readonly kept: number
  /** Items that the healthy source of the same tick gave. */
  readonly neighbourKept: number
}

const NOW = new Date('2026-11-23T08:00:00Z')
const DAY_MS = 86_400_000

/** Runs a whole tick, real requests and all, with a publisher that fails as the path says. */
export async function tickWithFault(path: string): Promise<FaultRow> {
  const [failing, healthy] = await Promise.all([startPublisher(), startPublisher()])
  const desk = openDesk()
  desk.configure({ sources: [failingSource(failing.url + path), healthySource(`${healthy.url}/other-news`)] })
  const ticked = await tickOverNetwork(desk, NOW)
  for (const publisher of [failing, healthy]) publisher.stop()

  const { problem, nextPollAt = '' } = desk.states().failing ?? {}
  const items = desk.items()
  const waitMinutes = (Date.parse(nextPollAt) - NOW.getTime()) / 60_000
  return {
    what: problem?.what ?? '',
    detail: (problem?.detail ?? '').replaceAll(/127\.0\.0\.1:\d+/g, 'host'),
    waitMinutes,
    // The healthy source takes one.
    requests: ticked.report.requests - 1,
    bytesRead: ticked.sources.find(({ source: id }) => id === 'failing')?.bytes ?? 0,
    kept: items.filter((item) => item.source === 'failing').length,
    neighbourKept: items.filter((item) => item.source === 'healthy').length,
  }
}

/** Ticks twice a day for a week while an address answers 301, and after it: which path each of them asked first. */
export async function weekOfMoves(): Promise<readonly string[]> {
  const publisher = await startPublisher()
  const desk = openDesk()
  desk.configure({ sources: [failingSource(`${publisher.url}/moved`)] })
  const asked: string[] = []
  for (let half = 0; half < 14; half++) {
    publisher.seen.length = 0
    await tickOverNetwork(desk, new Date(NOW.getTime() + (half * DAY_MS) / 2), { all: true })
    asked.push(publisher.seen[0]?.path ?? '')
  }
  publisher.stop()
  return asked
}

const failingSource = (url: string) => source({ id: 'failing', name: 'Failing', url })
const healthySource = (url: string) => source({ id: 'healthy', name: 'Healthy', url, home: 'https://healthy.example/' })

/** A tick whose requests are real ones. */
async function tickOverNetwork(desk: Desk, now: Date, options: { readonly all?: boolean } = {}): Promise<Done> {
  const runtime: PollerRuntime = { ...desk.runtime(), fetch, now: () => now, random: () => 0 }
  const ticked = await tick(runtime, options)
  if (ticked.kind !== 'done') throw new Error(JSON.stringify(ticked))
  return ticked
}
