import { eventElsewhere, isLocated, isOfficeOf } from '../event-place.ts'
import type { Judged } from '../judged.ts'
import type { Matcher } from '../matcher.ts'
import { elsewhereIn } from '../names/elsewhere.ts'
import type { Reading } from '../names/reading.ts'
import { type SignOfElsewhere, signOfElsewhere } from '../newsroom.ts'
import { newsroomWordsIn } from '../newsroom-words.ts'
import { tokensWithNames } from './name-tokens.ts'
import type { Sign } from './signs.ts'
import { wordsAndPairs } from './tokens.ts'
import { knownIn, weighSigns } from './weights.ts'
import { kindsIn } from './word-kinds.ts'

/** Up to so many points an article is about elsewhere. Losing news of the province is worse than keeping others. */
export const SURELY_ELSEWHERE = -5

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
  const weights = matcher.newsroomWording()
  const known = knownIn(weights, false)
  const { sum, strongest } = weighSigns(weights, newsroomSigns(matcher, title, summary, sign, known.has))
  if (sum > SURELY_ELSEWHERE || !strongest) return undefined
  return sign ?? ['worded-as-elsewhere', strongest.field, strongest.start, strongest.end]
}

const MOST_CAPITALS = 4

/**
 * The signs of an article that names no place of ours, each key once: its words, a name being its class, and pairs of
 * them; kinds of words; those with which a headline begins (`^`); and facts (`=`): the shape of its names, what its
 * words show, and the sign that one of them gave.
 */
export function newsroomSigns(
  matcher: Matcher,
  title: Reading,
  summary: Reading,
  sign: SignOfElsewhere | undefined,
  isKnown: (key: string) => boolean,
): readonly Sign[] {
  const signs = new Map<string, Sign>()
  for (const [field, reading] of [
    ['title', title],
    ['summary', summary],
  ] as const) {
    const whole = { start: 0, end: reading.text.length }
    const add = (key: string, { start, end } = whole): void => {
      if (isKnown(key) && !signs.has(key)) signs.set(key, { key, field, start, end, isPlain: reading.isPlain })
    }
    addWords(matcher, reading, field, add)
    for (const { kind, hit } of newsroomWordsIn(matcher.newsroom(), reading)) add(`=${field} ${kind}`, hit)
    addShape(reading, field, add)
    addPlaces(reading, field, add)
    if (sign && (sign[1] === field || field === 'title')) add(`=sign ${sign[0]} ${sign[1]}`)
  }
  return [...signs.values()]
}

type Add = (key: string, at?: { readonly start: number; readonly end: number }) => void

function addWords(matcher: Matcher, reading: Reading, field: 'title' | 'summary', add: Add): void {
  const tokens = tokensWithNames(matcher, reading, undefined, [], undefined)
  for (const token of wordsAndPairs(tokens)) add(token.word, token)
  const [first, second] = tokens
  if (first && field === 'title') add(`^${first.word}`, first)
  if (first && second && field === 'title')
    add(`^${first.word} ${second.word}`, { start: first.start, end: second.end })
  for (const { kind, from, to } of kindsIn(matcher.wordKinds(), tokens)) {
    const at = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
    add(`[${kind}]`, at)
    add(`${field.charAt(0)}[${kind}]`, at)
    if (field === 'title' && from <= 1) add(`^[${kind}]`, at)
  }
}

function addShape({ text }: Reading, field: 'title' | 'summary', add: Add): void {
  if (text === '') add(`=no ${field}`)
  const capitals = text.match(/(?<=[^\s“"‘'(:] )\p{Lu}/gu)?.length ?? 0
  add(`=${field} capitals ${Math.min(capitals, MOST_CAPITALS)}`)
  if (/^\p{Lu}[\p{L}\p{M}]* \p{Lu}/u.test(text)) add(`=${field} begins with a name`)
  if (/^[^:]{2,40}:/.test(text)) add(`=${field} has a head`)
}

/** Where else it happened, or whose office acted. */
function addPlaces(reading: Reading, field: 'title' | 'summary', add: Add): void {
  const event = eventElsewhere(reading)
  if (event) add(`=${field} event`, event)
  if (event?.start === 0) add(`=${field} opens elsewhere`, event)
  for (const other of elsewhereIn(reading)) {
    add(`=${field} elsewhere`, other)
    if (isLocated(reading, other)) add(`=${field} located`, other)
    if (isOfficeOf(reading, other)) add(`=${field} office`, other)
    if (/(?:tỉnh |tp\.? ?|thành phố |, |\()$/.test(reading.folded.slice(0, other.start))) add(`=${field} placed`, other)
  }
}
