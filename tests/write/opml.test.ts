import { expect, test } from 'vitest'
import { sources as builtIn } from '../../src/config/sources.ts'
import { writeOpml } from '../../src/write/opml.ts'
import { child, rootOf } from '../validate/feed-rules.ts'
import { searchSource, source } from './samples.ts'

const about = { title: 'Tin Điện Biên', language: 'vi' } as const
const outlinesOf = (...given: Parameters<typeof writeOpml>) =>
  child(rootOf(writeOpml(...given), 'opml'), 'body').children

test('sources stand under their region, nearest first, and no region is empty', () => {
  const local = { ...source, id: 'gan', name: 'Báo Gần', region: 'local' } as const
  const regions = outlinesOf([source, searchSource, local], about).map(({ attributes, children }) => [
    attributes.text,
    children.map((one) => one.attributes.text),
  ])
  expect(regions).toEqual([
    ['Trong tỉnh', ['Báo Gần']],
    ['Toàn quốc', ['Báo Mẫu', 'Máy tìm tin']],
  ])
})

test('a source has all that a reader needs to subscribe', () => {
  expect(outlinesOf([source], about)[0]?.children[0]?.attributes).toEqual({
    type: 'rss',
    text: 'Báo Mẫu',
    title: 'Báo Mẫu',
    xmlUrl: 'https://baomau.example/rss/thoi-su.rss',
    htmlUrl: 'https://baomau.example/',
    language: 'vi',
  })
})

const names: readonly [string, string, string][] = [
  ['a plain name stays', 'Kinh tế & Đô thị', 'Kinh tế & Đô thị'],
  ['what a reader would take for HTML is escaped', 'A&B <b>', 'A&amp;B &lt;b&gt;'],
]

test.each(names)('names are HTML by the specification: %s', (_, name, written) => {
  expect(outlinesOf([{ ...source, name }], about)[0]?.children[0]?.attributes.text).toBe(written)
})

test('every source of the config is listed once, and only feeds to subscribe to', () => {
  const listed = outlinesOf(builtIn, about).flatMap(({ children }) => children.map(({ attributes }) => attributes))
  const feeds = builtIn.filter(({ kind }) => kind === undefined || kind === 'feed')
  expect(listed).toHaveLength(builtIn.length)
  expect(listed.flatMap(({ xmlUrl }) => xmlUrl ?? []).toSorted()).toEqual(feeds.map(({ url }) => url).toSorted())
  expect(feeds.length).toBeLessThan(builtIn.length)
})

test('a page that we read is a link to its outlet, no subscription', () => {
  const selectors = { item: 'article', title: ['h3'], link: ['a @href'] }
  expect(outlinesOf([{ ...source, kind: 'page', selectors }], about)[0]?.children[0]?.attributes).toEqual({
    type: 'link',
    text: 'Báo Mẫu',
    url: 'https://baomau.example/',
  })
})
