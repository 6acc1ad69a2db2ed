import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MARKERS, markerRates, RELICS } from './prose-markers.ts'
import { readSourceFile } from './source-text.ts'

/** Comments and messages in the words of the field: a check on drift, not a style guide. */
const files = globSync('src/**/*.{ts,tsx}').map(readSourceFile)
const texts = files.flatMap(({ prose }) => prose.map(({ text }) => text))

test('comments and messages have no more of any marker than the highest of other code', () => {
  expect(texts.length).toBeGreaterThan(2_000)
  const rates = markerRates(texts)
  const tooOften = Object.entries(MARKERS).filter(([name, { most }]) => (rates.get(name) ?? 0) > most)
  expect(
    tooOften.map(([name]) => ({
      name,
      rate: rates.get(name),
      where: whereIs(MARKERS[name as keyof typeof MARKERS].pattern),
    })),
  ).toEqual([])
})

test('no comment or message has a relic', () => {
  expect(whereIs(RELICS)).toEqual([])
})

/** The places of a pattern, such as "src/app.ts:3 what it stands for". */
function whereIs(pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, prose }) =>
    prose
      .filter(({ text }) => text.search(pattern) >= 0)
      .map(({ line, text }) => `${path}:${line} ${text.slice(Math.max(0, text.search(pattern) - 30)).slice(0, 90)}`),
  )
}
