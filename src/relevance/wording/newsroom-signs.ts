import { stripAccents } from '../../text/fold.ts'
import { eventElsewhere, isLocated, isOfficeOf } from '../event-place.ts'
import type { Judged } from '../judged.ts'
import type { Matcher } from '../matcher.ts'
import { elsewhereIn } from '../names/elsewhere.ts'
import type { Reading } from '../names/reading.ts'
import { foldersOf, type SignOfElsewhere } from '../newsroom.ts'
import { newsroomWordsIn } from '../newsroom-words.ts'
import { isName, tokensWithNames } from './name-tokens.ts'
import { factsIn } from './newsroom-facts.ts'
import type { Sign } from './signs.ts'
import type { Token } from './tokens.ts'
import type { Known } from './weights.ts'
import { kindsIn } from './word-kinds.ts'

const MOST_CAPITALS = 4

type At = { readonly start: number; readonly end: number }
type Add = (key: string, at?: At) => void

/** Kinds and facts that show the province or a unit in it, without a name. */
const HOME = ['[home]', '=title own unit', '=summary own unit', '=title home person', '=summary home person']
/** Those that show at least the country or a small place. */
const LOCAL = ['[villages]', '[cells]', '=title own', '=summary own']

/**
 * The signs of an article that names no place of ours, each key once: pairs of its words, a name being its class; kinds
 * of words (`[`, with the field's initial before it, or `^` where a headline begins with it); and facts (`=`): the shape
 * of its names, what its words show, and the sign that one of them gave. A kind or a fact counts by itself (`!home`)
 * where nothing in the article shows the province, and (`!local`) where nothing shows the country.
 */
export function newsroomSigns(
  matcher: Matcher,
  item: Judged,
  title: Reading,
  summary: Reading,
  sign: SignOfElsewhere | undefined,
  known: Known,
): readonly Sign[] {
  const signs = new Map<string, Sign>()
  for (const [field, reading] of [
    ['title', title],
    ['summary', summary],
  ] as const) {
    const { isPlain } = reading
    const add: Add = (key, { start, end } = { start: 0, end: reading.text.length }) => {
      if (!signs.has(key) && (known.has(key) || isGeneral(key))) signs.set(key, { key, field, start, end, isPlain })
    }
    addWords(matcher, reading, field, known, add)
    for (const { kind, hit } of newsroomWordsIn(matcher.newsroom(), reading)) add(`=${field} ${kind}`, hit)
    addShape(matcher, reading, field, add)
    addPlaces(reading, field, add)
    if (sign && (sign[1] === field || field === 'title')) add(`=sign ${sign[0]} ${sign[1]}`)
    if (field === 'title') for (const section of sectionsOf(item)) add(`=section ${section}`)
  }
  return [...signs.values(), ...aloneIn(signs)].filter(({ key }) => known.has(key))
}

/** A kind of word in either field, or a fact. */
const isGeneral = (key: string): boolean => key.startsWith('[') || key.startsWith('=')

/** The kinds and facts that no sign of the province accompanies, or of the country. */
function aloneIn(signs: ReadonlyMap<string, Sign>): readonly Sign[] {
  if (HOME.some((key) => signs.has(key))) return []
  const whats = LOCAL.some((key) => signs.has(key)) ? ['!home'] : ['!home', '!local']
  const general = [...signs.values()].filter(({ key }) => isGeneral(key))
  return general.flatMap((sign) => whats.map((what) => ({ ...sign, key: `${sign.key} ${what}` })))
}

/** The folders of the address, and the categories in the same form. */
const sectionsOf = ({ link, categories }: Judged): readonly string[] => [
  ...[...foldersOf(link)].map(([folder]) => folder),
  ...categories.map((category) => stripAccents(category).replaceAll(' ', '-')),
]

function addWords(matcher: Matcher, reading: Reading, field: 'title' | 'summary', known: Known, add: Add): void {
  const tokens = withoutUnits(reading, tokensWithNames(matcher, reading, undefined, [], undefined))
  for (const token of namesAndPairs(tokens, known)) add(token.word, token)
  const [first, second] = tokens
  if (first && field === 'title') add(`^${first.word}`, first)
  if (first && second && field === 'title')
    add(`^${first.word} ${second.word}`, { start: first.start, end: second.end })
  const kinds = [...kindsIn(matcher.wordKinds(), tokens), ...kindsIn(matcher.newsroomKinds(), tokens)]
  for (const { kind, from, to } of kinds) {
    if (kind === 'home' && isName(tokens[to]?.word ?? '')) continue
    const at = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
    add(`[${kind}]`, at)
    add(`${field.charAt(0)}[${kind}]`, at)
    if (field === 'title' && from <= 1) add(`^[${kind}]`, at)
  }
}

const UNITS: ReadonlySet<string> = new Set(['tỉnh', 'xã', 'phường', 'huyện', 'quận'])

/** The "tỉnh" of "tỉnh Lạng Sơn" does not mean ours: a unit before its name adds nothing to the name. */
const withoutUnits = ({ text }: Reading, tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ word }, index) => {
    const next = tokens[index + 1]
    return !next || !UNITS.has(word) || !(isName(next.word) || /\p{Upper}/u.test(text.charAt(next.start)))
  })

/** Every name, and every two neighbours: one syllable is part of too many words. */
function* namesAndPairs(tokens: readonly Token[], { mayPair }: Known): Generator<Token> {
  for (const [index, token] of tokens.entries()) {
    if (isName(token.word)) yield token
    const next = tokens[index + 1]
    if (next && mayPair(token.word, next.word)) {
      yield { word: `${token.word} ${next.word}`, start: token.start, end: next.end }
    }
  }
}

/** "(TTXVN) - ": the desk of another newsroom. */
const DESK = /^\(?(\p{Upper}[\p{Alpha}.]{1,14})\)? ?[-–—] /u

function addShape({ topic }: Matcher, reading: Reading, field: 'title' | 'summary', add: Add): void {
  const { text } = reading
  for (const [fact, start, end] of factsIn(reading)) {
    if (fact !== 'own unit' || !isOfAnother(reading, end)) add(`=${field} ${fact}`, { start, end })
  }
  const desk = DESK.exec(text)?.[1]
  if (desk !== undefined && !topic.bylines.includes(desk)) add(`=${field} desk`, { start: 0, end: desk.length })
  if (text === '') add(`=no ${field}`)
  const capitals = text.match(/(?<=[^\s“"‘'(:] )\p{Upper}/gu)?.length ?? 0
  add(`=${field} capitals ${Math.min(capitals, MOST_CAPITALS)}`)
  if (/^\p{Upper}[\p{Alpha}\p{Gr_Ext}]* \p{Upper}/u.test(text)) add(`=${field} begins with a name`)
  if (/^[^:]{2,40}:/.test(text)) add(`=${field} has a head`)
}

/** "Tỉnh ủy Bắc Ninh": the unit that seemed to be the reader's own belongs to the name after it. */
const isOfAnother = (reading: Reading, end: number): boolean =>
  elsewhereIn(reading).some(({ start }) => start > end && start - end <= ' ủy '.length)

/** Where else it happened, or whose office acted. */
function addPlaces(reading: Reading, field: 'title' | 'summary', add: Add): void {
  const event = eventElsewhere(reading)
  if (event) add(`=${field} event`, event)
  if (event?.start === 0) add(`=${field} opens elsewhere`, event)
  if (event?.start === 0 && reading.text.startsWith(':', event.end)) add(`=${field} heads elsewhere`, event)
  for (const other of elsewhereIn(reading)) {
    add(`=${field} elsewhere`, other)
    if (isLocated(reading, other)) add(`=${field} located`, other)
    if (isOfficeOf(reading, other)) add(`=${field} office`, other)
    if (/(?:tỉnh |tp\.? ?|thành phố |, |\()$/.test(reading.folded.slice(0, other.start))) add(`=${field} placed`, other)
  }
}
