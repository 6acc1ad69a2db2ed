import { expect, test } from 'vitest'
import { readPage, textOf } from '../../../src/parse/html/page.ts'

const first = (tag: string) => readPage(tag, 'https://bao.example/').elements[0]

test.each([
  ['<html lang="vi">', 'lang', 'vi'],
  ['<html LANG="vi">', 'lang', 'vi'],
  ['<link rel="next" title="Windows 10" href="/a">', 'lang', undefined],
  ["<time class='Published' datetime='2026-11-28'>", 'pubdate', undefined],
  ['<a data-class="x" class="y">', 'class', 'y'],
  ['<a title="class=z" class="y">', 'class', 'y'],
  ['<a class="y" class="z">', 'class', 'y'],
  ['<a class=y>', 'class', 'y'],
  ['<a class = "y">', 'class', 'y'],
  ['<a href="/?a=1&amp;b=2">', 'href', '/?a=1&b=2'],
  ['<input disabled>', 'disabled', ''],
  ['<br>', 'class', undefined],
])('%s: %s is %j', (tag, name, value) => {
  expect(first(tag)?.attribute(name)).toBe(value)
  const read = first(tag)
  read?.attributes()
  expect(read?.attribute(name)).toBe(value)
})

test.each([
  ['<p class="a b" id="c">', 'a b c'],
  ['<p id="c">', 'c'],
  ['<p title="A">', ''],
  ['<p>', ''],
])('the label of %s is "%s"', (tag, label) => expect(first(tag)?.label).toBe(label))

test('of a page the first 100,000 tags are read, and nothing after them', () => {
  const page = readPage(`<body>${'<b>x</b>'.repeat(60_000)}<i>end</i>`, 'https://bao.example/')
  const [body] = page.elements
  expect(body && textOf(page, body, 1_000_000)).toMatch(/^x+$/)
  expect(page.elements.some(({ name }) => name === 'i')).toBe(false)
})

test('a base longer than an address does not count', () => {
  const page = (base: string) => readPage(`<base href="${base}"><a href="x">`, 'https://bao.example/')
  const base = `https://b.vn/${'x/'.repeat(1_900)}`
  expect(page(base).base).toBe(base)
  expect(page(base + base).base).toBe('https://bao.example/')
})
