import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { countCpuMs } from '../cpu-time.ts'
import { ASKED } from './feeds.ts'

const others: readonly [sentence: string, body: string, what: string, detail: string][] = [
  ['nothing', '', 'empty', ''],
  ['blanks and a byte-order mark', ' \n\ufeff\t', 'empty', ''],
  ['a page that forbids', '<html><head><title>403 &mdash; Forbidden</title></head></html>', 'html', '403 — Forbidden'],
  [
    'a page with a declaration',
    '<?xml version="1.0"?><!-- x --><!DOCTYPE html><html><title>A</title></html>',
    'html',
    'A',
  ],
  ['a page without title', '<!doctype html><p>x', 'html', 'no title'],
  ['a page whose text names a feed', '<html><title>A</title><rss></html>', 'html', 'A'],
  ['a scrap of a page', '<script>location="/"</script>', 'html', 'no title'],
  ['JSON with other keys', '{"status":"error","message":"x"}', 'json', 'keys status, message'],
  ['a list of posts', '[{"id":1,"title":{}}]', 'json', 'a list of 1, first keys id, title'],
  ['broken JSON', '{"version":"https://jsonfeed.org/version/1", "items":[', 'json', 'it is broken or cut off'],
  ['XML of another kind', '<urlset><url/></urlset>', 'xml', 'its root is <urlset>'],
  ['a list of feeds', '<?xml version="1.0"?><opml><head><title>A</title></head></opml>', 'xml', 'its root is <opml>'],
  ['a sentence', 'Too many requests', 'text', 'it starts with "Too many requests"'],
  ['a feed inside another document', '<data><rss><channel/></rss></data>', 'xml', 'its root is <data>'],
]
test.each(others)('%s is no feed and says what it is', (_, body, what, detail) => {
  expect(parseFeed(body, ASKED)).toEqual({ kind: 'not-a-feed', what, detail })
})

test('a body that nests too deep is refused', () => {
  expect(parseFeed(`<rss>${'<a>'.repeat(200)}`, ASKED)).toMatchObject({ kind: 'not-a-feed', what: 'too-deep' })
})

test('a feed without items is a feed', () => {
  expect(parseFeed('<rss version="2.0"><channel><title>A</title></channel></rss>', ASKED)).toMatchObject({
    kind: 'parsed',
    feed: { title: 'A', items: [] },
  })
})

const SCRAPS = [
  '<rss>',
  '</rss>',
  '<channel>',
  '<item>',
  '</item>',
  '<title>',
  '</title>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<entry>',
  '<link href="',
  '"/>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?xml',
  '?>',
  '<!DOCTYPE x [',
  ']>',
  '&',
  '&amp;',
  '<!ENTITY a "b">',
  '&a;',
  '<',
  '>',
  "'",
  '"',
  '=',
  ' ',
  '\u0000',
  '\ud800',
  '{"items":[',
  '<rdf:RDF>',
  'xml:base="//"',
  'xmlns:a="b"',
  '<a b=',
  '<__proto__>',
  '<br>',
  'mode="base64"',
  'ệ',
  '<guid isPermaLink=',
  '</',
  '<constructor/>',
]
const body = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...SCRAPS) }, fc.string({ unit: 'binary' })), {
  maxLength: 60,
})

test('any text at all gives an answer', () => {
  fc.assert(
    fc.property(body, fc.string(), (parts, url) => {
      const outcome = parseFeed(parts.join(''), url)
      return outcome.kind === 'parsed' || outcome.kind === 'not-a-feed'
    }),
    { numRuns: 2_000 },
  )
})

test('a cut body gives the items that are whole, unchanged', () => {
  const items = Array.from(
    { length: 6 },
    (_, n) => `<item><title>Tin ${n}</title><description><![CDATA[<p>${n}</p>]]></description></item>`,
  )
  const start = '<?xml version="1.0"?><rss><channel><title>Daily</title>'
  const text = `${start}${items.join('\n')}</channel></rss>`
  const whole = parseFeed(text, ASKED)
  fc.assert(
    fc.property(fc.integer({ min: start.length, max: text.length }), (length) => {
      const cut = parseFeed(text.slice(0, length), ASKED)
      if (cut.kind !== 'parsed' || whole.kind !== 'parsed') return false
      // "</item" at the very end is as good as whole.
      const kept = text.slice(0, length).split('</item').length - 1
      expect(cut.feed.items).toEqual(whole.feed.items.slice(0, cut.feed.items.length))
      expect(cut.feed.items.length).toBe(kept)
      return true
    }),
  )
})

const hostile: readonly [sentence: string, piece: string][] = [
  ['brackets', '<'],
  ['tags that never end', '<a b="<a " '],
  ['items in items', '<item>'],
  ['CDATA in CDATA', '<![CDATA[<![CDATA[]]>'],
  ['comments that never end', '<!--'],
  ['instructions that never end', '<?'],
  ['DOCTYPEs', '<!DOCTYPE [>'],
  ['end tags', '</x>'],
  ['namespaces', '<a xmlns="b"/>'],
  ['addresses of authors', '<author>a@a@a@a@a@a@a@</author>'],
]
test.each(hostile)('a megabyte of %s is read in about the time of any other', (_, piece) => {
  const text = `<rss><channel>${piece.repeat(Math.ceil(1_000_000 / piece.length))}`
  const cpuMs = countCpuMs()
  parseFeed(text, ASKED)
  // Takes 10 to 700 ms; what is quadratic takes minutes.
  expect(cpuMs()).toBeLessThan(8_000)
})

const rows: readonly [sentence: string, character: string][] = [
  ['narrow no-break spaces', '\u202f'],
  ['byte-order marks', '\ufeff'],
  ['line separators', '\u2028'],
  ['blanks', ' '],
  ['letters', 'đ'],
]
test.each(rows)('a tag of a hundred thousand %s that never ends is passed at once', (_, character) => {
  const cpuMs = countCpuMs()
  parseFeed(`<rss><channel><a ${character.repeat(100_000)}<item>`, ASKED)
  // Takes 5 ms; where a character can be name and space at once, even a thousand take seconds.
  expect(cpuMs()).toBeLessThan(2_000)
})
