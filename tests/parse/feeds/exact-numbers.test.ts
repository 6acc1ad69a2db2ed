import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJsonList } from '../../../src/parse/feeds/json-list.ts'
import { parseLenientJson } from '../../../src/parse/feeds/lenient-json.ts'
import { feedIn } from '../feeds.ts'

test.each([
  ['a long id', '{"id":12345678901234567891}', { id: '12345678901234567891' }],
  ['a negative one', '{"id": -9007199254740993 }', { id: '-9007199254740993' }],
  ['ids in a list', '[9007199254740993,9007199254740995]', ['9007199254740993', '9007199254740995']],
  ['a list of one', '[9007199254740993]', ['9007199254740993']],
  ['none that is exact', '{"id":5112299,"at":1795420800000}', { id: 5112299, at: 1795420800000 }],
  [
    'none with a fraction',
    '{"a":0.1234567890123456,"b":1234567890123456.5}',
    { a: 0.1234567890123456, b: 1234567890123456.5 },
  ],
  [
    'none inside a text',
    '{"a":"x: 12345678901234567, \\"[12345678901234567]","id":1}',
    { a: 'x: 12345678901234567, "[12345678901234567]', id: 1 },
  ],
  [
    'one beside such a text',
    '{"a":"[12345678901234567]","id":12345678901234567}',
    { a: '[12345678901234567]', id: '12345678901234567' },
  ],
])('reads as text %s', (_, json, expected) => expect(parseLenientJson(json)).toEqual({ kind: 'read', value: expected }))

test('whatever a value holds, only whole numbers of 16 digits or more read otherwise than JSON.parse reads them', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.bigInt({ min: 10n ** 15n, max: 10n ** 22n }), (value, id) => {
      const json = JSON.stringify({ value, id: 0 }).replace(/0\}$/, `${id}}`)
      expect(parseLenientJson(json)).toEqual({ kind: 'read', value: { value: textsFor(value), id: String(id) } })
    }),
  )
})

function textsFor(value: unknown): unknown {
  if (typeof value === 'number')
    return /^-?\d{16,}$/.test(JSON.stringify(value)) ? JSON.stringify(value) : JSON.parse(JSON.stringify(value))
  if (Array.isArray(value)) return value.map(textsFor)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, textsFor(inside)]))
}

const IDS = ['9007199254740993', '9007199254740994', '9007199254740992']

test('three items of a JSON Feed whose ids differ in the last digit alone', () => {
  const items = IDS.map((id) => `{"id":${id},"url":"https://daily.example/${id}","title":"Mưa"}`)
  const feed = feedIn(`{"version":"https://jsonfeed.org/version/1.1","title":"Daily","items":[${items.join(',')}]}`)
  expect(feed.items.map(({ guid }) => guid)).toEqual(IDS)
})

test('three articles of an API whose addresses hold such an id', () => {
  const rows = IDS.map((id) => `{"id":${id},"title":"Mưa"}`)
  const list = { list: ['$'], title: ['title'], link: 'https://bao.example/tin/{id}', guid: ['id'] }
  const outcome = parseJsonList(`[${rows.join(',')}]`, list, 'https://bao.example/')
  const links = outcome.kind === 'parsed' ? outcome.feed.items.map(({ link }) => link) : []
  expect(links).toEqual(IDS.map((id) => `https://bao.example/tin/${id}`))
})
