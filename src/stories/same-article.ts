import { storyRules } from '../config/stories.ts'
import { HOUR_MS } from '../durations.ts'
import { leadKeys, readKeys } from '../item-keys.ts'
import type { Item, WholeItem } from '../model.ts'
import { foldTitle } from '../text/fold.ts'
import { areOfTwoDays, haveSomethingInCommon } from './common-ground.ts'
import { isAtOwnAddress, isOfOneSecond, spellsHeadline } from './identity/own-address.ts'
import type { Has, Version } from './identity/version.ts'
import { differ, HOURS_OF_ONE } from './shared-keys.ts'
import { leadLikeness, titleLikeness } from './similarity.ts'
import { printOf } from './words/print.ts'

/** The keys that led to a stored item, and whether one of them never failed at its source. */
type Led = { readonly has: Has; readonly isTrusted: boolean }

/** Whether an article is the one whose words a stored item has, or the copy of its own source there. */
export function isOneOf(stored: Item, item: WholeItem, led: Led, utcOffset: string): boolean {
  if (isSameArticle(leadOf(stored), item, led, utcOffset)) return true
  const copy = copyOf(stored, item.source)
  return copy !== undefined && isSameArticle(copy, item, led, utcOffset)
}

/** Whether an article is dated so long after a stored one that under the same headline it is the next in a series. */
export function isDatedLater(stored: Pick<Item, 'published'>, item: WholeItem): boolean {
  return item.dated && areHalfADayApart(stored, item)
}

/** Whether two articles are so far apart that equal headlines of one outlet are two parts of a series. */
export function areHalfADayApart(stored: Pick<Item, 'published'>, item: WholeItem): boolean {
  return Math.abs(Date.parse(stored.published) - Date.parse(item.published)) / HOUR_MS >= HOURS_OF_ONE
}

function leadOf(stored: Item): Version {
  return { ...stored, identity: leadKeys(stored) }
}

/** A source's own article among the copies of an item; undefined if it has none there. */
function copyOf(stored: Item, source: string): Version | undefined {
  const copy = stored.also.find((one) => one.source === source)
  if (copy === undefined) return undefined
  const identity = readKeys(stored).filter((key) => key.source === source)
  const { title = stored.title, published, link } = copy
  return { title, summary: '', published, link, identity }
}

function isSameArticle(stored: Version, item: WholeItem, { has, isTrusted }: Led, utcOffset: string): boolean {
  const isSure = has('number') || has('text')
  // Two numbers of one publisher are two articles, whether or not their guids agree.
  if (!isSure && differ(stored, item, 'number')) return false
  if (isNextNotice(stored, item, has)) return false
  if (!isSure && isOtherNotice(stored, item, has)) return false
  if (!isSure && isNextUnderGuid(stored, item, has)) return false
  if (!isSure && isOtherInFolder(stored, item, has)) return false
  if (isOfAnotherDay(stored, item, utcOffset)) return false
  if (isTrusted || haveSomethingInCommon(stored, item, stored.published, utcOffset)) return true
  return isAtOwnAddress(stored, item, has) || isOfOneSecond(stored, item) || isCorrectedUnderNumber(stored, item, has)
}

/** Whether a new headline is about another day than the stored one: a page of a forecast has one for each day. */
function isOfAnotherDay(stored: Version, item: WholeItem, utcOffset: string): boolean {
  return !haveOneHeadline(stored, item) && areHalfADayApart(stored, item) && areOfTwoDays(stored, item, utcOffset)
}

/** Whether a headline under one number differs in few words, such as in its place. */
function isCorrectedUnderNumber(stored: Version, item: WholeItem, has: Has): boolean {
  return has('number') && titleLikeness(printOf(stored), printOf(item)) >= storyRules.commonGround.title
}

/** Whether an article is the next under one headline at one address, by a guid and a day of its own. */
function isNextNotice(stored: Version, item: WholeItem, has: Has): boolean {
  if (stored.link !== item.link || has('guid') || repeatsAddress(item)) return false
  return differ(stored, item, 'guid') && isNextPart(stored, item)
}

/**
 * Whether an article is another notice on the page of a stored one, each with a guid of its own: only notices with the
 * same words, or of one moment, are one.
 */
function isOtherNotice(stored: Version, item: WholeItem, has: Has): boolean {
  if (has('guid') || !differ(stored, item, 'guid') || stored.published === item.published) return false
  if (repeatsAddress(item)) return false
  const isCorrected = !haveOneHeadline(stored, item) && !isDatedLater(stored, item)
  if (isCorrected && spellsHeadline(stored)) return false
  return isNextPart(stored, item) || !isRepeated(stored, item)
}

/** Whether the guid of an article says no more than its address: then it comes after that. */
export function repeatsAddress({ identity }: WholeItem): boolean {
  const kinds = identity.map(({ kind }) => kind)
  return kinds.includes('link') && kinds.indexOf('guid') > kinds.indexOf('link')
}

/**
 * Whether an article only shares a guid that is made of its headline, as parts of a series do: another address, the same
 * headline, and another text or day.
 */
function isNextUnderGuid(stored: Version, item: WholeItem, has: Has): boolean {
  if (!has('guid') || !differ(stored, item, 'link') || !haveOneHeadline(stored, item)) return false
  return isDatedLater(stored, item) || !isRepeated(stored, item)
}

/**
 * Whether an article only shares the number of a folder with a stored one, which may be its section's. Without leads,
 * headlines of one form, such as of a review of the press, have enough in common to look like corrections.
 */
function isOtherInFolder(stored: Version, item: WholeItem, has: Has): boolean {
  if (!has('folder') || has('link') || has('guid') || isOfOneSecond(stored, item)) return false
  if (stored.summary !== '' && item.summary !== '') return false
  return titleLikeness(printOf(stored), printOf(item)) < storyRules.ownCopy.title
}

function isNextPart(stored: Version, item: WholeItem): boolean {
  return haveOneHeadline(stored, item) && isDatedLater(stored, item)
}

const haveOneHeadline = (stored: Version, { title }: WholeItem) => foldTitle(stored.title) === foldTitle(title)

/** Whether two articles have one headline and much the same lead, or the same lead and much the same headline. */
function isRepeated(stored: Version, item: WholeItem): boolean {
  const { repeatedLead, movedArticle } = storyRules
  const isBare = stored.summary === '' || item.summary === ''
  if (haveOneHeadline(stored, item)) return isBare || leadLikeness(stored, item) >= repeatedLead
  if (isBare || foldTitle(stored.summary) !== foldTitle(item.summary)) return false
  return titleLikeness(printOf(stored), printOf(item)) >= movedArticle.title
}
