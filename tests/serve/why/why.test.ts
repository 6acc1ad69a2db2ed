import { describe, expect, test } from 'vitest'
import type { DroppedItem, Evidence, NearMiss } from '../../../src/model.ts'
import { keysOf } from '../../../src/normalise/identity.ts'
import { ask, jsonOf, sampleKv } from '../sample.ts'
import {
  sampleDay,
  sampleItem,
  sampleItems,
  sampleNearMiss,
  sampleStanding,
  sampleStatus,
} from '../sample-documents.ts'

/** Why an article is here or is not: every case, asked by headline and by link, in both languages. */

const because: readonly Evidence[] = [['unit', 'title', 9, 20, 14]]
const kept = sampleItem('2026-11-23', 2, { title: 'Sạt lở ở xã Sín Thầu, tỉnh Điện Biên', because, score: 14 })
const story = sampleItem('2026-11-23', 3, {
  title: 'Cháy rừng ở Mường Nhé đã được dập tắt',
  because,
  score: 24,
  also: [
    {
      source: 'vnexpress-thoi-su',
      name: 'VnExpress',
      link: 'https://vnexpress.net/chay-rung-4811111.html',
      published: kept.published,
    },
  ],
})
const withdrawn = sampleItem('2026-11-23', 4, { title: 'Lễ hội hoa ban ở nơi khác', dropped: true, score: 4 })
const hidden = sampleItem('2026-11-23', 5, { title: 'Tin này chủ trang đã gỡ đi rồi' })
const old = sampleItem('2026-11-23', 6, {
  title: 'Bài cũ về đèo Pha Đin mùa sương',
  because,
  score: 14,
  backfill: true,
})
const sealed = sampleItem('2026-11-10', 1, { title: 'Thông xe cầu mới ở Tuần Giáo hôm nay', because, score: 14 })

const read = (title: string, link: string, changes: Partial<DroppedItem> = {}): DroppedItem => ({
  source: 'nhandan',
  link,
  title,
  published: '2026-11-22T01:00:00.000Z',
  seen: '2026-11-22T02:00:00.000Z',
  score: 0,
  because: [],
  ...changes,
})
const gold = read('Giá vàng hôm nay tăng mạnh phiên thứ ba', 'https://nhandan.vn/gia-vang.html')
const ruled = read('Xổ số Điện Biên ngày hôm nay có gì', 'https://nhandan.vn/xo-so.html', {
  score: 20,
  because: [
    ['drop-lottery', 'source', 0, 0, 0],
    ['about', 'title', 6, 15, 20],
  ],
})
const short = read('Mưa lớn ở Mường Thanh trong nhiều giờ', 'https://nhandan.vn/mua.html', {
  score: 4,
  because: [['weak', 'title', 10, 21, 4]],
})

const miss: NearMiss = {
  ...sampleNearMiss,
  score: 6,
  because: [
    ['street', 'title', 12, 17, -14],
    ['about', 'title', 18, 27, 20],
  ],
}

const documents = {
  items: sampleItems([old, hidden, withdrawn, story, kept], { sealedDay: '2026-11-10', firstDay: '2026-11-10' }),
  'day:2026-11-10': sampleDay('2026-11-10', '', [sealed]),
  near: { version: 2, items: [miss], dropped: [gold, ruled, short] },
  status: sampleStatus({
    sources: {
      nhandan: sampleStanding(),
      'baodienbienphu-trang-chu': sampleStanding({
        problem: { what: 'http', since: kept.published, detail: 'HTTP 503' },
        failures: 3,
      }),
    },
  }),
  config: { hidden: [hidden.id] },
}
const kv = () => sampleKv(documents)
const explain = async (body: object) =>
  jsonOf<{ case: string; explanation: { vi: string; en: string }; kept?: boolean; score?: number }>(
    await ask('/api/explain', { kv: kv() }, { method: 'POST', body: JSON.stringify(body) }),
  )
const page = async (about: string, lang = 'vi') =>
  (await ask(`/why?${new URLSearchParams({ about, lang })}`, { kv: kv() })).text()

const explaining = (url: string) => ({ method: 'POST', body: JSON.stringify({ url }) })

type Case = readonly [what: string, kind: string, ask: { title: string; url: string }, vi: string, en: string]
const cases: readonly Case[] = [
  [
    'kept',
    'kept',
    { title: kept.title, url: kept.link },
    'Có: bài của Nhân Dân đang có trong danh sách.',
    'Yes: the article from Nhân Dân is in the list.',
  ],
  [
    'kept and filed long ago',
    'kept',
    { title: sealed.title, url: sealed.link },
    'Có: bài của Nhân Dân',
    'Yes: the article',
  ],
  [
    'kept for the archive alone',
    'kept',
    { title: old.title, url: old.link },
    'Có trong kho lưu trữ, không có trong danh sách tin mới',
    'In the archive, not in the news',
  ],
  [
    'withdrawn',
    'withdrawn',
    { title: withdrawn.title, url: withdrawn.link },
    'Không còn: bài của Nhân Dân từng được giữ',
    'No longer: the article',
  ],
  [
    'hidden by the owner',
    'hidden',
    { title: hidden.title, url: hidden.link },
    'Không: chủ trang đã gỡ tin này. Chỉ chủ trang có thể',
    'No: the owner of this site has removed it.',
  ],
  [
    'a near miss',
    'near-miss',
    { title: sampleNearMiss.title, url: sampleNearMiss.link },
    'suýt được giữ. Quyết định: “đường” cho thấy đây là tên đường (−14). 6 điểm, cần 10. Tin sẽ đủ điểm nếu không có căn cứ này: “đường” cho thấy đây là tên đường.',
    'nearly kept. Decision: “đường” shows that it is a street (−14). 6 points, 10 needed.',
  ],
  [
    'dropped without any place',
    'dropped',
    { title: gold.title, url: gold.link },
    'bị bỏ qua. Quyết định: không nêu nơi nào trong tỉnh. 0 điểm, cần 10. Tin sẽ có nếu',
    'it names no place in the province. 0 points, 10 needed.',
  ],
  [
    'dropped by a rule of the owner',
    'dropped',
    { title: ruled.title, url: ruled.link },
    'Quyết định: quy tắc “lottery” của chủ trang bỏ đi. 20 điểm, cần 10. Tin sẽ có nếu chủ trang bỏ quy tắc “lottery”.',
    'Decision: the owner’s rule “lottery” drops it. 20 points, 10 needed. It would be here without the owner’s rule “lottery”.',
  ],
  [
    'dropped with too little',
    'dropped',
    { title: short.title, url: short.link },
    '4 điểm, cần 10. Tin sẽ có nếu tiêu đề hoặc tóm tắt nêu rõ hơn một nơi hay cơ quan của tỉnh; còn thiếu ít nhất 6 điểm.',
    'at least 6 more points are needed.',
  ],
]

describe.each(cases)('%s', (_, kind, { title, url }, vi, en) => {
  test.each([
    ['by its headline', { title }],
    ['by its link', { url }],
    ['by its link as it was passed on', { url: `${url.replace('https://', 'http://www.')}?utm_source=zalo#x` }],
  ])('%s', async (__, body) => {
    const answer = await explain(body)
    expect(answer.case).toBe(kind)
    expect(answer.explanation.vi).toContain(vi)
    expect(answer.explanation.en).toContain(en)
  })

  test('on the page, where no score looks like a date', async () => {
    const html = (await page(url)).replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(html).toContain(vi)
    expect(html).not.toMatch(/\d\/10\D/)
  })
})

test('a copy of a story is found by its own link, and both outlets are named', async () => {
  const { case: kind, explanation } = await explain({ url: 'https://vnexpress.net/chay-rung-4811111.html' })
  expect([kind, explanation.vi]).toEqual([
    'copy',
    expect.stringContaining('bài của VnExpress đưa cùng một tin với bài của Nhân Dân'),
  ])
})

test('an article is found by an address that it had before, or has in another list of its outlet', async () => {
  const before = 'https://nhandan.vn/tin-cu/sat-lo-o-sin-thau.html?utm_source=fb'
  const [link] = keysOf({
    link: new URL('http://www.nhandan.vn/tin-cu/sat-lo-o-sin-thau.html'),
    guid: undefined,
    title: '',
    summary: '',
    titleKeys: [],
    search: false,
  }).filter(({ kind }) => kind === 'link')
  for (const [keys, isFound] of [
    [[`l${link?.key}`], true],
    [[`l${link?.key}@vov`], true],
    [[`g${link?.key}`], false],
  ] as const) {
    const items = sampleItems([{ ...kept, keys: [...kept.keys, ...keys] }])
    const answer = await ask('/api/explain', { kv: sampleKv({ ...documents, items }) }, explaining(before))
    expect(await jsonOf(answer)).toMatchObject(isFound ? { case: 'kept', id: kept.id } : { case: 'unknown' })
  }
})

test('of a hidden item nothing is shown but that it was removed', async () => {
  for (const about of [hidden.link, hidden.id, `https://tin.example/items/${hidden.id}`]) {
    const html = await page(about)
    expect(html).toContain('chủ trang đã gỡ tin này')
    expect(html).not.toContain(hidden.title)
  }
})

test.each([
  ['a headline edited since', 'Sạt lở lớn ở xã Sín Thầu, tỉnh Điện Biên', 'kept'],
  ['a headline typed without accents', 'sat lo o xa sin thau, tinh dien bien', 'kept'],
  ['a headline with the outlet behind it', 'Giá vàng hôm nay tăng mạnh phiên thứ ba - Nhân Dân', 'dropped'],
  ['other words with the same accents taken off', 'Diễn biến mới ở xã Sín Thầu hôm qua thế nào', 'unknown'],
])('%s', async (_, title, kind) => {
  expect((await explain({ title })).case).toBe(kind)
})

const unknown: readonly [string, object, string][] = [
  [
    'a headline that would be kept',
    { title: 'Lũ quét ở huyện Mường Nhé, tỉnh Điện Biên sáng nay' },
    'Khi một nguồn đưa tiêu đề này, tin sẽ được giữ.',
  ],
  [
    'a headline that would be dropped',
    { title: 'Bóng đá: đội nhà thắng đậm trận cuối' },
    'tin vẫn bị bỏ qua. Tin sẽ có nếu tiêu đề hoặc tóm tắt nêu một nơi trong tỉnh.',
  ],
  ['a link of a source that works', { url: 'https://nhandan.vn/khong-co.html' }, 'Nhân Dân là nguồn được đọc đều'],
  ['a link of a source that fails', { url: 'https://baodienbienphu.vn/x-1.html' }, 'hiện không đọc được (HTTP 503)'],
  [
    'a link of a site that is no source',
    { url: 'https://bao-la.example/x.html' },
    'Trang bao-la.example không phải là nguồn được đọc',
  ],
]

test.each(unknown)('nobody has shown %s', async (_, body, bringIn) => {
  const answer = await explain(body)
  expect(answer.case).toBe('unknown')
  expect(answer.explanation.vi).toContain('chưa nguồn nào trong 2 nguồn đưa bài này từ ngày 22/11/2026.')
  expect(answer.explanation.vi).toContain(bringIn)
})

test('before anything was read, that is said', async () => {
  const answer = await ask('/why?about=Tin', { kv: sampleKv() })
  expect(await answer.text()).toContain('Không: chưa nguồn nào được đọc.')
})

test('near misses say why not, the newest first, and outlets have their names', async () => {
  const html = await page('', 'en')
  expect(html).toContain('Ùn tắc trên <mark>đường</mark> <mark>Điện Biên</mark> Phủ')
  expect(html).toContain('Dropped (6 points, 10 needed): “đường” shows that it is a street')
  expect(html).toContain('Nhân Dân ·')
})

test('what is pasted stays text', async () => {
  const html = await page('"><script>alert(1)</script><img src=x onerror=alert(1)> xã Sín Thầu')
  expect(html).not.toMatch(/<script>|<img src=x/)
})

test('an answer is for no cache; the page without one may be kept a minute', async () => {
  const cache = async (path: string) => (await ask(path)).headers.get('cache-control')
  expect([await cache('/why'), await cache('/why?about=x')]).toEqual(['public, max-age=60', 'private, no-store'])
})

test('a question reads six documents at most, however it is asked', async () => {
  for (const about of ['https://nhandan.vn/x-20261105083000.htm', 'Không có tiêu đề nào như thế này cả']) {
    const store = kv()
    await ask(`/why?about=${encodeURIComponent(about)}`, { kv: store })
    expect(store.asked.length).toBeLessThanOrEqual(8)
  }
})

test('the way to it is on every page, and the owner’s page is not in the navigation', async () => {
  const html = await (await ask('/', { kv: kv() })).text()
  expect(html).toContain('href="/why"')
  expect(html).not.toContain('href="/tune"')
})
