import { Hono } from 'hono/quick'
import type { Limits, Source } from '../../config/schema/schema.ts'
import type { SourceStanding, StatusDocument } from '../../publish/documents.ts'
import { countsOfToday, noStatus } from '../../publish/empty.ts'
import { APP_VERSION } from '../../version.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { requireAdmin } from '../admin/admin.ts'
import { takes } from '../answer/known-parameters.ts'
import { answerText } from '../answer/respond.ts'
import type { AppEnv } from '../http/bindings.ts'
import { PRIVATE } from '../http/headers.ts'
import { documentOr, open, readCurrent } from '../query/current.ts'
import { type SourceStatus, sourceStatus } from '../query/source-status.ts'
import { type Family, OPENMETRICS_TYPE, openMetrics } from './openmetrics.ts'

/**
 * Metrics for a monitoring system that scrapes, such as Prometheus with `authorization: credentials: …`. For the owner
 * only.
 */
export const metrics = new Hono<AppEnv>()

metrics.get('/metrics', requireAdmin, takes(), async (c) => {
  const opened = await open(c)
  const now = new Date()
  const state = documentOr(await opened.store.readStatus(), noStatus(now.toISOString().slice(0, 10)))
  const { news } = readCurrent(c, opened)
  const families = [
    ...serviceFamilies(state, opened.config.limits, news.length, now),
    ...sourceFamilies(opened.config.sources, state, now),
  ]
  return answerText(c, openMetrics(families), { 'content-type': OPENMETRICS_TYPE, 'cache-control': PRIVATE })
})

const PREFIX = 'tindienbien'
const seconds = (iso: string): number => Date.parse(iso) / 1000

/** The service as a whole. */
function serviceFamilies(state: StatusDocument, limits: Limits, items: number, now: Date): readonly Family[] {
  return [
    {
      name: PREFIX,
      type: 'info',
      help: 'The running build.',
      samples: [{ suffix: '_info', labels: { version: APP_VERSION }, value: 1 }],
    },
    ...dayFamilies(state, now),
    ...limitFamilies(limits, state.pace),
    gauge('unpublished_documents', 'Documents whose newest version is not in KV yet.', state.unpublished.count),
    gauge('database_size_bytes', "Size of the Poller's database.", state.database.bytes, 'bytes'),
    gauge('seen_keys', 'Keys of everything ever kept.', state.database.seen),
    gauge('items', 'Current items, without the archive.', items),
    gauge('articles_waiting', 'Article pages that wait to be read.', state.articles.waiting),
    gauge(
      'articles_kept_out_hosts',
      'Hosts whose robots.txt kept us out of articles in the last week.',
      state.articles.keptOut.length,
    ),
    ...lastTickFamilies(state, now),
  ]
}

/** Counters begin at 0 on each UTC day, which `_created` shows: it is the day of the platform's quotas. */
function dayFamilies(state: StatusDocument, now: Date): readonly Family[] {
  const day = now.toISOString().slice(0, 10)
  const today = countsOfToday(state, now)
  const counter = (name: string, help: string, value: number, unit?: Family['unit']): Family =>
    withoutUndefined({
      name: `${PREFIX}_${name}`,
      type: 'counter',
      help,
      unit,
      samples: [
        { suffix: '_total', value },
        { suffix: '_created', value: seconds(`${day}T00:00:00Z`) },
      ],
    } as const)
  return [
    counter('ticks', 'Ticks of this UTC day that wrote something.', today.ticks),
    counter('publisher_requests', 'Requests to publishers in this UTC day, redirects counted.', today.requests),
    counter('kept_items', 'Items kept in this UTC day.', today.kept),
    counter('read_bytes', 'Bytes of bodies read from publishers in this UTC day.', today.bytesRead, 'bytes'),
    counter('parsed_bytes', 'Bytes parsed in this UTC day.', today.bytesParsed, 'bytes'),
    counter('kv_writes', 'Writes to KV in this UTC day.', today.kvWrites),
    counter('rows_written', 'Rows written to SQLite in this UTC day.', today.rowsWritten),
    counter(
      'awake_seconds',
      'How long the Poller and its shards were awake in this UTC day.',
      today.awakeMs / 1000,
      'seconds',
    ),
  ]
}

function limitFamilies(limits: Limits, pace: StatusDocument['pace']): readonly Family[] {
  return [
    gauge('kv_writes_limit', 'Writes to KV that the config allows in a UTC day.', limits.kvWritesPerDay),
    gauge('rows_written_limit', 'Rows that the config allows in a UTC day.', limits.rowsWrittenPerDay),
    gauge('pace_requests', 'Requests that a tick may send at present.', pace.requests),
    gauge('pace_parse_bytes', 'Bytes that a tick may parse at present.', pace.parseBytes, 'bytes'),
    gauge('killed_ticks', 'Ticks that were killed in the last 24 hours.', pace.killed),
  ]
}

const RESULTS = ['due', 'polled', 'unchanged', 'failed', 'left'] as const

function lastTickFamilies({ tickedAt, lastTick }: StatusDocument, now: Date): readonly Family[] {
  if (tickedAt === '' || lastTick === undefined) return []
  const age = Math.max(0, now.getTime() / 1000 - seconds(tickedAt))
  return [
    gauge('last_tick_age_seconds', 'Time since the start of the last tick that wrote something.', age, 'seconds'),
    gauge('last_tick_duration_seconds', 'Duration of that tick.', lastTick.tookMs / 1000, 'seconds'),
    gauges(
      'last_tick_sources',
      'Sources in that tick: due, polled, left for the next; of the polled, unchanged or failed.',
      RESULTS.map((result) => ({ labels: { result }, value: lastTick[result] })),
    ),
    gauge('last_tick_articles', 'Article pages that were read in that tick.', lastTick.articles),
  ]
}

const STATUSES: readonly SourceStatus[] = ['waiting', 'working', 'quiet', 'failing', 'blocked', 'gone']

/** Each source of the config, from its state. */
function sourceFamilies(sources: readonly Source[], state: StatusDocument, now: Date): readonly Family[] {
  const known = sources.map(({ id }) => ({ id, state: state.sources[id], labels: { source: id } }))
  const each = (numberOf: (state: SourceStanding) => number | undefined) =>
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
      help: 'Status of a source.',
      samples: known.flatMap(({ state, labels }) =>
        STATUSES.map((one) => ({
          labels: { ...labels, [status]: one },
          value: Number(one === sourceStatus(state, now)),
        })),
      ),
    },
    gauges(
      'source_failures',
      'Failed polls in a row; 0 after a good one.',
      each(({ failures }) => failures),
    ),
    gauges(
      'source_week_items',
      'New items in the last seven days.',
      each(({ week }) => week.items),
    ),
    gauges(
      'source_week_kept',
      'Kept items in the last seven days.',
      each(({ week }) => week.kept),
    ),
    gauges(
      'source_last_success_timestamp_seconds',
      'Time of its last good poll.',
      each(({ lastOkAt }) => instant(lastOkAt)),
      'seconds',
    ),
    gauges(
      'source_newest_item_timestamp_seconds',
      'Publication time of its newest item.',
      each(({ newestAt }) => instant(newestAt)),
      'seconds',
    ),
    gauges(
      'source_next_poll_timestamp_seconds',
      'Time of its next poll.',
      each(({ nextPollAt }) => instant(nextPollAt)),
      'seconds',
    ),
  ]
}

/** A gauge with one value. */
function gauge(name: string, help: string, value: number, unit?: Family['unit']): Family {
  return gauges(name, help, [{ value }], unit)
}

function gauges(name: string, help: string, samples: Family['samples'], unit?: Family['unit']): Family {
  return withoutUndefined({ name: `${PREFIX}_${name}`, type: 'gauge', help, unit, samples } as const)
}
