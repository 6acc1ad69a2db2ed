import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBody } from '../../../src/fetch/charset.ts'
import type { ParsedFeed } from '../../../src/model.ts'
import { fingerprintsAfter, knownFingerprints } from '../../../src/parse/incremental/fingerprints.ts'
import { prune } from '../../../src/parse/incremental/prune.ts'
import { parseFeed } from '../../../src/parse/parse-feed.ts'
import { countCpuMs } from '../../cpu-time.ts'
import { ASKED, feedIn, titlesOf } from '../feeds.ts'

const HEAD =
  '<?xml version="1.0"?><!-- made <item>by hand</item> --><rss version="2.0"><channel><title>Daily</title><ttl>30</ttl>'
const TAIL = '</channel></rss>\n'
const NOTHING = knownFingerprints('')

const item = (title: string, more = '') => `<item><title>${title}</title>${more}<guid>tin-1</guid></item>\n`
const marksOf = (body: string) => prune(body, NOTHING)?.marks ?? []

/** Titles of what is left of a body when another one stood there before. */
function leftOf(body: string, before: string): readonly (string | undefined)[] | undefined {
  const pruned = prune(body, knownFingerprints(marksOf(before).join('')))
  return pruned && titlesOf(feedIn(pruned.text))
}

const [one, two, three] = [item('Một'), item('Hai'), item('Ba')]

describe('what stood there before is not parsed again', () => {
  test('a new item on top of known ones is all that is left', () => {
    expect(leftOf(`${HEAD}${three}${two}${one}${TAIL}`, `${HEAD}${two}${one}${TAIL}`)).toEqual(['Ba'])
  })

  test('nothing is left of a body in which only the date of the feed changed, and it is still a feed', () => {
    const dated = (date: string) => `${HEAD}<lastBuildDate>${date}</lastBuildDate>${two}${one}${TAIL}`
    expect(leftOf(dated('Mon'), dated('Tue'))).toEqual([])
  })

  test('a known item that moved stays known', () => {
    expect(leftOf(`${HEAD}${one}${two}${TAIL}`, `${HEAD}${two}${one}${TAIL}`)).toEqual([])
  })

  test.each([
    ['its title', item('Một, sửa')],
    ['a space in it', item('Một', ' ')],
    ['an attribute of its tag', item('Một').replace('<item>', '<item id="1">')],
  ])('an item whose guid is known is parsed when %s changed', (_, edited) => {
    expect(leftOf(`${HEAD}${edited}${two}${TAIL}`, `${HEAD}${one}${two}${TAIL}`)).toHaveLength(1)
  })

  test('what the feed says of itself stays', () => {
    const before = feedIn(`${HEAD}${one}${two}${TAIL}`)
    const pruned = prune(
      `${HEAD}${one}${two}${TAIL}`,
      knownFingerprints(marksOf(`${HEAD}${one}${two}${TAIL}`).join('')),
    )
    expect(feedIn(pruned?.text ?? '')).toEqual({ ...before, items: [] })
    expect(pruned).toMatchObject({ cut: 2, marks: [expect.any(String), expect.any(String)] })
  })
})

const mentions = '<item><title>not one</title></item>'
const bodies: readonly [sentence: string, body: string][] = [
  [
    'CDATA that holds the markup of items',
    `${HEAD}${item('Một', `<description><![CDATA[${mentions}]]></description>`)}${two}${TAIL}`,
  ],
  ['a comment that holds the markup of items', `${HEAD}${item('Một', `<!-- ${mentions} -->`)}${two}${TAIL}`],
  ['an attribute that holds a bracket', `${HEAD}${item('Một', '<a title="/item>"/>')}${two}${TAIL}`],
  ['elements whose names begin with "item"', `${HEAD}<items2/>${item('Một', '<itemid>1</itemid>')}${two}${TAIL}`],
  [
    'an end tag with a space in it',
    `${HEAD}${one.replace('</item>', '</item >')}${two.replace('</item>', '</item\n>')}${TAIL}`,
  ],
  ['elements between the items and after them', `${HEAD}${one}<skipDays><day>Sunday</day></skipDays>${two}<x/>${TAIL}`],
  [
    'entries of Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title><entry><title>Một</title></entry><entry xml:lang="vi"><title>Hai</title></entry></feed>`,
  ],
  [
    'items of RDF beside the channel',
    `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>Daily</title><items><rdf:Seq><rdf:li rdf:resource="1"/></rdf:Seq></items></channel>${one}${two}</rdf:RDF>`,
  ],
  [
    'markup in an item that is not balanced',
    `${HEAD}${item('Một', '<description><p>a<br>b</i></description>')}${two}${TAIL}`,
  ],
  ['control characters', `${HEAD}${item('M\u0001ột').replace('</item>', '</it\u0002em>')}${two}${TAIL}`],
  [
    'text before the root and junk after it',
    `<br />\n<b>Warning</b>: x < y ${HEAD}${one}${two}${TAIL}</body><script>x()</script>`,
  ],
  ['a body that breaks off in its last item', `${HEAD}${one}${two}<item><title>Ba</title><description><![CDATA[x`],
  [
    'a plain DOCTYPE',
    `<!DOCTYPE rss PUBLIC "-//Netscape//DTD" "http://x.example/rss.dtd">${HEAD.slice(62)}${one}${two}${TAIL}`,
  ],
]
test.each(bodies)('%s: each item is a block of its own', (_, body) => {
  const marks = marksOf(body)
  expect(marks).toHaveLength(2)
  expect([leftOf(body, `${HEAD}${TAIL}`), leftOf(body, body)]).toEqual(
    [['Một', 'Hai'], []].map((titles) => (titles.length > 0 ? titlesOf(feedIn(body)) : titles)),
  )
})

test.each([
  ['a JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"x"}]}'],
  ['an item inside an item', `${HEAD}<item><title>Một</title><item><title>Hai</title></item></item>${TAIL}`],
  ['an item that ends with its channel', `${HEAD}<item><title>Một</title></channel>${two}</rss>`],
  ['a channel title that does not end', `<rss><channel><title>Daily${one}${two}${TAIL}`],
  [
    'CDATA that does not end in its item',
    `${HEAD}<item><title><![CDATA[Một</title></item>${item('<![CDATA[Hai]]>')}${TAIL}`,
  ],
  ['an attribute that holds the end of an item', `${HEAD}${item('Một', '<a title="</item>"/>')}${two}${TAIL}`],
  ['CDATA wrapped twice', `${HEAD}${item('<![CDATA[<![CDATA[Một]]>]]>')}${two}${TAIL}`],
  ['a comment that does not end', `${HEAD}<!-- ${one}${two}${TAIL}`],
  ['entities of its own', `<!DOCTYPE rss [<!ENTITY x "<item>">]>${HEAD.slice(62)}${one}${two}${TAIL}`],
  ['tags in capitals', '<RSS><CHANNEL><ITEM><TITLE>Một</TITLE></ITEM></CHANNEL></RSS>'],
  ['items in a namespace with a prefix', '<r:RDF><r:item><title>Một</title></r:item></r:RDF>'],
  ['an HTML page', '<!doctype html><html><body><p>Bảo trì</p></body></html>'],
  ['an entry alone', '<entry xmlns="http://www.w3.org/2005/Atom"><title>Một</title></entry>'],
  ['nothing', ''],
])('%s is parsed as a whole', (_, body) => {
  expect(prune(body, NOTHING)).toBeUndefined()
})

/** The items that only a parse of the whole body gives are those of the cut blocks, and nothing else is different. */
function expectOnlyTheCutMissing(body: string, isSeen: (index: number) => boolean): void {
  const marks = marksOf(body)
  const whole = parseFeed(body, ASKED)
  if (marks.length === 0 || whole.kind === 'not-a-feed') return
  const seen = new Set(marks.filter((_, index) => isSeen(index)))
  const others = new Set(marks.filter((mark) => !seen.has(mark)))
  const [rest, cut, frame] = [seen, others, new Set(marks)].map((known) => {
    const pruned = prune(body, (mark) => known.has(mark))
    expect(pruned?.marks).toEqual(marks)
    return feedIn(pruned?.text ?? '')
  })
  const texts = (...feeds: readonly (ParsedFeed | undefined)[]) =>
    feeds.flatMap((feed) => feed?.items.map((parsed) => JSON.stringify(parsed)) ?? []).sort()
  expect(texts(rest, cut)).toEqual(texts(whole.feed, frame))
  for (const feed of [rest, cut, frame]) expect({ ...feed, items: [] }).toEqual({ ...whole.feed, items: [] })
}

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.nat(9).map((number) => item(`Tin ${number}`, '<link>https://a.example/1</link>')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['<item>', '</item>', '<item ', '<item a="', '</item >', '<entry>', '</entry>', '<ITEM>', '<x:item>'],
      ...['<channel>', '</channel>', '</rss>', '</CHANNEL>', '<title>', '</title>', '<link>', '<p>', '</p>', '<br>'],
      ...['<![CDATA[', ']]>', '<!--', '-->', '<?php', '?>', '<!DOCTYPE x>', '<!DOCTYPE x [', ']>', '<!'],
      ...[
        '<',
        '>',
        '"',
        "'",
        '&amp;',
        '&',
        '\u0001',
        ' ',
        'chữ ',
        '<a b=c>',
        '<a b="<">',
        '<a title="</item>">',
        '</a>',
      ],
      ...['<media:group>', '</media:group>', '<items>', '</items>', '<items/>', '<item/>', '<feed>', '<__proto__>'],
    ),
  },
)

test('whatever a body holds, parsing what is left of it gives what parsing it as a whole gives, but for the cut items', () => {
  const body = fc.array(piece, { maxLength: 24 }).map((pieces) => `${HEAD}${pieces.join('')}${TAIL}`)
  fc.assert(
    fc.property(body, fc.array(fc.boolean(), { minLength: 1 }), (text, choice) => {
      expectOnlyTheCutMissing(text, (index) => choice[index % choice.length] === true)
    }),
    { numRuns: 2_000 },
  )
})

const FEEDS = new URL('../../feeds/', import.meta.url)
const samples = readdirSync(FEEDS).filter((name) => name.endsWith('.xml') && !name.includes('sitemap'))
test.each(samples)('%s: half of it known, the other half is read', (name) => {
  const body = decodeBody(readFileSync(new URL(name, FEEDS)), '')
  expect(marksOf(body)).toHaveLength(feedIn(body).items.length)
  expectOnlyTheCutMissing(body, (index) => index % 2 === 0)
})

test('the time grows with the length of the body, whatever stands in it', () => {
  const hostile = ['<item>', '<![CDATA[', '<!--', '<a b="', '</', '<item><![CDATA[x]]></item>', ']]>']
  for (const part of hostile) {
    const body = `${HEAD}${part.repeat(Math.ceil(1_000_000 / part.length))}${TAIL}`
    const cpuMs = countCpuMs()
    prune(body, NOTHING)
    expect(cpuMs()).toBeLessThan(2_000)
  }
})

test('marks are those of the last two bodies, none of them twice', () => {
  const [a, b, c] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']
  expect(fingerprintsAfter([a, b], '')).toEqual([a + b, ''])
  expect(fingerprintsAfter([b, c], a + b)).toEqual([b + c, a])
  expect(fingerprintsAfter([b, c], b + c)).toEqual([b + c, ''])
})

test('a mark is found wherever it stands, but not across two others', () => {
  const isKnown = knownFingerprints('aaaabbbbccccddddaaaabbbb')
  expect(
    ['ccccdddd', 'aaaabbbb', 'bbbbcccc', 'aaaabbbb', 'ccccdddd', ''].map((mark) => mark !== '' && isKnown(mark)),
  ).toEqual([true, true, false, true, true, false])
})
