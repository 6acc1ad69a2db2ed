import { storyRules } from '../config/stories.ts'
import type { Item, JoinReason, WholeItem } from '../model.ts'
import { byHeadline } from './by-headline.ts'
import type { Setting } from './event-signs.ts'
import { conflictOf } from './facts/conflicts.ts'
import { identify } from './identify.ts'
import { byTitle } from './identity/moved-source.ts'
import type { Known } from './known.ts'
import { isEventOf, probabilitiesOf } from './members.ts'
import { isFound, isRepetition, isSameOutlet } from './outlets.ts'
import type { Reason, Relation } from './relation.ts'
import { byLead, byMoment, isOfMoment } from './relinked.ts'
import { areNear, type Likeness, likenessOf, ownCopyOf, sharedParts } from './similarity.ts'
import { crowdOf } from './words/crowd.ts'
import { printOf } from './words/print.ts'

/**
 * Finds how an article relates to the stored items: first as itself (by its keys, or its moment or lead if only an
 * address identifies it, or its headline if its source has moved), then as a story: by the same headline on the same day
 * or a neighbouring one, then by similar words.
 */
export function relate(item: WholeItem, known: Known): Relation {
  const identified = identify(item, known)
  if (identified.kind !== 'unknown') return identified
  const moved = byMoment(item, known)
  if (moved) return relateMoved(item, moved, known)
  const retitled = byLead(item, known)
  if (retitled) return { kind: 'same', item: retitled }
  const again = known.movedTitles(item.source) ? byTitle(item, known) : undefined
  if (again) return again.isSame ? { kind: 'same', item: again.item } : { kind: 'known', item: again.item.id }
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

type Alike = { readonly item: Item; readonly because: Likeness }

/** The likeliest open item, if it is similar enough and nothing contradicts. */
function byLikeness(item: WholeItem, known: Known): Relation {
  const candidates = known.index.alike(item)
  const setting = { utcOffset: known.utcOffset, crowd: crowdOf(item, candidates) }
  const alike = candidates.flatMap((stored): readonly Alike[] => {
    const because = likeness(stored, item, setting)
    if (because === undefined) return []
    return [{ item: stored, because }]
  })
  const asked = likeliestFirst(alike, item, setting).slice(0, storyRules.flood.mostAsked)
  const best = asked.find(({ item: stored }) => conflictOf(stored, item, known.utcOffset) === undefined)
  if (best === undefined) return { kind: 'new' }
  return { kind: 'copy', ...best }
}

/** Equally likely ones by their shares in common. */
function likeliestFirst(alike: readonly Alike[], item: WholeItem, setting: Setting): readonly Alike[] {
  if (alike.length < 2) return alike
  const ranked = alike.map((one) => [Math.max(...probabilitiesOf(one.item, item, setting)), one] as const)
  ranked.sort(([p, { because: a }], [q, { because: b }]) => q - p || b.text + b.title - (a.text + a.title))
  return ranked.map(([, one]) => one)
}

/** Words first: comparing outlets costs more. */
function likeness(stored: Item, item: WholeItem, setting: Setting): Likeness | undefined {
  if (stored.language !== item.language) return undefined
  const [a, b] = [printOf(stored), printOf(item)]
  if (!areNear(a, b)) return undefined
  const alike = likenessOf(a, b) ?? sameEventOf(stored, item, setting)
  const isOneFound = isFound(stored) !== isFound(item)
  const ownCopy = isOneFound ? ownCopyOf(a, b) : undefined
  if (alike === undefined && ownCopy === undefined) return undefined
  // A second article of an outlet about its story is news of its own, unless a search engine leads to the first.
  if (isRepetition(stored, item)) return undefined
  if (isSameOutlet(stored, item)) return ownCopy
  return alike
}

/** Two leads on one event in different words. */
function sameEventOf(stored: Item, item: WholeItem, setting: Setting): Likeness | undefined {
  const [a, b] = [printOf(stored), printOf(item)]
  if (a.isBare || b.isBare || !isEventOf(stored, item, setting)) return undefined
  return { rule: 'same-event', ...sharedParts(a, b) }
}

/** A reason as it is stored: two digits are enough. */
export function joinReason(reason: Reason): JoinReason {
  const rounded = (share: number) => Math.round(100 * share) / 100
  if ('text' in reason) return [reason.rule, rounded(reason.text), rounded(reason.title)]
  return [reason.rule, 1, 1]
}
