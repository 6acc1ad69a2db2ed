import * as v from 'valibot'
import { expect, test } from 'vitest'
import writtenConfig from '../../public/config.schema.json' with { type: 'json' }
import writtenOpenapi from '../../public/openapi.json' with { type: 'json' }
import * as answers from '../../src/cli/generate/answer-schemas.ts'
import { toJsonSchema } from '../../src/cli/generate/json-schema.ts'
import { publicFiles } from '../../src/cli/generate/public-files.ts'
import { loadConfig } from '../../src/config/schema/load.ts'
import type { PollerApi, TriedItem } from '../../src/poller/api.ts'
import { preview } from '../../src/poller/owner/preview.ts'
import type { SourceReport } from '../../src/poller/report.ts'
import { createApp } from '../../src/serve/app.ts'
import type { TickReport } from '../../src/store/counts.ts'
import { source } from '../samples.ts'
import { ask, sampleKv } from '../serve/sample.ts'
import { sampleItem, sampleItems, sampleNearMiss, sampleStanding, sampleStatus } from '../serve/sample-documents.ts'

const shapes: readonly [string, v.GenericSchema, object][] = [
  [
    'a whole number within bounds',
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
    { type: 'integer', minimum: 1, maximum: 9 },
  ],
  [
    'a text of a form',
    v.pipe(v.string(), v.minLength(1), v.regex(/^a+$/)),
    { type: 'string', minLength: 1, pattern: '^a+$' },
  ],
  [
    'a list that is not empty',
    v.pipe(v.array(v.string()), v.minLength(1)),
    { type: 'array', items: { type: 'string' }, minItems: 1 },
  ],
  [
    'a sentence on a pipe',
    v.pipe(v.pipe(v.string(), v.maxLength(9)), v.description('x')),
    { type: 'string', maxLength: 9, description: 'x' },
  ],
  ['a choice', v.picklist(['a', 'b']), { type: 'string', enum: ['a', 'b'] }],
  [
    'what code alone can check lets everything pass',
    v.pipe(
      v.string(),
      v.check((text) => text !== 'x'),
    ),
    { type: 'string' },
  ],
  [
    'an object, strict, with a field that may be left out',
    v.strictObject({ a: v.string(), b: v.optional(v.boolean()) }),
    {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'boolean' } },
      required: ['a'],
      additionalProperties: false,
    },
  ],
]
test.each(shapes)('%s', (_, schema, expected) => {
  expect(toJsonSchema(schema)).toEqual(expected)
})

test('a schema that is not known is an error, not a hole', () => {
  expect(() => toJsonSchema(v.bigint())).toThrow(/bigint/)
})

test('an override may name one field of an object, and a list is whole', () => {
  const { properties } = writtenConfig
  expect(properties.topic).not.toHaveProperty('required')
  expect(properties.topic.properties.weights).not.toHaveProperty('required')
  expect(properties.topic.properties.drop.items.required).toEqual(['name'])
  expect(properties.topic.properties.threshold.description).toBe('An item is kept from this score on.')
  expect(Object.keys(properties)).toEqual(['$schema', 'site', 'sources', 'topic', 'hidden', 'push', 'notify'])
})

const ADMIN_TOKEN = 'a-token-of-twenty-characters'
const item = sampleItem('2026-11-23', 1, {
  title: 'Mưa ở Sín Thầu',
  image: 'https://nhandan.vn/a.jpg',
  because: [['unit', 'title', 6, 14, 14]],
  also: [{ source: 'vov', name: 'VOV', link: 'https://vov.vn/a', published: '2026-11-23T02:00:00.000Z' }],
})
const problem = { what: 'status', since: '2026-11-23T01:00:00.000Z', detail: 'server answered 500' }
const kv = () =>
  sampleKv({
    items: sampleItems([item, sampleItem('2026-11-23', 0, { dropped: true })]),
    near: { version: 2, items: [sampleNearMiss], dropped: [] },
    status: sampleStatus({
      tickedAt: new Date(Date.now() - 120_000).toISOString(),
      sources: { nhandan: sampleStanding({ problem }) },
      lastTick: report,
      shards: [{ shard: 0, sources: 9, answeredAt: '2026-11-23T02:00:00.000Z', failures: 0 }],
    }),
  })
const owner = { authorization: `Bearer ${ADMIN_TOKEN}` }
const draft = '{"topic":{"threshold":99}}'
const builtIn = loadConfig([], 'free')
const triedItem: TriedItem = {
  ...{ title: item.title, link: item.link, published: item.published, decision: 'kept', score: 14 },
  explanation: { vi: 'x', en: 'x' },
}
/** The Poller's answers, each of a kind that a route makes something else of. */
const poller: Partial<PollerApi> = {
  readConfig: async () => ({ ...builtIn, version: 2, text: draft }),
  readConfigHistory: async () => [
    { version: 2, at: '2026-11-23T02:00:00.000Z', note: 'stricter', text: draft },
    { version: 1, at: '2026-11-23T01:00:00.000Z', note: '', text: null },
  ],
  saveConfig: async (text) =>
    text === draft || text === null
      ? { kind: 'saved', version: 3, text }
      : { kind: 'bad', problems: [{ path: 'x', message: 'is not a field' }] },
  trySource: async () => ({ kind: 'tried', read: 1, items: [triedItem] }),
  proposeSource: async ({ url }) =>
    url.endsWith('/rss')
      ? { kind: 'proposed', source: source(), read: 1, items: [triedItem], feeds: [] }
      : { kind: 'failed', detail: 'HTTP 500', feeds: ['https://bao.example/rss'], lacksArticle: true },
  preview: async () => ({ kind: 'previewed', preview: preview(stricter, builtIn.config, recent, new Date()) }),
  tick: async () => ({ kind: 'done', report, sources: [polled], hasNews: true, published: ['items', 'status'] }),
  exportPage: async () => ({ lines: ['{}'] }),
  importLines: async (lines) =>
    lines.length === 1
      ? { kind: 'imported', items: 1, known: 0 }
      : { kind: 'wrong', problems: ['line 2: is not JSON'] },
}
const stricter = { ...builtIn.config, topic: { ...builtIn.config.topic, threshold: 99 } }
const recent = { items: [item], nearMisses: [sampleNearMiss], sealedDay: '' }
const report: TickReport = {
  ...{ startedAt: '2026-11-23T02:00:00.000Z', tookMs: 900, due: 2, polled: 2, unchanged: 1, failed: 0, left: 0 },
  ...{ read: 60, seen: 59, kept: 1, edited: 0, joined: 0, known: 3, near: 0, dropped: 0, unusable: 0 },
  ...{ requests: 2, bytesRead: 20_000, bytesParsed: 900, rowsWritten: 14, articles: 1, articlesLeft: 0 },
}
const polled: SourceReport = {
  ...{ source: 'nhandan', answer: 'read', read: 60, seen: 59, relevant: 1, near: 0, bytes: 19_000 },
  nextPollAt: '2026-11-23T02:15:00.000Z',
}
const propose = '/api/config/propose-source'
const real: readonly [string, RequestInit, number, v.GenericSchema][] = [
  ['/api/items', {}, 200, answers.ItemListSchema],
  ['/api/items?limit=1', {}, 200, answers.ItemListSchema],
  [`/api/items/${item.id}`, {}, 200, answers.ItemSchema],
  ['/api/items/none', {}, 400, answers.ProblemSchema],
  ['/api/items/20261123-k9999999', {}, 404, answers.ProblemSchema],
  ['/api/items?place=nowhere', {}, 400, answers.ProblemSchema],
  ['/feed.json', {}, 200, answers.JsonFeedSchema],
  ['/daily.json', {}, 200, answers.JsonFeedSchema],
  ['/api/places', {}, 200, answers.PlaceListSchema],
  ['/api/sources', {}, 200, answers.SourceListSchema],
  ['/api/health', {}, 200, answers.HealthSchema],
  ['/api/near-misses', {}, 200, answers.NearMissListSchema],
  ['/api/explain', { method: 'POST', body: '{"title":"Mưa ở Sín Thầu"}' }, 200, answers.ExplainedSchema],
  ['/api/explain', { method: 'POST', body: JSON.stringify({ url: item.link }) }, 200, answers.ExplainedSchema],
  ['/api/config', {}, 401, answers.ProblemSchema],
  ['/api/config', { method: 'PUT', headers: owner, body: draft }, 200, answers.SavedSchema],
  ['/api/config', { method: 'PUT', headers: owner, body: '{"x":1}' }, 400, answers.ProblemSchema],
  ['/api/config', { method: 'DELETE', headers: owner }, 200, answers.SavedSchema],
  ['/api/config', { headers: owner }, 200, v.object({ topic: v.any() })],
  ['/api/config/history', { headers: owner }, 200, answers.HistorySchema],
  ['/api/config/undo', { method: 'POST', headers: owner }, 200, answers.SavedSchema],
  ['/api/poll', { method: 'POST', headers: owner }, 200, answers.TickSchema],
  ['/api/import', { method: 'POST', headers: owner, body: '{}' }, 200, answers.ImportedSchema],
  ['/api/import', { method: 'POST', headers: owner, body: '{}\n{' }, 400, answers.ProblemSchema],
  ['/api/config/in-force', { headers: owner }, 200, answers.InForceSchema],
  ['/api/config/merge?edited=0', { method: 'POST', headers: owner, body: draft }, 200, answers.MergedSchema],
  ['/api/config/try-source?id=x', { method: 'POST', headers: owner, body: draft }, 200, answers.TriedSourceSchema],
  [`${propose}?url=https://bao.example/rss`, { method: 'POST', headers: owner }, 200, answers.ProposedSourceSchema],
  [`${propose}?url=https://bao.example/`, { method: 'POST', headers: owner }, 200, answers.ProposedSourceSchema],
  ['/api/config/preview', { method: 'POST', headers: owner, body: draft }, 200, answers.PreviewSchema],
]

test.each(real)('%s %j answers %i in the shape that openapi.json gives', async (path, init, status, schema) => {
  const answer = await ask(path, { kv: kv(), env: { ADMIN_TOKEN }, poller }, init)
  expect(answer.status).toBe(status)
  expect(v.safeParse(schema, await answer.json()).issues).toBeUndefined()
})

test('every route for programs is described, and nothing else', () => {
  const routes = createApp()
    .routes.filter(
      ({ method, path }) => method !== 'ALL' && /^\/(?:api|archive)\/|^\/metrics$|\.(?:xml|json)$/.test(path),
    )
    // Where readers look by habit, and what they are sent to is described; the sitemap is for search engines.
    .filter(({ path }) => !['/feed.xml', '/index.xml', '/index.json', '/sitemap.xml'].includes(path))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`)
  // What is static needs no route.
  const described = Object.entries(writtenOpenapi.paths)
    .filter(([path]) => !publicFiles().files.has(path))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
  expect([...new Set(routes)].toSorted()).toEqual(described.toSorted())
})
