import { Hono } from 'hono/quick'
import type { Source } from '../config/schema.ts'
import type { SourceState } from '../model.ts'
import { weekOf } from '../source-week.ts'
import type { StateDocument } from '../store/documents.ts'
import { noCount, noState } from '../store/empty.ts'
import { FREE_PLAN } from '../store/quota.ts'
import { readWholeState } from '../store/whole-state.ts'
import { APP_VERSION } from '../version.ts'
import { letOwnerIn } from './admin.ts'
import type { AppEnv } from './bindings.ts'
import { documentOr, open, readCurrent } from './current.ts'
import { takes } from './known-parameters.ts'
import { type Family, OPENMETRICS_TYPE, openMetrics } from './openmetrics.ts'
import { PRIVATE } from './owners-answer.ts'
import { type SourceStatus, sourceStatus } from './source-status.ts'

/** For a monitoring system that scrapes, such as Prometheus with `authorization: credentials: …`. For the owner alone. */
export const metrics = new Hono<AppEnv>()

metrics.get('/metrics', letOwnerIn, takes(), async (c) => {
  const opened = await open(c)
  const now = new Date()
  const state = documentOr(await readWholeState(opened.store), noState(now.toISOString().slice(0, 10)))
  const { news } = readCurrent(c, opened)
  const families = [...serviceFamilies(state, news.length, now), ...sourceFamilies(opened.config.sources, state, now)]
  return c.body(openMetrics(families), 200, { 'content-type': OPENMETRICS_TYPE, 'cache-control': PRIVATE })
})

const PREFIX = 'tindienbien'
const seconds = (iso: string): number => Date.parse(iso) / 1000

/** The service as a whole. Counters begin anew at each UTC day, which `_created` says: it is the day of the platform's quotas. */
function serviceFamilies(state: StateDocument, items: number, now: Date): readonly Family[] {
  const day = now.toISOString().slice(0, 10)
  const today = state.today.day === day ? state.today : noCount(day)
  const counter = (name: string, help: string, value: number, unit?: Family['unit']): Family => ({
    name: `${PREFIX}_${name}`,
    type: 'counter',
    help,
    ...(unit ? { unit } : {}),
    samples: [
      { suffix: '_total', value },
      { suffix: '_created', value: seconds(`${day}T00:00:00Z`) },
    ],
  })
  const { tickedAt, lastTick } = state
  const sinceTick = tickedAt === '' ? [] : [{ value: Math.max(0, now.getTime() / 1000 - seconds(tickedAt)) }]
  return [
    {
      name: PREFIX,
      type: 'info',
      help: 'The build that runs.',
      samples: [{ suffix: '_info', labels: { version: APP_VERSION }, value: 1 }],
    },
    counter('ticks', 'Ticks of this UTC day that wrote something.', today.ticks),
    counter('publisher_requests', 'Requests to publishers in this UTC day, redirects counted.', today.requests),
    counter('kept_items', 'Items kept in this UTC day.', today.kept),
    counter('read_bytes', 'Bytes of bodies read from publishers in this UTC day.', today.bytesRead ?? 0, 'bytes'),
    counter('parsed_bytes', 'Bytes handed to the parser in this UTC day.', today.bytesParsed ?? 0, 'bytes'),
    counter('kv_reads', 'KV reads by the ticks of this UTC day.', today.kvReads),
    counter('kv_writes', 'KV writes by the ticks of this UTC day.', today.kvWrites),
    gauge('kv_quota', 'KV operations that the free plan allows in a UTC day.', [
      { labels: { operation: 'read' }, value: FREE_PLAN.kvReads },
      { labels: { operation: 'write' }, value: FREE_PLAN.kvWrites },
    ]),
    gauge('items', 'Items that feeds and lists are made from, the archive not counted.', [{ value: items }]),
    gauge('last_tick_age_seconds', 'Since the last tick that wrote something began.', sinceTick, 'seconds'),
    gauge(
      'last_tick_duration_seconds',
      'How long that tick took.',
      lastTick ? [{ value: lastTick.tookMs / 1000 }] : [],
      'seconds',
    ),
    gauge(
      'last_tick_sources',
      'Sources in that tick: due, polled, and of the polled those that were unchanged or failed; left for the next.',
      lastTick
        ? (['due', 'polled', 'unchanged', 'failed', 'left'] as const).map((result) => ({
            labels: { result },
            value: lastTick[result],
          }))
        : [],
    ),
  ]
}

const STATUSES: readonly SourceStatus[] = ['waiting', 'working', 'quiet', 'failing', 'blocked', 'gone']

/** Each source of the config, from what the ticks remember of it. */
function sourceFamilies(sources: readonly Source[], state: StateDocument, now: Date): readonly Family[] {
  const known = sources.map(({ id }) => ({ id, state: state.sources[id], labels: { source: id } }))
  const each = (numberOf: (state: SourceState) => number | undefined) =>
    known.flatMap(({ state, labels }) => {
      const value = state && numberOf(state)
      return value === undefined ? [] : [{ labels, value }]
    })
  const instant = (iso: string | undefined) => (iso === undefined ? undefined : seconds(iso))
  const status = `${PREFIX}_source_status`
  return [
    {
      name: status,
      type: 'stateset',
      help: 'How a source does.',
      samples: known.flatMap(({ state, labels }) =>
        STATUSES.map((one) => ({
          labels: { ...labels, [status]: one },
          value: one === sourceStatus(state, now) ? 1 : 0,
        })),
      ),
    },
    gauge(
      'source_failures',
      'Polls that failed one after another; 0 after one that did not.',
      each(({ failures }) => failures),
    ),
    gauge(
      'source_week_items',
      'Items that came new in the last seven days.',
      each((one) => weekOf(one, now).items),
    ),
    gauge(
      'source_week_kept',
      'How many of those were kept.',
      each((one) => weekOf(one, now).kept),
    ),
    gauge(
      'source_last_success_timestamp_seconds',
      'When it was last read.',
      each(({ lastOkAt }) => instant(lastOkAt)),
      'seconds',
    ),
    gauge(
      'source_newest_item_timestamp_seconds',
      'When its newest item was published.',
      each(({ newestAt }) => instant(newestAt)),
      'seconds',
    ),
    gauge(
      'source_next_poll_timestamp_seconds',
      'When it is asked next.',
      each(({ nextPollAt }) => instant(nextPollAt)),
      'seconds',
    ),
  ]
}

function gauge(name: string, help: string, samples: Family['samples'], unit?: Family['unit']): Family {
  return { name: `${PREFIX}_${name}`, type: 'gauge', help, ...(unit ? { unit } : {}), samples }
}
