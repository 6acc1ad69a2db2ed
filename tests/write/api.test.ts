import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/model.ts'
import { toApiItem } from '../../src/write/api.ts'
import { base, item, sources } from './samples.ts'

test('an item as the API gives it', () => {
  const { at: _, keys: __, ...kept } = item
  expect(toApiItem(item, sources, base)).toEqual({
    ...kept,
    coordinates: { latitude: 21.497, longitude: 103.212 },
    source: { id: 'bao-mau', name: 'Báo Mẫu', home: 'https://baomau.example/' },
    because: [
      { rule: 'place', text: 'Mường Ảng', field: 'title', at: [0, 9], weight: 4 },
      { rule: 'province', text: 'Điện Biên', field: 'summary', at: [28, 37], weight: 5 },
    ],
    also: [{ name: 'Báo Khác', link: 'https://baokhac.example/ca-phe', published: '2026-11-23T08:00:00.000Z' }],
  })
})

test('one found by search has the outlet as its source and the search engine as via', () => {
  const found = { ...item, source: 'tim-kiem', via: { name: 'Báo Điện Biên Phủ', url: 'https://bdbp.example/' } }
  expect(toApiItem(found, sources)).toMatchObject({
    source: { id: 'tim-kiem', name: 'Báo Điện Biên Phủ', home: 'https://bdbp.example/' },
    via: { id: 'tim-kiem', name: 'Máy tìm tin' },
  })
})

const links: readonly [string, string, string | undefined, string | undefined][] = [
  ['the article', 'https://baomau.example/1', base, 'https://baomau.example/1'],
  ['our page where the stored link is no web address', 'javascript:alert(1)', base, `${base}/items/${item.id}`],
  ['absent where our origin is not known either', 'javascript:alert(1)', undefined, undefined],
]

test.each(links)('link: %s', (_, link, origin, expected) => {
  expect(toApiItem({ ...item, link }, sources, origin).link).toBe(expected)
})

test('pictures and links that are no web addresses are left out', () => {
  const also = [{ source: 'x', name: 'X', link: 'javascript:alert(1)', published: item.published }]
  const written = toApiItem({ ...item, image: 'data:image/png,x', also }, sources)
  expect([written.image, written.also]).toEqual([undefined, []])
})

test('what joined a story says why', () => {
  const [copy] = item.also
  if (copy === undefined) throw new Error('the sample has a copy')
  const written = toApiItem({ ...item, also: [{ ...copy, because: ['shared-words', 0.72, 0.5] }] }, sources)
  expect(written.also).toMatchObject([{ because: { rule: 'shared-words', text: 0.72, title: 0.5 } }])
})

test('what came late, what is no news and what was dropped since says so', () => {
  const flags = { late: true, backfill: true, dropped: true } as const
  expect(toApiItem({ ...item, ...flags }, sources)).toMatchObject(flags)
})

test('control characters and lone surrogates go, and no position moves', () => {
  expect(toApiItem({ ...item, title: 'Tin\u0000\ud800 Điện Biên' }, sources).title).toBe('Tin \ufffd Điện Biên')
})

describe('the words of a reason are those that the judge saw', () => {
  const seen: readonly [Evidence[1], number, number, string][] = [
    ['title', 0, 9, 'Mường Ảng'],
    ['summary', 28, 37, 'Điện Biên'],
    ['category', 9, 19, 'Địa phương'],
    ['url', 8, 22, 'baomau.example'],
    ['source', 0, 7, 'bao-mau'],
  ]

  test.each(seen)('in the field %s', (field, start, end, words) => {
    const [reason] = toApiItem({ ...item, because: [['rule', field, start, end, 1]] }, sources).because
    expect(reason?.text).toBe(words)
  })
})
