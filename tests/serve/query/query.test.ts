import { expect, test } from 'vitest'
import { canonicalQuery, everything, parseQuery } from '../../../src/serve/query/query.ts'
import type { Known } from '../../../src/serve/query/query-schema.ts'

const known: Known = {
  places: new Set(['muong-nhe', 'xa-muong-nhe', 'muong-cha', 'xa-sin-thau']),
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
  ['decomposed letters are the same words', `q=${'lũ'.normalize('NFD')}`, 'q=l%C5%A9'],
]

test.each(understood)('%s: ?%s', (_, query, canonical) => {
  const parsed = parse(query)
  expect(parsed.kind === 'query' && canonicalQuery(parsed.query)).toBe(canonical)
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
  ['a day that is not in the calendar', 'since=2026-11-31', 'since'],
  ['a date in another order', 'until=23/11/2026', 'until'],
  ['an hour that is none', 'since=2026-11-23T25:00:00Z', 'since'],
  ['an end before the beginning', 'since=2026-11-23&until=2026-11-21', 'since'],
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
