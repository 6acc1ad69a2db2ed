import { expect, test } from 'vitest'
import { packDays } from '../../../src/publish/sealed-days.ts'
import { weeksOf } from '../../../src/serve/pages/days/calendar-page.tsx'
import { jsonForHtml } from '../../../src/serve/pages/json-for-html.ts'
import { ask, sampleKv } from '../sample.ts'
import { sampleDay, sampleItem, sampleItems } from '../sample-documents.ts'

const also = (name: string) => ({
  source: name,
  name,
  link: `https://${name}.vn/a`,
  published: '2026-11-23T02:00:00.000Z',
})
const open = [
  sampleItem('2026-11-23', 4, { title: 'Của hai nơi', places: ['xa-muong-nhe', 'xa-pa-ham'] }),
  sampleItem('2026-11-23', 3, { title: 'Ở Tủa Chùa', places: ['xa-tua-chua'] }),
  sampleItem('2026-11-23', 2, { title: 'Hai báo kể', places: ['xa-muong-nhe'], also: [also('vov')] }),
  sampleItem('2026-11-23', 1, { title: 'Ba báo kể', places: ['xa-pa-ham'], also: [also('vov'), also('vtv')] }),
]
const sealed = [
  sampleItem('2026-11-18', 2, { title: 'Tin đã khép' }),
  sampleItem('2026-11-18', 1, { title: 'Tin bị ẩn' }),
  sampleItem('2026-11-18', 3, { title: 'Tin bị loại', dropped: true }),
]
const days = packDays([
  ['2026-11-12', 1],
  ['2026-11-18', 3],
])
const kv = () =>
  sampleKv({
    items: sampleItems(open, { sealedDay: '2026-11-18', firstDay: '2026-11-12', ...(days && { days }) }),
    'day:2026-11-18': sampleDay('2026-11-18', '2026-11-12', sealed),
    config: { hidden: ['20261118-k0000001'] },
  })
const html = async (path: string) => (await ask(path, { kv: kv() })).text()
const headlines = (page: string) => [...page.matchAll(/<h3[^>]*><a[^>]*>([^<]+)</g)].map(([, title]) => title)

test('a day has the most told stories first, then the others by area, each once', async () => {
  const page = await html('/ngay/2026-11-23')
  expect(headlines(page)).toEqual(['Ba báo kể', 'Hai báo kể', 'Ở Tủa Chùa', 'Của hai nơi'])
  expect([...page.matchAll(/<h2 class="day">([^<]+)</g)].map(([, title]) => title)).toEqual([
    'Nhiều báo cùng đưa',
    'huyện Tủa Chùa (cũ)',
    'Toàn tỉnh',
  ])
  expect(page).toContain('<title>Tin thứ hai, 23/11/2026 – Tin Điện Biên</title>')
})

test('a sealed day is read from the archive, without what is hidden or dropped, and leads to the days around it', async () => {
  const page = await html('/ngay/2026-11-18')
  expect(headlines(page)).toEqual(['Tin đã khép'])
  expect(page).toContain('<a href="/ngay/2026-11-12" rel="prev">')
  expect(page).toContain('<a href="/ngay/2026-11-23" rel="next">')
})

test('a day has the filters of its address, keeps them from day to day, and lets go of them', async () => {
  const page = await html('/ngay/2026-11-23?place=xa-pa-ham&outlets=2')
  expect(headlines(page)).toEqual(['Ba báo kể'])
  expect(page).toContain('Xã Pa Ham, từ 2 báo trở lên')
  expect(page).toContain('<a href="/ngay/2026-11-23">Bỏ lọc</a>')
  expect(page).toContain('href="/ngay/2026-11-18?place=xa-pa-ham&amp;outlets=2" rel="prev"')
  expect(page).toContain('noindex')
  expect(await html('/ngay/2026-11-23?place=xa-na-hy&lang=en')).toContain('Nothing matches')
  expect((await ask('/ngay/2026-11-23?place=nowhere', { kv: kv() })).status).toBe(400)
})

test.each(['/ngay/2026-11-19', '/ngay/2026-02-30', '/ngay/2999-01-01', '/ngay/hom-qua', '/ngay/2026-11-2'])(
  '%s is not a page',
  async (path) => {
    expect((await ask(path, { kv: kv() })).status).toBe(404)
  },
)

test('a day that is read again costs no read', async () => {
  const store = kv()
  await ask('/ngay/2026-11-18', { kv: store })
  await ask('/ngay/2026-11-18?lang=en', { kv: store })
  expect(store.asked.filter((key) => key === 'day:2026-11-18')).toEqual(['day:2026-11-18'])
})

test('the calendar links the days that hold items, with their counts, and no others', async () => {
  const page = await html('/archive')
  const linked = [...page.matchAll(/<a href="(\/ngay\/[^"]+)"[^>]*>\d+ <small>(\d+) tin</g)].map(([, href, count]) => [
    href,
    count,
  ])
  expect(linked).toEqual([
    ['/ngay/2026-11-12', '1'],
    ['/ngay/2026-11-18', '3'],
    ['/ngay/2026-11-23', '4'],
  ])
})

test('a calendar before the first item, or of a month that is none, is a page', async () => {
  expect(await (await ask('/archive')).text()).toContain('Chưa có ngày nào.')
  expect((await ask('/archive?until=nonsense', { kv: kv() })).status).toBe(200)
})

test('many years are shown by twelve months', async () => {
  const long = packDays([
    ['2020-01-05', 2],
    ['2026-11-18', 3],
  ])
  const store = sampleKv({ items: sampleItems(open, { sealedDay: '2026-11-18', ...(long && { days: long }) }) })
  const page = await (await ask('/archive', { kv: store })).text()
  expect(page.match(/<caption>/g)?.length).toBe(12)
  expect(page).toContain('<a href="/archive?until=2025-11" rel="next">Tháng 11/2025</a>')
  const last = await (await ask('/archive?until=2020-02', { kv: store })).text()
  expect(last.match(/<caption>/g)?.length).toBe(2)
})

test('weeks begin on Monday and hold every day of the month once', () => {
  expect(weeksOf('2026-11')[0]).toEqual(['', '', '', '', '', '', '2026-11-01'])
  expect(weeksOf('2026-02').flat()).toEqual(
    Array.from({ length: 28 }, (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}`)
      .flatMap((day, index) => (index === 0 ? [...Array(6).fill(''), day] : [day]))
      .concat(['']),
  )
})

test('data for search engines cannot end its element', () => {
  const text = jsonForHtml({ name: '</script><!--\u2028&' })
  expect(text).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(text)).toEqual({ name: '</script><!--\u2028&' })
})
