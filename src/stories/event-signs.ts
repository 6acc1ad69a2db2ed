import { type EventSigns, sameEvent } from '../config/stories/same-event.ts'
import { areApart } from './facts/compare-facts.ts'
import { factsOf } from './facts/facts.ts'
import { hoursBetween } from './similarity.ts'
import { printOf, type Text } from './words/print.ts'
import { sharedWeights } from './words/weighed-words.ts'
import { sharedCount } from './words/words.ts'

/** Signs in the words and in time; those in facts are dearer to read. */
type WordSigns = Pick<EventSigns, 'title' | 'within' | 'shared' | 'heaviest' | 'phrases' | 'time' | 'hours'>
type FactSigns = Omit<EventSigns, keyof WordSigns>

/** All that speaks for and against two articles being reports of one event, on days of the site. Symmetric. */
export function eventSigns(one: Text, other: Text, utcOffset: string): EventSigns {
  return { ...wordSigns(one, other), ...factSigns(one, other, utcOffset) }
}

/**
 * The probability that two articles are reports of one event, 0 to 1: a logistic regression of their signs. Symmetric.
 * 0 where it is less than `least`, so that the facts of most articles need not be read.
 */
export function eventProbability(one: Text, other: Text, utcOffset: string, least: number): number {
  const { weights, bias } = sameEvent
  const from = Math.log(least / (1 - least))
  const words = wordSigns(one, other)
  const ofWords =
    bias +
    weights.title * words.title +
    weights.within * words.within +
    weights.shared * words.shared +
    weights.heaviest * words.heaviest +
    weights.phrases * words.phrases +
    weights.time * words.time +
    weights.hours * words.hours
  // Facts only speak against an event.
  if (ofWords < from) return 0
  const facts = factSigns(one, other, utcOffset)
  const sum =
    ofWords + weights.sameDay * facts.sameDay + weights.aspects * facts.aspects + weights.provinces * facts.provinces
  if (sum < from) return 0
  return 1 / (1 + Math.exp(-sum))
}

function wordSigns(one: Text, other: Text): WordSigns {
  const [printA, printB] = [printOf(one), printOf(other)]
  const [a, b] = [printA.weighed, printB.weighed]
  const shared = sharedWeights(a, b)
  const hours = hoursBetween(printA, printB)
  return {
    title: share(shared.titles, a.titleWeight + b.titleWeight - shared.titles),
    within: Math.max(share(shared.ofTitleA, a.titleWeight), share(shared.ofTitleB, b.titleWeight)),
    shared: Math.log1p(shared.all),
    heaviest: shared.heaviest,
    phrases: Math.log1p(sharedCount(a.phrases, b.phrases)),
    time: Math.log1p(hours),
    hours,
  }
}

function share(part: number, whole: number): number {
  if (whole === 0) return 0
  return part / whole
}

function factSigns(one: Text, other: Text, utcOffset: string): FactSigns {
  const [a, b] = [factsOf(one, utcOffset), factsOf(other, utcOffset)]
  return {
    sameDay: Number([...a.days].some((day) => b.days.has(day))),
    aspects: countBits(a.aspects ^ b.aspects) ** 2,
    provinces: Number(areApart(a.provinces, b.provinces)),
  }
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
