import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storySigns, storyWords } from '../../src/config/stories.ts'
import { sharedWeight, wordsOf } from '../../src/stories/words/words.ts'
import { foldTitle } from '../../src/text/fold.ts'

const equal: [string, string, string][] = [
  ['case', 'SÍN THẦU thông đường', 'Sín Thầu thông đường'],
  ['old and new placement of tones', 'Hoà mạng, xoá nhà tạm, thuỷ điện', 'Hòa mạng, xóa nhà tạm, thủy điện'],
  ['Eth for Đ', 'Ðiện Biên Ðông', 'Điện Biên Đông'],
  ['punctuation and spaces', '“Chợ”  phiên – Tả Sìn Thàng!', 'Chợ phiên Tả Sìn Thàng'],
  ['thousands with and without a mark', '1.240 căn', '1240 căn'],
  ['a leading nought', 'ngày 07/5', 'ngày 7/5'],
  ['decomposed marks', 'Tủa Chùa'.normalize('NFD').normalize('NFC'), 'Tủa Chùa'],
]

test.each(equal)('%s makes no other word', (_, one, other) => {
  expect(wordsOf(one)).toEqual(wordsOf(other))
})

const different: [string, string, string][] = [
  ['a tone', 'Nà Tấu', 'Nà Tầu'],
  ['a hook on a vowel', 'Mường Ảng', 'Mường Ăng'],
  ['đ and d', 'đường', 'dường'],
  ['the order of letters', 'Pú Tửu', 'Pú Tưủ x'],
]

test.each(different)('%s makes another word', (_, one, other) => {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  expect([...a.rare, ...a.common]).not.toEqual([...b.rare, ...b.common])
})

test('a text and its folded form have the same words', () => {
  const syllable = fc.constantFrom(
    ...'Hoà hóa Thuý QUỲNH Ðắk Mường nghiêng khuỷu giếng ƯỚC ặc Tây-Trang 12.500 7/5'.split(' '),
  )
  fc.assert(
    fc.property(fc.array(syllable), (syllables) => {
      const text = syllables.filter((one) => !/\d/.test(one)).join(', ')
      expect(wordsOf(foldTitle(text))).toEqual(wordsOf(text))
    }),
  )
})

test('any text has words, none of them twice, and shares all of them with itself', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const words = wordsOf(text)
      expect(new Set(words.rare).size).toBe(words.rare.length)
      expect(sharedWeight(words, words)).toBeCloseTo(words.weight)
    }),
  )
})

test('every word and sign in the config is in lower case and whole letters', () => {
  const texts = [...Object.values(storyWords), JSON.stringify(Object.values(storySigns).flat())]
  for (const text of texts) expect(text).toBe(text.toLowerCase().normalize('NFC'))
})
