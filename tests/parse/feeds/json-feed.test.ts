import { expect, test } from 'vitest'
import { feedIn, onlyItem } from '../feeds.ts'

const VERSION = 'https://jsonfeed.org/version/1.1'
const itemOf = (item: object, feed: object = {}) =>
  onlyItem(feedIn(JSON.stringify({ version: VERSION, title: 'Daily', ...feed, items: [item] })))

test('the feed', () => {
  const feed = feedIn(
    JSON.stringify({ version: VERSION, title: 'A & B', home_page_url: '/', language: 'vi', items: [] }),
  )
  expect(feed).toMatchObject({
    format: 'json-feed',
    title: 'A &amp; B',
    link: 'https://daily.example/',
    language: 'vi',
  })
})

const fields: readonly [sentence: string, item: object, expected: object][] = [
  ['an id that is a number', { id: 260514 }, { guid: '260514' }],
  ['a date in seconds', { date_published: 1795392300 }, { published: '1795392300' }],
  ['a date in milliseconds', { date_modified: 1795392300000 }, { updated: '1795392300000' }],
  ['tags in one text', { tags: 'Xã hội, Mưa lũ' }, { categories: ['Xã hội', 'Mưa lũ'] }],
  ['authors in one text', { authors: 'Lò Văn A' }, { authors: [{ name: 'Lò Văn A' }] }],
  ['an image that is an object', { image: { url: '/1.jpg' } }, { image: 'https://daily.example/1.jpg' }],
  ['a title is plain text', { title: '1 < 2' }, { title: '1 &lt; 2' }],
  ['content_text is plain text', { content_text: 'a < b' }, { content: 'a &lt; b' }],
  ['content_html is HTML', { content_html: '<p>a</p>', content_text: 'a' }, { content: '<p>a</p>' }],
  ['a relative url', { url: '/p/1' }, { link: 'https://daily.example/p/1' }],
  ['external_url when there is no url', { external_url: 'https://a.example/1' }, { link: 'https://a.example/1' }],
  ['an id that is an address', { id: 'https://a.example/1' }, { link: 'https://a.example/1' }],
  [
    'dates',
    { date_published: '2026-11-23', date_modified: '2026-11-24' },
    { published: '2026-11-23', updated: '2026-11-24' },
  ],
  [
    'authors of 1.1',
    { authors: [{ name: 'Mai', url: '/m' }] },
    { authors: [{ name: 'Mai', url: 'https://daily.example/m' }] },
  ],
  ['author of 1.0', { author: { name: 'Mai' } }, { authors: [{ name: 'Mai' }] }],
  ['no author: the feed’s', {}, { authors: [{ name: 'Desk' }] }],
  ['tags', { tags: ['một', 2, ''] }, { categories: ['một'] }],
  [
    'banner_image when there is no image',
    { banner_image: 'https://a.example/b.jpg' },
    { image: 'https://a.example/b.jpg' },
  ],
  [
    'attachments',
    { attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 5 }, {}] },
    { enclosures: [{ url: 'https://daily.example/a.mp3', type: 'audio/mpeg', length: 5 }] },
  ],
  [
    'values of the wrong kind count as absent',
    { title: 7, url: [], tags: {}, authors: 'x', attachments: 1 },
    { title: undefined, link: undefined, categories: [] },
  ],
  ['the item’s language before the feed’s', { language: 'en' }, { language: 'en' }],
]
test.each(fields)('%s', (_, item, expected) => {
  expect(itemOf(item, { authors: [{ name: 'Desk' }], language: 'vi' })).toMatchObject(expected)
})

test('a feed without version is one by its items', () => {
  expect(onlyItem(feedIn('{"items":[{"content_text":"a"}]}')).content).toBe('a')
})

test('what is no object among the items is passed over', () => {
  expect(feedIn(`{"version":"${VERSION}","items":[null,1,"a",{"id":"x"}]}`).items).toHaveLength(1)
})
