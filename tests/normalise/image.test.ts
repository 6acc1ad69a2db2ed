import { describe, expect, test } from 'vitest'
import type { ParsedItem } from '../../src/model.ts'
import { findPicture } from '../../src/normalise/image.ts'
import { parsedItem } from './samples.ts'

const picture = (found: Partial<ParsedItem>) => findPicture(parsedItem({ base: 'https://b.vn/rss/', ...found }))

describe('findPicture', () => {
  test.each<[string, Partial<ParsedItem>, string]>([
    [
      'the one that the feed names',
      { image: 'https://i.b.vn/1.jpg', summary: '<img src="/2.jpg">' },
      'https://i.b.vn/1.jpg',
    ],
    [
      'an enclosure that is a picture',
      {
        enclosures: [
          { url: '/1.mp3', type: 'audio/mpeg' },
          { url: '/1.jpg', type: 'image/jpeg' },
        ],
      },
      'https://b.vn/1.jpg',
    ],
    [
      'an enclosure of a type that says nothing, by its name',
      { enclosures: [{ url: '/1.jpg', type: 'application/octet-stream' }] },
      'https://b.vn/1.jpg',
    ],
    [
      'the largest of a srcset without spaces after its commas',
      { summary: '<img srcset="/1,s.jpg 320w,/2,l.jpg 640w">' },
      'https://b.vn/2,l.jpg',
    ],
    [
      'a picture whose address is in a source alone',
      { summary: '<picture><source srcset="/1.webp 1x, /2.webp 2x"><img alt="Sín Thầu"></picture>' },
      'https://b.vn/2.webp',
    ],
    [
      'the address of the img itself before that of a source',
      { summary: '<picture><source srcset="/1.webp"><img src="/1.jpg"></picture>' },
      'https://b.vn/1.jpg',
    ],
    ['an enclosure without type, by its name', { enclosures: [{ url: '/1.webp?w=9' }] }, 'https://b.vn/1.webp?w=9'],
    [
      'the first in the summary',
      { summary: '<a><img src="https://i.b.vn/1.jpg"/></a>', content: '<img src="/2.jpg">' },
      'https://i.b.vn/1.jpg',
    ],
    ['the first in the content', { summary: 'Mưa', content: '<p>Mưa</p><img src=/2.jpg>' }, 'https://b.vn/2.jpg'],
    ['in single quotes', { summary: "<img alt='' src='/1.jpg'/>" }, 'https://b.vn/1.jpg'],
    [
      'with its query as it is',
      { summary: '<img src="https://i.b.vn/1.jpg?w=1200&amp;h=0&amp;s=Aa%2d_">' },
      'https://i.b.vn/1.jpg?w=1200&h=0&s=Aa%2d_',
    ],
    ['with an ampersand not escaped', { summary: '<img src="/1.jpg?w=1&copy=2">' }, 'https://b.vn/1.jpg?w=1&copy=2'],
    ['with an ampersand escaped twice', { image: '/1.jpg?w=1&amp;h=2' }, 'https://b.vn/1.jpg?w=1&h=2'],
    ['loaded late', { summary: '<img src="data:image/gif;base64,R0" data-src="/1.jpg">' }, 'https://b.vn/1.jpg'],
    ['behind a pixel', { summary: '<img width="1" height="1" src="/c"><img src="/1.jpg">' }, 'https://b.vn/1.jpg'],
    [
      'behind a smiley',
      { summary: '<img src="https://s.w.org/images/core/emoji/2/72x72/1f600.png"><img src="/1.jpg">' },
      'https://b.vn/1.jpg',
    ],
    [
      'in the HTML where the named one is unusable',
      { image: 'javascript:1', summary: '<img src="/1.jpg">' },
      'https://b.vn/1.jpg',
    ],
  ])('%s', (_, found, expected) => expect(picture(found)).toBe(expected))

  test.each<[string, Partial<ParsedItem>]>([
    ['nothing', {}],
    ['a picture in the address itself', { summary: '<img src="data:image/png;base64,AAAA">' }],
    ['a script', { image: 'javascript:alert(1)' }],
    ['sound', { enclosures: [{ url: '/1.mp3', type: 'audio/mpeg' }] }],
    ['a tag that is cut off', { summary: '<p>Mưa</p><img src="https://i.b.vn/1' }],
    ['a counter', { summary: '<img src="https://www.facebook.com/tr?id=1">' }],
    ['an address without end', { image: `https://i.b.vn/${'a'.repeat(3000)}` }],
  ])('none in %s', (_, found) => expect(picture(found)).toBeUndefined())
})
