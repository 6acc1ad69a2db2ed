import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Source } from '../../src/config/schema/schema.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { describeNotAFeed } from '../../src/parse/parse-result.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { cleanWords, LONGEST_WORDS } from '../../src/text/clean-words.ts'
import { source } from '../samples.ts'

const HOSTILE = '\u001b[31m\u001b]0;x\u0007 a\r\nb\u2028c \u202edlrow\u2066 \u0000'

test.each([
  ['a colour of a terminal', '\u001b[31mred\u001b[0m', 'red'],
  ['a line break that would forge a line', 'a\r\nINFO b', 'a INFO b'],
  ['a change of direction', 'abc\u202egnp.exe', 'abcgnp.exe'],
  ['half a character', 'a\ud800', 'a\ufffd'],
])('%s is taken out', (_, words, expected) => expect(cleanWords(words)).toBe(expected))

test('any words become one short line without controls', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (words) => {
      const clean = cleanWords(words + HOSTILE)
      expect(clean.length).toBeLessThanOrEqual(LONGEST_WORDS)
      expect(clean).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
    }),
  )
})

const long = 'a'.repeat(2_900_000)
test.each([
  ['the name of a root', `<?xml version="1.0"?><${long}/>`],
  [
    'keys of an object',
    `{"${HOSTILE.replaceAll('\u0000', '')}":1}`.replaceAll(
      /[\u0000-\u001f]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  ],
  ['the title of a page', `<html><title>${HOSTILE}${'x'.repeat(1_000)}</title></html>`],
  ['a text', `${HOSTILE} and no feed`],
])('what a failure quotes is clean where it is made: %s', (_, body) => {
  const outcome = parseFeed(body, 'https://daily.example/rss')
  if (outcome.kind !== 'not-a-feed') return expect.fail(outcome.kind)
  expect(describeNotAFeed(outcome).length).toBeLessThan(400)
  expect(describeNotAFeed(outcome)).not.toMatch(/[\u0000-\u001f\u202e\u2028]/)
})

test('so is what is said of a page whose layout has changed', () => {
  const list: Source = { ...source(), kind: 'json', json: { list: ['a'], title: ['t'], link: '{u}' } }
  const outcome = parseSource(list, JSON.stringify({ [HOSTILE]: 1, [long]: 2 }), {
    url: 'https://daily.example/',
    utcOffset: '+07:00',
  })
  if (outcome.kind !== 'layout-changed') return expect.fail(outcome.kind)
  expect(outcome.seen).not.toMatch(/[\u0000-\u001f\u202e\u2028]/)
  expect(outcome.seen.length).toBeLessThanOrEqual(LONGEST_WORDS)
})
