import { expect, test } from 'vitest'
import { segments } from '../../../src/serve/pages/items/marked.tsx'
import { ask, sampleKv } from '../sample.ts'
import { sampleDay, sampleItem, sampleItems, sampleStanding, sampleStatus } from '../sample-documents.ts'

const story = sampleItem('2026-11-23', 30, {
  title: 'Sạt lở ở xã Sín Thầu',
  summary: 'Mưa lớn đêm qua.',
  places: ['xa-sin-thau'],
  image: 'https://nhandan.vn/a.jpg',
  because: [['unit', 'title', 12, 20, 14]],
  also: [{ source: 'vov', name: 'VOV', link: 'https://vov.vn/a', published: '2026-11-23T02:00:00.000Z' }],
})
const items = [story, sampleItem('2026-11-22', 1, { title: 'Chợ phiên', places: ['xa-pa-ham'] })]
const kv = (more: Readonly<Record<string, unknown>> = {}) => sampleKv({ items: sampleItems(items), ...more })
const html = async (path: string, more = {}) => (await ask(path, { kv: kv(more) })).text()

const shown: readonly [string, string][] = [
  ['the language', '<html lang="vi">'],
  ['the day as people write it', 'Thứ hai, 23/11/2026'],
  ['the local time, exact for programs', '<time datetime="2026-11-23T01:30:00.000Z">08:30</time>'],
  ['the outlet', '<b>Nhân Dân</b>'],
  ['the headline as a link to the article', '<a href="https://nhandan.vn/bai-k0000030.html">Sạt lở ở xã Sín Thầu</a>'],
  [
    'the picture, lazy and without a referrer',
    '<img src="https://nhandan.vn/a.jpg" alt="" loading="lazy" referrerpolicy="no-referrer"/>',
  ],
  ['the places as ways to their lists', '<a href="/noi/xa-sin-thau">Sín Thầu</a>'],
  ['how many outlets tell it', '<a href="/items/20261123-k0000030">2 báo</a>'],
  ['why it is here', '“Sín Thầu” là đơn vị hành chính của tỉnh'],
  [
    'the feeds for readers to find',
    '<link rel="alternate" type="application/rss+xml" title="Tin Điện Biên (RSS)" href="/rss.xml"/>',
  ],
  ['the title for those who pass it on', '<meta property="og:title" content="Tin Điện Biên"/>'],
]

test.each(shown)('the page shows %s', async (_, expected) => {
  expect(await html('/')).toContain(expected)
})

test('English is asked for in the address, and stays', async () => {
  const page = await html('/?lang=en')
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('Monday, 23 November 2026')
  expect(page).toContain('href="/noi/xa-sin-thau?lang=en"')
  expect(page).toContain('<h3 lang="vi">')
})

test('a filter shows in the form, the title and the feeds to subscribe to', async () => {
  const page = await html('/?place=xa-sin-thau&source=nhandan&q=sạt lở')
  expect(page).not.toContain('Chợ phiên')
  expect(page).toContain('<title>Tin Điện Biên – xã Sín Thầu, Nhân Dân, “sạt lở”</title>')
  expect(page).toContain('<option value="xa-sin-thau" selected="">')
  expect(page).toContain('value="sạt lở"')
  for (const feed of ['rss.xml', 'atom.xml', 'feed.json']) {
    expect(page).toContain(`href="/${feed}?place=xa-sin-thau&amp;source=nhandan&amp;q=s%E1%BA%A1t%20l%E1%BB%9F"`)
  }
})

test('a page ignores parameters that it does not know', async () => {
  expect((await ask('/?ref=facebook&limit=9999', { kv: kv() })).status).toBe(200)
})

test('an unknown place is reported, with the nearest one as a link', async () => {
  const answer = await ask('/?place=sin-thauu', { kv: kv() })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('<a href="/?place=xa-sin-thau">xa-sin-thau</a>')
})

test('no news yet and nothing found are told apart', async () => {
  expect(await (await ask('/')).text()).toContain('Chưa có tin nào')
  const page = await html('/?q=không có')
  expect(page).toContain('Không có tin nào khớp')
  expect(page).not.toContain('Chưa có tin nào')
})

test('older news goes on into the sealed days', async () => {
  const many = Array.from({ length: 30 }, (_, index) => sampleItem('2026-11-20', 30 - index))
  const store = sampleKv({
    items: sampleItems([...items, ...many.slice(0, 5)], { sealedDay: '2026-11-20', firstDay: '2026-11-20' }),
    'day:2026-11-20': sampleDay('2026-11-20', '', many),
  })
  const first = await (await ask('/', { kv: store })).text()
  const older = /href="(\/\?cursor=[\w-]+)" rel="next"/.exec(first)?.[1] ?? ''
  const second = await (await ask(older, { kv: store })).text()
  const titles = [...(first + second).matchAll(/Tin số (\d+) ngày/g)].map(([, minute]) => Number(minute))
  expect(titles).toEqual(many.map((_, index) => 30 - index))
  expect(second).not.toContain('rel="next"')
})

/** The one script: our own address, words as data. */
const OWN_SCRIPT = /<script type="module" src="\/page\.\w{8}\.js" data-[^<>]+><\/script>/

/** A list's data, which is not run: in it no text begins a tag. */
const LIST_DATA = /<script type="application\/ld\+json">[^<>]+<\/script>/

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&amp;`

test('hostile texts are texts, wherever they are', async () => {
  const hostile = sampleItem('2026-11-23', 40, {
    title: HOSTILE,
    summary: HOSTILE,
    authors: [HOSTILE],
    categories: [HOSTILE],
    places: [HOSTILE],
    source: HOSTILE,
    language: HOSTILE,
    because: [
      ['unit', 'title', 0, 30, 5],
      [HOSTILE, 'category', 0, 9, 1],
    ],
    via: { name: HOSTILE, url: HOSTILE },
    also: [{ source: HOSTILE, name: HOSTILE, link: 'https://a.vn/"><script>', published: HOSTILE }],
  })
  const status = sampleStatus({
    sources: {
      nhandan: sampleStanding({ problem: { what: 'status', since: '2026-11-23T01:00:00.000Z', detail: HOSTILE } }),
    },
  })
  const store = kv({ items: sampleItems([hostile]), status })
  const asked = encodeURIComponent(HOSTILE)
  for (const path of [
    '/',
    `/?q=${asked}`,
    `/?category=${asked}`,
    `/?place=${asked}`,
    `/items/${hostile.id}`,
    '/sources',
    `/items/${asked}`,
    `/?cursor=${asked}`,
    `/${asked}`,
  ]) {
    const page = await (await ask(path, { kv: store })).text()
    expect(page.replace(OWN_SCRIPT, '').replace(LIST_DATA, '')).not.toMatch(
      /<script|<img src=x|onerror=alert\(1\)>[^&]/,
    )
    expect(page.match(/<img /g)?.length).toBe(1)
  }
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.vn/x', 'not an address'])(
  'the address %s becomes no link',
  async (link) => {
    const item = sampleItem('2026-11-23', 1, {
      link,
      image: link,
      also: [{ source: 'x', name: 'X', link, published: '' }],
    })
    const page = await html('/', { items: sampleItems([item]) })
    expect(page).not.toContain(link)
    expect(page).toContain(`<a href="/items/${item.id}">`)
  },
)

test('the page of a story has every outlet with its time, first to last, and marks what only Google led to', async () => {
  const told = sampleItem('2026-11-23', 30, {
    title: 'Tin gốc',
    also: [
      {
        source: 'vov',
        name: 'VOV',
        link: 'https://vov.vn/a',
        published: '2026-11-23T00:10:00.000Z',
        title: 'Tin của VOV',
      },
      { source: 'gg', name: 'Báo Xa', link: 'https://news.google.com/rss/articles/x', published: '' },
    ],
    formerTitles: [{ title: 'Tin gốc, bản đầu', until: '2026-11-23T05:00:00.000Z' }],
  })
  const page = await html(`/items/${told.id}`, { items: sampleItems([told]) })
  const copies = /<ol class="copies">.*<\/ol>/.exec(page)?.[0] ?? ''
  expect([...copies.matchAll(/<b>([^<]+)<\/b>/g)].map(([, name]) => name)).toEqual(['VOV', 'Nhân Dân', 'Báo Xa'])
  expect(copies).toContain('>Tin của VOV</a>')
  expect(copies).toMatch(/Báo Xa<\/b> · qua Google Tin tức/)
  expect(page).toMatch(/<del lang="vi">Tin gốc, bản đầu<\/del> \(đến <time datetime="2026-11-23T05:00:00.000Z">12:00/)
})

test('a report of an error goes to the contact with the item and its reason; without a contact there is no link', async () => {
  expect(await html('/')).not.toContain('Báo sai')
  const page = await html('/', { config: { site: { contact: 'mailto:toa.soan@tin.example' } } })
  const address = /<a class="report" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const letter = new URL(address)
  expect(letter.pathname).toBe('toa.soan@tin.example')
  expect(letter.searchParams.get('body')).toMatch(/\/items\/20261123-k0000030\r\nSạt lở ở xã Sín Thầu\r\n.*Sín Thầu/)
})

test('an item’s page marks the evidence in its own words', async () => {
  const page = await html(`/items/${story.id}`)
  expect(page).toContain('Sạt lở ở xã <mark>Sín Thầu</mark>')
  expect(page).toContain('+14')
})

test.each([
  ['/items/20261123-k0000030', 200],
  ['/items/20261123-k9999999', 404],
  ['/items/nonsense', 404],
  ['/items/20261122-k0000001', 410],
  ['/sources', 200],
  ['/about', 200],
  ['/nothing-here', 404],
])('%s is a page with status %i', async (path, status) => {
  const answer = await ask(path, { kv: kv({ config: { hidden: ['20261122-k0000001'] } }) })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8'])
})

test('pages hold no script and no style of their own, as the policy wants, but name one of each', async () => {
  for (const path of ['/', `/items/${story.id}`, '/sources', '/about', '/nothing-here']) {
    const page = await html(path)
    expect(page).toMatch(OWN_SCRIPT)
    expect(page.replace(OWN_SCRIPT, '').replace(LIST_DATA, '')).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
  }
})

test('the longest page stays under 50 KB', async () => {
  const sentence = 'Đoạn tóm tắt dài nhất mà một nguồn có thể gửi đến đây, đủ năm trăm ký tự. '
  const long = Array.from({ length: 60 }, (_, index) =>
    sampleItem('2026-11-23', index, {
      title: 'Một tiêu đề dài như các báo vẫn thường đặt cho những bài về vùng cao biên giới, số này',
      summary: sentence.repeat(7).slice(0, 500),
      image: 'https://nhandan.vn/cdn/images/2026/11/23/mot-buc-anh-co-ten-rat-dai-0123456789.jpg',
      places: ['xa-sin-thau', 'xa-muong-nhe', 'xa-pa-ham'],
      because: [
        ['unit', 'title', 12, 20, 14],
        ['further', 'summary', 0, 20, 2],
        ['hazard', 'title', 0, 6, 3],
      ],
      also: [
        {
          source: 'vov',
          name: 'VOV',
          link: 'https://vov.vn/xa-hoi/mot-bai-bao.vov',
          published: '2026-11-23T02:00:00.000Z',
        },
      ],
    }),
  )
  const page = await html('/', { items: sampleItems(long.reverse()) })
  expect(Buffer.byteLength(page)).toBeLessThan(50_000)
})

test.each([
  ['nothing marked', [], [['abcdef', false]]],
  [
    'one stretch',
    [[2, 4]],
    [
      ['ab', false],
      ['cd', true],
      ['ef', false],
    ],
  ],
  [
    'overlapping stretches in any order',
    [
      [2, 5],
      [0, 3],
    ],
    [
      ['abc', true],
      ['de', true],
      ['f', false],
    ],
  ],
  [
    'stretches outside the text',
    [
      [4, 99],
      [50, 60],
    ],
    [
      ['abcd', false],
      ['ef', true],
    ],
  ],
] as const)('marks: %s', (_, spans, expected) => {
  expect(segments('abcdef', spans).map(({ piece, isMarked }) => [piece, isMarked])).toEqual(expected)
})

test('what is wrong with a filter is said in the language of the page', async () => {
  expect(await html('/?place=nowhere')).toContain('không phải là địa phương trong danh sách')
  expect(await html('/?place=nowhere&lang=en')).toContain('is not a known place')
})

test('the page to publishers names the User-Agent that they see, how often they are asked, and how to be left out', async () => {
  const page = await (await ask('/about?lang=en', { env: { SITE_URL: 'https://tin.example.vn' } })).text()
  expect(page).toMatch(/<code>TinDienBien\/[\d.]+ \(\+https:\/\/tin\.example\.vn\/about; \d+ sources\)<\/code>/)
  expect(page).toContain('polled at most every 5 minutes')
  expect(page).toContain('status 410')
})

test('a place that the form does not offer is named in it all the same', async () => {
  expect(await html('/?place=a-pa-chai&q=x')).toContain('<option value="a-pa-chai" selected="">A Pa Chải</option>')
})

test('the form offers the 45 units of today under the ten areas of before', async () => {
  const page = await html('/')
  expect(page.match(/<optgroup /g)?.length).toBe(10)
  expect(page.match(/<option value="(?:xa|phuong)-/g)?.length).toBe(45)
})

const unread = { ...sampleItems(items), unreadSince: '2026-11-22T20:15:00.000Z' }
const told = 'Sự cố bắt đầu lúc <time datetime="2026-11-22T20:15:00.000Z">03:15 23/11/2026</time>'

test.each(['/', '/?q=sạt lở', '/?lang=vi', '/noi/xa-sin-thau', '/noi/xa-na-hy', '/ngay/2026-11-23'])(
  '%s says since when nothing could be read, and costs no read more',
  async (path) => {
    const trouble = sampleKv({ items: unread })
    expect(await (await ask(path, { kv: trouble })).text()).toContain(told)
    expect(trouble.asked.filter((key) => key === 'status')).toEqual([])
    const answer = await ask(path, { kv: kv() })
    expect(await answer.text()).not.toContain('class="unread"')
  },
)

test('a day before the trouble does not speak of it, nor does a feed change', async () => {
  const path = '/ngay/2026-11-22'
  expect(await html(path, { items: unread })).not.toContain('class="unread"')
  const etag = async (from: string, more = {}) => (await ask(from, { kv: kv(more) })).headers.get('etag')
  expect(await etag('/rss.xml', { items: unread })).toBe(await etag('/rss.xml'))
  expect(await etag('/', { items: unread })).not.toBe(await etag('/'))
})

test('the home page is a list for search engines, a filtered one is not', async () => {
  const data = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(await html('/'))?.[1] ?? '{}'
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'ItemList',
    itemListElement: [{ position: 1, url: 'http://localhost/items/20261123-k0000030' }, { position: 2 }],
  })
  expect(await html('/?q=sạt lở')).not.toContain('ld+json')
})

test('the form has how many outlets must tell a story, and says how words are searched', async () => {
  const page = await html('/?outlets=2')
  expect(page).toContain('<option value="2" selected="">2 báo trở lên</option>')
  expect(page).not.toContain('<input type="hidden" name="outlets"')
  expect(await html('/?outlets=7')).toContain('<option value="7" selected="">7 báo trở lên</option>')
  expect(page).toMatch(/<p id="q-help">[^<]*dấu phẩy nghĩa là “hoặc”/)
})
