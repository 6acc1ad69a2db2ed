import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPhraseTrie, scan } from '../../src/relevance/names/phrase-trie.ts'

const phrases = ['điện biên', 'điện biên đông', 'điện biên phủ', 'tp điện biên phủ', 'mường', 'mường thanh', 'đông']
const trie = buildPhraseTrie(phrases)
const found = (text: string): string[] => scan(trie, text).map(({ start, end }) => text.slice(start, end))

test.each<[string, string, string[]]>([
  ['the longest phrase wins', 'huyện điện biên đông mưa lớn', ['điện biên đông']],
  ['a phrase that breaks off leaves its shorter beginning', 'điện biên đôn đốc', ['điện biên']],
  ['what follows a taken phrase is read anew', 'điện biên phủ đông người', ['điện biên phủ', 'đông']],
  ['a false start hides nothing', 'tp điện biên', ['điện biên']],
  ['parts of words are no words', 'xđiện biên mườngx thanh', []],
  ['accents count', 'diễn biến, điên biên, điện biện', []],
  ['a hyphen may join a name', 'điện-biên-phủ', ['điện-biên-phủ']],
  ['a dash between spaces does not', 'điện biên - đông bắc', ['điện biên', 'đông']],
  ['a full stop joins an abbreviation', 'tại tp. điện biên phủ', ['tp. điện biên phủ']],
  ['a full stop ends a sentence', 'ở điện biên. đông người', ['điện biên', 'đông']],
  ['a name may end the text', 'về mường', ['mường']],
  ['punctuation and emoji end words', '“điện biên”…🎉mường🎉', ['điện biên', 'mường']],
  ['an empty text holds nothing', '', []],
])('%s', (_, text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('words are counted from the start of the text', () => {
  expect(scan(trie, 'ở, huyện điện biên đông và mường')).toMatchObject([
    { firstWord: 2, lastWord: 4 },
    { firstWord: 6, lastWord: 6 },
  ])
})

test('of equal phrases the first is found, and is told of the others', () => {
  const told: [number, number][] = []
  const twice = buildPhraseTrie(['đông', 'mường lay', 'mường lay', 'đông', 'đông'], (...each) => told.push(each))
  expect(scan(twice, 'đông mường lay')).toMatchObject([{ phrase: 0 }, { phrase: 1 }])
  expect(told).toEqual([
    [0, 3],
    [0, 4],
    [1, 2],
  ])
})

/** The same by trying every phrase at every word. */
function naive(text: string): string[] {
  const words = text.split(' ')
  const hits: string[] = []
  for (let at = 0; at < words.length; ) {
    const candidates = phrases.filter((phrase) => words.slice(at, at + phrase.split(' ').length).join(' ') === phrase)
    const longest = candidates.sort((a, b) => b.length - a.length)[0]
    if (longest !== undefined) hits.push(longest)
    at += longest?.split(' ').length ?? 1
  }
  return hits
}

test('finds what trying every phrase at every word finds', () => {
  const word = fc.constantFrom('điện', 'biên', 'đông', 'phủ', 'tp', 'mường', 'thanh', 'mưa')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      expect(found(words.join(' '))).toEqual(naive(words.join(' ')))
    }),
  )
})

test.each<[string, string, string[]]>([
  ['a spaced dash that the phrase has', 'đoàn kinh tế - quốc phòng 379', ['kinh tế - quốc phòng']],
  ['an en dash for it', 'kinh tế – quốc phòng', ['kinh tế – quốc phòng']],
  ['none, or a hyphen', 'kinh tế quốc phòng; kinh tế-quốc phòng', ['kinh tế quốc phòng', 'kinh tế-quốc phòng']],
  ['no such dash in other phrases', 'sơn - la', []],
])('finds %s', (_, text, expected) => {
  const trie = buildPhraseTrie(['kinh tế - quốc phòng', 'sơn la'])
  expect(scan(trie, text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

test('of a phrase that is refused, the words after its first are looked at again', () => {
  const text = 'đến từ sơn la'
  const trie = buildPhraseTrie(['từ sơn', 'sơn la'])
  expect(scan(trie, text, ({ phrase }) => phrase === 0).map(({ phrase }) => phrase)).toEqual([1])
})
