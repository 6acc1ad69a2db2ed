import { storyRules } from '../config/stories.ts'
import { HOUR_MS } from '../durations.ts'
import type { Print, Text } from './words/print.ts'
import { sharedCount, sharedWeight, type Words, within, wordsOf } from './words/words.ts'

/** The rule by which two articles are one story, and the shares in common, 0 to 1. */
export type Likeness = {
  readonly rule: 'same-text' | 'same-news' | 'same-headline' | 'same-event' | 'bare-headline' | 'own-copy'
  /** Weighted Jaccard index of all words. */
  readonly text: number
  /** Shared part of the headlines, as the rule counts it. */
  readonly title: number
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
    if (bare !== undefined && isLate && bare.text < storyRules.late.text) return undefined
    return bare
  }
  const { leastText } = storyRules
  if (a.all.weight < leastText || b.all.weight < leastText || !mayBeAlike(a.all, b.all)) return undefined
  const text = jaccard(a.all, b.all)
  if (isLate && text < storyRules.late.text) return undefined
  return likenessOfWords(a, b, text)
}

/** Whether a search engine's copy and an outlet's article are the same article, by their headlines. Symmetric. */
export function ownCopyOf(a: Print, b: Print): Likeness | undefined {
  const { ownCopy, leastTitle } = storyRules
  if (hoursBetween(a, b) > ownCopy.hours || Math.min(a.title.weight, b.title.weight) < leastTitle) return undefined
  const title = contained(a.title, b.title)
  if (title < ownCopy.title) return undefined
  return { rule: 'own-copy', text: jaccard(a.all, b.all), title }
}

/** Symmetric. */
export const hoursBetween = (a: Print, b: Print) => Math.abs(a.published - b.published) / HOUR_MS

/** If one side has no lead, its headline alone decides. */
function bareLikeness(a: Print, b: Print): Likeness | undefined {
  const { leastTitle, bareHeadline } = storyRules
  if (a.title.weight < leastTitle || b.title.weight < leastTitle) return undefined
  const title = jaccard(a.title, b.title)
  const text = Math.max(partOfBare(a, b), partOfBare(b, a))
  const isSame = title >= bareHeadline.title || (text >= bareHeadline.within && isLong(a, b))
  if (!isSame) return undefined
  return { rule: 'bare-headline', text, title }
}

/** The share of a bare headline that is in the other article; 0 for an article with a lead. */
function partOfBare(one: Print, other: Print): number {
  if (!one.isBare) return 0
  return within(one.title, other.all)
}

/** Copies and near copies, for which one or two shares are enough. */
function likenessOfWords(a: Print, b: Print, text: number): Likeness | undefined {
  const { sameText, sameNews, sameHeadline } = storyRules
  if (text < sameHeadline.text) return undefined
  const title = contained(a.title, b.title)
  if (text >= sameText) return { rule: 'same-text', text, title }
  if (text >= sameNews.text && title >= sameNews.title) return { rule: 'same-news', text, title }
  const both = jaccard(a.title, b.title)
  if (both < sameHeadline.title) return undefined
  return { rule: 'same-headline', text, title: both }
}

/** A short headline within a whole text means little. */
const isLong = (a: Print, b: Print) => Math.min(a.title.weight, b.title.weight) >= 2 * storyRules.leastTitle

/** The rare words alone rule most pairs out: the rest could add no more than all common words of the shorter. */
function mayBeAlike(a: Words, b: Words): boolean {
  const most = sharedCount(a.rare, b.rare) + storyRules.commonWeight * Math.min(a.common.length, b.common.length)
  return most >= storyRules.sameHeadline.text * (a.weight + b.weight - most)
}

/** The similarity of two leads, 0 to 1. Symmetric. */
export function leadLikeness(a: Pick<Text, 'summary'>, b: Pick<Text, 'summary'>): number {
  return jaccard(wordsOf(a.summary), wordsOf(b.summary))
}

/** The shared parts of all words and of both headlines' words. Symmetric. */
export function sharedParts(a: Print, b: Print): { readonly text: number; readonly title: number } {
  return { text: jaccard(a.all, b.all), title: jaccard(a.title, b.title) }
}

/** The shared part of both headlines' words. Symmetric. */
export const titleLikeness = (a: Print, b: Print): number => jaccard(a.title, b.title)

function jaccard(a: Words, b: Words): number {
  const shared = sharedWeight(a, b)
  const all = a.weight + b.weight - shared
  if (all === 0) return 0
  return shared / all
}

/** The share of the shorter headline that is in the longer one. A very short one would be in too many. */
function contained(a: Words, b: Words): number {
  const least = Math.max(Math.min(a.weight, b.weight), storyRules.leastContained)
  return sharedWeight(a, b) / least
}
