import { provinces } from '../../config/places/vietnam.ts'
import { matchForm } from '../../text/fold.ts'
import type { Text } from '../words/print.ts'
import { eachWord } from '../words/read-words.ts'
import { isPlain } from '../words/words.ts'
import { factsOf } from './facts.ts'
import { signs } from './lexicon.ts'
import { postsIn } from './posts.ts'

/** The facts in an article by which two leads in different words are one event or two. */
export type EventFacts = {
  readonly days: ReadonlySet<number>
  /** Parts of a day with their day, such as "chiều 24/7". */
  readonly dayParts: ReadonlySet<string>
  readonly provinces: ReadonlySet<string>
  /** Words with a capital inside of a sentence, as names have them, in match form. */
  readonly capitals: ReadonlySet<string>
  /** Figures of three characters or more, such as "3.400" and "2,5". */
  readonly figures: ReadonlySet<string>
  /** Bits of `storySigns.aspects` in the headline. */
  readonly aspects: number
  /** How many words of police reports and of forecasts it has. */
  readonly police: number
  readonly weather: number
  /** Posts of this country, as rows of the config. */
  readonly posts: ReadonlySet<number>
}

/** Keyed by the offset of the site; a process has only one. */
const known = new Map<string, WeakMap<Text, EventFacts>>()

/** Letters in match form as ranges: Unicode classes take a cold Worker milliseconds to compile. */
const BETWEEN_WORDS = /[^a-z\d\u00df-\u024f\u1e00-\u1eff]+/g
const DAY_PART = /(sáng|trưa|chiều|tối|đêm)[^\d.,;]{0,12}(\d{1,2})[/.-](\d{1,2})/g
const FIGURE = /(?<![\d.,/-])\d+(?:[.,]\d+)*(?![\d/]|-\d)/g
const THOUSANDS = /[.,](?=\d{3})/g
const YEAR = /^(?:19|20)\d\d$/
const LEAST_OF_FIGURE = 3
/** Letters with accents have both cases in these ranges. */
const CAPITALISED =
  /(?<=[A-Za-z\d\u00c0-\u024f\u1e00-\u1eff,] )[A-Z\u00c0-\u024f\u1e00-\u1eff][A-Za-z\d\u00c0-\u024f\u1e00-\u1eff]*/g
/** The largest city has several names. */
const CITY = /TP\.? ?HCM|Sài Gòn/
const NAME_OF_CITY = 'Hồ Chí Minh'

/** The facts of an article for `eventSigns`, on days of the site; read at the first call for this very object. */
export function eventFactsOf(article: Text, utcOffset: string): EventFacts {
  const ofSite = known.get(utcOffset) ?? new WeakMap<Text, EventFacts>()
  known.set(utcOffset, ofSite)
  const facts = ofSite.get(article) ?? readFacts(article, utcOffset)
  ofSite.set(article, facts)
  return facts
}

function readFacts(article: Text, utcOffset: string): EventFacts {
  const { days, aspects } = factsOf(article, utcOffset)
  const text = `${article.title}. ${article.summary}`
  const folded = matchForm(text)
  const words = ` ${folded.replace(BETWEEN_WORDS, ' ')} `
  return {
    days,
    dayParts: new Set([...folded.matchAll(DAY_PART)].map(([, part, day, month]) => `${part} ${day}/${month}`)),
    provinces: provincesIn(text),
    capitals: capitalsIn(text),
    figures: figuresIn(folded),
    aspects,
    police: countOf(signs.police, words),
    weather: countOf(signs.weather, words),
    posts: postsIn(words),
  }
}

/** How many of some words are in a text that has one space before and after each word. */
const countOf = (listed: readonly string[], words: string) => listed.filter((one) => words.includes(one)).length

/** With capitals: "hòa bình" is peace. */
function provincesIn(text: string): ReadonlySet<string> {
  const found = new Set(provinces.filter((name) => text.includes(name)))
  return CITY.test(text) ? found.add(NAME_OF_CITY) : found
}

/** Whether a word is empty or of this province's places, whose names articles on any subject share. */
function isOfNoOne(folded: string): boolean {
  let isLastPlain = false
  eachWord(folded, (word) => {
    isLastPlain = isPlain(word)
  })
  return isLastPlain
}

function capitalsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [word] of text.matchAll(CAPITALISED)) {
    const folded = matchForm(word)
    if (!folded.startsWith(word.charAt(0)) && !isOfNoOne(folded)) found.add(folded)
  }
  return found
}

function figuresIn(folded: string): ReadonlySet<string> {
  const figures = [...folded.matchAll(FIGURE)].map(([figure]) => figure.replace(THOUSANDS, '').replace(',', '.'))
  return new Set(figures.filter((figure) => figure.length >= LEAST_OF_FIGURE && !YEAR.test(figure)))
}
