import { expect, test } from 'vitest'
import { writeJsonFeed } from '../../src/write/json-feed.ts'
import { base, documentOf, item } from './samples.ts'

const feedOf = (...given: Parameters<typeof documentOf>) => JSON.parse(writeJsonFeed(documentOf(...given)))

test('a feed, key by key in order', () => {
  const over = {
    self: `${base}/feed.json`,
    next: `${base}/feed.json?before=1`,
    hub: 'https://hub.example/',
    icon: `${base}/icon.png`,
  }
  expect(Object.entries(feedOf([], over))).toEqual([
    ['version', 'https://jsonfeed.org/version/1.1'],
    ['title', 'Tin Điện Biên'],
    ['home_page_url', `${base}/`],
    ['feed_url', `${base}/feed.json`],
    ['description', 'Tin tức về tỉnh Điện Biên'],
    ['next_url', `${base}/feed.json?before=1`],
    ['icon', `${base}/icon.png`],
    ['authors', [{ name: 'Tin Điện Biên', url: base }]],
    ['language', 'vi'],
    ['hubs', [{ type: 'WebSub', url: 'https://hub.example/' }]],
    ['_tin_dien_bien', { about: `${base}/about` }],
    ['items', []],
  ])
})

test('an item, key by key in order', () => {
  const [{ content_html, ...rest }] = feedOf([item], { placeNames: new Map([['xa-muong-ang', 'Mường Ảng']]) }).items
  expect(content_html).toContain(`<a href="${item.link}">Báo Mẫu</a>`)
  expect(Object.entries(rest)).toEqual([
    ['id', item.id],
    ['url', item.link],
    ['title', item.title],
    ['summary', item.summary],
    ['image', item.image],
    ['date_published', item.published],
    ['date_modified', item.updated],
    ['authors', [{ name: 'Người Viết' }]],
    ['tags', ['Kinh tế', 'Địa phương', 'Mường Ảng']],
    ['language', 'vi'],
    ['_geo', { type: 'Point', coordinates: [103.212, 21.497] }],
    [
      '_tin_dien_bien',
      {
        source: { id: 'bao-mau', name: 'Báo Mẫu' },
        places: ['xa-muong-ang'],
        added: item.added,
        also: [{ name: 'Báo Khác', link: 'https://baokhac.example/ca-phe', published: '2026-11-23T08:00:00.000Z' }],
        score: 9,
        because: [
          { rule: 'place', text: 'Mường Ảng', field: 'title', at: [0, 9], weight: 4 },
          { rule: 'province', text: 'Điện Biên', field: 'summary', at: [28, 37], weight: 5 },
        ],
      },
    ],
  ])
})

test('what an item has not, it does not name', () => {
  const { image: _, ...bare } = { ...item, summary: '', categories: [], places: [], authors: [] }
  const [written] = feedOf([bare]).items
  expect(Object.keys(written)).toEqual([
    'id',
    'url',
    'title',
    'content_html',
    'date_published',
    'date_modified',
    'authors',
    'language',
    '_tin_dien_bien',
  ])
  expect(written.authors).toEqual([{ name: 'Báo Mẫu', url: 'https://baomau.example/' }])
})
