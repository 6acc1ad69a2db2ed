import { eventElsewhere, isLocated, isOfficeOf, opensElsewhere } from '../event-place.ts'
import type { Matcher } from '../matcher.ts'
import { elsewhereIn } from '../names/elsewhere.ts'
import type { Mention } from '../names/mentions.ts'
import type { Reading, Readings } from '../names/reading.ts'
import { newsroomWordsIn } from '../newsroom-words.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Known } from './weights.ts'

/** The two texts that every item has: the points were fitted to these. */
type Told = 'title' | 'summary'
const TOLD: readonly Told[] = ['title', 'summary']

type At = { readonly start: number; readonly end: number }

/** A word, or a fact about the texts, by which the wording is judged. */
export type Sign = At & { readonly key: string; readonly field: Told; readonly isPlain: boolean }

const WORDS_BEFORE = 4
const WORDS_AFTER = 3
const MOST_PLACES = 3

/** Where the signs of an item are looked for: its texts, its weightiest name, and how many places of ours it names. */
export type Wording = {
  readonly readings: Readings
  readonly best: Mention
  readonly field: Told
  readonly placesNamed: number
}

/** A key, and where it is in its text. */
type Mark = readonly [key: string, at: At]

/**
 * The signs of an item: `quán phở` is anywhere, `<quê` a few words before the name, `<<từ` directly before it, `>` and
 * `>>` after it, and `=` begins a fact. Each key once; only those that are known. Of a round-up, "A; B | C", only
 * the part with the name is read.
 */
export function signsOf(matcher: Matcher, wording: Wording, knownIn: (isPlain: boolean) => Known): readonly Sign[] {
  const { readings, best, field } = wording
  const signs = new Map<string, Sign>()
  const part = partWith(readings[field].text, best)
  for (const where of part ? [field] : TOLD) {
    const { isPlain } = readings[where]
    const known = knownIn(isPlain)
    const add: Add = (key, { start, end }) => {
      if (known.has(key) && !signs.has(key)) signs.set(key, { key, field: where, start, end, isPlain })
    }
    const tokens = tokensOf(readings[where], part?.start, part?.end)
    for (const [index, token] of tokens.entries()) addWords(token, tokens[index + 1], known, add)
    addFacts(matcher, wording, where, part, tokens.at(-1)?.end ?? 0, add)
    if (where === field) addName(tokens, wording, add)
  }
  return [...signs.values()]
}

type Add = (key: string, at: At) => void

/** A word by itself, and with the next one. */
function addWords(token: Token, next: Token | undefined, { mayPair }: Known, add: Add): void {
  if (!isPunctuation(token)) add(token.word, token)
  if (next && mayPair(token.word, next.word)) {
    add(`${token.word} ${next.word}`, { start: token.start, end: next.end })
  }
}

/** Adds the facts of a text, or of a part of it. */
function addFacts(
  matcher: Matcher,
  { readings, field }: Wording,
  where: Told,
  part: At | undefined,
  end: number,
  add: Add,
): void {
  const facts = [...factsOf(readings[where]), ...newsroomFactsOf(matcher, readings[where], end)]
  for (const [fact, at] of facts) {
    if (!isWithin(part, at)) continue
    add(`=${where} ${fact}`, at)
    if (field === 'summary') add(`=${where} ${fact} lead`, at)
  }
}

function addName(tokens: readonly Token[], { best, field, placesNamed }: Wording, add: Add): void {
  for (const [key, at] of besideName(tokens, best)) add(key, at)
  add(`=name ${field}`, best)
  add(`=name ${best.because[0]?.[0]}`, best)
  add(`=places ${Math.min(placesNamed, MOST_PLACES)}`, best)
}

const isWithin = (part: At | undefined, { start, end }: At): boolean =>
  !part || (start >= part.start && end <= part.end)

const isPunctuation = ({ word }: Token): boolean =>
  word.length === 1 && word !== '#' && word !== '?' && word.toUpperCase() === word

/** The part of a round-up that has the name; undefined if the text is not one. */
function partWith(text: string, { start, end }: At): At | undefined {
  const cuts = [...text.matchAll(/;|\s\|\s/g)].map(({ index }) => index + 1)
  if (cuts.length === 0) return undefined
  // "Bản tin tối có các tin sau: A; B; C".
  const head = text.lastIndexOf(':', cuts[0])
  if (head >= 0 && cuts.length > 1) cuts.unshift(head + 1)
  return { start: cuts.findLast((at) => at <= start) ?? 0, end: cuts.find((at) => at >= end) ?? text.length }
}

function* besideName(tokens: readonly Token[], name: At): Generator<Mark> {
  const before = tokens.filter(({ end }) => end <= name.start).slice(-WORDS_BEFORE)
  const after = tokens.filter(({ start }) => start >= name.end).slice(0, WORDS_AFTER)
  for (const token of before) yield [`<${token.word}`, token]
  for (const token of after) yield [`>${token.word}`, token]
  const last = before.at(-1)
  const first = after[0]
  yield last ? [`<<${last.word}`, last] : ['<<^', name]
  yield first ? [`>>${first.word}`, first] : ['>>$', name]
}

/** Where else a text plays, and whether it is without accents. */
function* factsOf(reading: Reading): Generator<Mark> {
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

/** Countries, leagues, offices and what sounds like the province itself, by the words that show where a newsroom's article happened. */
function newsroomFactsOf(matcher: Matcher, reading: Reading, end: number): readonly Mark[] {
  const text = reading.text.slice(0, end)
  const folded = reading.folded.slice(0, end)
  return newsroomWordsIn(matcher.newsroom(), { ...reading, text, folded }).map(({ kind, hit }) => [kind, hit])
}
