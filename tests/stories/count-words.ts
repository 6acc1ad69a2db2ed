/**
 * Writes src/config/stories/word-weights.ts: how much a word distinguishes articles, counted in the recording beside
 * the project. `node tests/stories/count-words.ts`
 */
import { writeFileSync } from 'node:fs'
import { matchForm } from '../../src/text/fold.ts'
import { readRecorded } from './recorded.ts'

const RAREST = 6
const STEP = 0.5
/** A word of fewer days belongs to an event of that summer. */
const LEAST_DAYS = 8

const articles = readRecorded()
if (articles === undefined) throw new Error('There is no recording beside the project, so no words can be counted')
const counts = new Map<string, { articles: number; days: Set<string> }>()
for (const { title, summary, published } of articles.values()) {
  for (const word of new Set(matchForm(`${title} ${summary}`).split(/[^\p{L}\p{N}]+/u))) {
    const count = counts.get(word) ?? { articles: 0, days: new Set() }
    counts.set(word, { articles: count.articles + 1, days: count.days.add(published.slice(0, 10)) })
  }
}
const byWeight = new Map<number, string[]>()
for (const [word, { articles: found, days }] of counts) {
  if (word === '' || /\d/.test(word) || days.size < LEAST_DAYS) continue
  const weight = Math.max(STEP, Math.round(Math.log((articles.size + 1) / (found + 1)) / STEP) * STEP)
  if (weight < RAREST) byWeight.set(weight, [...(byWeight.get(weight) ?? []), word])
}
const rows = [...byWeight]
  .sort(([a], [b]) => a - b)
  .map(([weight, words]) => `  [\n    ${weight},\n${wrapped(words.sort((a, b) => a.localeCompare(b, 'vi')))},\n  ],`)

function wrapped(words: readonly string[]): string {
  const lines: string[] = ['']
  for (const word of words) {
    const line = `${lines.at(-1)}${word} `
    if (line.length > 100) lines.push(`${word} `)
    else lines[lines.length - 1] = line
  }
  return lines.map((line, index) => `    '${index === lines.length - 1 ? line.trim() : line}'`).join(' +\n')
}

writeFileSync(
  new URL('../../src/config/stories/word-weights.ts', import.meta.url),
  `/**
 * How much a word distinguishes articles: the natural logarithm of how many times rarer it is than a word of every
 * article, in halves (inverse document frequency; Spärck Jones, 1972). Counted in ${articles.size.toLocaleString('en')} articles of 17 outlets, 20 July to
 * 5 August 2026; words of fewer than ${LEAST_DAYS} days, which are names of that summer, left out. Written by
 * tests/stories/count-words.ts.
 */
export const wordWeights: readonly (readonly [weight: number, words: string])[] = [
${rows.join('\n')}
]

/** Weight of a word that is not listed. */
export const rarestWeight = ${RAREST}

/** Weights of empty and common words that the recording does not have, as those of English. */
export const emptyWeight = 2
export const commonWeight = 3.5

/** Weight of a figure of one or two digits and of a year: dates have them. */
export const smallFigureWeight = 1

/** Weight of the words in names of this province's places: two articles about one commune share its name. */
export const regionalWeight = 2.5
`,
)
