import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gazetteer } from '../../src/config/gazetteer.ts'
import { topic } from '../../src/config/topic.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'
import { buildPrefilter, mayName } from '../../src/relevance/names/prefilter.ts'
import { read } from '../../src/relevance/names/reading.ts'
import { matchForm, stripAccents, tidy } from '../../src/text/fold.ts'

const prefilter = buildPrefilter(['điện biên', 'đồi a1', 'núi đại tướng'], ['đbp'])

test.each<[string, string, boolean]>([
  ['a name', 'tin từ Điện Biên hôm nay', true],
  ['a name in capitals', 'TIN TỪ ĐIỆN BIÊN HÔM NAY', true],
  ['a name with the wrong letter for đ', 'tin từ Ðiện Biên', true],
  ['a name that fills the text', 'Đồi A1', true],
  ['a name after a full stop or beside punctuation', 'Mưa.“Điện-Biên”', true],
  ['words of a name that stand apart', 'Điện về vùng Biên', false],
  ['the end of a longer name', 'gặp Đại tướng', false],
  ['the whole of that name', 'lên núi Đại tướng', true],
  ['parts of words', 'xĐiện Biênx', false],
  ['what counts at the start only, there', 'ĐBP - Sáng nay', true],
  ['and elsewhere', 'Báo ĐBP', false],
  ['no text', '', false],
])('%s', (_, text, expected) => {
  expect(mayName(prefilter, text)).toBe(expected)
})

test('a name of two words is found however a longer name ends', () => {
  for (const names of [
    ['đại tướng', 'núi đại tướng'],
    ['núi đại tướng', 'đại tướng'],
  ]) {
    expect(mayName(buildPrefilter(names, []), 'gặp đại tướng')).toBe(true)
  }
})

test('names of one word are found anywhere', () => {
  const singles = buildPrefilter(['huế', 'điện biên'], [])
  expect(mayName(singles, 'mưa ở Huế')).toBe(true)
  expect(mayName(singles, 'mưa ở Huếx')).toBe(false)
})

const matcher = buildMatcher(topic, gazetteer)
const names = gazetteer.flatMap(({ name, aliases = [] }) => [name, ...aliases])

const oldTones = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/g, '$1$3$2')
    .normalize('NFC')

const WRITTEN: Readonly<Record<string, (text: string) => string>> = {
  'as the gazetteer writes it': (text) => text,
  folded: matchForm,
  decomposed: (text) => text.normalize('NFD'),
  'in capitals': (text) => text.toUpperCase(),
  'with tones in the old places': oldTones,
  'with ð for đ': (text) => text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'),
  'without accents': stripAccents,
  'without accents, in capitals': (text) => stripAccents(text).toUpperCase(),
}

test.each(Object.keys(WRITTEN))('every name %s passes, and whatever the matcher finds', (how) => {
  const write = WRITTEN[how] ?? String
  const piece = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(...names.flatMap((name) => name.split(' '))),
    fc.constantFrom('TP.', 'H.', 'mưa lớn', 'ở', '🎉', '“', '24-9', 'Hà Nội'),
  )
  const joint = fc.constantFrom(' ', '-', '/', '. ', ', ', ' - ', '\u00a0', '\n', '')
  const pieces = fc.array(fc.tuple(piece, joint), { minLength: 1, maxLength: 6 })
  for (const name of names) expect(mayName(matcher.prefilter, tidy(write(name))), name).toBe(true)
  fc.assert(
    fc.property(pieces, fc.boolean(), (parts, isEnglish) => {
      const text = tidy(write(parts.flat().join('')))
      const isNamed = read(matcher, text, isEnglish).found.some(({ meaning }) => meaning.places.length > 0)
      if (isNamed) expect(mayName(matcher.prefilter, text), text).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
