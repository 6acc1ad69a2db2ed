import { storyRules } from '../config/stories.ts'
import { HOUR_MS } from '../durations.ts'
import { matchForm } from '../text/fold.ts'
import { daysIn, localDayNumber } from './days.ts'
import { signs } from './lexicon.ts'
import { type Names, namesIn, unitsIn } from './names.ts'
import { countedIn, type Figures, numberedIn } from './quantities.ts'
import { printOf, type Text, within } from './similarity.ts'
import { type Words, wordsOf } from './words.ts'

/** A fact that keeps two articles with much the same words from being one story. */
export type Conflict =
  | 'kind'
  | 'roundup'
  | 'follow-up'
  | 'opposite'
  | 'day'
  | 'daily'
  | 'number'
  | 'amount'
  | 'toll'
  | 'name'
  | 'place'

/** The facts in an article: when, where, who, which and how many. */
type Facts = {
  readonly published: number
  readonly titleDays: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  readonly numbered: Figures
  readonly titleCounted: Figures
  readonly names: Names
  readonly lead: string
  readonly places: readonly ReadonlySet<string>[]
  readonly words: ReadonlySet<string>
  readonly isDaily: boolean
  /** In "Vụ cháy chợ: khởi tố hai người", the part after the colon. */
  readonly news: Words | undefined
  /** For each kind of article, whether its headline says that it is one. */
  readonly kinds: string
  readonly sides: Sides
}

type Sides = { readonly first: number; readonly second: number }

/** By the offset of the site, of which a process has one. */
const known = new Map<string, WeakMap<Text, Facts>>()

/** The first fact on which two articles differ that would be the same in one story, on days of the site. Symmetric. */
export function conflictOf(one: Text, other: Text, utcOffset: string): Conflict | undefined {
  const a = factsOf(one, utcOffset)
  const b = factsOf(other, utcOffset)
  const hours = Math.abs(a.published - b.published) / HOUR_MS
  if (a.kinds !== b.kinds) return 'kind'
  if (areTwoRoundups(a, b)) return 'roundup'
  if (isFollowUp(a, other) || isFollowUp(b, one)) return 'follow-up'
  if ((a.sides.first & b.sides.second) !== 0 || (a.sides.second & b.sides.first) !== 0) return 'opposite'
  if (a.isDaily && b.isDaily && hours > storyRules.hoursApartDaily) return 'daily'
  if (areApart(a.titleDays, b.titleDays) || areApart(a.days, b.days)) return 'day'
  if (differ(a.numbered, b.numbered, (x, y) => x === y).length > 0) return 'number'
  const differing = differ(a.titleCounted, b.titleCounted, isRounded)
  if (differing.some((unit) => !signs.toll.has(unit))) return 'amount'
  if (differing.length > 0 && hours > storyRules.hoursOfOneToll) return 'toll'
  if (haveOwnNames(a, b, 'provinces') || haveOwnNames(a, b, 'others') || areOfOthers(a, b)) return 'name'
  if (a.places.some((names, level) => areApart(names, b.places[level] ?? new Set()))) return 'place'
  return undefined
}

function factsOf(article: Text, utcOffset: string): Facts {
  const ofSite = known.get(utcOffset) ?? new WeakMap<Text, Facts>()
  known.set(utcOffset, ofSite)
  const before = ofSite.get(article)
  if (before !== undefined) return before
  const published = Date.parse(article.published)
  const title = matchForm(article.title)
  const text = `${article.title}. ${article.summary}`
  const folded = matchForm(text)
  const facts: Facts = {
    published,
    titleDays: new Set([...daysIn(title, published, utcOffset), ...spokenDays(title, published, utcOffset)]),
    days: daysIn(folded, published, utcOffset),
    numbered: numberedIn(folded),
    titleCounted: countedIn(title),
    names: namesIn(article.title),
    lead: article.summary,
    places: unitsIn(text),
    words: new Set(folded.split(/[^a-z\d\u00df-\u024f\u1e00-\u1eff]+/)),
    kinds: signs.kinds.map((kind) => (kind.some((sign) => title.includes(sign)) ? 'x' : '-')).join(''),
    sides: sidesIn(title),
    news: newsIn(title),
    isDaily: signs.daily.some((sign) => title.includes(sign)),
  }
  ofSite.set(article, facts)
  return facts
}

/** The days meant by "hôm nay" and "ngày mai" in a headline. */
function spokenDays(title: string, published: number, utcOffset: string): readonly number[] {
  const today = localDayNumber(published, utcOffset)
  return signs.spokenDays.flatMap(([words, ahead]) => (title.includes(words) ? [today + ahead] : []))
}

function newsIn(title: string): Words | undefined {
  const colon = title.indexOf(': ')
  return colon > 0 && signs.cases.some((sign) => title.startsWith(sign)) ? wordsOf(title.slice(colon)) : undefined
}

/** The news that a headline adds to a known case is nowhere in the other article. */
function isFollowUp({ news }: Facts, other: Text): boolean {
  return news !== undefined && news.weight > 0 && within(news, printOf(other).all) < storyRules.leastNews
}

/** Two outlets' lists of several stories are two lists, unless they were taken from one agency. */
function areTwoRoundups(a: Facts, b: Facts): boolean {
  return a.kinds.startsWith('x') && b.kinds.startsWith('x') && sharedPart(a.words, b.words) < storyRules.sameRoundup
}

/** Under headlines that name no one, each lead has names, and none of them is in the other article. */
function areOfOthers(a: Facts, b: Facts): boolean {
  const areNameless = [a, b].every(({ names }) => names.provinces.size + names.others.size === 0)
  if (!areNameless || sharedPart(a.words, b.words) >= storyRules.sameFormula) return false
  return areStrangers(a, b) && areStrangers(b, a)
}

function areStrangers({ lead }: Facts, { words }: Facts): boolean {
  const { provinces, others } = namesIn(lead)
  const names = [...provinces, ...others]
  return names.length > 0 && names.every((name) => !words.has(name))
}

/** The share of the smaller set that is in the other. */
function sharedPart<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  return [...few].filter((one) => many.has(one)).length / Math.max(few.size, 1)
}

/** For each pair of opposites one bit, if a headline has only the one word or only the other. */
function sidesIn(title: string): Sides {
  let first = 0
  let second = 0
  for (const [place, [one, other]] of signs.opposites.entries()) {
    const hasOne = title.includes(one)
    if (hasOne === title.includes(other)) continue
    if (hasOne) first |= 1 << place
    else second |= 1 << place
  }
  return { first, second }
}

/** Both have some, and none in common. */
function areApart<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && [...a].every((one) => !b.has(one))
}

/** Both number or count the same thing, with no value in common. */
function differ(a: Figures, b: Figures, isSame: (x: number, y: number) => boolean): readonly string[] {
  return [...a].flatMap(([unit, values]) => {
    const others = b.get(unit)
    return others === undefined || [...values].some((x) => [...others].some((y) => isSame(x, y))) ? [] : [unit]
  })
}

/** Small numbers are counted, large ones rounded. */
function isRounded(x: number, y: number): boolean {
  return x === y || (Math.max(x, y) >= 10 && Math.abs(x - y) <= storyRules.roundedWithin * Math.max(x, y))
}

/** Each headline has a name that the other article does not have at all. */
function haveOwnNames(a: Facts, b: Facts, kind: keyof Names): boolean {
  return hasOwnName(a.names[kind], b.words) && hasOwnName(b.names[kind], a.words)
}

function hasOwnName(names: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  return [...names].some((name) => !words.has(name))
}
