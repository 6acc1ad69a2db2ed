import { expect, test } from 'vitest'
import type { ParsedItem } from '../../../src/model.ts'
import { atomEntry, feedIn, onlyItem } from '../feeds.ts'

const HTML_LINK = '<link rel="alternate" type="text/html" href="https://a.example/1"/>'

const fields: readonly [sentence: string, elements: string, field: keyof ParsedItem, expected: unknown][] = [
  ['plain text is escaped', '<title>1 &lt; 2 &amp; 3</title>', 'title', '1 &lt; 2 &amp; 3'],
  ['type text by name', '<title type="text">&lt;b&gt;</title>', 'title', '&lt;b&gt;'],
  ['type html is decoded once', '<title type="html">&lt;b&gt;a&lt;/b&gt; &amp;amp;</title>', 'title', '<b>a</b> &amp;'],
  ['type html in CDATA', '<title type="html"><![CDATA[<b>a</b>]]></title>', 'title', '<b>a</b>'],
  [
    'type xhtml keeps what is inside its div',
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">the &lt;br&gt; <b class="x">tag</b><br/></div></title>',
    'title',
    'the &lt;br&gt; <b class="x">tag</b><br>',
  ],
  [
    'type xhtml with a prefix',
    '<title type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:i>a</x:i></x:div></title>',
    'title',
    '<i>a</i>',
  ],
  [
    'an attribute in XHTML stays escaped',
    '<content type="xhtml"><div><a title=\'"x" &amp; &lt;y\'>a</a></div></content>',
    'content',
    '<a title="&quot;x&quot; &amp; &lt;y">a</a>',
  ],
  [
    'links in XHTML are made absolute',
    '<content type="xhtml"><div xml:base="https://b.example/"><a href="1">a</a></div></content>',
    'content',
    '<a href="https://b.example/1">a</a>',
  ],
  [
    'a media type that is no text is Base64',
    '<content type="application/octet-stream">PHA+xJBp4buHbjwvcD4=</content>',
    'content',
    '<p>Điện</p>',
  ],
  ['markup that nobody escaped is kept', '<summary><p>a</p></summary>', 'summary', '<p>a</p>'],

  [
    'the alternate that is a page',
    `<link rel="alternate" type="application/json" href="/j"/>${HTML_LINK}`,
    'link',
    'https://a.example/1',
  ],
  [
    'no relation means alternate',
    '<link rel="self" href="https://a.example/s"/><link href="https://a.example/1"/>',
    'link',
    'https://a.example/1',
  ],
  [
    'a relation by its full name',
    '<link rel="http://www.iana.org/assignments/relation/alternate" href="/1"/>',
    'link',
    'https://daily.example/1',
  ],
  [
    'an address as text',
    '<link rel="enclosure">https://a.example/e</link><link rel="alternate">https://a.example/1</link>',
    'link',
    'https://a.example/1',
  ],
  ['an id that is an address, when there is no link', '<id>https://a.example/1</id>', 'link', 'https://a.example/1'],
  ['an id that is none', '<id>urn:uuid:1</id>', 'link', undefined],
  ['content out of line', '<id>urn:1</id><content src="/1.html"/>', 'link', 'https://daily.example/1.html'],
  ['xml:base of the entry', '<link href="1.html"/>', 'link', 'https://daily.example/rss/1.html'],

  ['id of the entry, not of what it holds', '<image><id>wrong</id></image><id>right</id>', 'guid', 'right'],
  ['published', '<published>2026-11-23T01:00:00Z</published>', 'published', '2026-11-23T01:00:00Z'],
  ['updated is not published', '<updated>2026-11-23T01:00:00Z</updated>', 'published', undefined],
  ['updated given twice: the later one stands', '<updated>a</updated><updated>b</updated>', 'updated', 'b'],
  [
    'author',
    '<author><name>Mai</name><email>m@a.example</email><uri>https://m.example/</uri></author>',
    'authors',
    [{ name: 'Mai', email: 'm@a.example', url: 'https://m.example/' }],
  ],
  [
    'a label is for people, a term for programs',
    '<category term="xh" scheme="https://s.example" label="Xã hội"/><category term="y-te"/><category scheme="x"/>',
    'categories',
    ['Xã hội', 'y-te'],
  ],
  [
    'enclosures',
    '<link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="5"/>',
    'enclosures',
    [{ url: 'https://daily.example/a.mp3', type: 'audio/mpeg', length: 5 }],
  ],
  [
    'source is whose item it is',
    '<source><title>Tuổi Trẻ</title><link href="https://o.example/"/></source>',
    'origin',
    { name: 'Tuổi Trẻ', url: 'https://o.example/' },
  ],
  ['a picture of Media RSS', '<media:thumbnail url="https://a.example/1.jpg"/>', 'image', 'https://a.example/1.jpg'],
]
test.each(fields)('%s', (_, elements, field, expected) => {
  expect(atomEntry(elements)[field]).toEqual(expected)
})

test('bases add up from feed to entry to content', () => {
  const feed = feedIn(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/a/"><entry xml:base="b/">
    <link href="1"/><content type="html" xml:base="c/">x</content></entry></feed>`)
  expect(onlyItem(feed)).toMatchObject({ link: 'https://daily.example/a/b/1', base: 'https://daily.example/a/b/c/' })
})

test('an entry without author has its source’s, then the feed’s (RFC 4287 section 4.1.1)', () => {
  const feed = feedIn(`<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Feed</name></author>
    <entry><source><author><name>Source</name></author></source></entry><entry/></feed>`)
  expect(feed.items.map((item) => item.authors)).toEqual([[{ name: 'Source' }], [{ name: 'Feed' }]])
})

test('any prefix will do, and language is inherited', () => {
  const feed = feedIn(`<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="vi"><a:title>Daily</a:title>
    <a:link rel="self" href="/f"/><a:link href="/"/><a:entry><a:title>One</a:title></a:entry></a:feed>`)
  expect(feed).toMatchObject({ format: 'atom', title: 'Daily', link: 'https://daily.example/', language: 'vi' })
  expect(feed.items).toMatchObject([{ title: 'One', language: 'vi' }])
})

const modes: readonly [sentence: string, title: string, expected: string][] = [
  ['no mode is XML, no type is text', '<title>a &lt;b&gt;</title>', 'a &lt;b&gt;'],
  ['escaped HTML', '<title type="text/html" mode="escaped">&lt;b&gt;a&lt;/b&gt;</title>', '<b>a</b>'],
  ['escaped text', '<title type="text/plain" mode="escaped">a &lt; b</title>', 'a &lt; b'],
  [
    'XHTML',
    '<title type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">a<b>b</b></div></title>',
    'a<b>b</b>',
  ],
  ['Base64', '<title type="text/html" mode="base64">PGI+YTwvYj4=</title>', '<b>a</b>'],
  ['Base64 that is none', '<title mode="base64">not so</title>', 'not so'],
]
test.each(modes)('Atom 0.3: %s', (_, title, expected) => {
  const feed = feedIn(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>${title}<issued>2003</issued>
    <modified>2004</modified></entry></feed>`)
  expect(onlyItem(feed)).toMatchObject({ title: expected, published: '2003', updated: '2004' })
})
