import { expect, test } from 'vitest'
import type { Known } from '../../../src/serve/query/filter-values.ts'
import { placeNamed, placeSlugs } from '../../../src/serve/query/places.ts'
import { canonicalQuery, everything, parseQuery } from '../../../src/serve/query/query.ts'

const known: Known = {
  places: new Set(['muong-nhe', 'xa-muong-nhe', 'muong-cha', 'xa-sin-thau']),
  placeNamed: (slug) => (slug === 'huyen-muong-nhe' ? 'muong-nhe' : undefined),
  sources: new Set(['nhandan', 'vov']),
  utcOffset: '+07:00',
}
const parse = (query: string) => parseQuery(new URLSearchParams(query), known)

const understood: readonly [string, string, string][] = [
  ['nothing asks for everything', '', ''],
  ['empty values, which forms send, ask for nothing', 'place=&source=&q=', ''],
  ['repeated values mean any of', 'place=xa-sin-thau&place=xa-muong-nhe', 'place=xa-muong-nhe,xa-sin-thau'],
  ['so do commas', 'place=xa-sin-thau,xa-muong-nhe', 'place=xa-muong-nhe,xa-sin-thau'],
  ['a value given twice counts once', 'place=xa-muong-nhe,xa-muong-nhe', 'place=xa-muong-nhe'],
  ['a place may be given by its name', 'place=Mường Nhé', 'place=muong-nhe'],
  ['a former district by its full name', 'place=Huyện Mường Nhé', 'place=muong-nhe'],
  ['marks and minus as phones write them', 'q=“a, b” –c,«d» - e', 'q=%22a%2C%20b%22%20-c,%22d%22%20-%20e'],
  ['marks alone ask for nothing', 'q="&q=”,a&category=""', 'q=a'],
  ['a dash between words is none', 'q=a – b', 'q=a%20%E2%80%93%20b'],
  ['a unit of today without its kind', 'place=sin-thau,Sín Thầu', 'place=xa-sin-thau'],
  ['parameters come in one order', 'q=lũ&source=vov&place=xa-muong-nhe', 'place=xa-muong-nhe&source=vov&q=l%C5%A9'],
  ['tracking parameters pass', 'utm_source=zalo&fbclid=x&UTM_medium=y', ''],
  ['a day begins at local midnight', 'since=2026-11-23', 'since=2026-11-22T17%3A00%3A00.000Z'],
  ['until a day includes the day', 'until=2026-11-23', 'until=2026-11-23T17%3A00%3A00.000Z'],
  ['an instant may name its zone', 'since=2026-11-23T08:00:00%2B07:00', 'since=2026-11-23T01%3A00%3A00.000Z'],
  ['a plus that became a space is a plus', 'since=2026-11-23T08:00:00+07:00', 'since=2026-11-23T01%3A00%3A00.000Z'],
  ['an instant without a zone is local', 'since=2026-11-23T08:00', 'since=2026-11-23T01%3A00%3A00.000Z'],
  ['the default limit is not written', 'limit=50', ''],
  ['the largest limit', 'limit=200', 'limit=200'],
  ['one outlet is no condition', 'outlets=1', ''],
  ['several are', 'outlets=2', 'outlets=2'],
  ['the language of most readers is not written', 'lang=vi', ''],
  ['the other one is', 'lang=en', 'lang=en'],
  ['a cache buster passes', '_=1764370000', ''],
  [
    'a category in quotation marks may hold a comma',
    'category="Đời sống, y tế"',
    'category=%22%C4%90%E1%BB%9Di%20s%E1%BB%91ng%2C%20y%20t%E1%BA%BF%22',
  ],
  ['and so may a quoted phrase', 'q="a, b",c', 'q=%22a%2C%20b%22,c'],
  ['a mark without its pair means nothing', 'q="a&q=b', 'q=a,b'],
  ['the last day that can be written', 'since=9999-12-31', 'since=9999-12-30T17%3A00%3A00.000Z'],
  ['decomposed letters are the same words', `q=${'lũ'.normalize('NFD')}`, 'q=l%C5%A9'],
]

test.each(understood)('%s: ?%s', (_, query, canonical) => {
  const parsed = parse(query)
  expect(parsed.kind === 'query' && canonicalQuery(parsed.query)).toBe(canonical)
})

test.each([
  'category="Đời sống, y tế",Phim "Mai","A ""b"", c"',
  'category=A "b&category=C "d',
  'q="a, b" c,d "e&q=f" g',
  'outlets=3&lang=en',
  'since=0000-01-02',
])('what is written of %s reads back as the same', (query) => {
  const parsed = parse(query)
  if (parsed.kind !== 'query') throw new Error('not understood')
  expect(parse(canonicalQuery(parsed.query))).toEqual(parsed)
})

test('the canonical query reads back as the same query', () => {
  const parsed = parse('q="sạt lở",lũ quét&place=xa-sin-thau&since=2026-11-20&until=2026-11-23&limit=7&category=Xã hội')
  if (parsed.kind !== 'query') throw new Error('not understood')
  expect(parse(canonicalQuery(parsed.query))).toEqual(parsed)
})

const refused: readonly [string, string, string][] = [
  ['an unknown place', 'place=ha-noi', 'place'],
  ['one unknown place among known ones', 'place=xa-muong-nhe,ha-noi', 'place'],
  ['an unknown source', 'source=bbc', 'source'],
  ['a misspelt parameter', 'plase=muong-nhe', 'plase'],
  ['a parameter named as an object’s own', '__proto__=1', '__proto__'],
  ['another such', 'constructor=1', 'constructor'],
  ['limit 0', 'limit=0', 'limit'],
  ['a limit that is too large', 'limit=201', 'limit'],
  ['a limit that is no number', 'limit=ten', 'limit'],
  ['a limit with a fraction', 'limit=1.5', 'limit'],
  ['two limits', 'limit=1&limit=2', 'limit'],
  ['a day that does not exist', 'since=2026-11-31', 'since'],
  ['a date in another order', 'until=23/11/2026', 'until'],
  ['an hour that is none', 'since=2026-11-23T25:00:00Z', 'since'],
  ['an end before the beginning', 'since=2026-11-23&until=2026-11-21', 'since'],
  ['an instant of the year 10000 in UTC', 'until=9999-12-31T23:59:59-01:00', 'until'],
  ['an instant that is there in UTC', 'since=9999-12-31T23:00:00-05:00', 'since'],
  ['an instant before all years', 'since=0000-01-01T00:00:00', 'since'],
  ['no outlet', 'outlets=0', 'outlets'],
  ['more outlets than there are', 'outlets=21', 'outlets'],
  ['a language that we do not write', 'lang=fr', 'lang'],
  ['21 values', `place=${'xa-muong-nhe,'.repeat(20)}xa-muong-nhe`, 'place'],
  ['4,000 of one parameter', 'q=&'.repeat(4_000), '(query)'],
  ['words without end', `q=${'a'.repeat(201)}`, 'q'],
]

test.each(refused)('%s is refused by name: ?%s', (_, query, parameter) => {
  const parsed = parse(query)
  expect(parsed.kind === 'wrong' && parsed.errors.map((error) => error.parameter)).toEqual([parameter])
})

test('an unknown place comes with the nearest known ones', () => {
  const parsed = parse('place=muong-nhee')
  expect(parsed.kind === 'wrong' && parsed.errors[0]?.nearest?.[0]).toBe('muong-nhe')
  const unit = parse('place=sin-thao')
  expect(unit.kind === 'wrong' && unit.errors[0]?.nearest).toEqual(['xa-sin-thau'])
})

test('everything has no canonical query', () => {
  expect(canonicalQuery(everything)).toBe('')
})

test.each([
  ['huyen-muong-nhe', 'muong-nhe'],
  ['huyen-muong-nhe-cu', 'muong-nhe'],
  ['tinh-dien-bien', 'dien-bien'],
  ['huyen-dien-bien', 'huyen-dien-bien'],
  ['xa-khong-co', undefined],
])('the full name %s is of the place %s', (name, slug) => {
  expect(placeSlugs.has(name) ? name : placeNamed(name)).toBe(slug)
})
