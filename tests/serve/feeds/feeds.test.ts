import { expect, test } from 'vitest'
import { ask, jsonOf, sampleKv, type Told } from '../sample.ts'
import { sampleItem, sampleItems } from '../sample-documents.ts'

type Feed = Readonly<{ title: string; feed_url: string; home_page_url: string; items: readonly { id: string }[] }>

const items = [
  sampleItem('2026-11-23', 3, { title: 'Sạt lở ở Mường Nhé' }),
  sampleItem('2026-11-23', 2, { places: ['xa-pa-ham'], title: 'Chợ phiên Pa Ham', source: 'vov' }),
  sampleItem('2026-11-23', 1, { places: ['xa-sin-thau'], title: 'Lớp học ở Sín Thầu' }),
]
const kv = () => sampleKv({ items: sampleItems(items) })

test.each([
  ['/rss.xml', 'application/rss+xml; charset=utf-8', '<rss version="2.0"'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8', '<feed xmlns='],
  ['/feed.json', 'application/feed+json; charset=utf-8', '"https://jsonfeed.org/version/1.1"'],
  ['/opml.xml', 'text/x-opml; charset=utf-8', '<opml version="2.0">'],
])('%s is %s', async (path, type, sign) => {
  const answer = await ask(path, { kv: kv() })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
  expect(await answer.text()).toContain(sign)
})

test.each(['/rss.xml', '/atom.xml', '/feed.json'])('%s answers the same query as the others', async (path) => {
  const text = await (await ask(`${path}?place=muong-nhe`, { kv: kv() })).text()
  expect(text).toContain('Sạt lở ở Mường Nhé')
  expect(text).toContain('Lớp học ở Sín Thầu')
  expect(text).not.toContain('Chợ phiên Pa Ham')
})

test('a filtered feed says its filter in the title', async () => {
  const feed = await jsonOf<Feed>(await ask('/feed.json?place=xa-muong-nhe&q=sạt lở', { kv: kv() }))
  expect(feed.title).toBe('Tin Điện Biên – xã Mường Nhé, “sạt lở”')
})

test('the self link has the query in its one order, at SITE_URL', async () => {
  const env = { SITE_URL: 'https://tin.example.vn/' }
  const feed = await jsonOf<Feed>(
    await ask('/feed.json?utm_source=x&q=a&place=xa-sin-thau&place=xa-pa-ham', { kv: kv(), env }),
  )
  expect(feed.feed_url).toBe('https://tin.example.vn/feed.json?place=xa-pa-ham,xa-sin-thau&q=a')
  expect(feed.home_page_url).toBe('https://tin.example.vn/?place=xa-pa-ham,xa-sin-thau&q=a')
})

const homes: readonly (readonly [feed: string, home: string])[] = [
  ['/feed.json', '/'],
  ['/feed.json?limit=5', '/'],
  ['/feed.json?lang=en', '/?lang=en'],
  ['/feed.json?place=xa-sin-thau', '/noi/xa-sin-thau'],
  ['/feed.json?place=xa-sin-thau&lang=en&limit=9', '/noi/xa-sin-thau?lang=en'],
  ['/feed.json?place=xa-sin-thau&outlets=2', '/?place=xa-sin-thau&outlets=2'],
]

test.each(homes)('%s names the page that shows the same, %s, which answers', async (path, home) => {
  const feed = await jsonOf<Feed>(await ask(path, { kv: kv() }))
  expect(feed.home_page_url).toBe(`http://localhost${home}`)
  expect((await ask(home, { kv: kv() })).status).toBe(200)
})

test('without SITE_URL, links lead to where the feed was asked for', async () => {
  const feed = await jsonOf<Feed>(await ask('/feed.json', { kv: kv() }))
  expect(feed.feed_url).toBe('http://localhost/feed.json')
})

test('late arrivals and hidden items are in no feed', async () => {
  const store = sampleKv({
    items: sampleItems([sampleItem('2026-11-23', 9, { late: true, backfill: true }), ...items]),
    config: { hidden: ['20261123-k0000002'] },
  })
  const feed = await jsonOf<Feed>(await ask('/feed.json', { kv: store }))
  expect(feed.items.map(({ id }) => id)).toEqual(['20261123-k0000003', '20261123-k0000001'])
})

test('before anything was kept, a feed is empty and valid', async () => {
  const answer = await ask('/feed.json')
  expect([answer.status, (await jsonOf<Feed>(answer)).items]).toEqual([200, []])
})

test.each([
  ['/rss.xml?place=muong-nhee', 'place', 'muong-nhe'],
  ['/atom.xml?source=nhandann', 'source', 'nhandan'],
  ['/feed.json?plase=muong-nhe', 'plase', 'place'],
])('%s is a problem that names %s and suggests %s', async (path, parameter, suggestion) => {
  const answer = await ask(path, { kv: kv() })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
  const { status, detail, errors } = await jsonOf<Told>(answer)
  expect([status, errors[0]?.parameter, errors[0]?.nearest[0]]).toEqual([400, parameter, suggestion])
  expect(detail).toContain(parameter)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test.each([
  ['/feed?place=xa-muong-nhe', '/rss.xml?place=xa-muong-nhe'],
  ['/rss', '/rss.xml'],
  ['/feed.xml', '/rss.xml'],
  ['/index.xml', '/rss.xml'],
  ['/atom', '/atom.xml'],
  ['/rss.xml/', '/rss.xml'],
  ['/rss.xml//', '/rss.xml'],
  ['/api/items/?limit=1', '/api/items?limit=1'],
  // As it stands, //evil.example would be the address of another host.
  ['http://localhost//evil.example/', '/evil.example'],
  ['http://localhost/\\\\evil.example/', '/evil.example'],
  ['http://localhost///', '/'],
])('%s is redirected for good to %s', async (path, target) => {
  const answer = await ask(path)
  expect([answer.status, answer.headers.get('location')]).toEqual([301, target])
})
