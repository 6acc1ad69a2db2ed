import { expect, test } from 'vitest'
import type { ParsedItem } from '../../../src/model.ts'
import { feedIn, rssItem } from '../feeds.ts'

const MEDIA = '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/">'

const fields: readonly [sentence: string, elements: string, field: keyof ParsedItem, expected: unknown][] = [
  ['a title that is a number keeps its zeros', '<title>007</title>', 'title', '007'],
  ['a title may be HTML', '<title>Nậm Pồ &lt;b&gt;mới&lt;/b&gt;</title>', 'title', 'Nậm Pồ <b>mới</b>'],
  [
    'what is no HTML element in a title is text',
    '<title>Phim &lt;Mai&gt; 5 &lt; 6</title>',
    'title',
    'Phim &lt;Mai> 5 &lt; 6',
  ],
  ['entities of HTML need no declaration', '<title>n&ecirc;n &#7879; &#xEA;</title>', 'title', 'nên ệ ê'],
  ['entities in CDATA stay for whoever reads the HTML', '<title><![CDATA[gi&#225;]]></title>', 'title', 'gi&#225;'],
  ['text and CDATA side by side are one text', '<title>a <![CDATA[b]]> c</title>', 'title', 'a b c'],
  ['an unknown reference stays as written', '<title>AT&T &unknown; R&D</title>', 'title', 'AT&T &unknown; R&D'],
  [
    'markup that was not escaped is kept',
    '<description>a <b>b</b> &lt;i&gt;c&lt;/i&gt;</description>',
    'summary',
    'a <b>b</b> <i>c</i>',
  ],
  [
    'content:encoded is the long text',
    '<content:encoded><![CDATA[<p>x</p>]]></content:encoded>',
    'content',
    '<p>x</p>',
  ],
  [
    'xhtml:body is the long text too',
    '<body xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; 2</p></body>',
    'content',
    '<p>1 &lt; 2</p>',
  ],
  [
    'an empty description gives way to itunes:summary',
    '<description/><itunes:summary>x</itunes:summary>',
    'summary',
    'x',
  ],

  [
    'link in CDATA with line breaks around it',
    '<link><![CDATA[\n https://a.example/1 \n]]></link>',
    'link',
    'https://a.example/1',
  ],
  [
    'a relative link is relative to the address asked',
    '<link>/tin/1.html</link>',
    'link',
    'https://daily.example/tin/1.html',
  ],
  [
    'xml:base comes before the address asked',
    '<link xml:base="https://b.example/x/">1.html</link>',
    'link',
    'https://b.example/x/1.html',
  ],
  [
    'atom:link before link does not stand for it',
    '<atom:link href="https://a.example/amp/1"/><link>https://a.example/1</link>',
    'link',
    'https://a.example/1',
  ],
  [
    'FeedBurner says where its link leads',
    '<link>https://fb.example/~r/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink>',
    'link',
    'https://a.example/1',
  ],
  ['a guid is a link unless it denies it', '<guid>https://a.example/1</guid>', 'link', 'https://a.example/1'],
  [
    'a guid that denies being a link is none',
    '<guid isPermaLink="false">https://a.example/1</guid>',
    'link',
    undefined,
  ],
  ['a guid that is a path is a link on the host asked', '<guid>/tin/1</guid>', 'link', 'https://daily.example/tin/1'],
  ['a path that denies being a link is none', '<guid isPermaLink="false">/tin/1</guid>', 'link', undefined],
  ['a guid that is no address is no link', '<guid>abc123</guid>', 'link', undefined],
  [
    'a guid is kept as written',
    '<guid isPermaLink="true">HTTPS://A.example/%7Ebob?b=1&amp;a=2#x</guid>',
    'guid',
    'HTTPS://A.example/%7Ebob?b=1&a=2#x',
  ],
  ['a guid of attributes alone is none', '<guid isPermaLink="false"/>', 'guid', undefined],
  [
    'an item without link leads to its enclosure',
    '<enclosure url="https://a.example/1.mp3"/>',
    'link',
    'https://a.example/1.mp3',
  ],

  [
    'pubDate is kept as written',
    '<pubDate>11/23/2026 8:15:00\u202fAM</pubDate>',
    'published',
    '11/23/2026 8:15:00\u202fAM',
  ],
  [
    'a date in CDATA',
    '<pubDate><![CDATA[Mon, 23 Nov 2026 08:05:15 GMT+7]]></pubDate>',
    'published',
    'Mon, 23 Nov 2026 08:05:15 GMT+7',
  ],
  ['dc:date stands for pubDate', '<dc:date>2026-11-23</dc:date>', 'published', '2026-11-23'],
  [
    'pubDate comes before dc:date',
    '<dc:date>2026-11-22</dc:date><pubDate>2026-11-23</pubDate>',
    'published',
    '2026-11-23',
  ],
  [
    'updated beside pubDate is the change',
    '<pubDate>2026-11-22</pubDate><updated>2026-11-23</updated>',
    'updated',
    '2026-11-23',
  ],

  [
    'author as mail and name',
    '<author>a@b.example (Lò Thị Mai)</author>',
    'authors',
    [{ name: 'Lò Thị Mai', email: 'a@b.example' }],
  ],
  [
    'author as name and mail',
    '<author>Lò Thị Mai &lt;a@b.example&gt;</author>',
    'authors',
    [{ name: 'Lò Thị Mai', email: 'a@b.example' }],
  ],
  [
    'several authors with their mail',
    '<author>m@b.example (Mai, Lò), q@b.example (Quân)</author>',
    'authors',
    [
      { name: 'Mai, Lò', email: 'm@b.example' },
      { name: 'Quân', email: 'q@b.example' },
    ],
  ],
  [
    'several mail addresses alone',
    '<author>m@b.example; q@b.example</author>',
    'authors',
    [{ email: 'm@b.example' }, { email: 'q@b.example' }],
  ],
  ['a comma alone parts no persons', '<author>Mai, Sở Y tế</author>', 'authors', [{ name: 'Mai, Sở Y tế' }]],
  ['author as mail alone', '<author>a@b.example</author>', 'authors', [{ email: 'a@b.example' }]],
  [
    'the same person named twice is one',
    '<author>Mai</author><dc:creator>Mai</dc:creator>',
    'authors',
    [{ name: 'Mai' }],
  ],
  [
    'atom:author has parts',
    '<atom:author><atom:name>Mai</atom:name><atom:uri>/mai</atom:uri></atom:author>',
    'authors',
    [{ name: 'Mai', url: 'https://daily.example/mai' }],
  ],

  [
    'a tiny thumbnail is the picture only where the text shows none',
    '<media:thumbnail url="/s72.jpg" width="72" height="72"/><description>Mưa</description>',
    'image',
    'https://daily.example/s72.jpg',
  ],
  [
    'a tiny thumbnail gives way to a picture in the text',
    '<media:thumbnail url="/s72.jpg" width="72" height="72"/><description>&lt;img src="/a.jpg"> Mưa</description>',
    'image',
    undefined,
  ],
  [
    'subjects and keywords with semicolons',
    '<dc:subject>Xã hội; Pháp luật</dc:subject><keywords>một; hai, ba</keywords>',
    'categories',
    ['Xã hội', 'Pháp luật', 'một', 'hai', 'ba'],
  ],
  [
    'categories of every kind, each once',
    '<category domain="x">Xã hội</category><category><![CDATA[Xã hội]]></category><dc:subject>Y tế</dc:subject><itunes:category text="Tin"/><tags>một, hai</tags>',
    'categories',
    ['Xã hội', 'Y tế', 'Tin', 'một', 'hai'],
  ],
  [
    'a category inside another of Apple’s',
    '<itunes:category text="Tin"><itunes:category text="Địa phương"/></itunes:category>',
    'categories',
    ['Tin', 'Địa phương'],
  ],
  ['a category as Atom has it', '<category term="y-te"/>', 'categories', ['y-te']],
  ['issued stands for pubDate', '<issued>2026-11-23</issued>', 'published', '2026-11-23'],
  [
    'a file that is enclosure and media at once keeps what both say',
    '<enclosure url="/a.mp3" length="1200"/><media:content url="/a.mp3" type="audio/mpeg" fileSize="7"/>',
    'enclosures',
    [{ url: 'https://daily.example/a.mp3', type: 'audio/mpeg', length: 1200 }],
  ],
  [
    'enclosure with type and length',
    '<enclosure url="/a.jpg" type="image/jpeg" length="1200"/>',
    'enclosures',
    [{ url: 'https://daily.example/a.jpg', type: 'image/jpeg', length: 1200 }],
  ],
  [
    'a length that is no number is left out',
    '<enclosure url="https://a.example/a.mp3" length="big"/>',
    'enclosures',
    [{ url: 'https://a.example/a.mp3' }],
  ],
  [
    'an enclosure that is a picture is the picture',
    '<enclosure url="https://a.example/a.jpg" type="image/jpeg"/>',
    'image',
    'https://a.example/a.jpg',
  ],
  [
    'an image element with an address as text',
    '<image>https://a.example/a.jpg</image>',
    'image',
    'https://a.example/a.jpg',
  ],
  ['itunes:image has an href', '<itunes:image href="https://a.example/a.jpg"/>', 'image', 'https://a.example/a.jpg'],
  [
    'source is whose item it is',
    '<source url="https://o.example/">Tuổi Trẻ</source>',
    'origin',
    { name: 'Tuổi Trẻ', url: 'https://o.example/' },
  ],
  ['no source, no origin', '<title>a</title>', 'origin', undefined],
]
test.each(fields)('%s', (_, elements, field, expected) => {
  expect(rssItem(elements)[field]).toEqual(expected)
})

const pictures: readonly [sentence: string, elements: string, expected: string | undefined][] = [
  ['media:content with a medium', '<media:content medium="image" url="https://a.example/1"/>', 'https://a.example/1'],
  ['media:content with a type', '<media:content type="image/webp" url="https://a.example/1"/>', 'https://a.example/1'],
  [
    'a film is no picture, its thumbnail is',
    '<media:content type="video/mp4" url="https://a.example/1"><media:thumbnail url="https://a.example/2.jpg"/></media:content>',
    'https://a.example/2.jpg',
  ],
  [
    'within a group',
    '<media:group><media:content url="https://a.example/1.jpg"/></media:group>',
    'https://a.example/1.jpg',
  ],
  ['an address without scheme', '<media:thumbnail url="//a.example/1.jpg"/>', 'https://a.example/1.jpg'],
]
test.each(pictures)('the picture: %s', (_, elements, expected) => {
  expect(rssItem(elements, MEDIA).image).toBe(expected)
})

const EVERY_DAY = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  .map((day) => `<day>${day}</day>`)
  .join('')

const channels: readonly [sentence: string, inside: string, expected: object][] = [
  [
    'an image with title and link before the channel’s own',
    '<image><title>logo</title><link>https://logo.example</link></image><title>Daily</title><link>https://a.example/</link>',
    { title: 'Daily', link: 'https://a.example/' },
  ],
  [
    'a link that follows the items',
    '<title>Daily</title><item><link>https://a.example/1</link></item><link>https://a.example/</link>',
    { title: 'Daily', link: 'https://a.example/' },
  ],
  [
    'a channel that names itself with atom:link only',
    '<atom:link rel="self" href="https://a.example/rss"/><atom:link href="https://a.example/"/>',
    { link: 'https://a.example/' },
  ],
  ['a text input with a title', '<textInput><title>Search</title></textInput>', { title: undefined }],
  ['language', '<language>vi-vn</language>', { language: 'vi-vn' }],
  ['ttl in minutes', '<ttl>30</ttl>', { freshForMinutes: 30 }],
  [
    'twice a day',
    '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>',
    { freshForMinutes: 720 },
  ],
  ['the longest wish wins', '<ttl>5</ttl><sy:updatePeriod> hourly </sy:updatePeriod>', { freshForMinutes: 60 }],
  [
    'hours and days that it skips, 24 being midnight',
    '<skipHours><hour>0</hour><hour> 7 </hour><hour>24</hour><hour>31</hour></skipHours><skipDays><day>Sunday</day><day>never</day></skipDays>',
    { skip: { hours: 0b1000_0001, days: 1 } },
  ],
  ['a wish for ever is a year', '<ttl>99999999999999999999</ttl>', { freshForMinutes: 525_600 }],
  [
    'a period that is a property of every object',
    '<sy:updatePeriod>constructor</sy:updatePeriod>',
    { freshForMinutes: 0 },
  ],
  [
    'a wish that makes no sense is none',
    '<ttl>-1</ttl><sy:updatePeriod>often</sy:updatePeriod>',
    { freshForMinutes: 0 },
  ],
]
test.each(channels)('the channel: %s', (_, inside, expected) => {
  // An empty channel is not a feed, so there is an item.
  expect(feedIn(`<rss version="2.0"><channel>${inside}<item><title>Tin</title></item></channel></rss>`)).toMatchObject(
    expected,
  )
})

test.each(['', `<skipDays>${EVERY_DAY}</skipDays>`, '<skipHours><hour>noon</hour></skipHours>', '<skipDays/>'])(
  'the channel: %j skips nothing',
  (inside) => {
    const text = `<rss version="2.0"><channel>${inside}<item><title>Tin</title></item></channel></rss>`
    expect(feedIn(text).skip).toBeUndefined()
  },
)

test('a description of somebody else’s namespace is not the item’s', () => {
  const item = rssItem('<description xmlns="https://x.example/">wrong</description><description>right</description>')
  expect(item.summary).toBe('right')
})

test('a root in a namespace of its own is RSS all the same', () => {
  expect(rssItem('<title>Một</title>', '<rss xmlns="https://x.example/">').title).toBe('Một')
})

test('with a summary beside it, the description is the long text', () => {
  expect(rssItem('<description>long</description><summary>short</summary>')).toMatchObject({
    summary: 'short',
    content: 'long',
  })
})

test('the base of relative links in the HTML is xml:base, then the address asked, never the channel’s link', () => {
  const feed = feedIn(`<rss><channel><link>https://other.example/</link><item><description>a</description></item>
    <item><description xml:base="/x/">a</description></item></channel></rss>`)
  expect(feed.items.map((item) => item.base)).toEqual([
    'https://daily.example/rss/home.rss',
    'https://daily.example/x/',
  ])
})

test.each(['http://[broken', 'mailto:a@b.example', ''])('a base that is none (%j) changes nothing', (base) => {
  expect(rssItem(`<link xml:base="${base}">/1</link>`).link).toBe('https://daily.example/1')
})

test('RSS 1.0 keeps its items beside the channel and names them with rdf:about, whatever prefixes it chose', () => {
  const feed = feedIn(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/"
    xmlns:d="http://purl.org/dc/elements/1.1/"><s:channel r:about="x"><s:title>Daily</s:title><d:language>vi</d:language>
    </s:channel><s:item r:about="https://a.example/1"><s:title>One</s:title><d:date>2026-11-23</d:date></s:item></r:RDF>`)
  expect(feed).toMatchObject({ format: 'rdf', title: 'Daily', language: 'vi' })
  expect(feed.items).toMatchObject([
    { guid: 'https://a.example/1', link: 'https://a.example/1', title: 'One', published: '2026-11-23', language: 'vi' },
  ])
})

test('items of the Channel Definition Format have address and change in attributes', () => {
  const feed = feedIn('<CHANNEL><ITEM HREF="/1" LASTMOD="2026-11-23T02:18"><TITLE>Một</TITLE></ITEM></CHANNEL>')
  expect(feed.items).toMatchObject([{ link: 'https://daily.example/1', title: 'Một', updated: '2026-11-23T02:18' }])
})
