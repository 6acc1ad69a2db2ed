import { DAY_MS } from '../durations.ts'
import { offsetMs } from '../item-day.ts'
import type { IdentityKey, KeyKind, WholeItem } from '../model.ts'
import { foldTitle, stripAccents } from '../text/fold.ts'
import { hash8 } from '../text/hash.ts'
import { articleNumber, doubtfulNumber, folderNumber } from './article-number.ts'
import { newsroomHost } from './newsroom-host.ts'
import { bareHost, fragmentOf, isFrontPage, linkIdentity, resolveLink } from './url.ts'

/** The fields from which the identity of an item follows. `summary` is plain text, `titleKeys` are those of its day. */
export type Identifiable = Pick<WholeItem, 'title' | 'summary' | 'titleKeys'> & {
  readonly link: URL
  readonly guid: string | undefined
  /** Whether a search engine found it. */
  readonly search: boolean
}

/** Placeholders that publishers' programs write for a missing guid. */
const NO_GUID = /^(?:n\/?a|null|undefined|none|nil|nan|false|true|[0#_./-]+)$/i
/** Also without its scheme. */
const ADDRESS = /^(?:https?:\/\/|\/\/|www\.)/i
/** Unique everywhere: URNs, tag addresses (RFC 4151) and UUIDs. */
const UNIVERSAL = /^(?:urn:|tag:|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$)/i

/** The name of the outlet or a place before a lead: "(ĐBP) - ", "TTXVN – ", "[Điện Biên] ". A new design may add or drop it. */
const BYLINE = /^(?:[([][^()[\]]{2,30}[)\]] ?[-–—:]?|[\p{Upper}\d .]{2,12}[-–—:]) /u

const LEAD_READ = 200
const LEAD_WORDS = 12
const LEAST_LEAD_WORDS = 8
const LEAST_TITLE_WORDS = 4

/**
 * The keys that can identify an item, the most trusted first, at most one of a kind; never empty. A guid that only
 * repeats the address comes after it. Keys of a number, guid or link contain the site, so that two sites' numbers never
 * collide. Each kind may prove unreliable at a source: two items with the same key are one article only if that kind is
 * reliable there and their texts agree.
 */
export function keysOf(item: Identifiable): readonly IdentityKey[] {
  const [guid, link] = [guidOf(item), addressOf(item.link)]
  const given: readonly (readonly [KeyKind, string | undefined])[] = [
    ['guid', guid],
    ['link', link],
  ]
  const found: readonly (readonly [KeyKind, string | undefined])[] = [
    ['number', numberOf(item)],
    ...(guid === `guid ${link}` ? given.toReversed() : given),
    ['folder', folderOf(item.link)],
    ['text', textOf(item) ?? ownTextOf(item)],
    ['title', titleOf(item)],
  ]
  const keys: IdentityKey[] = []
  for (const [kind, text] of found) if (text !== undefined) keys.push({ kind, key: hash8(text) })
  const [headline] = item.titleKeys
  if (headline !== undefined) keys.push({ kind: 'headline', key: headline })
  return keys
}

/** The main key of an item: of its number, or its link, or, at a front page, its guid or text. */
export function mainKey(identity: readonly IdentityKey[]): string {
  const main = identity.find(({ kind }) => kind === 'number' || kind === 'link') ?? identity[0]
  if (main === undefined) throw new Error('an item without any key')
  return main.key
}

/** The item without keys of these kinds, which are unreliable at its source. */
export function withoutKinds(item: WholeItem, kinds: ReadonlySet<KeyKind>): WholeItem {
  return onlyKeys(item, ({ kind }) => !kinds.has(kind))
}

/** The item with only some of its keys; the key of its text stays if no other but the headline is left. */
export function onlyKeys(item: WholeItem, isKept: (key: IdentityKey) => boolean): WholeItem {
  const sound = item.identity.filter(isKept)
  if (sound.length === item.identity.length) return item
  const isKnown = sound.some(({ kind }) => kind !== 'headline' && kind !== 'title')
  const identity = isKnown ? sound : item.identity.filter((key) => key.kind === 'text' || isKept(key))
  return { ...item, identity, key: mainKey(identity), numbered: isNumbered(identity) }
}

/** Whether an item has a number or token from its publisher, not only an address that an edit may change. */
export function isNumbered(identity: readonly IdentityKey[]): boolean {
  return identity.some(({ kind }) => kind === 'number')
}

function addressOf(link: URL): string | undefined {
  if (isFrontPage(link)) return undefined
  return linkIdentity(link)
}

function numberOf({ link, search }: Identifiable): string | undefined {
  if (search) {
    // Google News: one opaque token, under /rss/articles/, /articles/ or /read/, with any parameters.
    const token = /\/([\w-]{20,})\/*$/.exec(link.pathname)?.[1]
    if (token !== undefined) return `${bareHost(link.hostname)} ${token}`
  }
  const number = articleNumber(link)
  if (number === undefined) return undefined
  return `${newsroomHost(link.hostname)} ${number}`
}

function folderOf(link: URL): string | undefined {
  if (articleNumber(link) !== undefined) return undefined
  const host = newsroomHost(link.hostname)
  const folder = folderNumber(link)
  if (folder !== undefined) return `folder ${host} ${folder}`
  const doubtful = doubtfulNumber(link)
  return doubtful && `doubtful ${host} ${doubtful}`
}

/**
 * A guid that is an address is compared as one, with its fragment: notices on one page differ only in that. So the
 * fragment of the link is used where there is no guid. A guid that equals the headline adds nothing to it.
 */
function guidOf({ guid, link, title }: Identifiable): string | undefined {
  const text = guid?.trim() ?? ''
  const isNone = text === '' || NO_GUID.test(text) || foldTitle(text) === foldTitle(title)
  if (isNone) return fragmentOf(link) === '' ? undefined : guidOfAddress(link)
  const url = ADDRESS.test(text) ? resolveLink(text, link.href) : undefined
  if (url !== undefined) return guidOfAddress(url)
  if (UNIVERSAL.test(text)) return `guid ${text.toLowerCase()}`
  return `guid ${newsroomHost(link.hostname)} ${text}`
}

function guidOfAddress(url: URL): string | undefined {
  const fragment = fragmentOf(url)
  if (isFrontPage(url) && fragment === '') return undefined
  const address = linkIdentity(url)
  if (address.endsWith(fragment)) return `guid ${address}`
  return `guid ${address}${fragment}`
}

/**
 * Headline and the beginning of the lead: survives a move to other addresses and dates. Without the site, which a move
 * may change; but with it for a search engine, which finds one text at several outlets.
 */
function textOf({ title, summary, link, search }: Identifiable): string | undefined {
  const headline = foldTitle(title)
  const lead = foldTitle(summary.replace(BYLINE, '').slice(0, LEAD_READ)).split(' ')
  if (headline.split(' ').length < LEAST_TITLE_WORDS || lead.length < LEAST_LEAD_WORDS) return undefined
  const site = search ? newsroomHost(link.hostname) : ''
  return `text ${site} ${headline} | ${lead.slice(0, LEAD_WORDS).join(' ')}`
}

/** A name or a subject after the headline, which a new design may add: " - Báo A", " | Xã hội". */
const TAIL = / [-–—|»] [^-–—|»\d]{2,40}$/

/** The headline alone, without accents: survives a move that drops the leads and sets headlines in capitals. */
function titleOf({ title, search }: Identifiable): string | undefined {
  const folded = foldTitle(title)
  if (search || folded.split(' ').length < LEAST_TITLE_WORDS) return undefined
  const bare = foldTitle(title.replace(TAIL, ''))
  return `title ${stripAccents(bare.split(' ').length < LEAST_TITLE_WORDS ? folded : bare)}`
}

/**
 * Address and headline together, for an item with too little text of its own: it still identifies the item if another
 * key proves unreliable at its source later.
 */
function ownTextOf({ title, link }: Identifiable): string {
  return `${linkIdentity(link)} ${foldTitle(title)}`
}

/**
 * Keys of a headline on the local day of `published` and on the days before and after, the own day's first. None if the
 * title has fewer than 4 words or 16 letters: too short to identify a story. Two items are about the same story if
 * one's own-day key is among the other's keys; a series ("Dự báo thời tiết hôm nay") is separated there, by outlet.
 */
export function titleKeys(title: string, published: string, utcOffset: string): readonly string[] {
  const folded = foldTitle(title)
  if (folded.split(' ').length < 4 || folded.replaceAll(' ', '').length < 16) return []
  const local = Date.parse(published) + offsetMs(utcOffset)
  return [0, -DAY_MS, DAY_MS].map((shift) => hash8(`${folded} ${new Date(local + shift).toISOString().slice(0, 10)}`))
}
