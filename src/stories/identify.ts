import type { IdentityKey, KeptKey, KeyKind, WholeItem } from '../model.ts'
import { foldTitle } from '../text/fold.ts'
import type { Identified } from './identity/identified.ts'
import { isUnanimous, OF_A_SITE, weigh } from './identity/weigh.ts'
import type { KnownKeys } from './known.ts'

/**
 * Finds the stored item of an article by its keys, the most trusted first. A key alone is not enough: the two texts
 * must have something in common. The identity must not contain a kind that is unreliable at the article's source.
 */
export function identify(item: WholeItem, known: KnownKeys): Identified {
  const all = votesOf(item, known)
  const [own] = [...all].find(([, votes]) => votes.some(({ kind }) => kind === 'text')) ?? []
  const isContradicted = (id: string) => own !== undefined && id !== own && hasOtherHeadline(id, item, known)
  const kinds = new Set<KeyKind>()
  let isReplaced = false
  for (const [id, votes] of all) {
    const isOther = isContradicted(id)
    const found = isOther ? undefined : weigh(id, votes, item, known)
    if (found !== undefined) return withRefuted(found, kinds, isReplaced)
    if (isUnanimous(votes, item) && !isOther) isReplaced = true
    else for (const { kind } of votes) kinds.add(kind)
  }
  return withRefuted({ kind: 'unknown' }, kinds, isReplaced)
}

function withRefuted(found: Identified, all: ReadonlySet<KeyKind>, isReplaced: boolean): Identified {
  // The key of the words stays reliable: it is ours, not the publisher's.
  const kinds = [...all].filter((kind) => kind !== 'text')
  return isReplaced || kinds.length > 0 ? { ...found, refuted: { kinds, isReplaced } } : found
}

/**
 * Whether a key leads to another headline although this very headline and lead lead to another item of its source: keys
 * that number the places of a list ("#tin-1") belong to another article at each poll.
 */
function hasOtherHeadline(id: string, { title }: WholeItem, { itemOf }: KnownKeys): boolean {
  const stored = itemOf(id)
  return stored !== undefined && foldTitle(stored.title) !== foldTitle(title)
}

/** The keys that lead to each item, in the order of the best of them. */
function votesOf(item: WholeItem, { keptAs }: KnownKeys): ReadonlyMap<string, readonly IdentityKey[]> {
  const votes = new Map<string, IdentityKey[]>()
  for (const own of item.identity) {
    if (own.kind === 'headline' || own.kind === 'title') continue
    const kept = keptAs(own.key).filter((key) => isSameKey(own, key, item.source))
    for (const id of new Set(kept.map((key) => key.item))) {
      const before = votes.get(id)
      if (before === undefined) votes.set(id, [own])
      else before.push(own)
    }
  }
  // Items with more keys come first; with equally many, the one with the most trusted key.
  return new Map([...votes].sort(([, a], [, b]) => b.length - a.length))
}

/** Whether a kept key says what an article's own key says: it is of that kind, and of its site or its source. */
function isSameKey({ kind }: IdentityKey, kept: KeptKey, source: string): boolean {
  return kept.kind === kind && (kept.source === source || OF_A_SITE.has(kind))
}
