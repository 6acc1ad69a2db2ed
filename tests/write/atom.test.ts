import { expect, test } from 'vitest'
import { writeAtom } from '../../src/write/atom.ts'
import { child, rootOf } from '../validate/feed-rules.ts'
import { base, documentOf, item } from './samples.ts'

const feedOf = (...given: Parameters<typeof documentOf>) => rootOf(writeAtom(documentOf(...given)), 'feed')
const entryOf = (one = item) => child(feedOf([one]), 'entry')
const attributesOf = (node: ReturnType<typeof child>, name: string) =>
  node.children.filter((one) => one.name === name).map(({ attributes }) => attributes)

test('the ids of feed, entry and source name no host, so that moving repeats nothing', () => {
  const feed = feedOf([item])
  const entry = child(feed, 'entry')
  expect([child(feed, 'id').text, child(entry, 'id').text, child(child(entry, 'source'), 'id').text]).toEqual([
    'tag:tin-dien-bien.invalid,2026:feed',
    'tag:tin-dien-bien.invalid,2026:20261123-k3F9x2aB',
    'tag:tin-dien-bien.invalid,2026:sources/bao-mau',
  ])
})

const feedIds: readonly [string, string, string, boolean][] = [
  ['two filters are two feeds', '/?place=xa-muong-ang', '/?place=xa-tua-chua', false],
  ['a filter is another feed than all', '/', '/?place=xa-muong-ang', false],
  ['the order of a query makes no other feed', '/?q=a&place=b', '/?place=b&q=a', true],
  ['nor does the host', '/?q=a', 'https://moved.example/?q=a', true],
]

test.each(feedIds)('feed id: %s', (_, one, other, same) => {
  const [first, second] = [one, other].map((home) => child(feedOf([], { home: new URL(home, base).href }), 'id').text)
  expect(first === second).toBe(same)
})

test('the pages of a feed have one id, by the page for people', () => {
  expect(child(feedOf([], { self: `${base}/atom.xml?before=x` }), 'id').text).toBe(
    'tag:tin-dien-bien.invalid,2026:feed',
  )
})

test('an entry keeps the instant of our own last change and the publisher’s date', () => {
  expect([child(entryOf(), 'updated').text, child(entryOf(), 'published').text]).toEqual([item.updated, item.published])
})

test('a feed links to itself, its page, its hub and the next page', () => {
  expect(attributesOf(feedOf([], { hub: 'https://hub.example/', next: `${base}/atom.xml?before=1` }), 'link')).toEqual([
    { rel: 'self', href: `${base}/rss.xml`, type: 'application/atom+xml' },
    { rel: 'alternate', href: `${base}/`, type: 'text/html' },
    { rel: 'hub', href: 'https://hub.example/' },
    { rel: 'next', href: `${base}/atom.xml?before=1`, type: 'application/atom+xml' },
  ])
})

test('an archive says so and where its neighbours and the current feed are', () => {
  const archives = { current: `${base}/atom.xml`, previous: `${base}/a/1`, next: `${base}/a/3` }
  const feed = feedOf([], { archives })
  expect(feed.children.some(({ name }) => name === 'fh:archive')).toBe(true)
  expect(attributesOf(feed, 'link').slice(2)).toEqual([
    { rel: 'current', href: `${base}/atom.xml` },
    { rel: 'prev-archive', href: `${base}/a/1` },
    { rel: 'next-archive', href: `${base}/a/3` },
  ])
})

test('the feed of today points to its archive and is none', () => {
  const feed = feedOf([], { archives: { previous: `${base}/a/1` } })
  expect(feed.children.some(({ name }) => name === 'fh:archive')).toBe(false)
  expect(attributesOf(feed, 'link').at(-1)).toEqual({ rel: 'prev-archive', href: `${base}/a/1` })
})

test('an entry links to the article and to the story elsewhere', () => {
  expect(attributesOf(entryOf(), 'link')).toEqual([
    { rel: 'alternate', href: item.link, type: 'text/html' },
    { rel: 'related', href: 'https://baokhac.example/ca-phe', title: 'Báo Khác' },
  ])
})

test('the author is the person, or the outlet where no person is named', () => {
  const names = [item, { ...item, authors: [] }].map((one) => child(child(entryOf(one), 'author'), 'name').text)
  expect(names).toEqual(['Người Viết', 'Báo Mẫu'])
})

test('the source names the outlet, its page and the feed that was polled', () => {
  const source = child(entryOf(), 'source')
  expect(child(source, 'title').text).toBe('Báo Mẫu')
  expect(attributesOf(source, 'link').map(({ rel, href }) => [rel, href])).toEqual([
    ['self', 'https://baomau.example/rss/thoi-su.rss'],
    ['alternate', 'https://baomau.example/'],
  ])
})

test('places are told from the publisher’s categories by their scheme', () => {
  const scheme = 'tag:tin-dien-bien.invalid,2026:places'
  expect(attributesOf(entryOf(), 'category')).toEqual([
    { term: 'Kinh tế' },
    { term: 'Địa phương' },
    { term: 'xa-muong-ang', scheme, label: 'xa-muong-ang' },
  ])
})

test('a title that looks like markup is written as HTML, any other as text', () => {
  const titles = ['Giá < 5 & hơn', 'Giá cà phê'].map((title) => child(entryOf({ ...item, title }), 'title'))
  expect(titles.map(({ attributes, text }) => [attributes.type, text])).toEqual([
    ['html', 'Giá &lt; 5 &amp; hơn'],
    [undefined, 'Giá cà phê'],
  ])
})

test('an item without a summary has no empty one', () => {
  expect(entryOf({ ...item, summary: '' }).children.some(({ name }) => name === 'summary')).toBe(false)
})
