import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/model.ts'
import { writeAtom } from '../../src/write/atom.ts'
import type { FeedDocument } from '../../src/write/document.ts'
import { writeJsonFeed } from '../../src/write/json-feed.ts'
import { writeRss } from '../../src/write/rss.ts'
import { faultsOfAtom, faultsOfRss } from '../validate/feed-rules.ts'
import { faultsOfJsonFeed } from '../validate/json-feed-rules.ts'
import { base, documentOf, item } from './samples.ts'

const formats: readonly [string, (document: FeedDocument) => string, (written: string) => readonly string[]][] = [
  ['RSS', writeRss, faultsOfRss],
  ['Atom', writeAtom, faultsOfAtom],
  ['JSON Feed', writeJsonFeed, faultsOfJsonFeed],
]

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  ']]><script>alert(1)</script><![CDATA[',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '</title></item></channel></rss>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  'AT&T R&amp;D &copy &nbsp; &',
  'a < b </b> > c',
  '<viet@bao.example>',
  '\u0000\u0008\u001b\u0085\ud800 \udfff\ufffe\uffff\ufffd',
  '\u202e\u2028\u2029\ufeff',
  '   \n\t ',
  '',
]
const addresses = [
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://bao.example/"><script>alert(1)</script>',
  "https://bao.example/?a='onmouseover='alert(1)",
  'https://user:secret@bao.example/[x]|{y}',
  'vbscript:x',
  '//bao.example/',
  'không phải địa chỉ',
  '',
]

/** The item with one field after another taken over by the publisher. */
function hostile(text: string, address: string): readonly [string, Item][] {
  return [
    ['title', { ...item, title: text }],
    ['summary', { ...item, summary: text }],
    ['authors', { ...item, authors: [text, text] }],
    ['categories', { ...item, categories: [text, text] }],
    ['outlet', { ...item, source: 'tim-kiem', via: { name: text, url: address } }],
    ['source that has left the config', { ...item, source: text }],
    ['places', { ...item, places: [text] }],
    ['language', { ...item, language: text }],
    ['also', { ...item, also: [{ source: text, name: text, link: address, published: text }] }],
    ['id', { ...item, id: `20261123-${text}` }],
    ['dates', { ...item, published: text, updated: text, added: text }],
    ['link', { ...item, link: address }],
    ['image', { ...item, image: address }],
  ]
}

describe.each(formats)('%s stays valid and harmless', (_, write, faults) => {
  test.each(payloads)('whichever field holds %j', (text) => {
    for (const [field, one] of hostile(text, 'https://bao.example/')) {
      expect([field, faults(write(documentOf([one])))]).toEqual([field, []])
    }
  })

  test.each(addresses)('whichever address is %j', (address) => {
    for (const [field, one] of hostile('Điện Biên', address)) {
      expect([field, faults(write(documentOf([one])))]).toEqual([field, []])
    }
  })

  test.each(payloads)('when a filter made the title and description %j', (text) => {
    const home = `${base}/?q=${encodeURIComponent(text.toWellFormed())}`
    expect(faults(write(documentOf([item], { title: text, description: `Tin ${text}`, home })))).toEqual([])
  })

  test('with no items and no date', () => {
    expect(faults(write(documentOf([], { updated: '' })))).toEqual([])
  })

  test('when items share their instants or stand in the list twice', () => {
    const items = [item, { ...item, id: '20261123-other001' }, { ...item, id: '20261123-other002' }, item]
    expect(faults(write(documentOf(items)))).toEqual([])
  })

  test('with a hub, a next page, archives and an icon', () => {
    const rest = { hub: 'https://hub.example/', next: `${base}/x?before=1`, icon: `${base}/icon.png` }
    const archives = { current: `${base}/x`, previous: `${base}/x/1`, next: `${base}/x/3` }
    expect(faults(write(documentOf([item], { ...rest, archives })))).toEqual([])
  })

  test('any text in every field at once', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 4 }), (items) => {
        expect(faults(write(documentOf(items)))).toEqual([])
      }),
    )
  })

  test('the same document gives the same text', () => {
    expect(write(documentOf([item]))).toBe(write(documentOf([structuredClone(item)])))
  })
})

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...payloads),
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''))
const anyAddress = fc.oneof(fc.constantFrom(...addresses), fc.webUrl({ withQueryParameters: true }), anyText)
const anyInstant = fc.oneof(
  anyText,
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
)
const anyItem: fc.Arbitrary<Item> = fc.record({
  // Ours alone: eight letters and digits after the day. Equal ones are told apart by the writers, see above.
  id: fc.stringMatching(/^[0-9A-Za-z]{8}$/).map((key) => `20261123-${key}`),
  at: anyInstant,
  added: anyInstant,
  published: anyInstant,
  updated: anyInstant,
  source: fc.oneof(fc.constantFrom('bao-mau', 'tim-kiem'), anyText),
  via: fc.record({ name: anyText, url: anyAddress }),
  link: anyAddress,
  title: anyText,
  summary: anyText,
  image: anyAddress,
  authors: fc.array(anyText, { maxLength: 3 }),
  categories: fc.array(anyText, { maxLength: 3 }),
  language: fc.oneof(fc.constantFrom('vi', 'en'), anyText),
  places: fc.array(anyText, { maxLength: 2 }),
  score: fc.integer(),
  because: fc.constant([['place', 'title', 0, 3, 4]] as const),
  also: fc.array(fc.record({ source: anyText, name: anyText, link: anyAddress, published: anyText }), { maxLength: 2 }),
  keys: fc.constant([]),
})
