import { type EventSigns, sameEvent } from '../config/stories/same-event.ts'
import { areApart, countShared } from './facts/compare-facts.ts'
import { type EventFacts, eventFactsOf } from './facts/event-facts.ts'
import { hoursBetween } from './similarity.ts'
import { type Crowd, sharedAmong } from './words/crowd.ts'
import { printOf, type Text } from './words/print.ts'
import { sharedWeights } from './words/weighed-words.ts'

/** Signs in the words and in time; facts are more expensive to read. */
type WordSigns = Pick<EventSigns, 'title' | 'within' | 'heaviest' | 'phrases' | 'time' | 'hours'>
type FactSigns = Omit<EventSigns, keyof WordSigns>

const { weights, bias } = sameEvent
/** More than a few of one kind say nothing new. */
const MOST_COUNTED = 2
/** The most that facts may add to the sum of the words, so that those of unlikely pairs need not be read. */
const MOST_OF_FACTS = 2

/** The site's zone, and the stories that the newer of two compared articles may belong to. */
export type Setting = { readonly utcOffset: string; readonly crowd: Crowd }

/** All that speaks for and against two articles being reports of one event. Symmetric. */
export function eventSigns(one: Text, other: Text, { utcOffset, crowd }: Setting): EventSigns {
  return { ...wordSigns(one, other, crowd), ...factSigns(one, other, utcOffset) }
}

/**
 * The probability that two articles are reports of one event, 0 to 1: a logistic regression of their signs. Symmetric.
 * 0 where it is less than `least`, so that the facts of most articles need not be read.
 */
export function eventProbability(one: Text, other: Text, { utcOffset, crowd }: Setting, least: number): number {
  const from = Math.log(least / (1 - least))
  const ofWords = sumOfWords(wordSigns(one, other, crowd))
  if (ofWords + MOST_OF_FACTS < from) return 0
  const sum = ofWords + Math.min(sumOfFacts(factSigns(one, other, utcOffset)), MOST_OF_FACTS)
  if (sum < from) return 0
  return 1 / (1 + Math.exp(-sum))
}

function sumOfWords({ title, within, heaviest, phrases, time, hours }: WordSigns): number {
  return (
    bias +
    weights.title * title +
    weights.within * within +
    weights.heaviest * heaviest +
    weights.phrases * phrases +
    weights.time * time +
    weights.hours * hours
  )
}

function sumOfFacts(facts: FactSigns): number {
  return (
    weights.sameDay * facts.sameDay +
    weights.forecast * facts.forecast +
    weights.dayParts * facts.dayParts +
    weights.aspects * facts.aspects +
    weights.provinces * facts.provinces +
    weights.otherProvinces * facts.otherProvinces +
    weights.capitals * facts.capitals +
    weights.figures * facts.figures +
    weights.police * facts.police +
    weights.posts * facts.posts +
    weights.otherPosts * facts.otherPosts
  )
}

function wordSigns(one: Text, other: Text, crowd: Crowd): WordSigns {
  const [printA, printB] = [printOf(one), printOf(other)]
  const [a, b] = [printA.weighed, printB.weighed]
  const shared = sharedWeights(a, b)
  const hours = hoursBetween(printA, printB)
  return {
    title: share(shared.titles, a.titleWeight + b.titleWeight - shared.titles),
    within: Math.max(share(shared.ofTitleA, a.titleWeight), share(shared.ofTitleB, b.titleWeight)),
    heaviest: shared.heaviest,
    phrases: Math.log1p(sharedAmong(a.phrases, b.phrases, crowd)),
    time: Math.log1p(hours),
    hours,
  }
}

function share(part: number, whole: number): number {
  if (whole === 0) return 0
  return part / whole
}

function factSigns(one: Text, other: Text, utcOffset: string): FactSigns {
  const [a, b] = [eventFactsOf(one, utcOffset), eventFactsOf(other, utcOffset)]
  const sameDay = Number(countShared(a.days, b.days) > 0)
  return {
    sameDay,
    forecast: sameDay * bothCount(a, b, 'weather'),
    dayParts: inBoth(a.dayParts, b.dayParts),
    aspects: countBits(a.aspects ^ b.aspects) ** 2,
    provinces: Number(areApart(a.provinces, b.provinces)),
    otherProvinces: Math.max(inOne(a.provinces, b.provinces), inOne(b.provinces, a.provinces)),
    capitals: countShared(a.capitals, b.capitals) / (Math.min(a.capitals.size, b.capitals.size) + 1),
    figures: inBoth(a.figures, b.figures),
    police: bothCount(a, b, 'police'),
    posts: inBoth(a.posts, b.posts),
    otherPosts: Number(areApart(a.posts, b.posts)),
  }
}

function inBoth<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return Math.min(countShared(a, b), MOST_COUNTED)
}

function inOne<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return a.size - countShared(a, b)
}

function bothCount(a: EventFacts, b: EventFacts, words: 'police' | 'weather'): number {
  return Math.min(a[words], b[words], MOST_COUNTED)
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
