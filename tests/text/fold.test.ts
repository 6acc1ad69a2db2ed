import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldTitle, hasAccents, matchForm, stripAccents, tidy } from '../../src/text/fold.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
/** Letters around which the rules of Vietnamese turn, so that random text meets them. */
const vietnamese = fc
  .array(
    fc.constantFrom(
      'o',
      'u',
      'a',
      'à',
      'ạ',
      'e',
      'y',
      'ỳ',
      'ý',
      'đ',
      'Ð',
      'ɖ',
      'İ',
      'Σ',
      ' ',
      '\u0301',
      '\u0323',
      '\u0302',
      '\u031b',
      'Ơ',
      'q',
      'T',
      'ỷ',
    ),
    { maxLength: 20 },
  )
  .map((letters) => letters.join(''))
const text = fc.oneof(anyText, vietnamese)

describe('tidy', () => {
  test.each([
    ['spaces of every kind are one space', 'Điện\u00a0\u202f \t\n Biên\u3000', 'Điện Biên'],
    ['zero-width characters and soft hyphens go', 'Điện\u200b Bi\u00adên\ufeff', 'Điện Biên'],
    ['controls end words', 'Điện\u0000Biên', 'Điện Biên'],
    ['marks of direction go, so that text cannot be shown backwards', '\u202eneiB nệiĐ\u202c', 'neiB nệiĐ'],
    ['partly decomposed letters are composed', 'Ðie\u0323\u0302n Biê\u0301n', 'Ðiện Biến'],
    ['a lone surrogate is replaced', 'a\ud83d', 'a\ufffd'],
    ['what XML forbids goes', 'a\ufffeb\uffff', 'ab'],
    ['marks of direction of Arabic, and joiners of Mongolian', 'Điện\u061c Biên\u180e', 'Điện Biên'],
    ['marks of ruby and of old controls', 'Điện\ufff9 Bi\u206aên\ufffb', 'Điện Biên'],
    ['letters that nobody sees', 'Điện Biên\u{e0069}\u{e0067}\u{e006e}', 'Điện Biên'],
    [
      'but a flag keeps them',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ],
  ])('%s', (_, given, expected) => expect(tidy(given)).toBe(expected))

  test('of tidy text is the text itself', () => {
    fc.assert(fc.property(text, (given) => tidy(tidy(given)) === tidy(given)))
  })
})

describe('matchForm', () => {
  test.each([
    ['case', 'ĐIỆN BIÊN', 'điện biên'],
    ['Eth for Đ', 'Ðiện Biên', 'điện biên'],
    ['African D for Đ', 'Ɖiện Biên', 'điện biên'],
    ['old tone placement', 'hoà bình, khoẻ, thuỷ', 'hòa bình, khỏe, thủy'],
    ['new tone placement', 'hòa bình, khỏe, thủy', 'hòa bình, khỏe, thủy'],
  ])('folds %s', (_, given, expected) => expect(matchForm(given)).toBe(expected))

  test('keeps accents apart: Điện Biên is not diễn biến', () => {
    expect(matchForm('Điện Biên')).not.toBe(matchForm('diễn biến'))
  })

  test('keeps the length of every character of Unicode, so that positions stay', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const given = tidy(`A${String.fromCodePoint(code)}`)
      if (matchForm(given).length !== given.length) expect.fail(`U+${code.toString(16)} changes the length`)
    }
  })

  test('keeps the length of any tidy text, and changes nothing when applied again', () => {
    fc.assert(
      fc.property(text, (given) => {
        const whole = tidy(given)
        const form = matchForm(whole)
        expect(form).toHaveLength(whole.length)
        expect(matchForm(form)).toBe(form)
      }),
      { numRuns: 2000 },
    )
  })
})

test.each([
  ['Mường Nhé', true],
  ['Đak', true],
  ['Tua Chua', false],
  ['TP-HCM 24/9', false],
])('hasAccents: %s → %s', (given, expected) => expect(hasAccents(given)).toBe(expected))

test.each([
  ['Điện Biên', 'dien bien'],
  ['Ðiện Biên', 'dien bien'],
  ['Mường Ảng', 'muong ang'],
])('stripAccents: %s → %s', (given, expected) => expect(stripAccents(given)).toBe(expected))

describe('foldTitle', () => {
  const headline = 'Điện Biên: "Hòa mình" cùng lễ hội hoa ban - TP.HCM góp 5 tỷ đồng ngày 24/9'
  test.each([
    ['decomposed letters', headline.normalize('NFD')],
    ['old tone placement', headline.replace('Hòa', 'Hoà')],
    ['curly quotes', headline.replace(/"([^"]+)"/, '“$1”')],
    ['a long dash', headline.replace(' - ', ' – ')],
    ['capitals', headline.toUpperCase()],
    ['Eth for Đ', headline.replace('Điện', 'Ðiện')],
    ['i for y', headline.replace('tỷ', 'tỉ')],
    ['TPHCM in one word', headline.replace('TP.HCM', 'TPHCM')],
    ['the city in full', headline.replace('TP.HCM', 'TP Hồ Chí Minh')],
    ['another way to write the date', headline.replace('24/9', '24-9')],
    ['no-break spaces', headline.replaceAll(' ', '\u00a0')],
  ])('is the same for the same headline with %s', (_, copy) => expect(foldTitle(copy)).toBe(foldTitle(headline)))

  test.each([
    ['another number', '5 tỷ', '6 tỷ'],
    ['another accent', 'hoa ban', 'hoa bán'],
    ['another word', 'lễ hội', 'đêm hội'],
  ])('differs for %s', (_, from, to) => expect(foldTitle(headline.replace(from, to))).not.toBe(foldTitle(headline)))

  test.each([
    ['quý', 'quí'],
    ['kỹ sư Mỹ', 'kĩ sư Mĩ'],
    ['hy sinh', 'hi sinh'],
  ])('takes %s and %s for one', (a, b) => expect(foldTitle(a)).toBe(foldTitle(b)))

  test('leaves y where it is another sound', () => {
    expect(foldTitle('tay')).not.toBe(foldTitle('tai'))
    expect(foldTitle('thủy')).not.toBe(foldTitle('thủi'))
  })
})
