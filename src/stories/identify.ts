import { storyRules } from '../config/stories.ts'
import { leadKeys, readKeys } from '../item-keys.ts'
import type { IdentityKey, Item, KeptKey, KeyKind, WholeItem } from '../model.ts'
import { foldTitle } from '../text/fold.ts'
import { haveSomethingInCommon } from './common-ground.ts'
import type { KnownKeys } from './known.ts'
import { outletHost } from './outlets.ts'
import { differ } from './shared-keys.ts'
import { leadLikeness, titleLikeness } from './similarity.ts'
import { printOf } from './words/print.ts'

/** The result of looking up the stored item of an article by its keys. */
export type Identified =
  /** The article whose words an open item has. */
  | {
      readonly kind: 'same'
      readonly item: Item
      /** The kinds that identify it although the address is another one. */
      readonly alone?: readonly KeyKind[]
    }
  /** It is at the address of an open item whose main article is another source's. */
  | { readonly kind: 'shared'; readonly item: Item }
  /** Met before, and there is nothing to do. */
  | { readonly kind: 'known'; readonly item: string }
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
  const kinds = new Set<KeyKind>()
  let isReplaced = false
  for (const [id, votes] of votesOf(item, known)) {
    const found = weigh(id, votes, item, known)
    if (found !== undefined) return found
    if (isUnanimous(votes, item)) isReplaced = true
    else for (const { kind } of votes) kinds.add(kind)
  }
  // The key of the words stays reliable: it is ours, not the publisher's.
  kinds.delete('text')
  if (!isReplaced && kinds.size === 0) return { kind: 'unknown' }
  return { kind: 'unknown', refuted: { kinds: [...kinds], isReplaced } }
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
    if (own.kind === 'headline') continue
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

/** The result for some keys that lead to one item; undefined if the texts refute them. */
function weigh(id: string, votes: readonly IdentityKey[], item: WholeItem, known: KnownKeys): Found | undefined {
  const has: Has = (kind) => votes.some((vote) => vote.kind === kind)
  const isOpen = known.isOpen(id)
  // Reading a sealed day would be expensive if no key contradicts.
  if (!isOpen && (has('text') || isUnanimous(votes, item))) return { kind: 'known', item: id }
  const stored = known.itemOf(id)
  if (stored === undefined) return { kind: 'known', item: id }
  // A source that lists another's article may describe it in its own words.
  const isListed = stored.source !== item.source && has('link')
  if (!isListed && !isOneOf(stored, item, has, known.utcOffset)) return undefined
  if (!has('link') && !has('text') && standsBeside(stored, item, known)) return undefined
  if (!isOpen) return { kind: 'known', item: id }
  if (stored.source === item.source) return asOwn(stored, votes, item)
  const isListedAlready = item.via !== undefined || stored.also.some(({ source }) => source === item.source)
  if (isListedAlready) return { kind: 'known', item: id }
  return { kind: 'shared', item: stored }
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
  return { kind: 'same', item: stored, alone: kinds.includes('link') ? [] : kinds }
}

/** Whether the source lists the stored article too, at another address and under another headline. */
function standsBeside(stored: Item, item: WholeItem, known: KnownKeys): boolean {
  const version = stored.source === item.source ? stored : stored.also.find(({ source }) => source === item.source)
  if (foldTitle(version?.title ?? stored.title) === foldTitle(item.title)) return false
  const own = item.identity.find(({ kind }) => kind === 'link')?.key
  // Where addresses identify nothing, such as on one page of notices, that of another article shows nothing.
  if (own === undefined) return false
  return readKeys(stored).some(
    ({ kind, key, source }) =>
      kind === 'link' && source === item.source && key !== own && known.isMet(key, item.source),
  )
}

type Has = (kind: KeyKind) => boolean

/** Whether an article is the one whose words a stored item has, or the copy of its own source there. */
function isOneOf(stored: Item, item: WholeItem, has: Has, utcOffset: string): boolean {
  if (isSameArticle(leadOf(stored), item, has, utcOffset)) return true
  const copy = copyOf(stored, item.source)
  return copy !== undefined && isSameArticle(copy, item, has, utcOffset)
}

/** One outlet's article in a stored item: its words, as far as they were kept, and its keys. */
type Version = Pick<Item, 'title' | 'summary' | 'published'> & { readonly identity: readonly IdentityKey[] }

function leadOf(stored: Item): Version {
  return { ...stored, identity: leadKeys(stored) }
}

/** A source's own article among the copies of an item; undefined if it has none there. */
function copyOf(stored: Item, source: string): Version | undefined {
  const copy = stored.also.find((one) => one.source === source)
  if (copy === undefined) return undefined
  const identity = readKeys(stored).filter((key) => key.source === source)
  return { title: copy.title ?? stored.title, summary: '', published: copy.published, identity }
}

function isSameArticle(stored: Version, item: WholeItem, has: Has, utcOffset: string): boolean {
  const isSure = has('number') || has('text')
  // Two numbers of one publisher are two articles, whether or not their guids agree.
  if (!isSure && differ(stored, item, 'number')) return false
  // An address with a guid of its own for each notice: only notices with the same words, or of one moment, are one.
  const isOtherNotice = !isSure && !has('guid') && differ(stored, item, 'guid')
  if (isOtherNotice && stored.published !== item.published && !isRepeated(stored, item)) return false
  return haveSomethingInCommon(stored, item, stored.published, utcOffset)
}

/** Whether two articles have one headline and much the same lead, or the same lead and much the same headline. */
function isRepeated(stored: Version, item: WholeItem): boolean {
  const { repeatedLead, movedArticle } = storyRules
  const isBare = stored.summary === '' || item.summary === ''
  if (foldTitle(stored.title) === foldTitle(item.title)) return isBare || leadLikeness(stored, item) >= repeatedLead
  if (isBare || foldTitle(stored.summary) !== foldTitle(item.summary)) return false
  return titleLikeness(printOf(stored), printOf(item)) >= movedArticle.title
}
