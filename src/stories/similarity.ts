import { storyRules } from '../config/stories.ts'
import { HOUR_MS } from '../durations.ts'
import { sharedCount, sharedWeight, type Words, wordsOf } from './words.ts'

/** The compared parts of an article, stored or new. */
export type Text = { readonly title: string; readonly summary: string; readonly published: string }

/** An article's words, counted once. */
export type Print = {
  readonly title: Words
  readonly all: Words
  /** Without a summary. */
  readonly isBare: boolean
  /** In milliseconds since 1970. */
  readonly published: number
}

/** The rule by which two articles are one story, and the shares in common, 0 to 1. */
export type Likeness = {
  readonly rule: 'same-text' | 'same-news' | 'same-headline' | 'same-event' | 'bare-headline' | 'own-copy'
  /** Weighted Jaccard index of all words. */
  readonly text: number
  /** Shared part of the headlines, as the rule counts it. */
  readonly title: number
}

const prints = new WeakMap<Text, Print>()

/** The words of an article; counted at the first call for this very object. */
export function printOf(text: Text): Print {
  const known = prints.get(text)
  if (known !== undefined) return known
  const title = wordsOf(text.title)
  const isBare = text.summary === ''
  const all = isBare ? title : wordsOf(text.title, text.summary)
  const print = { title, all, isBare, published: Date.parse(text.published) }
  prints.set(text, print)
  return print
}

/** Whether two articles were published near enough in time to be one story: the cheapest test of all. */
export function areNear(a: Print, b: Print): boolean {
  return hoursBetween(a, b) <= storyRules.hoursApart
}

/** How two articles are similar enough for one story, by words and time alone; undefined if they are not. Symmetric. */
export function likenessOf(a: Print, b: Print): Likeness | undefined {
  const hours = hoursBetween(a, b)
  if (hours > storyRules.hoursApart) return undefined
  const isLate = hours > storyRules.late.hours
  if (a.isBare || b.isBare) {
    const bare = bareLikeness(a, b)
    return bare !== undefined && isLate && bare.text < storyRules.late.text ? undefined : bare
  }
  const { leastText, sameEvent } = storyRules
  if (a.all.weight < leastText || b.all.weight < leastText || !mayBeAlike(a.all, b.all)) return undefined
  const text = jaccard(a.all, b.all)
  if (text < sameEvent.leastText) return undefined
  const alike = isLate && text < storyRules.late.text ? undefined : likenessOfWords(a, b, text)
  return alike ?? sameEventOf(a, b, text, hours)
}

/** Two leads on one event in different words, where no single share is enough. */
function sameEventOf(a: Print, b: Print, text: number, hours: number): Likeness | undefined {
  const { sameEvent, leastTitle } = storyRules
  if (a.title.weight < leastTitle || b.title.weight < leastTitle) return undefined
  const one = within(a.title, b.all)
  const other = within(b.title, a.all)
  const title = jaccard(a.title, b.title)
  // The shared weight follows from the shared part of both: s = j (a + b) / (1 + j).
  const shared = (text * (a.all.weight + b.all.weight)) / (1 + text)
  if (shared < sameEvent.leastShared) return undefined
  const sum =
    sameEvent.text * text +
    sameEvent.headline * title +
    sameEvent.least * Math.min(one, other) +
    sameEvent.most * Math.max(one, other) +
    sameEvent.weight * Math.log1p(shared) +
    sameEvent.time * Math.log1p(hours) +
    sameEvent.hours * hours
  return sum >= sameEvent.from ? { rule: 'same-event', text, title } : undefined
}

/** Whether a search engine's copy and an outlet's article are the same article, by their headlines. Symmetric. */
export function ownCopyOf(a: Print, b: Print): Likeness | undefined {
  const { ownCopy, leastTitle } = storyRules
  if (hoursBetween(a, b) > ownCopy.hours || Math.min(a.title.weight, b.title.weight) < leastTitle) return undefined
  const title = contained(a.title, b.title)
  return title >= ownCopy.title ? { rule: 'own-copy', text: jaccard(a.all, b.all), title } : undefined
}

const hoursBetween = (a: Print, b: Print) => Math.abs(a.published - b.published) / HOUR_MS

/** If one side has no lead, its headline alone decides. */
function bareLikeness(a: Print, b: Print): Likeness | undefined {
  const { leastTitle, bareHeadline } = storyRules
  if (a.title.weight < leastTitle || b.title.weight < leastTitle) return undefined
  const title = jaccard(a.title, b.title)
  const text = Math.max(a.isBare ? within(a.title, b.all) : 0, b.isBare ? within(b.title, a.all) : 0)
  const isSame = title >= bareHeadline.title || (text >= bareHeadline.within && isLong(a, b))
  return isSame ? { rule: 'bare-headline', text, title } : undefined
}

/** Copies and near copies, for which one or two shares are enough. */
function likenessOfWords(a: Print, b: Print, text: number): Likeness | undefined {
  const { sameText, sameNews, sameHeadline } = storyRules
  if (text < sameHeadline.text) return undefined
  const title = contained(a.title, b.title)
  if (text >= sameText) return { rule: 'same-text', text, title }
  if (text >= sameNews.text && title >= sameNews.title) return { rule: 'same-news', text, title }
  const both = jaccard(a.title, b.title)
  return both >= sameHeadline.title ? { rule: 'same-headline', text, title: both } : undefined
}

/** A short headline within a whole text means little. */
const isLong = (a: Print, b: Print) => Math.min(a.title.weight, b.title.weight) >= 2 * storyRules.leastTitle

/** The rare words alone rule most pairs out: the rest could add no more than all common words of the shorter. */
function mayBeAlike(a: Words, b: Words): boolean {
  const most = sharedCount(a.rare, b.rare) + storyRules.commonWeight * Math.min(a.common.length, b.common.length)
  return most >= storyRules.sameEvent.leastText * (a.weight + b.weight - most)
}

/** The similarity of two leads, 0 to 1. Symmetric. */
export function leadLikeness(a: Pick<Text, 'summary'>, b: Pick<Text, 'summary'>): number {
  return jaccard(wordsOf(a.summary), wordsOf(b.summary))
}

/** The shared part of both headlines' words. Symmetric. */
export const titleLikeness = (a: Print, b: Print): number => jaccard(a.title, b.title)

function jaccard(a: Words, b: Words): number {
  const shared = sharedWeight(a, b)
  const all = a.weight + b.weight - shared
  return all === 0 ? 0 : shared / all
}

/** The share of the shorter headline that is in the longer one. A very short one would be in too many. */
function contained(a: Words, b: Words): number {
  const least = Math.max(Math.min(a.weight, b.weight), storyRules.leastContained)
  return sharedWeight(a, b) / least
}

/** The share of the first text that is in the second one. */
export const within = (a: Words, b: Words) => (a.weight === 0 ? 0 : sharedWeight(a, b) / a.weight)
