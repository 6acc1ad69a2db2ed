import { dayAfter } from '../../item-day.ts'
import { ownLinkKey } from '../../item-keys.ts'
import type { Also, DroppedItem, Item, NearMiss } from '../../model.ts'
import { linkIdentity, resolveLink } from '../../normalise/url.ts'
import type { NearDocument } from '../../publish/documents.ts'
import { noItems } from '../../publish/empty.ts'
import { dayBefore } from '../../publish/sealed-days.ts'
import { hash8 } from '../../text/hash.ts'
import { ITEM_ID } from '../../text/item-id.ts'
import { findItem } from '../feeds/find-item.ts'
import { sealedDays } from '../feeds/sealed-days.ts'
import type { AppContext } from '../http/bindings.ts'
import { documentOr, type Opened } from '../query/current.ts'
import { isRealDay } from '../query/parse-instant.ts'
import { shownNear } from '../query/shown-near.ts'
import { mostAlike, sameHeadline } from './same-headline.ts'

/** The fate of an article. */
export type Found =
  | { readonly kind: 'kept' | 'withdrawn'; readonly item: Item }
  /** Another outlet's copy of a story that is kept. */
  | { readonly kind: 'copy'; readonly item: Item; readonly also: Also }
  /** It was removed, so the answer gives no details. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'near-miss'; readonly miss: NearMiss }
  | { readonly kind: 'dropped'; readonly dropped: DroppedItem }
  | { readonly kind: 'unknown' }

/** The subject of a question: a headline, an article's address, our page about it, or its id. */
export type Question =
  | { readonly kind: 'headline'; readonly text: string }
  | { readonly kind: 'link'; readonly link: string; readonly identity: string }
  | { readonly kind: 'id'; readonly id: string }

export type Search = {
  readonly found: Found
  /** The start of the period for which every item of the sources is known, ISO 8601; "" if nothing was ever read. */
  readonly since: string
}

const OUR_ID = /(?:^|\/items\/)([\w-]{17})(?:[?#].*)?$/
/** The most sealed days to read for one question, newest first: each is a KV read and a millisecond of JSON. */
const DAYS_READ = 3
/** Publishers write the day into the address: "…-20261123083000.htm", "/2026/11/23/…". */
const DAY_IN_LINK = /20\d{2}[-/]?[01]\d[-/]?[0-3]\d/

/** Reads a pasted question. */
export function toQuestion(text: string): Question {
  const [, id] = OUR_ID.exec(text) ?? []
  if (id !== undefined && ITEM_ID.test(id)) return { kind: 'id', id }
  const isAddress = !/\s/.test(text) && /^(?:https?:|www\.|[^/\s]+\.[a-z]{2,}\/)/i.test(text)
  if (!isAddress) return { kind: 'headline', text }
  const address = /^(?:https?:|www\.)/i.test(text) ? text : `https://${text}`
  const url = resolveLink(address, 'https://none.invalid/')
  if (url === undefined || url.hostname === 'none.invalid') return { kind: 'headline', text }
  return { kind: 'link', link: url.href, identity: linkIdentity(url) }
}

/**
 * Looks for an article in the published documents: current items, near misses, dropped items, and the newest sealed
 * days.
 */
export async function findArticle(c: AppContext, opened: Opened, question: Question): Promise<Search> {
  const near = shownNear(documentOr(await opened.store.readNear(), NO_NEAR), opened.config)
  const since = sinceOf(near)
  if (question.kind === 'id') return { found: await findById(c, opened, question.id), since }
  const matches = matcherOf(question)
  const hidden = new Set(opened.config.hidden)
  const document = documentOr(opened.snapshot.served.items(), noItems)
  const inList = (items: readonly Item[]) =>
    amongItems(items, matches, hidden) ?? underAnotherAddress(items, question, hidden)
  const current = inList(document.items) ?? amongDropped(near, matches)
  if (current) return { found: current, since }
  const read = sealedDays(c, opened)
  for (const day of daysToRead(document, question)) {
    const found = inList((await read(day))?.items ?? [])
    if (found) return { found, since }
  }
  return { found: { kind: 'unknown' }, since }
}

const NO_NEAR: Pick<NearDocument, 'items' | 'dropped'> = { items: [], dropped: [] }

async function findById(c: AppContext, opened: Opened, id: string): Promise<Found> {
  const found = await findItem(c, opened, id)
  if (found.kind === 'found') return standing(found.item)
  return { kind: found.kind === 'hidden' ? 'hidden' : 'unknown' }
}

const standing = (item: Item): Found => ({ kind: item.dropped ? 'withdrawn' : 'kept', item })

type Matches = (entry: { readonly link: string; readonly title?: string }) => number

function matcherOf(question: Exclude<Question, { kind: 'id' }>): Matches {
  if (question.kind === 'headline') {
    const likeness = sameHeadline(question.text)
    return ({ title = '' }) => likeness(title)
  }
  const { identity } = question
  // Comparing hosts first is cheaper than parsing addresses.
  const name = identity.split('/', 1)[0]?.split('.').slice(-2).join('.') ?? ''
  return ({ link }) => Number(link.includes(name) && identityOf(link) === identity)
}

function identityOf(link: string): string | undefined {
  const url = resolveLink(link, 'https://none.invalid/')
  return url && linkIdentity(url)
}

function amongItems(items: readonly Item[], matches: Matches, hidden: ReadonlySet<string>): Found | undefined {
  const own = mostAlike(items, matches)
  if (own) return hidden.has(own.entry.id) ? { kind: 'hidden' } : standing(own.entry)
  for (const item of items) {
    const also = item.also.find((other) => matches({ link: other.link }) > 0)
    if (also) return hidden.has(item.id) ? { kind: 'hidden' } : { kind: 'copy', item, also }
  }
  return undefined
}

/** The item that had this address before, or has it in another list: its keys say so. */
function underAnotherAddress(
  items: readonly Item[],
  question: Question,
  hidden: ReadonlySet<string>,
): Found | undefined {
  if (question.kind !== 'link') return undefined
  const key = ownLinkKey(hash8(question.identity))
  const item = items.find(({ keys }) => keys.some((one) => one === key || one.startsWith(`${key}@`)))
  if (item === undefined) return undefined
  return hidden.has(item.id) ? { kind: 'hidden' } : standing(item)
}

function amongDropped({ items, dropped }: typeof NO_NEAR, matches: Matches): Found | undefined {
  const miss = mostAlike(items, matches)
  const drop = mostAlike(dropped, matches)
  if (miss && miss.likeness >= (drop?.likeness ?? 0)) return { kind: 'near-miss', miss: miss.entry }
  return drop && { kind: 'dropped', dropped: drop.entry }
}

/** The newest sealed days, and those named in an address. */
function daysToRead(
  { sealedDay, days }: { readonly sealedDay: string; readonly days?: Parameters<typeof dayBefore>[0] },
  question: Question,
): readonly string[] {
  const named = question.kind === 'link' ? daysIn(question.link) : []
  const wanted = new Set(named.filter((day) => day <= sealedDay))
  let day = sealedDay
  for (let read = 0; day !== '' && read < DAYS_READ; read++) {
    wanted.add(day)
    day = (days && dayBefore(days, day)) ?? ''
  }
  return [...wanted]
}

/** The day in an address and the one after it: an article of the night is filed under the next. */
function daysIn(link: string): readonly string[] {
  const [found] = DAY_IN_LINK.exec(link) ?? []
  if (found === undefined) return []
  const digits = found.replace(/\D/g, '')
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  if (!isRealDay(day)) return []
  return [day, dayAfter(day)]
}

/** Dropped items are known from their oldest entry on. */
function sinceOf({ items, dropped }: typeof NO_NEAR): string {
  const oldest = (dropped.at(-1) ?? items.at(-1))?.seen
  return oldest ?? ''
}
