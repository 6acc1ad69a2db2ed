import type { Evidence } from '../../model.ts'
import type { Matcher } from '../matcher.ts'
import type { Mention } from '../names/mentions.ts'
import type { Readings } from '../names/reading.ts'
import { isName, OTHER_NAMES, THE_NAME, tokensWithNames } from './name-tokens.ts'
import type { Token } from './tokens.ts'
import type { Known } from './weights.ts'
import { type KindAt, kindsIn } from './word-kinds.ts'

/** The two texts that every item has: the points were fitted to these. */
type Told = 'title' | 'summary'
const TOLD: readonly Told[] = ['title', 'summary']

type At = { readonly start: number; readonly end: number }

/** A word, or a fact about the texts, by which the wording is judged. */
export type Sign = At & { readonly key: string; readonly field: Told; readonly isPlain: boolean }

/** Where the signs of an item are looked for: its texts, all names of ours, the weightiest of them, and what the rules found. */
export type Wording = {
  readonly readings: Readings
  readonly mentions: readonly Mention[]
  readonly best: Mention
  readonly field: Told
  readonly byRules: readonly Evidence[]
}

/** A text as it is searched. `of` is the initial of the text, then that of the text with the name. */
type Searched = {
  readonly tokens: readonly Token[]
  readonly nameAt: number
  readonly of: string
  readonly known: Known
}

type Add = (key: string, at: At) => void

/**
 * The signs of an item, each key once; only those that are known. `lũ quét` is anywhere, a name being its class (`@` the
 * name that is judged, `@province` another province); `<quê` a few words before the name, `<<quê` directly before it,
 * `>` and `>>` after it; `[young]` is a kind of word; `=` begins a fact. Of a round-up, "A; B | C", only the part with
 * the name is read.
 */
export function signsOf(matcher: Matcher, wording: Wording, knownIn: (isPlain: boolean) => Known): readonly Sign[] {
  const { readings, best, field, mentions, byRules } = wording
  const signs = new Map<string, Sign>()
  const part = partWith(readings[field].text, best)
  for (const where of part ? [field] : TOLD) {
    const reading = readings[where]
    const { isPlain } = reading
    const known = knownIn(isPlain)
    const add: Add = (key, { start, end }) => {
      if (known.has(key) && !signs.has(key)) signs.set(key, { key, field: where, start, end, isPlain })
    }
    const name = where === field ? best : undefined
    const own = mentions.filter((mention) => mention.field === where)
    const tokens = tokensWithNames(matcher, reading, name, own, part)
    const nameAt = name ? tokens.findIndex(({ word }) => word === THE_NAME) : -1
    const text = { tokens, nameAt, of: where.charAt(0) + field.charAt(0), known }
    addWords(text, add)
    addCounts(text, add)
    addKinds(text, kindsIn(matcher.wordKinds(), tokens), add)
    if (nameAt >= 0) addName(text, wording, add)
    for (const [rule, of, start, end] of byRules) if (of === where) addRule(rule, of, { start, end }, add)
  }
  return [...signs.values()]
}

function addRule(rule: string, field: string, at: At, add: Add): void {
  add(`=rule ${rule}`, at)
  add(`=rule ${rule} ${field}`, at)
}

/** Words by themselves and with the next one, and those beside names. */
function addWords({ tokens, known }: Searched, add: Add): void {
  for (const [index, token] of tokens.entries()) {
    add(token.word, token)
    const next = tokens[index + 1]
    if (next && known.mayPair(token.word, next.word)) {
      add(`${token.word} ${next.word}`, { start: token.start, end: next.end })
    }
    if (!isName(token.word) || token.word === THE_NAME) continue
    for (const before of tokens.slice(Math.max(0, index - 3), index)) add(`${token.word}<${before.word}`, before)
    for (const after of tokens.slice(index + 1, index + 3)) add(`${token.word}>${after.word}`, after)
  }
}

const MOST_COUNTED = 4

/** How many other names a text has. */
function addCounts({ tokens, of }: Searched, add: Add): void {
  for (const name of OTHER_NAMES) {
    const found = tokens.filter(({ word }) => word === name)
    const [first] = found
    if (!first) continue
    add(`=${of.charAt(0)} ${name} ${Math.min(found.length, MOST_COUNTED)}`, first)
    add(`=${of} ${name}`, first)
  }
}

const FAR_BEFORE = 5
const FAR_AFTER = 4

/** The words beside the name, and where in its text it is. */
function addName({ tokens, nameAt, of }: Searched, { best }: Wording, add: Add): void {
  const before = tokens.slice(Math.max(0, nameAt - FAR_BEFORE), nameAt)
  const after = tokens.slice(nameAt + 1, nameAt + 1 + FAR_AFTER)
  for (const token of before) add(`<${token.word}`, token)
  for (const token of after) add(`>${token.word}`, token)
  const [last, first] = [before.at(-1), after[0]]
  add(`<<${last?.word ?? '^'}`, last ?? best)
  add(`>>${first?.word ?? '$'}`, first ?? best)
  const begins = tokens.findLastIndex(({ word }, index) => index < nameAt && isSentenceEnd(word)) + 1
  const ends = tokens.findIndex(({ word }, index) => index > nameAt && isSentenceEnd(word))
  const sentences = tokens.slice(0, nameAt).filter(({ word }) => isSentenceEnd(word)).length
  const field = of.charAt(1)
  add(`=${field} sentence ${Math.min(sentences, 2)}`, best)
  add(`=${field} words before ${(Math.min(nameAt - begins, 12) / 3) | 0}`, best)
  add(`=${field} words after ${(Math.min((ends < 0 ? tokens.length : ends) - nameAt, 9) / 3) | 0}`, best)
  if (nameAt === 0) add(`=${field} first`, best)
  for (const fact of shapeOf(best)) {
    add(`=${fact}`, best)
    add(`=${field} ${fact}`, best)
  }
}

function* shapeOf({ place, isListed, isWeak, isPlaced, hasUnitWord, alongside }: Mention): Generator<string> {
  yield place.kind
  yield `alongside ${Math.min(alongside.size, MOST_COUNTED)}`
  if (isListed) yield 'listed'
  if (isWeak) yield 'weak'
  if (isPlaced) yield 'placed'
  if (hasUnitWord) yield 'unit word'
}

const isSentenceEnd = (word: string): boolean => word === '.' || word === '!' || word === '?' || word === ';'

/** Kinds of words: anywhere, at the head of the title, beside the name, beside other names. */
function addKinds(text: Searched, kinds: readonly KindAt[], add: Add): void {
  const { tokens, nameAt, of } = text
  for (const { kind, from, to } of kinds) {
    const at = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
    add(`[${kind}]`, at)
    add(`${of}[${kind}]`, at)
    if (of.startsWith('t') && from <= 1) add(`^${of.charAt(1)}[${kind}]`, at)
    addBesideNames(kind, tokens[from - 1]?.word, tokens[to]?.word, at, add)
    if (nameAt < 0) continue
    if (to <= nameAt) addNearness(kind, '<', nameAt - to, of, at, add)
    else addNearness(kind, '>', from - nameAt - 1, of, at, add)
  }
}

function addBesideNames(kind: string, before: string | undefined, after: string | undefined, at: At, add: Add): void {
  if (after !== undefined && isName(after)) add(`[${kind}] ${after}`, at)
  if (before !== undefined && isName(before)) add(`${before} [${kind}]`, at)
}

const NEAR = 2
const NOT_FAR = 6

function addNearness(kind: string, side: string, distance: number, of: string, at: At, add: Add): void {
  if (distance > NOT_FAR) return
  add(`~${side}[${kind}]`, at)
  if (distance > NEAR) return
  add(`${side}[${kind}]`, at)
  add(`${side}${of.charAt(1)}[${kind}]`, at)
  if (distance === 0) add(`${side}${side}[${kind}]`, at)
}

/** The part of a round-up that has the name; undefined if the text is not one. */
function partWith(text: string, { start, end }: At): At | undefined {
  const cuts = [...text.matchAll(/;|\s\|\s/g)].map(({ index }) => index + 1)
  if (cuts.length === 0) return undefined
  // "Bản tin tối có các tin sau: A; B; C".
  const head = text.lastIndexOf(':', cuts[0])
  if (head >= 0 && cuts.length > 1) cuts.unshift(head + 1)
  return { start: cuts.findLast((at) => at <= start) ?? 0, end: cuts.find((at) => at >= end) ?? text.length }
}
