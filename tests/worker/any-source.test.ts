import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, inject, test } from 'vitest'
import type { Source } from '../../src/config/schema/schema.ts'
import { forgetSnapshot } from '../../src/serve/query/snapshot.ts'
import '../provided-context.ts'
import { get as asked, fireCron, jsonOf, rememberedOf, tickAll, useSources } from './service.ts'

/** Sources that are not feeds, through a whole tick in the real runtime: APIs, pages and sitemaps. */

type Served = { readonly title: string; readonly url: string; readonly published: string; readonly added: string }
const itemsOf = async (source: string): Promise<readonly Served[]> =>
  (await jsonOf<{ items: readonly Served[] }>(`/api/items?source=${source}&limit=200`)).items
const publisherSource = (id: string): Source =>
  inject('publisherSources').find((source) => source.id === id) ?? expect.fail(`no source ${id}`)

async function tickOver(sources: readonly Source[]): Promise<void> {
  await useSources(sources)
  await fireCron()
}

beforeEach(async () => {
  await reset()
  forgetSnapshot(env.KV)
})

const read: readonly [what: string, id: string, kind: Source['kind'], titles: readonly string[]][] = [
  [
    'the provincial paper’s API',
    'baodienbienphu-api-list',
    'json',
    [
      'Xã Nà Hỳ đưa điểm trường Huổi Hoi vào sử dụng',
      'Sở Xây dựng kiểm tra tiến độ cầu Nậm Mức sau lũ',
      '[Ảnh] Phiên chợ Tả Sìn Thàng cuối thu',
      'Mường Lay chuẩn bị lễ hội đua thuyền đuôi én',
      'Tủa Chùa mở lại tuyến xe khách đi Tuần Giáo',
    ],
  ],
  [
    'the provincial paper’s front page',
    'baodienbienphu-picture-and-headline-links',
    'page',
    [
      'Si Pa Phìn xóa ba điểm sạt lở trên đường vào bản',
      'Nà Bủng trồng thêm 40 ha quế',
      'Tuyên án vụ lấn chiếm đất rừng ở Mường Mùn',
      'Sở Xây dựng kiểm tra tiến độ cầu Nậm Mức sau lũ',
      'Nghệ nhân ở Noong Bua dạy trẻ thổi pí lăm',
    ],
  ],
  [
    'a neighbour’s page with titles in attributes',
    'baolaichau-titles-in-attributes',
    'page',
    ['Lai Châu và Điện Biên bàn kết nối đường tỉnh 129'],
  ],
  [
    'a neighbour’s page in capitals',
    'baosonla-list-items-never-closed',
    'page',
    ['Hai xã Mường Ảng (Điện Biên) và Mường É (Sơn La) ký quy chế bảo vệ rừng'],
  ],
  [
    'a page with dates and leads',
    'dienbientv-weekday-and-bar',
    'page',
    [
      'Pú Nhung giữ rừng nghiến trăm tuổi',
      'Nước sạch về bản Chiềng Đông',
      'Thanh Nưa khởi công kênh nội đồng dài 3,2 km',
      'Mùa rượu ngô ở bản Sính Phình, Tủa Chùa',
      'Lớp học đêm ở Na Tông sáng đèn đến mười giờ',
      'Phường Mường Thanh phân luồng xe quanh chợ trung tâm',
    ],
  ],
  [
    'a news sitemap',
    'tienphong-news-sitemap',
    'sitemap',
    ['Đoàn viên thanh niên Điện Biên dựng 12 căn nhà tạm cho hộ mất nhà do lũ quét'],
  ],
]

describe.each(read)('%s', (_, id, kind, titles) => {
  test('is read, judged, kept and served', async () => {
    const source = publisherSource(id)
    expect(source.kind).toBe(kind)
    await tickOver([source])
    expect((await rememberedOf(id)).problem).toBeUndefined()
    expect((await itemsOf(id)).map(({ title }) => title).toSorted()).toEqual(titles.toSorted())
  })

  test('is asked conditionally, and says nothing twice', async () => {
    const source = publisherSource(id)
    await tickOver([source])
    const { validators } = await rememberedOf(id)
    const before = await itemsOf(id)
    const { report } = await tickAll()
    expect(report).toMatchObject({ polled: 1, unchanged: 1, read: 0, kept: 0, failed: 0 })
    expect((await rememberedOf(id)).validators).toEqual(validators)
    expect(await itemsOf(id)).toEqual(before)
  })
})

test('an article that the API and the front page both list is one item, dated by the API', async () => {
  const ids = ['baodienbienphu-api-list', 'baodienbienphu-picture-and-headline-links']
  await tickOver(ids.map(publisherSource))
  const all = await itemsOf(ids.join(','))
  expect(all.filter(({ title }) => title.startsWith('Sở Xây dựng kiểm tra'))).toHaveLength(1)
  expect(all).toHaveLength(9)
})

describe('a source whose layout changed says so, and keeps no other from being read', () => {
  const paper = publisherSource('baodienbienphu-api-list')
  const page = publisherSource('dienbientv-weekday-and-bar')
  if (paper.kind !== 'json' || page.kind !== 'page' || page.selectors === undefined)
    throw new Error('these are other samples')
  const { selectors } = page
  const changed: readonly [what: string, source: Source, detail: RegExp][] = [
    [
      'an API whose list moved',
      { ...paper, json: { ...paper.json, list: ['data.items'] } },
      /^layout changed: no list at data\.items; there are the keys status, message, data \{total, list\}$/,
    ],
    [
      'an API whose titles are called something else',
      { ...paper, json: { ...paper.json, title: ['headline'] } },
      /^layout changed: none of 5 items has a title at headline; there are the keys article_id, article_title, /,
    ],
    [
      'a page with other classes',
      { ...page, selectors: { ...selectors, item: 'article.story' } },
      /^layout changed: no element is article\.story; the page "Tin trong tỉnh" has 8 links, most often /,
    ],
    [
      'a page in place of an API',
      { ...paper, url: page.url },
      /the body is an HTML page, not a feed: JSON was expected/,
    ],
  ]
  test.each(changed)('%s', async (_, source, detail) => {
    const other = publisherSource('tienphong-news-sitemap')
    await tickOver([{ ...source, id: 'changed' }, other])
    const { problem, failures, digest } = await rememberedOf('changed')
    expect(problem).toMatchObject({
      what: expect.stringMatching(/^(layout-changed|not-a-feed)$/),
      detail: expect.stringMatching(detail),
    })
    expect([failures, digest]).toEqual([1, ''])
    expect((await itemsOf(other.id)).length).toBeGreaterThan(0)
  })

  test('is said by the API and by health, with the kind of the source and that it never answered well', async () => {
    const other = publisherSource('tienphong-news-sitemap')
    await tickOver([{ ...page, id: 'changed', selectors: { ...selectors, item: 'article.story' } }, other])
    const { sources } = await (await asked('/api/sources')).json<{ sources: readonly Record<string, unknown>[] }>()
    expect(sources).toMatchObject([
      {
        id: 'changed',
        kind: 'page',
        status: 'failing',
        lastOkAt: null,
        problem: { what: 'layout-changed', detail: expect.stringMatching(/^layout changed: no element is article/) },
      },
      { id: other.id, kind: 'sitemap', status: 'working', lastOkAt: expect.any(String) },
    ])
    const health = await (await asked('/api/health')).text()
    expect(health).toContain('1 of 2 sources fail: changed')
    const html = await (await asked('/sources')).text()
    expect(html).toMatch(/HTML: <a href="[^"]*dienbientv/)
    expect(html).toContain('layout changed: no element is article.story')
  })

  test('items whose date is missing are kept, and the missing date is said', async () => {
    await tickOver([{ ...page, selectors: { ...selectors, published: ['.ngay'] } }])
    const { problem, failures, lastOkAt } = await rememberedOf(page.id)
    expect(problem).toMatchObject({
      what: 'values-missing',
      detail: expect.stringMatching(/^no item has published, looked for at \.ngay/),
    })
    expect([failures, lastOkAt === undefined]).toEqual([0, false])
    expect(await itemsOf(page.id)).toHaveLength(6)
  })
})
