/**
 * Writes src/config/stories/common-phrases.ts: phrases of two words that many articles have, counted in the recording
 * beside the project. `node tests/stories/count-phrases.ts`
 */
import { writeFileSync } from 'node:fs'
import { equivalents } from '../../src/config/stories/equivalents.ts'
import { matchForm } from '../../src/text/fold.ts'
import { readRecorded } from './recorded.ts'

/** In one of 245 articles or more: with rarer ones listed too, or fewer, hard and drawn pairs were separated less well. */
const LEAST_SHARE = 1 / 245
/** A phrase of fewer days belongs to an event of that summer. */
const LEAST_DAYS = 8

/** Spellings and what they mean, the longest first. */
const spellings = equivalents
  .flatMap(([meant = '', ...others]) => others.map((written) => [matchForm(written), matchForm(meant)] as const))
  .sort(([a], [b]) => b.split(' ').length - a.split(' ').length)

function wordsIn(text: string): readonly string[] {
  let words = ` ${matchForm(text)
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `
  for (const [written, meant] of spellings) words = words.replaceAll(` ${written} `, ` ${meant} `)
  return words.trim().split(' ')
}

const articles = readRecorded()
if (articles === undefined) throw new Error('There is no recording beside the project, so no phrases can be counted')
const counts = new Map<string, { articles: number; days: Set<string> }>()
for (const { title, summary, published } of articles.values()) {
  const words = [...wordsIn(title), ...wordsIn(summary)]
  for (const phrase of new Set(words.slice(1).map((word, before) => `${words[before]} ${word}`))) {
    const count = counts.get(phrase) ?? { articles: 0, days: new Set() }
    counts.set(phrase, { articles: count.articles + 1, days: count.days.add(published.slice(0, 10)) })
  }
}
const common = [...counts].flatMap(([phrase, { articles: found, days }]) => {
  const isCommon = found >= LEAST_SHARE * articles.size && days.size >= LEAST_DAYS
  return isCommon ? [phrase.split(' ')] : []
})
const byFirst = Map.groupBy(common, ([first]) => first ?? '')
const rows = [...byFirst]
  .sort(([a], [b]) => a.localeCompare(b, 'vi'))
  .map(([first, phrases]) => {
    const next = phrases.map(([, second]) => second ?? '').sort((a, b) => a.localeCompare(b, 'vi'))
    return `${first}: ${next.join(' ')}`
  })

writeFileSync(
  new URL('../../src/config/stories/common-phrases.ts', import.meta.url),
  `/**
 * Phrases of two words that many articles have, so that two articles that share one need not be about one event: each
 * first word with all words that follow it. Counted in ${articles.size.toLocaleString('en')} articles of 17 outlets, 20 July to 5 August 2026;
 * those of fewer than ${LEAST_DAYS} days left out. Written by tests/stories/count-phrases.ts.
 */
export const commonPhrases = \`
${rows.join('\n')}
\`
`,
)
