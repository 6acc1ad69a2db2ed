import { expect, test } from 'vitest'
import type { Also, Item } from '../../src/model.ts'
import { countOutlets } from '../../src/write/outlets.ts'
import { item, source } from './samples.ts'

const copy = (name: string, link: string, home?: string): Also => ({
  source: 'khac',
  name,
  link,
  published: item.published,
  ...(home === undefined ? {} : { home }),
})
const GOOGLE = 'https://news.google.com/rss/articles/CBMiabc'
const own = copy('Báo Mẫu', 'https://baomau.example/trang-2.html')
const other = copy('Báo Khác', 'https://baokhac.example/ca-phe-1.html')
const viaGoogle = { via: { name: 'baomau.example', url: 'https://baomau.example' }, link: GOOGLE, source: 'tim-kiem' }

const stories: readonly (readonly [
  what: string,
  outlets: number,
  also: readonly Also[],
  lead?: Partial<Item> | undefined,
])[] = [
  ['one outlet alone', 1, []],
  ['two outlets', 2, [other]],
  ['two sections of one paper', 1, [own]],
  ['a search engine’s copy of the outlet that leads', 1, [copy('Báo Mẫu', GOOGLE)]],
  ['the same under a shorter name', 1, [copy('Mẫu', GOOGLE)]],
  ['the same under a longer name', 1, [copy('Báo điện tử Mẫu', GOOGLE)]],
  ['the same under its host', 1, [copy('www.baomau.example', GOOGLE)]],
  ['the same under another name, with its address', 1, [copy('BM Online', GOOGLE, 'https://www.baomau.example')]],
  ['a search engine’s copy of another outlet', 2, [copy('Báo Khác', GOOGLE)]],
  [
    'that outlet in two forms',
    2,
    [copy('Báo Khác', GOOGLE, 'https://baokhac.example'), copy('baokhac.example', `${GOOGLE}d`)],
  ],
  ['that outlet by a search engine and by its own feed', 2, [copy('Khác', GOOGLE), other]],
  ['an aggregator’s own feed', 1, [copy('Báo Mới', 'https://baomoi.com/ca-phe-c51234567.epi')]],
  ['an aggregator’s feed that names an outlet', 2, [copy('Báo Khác', 'https://baomoi.com/ca-phe-c51234567.epi')]],
  [
    'two outlets at one aggregator',
    3,
    [copy('Khác', 'https://baomoi.com/a-c1.epi'), copy('Thứ Ba', 'https://baomoi.com/b-c2.epi')],
  ],
  ['a search that names no outlet', 1, [copy('Google News: Điện Biên', GOOGLE)]],
  ['a story that a search found first, and its outlet', 1, [own], viaGoogle],
  ['a story that only an aggregator has', 1, [], { link: 'https://baomoi.com/ca-phe-c51234567.epi' }],
]

for (const [what, outlets, also, lead] of stories) {
  test(`${what}: ${outlets}`, () => {
    expect(countOutlets({ ...item, ...lead, also }, source)).toBe(outlets)
  })
}
