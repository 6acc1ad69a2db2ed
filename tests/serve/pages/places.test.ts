import { expect, test } from 'vitest'
import { gazetteer } from '../../../src/config/gazetteer.ts'
import { provinceMap } from '../../../src/config/places/province-map.ts'
import { unitsOfToday } from '../../../src/config/places/units.ts'
import { counter } from '../../../src/serve/pages/places/counts.ts'
import { chipName } from '../../../src/serve/pages/places/place-names.ts'
import { hasMapOf } from '../../../src/serve/pages/places/province-map.tsx'
import { ask, sampleKv } from '../sample.ts'
import { sampleDay, sampleItem, sampleItems } from '../sample-documents.ts'

const items = [
  sampleItem('2026-11-23', 3, { title: 'Tin Sín Thầu', places: ['xa-sin-thau'] }),
  sampleItem('2026-11-23', 2, { title: 'Tin Thanh Nưa', places: ['xa-thanh-nua'] }),
  sampleItem('2026-11-22', 1, { title: 'Tin A Pa Chải', places: ['a-pa-chai'] }),
]
const kv = sampleKv({ items: sampleItems(items) })
const html = async (path: string) => (await ask(path, { kv })).text()

const redirects: readonly [what: string, path: string, to: string][] = [
  ['a name that one place has', '/noi?q=Thanh Luông', '/noi/thanh-luong'],
  ['the same in English', '/noi?q=Thanh Luông&lang=en', '/noi/thanh-luong?lang=en'],
  ['the filter of one place', '/?place=xa-sin-thau', '/noi/xa-sin-thau'],
  ['the filter of one place by its name', '/?place=Sín Thầu&utm_source=zalo&q=', '/noi/xa-sin-thau'],
  ['the province', '/noi/dien-bien', '/'],
]

test.each(redirects)('%s leads to the page, within the site', async (_, path, to) => {
  const answer = await ask(path, { kv })
  expect([[301, 302].includes(answer.status), answer.headers.get('location')]).toEqual([true, to])
})

test('a place with other filters, or a later page of it, is a list under its own address', async () => {
  expect((await ask('/?place=xa-sin-thau&q=tin', { kv })).status).toBe(200)
})

test('a former commune says what it is part of, shows its news, and is the same page to search engines', async () => {
  const page = await html('/noi/thanh-luong')
  expect(page).toContain('<h1>Xã Thanh Luông (cũ)</h1>')
  expect(page).toContain('Nay thuộc <a href="/noi/xa-thanh-nua">xã Thanh Nưa</a>. Dưới đây là tin của xã Thanh Nưa.')
  expect(page).toContain('Tin Thanh Nưa')
  expect(page).not.toContain('Tin Sín Thầu')
  expect(page).toMatch(/<link rel="canonical" href="[^"]*\/noi\/xa-thanh-nua"/)
})

test('a unit has the news of what lies in it, its neighbours, what it was made of, and its feeds', async () => {
  const page = await html('/noi/xa-sin-thau')
  expect(page).toContain('Tin A Pa Chải')
  expect(page).toMatch(/Giáp ranh<\/dt><dd><a href="\/noi\/xa-muong-nhe">xã Mường Nhé<\/a><\/dd>/)
  expect(page).toMatch(/Hình thành từ<\/dt><dd><a href="[^"]+">xã [^<]+ \(cũ\)<\/a>/)
  expect(page).toContain('href="/rss.xml?place=xa-sin-thau"')
  expect(page).not.toContain('noindex')
})

test('a place goes on into the sealed days under its own address, and says where it ends', async () => {
  const many = Array.from({ length: 30 }, (_, index) => sampleItem('2026-11-20', 30 - index))
  const store = sampleKv({
    items: sampleItems(many.slice(0, 5), { sealedDay: '2026-11-20', firstDay: '2026-11-20' }),
    'day:2026-11-20': sampleDay('2026-11-20', '', many),
  })
  const first = await (await ask('/noi/xa-muong-nhe', { kv: store })).text()
  expect(first).not.toContain('Hết tin')
  const older = /href="(\/noi\/xa-muong-nhe\?cursor=[\w-]+)" rel="next"/.exec(first)?.[1] ?? ''
  const second = await (await ask(older, { kv: store })).text()
  expect(second.match(/<article/g)?.length).toBe(5)
  expect(second).toContain('Hết tin.')
})

test.each([
  ['/noi/nowhere', 404],
  ['/noi/xa-sin-thau?cursor=x', 400],
  ['/noi?q=khong-noi-nao-nhu-the', 200],
])('%s is answered with %i', async (path, status) => {
  expect((await ask(path, { kv })).status).toBe(status)
})

test('a name that several places have is a choice between them', async () => {
  const page = await html('/noi?q=muong nhe')
  expect(page).toMatch(/“muong nhe” có thể là.*xã Mường Nhé.*huyện Mường Nhé \(cũ\)<\/a> – nay gồm/)
})

test('the map draws every unit of today once, as a link with its counts, in less than 20 KB', async () => {
  const page = await html('/noi')
  const svg = /<svg.*<\/svg>/.exec(page)?.[0] ?? ''
  expect(svg.length).toBeLessThan(20_000)
  for (const { slug } of unitsOfToday) {
    expect(svg.split(`href="/noi/${slug}"`).length).toBe(2)
    expect(page.split(`href="/noi/${slug}"`).length).toBe(3)
  }
})

test('neighbours on the map are mutual, and each unit has some', () => {
  const bySlug = new Map(provinceMap.units.map((unit) => [unit.slug, unit.neighbours]))
  expect([...bySlug.keys()].toSorted()).toEqual(unitsOfToday.map(({ slug }) => slug).toSorted())
  for (const [slug, neighbours] of bySlug) {
    expect(neighbours.length).toBeGreaterThan(0)
    for (const other of neighbours) expect(bySlug.get(other)).toContain(slug)
  }
})

test('a week is seven days with today, and what lies in a place counts for it', () => {
  const news = ['2026-11-23', '2026-11-17', '2026-11-16'].map((day) => sampleItem(day, 1, { places: ['b'] }))
  const countOf = counter(news, '2026-11-23', (slug) => (slug === 'a' ? ['a', 'b'] : [slug]))
  expect([countOf('a'), countOf('c')]).toEqual([
    { today: 1, week: 2 },
    { today: 0, week: 0 },
  ])
})

test('two places of one name are told apart on chips, and no two chips look alike', () => {
  expect(chipName('xa-sin-thau', 'vi')).toBe('Sín Thầu')
  expect([chipName('xa-muong-cha', 'vi'), chipName('muong-cha', 'vi')]).toEqual([
    'xã Mường Chà',
    'huyện Mường Chà (cũ)',
  ])
  const areas = ['city', 'town', 'district']
  const chips = gazetteer
    .filter(({ kind, today }) => today === undefined || areas.includes(kind))
    .map(({ slug }) => chipName(slug, 'vi'))
  expect(new Set(chips).size).toBe(chips.length)
})

test('another province, whose units are not drawn, has no map', () => {
  const units = gazetteer.filter(({ slug }) => provinceMap.units.some((unit) => unit.slug === slug))
  expect([hasMapOf(units), hasMapOf(units.slice(1)), hasMapOf([])]).toEqual([true, false, false])
})
