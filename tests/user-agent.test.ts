import { expect, test } from 'vitest'
import { site } from '../src/config/site.ts'
import { userAgent } from '../src/user-agent.ts'

test.each([
  [
    'a site: where to read about us',
    'https://tin.example.vn',
    34,
    'TinDienBien/0.1.0 (+https://tin.example.vn/about; 34 sources)',
  ],
  [
    'a slash at the end makes no second one',
    'https://tin.example.vn/',
    34,
    'TinDienBien/0.1.0 (+https://tin.example.vn/about; 34 sources)',
  ],
  [
    'a site below another',
    'https://example.vn/tin/',
    34,
    'TinDienBien/0.1.0 (+https://example.vn/tin/about; 34 sources)',
  ],
  ['one source', 'https://tin.example.vn', 1, 'TinDienBien/0.1.0 (+https://tin.example.vn/about; 1 source)'],
  ['no site: no address is made up', '', 34, 'TinDienBien/0.1.0 (feed reader; 34 sources)'],
  ['no web address', 'tin.example.vn', 34, 'TinDienBien/0.1.0 (feed reader; 34 sources)'],
  ['an address of another kind', 'ftp://tin.example.vn', 34, 'TinDienBien/0.1.0 (feed reader; 34 sources)'],
  [
    'letters that a header cannot hold',
    'https://tin-điện-biên.vn/(tin)',
    2,
    'TinDienBien/0.1.0 (+https://xn--tin-in-bin-u7a67bu303a.vn/%28tin%29/about; 2 sources)',
  ],
])('%s', (_, siteUrl, sources, expected) => {
  expect(userAgent(site, '0.1.0', siteUrl, sources)).toBe(expected)
})

test.each(['https://tin.example.vn/\r\nCookie: a=1', 'https://[', '\u0000'])(
  '%j cannot break the header',
  (siteUrl) => {
    expect(userAgent(site, '0.1.0', siteUrl, 2)).toMatch(
      /^TinDienBien\/0\.1\.0 \([\x21-\x27\x2a-\x7e]+( reader)?; 2 sources\)$/,
    )
  },
)

test.each([
  ['Tin Lai Châu', 'TinLaiChau'],
  ['Báo «Đà Nẵng» 24/7', 'BaoDaNang247'],
  ['新闻', 'FeedReader'],
])('the product of %s is %s', (vi, product) => {
  expect(userAgent({ title: { vi, en: '' } }, '1', '', 1)).toBe(`${product}/1 (feed reader; 1 source)`)
})
