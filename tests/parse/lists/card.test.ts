import { expect, test } from 'vitest'
import { readList } from '../../../src/parse/lists/read-list.ts'

const options = { url: 'https://baonui.example/', utcOffset: 420 }
const headline = (index: number) => `Cầu tràn Nậm Chua ngập sâu, xe tải phải quay đầu lần ${index}`
const cards = (card: (title: string, address: string) => string) =>
  Array.from({ length: 6 }, (_, index) => card(headline(index), `/tin/cau-tran-nam-chua-${4100 + index}.html`))
const first = (html: string) => {
  const reading = readList(html, options)
  return reading.kind === 'list' ? reading.articles[0] : undefined
}

test.each([
  ['a kicker', (title: string) => `<p class="card"><b>Giao thông</b> ${title}</p>`],
  ['a section and a time', (title: string) => `<p class="card">Xã hội 08:30 27/11/2026 ${title}</p>`],
])('a headline repeated with %s is not a lead', (_, repeated) => {
  const html = cards(
    (title, address) => `<div><h3><a href="${address}">${title}</a></h3>${repeated(title)}</div>`,
  ).join('')
  expect(first(html)).toMatchObject({ title: headline(0), lead: undefined })
})

test('a kicker that only its style separates is not in the headline', () => {
  const html = cards(
    (title, address) => `<div><a href="${address}"><h3><span>Giao thông</span><span>${title}</span></h3></a></div>`,
  ).join('')
  expect(first(html)?.title).toBe(headline(0))
})

test('spans between which there is a space are one headline', () => {
  const html = cards(
    (title, address) => `<div><a href="${address}"><h3><span>Trực tiếp</span> <span>${title}</span></h3></a></div>`,
  ).join('')
  expect(first(html)?.title).toBe(`Trực tiếp ${headline(0)}`)
})

test('a badge of an advertisement concerns its own card alone', () => {
  const ad =
    '<div><h3><a href="/tin/uu-dai-cuoi-nam-khi-mua-xe-9999.html">Ưu đãi cuối năm khi mua xe máy điện</a></h3><i>Tài trợ</i><span>Tài trợ</span></div>'
  const html = `<div class="grid">${cards((title, address) => `<div><h3><a href="${address}">${title}</a></h3></div>`).join('')}${ad}</div>`
  const reading = readList(`<div class="more">${html}</div>`, options)
  expect(reading.kind === 'list' && reading.articles.map(({ url }) => url)).toHaveLength(6)
})

test('a section that heads its zone does not part the cards that link to it', () => {
  const menu = '<nav class="menu"><a href="/xa-hoi">Xã hội</a></nav>'
  const html = cards(
    (title, address) =>
      `<div><h3><a href="${address}">${title}</a></h3><a href="/xa-hoi">Xã hội</a><span class="time">27/11/2026 08:30</span></div>`,
  ).join('')
  expect(first(`${menu}<h2><a href="/xa-hoi">Xã hội</a></h2>${html}`)?.published).toBe('2026-11-27T01:30:00.000Z')
})
