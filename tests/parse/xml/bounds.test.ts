import { describe, expect, test } from 'vitest'
import { builtInConfig } from '../../../src/config/config.ts'
import { toWholeItem } from '../../../src/normalise/whole-item.ts'
import { parseJsonList } from '../../../src/parse/feeds/json-list.ts'
import { parseNewsSitemap } from '../../../src/parse/feeds/news-sitemap.ts'
import { prune } from '../../../src/parse/incremental/prune.ts'
import { parseFeed } from '../../../src/parse/parse-feed.ts'
import { describeNotAFeed } from '../../../src/parse/parse-result.ts'
import { MOST_ELEMENTS, MOST_ITEMS, MOST_NEW_ITEMS } from '../../../src/parse/xml/bounds.ts'
import { childrenNamed, textOf } from '../../../src/parse/xml/markup.ts'
import { readXml } from '../../../src/parse/xml/xml.ts'
import { source } from '../../samples.ts'

const ASKED = 'https://daily.example/rss'
const rss = (inside: string) => `<rss version="2.0"><channel><title>Báo</title>${inside}</channel></rss>`
const article = (at: number, more = '') =>
  `<item><title>Tin ${at}</title><link>https://daily.example/${at}</link><guid>${at}</guid>${more}</item>`
const articles = (count: number) => Array.from({ length: count }, (_, at) => article(at)).join('\n')

describe('a body with too much of something is refused, with figures', () => {
  test.each([
    ['elements', rss(`<item>${'<a/>'.repeat(MOST_ELEMENTS + 1)}</item>`), 'more than 40,000 elements'],
    ['elements without end', rss(`<item>${'<p>'.repeat(MOST_ELEMENTS + 1)}`), 'more than 40,000 elements'],
    ['CDATA sections', rss(`<item>${'<![CDATA[]]>'.repeat(MOST_ELEMENTS + 1)}</item>`), 'more than 40,000 elements'],
    [
      'attributes',
      rss(`<item${Array.from({ length: 60_001 }, (_, at) => ` a${at}="1"`).join('')}/>`),
      'more than 60,000 attributes',
    ],
    ['comments', rss(`<item>${'<!-- -->'.repeat(MOST_ELEMENTS + 1)}</item>`), 'more than 40,000 elements'],
    [
      'line breaks inside texts in JSON',
      `{"version":"https://jsonfeed.org/version/1.1","title":"${'\n'.repeat(200_001)}","items":[]}`,
      'more than 200,000 places to repair',
    ],
    ['"<"', rss(`<item><title>${'<'.repeat(200_001)}</title></item>`), 'more than 200,000 places to repair'],
    ['comment openings', rss(`<item>${'<!--'.repeat(200_001)}</item>`), 'more than 200,000 places to repair'],
    [
      'objects in JSON',
      `{"version":"https://jsonfeed.org/version/1.1","items":[${'{},'.repeat(150_000)}{}]}`,
      'more than 150,000 objects and lists',
    ],
  ])('%s', (_, body, figures) => {
    const outcome = parseFeed(body, ASKED)
    expect(outcome).toMatchObject({ kind: 'not-a-feed', what: 'too-large', detail: figures })
    if (outcome.kind === 'not-a-feed')
      expect(describeNotAFeed(outcome)).toBe(`the body is too large to read: ${figures}`)
  })
})

describe('items after the most that are read are counted', () => {
  const read = (body: string) => {
    const outcome = parseFeed(body, ASKED)
    return outcome.kind === 'parsed' ? [outcome.feed.items.length, outcome.feed.itemsLeft] : outcome
  }
  test('in RSS', () => expect(read(rss(articles(MOST_ITEMS + 3)))).toEqual([MOST_ITEMS, 3]))
  test('in RSS that never closes an item', () => {
    expect(read(`<rss><channel>${'<item><title>Tin</title>'.repeat(MOST_ITEMS + 3)}`)).toEqual([MOST_ITEMS, 3])
  })
  test('in Atom', () => {
    const entries = '<entry><title>Tin</title></entry>'.repeat(MOST_ITEMS + 3)
    expect(read(`<feed xmlns="http://www.w3.org/2005/Atom">${entries}</feed>`)).toEqual([MOST_ITEMS, 3])
  })
  test('in JSON Feed', () => {
    const items = Array.from({ length: MOST_ITEMS + 3 }, (_, id) => ({ id, url: '/a', content_text: 'a' }))
    expect(read(JSON.stringify({ items }))).toEqual([MOST_ITEMS, 3])
  })
  test('in an API', () => {
    const rows = Array.from({ length: MOST_ITEMS + 3 }, (_, id) => ({ id, title: 'Tin' }))
    const list = { list: ['$'], title: ['title'], link: 'https://bao.example/{id}' }
    expect(parseJsonList(JSON.stringify(rows), list, ASKED)).toMatchObject({ feed: { itemsLeft: 3 } })
  })
  test('in a news sitemap', () => {
    const page = '<url><loc>https://b.vn/a</loc><n:news><n:title>Tin</n:title></n:news></url>'
    const outcome = parseNewsSitemap(`<urlset xmlns:n="n">${page.repeat(MOST_ITEMS + 3)}</urlset>`, ASKED)
    expect(outcome).toMatchObject({ kind: 'parsed', feed: { itemsLeft: 3 } })
  })
  test('and nothing is, in an ordinary feed', () =>
    expect(read(rss(articles(MOST_ITEMS)))).toEqual([MOST_ITEMS, undefined]))
})

describe('of many new items some wait', () => {
  const body = rss(articles(1_200))
  test('and come at the next readings, each once', () => {
    const known = new Set<string>()
    const readings: string[] = []
    for (let reading = 0; reading < 5; reading++) {
      const pruned = prune(body, (mark) => known.has(mark))
      const outcome = parseFeed(pruned?.text ?? '', ASKED)
      readings.push(...(outcome.kind === 'parsed' ? outcome.feed.items.map(({ guid }) => guid ?? '') : []))
      for (const mark of pruned?.marks ?? []) known.add(mark)
      expect(pruned?.waiting).toBe(Math.max(0, 1_200 - MOST_NEW_ITEMS * (reading + 1)))
    }
    expect(readings).toEqual(Array.from({ length: 1_200 }, (_, at) => String(at)))
  })
  test('as many as its caller allows', () => {
    const pruned = prune(body, () => false, 10)
    expect(pruned).toMatchObject({ waiting: 1_190, cut: 0, hasNews: true, isCutShort: false })
    expect(pruned?.marks).toHaveLength(10)
  })
  test('and those after the most that are ever read are not looked at', () => {
    const pruned = prune(rss(articles(MOST_ITEMS + 3)), () => true)
    expect(pruned).toMatchObject({ waiting: 0, cut: MOST_ITEMS, hasNews: false, isCutShort: true })
  })
})

test('of one item a stated number of authors, categories and pictures is kept, and no address is longer than 4,000', () => {
  const many = (piece: (at: number) => string) => Array.from({ length: 300 }, (_, at) => piece(at)).join('')
  const more =
    many((at) => `<category>c${at}</category><author>Lò ${at}</author>`) +
    many((at) => `<enclosure url="https://b.vn/${at}.jpg" type="image/jpeg"/>`) +
    `<comments>https://b.vn/${'a'.repeat(10_000)}</comments>`
  const outcome = parseFeed(rss(article(1, more)), ASKED)
  const item = outcome.kind === 'parsed' ? outcome.feed.items[0] : undefined
  if (item === undefined) return expect.fail('no item')
  expect([item.categories.length, item.authors.length, item.enclosures.length]).toEqual([100, 50, 50])
  const whole = toWholeItem(item, source(), { now: new Date('2026-11-23T01:00:00Z'), site: builtInConfig.site })
  expect(whole).toMatchObject({ kind: 'whole' })
  if (whole.kind === 'whole') {
    expect([whole.item.categories.length, whole.item.authors.length]).toEqual([20, 20])
  }
  const long = parseFeed(rss(`<item><title>Tin</title><link>https://b.vn/${'a'.repeat(5_000)}</link></item>`), ASKED)
  expect(long).toMatchObject({ feed: { items: [{ link: undefined }] } })
})

test('a base longer than an address does not count', () => {
  const entry = '<entry><title>Tin</title><link href="1.html"/></entry>'
  const atom = (base: string) => `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${base}">${entry}</feed>`
  const base = `https://b.vn/${'x/'.repeat(1_900)}`
  expect(parseFeed(atom(base), ASKED)).toMatchObject({ feed: { items: [{ link: `${base}1.html` }] } })
  expect(parseFeed(atom(`${base}${base}`), ASKED)).toMatchObject({
    feed: { items: [{ link: 'https://daily.example/1.html' }] },
  })
})

test('long text is read alike with the end mark of CDATA in it, and short text after much of it', () => {
  const words = 'mưa lũ ở bản xa nhất của huyện Mường Nhé'
  const titles = Array.from({ length: 8_000 }, (_, at) => `<t>${words.slice(0, 30)} ${at}</t>`).join('')
  const body = rss(`<item><title>${words}]]> ${words}</title>${titles}</item>`)
  const reading = readXml(body)
  const [root] = reading.kind === 'read' ? reading.roots : []
  const [item] = root?.named.get('channel')?.flatMap((channel) => childrenNamed(channel, 'item')) ?? []
  if (item === undefined) return expect.fail('no item')
  expect(childrenNamed(item, 'title').map(textOf)).toEqual([`${words} ${words}`])
  expect(childrenNamed(item, 't').map(textOf)).toEqual(
    Array.from({ length: 8_000 }, (_, at) => `${words.slice(0, 30)} ${at}`),
  )
})
