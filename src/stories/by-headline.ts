import { storyRules } from '../config/stories.ts'
import type { Item, WholeItem } from '../model.ts'
import { areOfTwoArticles } from './common-ground.ts'
import { conflictOf } from './facts/conflicts.ts'
import { namesIn } from './facts/names.ts'
import type { Known } from './known.ts'
import { isRepetition } from './outlets.ts'
import type { Relation } from './relation.ts'
import { leadLikeness } from './similarity.ts'

/** The relation by an equal headline; undefined if that decides nothing. */
export function byHeadline(item: WholeItem, known: Known): Relation | undefined {
  const [ownDay, ...neighbourDays] = item.titleKeys
  if (ownDay === undefined) return undefined
  const today = known.openItem(ownDay)
  if (today && isRepetition(today, item)) return repetitionOf(today, item, known)
  // A formula ("Bắt đối tượng tàng trữ trái phép chất ma túy") is the headline of many events.
  if (today) return copyIfOneEvent(today, item, known)
  const beside = neighbourDays.map(known.openItem).find((found) => found !== undefined)
  // The same headline from the same outlet a day later is a series ("Giá cà phê hôm nay"), not a repetition.
  if (beside && isRepetition(beside, item)) return undefined
  if (beside) return copyIfOneEvent(beside, item, known)
  return ofSealedDay(item, known)
}

/**
 * The relation to an item of a day that takes no more edits. A part of a series that its outlet shows late, as after
 * an outage, follows one of those.
 */
function ofSealedDay(item: WholeItem, known: Known): Relation | undefined {
  const [ownDay, ...neighbourDays] = item.titleKeys.map(known.headlineKeptAs)
  const kept = ownDay ?? neighbourDays.find((id) => id !== undefined)
  if (kept === undefined) return undefined
  const stored = known.itemOf(kept)
  if (stored === undefined || !isRepetition(stored, item)) return { kind: 'known', item: kept }
  return ownDay === undefined ? undefined : repetitionOf(stored, item, known)
}

function copyIfOneEvent(stored: Item, item: WholeItem, known: Known): Relation | undefined {
  if (!areOneEvent(stored, item, known)) return undefined
  return { kind: 'copy', item: stored, because: { rule: 'equal-headline' } }
}

/**
 * Whether two articles under one headline are about one event. If the headline itself names a place, another one in a
 * lead only gives a distance ("cách phường Điện Biên Phủ chừng 20 km").
 */
function areOneEvent(stored: Item, item: WholeItem, { utcOffset }: Known): boolean {
  const conflict = conflictOf(stored, item, utcOffset)
  return conflict === undefined || (conflict === 'place' && namesIn(item.title).others.size > 0)
}

/**
 * A headline that one outlet printed twice on a day is one republished article (SGGP post863212 and post863220, August
 * 2026), unless the text is different, or about another day: then it is the next part of a series ("Tin vắn trong ngày").
 */
function repetitionOf(stored: Item, item: WholeItem, { utcOffset }: Known): Relation {
  const isBare = stored.summary === '' || item.summary === ''
  const isAlike = isBare || leadLikeness(stored, item) >= storyRules.repeatedLead
  if (isAlike && !areOfTwoArticles(stored, item, utcOffset)) return { kind: 'known', item: stored.id }
  return { kind: 'new' }
}
