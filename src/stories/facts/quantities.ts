import { signs } from './lexicon.ts'

/** Values by the thing they number or count, such as "quốc lộ" → 12 or "bánh" → 20. */
export type Figures = ReadonlyMap<string, ReadonlySet<number>>

/** Letters in match form as ranges: Unicode classes take a cold Worker milliseconds to compile. */
const LETTER = 'a-z\\u00df-\\u024f\\u1e00-\\u1eff'

const { numbers, scales } = signs
const anyOf = (words: Iterable<string>) => [...words].join('|')

const SPELT_NUMBER = anyOf(numbers.keys())
const NUMBER = `(\\d{1,4}|[ivx]{1,6}|${SPELT_NUMBER})(?![${LETTER}\\d])`
const NUMBERED = new RegExp(`(?<![${LETTER}])(${anyOf(signs.numbered)})\\s?${NUMBER}`, 'g')
const AFTER_NOUN = new RegExp(`([${LETTER}]+ (?:${anyOf(signs.numberedAfterNoun)})) ${NUMBER}`, 'g')
/** Of a series: "… - Bài 2", "… (kỳ 1)". */
const AFTER_MARK = new RegExp(`(?:^|[-–—(|:.,]) ?(${anyOf(signs.parts)}) ${NUMBER}`, 'g')
const DOCUMENT = new RegExp(`(\\d+)[-/](?:\\d{4}[-/])?(${anyOf(signs.documents)})(?![${LETTER}])`, 'g')

const FIGURE = '(?<![\\d.,/-])(\\d{1,3}(?:[.,]\\d{3})+|\\d+(?:[.,]\\d{1,2})?)(?!\\d)'
const COUNTED = new RegExp(`${FIGURE}(?:\\s(${anyOf(scales.keys())}))?\\s?([${LETTER}]+)`, 'g')
const SPELT = new RegExp(`(?<![${LETTER}])(${SPELT_NUMBER}) (${anyOf(signs.toll)})(?![${LETTER}])`, 'g')

/** Numbered things in a text in match form: roads, rounds, sessions, storms, official documents. */
export function numberedIn(text: string): Figures {
  const found = new Map<string, Set<number>>()
  for (const [, noun = '', number = ''] of text.matchAll(NUMBERED)) put(found, noun, readNumber(number))
  for (const [, noun = '', number = ''] of text.matchAll(AFTER_NOUN)) put(found, noun, readNumber(number))
  for (const [, noun = '', number = ''] of text.matchAll(AFTER_MARK)) put(found, noun, readNumber(number))
  for (const [, number = '', kind = ''] of text.matchAll(DOCUMENT)) put(found, kind, Number(number))
  return found
}

/** Counted things in a text in match form, by the word after the figure. */
export function countedIn(text: string): Figures {
  const found = new Map<string, Set<number>>()
  for (const [, figure = '', scale, unit = ''] of text.matchAll(COUNTED)) {
    const value = figureOf(figure)
    if (!signs.uncounted.has(unit)) put(found, unit, value * (scales.get(scale ?? '') ?? 1))
  }
  for (const [, number = '', unit = ''] of text.matchAll(SPELT)) put(found, unit, numbers.get(number))
  return found
}

function put(found: Map<string, Set<number>>, key: string, value: number | undefined): void {
  if (value !== undefined) found.set(key, (found.get(key) ?? new Set()).add(value))
}

/** "1.220" → 1220, "2,5" → 2.5: three digits after either mark are thousands. */
function figureOf(figure: string): number {
  if (/[.,]\d{3}/.test(figure)) return Number(figure.replace(/[.,]/g, ''))
  return Number(figure.replace(',', '.'))
}

function readNumber(number: string): number | undefined {
  if (/^\d+$/.test(number)) return Number(number)
  return numbers.get(number) ?? romanValue(number)
}

/** "xiv" → 14; undefined unless it is a Roman numeral below 40. */
function romanValue(numeral: string): number | undefined {
  const parts = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(numeral)
  if (parts === null || numeral === '') return undefined
  const [, tens = '', ones = ''] = parts
  return tens.length * 10 + unitsOf(ones)
}

function unitsOf(ones: string): number {
  if (ones === 'ix') return 9
  if (ones === 'iv') return 4
  if (ones.startsWith('v')) return 4 + ones.length
  return ones.length
}
