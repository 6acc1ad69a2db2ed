import { storyRules } from '../config/stories.ts'
import type { Item, JoinReason, WholeItem } from '../model.ts'
import { conflictOf } from './facts/conflicts.ts'
import { namesIn } from './facts/names.ts'
import { type Identified, identify, type Refuted } from './identify.ts'
import type { Known } from './known.ts'
import { isEventOf, probabilitiesOf } from './members.ts'
import { isCarriedBy, isSameOutlet } from './outlets.ts'
import { byLead, byMoment, isOfMoment } from './relinked.ts'
import { areNear, type Likeness, leadLikeness, likenessOf, ownCopyOf, sharedParts } from './similarity.ts'
import { printOf } from './words/print.ts'

/** The relation of an article to the open items. */
export type Relation =
  /** Not met before: it becomes an item. */
  | { readonly kind: 'new'; readonly refuted?: Refuted }
  /** Met before, and there is nothing to do: its day is closed, or its outlet published it twice. */
  | { readonly kind: 'known'; readonly item: string }
  /** This same article: its outlet may have edited it. */
  | Extract<Identified, { kind: 'same' }>
  /** This same article, which another source found first. */
  | { readonly kind: 'shared'; readonly item: Item }
  /** The same story elsewhere: at another outlet, or through a search engine to this one. */
  | { readonly kind: 'copy'; readonly item: Item; readonly because: Reason }

/** Why an article is a copy: its headline is equal, or the rule by which they are similar. */
export type Reason = Likeness | { readonly rule: 'equal-headline' | 'same-address' }

/**
 * Finds how an article relates to the stored items: first as itself (by its keys, or its moment or lead if only an
 * address identifies it), then as a story: by the same headline on the same day or a neighbouring one, then by similar words.
 */
export function relate(item: WholeItem, known: Known): Relation {
  const identified = identify(item, known)
  if (identified.kind !== 'unknown') return identified
  const moved = byMoment(item, known)
  if (moved) return relateMoved(item, moved, known)
  const retitled = byLead(item, known)
  if (retitled) return { kind: 'same', item: retitled }
  const relation = byHeadline(item, known) ?? byLikeness(item, known)
  if (relation.kind === 'new' && identified.refuted) return { ...relation, refuted: identified.refuted }
  return relation
}

/** An article that moved is edited if it is the main one of an item that still takes edits. */
function relateMoved(item: WholeItem, stored: Item, known: Known): Relation {
  const isOpenLead = isOfMoment(stored, item) && known.isOpen(stored.id)
  if (isOpenLead) return { kind: 'same', item: stored }
  return { kind: 'known', item: stored.id }
}

/** The relation by an equal headline; undefined if that decides nothing. */
function byHeadline(item: WholeItem, known: Known): Relation | undefined {
  const [ownDay, ...neighbourDays] = item.titleKeys
  if (ownDay === undefined) return undefined
  const today = known.openItem(ownDay)
  if (today && isRepetition(today, item)) return repetitionOf(today, item)
  // A formula ("Bắt đối tượng tàng trữ trái phép chất ma túy") is the headline of many events.
  if (today) return copyIfOneEvent(today, item, known)
  const beside = neighbourDays.map(known.openItem).find((found) => found !== undefined)
  // The same headline from the same outlet a day later is a serial ("Giá cà phê hôm nay"), not a repetition.
  if (beside && isRepetition(beside, item)) return undefined
  if (beside) return copyIfOneEvent(beside, item, known)
  const kept = item.titleKeys.map(known.headlineKeptAs).find((id) => id !== undefined)
  if (kept !== undefined) return { kind: 'known', item: kept }
  return undefined
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
 * 2026), unless the text is different: then it is the next part of a series ("Tin vắn trong ngày").
 */
function repetitionOf(stored: Item, item: WholeItem): Relation {
  const isBare = stored.summary === '' || item.summary === ''
  if (isBare || leadLikeness(stored, item) >= storyRules.repeatedLead) return { kind: 'known', item: stored.id }
  return { kind: 'new' }
}

/** Whether an article is from an outlet that the story already names. */
function isRepetition(stored: Item, item: WholeItem): boolean {
  const isSame = isSameOutlet(stored, item) && isFound(stored) === isFound(item)
  return isSame || isCarriedBy(stored, item)
}

/** Through a search engine. */
const isFound = ({ via }: Pick<Item | WholeItem, 'via'>) => via !== undefined

type Alike = { readonly item: Item; readonly because: Likeness }

/** The likeliest open item, if it is similar enough and nothing contradicts. */
function byLikeness(item: WholeItem, known: Known): Relation {
  const alike = known.index.alike(item).flatMap((stored): readonly Alike[] => {
    const because = likeness(stored, item, known.utcOffset)
    if (because === undefined) return []
    return [{ item: stored, because }]
  })
  const asked = likeliestFirst(alike, item, known.utcOffset).slice(0, storyRules.flood.mostAsked)
  const best = asked.find(({ item: stored }) => conflictOf(stored, item, known.utcOffset) === undefined)
  if (best === undefined) return { kind: 'new' }
  return { kind: 'copy', ...best }
}

/** Equally likely ones by their shares in common. */
function likeliestFirst(alike: readonly Alike[], item: WholeItem, utcOffset: string): readonly Alike[] {
  if (alike.length < 2) return alike
  const ranked = alike.map((one) => [Math.max(...probabilitiesOf(one.item, item, utcOffset)), one] as const)
  ranked.sort(([p, { because: a }], [q, { because: b }]) => q - p || b.text + b.title - (a.text + a.title))
  return ranked.map(([, one]) => one)
}

/** Words first: comparing outlets costs more. */
function likeness(stored: Item, item: WholeItem, utcOffset: string): Likeness | undefined {
  if (stored.language !== item.language) return undefined
  const [a, b] = [printOf(stored), printOf(item)]
  if (!areNear(a, b)) return undefined
  const alike = likenessOf(a, b) ?? sameEventOf(stored, item, utcOffset)
  const isOneFound = isFound(stored) !== isFound(item)
  const ownCopy = isOneFound ? ownCopyOf(a, b) : undefined
  if (alike === undefined && ownCopy === undefined) return undefined
  // A second article of an outlet about its story is news of its own, unless a search engine leads to the first.
  if (isRepetition(stored, item)) return undefined
  if (isSameOutlet(stored, item)) return ownCopy
  return alike
}

/** Two leads on one event in different words. */
function sameEventOf(stored: Item, item: WholeItem, utcOffset: string): Likeness | undefined {
  const [a, b] = [printOf(stored), printOf(item)]
  if (a.isBare || b.isBare || !isEventOf(stored, item, utcOffset)) return undefined
  return { rule: 'same-event', ...sharedParts(a, b) }
}

/** A reason as it is stored: two digits are enough. */
export function joinReason(reason: Reason): JoinReason {
  const rounded = (share: number) => Math.round(100 * share) / 100
  if ('text' in reason) return [reason.rule, rounded(reason.text), rounded(reason.title)]
  return [reason.rule, 1, 1]
}
