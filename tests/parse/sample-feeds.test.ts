import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeBody } from '../../src/fetch/charset.ts'
import type { ParsedFeed } from '../../src/model.ts'
import { describeUnreadable } from '../../src/parse/parse-result.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { sourceOfSample } from '../cli/sample-source.ts'
import { sampleFacts } from '../feeds/facts.ts'

/** A sample feed as it comes off the wire, asked of its publisher; tests/feeds/README.md says what is wrong with each. */
function sample(file: string): ParsedFeed {
  const { origin } = new URL(sampleFacts[file]?.[0]?.link ?? '')
  const outcome = parseSource(sourceOfSample(file), decodeBody(readFileSync(`tests/feeds/${file}`), ''), {
    url: `${origin}/rss`,
    utcOffset: '+07:00',
  })
  if (outcome.kind !== 'parsed') throw new Error(`${file} cannot be read: ${describeUnreadable(outcome)}`)
  return outcome.feed
}

describe.each(Object.entries(sampleFacts))('%s', (file, facts) => {
  test('has every item, each with title, link and what date the publisher gave', () => {
    const { format, title, items } = sample(file)
    // An API's answer and a sitemap have no name of their own.
    expect(title === undefined).toBe(['json', 'sitemap'].includes(format))
    expect(
      items.map((item) => [
        item.title !== undefined,
        item.link !== undefined,
        (item.published ?? item.updated) !== undefined,
      ]),
    ).toEqual(facts.map((fact) => [true, true, fact.published !== undefined]))
  })

  test('links to the pages that its items are about', () => {
    const withoutTracking = (link: string | undefined) => link?.replace(/\?.*$/, '').replace(/^http:/, 'https:')
    const opaque = file.startsWith('google-news')
    expect(sample(file).items.map((item) => withoutTracking(item.link))).toEqual(
      facts.map((fact) =>
        opaque ? expect.stringMatching(/^https:\/\/news\.google\.com\//) : withoutTracking(fact.link),
      ),
    )
  })
})

type Look = (feed: ParsedFeed) => unknown
const troubles: readonly [file: string, sentence: string, look: Look, expected: unknown][] = [
  [
    '24h-link-after-items.xml',
    'the channel’s link follows its items, its picture’s precedes them',
    (feed) => feed.title,
    'Tin tức trong ngày - 24H RSS',
  ],
  ['baochinhphu-cdata-link.xml', 'dates stay as written', (feed) => feed.items[2]?.published, '11/22/2026 12:30:00 PM'],
  [
    'baodienbienphu-json-feed-with-bom.json',
    'an id that is a number becomes a guid',
    (feed) => feed.items[1]?.guid,
    '260514',
  ],
  [
    'baolaichau-windows-1258.xml',
    'Vietnamese dates stay as written',
    (feed) => feed.items[1]?.published,
    '22/11/2026 3:00:00 CH',
  ],
  ['baosonla-utf-16.xml', 'CRLF is a line break like any other', (feed) => JSON.stringify(feed).includes('\\r'), false],
  ['baotintuc-rdf-dc-dates.xml', 'it is RSS 1.0', (feed) => feed.format, 'rdf'],
  [
    'bienphong-atom-03.xml',
    'issued is the date of publication',
    (feed) => feed.items.every((item) => item.published),
    true,
  ],
  [
    'dantri-self-closed-anchor.xml',
    'the picture inside the description is kept',
    (feed) => feed.items.every((item) => item.summary?.includes('<img')),
    true,
  ],
  ['google-news-search.xml', 'the second item is another’s', (feed) => feed.items[1]?.origin?.name, 'Tuổi Trẻ Online'],
  [
    'nhandan-eth-letter-and-related-list.xml',
    'Ð is left for others to repair',
    (feed) => /Ð/.test(JSON.stringify(feed)),
    true,
  ],
  [
    'sggp-republished-number.xml',
    'the picture is a text element of the item',
    (feed) => feed.items[0]?.image,
    expect.stringContaining('https://anh.example/'),
  ],
  [
    'thanhnien-two-digit-year.xml',
    'a title encoded twice is decoded once',
    (feed) => /&[a-z]+;/.test(feed.items[0]?.title ?? ''),
    true,
  ],
  ['tienphong-cut-body.xml', 'the item that the end cuts is not there', (feed) => feed.items.length, 5],
  [
    'tuoitre-zoneless-mdy-dates.xml',
    'without guid, the link is what there is',
    (feed) => feed.items.map((item) => item.guid).filter(Boolean),
    [],
  ],
  [
    'vietnambiz-lying-prolog.xml',
    'the date in CDATA is a date',
    (feed) => feed.items[0]?.published?.startsWith('Mon, 23 Nov 2026'),
    true,
  ],
  [
    'vietnamnews-atom-relative-links.xml',
    'the base is xml:base',
    (feed) => feed.items[0]?.base,
    'https://vietnamnews.vn/society/',
  ],
  [
    'vietnamplus-decomposed-marks.xml',
    'decomposed letters are left for others to compose',
    (feed) => feed.items.some((item) => item.title !== item.title?.normalize('NFC')),
    true,
  ],
  [
    'vnexpress-text-before-root.xml',
    'a relative link is made absolute',
    (feed) => feed.items[5]?.link,
    expect.stringMatching(/^https:\/\/vnexpress\.net\/cau-treo/),
  ],
  [
    'vov-byline.xml',
    'the enclosure is the picture',
    (feed) => feed.items[0]?.image,
    expect.stringContaining('https://anh.example/'),
  ],
  [
    'baodienbienphu-api-list.json',
    'an article of another type has another address',
    (feed) => feed.items[2]?.link,
    'https://baodienbienphu.vn/anh/van-hoa/phien-cho-ta-sin-thang-cuoi-thu',
  ],
  [
    'baodienbienphu-picture-and-headline-links.html',
    'a picture and a headline with one link are one item, whose picture is the one that loads later',
    (feed) => [feed.items.length, feed.items[0]?.image],
    [5, 'https://anh.example/baodienbienphu/2026/11/si-pa-phin.jpg'],
  ],
  [
    'baolaichau-titles-in-attributes.html',
    'a title is an attribute where the link holds a picture, else its text',
    (feed) => feed.items.map((item) => item.title?.slice(0, 9)),
    ['Phong Thổ', 'Lai Châu ', 'Tam Đường', 'Bản Sin S', 'Sìn Hồ sử', 'Than Uyên'],
  ],
  [
    'baosonla-list-items-never-closed.html',
    'tags in capitals that are never closed hold what they should',
    (feed) => feed.items[0]?.title,
    'Mộc Châu đón khách mùa hoa cải trắng',
  ],
  [
    'dienbientv-weekday-and-bar.html',
    'a date between markup and entities is plain text, as written',
    (feed) => feed.items.map((item) => item.published),
    [
      'Thứ 2, 23/11/2026 | 08:05',
      'Chủ nhật, 22/11/2026 | 16:40',
      'Thứ 7, 21/11/2026 | 09:12',
      'Thứ 6, 20/11/2026 | 19:30',
      'Thứ 6, 20/11/2026 | 07:45',
      'Thứ 5, 19/11/2026 | 15:20',
    ],
  ],
  [
    'tienphong-news-sitemap.xml',
    'a page that is no news is no item',
    (feed) => feed.items.map((item) => item.language),
    ['vi', 'vi', 'vi'],
  ],
  ['vtv-short-zone.xml', 'the AMP page is not the article', (feed) => feed.items[0]?.link?.includes('/amp/'), false],
]
test.each(troubles)('%s: %s', (file, _, look, expected) => {
  expect(look(sample(file))).toEqual(expected)
})
