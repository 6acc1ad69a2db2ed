import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeyKind } from '../../src/model.ts'
import { isNumbered, keysOf, mainKey, titleKeys } from '../../src/normalise/identity.ts'

type Given = { guid?: string; title?: string; summary?: string; search?: boolean }

const TITLE = 'Mưa lũ chia cắt nhiều bản ở Mường Nhé'
const LEAD = 'Mưa lớn kéo dài từ đêm qua đã làm sạt lở nhiều đoạn đường vào các bản vùng cao.'

const identity = (address: string, { guid, title = TITLE, summary = '', search = false }: Given = {}) =>
  keysOf({
    link: new URL(address),
    guid,
    title,
    summary,
    search,
    titleKeys: titleKeys(title, '2026-11-23T01:00:00Z', '+07:00'),
  })
const key = (address: string, given?: Given) => mainKey(identity(address, given))
const keyOf = (kind: KeyKind, address: string, given?: Given) =>
  identity(address, given).find((one) => one.kind === kind)?.key

describe('the main key is the same', () => {
  const article = 'https://vnexpress.net/mua-lu-o-muong-nhe-5112299.html'
  test.each([
    ['after a new headline', 'https://vnexpress.net/lu-quet-o-muong-nhe-lam-hai-nguoi-chet-5112299.html'],
    ['by http', 'http://vnexpress.net/mua-lu-o-muong-nhe-5112299.html'],
    ['on a phone', 'https://m.vnexpress.net/mua-lu-o-muong-nhe-5112299.html'],
    ['under a section’s host', 'https://dulich.vnexpress.net/mua-lu-o-muong-nhe-5112299.html'],
    ['with tracking', `${article}?utm_source=rss#box_comment`],
    ["with a server's session", `${article};jsessionid=0A1B2C3D?PHPSESSID=9f8e7d`],
  ])('%s', (_, address) => expect(key(address)).toBe(key(article)))

  test('when the guid changes', () => expect(key(article, { guid: 'b' })).toBe(key(article, { guid: 'a' })))
  test('for an article of the provincial paper under its former name', () => {
    expect(key('https://baodienbienphu.com.vn/tin-bai/xa-hoi/mua-lu')).toBe(
      key('https://baodienbienphu.vn/tin-bai/xa-hoi/mua-lu'),
    )
  })
  test("for one of Google's articles under its three paths", () => {
    const token = 'CBMiogFBVV95cUxQ'.repeat(2)
    const keys = ['rss/articles', 'articles', 'read'].map((path) =>
      key(`https://news.google.com/${path}/${token}?oc=5`, { search: true }),
    )
    expect(new Set(keys).size).toBe(1)
  })
})

describe('the main key differs', () => {
  test.each([
    ['another number', 'https://vnexpress.net/a-5112299.html', 'https://vnexpress.net/a-5112298.html'],
    ['another outlet with that number', 'https://vnexpress.net/a-5112299.html', 'https://vietnamnet.vn/a-5112299.html'],
    [
      'an edition in another language',
      'https://www.vietnamplus.vn/a-post112665.vnp',
      'https://en.vietnamplus.vn/a-post112665.vnp',
    ],
    [
      'another office of the province',
      'https://snnmt.dienbien.gov.vn/a-112665',
      'https://muongthanh.dienbien.gov.vn/a-112665',
    ],
    ['another blog on a platform', 'https://a.wordpress.com/x-1234567', 'https://b.wordpress.com/x-1234567'],
    ['a platform in another country', 'https://a.blogspot.com/x-1234567', 'https://b.blogspot.com.vn/x-1234567'],
    ["another office on VNPT's platform", 'https://a.vnptweb.vn/x-1234567', 'https://b.vnptweb.vn/x-1234567'],
    ['another name under a province', 'https://bao.dienbien.vn/x-1234567', 'https://so.dienbien.vn/x-1234567'],
    ['another article of one month', 'https://b.vn/xa-hoi/202611/a-b180e1a/', 'https://b.vn/xa-hoi/202611/b-c291f2b/'],
    ['another article of one section', 'https://b.vn/muc/104532/mua-lu', 'https://b.vn/muc/104532/nang-han'],
    [
      'another headline of one day',
      'https://vneconomy.vn/a-ngay-20072026.htm',
      'https://vneconomy.vn/b-ngay-20072026.htm',
    ],
    ['another route of one page', 'https://b.vn/app-1234567.html#/tin/7', 'https://b.vn/app-1234567.html#/tin/8'],
    [
      'a page chosen by query',
      'https://dienbien.gov.vn/portal/print.aspx?p=26907',
      'https://dienbien.gov.vn/portal/print.aspx?p=26908',
    ],
    ['one chosen by query in a numbered folder', 'https://b.vn/1045321/x?id=7', 'https://b.vn/1045321/x?id=8'],
  ])('for %s', (_, a, b) => expect(key(a)).not.toBe(key(b)))

  test('for items that all link to the front page', () => {
    for (const front of ['https://b.vn/', 'https://b.vn/#/', 'https://b.vn/index.html']) {
      expect(key(front, { guid: '17' })).not.toBe(key(front, { guid: '18' }))
      expect(key(front, { title: 'Mưa' })).not.toBe(key(front, { title: 'Nắng' }))
    }
  })
  test('for results of a search engine whose links differ in the query alone', () => {
    const found = (url: string) => key(`https://www.bing.com/news/apiclick.aspx?url=${url}`, { search: true })
    expect(found('https%3a%2f%2fb.vn%2f1')).not.toBe(found('https%3a%2f%2fb.vn%2f2'))
  })
})

describe('what an item can be known by', () => {
  test('is in the order of trust, each kind once', () => {
    const all = identity('https://b.vn/mua-lu-5112299.html', { guid: 'x7', summary: LEAD })
    expect(all.map(({ kind }) => kind)).toEqual(['number', 'guid', 'link', 'text', 'title', 'headline'])
    expect(isNumbered(all)).toBe(true)
    const folder = identity('https://b.vn/society/1712345/mua-lu.html')
    expect(folder.map(({ kind }) => kind)).toEqual(['link', 'folder', 'text', 'title', 'headline'])
    expect(isNumbered(folder)).toBe(false)
  })
  test('is never nothing', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (address, title) => {
        const keys = identity(address, { title })
        expect(keys.length).toBeGreaterThan(0)
        for (const one of keys) expect(one.key).toMatch(/^[\w-]{8}$/)
      }),
    )
  })

  const guid = (text: string, address = 'https://b.vn/a') => keyOf('guid', address, { guid: text })
  test.each(['', ' ', 'N/A', 'n/a', 'null', 'undefined', '0', '-', '#', 'https://b.vn/', 'https://b.vn'])(
    'holds no guid for %j',
    (text) => expect(guid(text)).toBeUndefined(),
  )
  test.each<[string, string | undefined, string | undefined]>([
    ['link and headline are corrected', guid('x7'), guid('x7', 'https://b.vn/b')],
    ['it is an address that is now https', guid('http://b.vn/?p=7'), guid('https://www.b.vn/?p=7')],
    ['it is an address without its scheme', guid('www.b.vn/?p=7'), guid('//b.vn/?p=7')],
    ['a fragment names its reader’s way', guid('https://b.vn/tb#xtor=RSS-1'), guid('https://b.vn/tb#:~:text=lu')],
    ['it is a tag address and the paper has moved', guid('tag:b.vn,2026:7'), guid('tag:b.vn,2026:7', 'https://c.vn/a')],
  ])('holds the same guid after %s', (_, before, after) => expect([before, after]).toEqual([before, before]))
  test.each<[string, string | undefined, string | undefined]>([
    ['notices on one page', guid('https://b.vn/tb#tin-1'), guid('https://b.vn/tb#tin-2')],
    ['two sites that count alike', guid('17'), guid('17', 'https://c.vn/a')],
    ['two blogs on a platform', guid('17', 'https://a.blogspot.com/x'), guid('17', 'https://c.blogspot.com/x')],
  ])('holds another guid for %s', (_, a, b) => expect(a).not.toBe(b))
  test('holds the anchor of a link where there is no guid, but not a guid that equals the headline', () => {
    expect(guid('N/A', 'https://b.vn/tb#tin-1')).toBe(guid('https://b.vn/tb#tin-1'))
    expect(guid(TITLE.toUpperCase())).toBeUndefined()
  })
  test('holds a guid apart from a link that reads the same', () => {
    expect(guid('https://b.vn/a')).not.toBe(keyOf('link', 'https://b.vn/a'))
  })

  test('holds headline and lead, which outlive a move to other addresses', () => {
    const before = keyOf('text', 'https://b.com.vn/tin/1-a.html', { summary: LEAD })
    expect(keyOf('text', 'https://b.vn/mua-lu.html', { summary: `${LEAD} Xem thêm.` })).toBe(before)
    expect(
      keyOf('text', 'https://b.vn/a', { summary: 'Nắng nóng trở lại các xã vùng thấp sau nhiều ngày mưa' }),
    ).not.toBe(before)
  })
  test.each(['(ĐBP) - ', 'TTXVN – ', '[Mường Nhé] '])('holds them without the byline %j', (byline) => {
    const before = keyOf('text', 'https://b.vn/a', { summary: LEAD })
    expect(keyOf('text', 'https://b.vn/a', { summary: `${byline}${LEAD}` })).toBe(before)
  })
  test('holds address and headline where there is no lead, so that it outlives all other keys', () => {
    const before = keyOf('text', 'https://b.vn/a', { summary: '(Dân trí)' })
    expect(keyOf('text', 'https://b.vn/a#top', { guid: 'x7' })).toBe(before)
    expect(keyOf('text', 'https://b.vn/b')).not.toBe(before)
    expect(keyOf('text', 'https://b.vn/a', { title: 'Nắng nóng trở lại các xã vùng thấp' })).not.toBe(before)
  })
})

describe('titleKeys', () => {
  const keys = (text: string, published: string) => titleKeys(text, published, '+07:00')

  test('are those of its local day, the day before and the day after', () => {
    const [own, before, after] = keys(TITLE, '2026-07-20T17:00:00.000Z')
    expect(keys(TITLE, '2026-07-21T16:59:59.999Z')[0]).toBe(own)
    expect(keys(TITLE, '2026-07-20T16:59:59.999Z')[0]).toBe(before)
    expect(keys(TITLE, '2026-07-21T17:00:00.000Z')[0]).toBe(after)
  })
  test('are the same for a copy in other typing', () => {
    expect(keys(TITLE.normalize('NFD').toUpperCase(), '2026-07-20T01:00:00.000Z')).toEqual(
      keys(`"${TITLE}"`, '2026-07-20T09:00:00.000Z'),
    )
  })
  test.each(['Cây chết khô', 'Tin tức', 'Á hậu đột tử', 'Báo Nhân Dân số 1', ''])(
    'none for %j, which is too short to stand for a story',
    (short) => expect(keys(short, '2026-07-20T01:00:00.000Z')).toEqual([]),
  )
})
