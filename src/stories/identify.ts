import { leadKeys, readKeys } from '../item-keys.ts'
import type { IdentityKey, Item, KeptKey, KeyKind, WholeItem } from '../model.ts'
import { foldTitle } from '../text/fold.ts'
import { isNextInSeries } from './address/next-in-series.ts'
import type { Has } from './address/version.ts'
import type { KnownKeys } from './known.ts'
import { outletHost } from './outlets.ts'
import { isDatedLater, isOneOf, repeatsAddress } from './same-article.ts'
import { differ } from './shared-keys.ts'

/** The result of looking up the stored item of an article by its keys. */
export type Identified =
  /** The article whose words an open item has. */
  | {
      readonly kind: 'same'
      readonly item: Item
      /** The kinds that led to it although its address or headline is another one. */
      readonly confirmed?: readonly KeyKind[]
      /** The kinds in which it has a new key at the same address. */
      readonly changed?: readonly KeyKind[]
      readonly refuted?: Refuted
    }
  /** It is at the address of an open item whose main article is another source's. */
  | { readonly kind: 'shared'; readonly item: Item; readonly refuted?: Refuted }
  /** Met before, and there is nothing to do. */
  | { readonly kind: 'known'; readonly item: string; readonly refuted?: Refuted }
  | { readonly kind: 'unknown'; readonly refuted?: Refuted }

/** Keys that led to items with which the article has nothing in common. */
export type Refuted = {
  /** Kinds that other keys of the article contradict: they name different articles at its source. */
  readonly kinds: readonly KeyKind[]
  /** Whether every key agreed: then its publisher put another article at the address. */
  readonly isReplaced: boolean
}

/** Keys that contain the site: the same key at two sources names one article. */
const OF_A_SITE: ReadonlySet<KeyKind> = new Set(['number', 'guid', 'link'])

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

/** Whether no key of the article's site leads elsewhere. */
function isUnanimous(votes: readonly IdentityKey[], item: WholeItem): boolean {
  const kinds = new Set(votes.map(({ kind }) => kind))
  return item.identity.every(({ kind }) => !OF_A_SITE.has(kind) || kinds.has(kind))
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

type Found = Exclude<Identified, { kind: 'unknown' }>

/** Whether a number, or a guid that says more than the address, is one of those that never failed at a source. */
function isTrusted(votes: readonly IdentityKey[], item: WholeItem, known: KnownKeys): boolean {
  return votes.some(({ kind }) => {
    const isOwn = kind === 'number' || (kind === 'guid' && !repeatsAddress(item))
    return isOwn && known.isTrusted(item.source, kind)
  })
}

/** The result for some keys that lead to one item; undefined if the texts refute them. */
function weigh(id: string, votes: readonly IdentityKey[], item: WholeItem, known: KnownKeys): Found | undefined {
  const has: Has = (kind) => votes.some((vote) => vote.kind === kind)
  const isOpen = known.isOpen(id)
  if (!isOpen && isPlainlyKnown(id, votes, item, known)) return { kind: 'known', item: id }
  const stored = known.itemOf(id)
  if (stored === undefined) return { kind: 'known', item: id }
  // A source that lists another's article may describe it in its own words.
  const isListed = stored.source !== item.source && has('link')
  if (!isListed && !isOneOf(stored, item, { has, isTrusted: isTrusted(votes, item, known) }, known.utcOffset))
    return undefined
  if (isNextInSeries(stored, item, has, known)) return undefined
  if (!has('link') && standsBeside(stored, item, has, known)) return undefined
  if (!isOpen) return { kind: 'known', item: id }
  if (stored.source === item.source) return asOwn(stored, votes, item)
  const isListedAlready = item.via !== undefined || stored.also.some(({ source }) => source === item.source)
  if (isListedAlready) return { kind: 'known', item: id }
  return { kind: 'shared', item: stored }
}

/**
 * Whether an article is surely one of a sealed day, which is expensive to read: at its address with its number or its
 * words. An address alone may have been given to another article since, and words alone to the next in a series.
 */
function isPlainlyKnown(id: string, votes: readonly IdentityKey[], item: WholeItem, { keptAs }: KnownKeys): boolean {
  const kinds = new Set(votes.map(({ kind }) => kind))
  const hasNewGuid = !kinds.has('guid') && item.identity.some(({ kind }) => kind === 'guid')
  if (kinds.has('text')) return kinds.size > 1 && !hasNewGuid
  if (!isUnanimous(votes, item)) return false
  const isHeadlineKnown = item.identity.some(
    ({ kind, key }) => kind === 'headline' && keptAs(key).some((kept) => kept.kind === kind && kept.item === id),
  )
  return kinds.has('number') || isHeadlineKnown
}

/** The result for an article that an open item of its own source has. */
function asOwn(stored: Item, votes: readonly IdentityKey[], item: WholeItem): Found {
  const isLead = leadKeys(stored).some(({ kind, key }) => votes.some((vote) => vote.kind === kind && vote.key === key))
  if (!isLead) return { kind: 'known', item: stored.id }
  const kinds = votes.map(({ kind }) => kind).filter((kind) => kind !== 'text')
  // By words alone: at another site, or where articles are not numbered, it has moved; otherwise it was published
  // twice.
  const hasMoved = !item.numbered || outletHost(stored) !== outletHost(item)
  if (kinds.length === 0 && !hasMoved) return { kind: 'known', item: stored.id }
  if (!kinds.includes('link')) return { kind: 'same', item: stored, confirmed: kinds }
  const hasNewGuid = !kinds.includes('guid') && differ({ identity: leadKeys(stored) }, item, 'guid')
  const hasNewTitle = foldTitle(stored.title) !== foldTitle(item.title)
  const confirmed = hasNewTitle ? kinds.filter((kind) => kind !== 'link') : []
  return { kind: 'same', item: stored, confirmed, changed: hasNewGuid ? ['guid'] : [] }
}

/**
 * Whether the source lists the stored article too, at another address: then a new headline is another article's, and
 * the same words half a day later are the next part of a series.
 */
function standsBeside(stored: Item, item: WholeItem, has: Has, known: KnownKeys): boolean {
  const version = stored.source === item.source ? stored : stored.also.find(({ source }) => source === item.source)
  const { title, published } = version ?? stored
  const isOther = has('text')
    ? isDatedLater({ published }, item)
    : foldTitle(title ?? stored.title) !== foldTitle(item.title)
  const own = item.identity.find(({ kind }) => kind === 'link')?.key
  // Where addresses identify nothing, such as on one page of notices, another address shows nothing either.
  if (!isOther || own === undefined) return false
  return readKeys(stored).some(
    ({ kind, key, source }) =>
      kind === 'link' && source === item.source && key !== own && known.isMet(key, item.source),
  )
}
