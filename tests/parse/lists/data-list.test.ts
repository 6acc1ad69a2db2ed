import { expect, test } from 'vitest'
import { readArticle } from '../../../src/parse/articles/read-article.ts'
import { readList } from '../../../src/parse/lists/read-list.ts'

const URL_OF_PAGE = 'https://baonui.example/xa-hoi'
const options = { url: URL_OF_PAGE, utcOffset: 420 }
const headlines = [
  'Xã Mường Toong đưa nước sạch về bảy bản vùng biên',
  'Hạt kiểm lâm Nậm Nèn trồng lại 40 ha rừng phòng hộ',
  'Học sinh bản Huổi Đáp có thêm hai phòng học bán trú',
  'Cầu tràn Nậm Chua ngập sâu, xe tải phải quay đầu',
  'Người trồng sa nhân ở Huổi Lèng tìm được đầu mối tiêu thụ',
]
const rows = headlines.map((title, index) => ({ title, url: `/tin/bai-viet-cua-toa-soan-${4100 + index}.html` }))
const menu = Array.from({ length: 9 }, (_, index) => ({ title: 'Thời sự', url: `/muc-${index}` }))

const page = (script: string) => `<html><body><div id="root"></div>${script}</body></html>`
const json = (value: unknown) => page(`<script type="application/json">${JSON.stringify(value)}</script>`)
const assigned = (value: unknown, before = '') =>
  page(`<script>${before}window.__STATE__ = ${JSON.stringify(value)};</script>`)
const titlesOf = (html: string) => {
  const reading = readList(html, options)
  return reading.kind === 'list' ? reading.articles.map(({ title }) => title) : []
}

test.each([
  ['data in a script of their own', json({ props: { page: { zone: { items: rows } } } })],
  ['a variable', assigned({ list: rows })],
  ['a variable after others', assigned({ list: rows }, 'var a=1;window.dataLayer=[];')],
  ['a list that is longer than a menu or not', assigned({ menu, list: rows })],
  ['two zones, one article in both', json({ top: rows.slice(0, 3), more: rows.slice(2) })],
  [
    'absolute addresses',
    json({ list: rows.map(({ title, url }) => ({ title, link: `https://www.baonui.example${url}` })) }),
  ],
])('the list of a page without links is read from %s', (_, html) => {
  expect(titlesOf(html)).toEqual(headlines)
})

test.each([
  ['most-read articles', json({ mostRead: rows })],
  ['fewer than five', json({ list: rows.slice(1) })],
  ['articles of another site', json({ list: rows.map((row) => ({ ...row, url: `https://khac.example${row.url}` })) })],
  ['headlines without addresses', json({ list: headlines.map((title) => ({ title })) })],
  ['a menu', json({ menu })],
  ['code rather than data', page(`<script>var list=[{title:"${headlines[0]}",url:"/a"}]</script>`)],
])('%s in the data are not a list', (_, html) => {
  expect(readList(html, options).kind).toBe('no-list')
})

test('a page that shows a list is read by it, and not by its data', () => {
  const shown = rows.map(
    ({ url }, index) => `<h3><a href="${url}">Tin khác của trang này, bài thứ ${index} trong ngày</a></h3>`,
  )
  const html = assigned({ list: rows }).replace('<div id="root"></div>', shown.join(''))
  expect(titlesOf(html)).toHaveLength(5)
  expect(titlesOf(html)).not.toContain(headlines[0])
})

test('a known form of address chooses among the articles of the data', () => {
  const other = headlines.map((title, index) => ({ title, url: `/anh/${index}` }))
  const reading = readList(json({ list: rows }), options)
  const form = reading.kind === 'list' ? reading.form : undefined
  const again = readList(json({ list: rows, photos: other }), { ...options, form })
  expect(again.kind === 'list' && again.articles).toHaveLength(5)
})

test('an article in a variable is read, by its title and day of publishing', () => {
  const title = headlines[0] ?? ''
  const state = JSON.stringify({ article: { title, published_at: '2026-11-26T14:25:00+07:00' } })
  const html = `<html><head><title>${title}</title></head><body><div id="app"></div><script>window.__STATE__=${state};</script></body></html>`
  const reading = readArticle(html, { ...options, url: 'https://baonui.example/tin/1' })
  expect(reading).toMatchObject({ kind: 'article', article: { title, published: { iso: '2026-11-26T07:25:00.000Z' } } })
})
