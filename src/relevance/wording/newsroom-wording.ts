import type { Judged } from '../judged.ts'
import type { Matcher } from '../matcher.ts'
import type { Reading } from '../names/reading.ts'
import { type SignOfElsewhere, signOfElsewhere } from '../newsroom.ts'
import type { Sign } from './signs.ts'
import { tokensOf, wordsAndPairs } from './tokens.ts'
import { weighSigns } from './weights.ts'

/** From so many points the wording overrules a sign that the article is about elsewhere. */
const SURELY_HERE = 15

/** Up to so many it is such a sign itself. Losing news of the province is worse than keeping others. */
const SURELY_ELSEWHERE = -35

/** Sections for news from elsewhere, and leagues and markets of the world in a headline, are never here. */
const isDecided = ([rule, field]: SignOfElsewhere): boolean =>
  rule === 'foreign-section' || (rule === 'foreign-subject' && field === 'title')

/** Finds why an article of the province's own press is about elsewhere: by its words one by one, then by all together. */
export function signInNewsroom(
  matcher: Matcher,
  item: Judged,
  title: Reading,
  summary: Reading,
): SignOfElsewhere | undefined {
  const sign = signOfElsewhere(matcher, item, title, summary)
  if (matcher.topic.weights.wording === 0 || (sign && isDecided(sign))) return sign
  const { sum, strongest } = weighSigns(matcher.newsroomWording(), newsroomSigns(title, summary))
  if (sign) return sum >= SURELY_HERE ? undefined : sign
  if (sum > SURELY_ELSEWHERE || !strongest) return undefined
  return ['worded-as-elsewhere', strongest.field, strongest.start, strongest.end]
}

const MOST_CAPITALS = 4

/**
 * The signs of an article that names no place of ours: its words anywhere, those with which a headline begins (`^`),
 * and the shape of its names (`=`). Each key once.
 */
export function newsroomSigns(title: Reading, summary: Reading): readonly Sign[] {
  const signs = new Map<string, Sign>()
  for (const [field, reading] of [
    ['title', title],
    ['summary', summary],
  ] as const) {
    const tokens = tokensOf(reading)
    const whole = { start: 0, end: reading.text.length }
    const add = (key: string, { start, end } = whole): void => {
      if (!signs.has(key)) signs.set(key, { key, field, start, end, isPlain: reading.isPlain })
    }
    for (const token of wordsAndPairs(tokens)) add(token.word, token)
    const [first, second] = tokens
    if (first && field === 'title') add(`^${first.word}`, first)
    if (first && second && field === 'title')
      add(`^${first.word} ${second.word}`, { start: first.start, end: second.end })
    const capitals = reading.text.match(/(?<=[^\s“"‘'(:] )\p{Lu}/gu)?.length ?? 0
    add(`=${field} capitals ${Math.min(capitals, MOST_CAPITALS)}`)
    if (/^\p{Lu}[\p{L}\p{M}]* \p{Lu}/u.test(reading.text)) add(`=${field} begins with a name`)
    if (/^[^:]{2,40}:/.test(reading.text)) add(`=${field} has a head`)
  }
  return [...signs.values()]
}
