import { describe, expect, test } from 'vitest'
import { dateFromAddress } from '../../src/parse/lists/address-date.ts'
import { addressShape, isHub } from '../../src/parse/lists/address-form.ts'

const article = 'https://www.baonui.example/kinh-te/nong-nghiep/che-co-thu-vao-vu-123999.html'
const shapeOf = (address: string) => addressShape(new URL(address))

describe('the form of an article’s address', () => {
  test.each([
    ['another article, in any section', 'https://baonui.example/the-thao/doi-bong-da-len-hang-130000.html', true],
    ['a section', 'https://baonui.example/xa-hoi', false],
    ['a page of a section', 'https://baonui.example/xa-hoi/trang-2.html', false],
    ['a tag', 'https://baonui.example/tag/muong-nhe-123456.html', false],
    ['a video', 'https://baonui.example/video/mua-lu-o-muong-nhe-123456.html', false],
    ['another site', 'https://baosuoi.example/xa-hoi/mua-lu-o-muong-nhe-123456.html', false],
  ])('%s', (_, address, has) => expect(shapeOf(address) === shapeOf(article)).toBe(has))
})

test.each([
  [
    'yyyymmddhhmmss and three digits (Dân trí, Tuổi Trẻ)',
    '/xa-hoi/mua-lu-20261123081530456.htm',
    '2026-11-23T01:15:30.000Z',
    false,
  ],
  [
    'three digits of the outlet before yymmddhhmmss (VCCorp)',
    '/mua-lu-188261123081530456.chn',
    '2026-11-23T01:15:30.000Z',
    false,
  ],
  ['the day in the path', '/2026/11/23/mua-lu/', '2026-11-22T17:00:00.000Z', true],
  ['the day in front of the slug', '/internacional/2026-11-23/mua-lu.html', '2026-11-22T17:00:00.000Z', true],
])('an address tells the time by %s', (_, path, iso, isDay) => {
  const date = dateFromAddress(new URL(`https://bao.example${path}`), 420)
  expect(date && { iso: new Date(date.ms).toISOString(), isDay: date.isDay }).toEqual({ iso, isDay })
})

test.each([
  ['an article number', '/mua-lu-post473259.html'],
  ['a number that no calendar has', '/mua-lu-20261323081530456.htm'],
  ['a year and month alone', '/202611/mua-lu-5830/'],
  ['a number of sixteen digits', '/mua-lu-2026112308153045.htm'],
])('%s tells none', (_, path) => expect(dateFromAddress(new URL(`https://bao.example${path}`), 420)).toBeUndefined())

test.each([
  ['a tag with a number', '/tag/mua-lu-muong-nhe-123456.html', true],
  ['a topic with a number', '/chuyen-de/mua-lu-muong-nhe-123456.html', true],
  ['a tag in folders', '/xa-hoi/tags/2026/mua-lu-muong-nhe-123456.html', true],
  ['a folder of a section', '/chuyen-de/nghe-co-truyen', true],
  [
    'a numbered headline in a folder of a section',
    '/index.php/chuyen-de/nghe-co-truyen/item/2290-lua-lo-chua-tat',
    false,
  ],
  ['a numbered headline in a section', '/xa-hoi/mua-lu-muong-nhe-123456.html', false],
])('of an article or not: %s', (_, path, hub) => expect(isHub(new URL(`https://bao.example${path}`))).toBe(hub))
