import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Item } from '../../../src/model.ts'
import type { SealedDays } from '../../../src/publish/documents.ts'
import { packDays } from '../../../src/publish/sealed-days.ts'
import { child, faultsOfAtom, faultsOfRss, rootOf } from '../../validate/feed-rules.ts'
import { ask, jsonOf, type SampleKv, sampleKv, type Told } from '../sample.ts'
import { sampleDay, sampleItem, sampleItems } from '../sample-documents.ts'

const SITE = 'https://tin.example'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime('2026-12-10T08:00:00+07:00')
})
afterEach(() => {
  vi.useRealTimers()
})

const dayOf = (day: string, count: number, changes: (index: number) => Partial<Item> = () => ({})) =>
  Array.from({ length: count }, (_, index) => sampleItem(day, count - index, changes(index)))

/** August and October are quiet; November is too large for one document. */
const sealed: Readonly<Record<string, readonly Item[]>> = {
  '2026-07-30': dayOf('2026-07-30', 3),
  '2026-09-02': dayOf('2026-09-02', 2),
  '2026-11-01': dayOf('2026-11-01', 20, (index) => ({ places: index === 0 ? ['xa-sin-thau'] : [] })),
  '2026-11-12': dayOf('2026-11-12', 130),
  '2026-11-30': dayOf('2026-11-30', 60),
  '2026-12-05': dayOf('2026-12-05', 4),
}

function store(open: readonly Item[] = dayOf('2026-12-10', 2), documents = sealed): SampleKv {
  const names = Object.keys(documents).sort()
  let days: SealedDays | undefined
  const kv = sampleKv()
  for (const [index, day] of names.entries()) {
    days = packDays(names.slice(0, index + 1).map((name) => [name, documents[name]?.length ?? 0]))
    kv.set(`day:${day}`, { ...sampleDay(day, names[index - 1] ?? '', documents[day] ?? []), days })
  }
  const sealedDay = names.at(-1) ?? ''
  kv.set('items', sampleItems(open, { sealedDay, firstDay: names[0] ?? '', ...(days && { days }) }))
  return kv
}

const get = (path: string, kv = store(), init: RequestInit = {}) => ask(path, { kv, env: { SITE_URL: SITE } }, init)

async function atomOf(path: string, kv = store()) {
  const answer = await get(path, kv)
  expect([path, answer.status]).toEqual([path, 200])
  const text = await answer.text()
  expect(faultsOfAtom(text)).toEqual([])
  const feed = rootOf(text, 'feed')
  const links = Object.fromEntries(
    feed.children
      .filter(({ name }) => name === 'link')
      .map(({ attributes }) => [attributes.rel, attributes.href?.replace(SITE, '')]),
  )
  const ids = feed.children
    .filter(({ name }) => name === 'entry')
    .map((entry) => child(entry, 'id').text.split(':').at(-1))
  return { feed, links, ids }
}

/** All that a reader gets who follows prev-archive from the feed, without the feed itself. */
async function walkBack(from: string, kv = store()) {
  const ids: (string | undefined)[] = []
  const paths: string[] = []
  for (let path = (await atomOf(from, kv)).links['prev-archive']; path !== undefined; ) {
    paths.push(path)
    const { links, ids: found } = await atomOf(path, kv)
    ids.push(...found)
    path = links['prev-archive']
  }
  return { ids, paths }
}

const idsOf = (...days: readonly string[]) => days.flatMap((day) => (sealed[day] ?? []).map(({ id }) => id))

describe('the archive feeds', () => {
  test('from the feed, prev-archive leads back through everything of complete months, once and in our order', async () => {
    const { ids, paths } = await walkBack('/atom.xml')
    expect(paths).toEqual([
      '/archive/2026-11.xml',
      '/archive/2026-11-2.xml',
      '/archive/2026-11-3.xml',
      '/archive/2026-09.xml',
      '/archive/2026-07.xml',
    ])
    expect(ids).toEqual(idsOf('2026-11-30', '2026-11-12', '2026-11-01', '2026-09-02', '2026-07-30'))
  })

  test('a document says that it is an archive, where its feed is, and what comes before and after', async () => {
    const { feed, links } = await atomOf('/archive/2026-11-3.xml')
    expect(feed.children.some(({ name }) => name === 'fh:archive')).toBe(true)
    expect(links).toMatchObject({
      self: '/archive/2026-11-3.xml',
      current: '/atom.xml',
      'prev-archive': '/archive/2026-09.xml',
      'next-archive': '/archive/2026-11-2.xml',
    })
  })

  test('next-archive passes over quiet months, and ends at the newest complete one', async () => {
    expect((await atomOf('/archive/2026-07.xml')).links['next-archive']).toBe('/archive/2026-09.xml')
    expect((await atomOf('/archive/2026-09.xml')).links['next-archive']).toBe('/archive/2026-11-3.xml')
    expect((await atomOf('/archive/2026-11.xml')).links['next-archive']).toBeUndefined()
    expect((await atomOf('/archive/2026-07.xml')).links['prev-archive']).toBeUndefined()
  })

  test('feed and archives have one id, so that a reader knows them for parts of one feed', async () => {
    const ids = await Promise.all(
      ['/atom.xml', '/archive/2026-11.xml', '/archive/2026-07.xml'].map(
        async (path) => child((await atomOf(path)).feed, 'id').text,
      ),
    )
    expect(new Set(ids).size).toBe(1)
  })

  test('RSS has an archive of its own, because its guids are not the ids of Atom', async () => {
    const text = await (await get('/rss.xml')).text()
    expect(text).toContain(`rel="prev-archive" href="${SITE}/archive/2026-11.rss.xml"`)
    const answer = await get('/archive/2026-11-2.rss.xml')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/rss+xml; charset=utf-8'])
    const archive = await answer.text()
    expect(faultsOfRss(archive)).toEqual([])
    for (const link of [
      `rel="current" href="${SITE}/rss.xml"`,
      `rel="prev-archive" href="${SITE}/archive/2026-11-3.rss.xml"`,
      `rel="next-archive" href="${SITE}/archive/2026-11.rss.xml"`,
    ]) {
      expect(archive).toContain(link)
    }
    expect(archive).toContain('<fh:archive/>')
    expect(archive).toContain('<guid isPermaLink="false">20261112-k0000080</guid>')
  })

  test('a document holds 100 items, and only the days that they are in are read', async () => {
    const kv = store()
    expect((await atomOf('/archive/2026-11-2.xml', kv)).ids).toHaveLength(100)
    expect(kv.asked.filter((key) => key.startsWith('day:'))).toEqual(['day:2026-11-12', 'day:2026-11-01'])
  })

  test('the archive of a filtered feed is filtered', async () => {
    const { ids, paths } = await walkBack('/atom.xml?place=sin-thau&limit=5')
    expect(paths[0]).toBe('/archive/2026-11.xml?place=xa-sin-thau')
    expect(ids).toEqual(['20261101-k0000020'])
    expect((await atomOf('/archive/2026-11.xml?place=xa-sin-thau')).links.current).toBe('/atom.xml?place=xa-sin-thau')
  })

  test.each(['since=2026-11-01', 'until=2026-11-01'])(
    'a feed that is cut by %s points to no archive',
    async (query) => {
      expect((await atomOf(`/atom.xml?${query}`)).links['prev-archive']).toBeUndefined()
    },
  )

  test.each(['since=2026-11-01', 'limit=5', 'plase=x'])('%s is not a parameter of an archive', async (query) => {
    const answer = await get(`/archive/2026-11.xml?${query}`)
    expect([answer.status, (await jsonOf<Told>(answer)).errors[0]?.parameter]).toEqual([400, query.split('=')[0]])
  })

  test('items that came late or as back-fill are in the archive; what was dropped is not, and moves no other', async () => {
    const marked = (index: number): Partial<Item> =>
      index === 0 ? { late: true, backfill: true } : index === 1 ? { dropped: true } : {}
    const documents = { ...sealed, '2026-11-30': dayOf('2026-11-30', 60, marked) }
    const { ids } = await atomOf('/archive/2026-11.xml', store([], documents))
    expect(ids).toHaveLength(99)
    expect(ids[0]).toBe('20261130-k0000060')
    expect((await atomOf('/archive/2026-11-2.xml', store([], documents))).ids[0]).toBe('20261112-k0000090')
  })
})

describe('when a month becomes an archive', () => {
  const open = [...dayOf('2026-12-10', 2)]

  test.each([
    ['2026-12-03T23:59:59+07:00', 404],
    ['2026-12-04T00:00:00+07:00', 200],
  ])('at %s, 72 hours being after its end in the site’s zone, November answers %i', async (now, status) => {
    vi.setSystemTime(now)
    const answer = await get('/archive/2026-11.xml', store(open))
    expect(answer.status).toBe(status)
    const links = (await atomOf('/atom.xml', store(open))).links['prev-archive']
    expect(links).toBe(status === 200 ? '/archive/2026-11.xml' : '/archive/2026-09.xml')
    if (status === 404) {
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      expect((await jsonOf<Told>(answer)).detail).toContain('2026-12-04T00:00:00+07:00')
    }
  })

  test('the feed gets another ETag at that moment, although no tick has run', async () => {
    vi.setSystemTime('2026-12-03T23:59:59+07:00')
    const before = (await get('/atom.xml')).headers.get('etag') ?? ''
    vi.setSystemTime('2026-12-04T00:00:00+07:00')
    expect((await get('/atom.xml', store(), { headers: { 'if-none-match': before } })).status).toBe(200)
  })

  test('not before its last day is sealed, however late that is, even if all that is open of it is hidden', async () => {
    const kv = store([...open, sampleItem('2026-11-30', 99)], { '2026-11-12': sealed['2026-11-12'] ?? [] })
    kv.set('config', { hidden: ['20261130-k0000099'] })
    expect((await get('/archive/2026-11.xml', kv)).status).toBe(404)
    expect((await atomOf('/atom.xml', kv)).links['prev-archive']).toBeUndefined()
  })
})

describe('what keeps an archive', () => {
  test('its ETag outlives ticks, and 304 writes nothing and reads no day', async () => {
    const before = (await get('/archive/2026-11.xml')).headers
    const kv = store()
    kv.set('items', {
      ...sampleItems(dayOf('2026-12-10', 3), { rev: '1796900000000-bbbbbb', sealedDay: '2026-12-05' }),
      days: JSON.parse((await kv.get('items')) ?? '{}').days,
    })
    const again = await get('/archive/2026-11.xml', kv, { headers: { 'if-none-match': before.get('etag') ?? '' } })
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, before.get('cache-control')])
    expect(kv.asked.filter((key) => key.startsWith('day:'))).toEqual([])
  })

  test('what an import adds to a month is found: its ETag is another one', async () => {
    const etagOf = async (kv: SampleKv) => (await get('/archive/2026-09.xml', kv)).headers.get('etag')
    const more = { ...sealed, '2026-09-02': dayOf('2026-09-02', 3) }
    expect(await etagOf(store(undefined, more))).not.toBe(await etagOf(store()))
  })

  test('a reader may keep it for a day, a cache that many share for a minute', async () => {
    const { headers } = await get('/archive/2026-11.xml', store(), { headers: { 'accept-encoding': 'gzip' } })
    expect(headers.get('cache-control')).toBe('public, max-age=86400, s-maxage=60, stale-if-error=604800')
    expect(headers.get('cloudflare-cdn-cache-control')).toBe(
      'max-age=30, stale-while-revalidate=30, stale-if-error=86400',
    )
    expect(headers.get('access-control-allow-origin')).toBe('*')
  })

  test('what is hidden is gone at once, under another ETag, and no other item moves', async () => {
    const kv = store()
    const before = (await get('/archive/2026-11.xml', kv)).headers.get('etag') ?? ''
    kv.set('config', { hidden: ['20261130-k0000060'] })
    const answer = await get('/archive/2026-11.xml', kv, { headers: { 'if-none-match': before } })
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain('20261130-k0000060')
    expect((await atomOf('/archive/2026-11.xml', kv)).ids).toHaveLength(99)
    expect((await atomOf('/archive/2026-11-2.xml', kv)).ids[0]).toBe('20261112-k0000090')
  })
})

test.each([
  '2026-13.xml',
  '2026-11-1.xml',
  '2026-11-4.xml',
  '2026-11-01.xml',
  '2026-10.xml',
  '2026-11.json',
  '2026.xml',
  '../items.xml',
  '2099-01.xml',
])('/archive/%s is a problem, not an empty feed', async (name) => {
  const answer = await get(`/archive/${name}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
})

test('while a day cannot be read, its archive is 503 rather than an archive without it', async () => {
  const kv = store()
  kv.set('day:2026-11-12', '{"version":1')
  expect((await get('/archive/2026-11-2.xml', kv)).status).toBe(503)
  expect((await get('/archive/2026-09.xml', kv)).status).toBe(200)
})

test('before a day is sealed, no feed names an archive', async () => {
  const kv = sampleKv({ items: sampleItems(dayOf('2026-12-10', 2)) })
  expect((await atomOf('/atom.xml', kv)).links['prev-archive']).toBeUndefined()
  expect((await get('/archive/2026-11.xml', kv)).status).toBe(404)
})
