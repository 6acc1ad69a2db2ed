import { expect, test } from 'vitest'
import { feedIntroduction, outletIn, pageIntroduction } from '../../src/parse/introduction.ts'

test.each([
  ['Giáo dục - VnExpress RSS', 'VnExpress'],
  ['Tin tức trong ngày - 24H RSS', '24H'],
  ['VnExpress RSS', 'VnExpress'],
  ['Thái Nguyên - Bắc Kạn - Báo Núi rss', 'Báo Núi'],
  ['Báo Núi – Thời sự', 'Báo Núi – Thời sự'],
  ['Báo Núi - tiếng nói của bản', 'Báo Núi - tiếng nói của bản'],
  [' Báo \n Núi ', 'Báo Núi'],
  ['', ''],
])('the outlet in the title “%s” is “%s”', (title, outlet) => {
  expect(outletIn(title)).toBe(outlet)
})

test('a feed introduces itself by its title and language, and what is not a feed does not', () => {
  const feed =
    '<rss><channel><title>Xã hội &amp;amp; đời sống - Báo Núi RSS</title><language>vi-vn</language></channel></rss>'
  expect(feedIntroduction(feed, 'https://bao-nui.example/rss')).toEqual({ name: 'Báo Núi', language: 'vi-vn' })
  expect(feedIntroduction('{"a":1}', 'https://bao-nui.example/api')).toEqual({ name: '', language: '' })
})

test('a page introduces itself by the name of its site, not by its title', () => {
  const head = '<title>Thời sự</title><meta property="og:site_name" content=" Báo  Núi ">'
  const page = (inside: string) => `<html lang="vi"><head>${inside}</head><body></body></html>`
  expect(pageIntroduction(page(head), 'https://bao-nui.example/')).toEqual({ name: 'Báo Núi', language: 'vi' })
  expect(pageIntroduction(page('<title>Thời sự</title>'), 'https://bao-nui.example/').name).toBe('')
})
