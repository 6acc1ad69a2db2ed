import { describe, expect, test } from 'vitest'
import type { ParsedFeed, ParsedItem } from '../../src/model.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'

const ASKED = 'https://news.example/rss/home.rss'
const SPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ' +
  'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:georss="http://www.georss.org/georss"'

const rss = (item: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0" ${SPACES}><channel><title>Tin</title>${channel}<item>${item}</item></channel></rss>`
const atom = (entry: string, feed = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>Tin</title>${feed}<entry>${entry}</entry></feed>`
const atom03 = (entry: string) =>
  `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Tin</title><entry>${entry}</entry></feed>`
const rdf = (item: string, about = 'https://a.example/1') =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${SPACES}><channel rdf:about="https://a.example/"><title>Tin</title></channel><item rdf:about="${about}">${item}</item></rdf:RDF>`
const json = (item: object, feed: object = {}) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Tin', items: [item], ...feed })

function feedOf(body: string): ParsedFeed {
  const outcome = parseFeed(body, ASKED)
  if (outcome.kind !== 'parsed') throw new Error(`not read: ${JSON.stringify(outcome)}`)
  return outcome.feed
}

function itemOf(body: string): ParsedItem {
  const item = feedOf(body).items[0]
  if (item === undefined) throw new Error('no item')
  return item
}

type Wanted = { readonly [Field in keyof ParsedItem]?: unknown }
type Row = readonly [sentence: string, body: string, item: Wanted]

const holds = (_: string, body: string, wanted: Wanted) => expect(itemOf(body)).toMatchObject(wanted)

describe('RSS 2.0, item by item', () => {
  test.each<Row>([
    ['a title', rss('<title>Mưa</title>'), { title: 'Mưa' }],
    ['a title in CDATA', rss('<title><![CDATA[Mưa & gió]]></title>'), { title: 'Mưa & gió' }],
    ['a title in two CDATA sections', rss('<title><![CDATA[Mưa ]]><![CDATA[gió]]></title>'), { title: 'Mưa gió' }],
    ['text and CDATA mixed', rss('<title>Mưa <![CDATA[to]]></title>'), { title: 'Mưa to' }],
    ['an escaped ampersand', rss('<title>A &amp;amp; B</title>'), { title: 'A &amp; B' }],
    ['a decimal reference', rss('<title>M&#432;a</title>'), { title: 'Mưa' }],
    ['a hexadecimal reference', rss('<title>M&#x1B0;a</title>'), { title: 'Mưa' }],
    ['a reference above the BMP', rss('<title>&#x1F327;</title>'), { title: '\u{1F327}' }],
    ['an HTML entity', rss('<title>caf&eacute;</title>'), { title: 'café' }],
    ['a comment in a title', rss('<title>Mưa<!-- x --> to</title>'), { title: 'Mưa to' }],
    [
      'a description of escaped HTML',
      rss('<description>&lt;b&gt;Mưa&lt;/b&gt;</description>'),
      { summary: '<b>Mưa</b>' },
    ],
    ['a description in CDATA', rss('<description><![CDATA[<p>Mưa</p>]]></description>'), { summary: '<p>Mưa</p>' }],
    ['a description of real elements', rss('<description><p>Mưa</p></description>'), { summary: '<p>Mưa</p>' }],
    [
      'a description of XHTML in its namespace',
      rss('<description><div xmlns="http://www.w3.org/1999/xhtml">A &lt; <b>B</b></div></description>'),
      { summary: '<div>A &lt; <b>B</b></div>' },
    ],
    ['content:encoded', rss('<content:encoded><![CDATA[<p>Dài</p>]]></content:encoded>'), { content: '<p>Dài</p>' }],
    [
      'description and content:encoded apart',
      rss('<content:encoded>Dài</content:encoded><description>Ngắn</description>'),
      { summary: 'Ngắn', content: 'Dài' },
    ],
    [
      'xhtml:body',
      rss('<body xmlns="http://www.w3.org/1999/xhtml"><p>Dài</p></body>'),
      { content: expect.stringContaining('<p>Dài</p>') },
    ],
    ['fullitem of old readers', rss('<fullitem>Dài</fullitem>'), { content: 'Dài' }],
    ['a link', rss('<link>https://a.example/1</link>'), { link: 'https://a.example/1' }],
    [
      'a link with spaces and breaks around',
      rss('<link>\n  https://a.example/1\n</link>'),
      { link: 'https://a.example/1' },
    ],
    [
      'a link in CDATA',
      rss('<link><![CDATA[https://a.example/1?a=1&b=2]]></link>'),
      { link: 'https://a.example/1?a=1&b=2' },
    ],
    [
      'a link with a bare ampersand',
      rss('<link>https://a.example/1?a=1&b=2</link>'),
      { link: 'https://a.example/1?a=1&b=2' },
    ],
    ['a relative link', rss('<link>/1.htm</link>'), { link: 'https://news.example/1.htm' }],
    ['a link without a scheme', rss('<link>//a.example/1</link>'), { link: 'https://a.example/1' }],
    ['a link in href', rss('<link href="https://a.example/1"/>'), { link: 'https://a.example/1' }],
    [
      'atom:link alone',
      rss('<atom:link rel="alternate" href="https://a.example/1"/>'),
      { link: 'https://a.example/1' },
    ],
    [
      'link before atom:link rel=self',
      rss('<atom:link rel="self" href="https://a.example/x"/><link>https://a.example/1</link>'),
      { link: 'https://a.example/1' },
    ],
    [
      'an empty link, a permanent guid',
      rss('<link></link><guid>https://a.example/1</guid>'),
      { link: 'https://a.example/1' },
    ],
    [
      'a guid as the link',
      rss('<guid isPermaLink="true">https://a.example/1</guid>'),
      { link: 'https://a.example/1', guid: 'https://a.example/1' },
    ],
    [
      'a guid that is no link',
      rss('<guid isPermaLink="false">https://a.example/1</guid>'),
      { link: undefined, guid: 'https://a.example/1' },
    ],
    ['a guid that is a number', rss('<guid>4712</guid>'), { guid: '4712', link: undefined }],
    ['isPermaLink in another case', rss('<guid ispermalink="FALSE">https://a.example/1</guid>'), { link: undefined }],
    [
      'comments are no link',
      rss('<comments>https://a.example/c</comments><link>https://a.example/1</link>'),
      { link: 'https://a.example/1' },
    ],
    [
      'pubDate',
      rss('<pubDate>Mon, 23 Nov 2026 08:56:00 +0700</pubDate>'),
      { published: 'Mon, 23 Nov 2026 08:56:00 +0700' },
    ],
    [
      'pubdate in lower case',
      rss('<pubdate>Mon, 23 Nov 2026 08:56:00 +0700</pubdate>'),
      { published: 'Mon, 23 Nov 2026 08:56:00 +0700' },
    ],
    ['dc:date', rss('<dc:date>2026-11-23</dc:date>'), { published: '2026-11-23' }],
    ['dcterms:issued', rss('<dcterms:issued>2026-11-23</dcterms:issued>'), { published: '2026-11-23' }],
    ['dcterms:created', rss('<dcterms:created>2026-11-23</dcterms:created>'), { published: '2026-11-23' }],
    ['dcterms:modified', rss('<dcterms:modified>2026-11-23</dcterms:modified>'), { updated: '2026-11-23' }],
    ['atom:published', rss('<atom:published>2026-11-23</atom:published>'), { published: '2026-11-23' }],
    ['atom:updated', rss('<atom:updated>2026-11-23</atom:updated>'), { updated: '2026-11-23' }],
    [
      'pubDate before dc:date',
      rss('<dc:date>2026-11-22</dc:date><pubDate>2026-11-23</pubDate>'),
      { published: '2026-11-23' },
    ],
    [
      'the day of issue before another date',
      rss('<dc:date>2026-11-22</dc:date><dcterms:issued>2026-11-23</dcterms:issued>'),
      { published: '2026-11-23' },
    ],
    [
      'a guid that is the link behind one that is not',
      rss('<guid isPermaLink="false">4712</guid><guid>https://a.example/1</guid>'),
      { guid: '4712', link: 'https://a.example/1' },
    ],
    ['an author of mail and name', rss('<author>lan@a.example (Lan)</author>'), { authors: [{ name: 'Lan' }] }],
    ['an author of name and mail', rss('<author>Lan &lt;lan@a.example&gt;</author>'), { authors: [{ name: 'Lan' }] }],
    ['dc:creator', rss('<dc:creator>Lan</dc:creator>'), { authors: [{ name: 'Lan' }] }],
    [
      'two creators',
      rss('<dc:creator>Lan</dc:creator><dc:creator>Hoa</dc:creator>'),
      { authors: [{ name: 'Lan' }, { name: 'Hoa' }] },
    ],
    ['itunes:author', rss('<itunes:author>Lan</itunes:author>'), { authors: [{ name: 'Lan' }] }],
    ['atom:author', rss('<atom:author><atom:name>Lan</atom:name></atom:author>'), { authors: [{ name: 'Lan' }] }],
    [
      'media:credit is nobody’s byline',
      rss('<dc:creator>Lan</dc:creator><media:credit>Ảnh</media:credit>'),
      { authors: [{ name: 'Lan' }] },
    ],
    [
      'the channel’s managingEditor for an item without author',
      rss('<title>x</title>', '<managingEditor>toasoan@a.example (Tòa soạn)</managingEditor>'),
      { title: 'x' },
    ],
    ['a category', rss('<category>Xã hội</category>'), { categories: ['Xã hội'] }],
    [
      'a category with a domain',
      rss('<category domain="http://a.example/c">Xã hội</category>'),
      { categories: ['Xã hội'] },
    ],
    ['two categories', rss('<category>A</category><category>B</category>'), { categories: ['A', 'B'] }],
    ['dc:subject', rss('<dc:subject>A</dc:subject>'), { categories: ['A'] }],
    ['itunes:category in text', rss('<itunes:category text="A"/>'), { categories: ['A'] }],
    ['itunes:keywords', rss('<itunes:keywords>A, B</itunes:keywords>'), { categories: ['A', 'B'] }],
    ['media:category', rss('<media:category>A</media:category>'), { categories: ['A'] }],
    ['media:keywords', rss('<media:keywords>A, B</media:keywords>'), { categories: ['A', 'B'] }],
    ['an empty category', rss('<category/>'), { categories: [] }],
    [
      'an enclosure',
      rss('<enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="12"/>'),
      { enclosures: [{ url: 'https://a.example/1.mp3', type: 'audio/mpeg' }] },
    ],
    [
      'a relative enclosure',
      rss('<enclosure url="/1.mp3" type="audio/mpeg"/>'),
      { enclosures: [{ url: 'https://news.example/1.mp3' }] },
    ],
    [
      'two enclosures',
      rss('<enclosure url="https://a.example/1"/><enclosure url="https://a.example/2"/>'),
      { enclosures: [{ url: 'https://a.example/1' }, { url: 'https://a.example/2' }] },
    ],
    ['an enclosure without url', rss('<enclosure type="audio/mpeg"/>'), { enclosures: [] }],
    [
      'a picture as enclosure',
      rss('<enclosure url="https://a.example/1.jpg" type="image/jpeg"/>'),
      { image: 'https://a.example/1.jpg' },
    ],
    ['media:thumbnail', rss('<media:thumbnail url="https://a.example/1.jpg"/>'), { image: 'https://a.example/1.jpg' }],
    [
      'media:content of a picture',
      rss('<media:content url="https://a.example/1.jpg" medium="image"/>'),
      { image: 'https://a.example/1.jpg' },
    ],
    [
      'media:group',
      rss('<media:group><media:content url="https://a.example/1.jpg" type="image/jpeg"/></media:group>'),
      { image: 'https://a.example/1.jpg' },
    ],
    [
      'a thumbnail inside media:content',
      rss(
        '<media:content url="https://a.example/1.mp4" type="video/mp4"><media:thumbnail url="https://a.example/1.jpg"/></media:content>',
      ),
      { image: 'https://a.example/1.jpg' },
    ],
    [
      'a thumbnail in a media:group',
      rss('<media:group><media:thumbnail url="https://a.example/1.jpg"/></media:group>'),
      { image: 'https://a.example/1.jpg' },
    ],
    ['itunes:image', rss('<itunes:image href="https://a.example/1.jpg"/>'), { image: 'https://a.example/1.jpg' }],
    ['an item image in text', rss('<image>https://a.example/1.jpg</image>'), { image: 'https://a.example/1.jpg' }],
    [
      'itunes:image in text',
      rss('<itunes:image>https://a.example/1.jpg</itunes:image>'),
      { image: 'https://a.example/1.jpg' },
    ],
    [
      'media:thumbnail in text',
      rss('<media:thumbnail>https://a.example/1.jpg</media:thumbnail>'),
      { image: 'https://a.example/1.jpg' },
    ],
    [
      'media:content that only its name shows to be a film',
      rss('<media:content url="https://a.example/1.mp4"/>'),
      { enclosures: [{ url: 'https://a.example/1.mp4' }] },
    ],
    [
      'media:category of one file',
      rss('<media:content url="https://a.example/1.mp4"><media:category>A</media:category></media:content>'),
      { categories: ['A'] },
    ],
    ['a link that has lost its scheme', rss('<link>www.a.example/1</link>'), { link: 'https://www.a.example/1' }],
    [
      'a relative guid that says it is the link',
      rss('<guid isPermaLink="true">news/1.htm</guid>'),
      { link: 'https://news.example/rss/news/1.htm', guid: 'news/1.htm' },
    ],
    ['a number that says it is the link', rss('<guid isPermaLink="true">4712</guid>'), { link: undefined }],
    ['an author behind a dash', rss('<author>lan@a.example - Lan</author>'), { authors: [{ name: 'Lan' }] }],
    ['Atom’s plain text', rss('<atom:content type="text">A &amp;lt; B</atom:content>'), { content: 'A &amp;lt; B' }],
    [
      'XHTML by its media type',
      rss('<description type="application/xhtml+xml"><div>A &lt; B</div></description>'),
      { summary: 'A &lt; B' },
    ],
    ['a character by its two UTF-16 units', rss('<title>&#55356;&#57127; &#xD83C;&#xDF27;</title>'), { title: '🌧 🌧' }],
    ['CDATA in small letters', rss('<title><![cdata[A & B]]></title>'), { title: 'A & B' }],
    [
      'an item image with url',
      rss('<image><url>https://a.example/1.jpg</url></image>'),
      { image: 'https://a.example/1.jpg' },
    ],
    ['media:title is not the title', rss('<media:title>Ảnh</media:title><title>Mưa</title>'), { title: 'Mưa' }],
    ['media:title where nothing else is', rss('<media:title>Ảnh</media:title>'), { title: 'Ảnh' }],
    [
      'media:description is not the lead',
      rss('<media:description>Ảnh</media:description><description>Lead</description>'),
      { summary: 'Lead' },
    ],
    ['itunes:summary where nothing else is', rss('<itunes:summary>Lead</itunes:summary>'), { summary: 'Lead' }],
    ['dc:title where nothing else is', rss('<dc:title>Mưa</dc:title>'), { title: 'Mưa' }],
    ['dc:description where nothing else is', rss('<dc:description>Lead</dc:description>'), { summary: 'Lead' }],
    ['dc:identifier where no guid is', rss('<dc:identifier>urn:1</dc:identifier>'), { guid: 'urn:1' }],
    [
      'source',
      rss('<source url="https://b.example/">B</source>'),
      { origin: { name: 'B', url: 'https://b.example/' } },
    ],
    ['an item language', rss('<dc:language>vi</dc:language>'), { language: 'vi' }],
    [
      'xml:lang on the item',
      '<rss><channel><item xml:lang="en"><title>x</title></item></channel></rss>',
      { language: 'en' },
    ],
    ['georss beside', rss('<georss:point>21.38 103.01</georss:point><title>Mưa</title>'), { title: 'Mưa' }],
  ])('%s', holds)
})

describe('bases', () => {
  test.each<Row>([
    [
      'xml:base on the channel',
      '<rss><channel xml:base="https://b.example/d/"><item><link>1</link></item></channel></rss>',
      { link: 'https://b.example/d/1' },
    ],
    [
      'xml:base on the item',
      '<rss><channel><item xml:base="https://b.example/d/"><link>1</link></item></channel></rss>',
      { link: 'https://b.example/d/1' },
    ],
    [
      'xml:base in xml:base',
      '<rss xml:base="https://b.example/d/"><channel xml:base="e/"><item><link>1</link></item></channel></rss>',
      { link: 'https://b.example/d/e/1' },
    ],
    [
      'a relative xml:base',
      '<rss xml:base="/d/"><channel><item><link>1</link></item></channel></rss>',
      { link: 'https://news.example/d/1' },
    ],
    [
      'an empty xml:base',
      '<rss xml:base=""><channel><item><link>/1</link></item></channel></rss>',
      { link: 'https://news.example/1' },
    ],
    [
      'xml:base on the link of an entry',
      atom('<link xml:base="https://b.example/d/" href="1"/>'),
      { link: 'https://b.example/d/1' },
    ],
    [
      'xml:base on the entry',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/"><entry xml:base="d/"><link href="1"/></entry></feed>',
      { link: 'https://b.example/d/1' },
    ],
    [
      'a base that is no address',
      '<rss xml:base="http://["><channel><item><link>/1</link></item></channel></rss>',
      { link: 'https://news.example/1' },
    ],
  ])('%s', holds)
})

describe('Atom 1.0', () => {
  test.each<Row>([
    ['a title of text', atom('<title>A &lt; B</title>'), { title: 'A &lt; B' }],
    ['a title of type text', atom('<title type="text">&lt;b&gt;</title>'), { title: '&lt;b&gt;' }],
    ['a title of HTML', atom('<title type="html">&lt;b&gt;A&lt;/b&gt;</title>'), { title: '<b>A</b>' }],
    ['a title of HTML in CDATA', atom('<title type="html"><![CDATA[<b>A</b>]]></title>'), { title: '<b>A</b>' }],
    [
      'a title of XHTML',
      atom('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>A</b></div></title>'),
      { title: expect.stringContaining('<b>A</b>') },
    ],
    ['the type text/plain', atom('<title type="text/plain">&lt;b&gt;</title>'), { title: '&lt;b&gt;' }],
    ['the type text/html', atom('<title type="text/html">&lt;b&gt;A&lt;/b&gt;</title>'), { title: '<b>A</b>' }],
    ['a type in capitals', atom('<title type="HTML">&lt;b&gt;A&lt;/b&gt;</title>'), { title: '<b>A</b>' }],
    [
      'HTML whose type was forgotten',
      atom('<summary><![CDATA[<p>Lead <img src="/1.jpg"></p>]]></summary>'),
      { summary: '<p>Lead <img src="/1.jpg"></p>' },
    ],
    ['a summary', atom('<summary>Lead</summary>'), { summary: 'Lead' }],
    ['content of HTML', atom('<content type="html">&lt;p&gt;Dài&lt;/p&gt;</content>'), { content: '<p>Dài</p>' }],
    [
      'content of XHTML',
      atom('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Dài</p></div></content>'),
      { content: expect.stringContaining('<p>Dài</p>') },
    ],
    [
      'XHTML under a prefix',
      atom('<content type="xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:div><h:p>Dài</h:p></h:div></content>'),
      { content: expect.stringContaining('<p>Dài</p>') },
    ],
    ['content in base64', atom('<content type="application/octet-stream">TMawYQ==</content>'), { title: undefined }],
    [
      'content elsewhere gives a link',
      atom('<content src="https://a.example/1" type="text/html"/>'),
      { content: undefined },
    ],
    ['an alternate link', atom('<link rel="alternate" href="https://a.example/1"/>'), { link: 'https://a.example/1' }],
    [
      'self where nothing else leads to the entry',
      atom('<link rel="self" href="https://a.example/s"/><id>tag:a.example,2026:1</id>'),
      { link: 'https://a.example/s' },
    ],
    ['a link without rel', atom('<link href="https://a.example/1"/>'), { link: 'https://a.example/1' }],
    [
      'alternate after self',
      atom('<link rel="self" href="https://a.example/s"/><link rel="alternate" href="https://a.example/1"/>'),
      { link: 'https://a.example/1' },
    ],
    [
      'HTML before other alternates',
      atom(
        '<link rel="alternate" type="application/json" href="https://a.example/j"/><link rel="alternate" type="text/html" href="https://a.example/1"/>',
      ),
      { link: 'https://a.example/1' },
    ],
    [
      'rel written as an address',
      atom('<link rel="http://www.iana.org/assignments/relation/alternate" href="https://a.example/1"/>'),
      { link: 'https://a.example/1' },
    ],
    [
      'replies are no link',
      atom('<link rel="replies" href="https://a.example/c"/><link href="https://a.example/1"/>'),
      { link: 'https://a.example/1' },
    ],
    [
      'an enclosure link',
      atom('<link rel="enclosure" href="https://a.example/1.mp3" type="audio/mpeg" length="1"/>'),
      { enclosures: [{ url: 'https://a.example/1.mp3', type: 'audio/mpeg' }] },
    ],
    ['a link in the element’s text', atom('<link>https://a.example/1</link>'), { link: 'https://a.example/1' }],
    [
      'an id as the link where it is an address',
      atom('<id>https://a.example/1</id>'),
      { guid: 'https://a.example/1', link: 'https://a.example/1' },
    ],
    ['a tag: id', atom('<id>tag:a.example,2026:1</id>'), { guid: 'tag:a.example,2026:1', link: undefined }],
    [
      'published and updated',
      atom('<published>2026-11-22T00:00:00Z</published><updated>2026-11-23T00:00:00Z</updated>'),
      { published: '2026-11-22T00:00:00Z', updated: '2026-11-23T00:00:00Z' },
    ],
    [
      'an author',
      atom('<author><name>Lan</name><email>lan@a.example</email></author>'),
      { authors: [{ name: 'Lan' }] },
    ],
    [
      'two authors',
      atom('<author><name>Lan</name></author><author><name>Hoa</name></author>'),
      { authors: [{ name: 'Lan' }, { name: 'Hoa' }] },
    ],
    [
      'the feed’s author for an entry without one',
      atom('<title>x</title>', '<author><name>Lan</name></author>'),
      { authors: [{ name: 'Lan' }] },
    ],
    [
      'the author of the entry’s source',
      atom('<source><author><name>Lan</name></author></source>'),
      { authors: [{ name: 'Lan' }] },
    ],
    [
      'a contributor is no author',
      atom('<author><name>Lan</name></author><contributor><name>Hoa</name></contributor>'),
      { authors: [{ name: 'Lan' }] },
    ],
    [
      'an id that is an address before what it relates to',
      atom('<link rel="related" href="https://b.example/r"/><id>https://a.example/1</id>'),
      { link: 'https://a.example/1' },
    ],
    [
      'RSS’s content in an entry, which is HTML',
      atom('<content:encoded>&lt;b&gt;A&lt;/b&gt; &amp;amp; B</content:encoded>'),
      { content: '<b>A</b> &amp; B' },
    ],
    ['RSS’s description in an entry', atom('<description>&lt;b&gt;A&lt;/b&gt;</description>'), { summary: '<b>A</b>' }],
    [
      'RSS’s enclosure in an entry',
      atom('<enclosure url="/1.mp3" type="audio/mpeg"/>'),
      { enclosures: [{ url: 'https://news.example/1.mp3', type: 'audio/mpeg' }] },
    ],
    ['itunes:author in an entry', atom('<itunes:author>Lan</itunes:author>'), { authors: [{ name: 'Lan' }] }],
    ['media:keywords in an entry', atom('<media:keywords>A, B</media:keywords>'), { categories: ['A', 'B'] }],
    [
      'the day of issue before another date',
      atom('<dc:date>2026-11-22</dc:date><dcterms:issued>2026-11-23</dcterms:issued>'),
      { published: '2026-11-23' },
    ],
    ['a category by label', atom('<category term="xa-hoi" label="Xã hội"/>'), { categories: ['Xã hội'] }],
    ['a category by term', atom('<category term="xa-hoi" scheme="http://a.example/"/>'), { categories: ['xa-hoi'] }],
    [
      'the title of source',
      atom('<source><title>B</title><link href="https://b.example/"/></source>'),
      { origin: { name: 'B', url: 'https://b.example/' } },
    ],
    [
      'media in an entry',
      atom('<media:group><media:thumbnail url="https://a.example/1.jpg"/></media:group>'),
      { image: 'https://a.example/1.jpg' },
    ],
    [
      'a language of the entry',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry xml:lang="en"><title>x</title></entry></feed>',
      { language: 'en' },
    ],
    [
      'Atom under a prefix',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Mưa</a:title></a:entry></a:feed>',
      { title: 'Mưa' },
    ],
    ['an entry as root', '<entry xmlns="http://www.w3.org/2005/Atom"><title>Mưa</title></entry>', { title: 'Mưa' }],
    ['no namespace at all', '<feed><entry><title>Mưa</title></entry></feed>', { title: 'Mưa' }],
    [
      'an entry that declares the namespace again',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry xmlns="http://www.w3.org/2005/Atom"><title>Mưa</title></entry></feed>',
      { title: 'Mưa' },
    ],
    [
      'an entry that declares it under a prefix of its own',
      '<feed xmlns="http://www.w3.org/2005/Atom"><a:entry xmlns:a="http://www.w3.org/2005/Atom"><a:title>Mưa</a:title></a:entry></feed>',
      { title: 'Mưa' },
    ],
    [
      'a title that declares it again',
      atom('<title xmlns="http://www.w3.org/2005/Atom">Mưa</title>'),
      { title: 'Mưa' },
    ],
    [
      'a summary that declares XHTML for its content',
      atom('<summary type="xhtml" xmlns="http://www.w3.org/1999/xhtml"><div><b>A</b></div></summary>'),
      { summary: '<b>A</b>' },
    ],
    [
      'an unknown address under a prefix',
      '<a:feed xmlns:a="http://atom.example/"><a:entry><a:title>Mưa</a:title></a:entry></a:feed>',
      { title: 'Mưa' },
    ],
    [
      'an author’s address with a base of its own',
      atom('<author><name>Lan</name><uri xml:base="https://b.example/d/">lan</uri></author>'),
      { authors: [{ name: 'Lan', url: 'https://b.example/d/lan' }] },
    ],
  ])('%s', holds)
})

describe('Atom 0.3', () => {
  test.each<Row>([
    [
      'issued and modified',
      atom03('<issued>2003-12-13T08:29:29Z</issued><modified>2003-12-14T08:29:29Z</modified>'),
      { published: '2003-12-13T08:29:29Z', updated: '2003-12-14T08:29:29Z' },
    ],
    [
      'created where nothing was issued',
      atom03('<created>2003-12-13T08:29:29Z</created>'),
      { published: '2003-12-13T08:29:29Z' },
    ],
    [
      'a title in mode escaped',
      atom03('<title type="text/html" mode="escaped">&lt;b&gt;A&lt;/b&gt;</title>'),
      { title: '<b>A</b>' },
    ],
    [
      'a title in mode xml',
      atom03('<title type="application/xhtml+xml" mode="xml"><b xmlns="http://www.w3.org/1999/xhtml">A</b></title>'),
      { title: '<b>A</b>' },
    ],
    ['a title in base64', atom03('<title type="text/plain" mode="base64">TcawYQ==</title>'), { title: 'Mưa' }],
    [
      'HTML in base64',
      atom03('<content type="text/html" mode="base64">PHA+QTwvcD4=</content>'),
      { content: '<p>A</p>' },
    ],
    [
      'the service links are no article',
      atom03(
        '<link rel="service.edit" href="https://a.example/e"/><link rel="alternate" type="text/html" href="https://a.example/1"/>',
      ),
      { link: 'https://a.example/1' },
    ],
    ['an author', atom03('<author><name>Lan</name></author>'), { authors: [{ name: 'Lan' }] }],
  ])('%s', holds)
})

describe('RSS 0.9x and 1.0', () => {
  test.each<Row>([
    [
      'items beside the channel',
      rdf('<title>Mưa</title><link>https://a.example/1</link>'),
      { title: 'Mưa', link: 'https://a.example/1' },
    ],
    ['rdf:about as the id', rdf('<title>Mưa</title>'), { guid: 'https://a.example/1' }],
    ['rdf:about as the link', rdf('<title>Mưa</title>'), { link: 'https://a.example/1' }],
    ['a link as a resource', rdf('<link rdf:resource="https://a.example/2"/>'), { link: 'https://a.example/2' }],
    [
      'about without its prefix',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item about="https://a.example/1"/></rdf:RDF>',
      { guid: 'https://a.example/1', link: 'https://a.example/1' },
    ],
    [
      'another vocabulary as the default beside RSS under a prefix',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/" xmlns="http://o.example/"><r:item><title>No</title><r:title>Mưa</r:title></r:item></rdf:RDF>',
      { title: 'Mưa' },
    ],
    ['dc:date', rdf('<dc:date>2026-11-23T08:56+07:00</dc:date>'), { published: '2026-11-23T08:56+07:00' }],
    ['dc:creator', rdf('<dc:creator>Lan</dc:creator>'), { authors: [{ name: 'Lan' }] }],
    ['dc:subject', rdf('<dc:subject>A</dc:subject>'), { categories: ['A'] }],
    ['content:encoded', rdf('<content:encoded>&lt;p&gt;A&lt;/p&gt;</content:encoded>'), { content: '<p>A</p>' }],
    [
      'content:items',
      rdf(
        '<content:items><rdf:Bag><rdf:li><content:item><rdf:value>A</rdf:value></content:item></rdf:li></rdf:Bag></content:items><title>x</title>',
      ),
      { title: 'x' },
    ],
    [
      'RSS 0.90’s namespace',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><item><title>Mưa</title></item></rdf:RDF>',
      { title: 'Mưa' },
    ],
    [
      'RSS 0.91 with its doctype',
      '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><item><title>Mưa</title></item></channel></rss>',
      { title: 'Mưa' },
    ],
    [
      'RSS 0.92 without titles',
      '<rss version="0.92"><channel><item><description>Lead</description></item></channel></rss>',
      { title: undefined, summary: 'Lead' },
    ],
    [
      'items inside the rss element',
      '<rss><channel><title>x</title></channel><item><title>Mưa</title></item></rss>',
      { title: 'Mưa' },
    ],
    [
      'RSS 1.0 under a prefix',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:item rdf:about="https://a.example/1"><r:title>Mưa</r:title></r:item></rdf:RDF>',
      { title: 'Mưa' },
    ],
    [
      'RSS under a namespace of its own',
      '<rss xmlns="http://backend.userland.com/rss2"><channel><item><title>Mưa</title></item></channel></rss>',
      { title: 'Mưa' },
    ],
    ['a channel alone', '<channel><item><title>Mưa</title></item></channel>', { title: 'Mưa' }],
    [
      'a channel in a namespace that is not its own',
      '<rss><channel xmlns="http://www.w3.org/2005/Atom"><item><title>Mưa</title></item></channel></rss>',
      { title: 'Mưa' },
    ],
    [
      'an item in XHTML’s',
      '<rss><channel><item xmlns="http://www.w3.org/1999/xhtml"><title>Mưa</title></item></channel></rss>',
      { title: 'Mưa' },
    ],
    [
      'attributes of the Channel Definition Format',
      '<CHANNEL><ITEM HREF="1.htm" LASTMOD="2002-09-07T00:00:01Z"><TITLE>Mưa</TITLE><ABSTRACT>Lead</ABSTRACT></ITEM></CHANNEL>',
      { title: 'Mưa', summary: 'Lead', link: 'https://news.example/rss/1.htm', updated: '2002-09-07T00:00:01Z' },
    ],
  ])('%s', holds)
})

describe('JSON Feed', () => {
  test.each<Row>([
    [
      'id, url and title',
      json({ id: '1', url: 'https://a.example/1', title: 'Mưa' }),
      { guid: '1', link: 'https://a.example/1', title: 'Mưa' },
    ],
    ['an id that is a number', json({ id: 47 }), { guid: '47' }],
    [
      'an external_url where no url is',
      json({ id: '1', external_url: 'https://b.example/' }),
      { link: 'https://b.example/' },
    ],
    ['an id that is an address', json({ id: 'https://a.example/1' }), { link: 'https://a.example/1' }],
    ['content_html', json({ id: '1', content_html: '<p>A</p>' }), { content: '<p>A</p>' }],
    ['content_text is no HTML', json({ id: '1', content_text: 'A < B' }), { content: 'A &lt; B' }],
    ['content_html before content_text', json({ id: '1', content_text: 'B', content_html: 'A' }), { content: 'A' }],
    ['a title is plain text', json({ id: '1', title: 'A < B' }), { title: 'A &lt; B' }],
    ['a summary', json({ id: '1', summary: 'Lead' }), { summary: 'Lead' }],
    [
      'dates',
      json({ id: '1', date_published: '2026-11-22T00:00:00Z', date_modified: '2026-11-23T00:00:00Z' }),
      { published: '2026-11-22T00:00:00Z', updated: '2026-11-23T00:00:00Z' },
    ],
    ['an image', json({ id: '1', image: '/1.jpg' }), { image: 'https://news.example/1.jpg' }],
    [
      'a banner where no image is',
      json({ id: '1', banner_image: 'https://a.example/1.jpg' }),
      { image: 'https://a.example/1.jpg' },
    ],
    [
      'authors of 1.1',
      json({ id: '1', authors: [{ name: 'Lan' }, { name: 'Hoa' }] }),
      { authors: [{ name: 'Lan' }, { name: 'Hoa' }] },
    ],
    ['the author of 1.0', json({ id: '1', author: { name: 'Lan' } }), { authors: [{ name: 'Lan' }] }],
    ['an author who is only a name', json({ id: '1', authors: ['Lan'] }), { authors: [{ name: 'Lan' }] }],
    [
      'a size in quotation marks',
      json({ id: '1', attachments: [{ url: '/1.mp3', size_in_bytes: '123' }] }),
      { enclosures: [{ url: 'https://news.example/1.mp3', length: 123 }] },
    ],
    [
      'no version',
      JSON.stringify({ title: 'Tin', items: [{ id: '1', date_published: '2026-11-23' }] }),
      { published: '2026-11-23' },
    ],
    ['the feed’s authors', json({ id: '1' }, { authors: [{ name: 'Lan' }] }), { authors: [{ name: 'Lan' }] }],
    ['tags', json({ id: '1', tags: ['A', 'B'] }), { categories: ['A', 'B'] }],
    [
      'attachments',
      json({ id: '1', attachments: [{ url: 'https://a.example/1.mp3', mime_type: 'audio/mpeg', size_in_bytes: 3 }] }),
      { enclosures: [{ url: 'https://a.example/1.mp3', type: 'audio/mpeg' }] },
    ],
    ['a language', json({ id: '1', language: 'en' }), { language: 'en' }],
    ['a byte order mark', `\uFEFF${json({ id: '1', title: 'Mưa' })}`, { title: 'Mưa' }],
    ['wrong kinds of values', json({ id: '1', title: 3, tags: 'A', authors: 'Lan', attachments: {} }), { guid: '1' }],
    [
      'an item of null before it',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [null, { id: '1' }] }),
      { guid: '1' },
    ],
  ])('%s', holds)
})

describe('ill-formed', () => {
  test.each<Row>([
    ['blank lines before the prolog', `\n\n${rss('<title>Mưa</title>')}`, { title: 'Mưa' }],
    ['words before the prolog', `Warning: x in y.php\n${rss('<title>Mưa</title>')}`, { title: 'Mưa' }],
    ['an ampersand alone', rss('<title>A & B</title>'), { title: 'A & B' }],
    ['an unknown entity', rss('<title>A &foo; B</title>'), { title: 'A &foo; B' }],
    ['a less-than sign alone', rss('<title>A < B</title>'), { title: expect.stringMatching(/^A (<|&lt;) B$/) }],
    [
      'a title never closed',
      '<rss><channel><item><title>Mưa<link>https://a.example/1</link></item></channel></rss>',
      { link: 'https://a.example/1' },
    ],
    [
      'an end tag too many',
      rss('<title>Mưa</title></b><link>https://a.example/1</link>'),
      { title: 'Mưa', link: 'https://a.example/1' },
    ],
    [
      'tags closed in the wrong order',
      rss('<description><b><i>A</b></i></description><title>Mưa</title>'),
      { title: 'Mưa' },
    ],
    ['a stray end of CDATA', rss('<title>Mưa]]></title>'), { title: expect.stringMatching(/^Mưa/) }],
    ['a control character', rss('<title>M\u0008ưa</title>'), { title: expect.stringMatching(/^M.?ưa$/) }],
    ['a reference to no character', rss('<title>M&#0;ưa</title>'), { title: expect.stringMatching(/^M.{0,4}ưa$/) }],
    ['a reference out of range', rss('<title>x&#x110000;y</title>'), { title: expect.stringMatching(/^x.*y$/) }],
    ['no end of the root', '<rss><channel><item><title>Mưa</title></item>', { title: 'Mưa' }],
    [
      'undeclared prefixes',
      '<rss><channel><item><dc:creator>Lan</dc:creator><content:encoded>A</content:encoded></item></channel></rss>',
      { authors: [{ name: 'Lan' }], content: 'A' },
    ],
    [
      'a wrong namespace address',
      '<rss xmlns:media="http://search.yahoo.com/mrss"><channel><item><media:thumbnail url="https://a.example/1.jpg"/></item></channel></rss>',
      { image: 'https://a.example/1.jpg' },
    ],
    [
      'another prefix of a known namespace',
      '<rss xmlns:x="http://purl.org/dc/elements/1.1/"><channel><item><x:creator>Lan</x:creator></item></channel></rss>',
      { authors: [{ name: 'Lan' }] },
    ],
    [
      'an attribute without quotes',
      rss('<enclosure url=https://a.example/1.mp3 type=audio/mpeg />'),
      { enclosures: [{ url: 'https://a.example/1.mp3' }] },
    ],
    [
      'an attribute twice is read once: the last',
      rss('<enclosure url="https://a.example/1" url="https://a.example/2"/>'),
      { enclosures: [{ url: 'https://a.example/2' }] },
    ],
    [
      'an ampersand in an attribute',
      rss('<enclosure url="https://a.example/1?a=1&b=2"/>'),
      { enclosures: [{ url: 'https://a.example/1?a=1&b=2' }] },
    ],
    ['element names in capitals', '<RSS><CHANNEL><ITEM><TITLE>Mưa</TITLE></ITEM></CHANNEL></RSS>', { title: 'Mưa' }],
    [
      'an internal entity',
      '<!DOCTYPE rss [<!ENTITY ten "Mưa">]><rss><channel><item><title>&ten;</title></item></channel></rss>',
      { title: 'Mưa' },
    ],
    [
      'an external entity stays unread',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>A&x;</title></item></channel></rss>',
      { title: expect.stringMatching(/^A(&x;)?$/) },
    ],
    ['two roots', `${rss('<title>Mưa</title>')}<rss><channel/></rss>`, { title: 'Mưa' }],
    [
      'an end tag without its bracket',
      rss('<title>Mưa</title<link>https://a.example/1</link>'),
      { title: 'Mưa', link: 'https://a.example/1' },
    ],
    [
      'a value without its closing quote before another',
      rss('<enclosure url="https://a.example/1.mp3 type="audio/mpeg"/>'),
      { enclosures: [{ url: 'https://a.example/1.mp3', type: 'audio/mpeg' }] },
    ],
    [
      'the picture’s own link and title',
      rss('<image><title>Ảnh</title><link>https://i.example/</link></image><title>Mưa</title>'),
      { title: 'Mưa', link: undefined, image: undefined },
    ],
    ['a comment never closed at the end', `${rss('<title>Mưa</title>')}<!-- x`, { title: 'Mưa' }],
    [
      'CDATA in CDATA',
      rss('<description><![CDATA[a <![CDATA[b]]> c]]></description><title>Mưa</title>'),
      { title: 'Mưa' },
    ],
    ['a processing instruction inside', rss('<?php echo 1 ?><title>Mưa</title>'), { title: 'Mưa' }],
    ['XML 1.1', '<?xml version="1.1"?><rss><channel><item><title>Mưa</title></item></channel></rss>', { title: 'Mưa' }],
    [
      'a stylesheet before the root',
      '<?xml-stylesheet href="a.xsl"?><rss><channel><item><title>Mưa</title></item></channel></rss>',
      { title: 'Mưa' },
    ],
  ])('%s', holds)
})

describe('the feed itself', () => {
  test.each<readonly [string, string, Partial<ParsedFeed>]>([
    [
      'the channel’s title, not the image’s',
      rss('', '<image><title>Ảnh</title><link>https://i.example/</link></image>'),
      { title: 'Tin' },
    ],
    [
      'the channel’s link after the items',
      '<rss><channel><item><link>https://a.example/1</link></item><link>https://a.example/</link></channel></rss>',
      { link: 'https://a.example/' },
    ],
    [
      'the channel’s link, not atom:link rel=self',
      rss('', '<atom:link rel="self" href="https://a.example/rss"/><link>https://a.example/</link>'),
      { link: 'https://a.example/' },
    ],
    ['the channel’s language', rss('', '<language>vi-VN</language>'), { language: 'vi-VN' }],
    ['dc:language', rss('', '<dc:language>vi</dc:language>'), { language: 'vi' }],
    [
      'xml:lang of the feed',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><title>x</title></feed>',
      { language: 'vi' },
    ],
    ['ttl', rss('', '<ttl>60</ttl>'), { freshForMinutes: 60 }],
    [
      'sy:updatePeriod',
      rss('', '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>'),
      { freshForMinutes: 30 },
    ],
    [
      'the alternate link of an Atom feed',
      atom('', '<link rel="self" href="https://a.example/f"/><link href="https://a.example/"/>'),
      { link: 'https://a.example/' },
    ],
    ['a feed without items', '<rss><channel><title>Tin</title></channel></rss>', { title: 'Tin', items: [] }],
    [
      'two channels',
      '<rss><channel><title>Tin</title><item><title>A</title></item></channel><channel><item><title>B</title></item></channel></rss>',
      { title: 'Tin', items: [expect.objectContaining({ title: 'A' }), expect.objectContaining({ title: 'B' })] },
    ],
    [
      'a root that ends too early',
      `${rss('<title>A</title>')}<item><title>B</title></item></channel></rss>`,
      { title: 'Tin', items: [expect.objectContaining({ title: 'A' }), expect.objectContaining({ title: 'B' })] },
    ],
    ['a JSON Feed without items', '{"version":"https://jsonfeed.org/version/1.1","items":null}', { items: [] }],
    ['home_page_url', json({ id: '1' }, { home_page_url: 'https://a.example/' }), { link: 'https://a.example/' }],
  ])('%s', (_, body, wanted) => expect(feedOf(body)).toMatchObject(wanted))
})
