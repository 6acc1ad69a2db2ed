import { expect, test } from 'vitest'
import { parseLenientJson } from '../../../src/parse/feeds/lenient-json.ts'
import { parseFeed } from '../../../src/parse/parse-feed.ts'
import { countCpuMs } from '../../cpu-time.ts'
import { ASKED } from '../feeds.ts'

const items = Array.from({ length: 5 }, (_, n) => ({
  id: `${n}`,
  url: `https://daily.example/${n}`,
  title: `Tin "${n}" [mới] {\\}`,
  content_text: 'x',
  attachments: [{ url: 'https://daily.example/a.mp3', mime_type: 'audio/mpeg' }],
}))
const text = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  authors: [{ name: 'Mai' }],
  title: 'Daily',
  items,
  language: 'vi',
})
const whole = parseFeed(text, ASKED)

test('wherever the end of the body cuts it, a JSON Feed gives the items that are whole, unchanged', () => {
  if (whole.kind !== 'parsed') return expect.fail('the whole feed is none')
  const ends = items.map((item) => text.indexOf(JSON.stringify(item)) + JSON.stringify(item).length)
  for (let length = text.indexOf('"items"'); length < text.length; length++) {
    const cut = parseFeed(text.slice(0, length), ASKED)
    const count = ends.filter((end) => end <= length).length
    const read = cut.kind === 'parsed' ? cut.feed.items.map(({ guid, title }) => [guid, title]) : []
    expect(read, `cut at ${length}`).toEqual(whole.feed.items.slice(0, count).map(({ guid, title }) => [guid, title]))
  }
})

test.each([
  ['a list by itself', '[{"a":1},{"a":2},{"a', [{ a: 1 }, { a: 2 }]],
  ['nothing whole', '{"items":[{"a":1', undefined],
  ['brackets that do not match', '{"items":[{"a":1}}', undefined],
  ['a text that is no JSON', 'null and void', undefined],
  ['a guard against scripts of other sites', ')]}\'\n{"a":1}', { a: 1 }],
  ['a guard that never ends', 'for (;;);{"a":1}', { a: 1 }],
  ['a call', '/**/jQuery1102_17958(\n{"a":1});', { a: 1 }],
  ['a call of a function that may be missing', "/**/ typeof cb === 'function' && cb([1]);", [1]],
  ['a variable', 'window.data["list"] = {"a":1};', { a: 1 }],
  ['a warning of PHP before', '<br />\n<b>Notice</b>: x in <b>/a.php</b> on line <b>3</b><br />\n{"a":1}', { a: 1 }],
  ['markup after the end', '{"a":{"b":[1]}}\n<!-- 0.03 s -->', { a: { b: [1] } }],
  ['a second value after the first', '{"a":1}{"a":2}', { a: 1 }],
  ['comments', '// x\n{/* "b":2, */"a":"/* c */"} // y', { a: '/* c */' }],
  ['what is not a number', '{"a":NaN,"b":-Infinity,"c":undefined,"d":"NaN"}', { a: null, b: null, c: null, d: 'NaN' }],
  ['a text in braces', 'Xin chào {bạn}', undefined],
  ['a byte-order mark', '\ufeff{"a":1}', { a: 1 }],
  ['commas too many', '{"a":[1,2, ],"b":"c,]",\n}', { a: [1, 2], b: 'c,]' }],
  ['line breaks and tabs inside strings', '{"a":"b\n\tc"}', { a: 'b\n\tc' }],
])('%s', (_, given, expected) => {
  expect(parseLenientJson(given)).toEqual(
    expected === undefined ? { kind: 'broken' } : { kind: 'read', value: expected },
  )
})

test('a megabyte that never ends takes no longer than any other', () => {
  const cpuMs = countCpuMs()
  for (const piece of ['[', '{"a":', '"', '\\"', '{"a":[{},', ',', ', ', '\n"'])
    parseLenientJson(piece.repeat(1_000_000 / piece.length))
  expect(cpuMs()).toBeLessThan(5_000)
})
