import { expect, test } from 'vitest'
import { cachedAddress, isIgnored } from '../../../src/serve/http/asked-address.ts'
import { filterNames } from '../../../src/serve/query/filters.ts'
import { ask, sampleKv } from '../sample.ts'
import { sampleItem, sampleItems } from '../sample-documents.ts'

test.each([
  ['alone', '/rss.xml?_=1764370000', '/rss.xml'],
  ['empty', '/rss.xml?_=', '/rss.xml'],
  ['first', '/rss.xml?_=1&place=x&q=a', '/rss.xml?place=x&q=a'],
  ['in the middle', '/rss.xml?place=x&_=1&q=a', '/rss.xml?place=x&q=a'],
  ['last', '/rss.xml?place=x&_=1', '/rss.xml?place=x'],
  ['in a longer name', '/rss.xml?a_=1', '/rss.xml?a_=1'],
  ['of a network', '/?fbclid=IwAR2&lang=en', '/?lang=en'],
  ['of a newsletter, with others', '/rss.xml?utm_source=a&utm_medium=b&_=1', '/rss.xml'],
  ['among too many', `/rss.xml?${'utm_a=1&'.repeat(30)}q=a`, `/rss.xml?${'utm_a=1&'.repeat(30)}q=a`],
  ['in a value', '/rss.xml?q=_=1', '/rss.xml?q=_=1'],
])('a parameter that is ignored, %s: %s', (_, asked, cached) => {
  expect(cachedAddress(`https://tin.example.vn${asked}`)).toBe(`https://tin.example.vn${cached}`)
})

test('with a cache buster the answer is the same, and the 304 too', async () => {
  const kv = sampleKv({ items: sampleItems([sampleItem('2026-11-23', 1)]) })
  const plain = await ask('/rss.xml?q=tin', { kv })
  const busted = await ask('/rss.xml?_=1&q=tin', { kv })
  expect([busted.status, busted.headers.get('etag')]).toEqual([200, plain.headers.get('etag')])
  expect(await busted.text()).toBe(await plain.text())
  const headers = { 'if-none-match': plain.headers.get('etag') ?? '' }
  expect((await ask('/rss.xml?q=tin&_=2', { kv }, { headers })).status).toBe(304)
})

test('what was sent is not in the answer that refuses it', async () => {
  const sent = ['<b>', '%1b[31m', '%e2%80%aex', 'x'.repeat(300)]
  for (const each of sent) {
    for (const query of [
      `plase${each}=1`,
      `limit=${each}`,
      `place=${each}`,
      `since=${each}`,
      `cursor=${each}`,
      `fields=${each}`,
    ]) {
      const answer = await ask(`/api/items?${query}`)
      expect([query, answer.status]).toEqual([query, 400])
      expect(await answer.text()).not.toContain(decodeURIComponent(each))
    }
  }
})

test('scripts of other sites may read how long to wait', async () => {
  const answer = await ask('/api/items', {}, { headers: { origin: 'https://elsewhere.example' } })
  expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After')
})

test.each([
  ...filterNames,
  'cursor',
  'fields',
  'after',
  'list',
  'about',
  'version',
  'note',
  'edited',
  'url',
  'region',
  'id',
])('%s, which some route reads, is never ignored', (name) => {
  expect(isIgnored(name)).toBe(false)
})
