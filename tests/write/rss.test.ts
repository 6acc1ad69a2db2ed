import { expect, test } from 'vitest'
import { writeRss } from '../../src/write/rss.ts'
import { child, rootOf } from '../validate/feed-rules.ts'
import { base, documentOf, item } from './samples.ts'

const channelOf = (...given: Parameters<typeof documentOf>) =>
  child(rootOf(writeRss(documentOf(...given)), 'rss'), 'channel')
const textsOf = (node: ReturnType<typeof child>, name: string) =>
  node.children.filter((one) => one.name === name).map(({ text }) => text)
const itemOf = (one = item) => child(channelOf([one]), 'item')

const channelTexts: readonly [string, string, string][] = [
  ['the title is the caller’s', 'title', 'Tin Điện Biên: Mường Ảng'],
  ['the link is the page with the same filter', 'link', `${base}/?place=xa-muong-ang`],
  ['the language is ours', 'language', 'vi'],
  ['the date is the newest change, in local time', 'lastBuildDate', 'Mon, 23 Nov 2026 15:05:00 +0700'],
  ['ttl is in minutes', 'ttl', '15'],
  ['docs is the specification', 'docs', 'http://www.rssboard.org/rss-specification'],
]

test.each(channelTexts)('channel: %s', (_, name, text) => {
  const over = { title: 'Tin Điện Biên: Mường Ảng', home: `${base}/?place=xa-muong-ang` }
  expect(textsOf(channelOf([item], over), name)).toEqual([text])
})

test('channel: a document says where it lives, who announces it and where older items are', () => {
  const channel = channelOf([], { hub: 'https://hub.example/', next: `${base}/rss.xml?before=1` })
  expect(channel.children.filter(({ name }) => name === 'atom:link').map(({ attributes }) => attributes)).toEqual([
    { rel: 'self', href: `${base}/rss.xml`, type: 'application/rss+xml' },
    { rel: 'hub', href: 'https://hub.example/' },
    { rel: 'next', href: `${base}/rss.xml?before=1`, type: 'application/rss+xml' },
  ])
})

test('channel: the image has the title and link of the channel', () => {
  const image = child(channelOf([], { icon: `${base}/icon.png`, title: 'Tin <b>' }), 'image')
  expect(['url', 'title', 'link'].flatMap((name) => textsOf(image, name))).toEqual([
    `${base}/icon.png`,
    'Tin <\u200bb>',
    `${base}/`,
  ])
})

test('channel: without an icon there is no image', () => {
  expect(textsOf(channelOf([]), 'image')).toEqual([])
})

const itemTexts: readonly [string, string, readonly string[]][] = [
  ['title', 'title', [item.title]],
  ['the link is the article', 'link', [item.link]],
  ['the guid is the id', 'guid', [item.id]],
  ['the date is the publisher’s, in local time', 'pubDate', ['Mon, 23 Nov 2026 14:40:00 +0700']],
  ['the people who wrote it', 'dc:creator', ['Người Viết']],
  ['the publisher’s categories, then the places by name', 'category', ['Kinh tế', 'Địa phương', 'Xã Mường Ảng']],
  ['the outlet', 'source', ['Báo Mẫu']],
  ['the summary', 'description', [item.summary]],
]

test.each(itemTexts)('item: %s', (_, name, texts) => {
  const one = child(channelOf([item], { placeNames: new Map([['xa-muong-ang', 'Xã Mường Ảng']]) }), 'item')
  expect(textsOf(one, name)).toEqual(texts)
})

test('item: the guid is no link and names no host, so that moving repeats nothing', () => {
  const guids = ['https://tin.example', 'https://moved.example'].map((origin) => {
    const channel = channelOf([item], { base: origin, home: `${origin}/`, self: `${origin}/rss.xml` })
    return child(child(channel, 'item'), 'guid')
  })
  expect(guids[0]).toEqual(guids[1])
  expect(guids[0]?.attributes).toEqual({ isPermaLink: 'false' })
})

test('item: the source is the feed that was polled', () => {
  expect(child(itemOf(), 'source').attributes).toEqual({ url: 'https://baomau.example/rss/thoi-su.rss' })
})

test('item: one found by search bears the outlet’s name', () => {
  const found = itemOf({ ...item, source: 'tim-kiem', via: { name: 'Báo Điện Biên Phủ' }, authors: [] })
  expect([textsOf(found, 'source'), textsOf(found, 'dc:creator')]).toEqual([
    ['Báo Điện Biên Phủ'],
    ['Báo Điện Biên Phủ'],
  ])
})

test('item: one whose source has left the config has no source element and bears the host’s name', () => {
  const orphan = itemOf({ ...item, source: 'gone', authors: [] })
  expect([textsOf(orphan, 'source'), textsOf(orphan, 'dc:creator')]).toEqual([[], ['baomau.example']])
})

test('item: places are told from the publisher’s categories by their domain', () => {
  const domains = itemOf()
    .children.filter(({ name }) => name === 'category')
    .map(({ attributes }) => attributes.domain)
  expect(domains).toEqual([undefined, undefined, 'tag:tin-dien-bien.invalid,2026:places'])
})

test('item: the picture', () => {
  expect(child(itemOf(), 'media:content').attributes).toEqual({
    url: 'https://anh.baomau.example/ca-phe.jpg',
    medium: 'image',
  })
})

test('item: a summary that looks like markup is escaped once for XML and once for HTML', () => {
  expect(writeRss(documentOf([{ ...item, summary: 'a < b' }]))).toContain('<description>a &#x26;lt; b</description>')
})

const links: readonly [string, string, string][] = [
  ['its article under the outlet’s name', item.link, 'Báo Mẫu'],
  ['the story elsewhere', 'https://baokhac.example/ca-phe', 'Báo Khác'],
  ['the page that says why', `${base}/items/${item.id}`, 'Vì sao tin này có ở đây'],
]

test.each(links)('item: its content links to %s', (_, address, text) => {
  expect(child(itemOf(), 'content:encoded').text).toContain(`<a href="${address}">${text}</a>`)
})

test('item: what we write ourselves is in the document’s language, what the publisher wrote in its own', () => {
  const content = child(child(channelOf([item], { language: 'en' }), 'item'), 'content:encoded').text
  expect(content).toContain('<p lang="vi">Nông dân')
  expect(content).toContain('<p>Also in:</p>')
})
