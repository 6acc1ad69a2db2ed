import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { packDays } from '../../../src/publish/sealed-days.ts'
import { faultsOfAtom, faultsOfRss } from '../../validate/feed-rules.ts'
import { faultsOfJsonFeed } from '../../validate/json-feed-rules.ts'
import { ask, jsonOf, sampleKv } from '../sample.ts'
import { sampleDay, sampleItem, sampleItems } from '../sample-documents.ts'

type Entry = {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly content_html: string
  readonly date_published: string
}
type Feed = { readonly title: string; readonly items: readonly Entry[] }

const also = (name: string) => ({
  source: name,
  name,
  link: `https://${name}.example/a`,
  published: '2026-11-22T01:00:00.000Z',
})
const items = [
  sampleItem('2026-11-23', 1, { title: 'Tin của hôm nay' }),
  sampleItem('2026-11-22', 4, { title: 'Lớp học ở Sín Thầu', places: ['xa-sin-thau'] }),
  sampleItem('2026-11-22', 3, { title: 'Chợ phiên Pa Ham', places: ['xa-pa-ham'] }),
  sampleItem('2026-11-22', 2, { title: 'Họp hội đồng tỉnh', places: ['dien-bien'] }),
  sampleItem('2026-11-22', 1, { title: 'Sạt lở <b> ở Mường Nhé', also: [also('vov'), also('vtv')] }),
  sampleItem('2026-11-21', 1, { title: 'Tin của hôm kia', image: 'https://anh.example/a.jpg' }),
]
const kv = () => sampleKv({ items: sampleItems(items, { sealedDay: '2026-11-20' }) })
const feedAt = async (path: string, store = kv()) => jsonOf<Feed>(await ask(path, { kv: store }))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T06:00:00+07:00') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a finished day is one entry, from the hour of the config on', async () => {
  expect((await feedAt('/daily.json')).items.map(({ title }) => title)).toEqual([
    'Ngày 22/11/2026: 4 tin',
    'Ngày 21/11/2026: 1 tin',
  ])
  vi.setSystemTime(new Date('2026-11-23T05:59:59+07:00'))
  expect((await feedAt('/daily.json')).items.map(({ title }) => title)).toEqual(['Ngày 21/11/2026: 1 tin'])
})

test('the hour is the owner’s to choose', async () => {
  const store = kv()
  store.set('config', { site: { dailyHour: 7 } })
  expect((await feedAt('/daily.json', store)).items).toHaveLength(1)
})

test('stories of several outlets come first, then the areas, each story once with its links', async () => {
  const [day] = (await feedAt('/daily.json')).items
  const html = day?.content_html ?? ''
  expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
    'Nhiều báo đưa tin',
    'Toàn tỉnh',
    'huyện Mường Chà (cũ)',
    'huyện Mường Nhé (cũ)',
  ])
  expect(html).toContain(
    '>Sạt lở &lt;b&gt; ở Mường Nhé</a></b> (Nhân Dân; cũng có tại <a href="https://vov.example/a">vov</a>, <a',
  )
  for (const { title } of items.slice(1, 4)) expect(html.split(title)).toHaveLength(2)
  expect(day?.url).toBe('http://localhost/ngay/2026-11-22')
})

test('the id of a day stays when a story joins it, and its time of issue too', async () => {
  const [before] = (await feedAt('/daily.json')).items
  const more = sampleItem('2026-11-22', 9, { title: 'Tin đến muộn' })
  const store = sampleKv({ items: sampleItems([items[0] ?? more, more, ...items.slice(1)]) })
  const [after] = (await feedAt('/daily.json', store)).items
  expect(after?.content_html).toContain('Tin đến muộn')
  expect([after?.id, after?.date_published]).toEqual([before?.id, before?.date_published])
  expect(before?.date_published).toBe('2026-11-22T23:00:00.000Z')
})

test('a place has a daily feed with ids of its own, and English is English', async () => {
  const [whole] = (await feedAt('/daily.json')).items
  const feed = await feedAt('/daily.json?place=muong-nhe&lang=en')
  expect(feed.title).toBe('Điện Biên News – former Mường Nhé district – one entry a day')
  expect(feed.items.map(({ title }) => title)).toEqual(['22/11/2026: 2 stories', '21/11/2026: 1 story'])
  expect(feed.items[0]?.id).not.toBe(whole?.id)
  expect(feed.items[0]?.content_html).toContain('In several outlets')
})

test('days that the current items do not hold are read from the archive, at most seven in all', async () => {
  const days = ['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-15']
  const sealed = Object.fromEntries(
    days.map((day, index) => [
      `day:${day}`,
      sampleDay(day, days[index + 1] ?? '', [sampleItem(day, 1), sampleItem(day, 2)]),
    ]),
  )
  const list = packDays(days.toReversed().map((day) => [day, 2] as const))
  const store = sampleKv({
    items: sampleItems(items, { sealedDay: '2026-11-20', ...(list && { days: list }) }),
    ...sealed,
  })
  const feed = await feedAt('/daily.json', store)
  expect(feed.items.map(({ title }) => title.slice(5, 7))).toEqual(['22', '21', '20', '19', '18', '17', '16'])
  expect(feed.items[2]?.title).toBe('Ngày 20/11/2026: 2 tin')
})

test('all three forms are valid', async () => {
  const textOf = async (path: string) => (await ask(path, { kv: kv() })).text()
  for (const query of ['', '?lang=en', '?place=xa-muong-nhe', '?outlets=2', '?q=kh%C3%B4ng+c%C3%B3']) {
    expect([query, faultsOfAtom(await textOf(`/daily.xml${query}`))]).toEqual([query, []])
    expect([query, faultsOfRss(await textOf(`/daily.rss.xml${query}`))]).toEqual([query, []])
    expect([query, faultsOfJsonFeed(await textOf(`/daily.json${query}`))]).toEqual([query, []])
  }
})

test('what cuts days is refused by name', async () => {
  const answer = await ask('/daily.xml?limit=5', { kv: kv() })
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('limit is not supported')])
})

test('a hidden story is gone from its day', async () => {
  const store = kv()
  store.set('config', { hidden: ['20261122-k0000001'] })
  expect(JSON.stringify(await feedAt('/daily.json', store))).not.toContain('Sạt lở')
})
