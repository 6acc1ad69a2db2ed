import { describe, expect, test } from 'vitest'
import { feedIn, onlyItem, rssItem, titlesOf } from './feeds.ts'

const HEAD = '<rss version="2.0"><channel><title>Daily</title>'
const TAIL = '</channel></rss>'
const ITEM = '<item><title>Một</title><link>https://a.example/1</link></item>'
const TWO = '<item><title>Hai</title><link>https://a.example/2</link></item>'

const escaped = (xml: string) => xml.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const bodies: readonly [sentence: string, body: string][] = [
  [
    'blank lines and a byte-order mark before the declaration',
    `\ufeff\n\n<?xml version="1.0"?>${HEAD}${ITEM}${TWO}${TAIL}`,
  ],
  ['a sentence before the root', `This XML file has no style. ${HEAD}${ITEM}${TWO}${TAIL}`],
  [
    'a warning of PHP before the declaration',
    `<br />\n<b>Warning</b>: x in <b>y.php</b><br />\n<?xml version="1.0"?>${HEAD}${ITEM}${TWO}${TAIL}`,
  ],
  ['junk after the root', `${HEAD}${ITEM}${TWO}${TAIL}<script>x()</script></body>`],
  ['a second root after the first', `${HEAD}${ITEM}${TWO}${TAIL}<rss><channel></channel></rss>`],
  ['no end of the root', `${HEAD}${ITEM}${TWO}`],
  ['a root end without its bracket', `${HEAD}${ITEM}${TWO}</channel></rss`],
  ['a body cut in an item', `${HEAD}${ITEM}${TWO}<item><title>Ba`],
  ['a body cut in CDATA', `${HEAD}${ITEM}${TWO}<item><title>Ba</title><description><![CDATA[<p>x</p>`],
  ['a body cut in a tag', `${HEAD}${ITEM}${TWO}<item><title>Ba</title><enclosure url="https`],
  ['items that do not end', `${HEAD}<item><title>Một</title><item><title>Hai</title>${TAIL}`],
  [
    'titles that do not end',
    `${HEAD}<item><title>Một<link>https://a.example/1</link></item><item><title>Hai</item>${TAIL}`,
  ],
  ['an end tag that closes nothing', `${HEAD}</p>${ITEM}</b></rss2>${TWO}${TAIL}`],
  ['an end tag of the wrong name', `${HEAD}<item><title>Một</link></item>${TWO}${TAIL}`],
  [
    'markup that overlaps',
    `${HEAD}<item><title>Một</title><description><b><i>x</b></i></description></item>${TWO}${TAIL}`,
  ],
  ['a comment that does not end', `${HEAD}${ITEM}<!-- x ${TWO}${TAIL}`],
  ['an instruction that does not end', `${HEAD}${ITEM}<?php x ${TWO}${TAIL}`],
  [
    'CDATA that does not end',
    `${HEAD}<item><title><![CDATA[Một</title></item><item><title><![CDATA[Hai]]></title></item>${TAIL}`,
  ],
  ['control characters', `${HEAD}<item><title>M\u0000\u0008ột</title></item>${TWO}${TAIL}`],
  ['tags in capitals', `<RSS><CHANNEL><ITEM><TITLE>Một</TITLE></ITEM><ITEM><TITLE>Hai</TITLE></ITEM></CHANNEL></RSS>`],
  [
    'a prefix that nothing declares',
    '<x:rss><x:channel><x:item><x:title>Một</x:title></x:item><x:item><x:title>Hai</x:title></x:item></x:channel></x:rss>',
  ],
  ['a feed as a text in JSON', JSON.stringify(`\n<?xml version="1.0"?>${HEAD}${ITEM}${TWO}${TAIL}`)],
  ['a feed in a field of JSON', JSON.stringify({ status: 200, body: { contents: `${HEAD}${ITEM}${TWO}${TAIL}` } })],
  ['a feed that is escaped as a whole', escaped(`<?xml version="1.0"?>${HEAD}${ITEM}${TWO}${TAIL}`)],
  [
    'a feed escaped inside an element of a web service',
    `<string xmlns="http://schemas.example/Serialization/">${escaped(`${HEAD}${ITEM}${TWO}${TAIL}`)}</string>`,
  ],
  ['CDATA whose marks are escaped', `${HEAD}${ITEM.replace('Một', '&lt;![CDATA[Một]]&gt;')}${TWO}${TAIL}`],
  ['items beside the channel', `<rss>${HEAD.slice(18)}</channel>${ITEM}${TWO}</rss>`],
  ['a channel without rss', `<channel>${ITEM}${TWO}</channel>`],
  [
    'a DOCTYPE of somebody else',
    `<!DOCTYPE rss PUBLIC "-//Netscape//DTD" "http://x.example/rss.dtd">${HEAD}${ITEM}${TWO}${TAIL}`,
  ],
  [
    'an attribute without quotes and one without value',
    `${HEAD}<item><title lang=vi new>Một</title></item>${TWO}${TAIL}`,
  ],
]
test.each(bodies)('%s: both items are read', (_, body) => {
  expect(titlesOf(feedIn(body))).toEqual(['Một', 'Hai'])
})

const fields: readonly [sentence: string, elements: string, expected: object][] = [
  ['& and < that nobody escaped', '<title>AT&T < 5 <3 a<b</title>', { title: 'AT&T &lt; 5 &lt;3 a&lt;b' }],
  ['& in an address', '<link>https://a.example/?a=1&copy=2&b</link>', { link: 'https://a.example/?a=1&copy=2&b' }],
  ['CDATA wrapped twice', '<title><![CDATA[<![CDATA[Một]]>]]></title>', { title: 'Một' }],
  ['a stray end of CDATA', '<title>Một]]></title>', { title: 'Một' }],
  ['line breaks of HTML', '<description>a<br>b</br>c<hr>d</description>', { summary: 'a<br>b<br>c<hr>d' }],
  ['< in an attribute', '<description><a title="1 < 2">x</a></description>', { summary: '<a title="1 &lt; 2">x</a>' }],
  [
    'a quotation mark that does not end',
    '<description><a title="x>y</a> z</description>',
    { summary: '<a title="x">y</a> z' },
  ],
  [
    'attributes without space between',
    '<enclosure url="https://a.example/1.jpg"type="image/jpeg"/>',
    { image: 'https://a.example/1.jpg' },
  ],
  ['prefixes that nobody declared', '<dc:creator>Mai</dc:creator><x:y>z</x:y>', { authors: [{ name: 'Mai' }] }],
  ['a tag whose spaces are no-break ones', '<title\u202flang="vi">Một</title>', { title: 'Một' }],
  ['paragraphs that do not end', '<description><p>a<p>b</description>', { summary: '<p>a</p><p>b</p>' }],
  ['a carriage return', '<title>a\r\nb</title>', { title: 'a\nb' }],
]
test.each(fields)('%s', (_, elements, expected) => {
  expect(rssItem(elements)).toMatchObject(expected)
})

describe('a DOCTYPE', () => {
  const withDoctype = (declarations: string, title: string) =>
    onlyItem(feedIn(`<!DOCTYPE rss [${declarations}]>${HEAD}<item><title>${title}</title></item>${TAIL}`)).title

  const doctypes: readonly [sentence: string, declarations: string, title: string, expected: string][] = [
    ['its entities are known', '<!ENTITY tp "Thành phố">', '&tp; Lai Châu', 'Thành phố Lai Châu'],
    ['one may use another declared before', "<!ENTITY a 'x'><!ENTITY b '&a;&a;'>", '&b;', 'xx'],
    ['nothing outside is read', '<!ENTITY f SYSTEM "file:///etc/passwd">', '&f;', '&f;'],
    ['one that uses itself stays', '<!ENTITY a "&a;">', '&a;', '&a;'],
    ['the first declaration holds', '<!ENTITY a "x"><!ENTITY a "y">', '&a;', 'x'],
  ]
  test.each(doctypes)('%s', (_, declarations, title, expected) => {
    expect(withDoctype(declarations, title)).toBe(expected)
  })

  test('does not unfold into more than it may', () => {
    const levels = Array.from({ length: 20 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`)
    const title = withDoctype(`<!ENTITY l0 "haha">${levels.join('')}`, '&l2;'.repeat(1000) + '&l20;'.repeat(1000))
    expect(title?.length).toBeLessThan(300_000)
  })
})

test('names that would reach a prototype do no harm', () => {
  const feed = feedIn(`${HEAD}<item><__proto__ polluted="1"><title>x</title></__proto__><constructor __proto__="a"
    constructor="b">y</constructor><prototype/><toString>z</toString><title>Một</title></item>${TAIL}`)
  expect(titlesOf(feed)).toEqual(['Một'])
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
