import { expect, test } from 'vitest'
import { parseNewsSitemap } from '../../../src/parse/feeds/news-sitemap.ts'

const ASKED = 'https://bao.example/news.xml'
const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
const sitemap = (urls: string) => `<?xml version="1.0"?><urlset ${NAMESPACES}>${urls}</urlset>`
const news = (title: string) =>
  `<n:news><n:publication><n:name>Báo</n:name><n:language>vi</n:language></n:publication><n:publication_date>2026-11-23T07:31:00+07:00</n:publication_date><n:title>${title}</n:title><n:keywords>lũ, đường</n:keywords></n:news>`

test('an article, whatever prefix its news has', () => {
  const url = `<url><loc>https://bao.example/a.html</loc><lastmod>2026-11-23T08:00:00Z</lastmod>${news('Mưa &amp;lt;5 mm')}<image:image><image:loc>/a.jpg</image:loc></image:image></url>`
  expect(parseNewsSitemap(sitemap(url), ASKED)).toMatchObject({
    kind: 'parsed',
    feed: {
      format: 'sitemap',
      language: 'vi',
      items: [
        {
          link: 'https://bao.example/a.html',
          title: 'Mưa &amp;lt;5 mm',
          published: '2026-11-23T07:31:00+07:00',
          updated: '2026-11-23T08:00:00Z',
          categories: ['lũ', 'đường'],
          image: 'https://bao.example/a.jpg',
        },
      ],
    },
  })
})

test('a body that was cut gives the articles that are whole', () => {
  const url = (n: number) => `<url><loc>https://bao.example/${n}</loc>${news(`Tin ${n}`)}</url>`
  const outcome = parseNewsSitemap(sitemap(url(1) + url(2)).slice(0, -100), ASKED)
  expect(outcome.kind === 'parsed' && outcome.feed.items[0]?.title).toBe('Tin 1')
})

test.each([
  [
    'a sitemap without news',
    sitemap('<url><loc>https://bao.example/</loc><priority>1</priority></url>'),
    { kind: 'layout-changed', expected: 'none of 1 addresses has a news title', seen: 'they have loc, priority' },
  ],
  ['an empty one', sitemap(''), { kind: 'layout-changed', seen: 'it lists nothing' }],
  [
    'an index of sitemaps',
    `<sitemapindex ${NAMESPACES}><sitemap><loc>https://bao.example/news-1.xml</loc></sitemap></sitemapindex>`,
    { kind: 'layout-changed', seen: 'it is an index of 1 sitemaps: https://bao.example/news-1.xml' },
  ],
  ['a feed', '<rss><channel/></rss>', { kind: 'not-a-feed', what: 'xml', detail: 'its root is <rss>, not <urlset>' }],
  ['a page', '<!doctype html><html><body>x</body></html>', { kind: 'not-a-feed' }],
  ['nothing', '', { kind: 'not-a-feed' }],
])('%s is named as what it is', (_, body, expected) => {
  expect(parseNewsSitemap(body, ASKED)).toMatchObject(expected)
})
