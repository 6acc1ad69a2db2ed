import { describe, expect, test } from 'vitest'
import { builtInConfig } from '../../src/config/config.ts'
import type { WholeItem } from '../../src/model.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { defuseTags, element } from '../../src/write/xml.ts'
import { source } from '../samples.ts'

/** What publishers send and no standard foresees, read to the end: body in, item out. */

const ASKED = 'https://daily.example/rss'
const context = { now: new Date('2026-11-23T12:00:00Z'), site: builtInConfig.site }

function itemsIn(body: string): readonly WholeItem[] {
  const outcome = parseFeed(body, ASKED)
  if (outcome.kind !== 'parsed') throw new Error(`${outcome.what}: ${outcome.detail}`)
  return outcome.feed.items.flatMap((item) => {
    const made = toWholeItem(item, source(), context)
    return made.kind === 'whole' ? [made.item] : []
  })
}

const rss = (inside: string) => `<rss version="2.0"><channel><title>Báo</title>${inside}</channel></rss>`
const item = (inside: string, title = 'Mưa lũ') => rss(`<item><title>${title}</title><link>/a</link>${inside}</item>`)
const atom = (inside: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo</title><entry><title>Mưa lũ</title><link href="/a"/>${inside}</entry></feed>`

const troubles: readonly (readonly [trouble: string, body: string, expected: Partial<WholeItem>])[] = [
  [
    'a date with views beside it',
    item('<pubDate>23/11/2026 08:56 | 12 lượt xem</pubDate>'),
    { published: '2026-11-23T01:56:00.000Z', dated: true },
  ],
  [
    'an empty item inside an item',
    item('<item/><description>Hai người chết.</description>'),
    { title: 'Mưa lũ', summary: 'Hai người chết.' },
  ],
  [
    "PRISM's day before an instant",
    item('<prism:publicationDate>2026-11-23</prism:publicationDate><dc:date>2026-11-23T08:56:00+07:00</dc:date>'),
    { published: '2026-11-23T01:56:00.000Z' },
  ],
  [
    "PRISM's day alone",
    item('<prism:publicationDate>2026-11-22</prism:publicationDate>'),
    { published: '2026-11-21T17:00:00.000Z' },
  ],
  [
    'text that is called a program’s',
    atom('<summary type="application/text">Lead text of eight</summary>'),
    { summary: 'Lead text of eight' },
  ],
  [
    'text of a length that Base64 could have',
    atom('<summary type="application/octet-stream">Lead text</summary>'),
    { summary: 'Lead text' },
  ],
  [
    'CDATA that was escaped, in a text of no type',
    atom('<summary>&lt;![CDATA[Hai người chết.]]&gt;</summary>'),
    { summary: 'Hai người chết.' },
  ],
  [
    'Base64 that is',
    atom('<content type="application/octet-stream">SGFpIG5nxrDhu51pIGNo\n4bq/dC4=</content>'),
    { summary: 'Hai người chết.' },
  ],
  [
    'bytes of windows-1252 as characters',
    item('', 'Mưa \u0093lớn\u0094 \u0096 lũ\u0085'),
    { title: 'Mưa “lớn” – lũ…' },
  ],
  ['such bytes as references', item('', 'Mưa &#147;lớn&#148;'), { title: 'Mưa “lớn”' }],
  ["a page's document type before a feed", `<!DOCTYPE html>\n${item('')}`, { title: 'Mưa lũ' }],
  [
    "a page's document type and a prolog before a feed",
    `<?xml version="1.0"?>\n<!DOCTYPE html>\n${item('')}`,
    { title: 'Mưa lũ' },
  ],
  [
    'one picture in several sizes',
    item(
      '<media:group><media:content url="/s.jpg" width="120" medium="image"/><media:content url="/l.jpg" width="1200" medium="image"/><media:content url="/m.jpg" width="640" medium="image"/></media:group>',
    ),
    { image: 'https://daily.example/l.jpg' },
  ],
  [
    'several pictures, the first of which leads',
    item(
      '<media:content url="/a.jpg" width="300" medium="image"/><media:content url="/b.jpg" width="1200" medium="image"/>',
    ),
    { image: 'https://daily.example/a.jpg' },
  ],
  [
    'a picture of type "image"',
    item('<enclosure url="/anh?id=7" type="image"/>'),
    { image: 'https://daily.example/anh?id=7' },
  ],
  [
    'a picture in srcset alone',
    item('<description>&lt;img srcset="/s.jpg 320w, /l.jpg 1200w, /m.jpg 640w"&gt;Mưa</description>'),
    { image: 'https://daily.example/l.jpg' },
  ],
  ['joined emoji', item('', 'Gia đình 👨‍👩‍👧 và 🏳️‍🌈 và 👩🏽‍⚕️'), { title: 'Gia đình 👨‍👩‍👧 và 🏳️‍🌈 và 👩🏽‍⚕️' }],
  ['a joiner that joins nothing', item('', 'Mưa\u200d lũ 👨\u200d'), { title: 'Mưa lũ 👨' }],
  ['a zero-width space after "<"', item('', 'Phim &lt;\u200bMai&gt; và &lt;\u200bb>'), { title: 'Phim <Mai> và <b>' }],
  [
    'tags with an ampersand and angle brackets, in JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ url: '/a', title: 'Mưa lũ', tags: ['x & <y>'] }],
    }),
    { categories: ['x & <y>'] },
  ],
]

test.each(troubles)('%s', (_, body, expected) => {
  const items = itemsIn(body)
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject(expected)
})

test('our own RSS titles are read back as they were', () => {
  for (const title of ['Phim <Mai> và <b>', 'a <!-- b', '1 < 2 & 3 > 2', 'x </y>']) {
    const read = itemsIn(rss(`<item>${element('title', defuseTags(title))}<link>/a</link></item>`))
    expect(read[0]?.title).toBe(title)
  }
})

describe('noise in which a name of a feed was found is no feed', () => {
  test.each([
    'rss><channel>',
    'rss><channel> %PDF-1.7 <channel',
    '<channel></channel>',
    '<rss></rss>',
    '<feed/>',
    '...<entry>x',
  ])('%s', (body) => expect(parseFeed(body, ASKED)).toMatchObject({ kind: 'not-a-feed' }))
  test('a feed that has nothing to tell today is one', () => {
    expect(parseFeed(rss(''), ASKED)).toMatchObject({ kind: 'parsed', feed: { items: [] } })
  })
})
