import { expect, test } from 'vitest'
import type { PageSource } from '../../../src/config/schema/source-schema.ts'
import type { SourceResult } from '../../../src/parse/parse-result.ts'
import { parseSource } from '../../../src/parse/parse-source.ts'

/** A page source: by its selectors where they find something, by the structure of its page otherwise. */

const source: PageSource = {
  id: 'bao-nui',
  name: 'Báo Núi',
  url: 'https://baonui.example/',
  home: 'https://baonui.example/',
  language: 'vi',
  region: 'local',
  everyMinutes: 30,
  evidence: 'made for the tests',
  kind: 'page',
}
const now = new Date('2026-11-24T05:00:00Z')
const article = (n: number, extra = '') =>
  `<div class="item"><h3><a href="/xa-hoi/ban-vung-cao-don-mua-${n}-${4_000_000 + n}.html">Bản vùng cao số ${n} đón mùa mưa mới về</a></h3>${extra}</div>`
const page = (items: readonly string[]) =>
  `<!doctype html><html><head><title>Báo Núi</title></head><body><nav><a href="/xa-hoi">Xã hội</a></nav>${items.join('')}</body></html>`
const six = [1, 2, 3, 4, 5, 6].map((n) => article(n))
const selectors = { item: '.item', title: ['h3 a'], link: ['h3 a @href'] }

const read = (html: string, changes: Partial<PageSource> = {}, form?: { readonly shapes: readonly string[] }) =>
  parseSource({ ...source, ...changes }, html, { url: source.url, utcOffset: '+07:00', form, now })

/** What was read, in short: how many items, what is wrong. */
function gist(outcome: SourceResult): string {
  if (outcome.kind === 'not-a-feed') return `not a feed: ${outcome.what}`
  if (outcome.kind === 'layout-changed') return `changed: ${outcome.expected}; ${outcome.seen}`
  const how = 'form' in outcome ? 'structure' : 'selectors'
  const changed = 'changed' in outcome && outcome.changed !== undefined ? `, changed: ${outcome.changed}` : ''
  return `${outcome.feed.items.length} by ${how}${changed}`
}

const readings: readonly [sentence: string, html: string, changes: Partial<PageSource>, expected: RegExp][] = [
  ['an address alone is read by structure', page(six), {}, /^6 by structure$/],
  ['selectors win where they find something', page(six.slice(0, 2)), { selectors }, /^2 by selectors$/],
  [
    'selectors that find nothing give way to the structure, and that is said',
    page(six),
    { selectors: { ...selectors, item: '.story' } },
    /^6 by structure, changed: no element is \.story; read by its structure$/,
  ],
  [
    'where neither finds a list, what the selectors looked for is said',
    page(six.slice(0, 2)),
    { selectors: { ...selectors, item: '.story' } },
    /^changed: no element is \.story; the page "Báo Núi" has 3 links/,
  ],
  [
    'fewer than five articles are not a list',
    page(six.slice(0, 4)),
    {},
    /^changed: 4 links look like articles, at least 5 are needed; the page "Báo Núi" has 5 links/,
  ],
  ['an empty body', '', {}, /^not a feed: empty$/],
  [
    'a feed in place of the page',
    '<rss><channel><title>a</title></channel></rss>',
    {},
    /^changed: a page of links; the body is a feed$/,
  ],
  ['an answer in JSON', '{"data":[]}', {}, /^changed: a page of links; the body is JSON$/],
]
test.each(readings)('%s', (_, html, changes, expected) => {
  expect(gist(read(html, changes))).toMatch(expected)
})

function firstOf(html: string, changes: Partial<PageSource> = {}) {
  const outcome = read(html, changes)
  return outcome.kind === 'parsed' ? outcome.feed.items[0] : expect.fail(JSON.stringify(outcome))
}

const dates: readonly [sentence: string, extra: string, changes: Partial<PageSource>, published: string | undefined][] =
  [
    [
      'a date with its time is in the zone of the outlet',
      '<i class="date">Thứ Hai, 23/11/2026 | 08:30</i>',
      {},
      '2026-11-23T08:30:00.000+07:00',
    ],
    [
      'a clock that calls local time GMT changes nothing that the page shows',
      '<i class="date">23/11/2026 08:30</i>',
      { clock: 'local' },
      '2026-11-23T08:30:00.000+07:00',
    ],
    ['a day alone has no time', '<i class="date">23/11/2026</i>', {}, '2026-11-23'],
    [
      'month first where the outlet writes so',
      '<i class="date">11/2/2026 08:30</i>',
      { dateOrder: 'mdy' },
      '2026-11-02T08:30:00.000+07:00',
    ],
    ['none where the page shows none', '', {}, undefined],
  ]
test.each(dates)('dates: %s', (_, extra, changes, published) => {
  const html = page([1, 2, 3, 4, 5].map((n) => article(n, extra)))
  expect(firstOf(html, changes)?.published).toBe(published)
})

test('words of the page are text, in which nothing is markup', () => {
  const html = page(six).replaceAll('đón mùa', 'đón &lt;b&gt; mùa')
  expect(firstOf(html)?.title).toBe('Bản vùng cao số 1 đón &lt;b&gt; mùa mưa mới về')
})

test('a link of the known form counts wherever it is, one of another form does not', () => {
  const learned = read(page(six))
  if (learned.kind !== 'parsed' || !('form' in learned)) return expect.fail('no form was learned')
  const other =
    '<div class="item"><h3><a href="/su-kien/le-hoi-hoa-ban-mo-rong-nam-nay">Lễ hội hoa ban mở rộng năm nay</a></h3></div>'
  const again = read(page([...six, other]), {}, learned.form)
  expect(gist(again)).toBe('6 by structure')
})

test('a newsroom whose addresses all changed is read without the form that is known', () => {
  expect(gist(read(page(six), {}, { shapes: ['baonui.example /YM/slug'] }))).toBe('6 by structure')
})

test('a list on another site than its outlet links to the outlet', () => {
  const elsewhere = page(six).replaceAll('href="/', 'href="https://baonui.example/')
  const context = { url: 'https://danh-sach.example/bao-nui', utcOffset: '+07:00', now }
  expect(gist(parseSource(source, elsewhere, context))).toBe('6 by structure')
})
