import { eventElsewhere, isLocated, isOfficeOf, opensElsewhere } from '../event-place.ts'
import type { Matcher } from '../matcher.ts'
import { elsewhereIn } from '../names/elsewhere.ts'
import type { Mention } from '../names/mentions.ts'
import type { Reading, Readings } from '../names/reading.ts'
import { newsroomWordsIn } from '../newsroom.ts'
import { type Token, tokensOf, wordsAndPairs } from './tokens.ts'

/** The two texts that every item has: the points were fitted to these. */
export type Told = 'title' | 'summary'

type At = { readonly start: number; readonly end: number }

/** A word, or a fact about the texts, by which the wording is judged. */
export type Sign = At & { readonly key: string; readonly field: Told; readonly isPlain: boolean }

const WORDS_BEFORE = 4
const WORDS_AFTER = 3
const MOST_PLACES = 3

/**
 * The signs of an item with its weightiest name: `quán phở` is anywhere, `<quê` a few words before the name, `<<từ`
 * directly before it, `>` and `>>` after it, and `=` begins a fact. Each key once. Of a round-up, "A; B | C", only the
 * part with the name is read.
 */
export function signsOf(
  matcher: Matcher,
  readings: Readings,
  best: Mention,
  field: Told,
  placesNamed: number,
): readonly Sign[] {
  const signs = new Map<string, Sign>()
  const add = (key: string, { start, end }: At, where: Told): void => {
    if (!signs.has(key)) signs.set(key, { key, field: where, start, end, isPlain: readings[where].isPlain })
  }
  const part = partWith(readings[field].text, best)
  for (const where of ['title', 'summary'] as const) {
    if (part && where !== field) continue
    const reading = readings[where]
    for (const token of wordsAndPairs(tokensOf(reading, part?.start, part?.end))) {
      if (!isPunctuation(token)) add(token.word, token, where)
    }
    const isInPart = ({ start, end }: At): boolean => !part || (start >= part.start && end <= part.end)
    const facts = [...factsOf(reading), ...newsroomFactsOf(matcher, reading)]
    for (const [fact, at] of facts.filter(([, each]) => isInPart(each))) {
      add(`=${where} ${fact}`, at, where)
      if (field === 'summary') add(`=${where} ${fact} lead`, at, where)
    }
  }
  for (const [key, at] of besideName(tokensOf(readings[field], part?.start, part?.end), best)) add(key, at, field)
  add(`=name ${field}`, best, field)
  add(`=name ${best.because[0]?.[0]}`, best, field)
  add(`=places ${Math.min(placesNamed, MOST_PLACES)}`, best, field)
  return [...signs.values()]
}

const isPunctuation = ({ word }: Token): boolean => word.length === 1 && /[^\p{L}\p{N}#?]/u.test(word)

/** The part of a round-up that has the name; undefined if the text is not one. */
function partWith(text: string, { start, end }: At): At | undefined {
  const cuts = [...text.matchAll(/;|\s\|\s/g)].map(({ index }) => index + 1)
  if (cuts.length === 0) return undefined
  // "Bản tin tối có các tin sau: A; B; C".
  const head = text.lastIndexOf(':', cuts[0])
  if (head >= 0 && cuts.length > 1) cuts.unshift(head + 1)
  return { start: cuts.findLast((at) => at <= start) ?? 0, end: cuts.find((at) => at >= end) ?? text.length }
}

function* besideName(tokens: readonly Token[], name: At): Generator<readonly [key: string, at: At]> {
  const before = tokens.filter(({ end }) => end <= name.start).slice(-WORDS_BEFORE)
  const after = tokens.filter(({ start }) => start >= name.end).slice(0, WORDS_AFTER)
  for (const token of before) yield [`<${token.word}`, token]
  for (const token of after) yield [`>${token.word}`, token]
  const last = before.at(-1)
  const first = after[0]
  yield last ? [`<<${last.word}`, last] : ['<<^', name]
  yield first ? [`>>${first.word}`, first] : ['>>$', name]
}

type Fact = readonly [fact: string, at: At]

/** Where else a text plays, and whether it is without accents. */
function* factsOf(reading: Reading): Generator<Fact> {
  if (reading.text !== '' && reading.isPlain) yield ['plain', { start: 0, end: 0 }]
  const others = elsewhereIn(reading)
  const [first, second] = others
  if (!first) return
  yield ['elsewhere', first]
  if (second) yield ['elsewhere twice', second]
  const province = others.find(({ meaning }) => meaning.elsewhere?.isProvince)
  if (province) yield ['province', province]
  const event = eventElsewhere(reading)
  if (event) yield ['event', event]
  const opening = opensElsewhere(reading)
  if (opening) yield ['opening', opening]
  const located = others.find((other) => isLocated(reading, other))
  if (located) yield ['located', located]
  const office = others.find((other) => isOfficeOf(reading, other))
  if (office) yield ['office', office]
}

/** Countries, leagues, offices and what sounds like the province itself, as newsrooms are told from each other. */
const newsroomFactsOf = (matcher: Matcher, reading: Reading): readonly Fact[] =>
  newsroomWordsIn(matcher.newsroom(), reading).map(({ kind, hit }) => [kind, hit])
