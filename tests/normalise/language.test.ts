import { expect, test } from 'vitest'
import type { Source } from '../../src/config/schema/schema.ts'
import { languageOf } from '../../src/normalise/language.ts'

const source = (language: string): Source =>
  ({ id: 'x', name: 'X', url: 'https://a.test/rss', kind: 'feed', region: 'national', language }) as unknown as Source

test.each<[string, string, string, readonly string[], string]>([
  ['a Vietnamese title in a Vietnamese source that declares English', 'Điện Biên vào hè', 'vi', ['en-us'], 'vi'],
  ['a Vietnamese title in an English source', 'Điện Biên đón 1 triệu lượt khách', 'en', [], 'vi'],
  ['with an abbreviation', 'UBND tỉnh Điện Biên họp về COVID-19', 'en', ['en'], 'vi'],
  ['English with Vietnamese names', 'Điện Biên hosts Hà Nội fair', 'en', [], 'en'],
  ['English that is mostly names', 'Điện Biên, Sơn La and Hà Nội sign deal', 'en', [], 'en'],
  ['English without any', 'Flood in Dien Bien', 'en', [], 'en'],
  ['another language that was declared', 'Điện Biên Phu, la bataille', 'vi', ['fr'], 'fr'],
  ['the country for the language', 'Tin', 'vi', ['vn'], 'vi'],
])('%s', (_, title, own, declared, expected) => {
  expect(languageOf(title, declared, source(own))).toBe(expected)
})
