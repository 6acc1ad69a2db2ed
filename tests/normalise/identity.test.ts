import { describe, expect, test } from 'vitest'
import { articleNumber, itemKey, newsroomHost, titleKeys } from '../../src/normalise/identity.ts'

const key = (address: string, more: { guid?: string; title?: string; search?: boolean } = {}) =>
  itemKey({ link: new URL(address), guid: more.guid, title: more.title ?? 'Tin', search: more.search ?? false })

describe('articleNumber', () => {
  test.each([
    ['VnExpress', 'https://vnexpress.net/mua-lu-o-muong-nhe-5112299.html', '5112299'],
    ['Tuổi Trẻ', 'https://tuoitre.vn/mua-lu-100260722232504584.htm', '100260722232504584'],
    ['Dân trí', 'https://dantri.com.vn/thoi-su/mua-lu-20260720053604184.htm', '20260720053604184'],
    ['CafeF', 'https://cafef.vn/mua-lu-188260720061813496.chn', '188260720061813496'],
    ['Lao Động', 'https://laodong.vn/xa-hoi/mua-lu-1412345.ldo', '1412345'],
    ['VietnamPlus', 'https://www.vietnamplus.vn/mua-lu-post1126654.vnp', 'post1126654'],
    ['Tiền Phong', 'https://tienphong.vn/mua-lu-post1863072.tpo', 'post1863072'],
    ['its AMP page', 'https://tienphong.vn/mua-lu-post1863072.amp', 'post1863072'],
    ['24h', 'https://www.24h.com.vn/tin-tuc/mua-lu-c46a1612345.html', 'c46a1612345'],
    ['Nông nghiệp & Môi trường', 'https://nongnghiepmoitruong.vn/mua-lu-d798765.html', 'd798765'],
    ['Báo Lai Châu', 'https://baolaichau.vn/xa-hoi/mua-lu-1234567', '1234567'],
    ['Báo Sơn La', 'https://baosonla.vn/xa-hoi/mua-lu-51YnYvXDR.html', '51YnYvXDR'],
    ['Viet Nam News', 'https://vietnamnews.vn/society/1712345/floods-in-dien-bien.html', '1712345'],
  ])('%s', (_, address, expected) => expect(articleNumber(new URL(address))).toBe(expected))

  test.each([
    ['a slug without number', 'https://vneconomy.vn/google-bi-phat.htm'],
    ['a year', 'https://vneconomy.vn/don-doc-so-29-2026.htm'],
    ['a date of the headline', 'https://vneconomy.vn/thoi-tiet-ngay-20072026.htm'],
    ['a date of the headline, year first', 'https://vneconomy.vn/thoi-tiet-ngay-20260720.htm'],
    ['a date of six digits', 'https://vneconomy.vn/thoi-tiet-ngay-200726.htm'],
    ['an amount', 'https://vneconomy.vn/ho-tro-500000.htm'],
    ['an opaque word in lower case', 'https://www.bbc.com/vietnamese/articles/c8jne9k1vj9o'],
    ["a month's folder", 'https://b.vn/2026/07/mua-lu'],
  ])('none in %s', (_, address) => expect(articleNumber(new URL(address))).toBeUndefined())
})

describe('itemKey is the same', () => {
  const article = 'https://vnexpress.net/mua-lu-o-muong-nhe-5112299.html'
  test.each([
    ['after a new headline', 'https://vnexpress.net/lu-quet-o-muong-nhe-lam-hai-nguoi-chet-5112299.html'],
    ['by http', 'http://vnexpress.net/mua-lu-o-muong-nhe-5112299.html'],
    ['on a telephone', 'https://m.vnexpress.net/mua-lu-o-muong-nhe-5112299.html'],
    ['under a section’s host', 'https://dulich.vnexpress.net/mua-lu-o-muong-nhe-5112299.html'],
    ['with tracking', `${article}?utm_source=rss#box_comment`],
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

describe('itemKey differs', () => {
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
    [
      'another headline of one day',
      'https://vneconomy.vn/a-ngay-20072026.htm',
      'https://vneconomy.vn/b-ngay-20072026.htm',
    ],
    [
      'a page chosen by query',
      'https://dienbien.gov.vn/portal/print.aspx?p=26907',
      'https://dienbien.gov.vn/portal/print.aspx?p=26908',
    ],
  ])('for %s', (_, a, b) => expect(key(a)).not.toBe(key(b)))

  test('for items that all link to the front page', () => {
    expect(key('https://b.vn/', { guid: '1' })).not.toBe(key('https://b.vn/', { guid: '2' }))
    expect(key('https://b.vn/', { title: 'Mưa' })).not.toBe(key('https://b.vn/', { title: 'Nắng' }))
  })
  test('for results of a search engine whose links differ in the query alone', () => {
    const found = (url: string) => key(`https://www.bing.com/news/apiclick.aspx?url=${url}`, { search: true })
    expect(found('https%3a%2f%2fb.vn%2f1')).not.toBe(found('https%3a%2f%2fb.vn%2f2'))
  })
})

test.each([
  ['batdongsan.baoxaydung.vn', 'baoxaydung.vn'],
  ['www.sggp.org.vn', 'sggp.org.vn'],
  ['anh.24h.com.vn', '24h.com.vn'],
  ['e.vnexpress.net', 'e.vnexpress.net'],
  ['muongthanh.dienbien.gov.vn', 'muongthanh.dienbien.gov.vn'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
])('newsroomHost: %s → %s', (host, expected) => expect(newsroomHost(host)).toBe(expected))

describe('titleKeys', () => {
  const title = 'Mưa lũ chia cắt nhiều bản ở Mường Nhé'
  const keys = (text: string, published: string) => titleKeys(text, published, '+07:00')

  test('are those of its local day, the day before and the day after', () => {
    const [own, before, after] = keys(title, '2026-07-20T17:00:00.000Z')
    expect(keys(title, '2026-07-21T16:59:59.999Z')[0]).toBe(own)
    expect(keys(title, '2026-07-20T16:59:59.999Z')[0]).toBe(before)
    expect(keys(title, '2026-07-21T17:00:00.000Z')[0]).toBe(after)
  })
  test('are the same for a copy in other typing', () => {
    expect(keys(title.normalize('NFD').toUpperCase(), '2026-07-20T01:00:00.000Z')).toEqual(
      keys(`"${title}"`, '2026-07-20T09:00:00.000Z'),
    )
  })
  test.each(['Cây chết khô', 'Tin tức', 'Á hậu đột tử', 'Báo Nhân Dân số 1', ''])(
    'none for %j, which is too short to stand for a story',
    (short) => expect(keys(short, '2026-07-20T01:00:00.000Z')).toEqual([]),
  )
})
