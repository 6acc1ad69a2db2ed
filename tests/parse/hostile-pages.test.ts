import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readArticle } from '../../src/parse/articles/read-article.ts'
import { readPage } from '../../src/parse/html/page.ts'
import { readList } from '../../src/parse/lists/read-list.ts'
import { countCpuMs } from '../cpu-time.ts'
import { hostilePage, hostilePieces } from '../pages/hostile.ts'

const URL_OF_PAGE = 'https://baonui.example/xa-hoi/a'
const options = { url: URL_OF_PAGE, utcOffset: 420, now: new Date('2026-11-28T12:00:00Z') }
const headline = 'Mưa lũ lớn ở Mường Nhé làm sạt lở đường'

/**
 * Long enough for a machine that does other work; what is not linear takes minutes. `tests/bench/pages.ts` measures
 * pages of a megabyte.
 */
const LIMIT_MS = 3_000

test.each(hostilePieces)(
  'a page of 300 KB of %j is read in time, as bounded trees and lists',
  { timeout: 20_000 },
  (piece) => {
    const page = hostilePage(piece, 300_000)
    const cpuMs = countCpuMs()
    const reading = readList(page, options)
    readArticle(page, options)
    expect(cpuMs()).toBeLessThan(LIMIT_MS)
    if (reading.kind === 'list') expect(reading.articles.length).toBeLessThanOrEqual(400)
    const { elements } = readPage(page, URL_OF_PAGE)
    expect(elements.length).toBeLessThanOrEqual(40_000)
    expect(elements.reduce((deepest, { depth }) => Math.max(deepest, depth), 0)).toBeLessThanOrEqual(256)
  },
)

test('no page throws, and every address and date that is read is one', () => {
  const parts = fc.constantFrom(
    '<a href="/xa-hoi/mua-lu-o-muong-nhe-123456.html">',
    headline,
    '</a>',
    '<h1>',
    '</h1>',
    '<div class="date">',
    '32/13/2026 25:61',
    '01/11/2026 08:00',
    '</div>',
    '<p>',
    '<a href="javascript:alert(1)">',
    '<a href="//[">',
    '<img src="data:,">',
    '<img src="http://%">',
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":[{}],"image":[[]],"author":{"name":1}}</script>',
    '<meta property="article:published_time" content="9999999999999">',
    '<link rel="canonical" href="http://%">',
    '<base href="//">',
    '"',
    '>',
    '&#0;',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), (list) => {
      const html = list.join('')
      const page = readList(html, options)
      for (const { url, published } of page.kind === 'list' ? page.articles : []) {
        expect(new URL(url).protocol).toMatch(/^https?:$/)
        expect(published ?? '2026').toMatch(/^\d{4}/)
      }
      const reading = readArticle(html, options)
      if (reading.kind !== 'article') return
      const { published, image, canonical } = reading.article
      for (const address of [image, canonical]) expect(address ?? 'https:').toMatch(/^https?:/)
      if (published !== undefined) expect(Date.parse(published.iso)).toBeLessThan(Date.parse('2026-11-30'))
    }),
    { numRuns: 300 },
  )
})
