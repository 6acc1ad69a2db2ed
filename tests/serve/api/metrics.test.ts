import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openMetrics } from '../../../src/serve/api/openmetrics.ts'
import { noCount } from '../../../src/store/counts.ts'
import { APP_VERSION } from '../../../src/version.ts'
import { readOpenMetrics } from '../openmetrics-rules.ts'
import { ask, sampleKv } from '../sample.ts'
import { sampleItem, sampleItems, sampleStanding, sampleStatus } from '../sample-documents.ts'

const ADMIN_TOKEN = 'a-token-of-twenty-characters'
const headers = { authorization: `Bearer ${ADMIN_TOKEN}` }
const day = new Date().toISOString().slice(0, 10)
const today = {
  ...noCount(day),
  ...{
    ticks: 12,
    requests: 340,
    kvWrites: 14,
    rowsWritten: 230,
    bytesRead: 5_000,
    bytesParsed: 900,
    kept: 7,
    awakeMs: 9_500,
  },
}
const tickedAt = new Date(Date.now() - 90_000).toISOString()
const lastTick = {
  startedAt: tickedAt,
  tookMs: 1_500,
  due: 9,
  polled: 8,
  unchanged: 5,
  failed: 1,
  left: 1,
  articles: 3,
}
const failing = sampleStanding({ failures: 3, problem: { what: 'timeout', since: tickedAt, detail: 'x' } })
const status = sampleStatus({
  tickedAt,
  today,
  lastTick,
  pace: { requests: 22, parseBytes: 75_000, killed: 1 },
  unpublished: { count: 2, keys: ['items', 'near'] },
  database: { bytes: 40_960, seen: 812 },
  articles: { waiting: 6, keptOut: [{ host: 'bao.example', why: 'Disallow: /', at: tickedAt }] },
  sources: { vov: failing, nhandan: sampleStanding() },
} as never)

async function scraped(
  documents: Parameters<typeof sampleKv>[0] = { status, items: sampleItems([sampleItem('2026-11-23', 1)]) },
) {
  const answer = await ask('/metrics', { kv: sampleKv(documents), env: { ADMIN_TOKEN } }, { headers })
  expect(answer.status).toBe(200)
  const families = readOpenMetrics(await answer.text())
  const value = (name: string, labels: Readonly<Record<string, string>> = {}) =>
    families
      .flatMap(({ samples }) => samples)
      .find((one) => one.name === name && Object.entries(labels).every(([key, of]) => one.labels[key] === of))?.value
  return { answer, families, value }
}

test('is OpenMetrics text for the owner alone', async () => {
  const { answer, families } = await scraped()
  expect(answer.headers.get('content-type')).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  expect(families.filter(({ help }) => help === '')).toEqual([])
})

const told: readonly [string, string, Readonly<Record<string, string>>, number][] = [
  ['the build', 'tindienbien_info', { version: APP_VERSION }, 1],
  ['ticks of the day', 'tindienbien_ticks_total', {}, 12],
  ['since when they are counted', 'tindienbien_ticks_created', {}, Date.parse(day) / 1000],
  ['KV writes of the day', 'tindienbien_kv_writes_total', {}, 14],
  ['how many are allowed', 'tindienbien_kv_writes_limit', {}, 900],
  ['rows written in the day', 'tindienbien_rows_written_total', {}, 230],
  ['how many of them are allowed', 'tindienbien_rows_written_limit', {}, 80_000],
  ['how long objects were awake', 'tindienbien_awake_seconds_total', {}, 9.5],
  ['the pace', 'tindienbien_pace_requests', {}, 22],
  ['killed ticks', 'tindienbien_killed_ticks', {}, 1],
  ['what KV does not hold yet', 'tindienbien_unpublished_documents', {}, 2],
  ['the size of the database', 'tindienbien_database_size_bytes', {}, 40_960],
  ['the keys of everything ever kept', 'tindienbien_seen_keys', {}, 812],
  ['requests to publishers', 'tindienbien_publisher_requests_total', {}, 340],
  ['bytes', 'tindienbien_read_bytes_total', {}, 5_000],
  ['items', 'tindienbien_items', {}, 1],
  ['how long the last tick took', 'tindienbien_last_tick_duration_seconds', {}, 1.5],
  ['what became of its sources', 'tindienbien_last_tick_sources', { result: 'failed' }, 1],
  ['articles that were read in it', 'tindienbien_last_tick_articles', {}, 3],
  ['articles that wait', 'tindienbien_articles_waiting', {}, 6],
  ['hosts that keep us out of articles', 'tindienbien_articles_kept_out_hosts', {}, 1],
  ['failures of a source', 'tindienbien_source_failures', { source: 'vov' }, 3],
  ['that a source fails', 'tindienbien_source_status', { source: 'vov', tindienbien_source_status: 'failing' }, 1],
  ['that a source works', 'tindienbien_source_status', { source: 'nhandan', tindienbien_source_status: 'working' }, 1],
  [
    'that a source was never asked',
    'tindienbien_source_status',
    { source: 'vtv', tindienbien_source_status: 'waiting' },
    1,
  ],
]

test.each(told)('tells %s', async (_, name, labels, expected) => {
  expect((await scraped()).value(name, labels)).toBe(expected)
})

test('gives the age of the last tick', async () => {
  const age = (await scraped()).value('tindienbien_last_tick_age_seconds')
  expect(age).toBeGreaterThanOrEqual(90)
  expect(age).toBeLessThan(150)
})

test('yesterday’s counts are not today’s', async () => {
  const { value } = await scraped({ status: { ...status, today: { ...today, day: '2026-01-01' } } })
  expect(value('tindienbien_kv_writes_total')).toBe(0)
})

test('before the first tick there is no age', async () => {
  const { value } = await scraped({})
  expect([value('tindienbien_ticks_total'), value('tindienbien_last_tick_age_seconds')]).toEqual([0, undefined])
})

test('without a token set nothing reveals that the address could exist', async () => {
  const [metrics, nothing] = await Promise.all([ask('/metrics', {}, { headers }), ask('/nothing', {}, { headers })])
  expect([metrics.status, await metrics.text()]).toEqual([404, await nothing.text()])
})

test('another token gets a problem, and no metrics', async () => {
  const answer = await ask(
    '/metrics',
    { env: { ADMIN_TOKEN } },
    { headers: { authorization: 'Bearer another-token-of-that-length' } },
  )
  expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'application/problem+json; charset=utf-8'])
})

test('damaged status is a 503', async () => {
  const answer = await ask('/metrics', { kv: sampleKv({ status: '{' }), env: { ADMIN_TOKEN } }, { headers })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json; charset=utf-8'])
})

test('any label or help text is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }), (text, value) => {
      const label = text.replaceAll('\r', '')
      const written = openMetrics([
        { name: 'a', type: 'gauge', help: 'x', samples: [{ labels: { of: label }, value }] },
      ])
      expect(readOpenMetrics(written)[0]?.samples).toEqual([
        { name: 'a', labels: { of: label }, value: value === 0 ? 0 : value },
      ])
    }),
  )
})

const broken: readonly [string, string][] = [
  ['no end', '# TYPE a gauge\na 1\n'],
  ['a counter without _total', '# TYPE a counter\na 1\n# EOF\n'],
  ['a family in two places', '# TYPE a gauge\na 1\n# TYPE b gauge\nb 1\n# TYPE a gauge\na{x="1"} 1\n# EOF\n'],
  ['a sample twice', '# TYPE a gauge\na 1\na 2\n# EOF\n'],
  ['a unit that is not in the name', '# TYPE a gauge\n# UNIT a seconds\na 1\n# EOF\n'],
  ['an open label', '# TYPE a gauge\na{x="1} 1\n# EOF\n'],
  ['a number that is none', '# TYPE a gauge\na one\n# EOF\n'],
]

test.each(broken)('the reader of these tests refuses %s', (_, text) => {
  expect(() => readOpenMetrics(text)).toThrow()
})
