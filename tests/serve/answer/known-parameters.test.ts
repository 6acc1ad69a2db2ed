import { expect, test } from 'vitest'
import { ask, sampleKv, type Told } from '../sample.ts'
import { sampleItem, sampleItems } from '../sample-documents.ts'

const ADMIN_TOKEN = 'a-token-of-twenty-characters'
const owner = { authorization: `Bearer ${ADMIN_TOKEN}` }
const item = sampleItem('2026-11-23', 1)
const asked = (path: string, init: RequestInit = {}) =>
  ask(path, { kv: sampleKv({ items: sampleItems([item]) }), env: { ADMIN_TOKEN } }, init)

const routes: readonly [string, RequestInit][] = [
  ['/api/items', {}],
  [`/api/items/${item.id}`, {}],
  ['/api/places', {}],
  ['/api/sources', {}],
  ['/api/near-misses', {}],
  ['/api/health', {}],
  ['/api/explain', { method: 'POST', body: '{"title":"x"}' }],
  ['/api/config', { headers: owner }],
  ['/api/config', { method: 'PUT', body: '{}', headers: owner }],
  ['/api/config', { method: 'DELETE', headers: owner }],
  ['/api/config/in-force', { headers: owner }],
  ['/api/config/preview', { method: 'POST', body: '{}', headers: owner }],
  ['/api/config/history', { headers: owner }],
  ['/api/config/undo', { method: 'POST', headers: owner }],
  ['/api/export', { headers: owner }],
  ['/api/import', { method: 'POST', body: '{}', headers: owner }],
  ['/api/poll', { method: 'POST', headers: owner }],
  ['/metrics', { headers: owner }],
  ['/rss.xml', {}],
  ['/atom.xml', {}],
  ['/feed.json', {}],
  ['/opml.xml', {}],
  ['/daily.xml', {}],
]

test.each(routes)('%s %j names a parameter that it does not know', async (path, init) => {
  const answer = await asked(`${path}?plcae=x`, init)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
  const { detail, errors } = (await answer.json()) as Told
  expect(detail).toContain('plcae')
  expect(errors.map(({ parameter }) => parameter)).toEqual(['plcae'])
})

test.each(['/rss.xml', '/atom.xml', '/feed.json', '/api/items', '/api/places', '/api/health'])(
  '%s is not disturbed by what links are given on their way',
  async (path) => {
    const plain = await asked(path)
    const shared = await asked(`${path}?utm_source=reader&fbclid=1&zarsrc=2&empty=`)
    expect(shared.status).toBe(plain.status)
  },
)

test('an answer names at most ten mistakes', async () => {
  const many = Array.from({ length: 90 }, (_, n) => `p${n}=1`).join('&')
  const { errors } = (await (await asked(`/api/items?${many}`)).json()) as Told
  expect(errors).toHaveLength(10)
})

test.each([
  ['/api/items?cursor=a&cursor=b', 'cursor'],
  ['/api/changes?after=a&after=b', 'after'],
  ['/opml.xml?list=places&list=sources', 'list'],
  ['/rss.xml?limit=1&limit=2', 'limit'],
])('%s names a parameter that was given twice', async (path, parameter) => {
  const answer = await asked(path)
  const { errors } = (await answer.json()) as Told
  expect([answer.status, errors]).toEqual([400, [{ parameter, detail: 'must not be given more than once' }]])
})

test.each(['/api/items?fields=id&fields=title', '/api/items?cursor=&cursor=', '/rss.xml?q=a&q=b'])(
  '%s is read: lists may be repeated, and empty values do not count',
  async (path) => {
    expect((await asked(path)).status).toBe(200)
  },
)
