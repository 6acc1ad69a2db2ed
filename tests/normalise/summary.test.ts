import { describe, expect, test } from 'vitest'
import { relatedCut, SUMMARY_LENGTH, shorten, summaryOf, withoutByline } from '../../src/normalise/summary.ts'
import { plainText } from '../../src/parse/html/plain-text.ts'
import { countCpuMs } from '../cpu-time.ts'

const summary = (html: string | undefined, more: { content?: string; title?: string; bylines?: string[] } = {}) =>
  summaryOf({ summary: html, content: more.content }, more.title ?? 'Tiêu đề', more.bylines ?? [])

describe('related articles', () => {
  const links = '<ul><li><a href="1">Cao su Chư Sê</a></li><li><a href="2">Điện Biên xưa</a></li></ul>'
  test.each([
    [
      'after the lead, in a cleared box (VietnamPlus)',
      `<a><img/></a><p>Mưa lũ.</p><div style="clear: both;">${links}</div>`,
    ],
    ['in a cleared box written otherwise', `<p>Mưa lũ.</p><DIV class=x style='clear:both'>${links}</DIV>`],
    ['after the lead, bare', `<p>Mưa lũ.</p>${links}`],
    ['numbered', `<p>Mưa lũ.</p>${links.replaceAll('ul>', 'ol>')}`],
    ['cut off', `<p>Mưa lũ.</p>${links.slice(0, 60)}`],
    ['cut off inside its first tag', '<p>Mưa lũ.</p><div style="clear: both;"><ul><li><a href="https://b.vn/la'],
    ['before the lead', `${links}<p>Mưa lũ.</p>`],
    ["WordPress's footer", '<p>Mưa lũ.</p><p>The post <a href="1">Mưa</a> appeared first on <a href="2">Báo</a>.</p>'],
  ])('are cut: %s', (_, html) => expect(plainText(relatedCut(html))).toBe('Mưa lũ.'))

  test('are all there is: nothing is left', () => expect(summary(`<div style="clear:both">${links}</div>`)).toBe(''))

  test.each([
    [
      'a list of facts',
      '<p>Thiệt hại:</p><ul><li>2 người chết</li><li>5 nhà sập</li></ul>',
      'Thiệt hại: 2 người chết 5 nhà sập',
    ],
    [
      'a list of facts with a link',
      '<p>Thiệt hại:</p><ul><li>2 người <a href="1">chết</a></li></ul>',
      'Thiệt hại: 2 người chết',
    ],
    ['a link in the lead', '<p>Mưa ở <a href="1">Mường Nhé</a></p>', 'Mưa ở Mường Nhé'],
  ])('are not %s', (_, html, expected) => expect(plainText(relatedCut(html))).toBe(expected))

  test('hostile lists take no time', () => {
    const cpuMs = countCpuMs()
    for (const piece of ['<ul>', '<ul><a', '<ul><a>', '<ul></ul>', '<div style="']) summary(piece.repeat(50_000))
    expect(cpuMs()).toBeLessThan(1500)
  })
})

describe('withoutByline', () => {
  test.each([
    ['as the config has it', '(Dân trí) - Mưa lũ', '(Dân trí) - ', 'Mưa lũ'],
    ['with a long dash', '(Dân trí) – Mưa lũ', '(Dân trí) - ', 'Mưa lũ'],
    ['without spaces', '(Dân trí)-Mưa lũ', '(Dân trí) - ', 'Mưa lũ'],
    ['without a dash, in brackets', '(Chinhphu.vn) Mưa lũ', '(Chinhphu.vn) - ', 'Mưa lũ'],
    ['in other capitals', 'VTV.VN - Mưa lũ', 'VTV.vn - ', 'Mưa lũ'],
    ['twice', 'VOV.VN - VOV.VN - Mưa lũ', 'VOV.VN - ', 'Mưa lũ'],
    ['alone', '(Chinhphu.vn) -', '(Chinhphu.vn) - ', ''],
  ])('%s', (_, text, byline, expected) => expect(withoutByline(text, [byline])).toBe(expected))

  test.each([
    ['a sentence about the newsroom', 'VOV.VN là báo điện tử', 'VOV.VN - '],
    ['a byline in the middle', 'Theo VOV.VN - Mưa lũ', 'VOV.VN - '],
    ["another's byline", 'TTO - Mưa lũ', 'VOV.VN - '],
  ])('keeps %s', (_, text, byline) => expect(withoutByline(text, [byline])).toBe(text))
})

describe('summaryOf', () => {
  test('takes the summary before the content', () => expect(summary('Ngắn', { content: 'Dài' })).toBe('Ngắn'))
  test('takes the content where there is no summary', () =>
    expect(summary(undefined, { content: '<p>Dài</p>' })).toBe('Dài'))
  test('takes the content where the summary is only a picture', () =>
    expect(summary('<img src="p">', { content: 'Dài' })).toBe('Dài'))
  test('takes the content where the summary repeats the title', () =>
    expect(summary('Mưa lũ.', { title: 'Mưa lũ', content: 'Dài' })).toBe('Dài'))
  test.each([
    ['the title', 'Mưa lũ ở Mường Nhé'],
    ['the title in other typing', '“MƯA LŨ” ở Mường Nhé.'],
    ['the beginning of the title', 'Mưa lũ ở…'],
  ])('is empty where it is only %s', (_, text) => expect(summary(text, { title: 'Mưa lũ ở Mường Nhé' })).toBe(''))
  test('goes on where it begins as the title', () =>
    expect(summary('Mưa lũ ở Mường Nhé làm 2 người chết', { title: 'Mưa lũ' })).toBe(
      'Mưa lũ ở Mường Nhé làm 2 người chết',
    ))
  test('is at most 500 characters', () => {
    const long = summary('Điện Biên mưa lũ. '.repeat(100))
    expect(long.length).toBeLessThanOrEqual(SUMMARY_LENGTH)
    expect(long).toMatch(/\p{L}…$/u)
  })
})

describe('shorten', () => {
  test.each([
    ['short text stays', 'Mưa lũ', 6, 'Mưa lũ'],
    ['cut between words', 'Mưa lũ lớn', 8, 'Mưa lũ…'],
    ['a word that ends at the border stays', 'Mưa lũ lớn', 7, 'Mưa lũ…'],
    ['no mark before "…"', 'Mưa lũ, gió', 9, 'Mưa lũ…'],
    ['one long word is cut inside', 'aaaaaaaaaa', 5, 'aaaa…'],
    ['never inside a character', 'a😀😀😀', 5, 'a😀…'],
  ])('%s', (_, text, length, expected) => expect(shorten(text, length)).toBe(expected))
})
