import type { Matcher } from '../matcher.ts'
import { elsewhereIn } from '../names/elsewhere.ts'
import type { Mention } from '../names/mentions.ts'
import type { Found, Reading } from '../names/reading.ts'
import { newsroomWordsIn } from '../newsroom-words.ts'
import { type Token, tokensOf } from './tokens.ts'

/** The name that is judged. */
export const THE_NAME = '@'
/** Other names: ours, ours in another sense, one in a row with ours, a province, a place in one, abroad. */
export const OTHER_NAMES = ['@here', '@sense', '@beside', '@province', '@district', '@abroad'] as const

const NAMES: ReadonlySet<string> = new Set([THE_NAME, ...OTHER_NAMES])

/** Whether a token is a name in its class. */
export const isName = (word: string): boolean => NAMES.has(word)

type Named = { readonly start: number; readonly end: number; readonly word: string }

/** "(Dân trí) - ", "VOV.VN - ", "ĐBP - ": who reports says nothing about where it happened. */
const OUTLET = /^(?:\([^()]{2,25}\)|[A-ZĐ.&+]{2,12}) [-–] /

/** The tokens of a part of a text; each name is one token, its class: the words fitted to one name count for all. */
export function tokensWithNames(
  matcher: Matcher,
  reading: Reading,
  best: Mention | undefined,
  mentions: readonly Mention[],
  part: { readonly start: number; readonly end: number } | undefined,
): readonly Token[] {
  const names = namesIn(matcher, reading, best, mentions)
  const tokens: Token[] = []
  let last: Named | undefined
  const from = part?.start ?? OUTLET.exec(reading.text)?.[0].length
  for (const token of tokensOf(reading, from, part?.end)) {
    const name = names.find(({ start, end }) => token.start < end && token.end > start)
    if (!name) tokens.push(token)
    else if (name !== last) tokens.push(name)
    last = name
  }
  return tokens
}

/** "Lai Châu, Điện Biên": a name in a row with ours is not where something happened instead. */
function classOf(elsewhere: Found['meaning']['elsewhere'], best: Mention | undefined): string {
  if (best?.row.has(elsewhere?.province ?? '')) return '@beside'
  return elsewhere?.isProvince ? '@province' : '@district'
}

/** The names of a text, an earlier class before a later one where they overlap. */
function namesIn(
  matcher: Matcher,
  reading: Reading,
  best: Mention | undefined,
  mentions: readonly Mention[],
): readonly Named[] {
  const others = elsewhereIn(reading)
  const named: readonly Named[] = [
    ...(best ? [{ start: best.start, end: best.end, word: THE_NAME }] : []),
    ...mentions.map(({ start, end, weight }) => ({ start, end, word: weight > 0 ? '@here' : '@sense' })),
    ...others.map(({ start, end, meaning }) => ({
      start,
      end,
      word: classOf(meaning.elsewhere, best),
    })),
    ...newsroomWordsIn(matcher.newsroom(), reading)
      .filter(({ kind }) => kind === 'abroad')
      .map(({ hit: { start, end } }) => ({ start, end, word: '@abroad' })),
  ]
  return named.filter(
    (name, index) => !named.slice(0, index).some(({ start, end }) => name.start < end && start < name.end),
  )
}
