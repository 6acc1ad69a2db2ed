import { leadKeys } from '../../item-keys.ts'
import type { IdentityKey, Item, KeyKind, WholeItem } from '../../model.ts'
import { foldTitle } from '../../text/fold.ts'
import type { KnownKeys } from '../known.ts'
import { outletHost } from '../outlets.ts'
import { isDatedLater, isOneOf, repeatsAddress } from '../same-article.ts'
import { differ } from '../shared-keys.ts'
import type { Identified } from './identified.ts'
import { listsAddressOf } from './lists-address.ts'
import { isNextInSeries } from './next-in-series.ts'
import type { Has } from './version.ts'

/** Keys that contain the site: the same key at two sources names one article. */
export const OF_A_SITE: ReadonlySet<KeyKind> = new Set(['number', 'guid', 'link'])

/** Whether no key of the article's site leads elsewhere. */
export function isUnanimous(votes: readonly IdentityKey[], item: WholeItem): boolean {
  const kinds = new Set(votes.map(({ kind }) => kind))
  return item.identity.every(({ kind }) => !OF_A_SITE.has(kind) || kinds.has(kind))
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
export function weigh(id: string, votes: readonly IdentityKey[], item: WholeItem, known: KnownKeys): Found | undefined {
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
  // Where addresses identify nothing, such as on one page of notices, another address shows nothing either.
  const hasAddress = item.identity.some(({ kind }) => kind === 'link')
  return isOther && hasAddress && listsAddressOf(stored, item, known)
}
