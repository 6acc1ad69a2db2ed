import { storyRules } from '../config/stories.ts'
import { mainKeyOf, readKeys } from '../item-keys.ts'
import type { Item, WholeItem } from '../model.ts'
import { foldTitle } from '../text/fold.ts'
import { areOfTwoDays } from './common-ground.ts'
import { isSamePicture } from './cosmetic-change.ts'
import { conflictOf } from './facts/conflicts.ts'
import type { Known } from './known.ts'
import { isDatedLater } from './same-article.ts'
import { leadLikeness, titleLikeness } from './similarity.ts'
import { printOf } from './words/print.ts'

/**
 * Finds the stored item of an article whose outlet gave it another headline and, with it, another address, where
 * articles are not numbered. Its date stays, to the second: the same source, the same moment, and much the same lead, no
 * lead at all, or the same picture under a similar headline. It may be the item's main article or have joined it. Not if
 * the other article was read in this tick too (of a story that it joined, one of its own source), nor if dates have no
 * minutes: then many articles share a moment.
 */
export function byMoment(item: WholeItem, known: Known): Item | undefined {
  if (item.numbered || !item.dated || item.via !== undefined || item.published.endsWith(':00:00.000Z')) return undefined
  for (const stored of known.index.ofMoment(item)) {
    const isThere = isOfMoment(stored, item) || stored.also.some((also) => isOfMoment(also, item))
    if (isThere && !isMet(stored, item, known) && isRetold(stored, item, known.utcOffset)) return stored
  }
  return undefined
}

/** A lead of fewer words may be the same under many headlines. */
const LEAST_LEAD_WORDS = 8

/**
 * Finds the open item of an article whose outlet gave it another headline and with it another address, where neither a
 * number nor a date shows it: the same source, the same lead word for word, and much the same headline. Not if its list
 * still has the other article.
 */
export function byLead(item: WholeItem, known: Known): Item | undefined {
  const lead = foldTitle(item.summary)
  const hasAddress = item.identity.some(({ kind }) => kind === 'link')
  if (item.numbered || !hasAddress || item.via !== undefined || lead.split(' ').length < LEAST_LEAD_WORDS)
    return undefined
  return known.index.alike(item).find((stored) => {
    if (stored.source !== item.source || foldTitle(stored.summary) !== lead || isDatedLater(stored, item)) return false
    if (titleLikeness(printOf(stored), printOf(item)) < storyRules.bareHeadline.title) return false
    return !isListed(stored, item, known) && conflictOf(stored, item, known.utcOffset) === undefined
  })
}

/** Whether the stored article of one moment with another was itself read in this tick, or its list still has it. */
function isMet(stored: Item, item: WholeItem, known: Known): boolean {
  if (isOfMoment(stored, item)) return known.isMet(mainKeyOf(stored)) || known.isMet(mainKeyOf(stored), item.source)
  return isListed(stored, item, known)
}

/** Whether the list of an article's source has another article of a stored item. */
function isListed(stored: Item, item: WholeItem, known: Known): boolean {
  return readKeys(stored).some(({ key, source }) => source === item.source && known.isMet(key, source))
}

/** Whether two articles are of one source and one moment. */
export function isOfMoment(stored: Pick<Item, 'source' | 'published'>, item: WholeItem): boolean {
  return stored.source === item.source && stored.published === item.published
}

/**
 * Whether two articles of one moment are one in other words. Two articles hardly share a second: then a new place is a
 * correction, and without leads the headline may have changed completely.
 */
function isRetold(stored: Item, item: WholeItem, utcOffset: string): boolean {
  const { lead, title } = storyRules.movedArticle
  const isExact = !item.published.endsWith(':00.000Z')
  const isOther = isExact ? areOfTwoDays : areInConflict
  if (isOther(stored, item, utcOffset)) return false
  const isAlike = () => titleLikeness(printOf(stored), printOf(item)) >= title
  if (stored.summary === '' && item.summary === '') return isExact || isAlike()
  if (stored.summary !== '' && item.summary !== '' && leadLikeness(stored, item) >= lead) return true
  return stored.image !== undefined && isSamePicture(stored.image, item.image) && isAlike()
}

function areInConflict(stored: Item, item: WholeItem, utcOffset: string): boolean {
  return conflictOf(stored, item, utcOffset) !== undefined
}
