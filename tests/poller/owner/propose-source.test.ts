import { expect, test } from 'vitest'
import { builtInConfig } from '../../../src/config/config.ts'
import { checkOverride } from '../../../src/config/schema/load.ts'
import { proposeSource } from '../../../src/poller/owner/propose-source.ts'
import { frontPage } from '../newspaper.ts'

const now = new Date('2026-11-29T03:00:00Z')
const HOME = 'https://www.bao-nui.example/'

const rss = (title: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>
<language>en-us</language><item><title>Sạt lở ở xã Sín Thầu</title><link>${HOME}tin/1.html</link>
<pubDate>Sun, 29 Nov 2026 08:00:00 +0700</pubDate></item></channel></rss>`
const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${HOME}tin/1.html</loc><news:news>
<news:title>Sạt lở ở xã Sín Thầu</news:title><news:publication_date>2026-11-29</news:publication_date></news:news></url></urlset>`
const rows = JSON.stringify({ data: [{ title: 'Sạt lở ở xã Sín Thầu', url: '/tin/1.html', created_at: '2026-11-29' }] })
const page = (head = '') =>
  frontPage({ articles: [9, 8, 7, 6, 5, 4, 3, 2, 1] })
    .text()
    .then((text) => text.replace('<head>', `<head>${head}`))

async function propose(url: string, body: string | Response, region?: 'local', limits = 'free') {
  const asked: string[] = []
  const fetch = async (input: Parameters<typeof globalThis.fetch>[0]) => {
    asked.push(String(input))
    return typeof body === 'string' ? new Response(body) : body
  }
  const runtime = { fetch, now: () => now, siteUrl: 'https://tin.example', limits }
  return { ...(await proposeSource(runtime, builtInConfig, { url, region })), asked }
}

const recognised: readonly [what: string, url: string, body: string | Promise<string>, entry: object][] = [
  [
    'a feed',
    `${HOME}rss/xa-hoi.rss`,
    rss('Báo Núi'),
    { kind: 'feed', id: 'bao-nui-rss-xa-hoi', name: 'Báo Núi', language: 'en' },
  ],
  ['a news sitemap', `${HOME}sitemap-news.xml`, sitemap, { kind: 'sitemap', name: 'bao-nui.example' }],
  [
    'a list in JSON',
    `${HOME}api/list?c=1`,
    rows,
    { kind: 'json', json: { list: ['data'], title: ['title'], link: '{url}', published: ['created_at'] } },
  ],
  [
    'a page, with the name that it gives itself',
    HOME,
    page('<meta property="og:site_name" content="Báo Núi">'),
    { kind: 'page', id: 'bao-nui', name: 'Báo Núi', language: 'vi', home: HOME, everyMinutes: 30 },
  ],
  [
    'another section of an API that is polled already',
    'https://api-dienbien.baodienbienphu.vn/api/web/news?category=van-hoa',
    JSON.stringify({ data: { list: [{ title: 'Sạt lở ở xã Sín Thầu', slug: 'sat-lo', category_slug: 'van-hoa' }] } }),
    { kind: 'json', name: 'Báo Điện Biên Phủ', region: 'local' },
  ],
  [
    'another section of a newsroom that is polled already',
    'https://vnexpress.net/rss/giao-duc.rss',
    rss('Giáo dục - VnExpress RSS'),
    { id: 'vnexpress-rss-giao-duc', name: 'VnExpress', language: 'vi', region: 'national' },
  ],
]

test.each(recognised)('%s is recognised in one request, and its entry is valid', async (_, url, body, entry) => {
  const proposed = await propose(url, await body)
  if (proposed.kind !== 'proposed') throw new Error(JSON.stringify(proposed))
  expect(proposed.source).toMatchObject({ url, ...entry })
  expect(proposed.asked).toEqual([url])
  expect(proposed.items[0]).toMatchObject({ decision: 'kept', explanation: { en: expect.any(String) } })
  const sources = [...builtInConfig.sources, proposed.source]
  expect(checkOverride(JSON.stringify({ sources }), 'free').kind).toBe('good')
})

test('the region that the owner gives decides, and an id is never used twice', async () => {
  const [known] = builtInConfig.sources
  if (known === undefined) throw new Error('no sources')
  const proposed = await propose('https://vnexpress.net/rss/thoi-su.rss', rss('x'), 'local')
  expect(proposed).toMatchObject({ source: { region: 'local' } })
  if (proposed.kind !== 'proposed') throw new Error('not proposed')
  const { sources } = { sources: [...builtInConfig.sources, { ...proposed.source }] }
  const again = await proposeSource(
    { fetch: async () => new Response(rss('x')), now: () => now, siteUrl: '', limits: 'free' },
    { ...builtInConfig, sources },
    { url: proposed.source.url },
  )
  expect(again).toMatchObject({ source: { id: `${proposed.source.id}-2` } })
})

test('a list without addresses asks for the address of one article, and reads the others like it', async () => {
  const list = JSON.stringify({ data: [{ title: 'Sạt lở ở xã Sín Thầu', slug: 'sat-lo-o-sin-thau' }] })
  const url = 'https://api.bao-nui.example/list'
  expect(await propose(url, list)).toMatchObject({ kind: 'failed', lacksArticle: true })
  const runtime = { fetch: async () => new Response(list), now: () => now, siteUrl: '', limits: 'free' }
  const article = `${HOME}tin/sat-lo-o-sin-thau.html`
  expect(await proposeSource(runtime, builtInConfig, { url, article })).toMatchObject({
    kind: 'proposed',
    source: { home: HOME, json: { link: `${HOME}tin/{slug}.html` } },
    items: [{ link: article, decision: 'kept' }],
  })
})

test('a page names its feeds, also where its list cannot be read', async () => {
  const link = '<link rel="alternate" type="application/rss+xml" href="/rss.xml">'
  expect(await propose(HOME, await page(link))).toMatchObject({ kind: 'proposed', feeds: [`${HOME}rss.xml`] })
  expect(await propose(HOME, `<html><head>${link}</head><body>Xin chào</body></html>`)).toMatchObject({
    kind: 'failed',
    feeds: [`${HOME}rss.xml`],
  })
})

const failures: readonly [string, string, string | Response, object][] = [
  [
    'JSON without articles',
    HOME,
    '{"ok":true}',
    { kind: 'failed', detail: expect.stringContaining('docs/sources.md') },
  ],
  ['broken JSON', HOME, '{"ok', { kind: 'failed', detail: expect.stringContaining('broken') }],
  ['nothing', HOME, '', { kind: 'failed' }],
  [
    'an error of the server',
    HOME,
    new Response('', { status: 500 }),
    { kind: 'failed', detail: expect.stringContaining('500') },
  ],
  ['a plain address', 'http://bao-nui.example/rss', rss('x'), { kind: 'refused', asked: [] }],
  ['a private network', 'https://192.168.1.1/rss', rss('x'), { kind: 'refused', asked: [] }],
]

test.each(failures)('%s gives no entry', async (_, url, body, answer) => {
  expect(await propose(url, body)).toMatchObject(answer)
})

test('a redirect into a private network is not followed', async () => {
  const moved = Response.redirect('https://127.0.0.1/secret', 302)
  expect(await propose(HOME, moved)).toMatchObject({ kind: 'failed', asked: [HOME] })
})
