import { expect, test } from 'vitest'
import { readPage } from '../../../src/parse/html/page.ts'

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
