import { byPlace, dayOfId, isOpen } from '../../src/item-day.ts'
import type {
  ChangesDocument,
  ConfigDocument,
  DayDocument,
  ItemsDocument,
  PublishedItem,
} from '../../src/publish/documents.ts'
import { makeChanges, makeDay, makeItems, makeNear } from '../../src/publish/make-documents.ts'
import { countOn } from '../../src/publish/sealed-days.ts'
import { currentOf } from '../../src/serve/query/shown.ts'
import type { Database } from '../../src/store/database.ts'
import { readDue } from '../../src/store/publications.ts'
import { type Article, isWanted, numberOf } from './article.ts'
import type { FaultyKv } from './faulty-kv.ts'
import { epochOf } from './objects.ts'

/** Promises, one a function: each throws if what is in KV breaks it. */

/** Of the first Poller of a history. */
const FIRST_EPOCH = epochOf(1)

/** An entry of an open day is in the lists as long as the topic keeps its article as it is now. */
export function checkVerdict(
  article: Article,
  entry: PublishedItem | undefined,
  { nowMs, topic, sealedDay }: { readonly nowMs: number; readonly topic: number; readonly sealedDay: string },
): void {
  if (!entry || entry.also.length > 0) return
  const day = dayOfId(entry.id)
  if (day <= sealedDay || !isOpen(day, new Date(nowMs), '+07:00')) return
  const isKept = isWanted(article, topic)
  if ((entry.dropped === true) === isKept) {
    broken(`article ${article.number} is ${isKept ? 'relevant, and dropped' : 'irrelevant, and listed'}`)
  }
}

/** RSS dates have whole seconds. */
export function checkDate(article: Article | undefined, published: string, mayBeCut: boolean): void {
  const own = article?.publishedMs
  if (own === undefined || Math.floor(own / 1000) === Date.parse(published) / 1000) return
  if (mayBeCut && Date.parse(published) < own) return
  broken(`article ${article?.number} of ${new Date(own).toISOString()} is dated ${published}`)
}

export function broken(what: string): never {
  throw new Error(what)
}

/** Everything that a reader can reach: the current items, then the sealed days by their links. Each id once. */
export function everything(kv: FaultyKv, document: ItemsDocument): readonly PublishedItem[] {
  const items = new Map(document.items.map((item) => [item.id, item]))
  for (let day = document.sealedDay; day !== ''; ) {
    const sealed = kv.read(`day:${day}`) as DayDocument | null
    if (sealed === null) return broken(`the chain leads to ${day}, which is not there`)
    for (const item of sealed.items) {
      const current = items.get(item.id)
      if (current && JSON.stringify(current) !== JSON.stringify(item)) broken(`${item.id} differs from its sealed day`)
      items.set(item.id, item)
    }
    day = sealed.previousDay
  }
  return [...items.values()]
}

/** Entries by the numbers of the articles that they hold; two entries for one article are a broken promise. */
export function entriesByNumber(all: readonly PublishedItem[]): ReadonlyMap<number, PublishedItem> {
  const entries = new Map<number, PublishedItem>()
  for (const item of all) {
    for (const link of [item.link, ...item.also.map((also) => also.link)]) {
      const number = numberOf(link)
      if (number === 0) broken(`${link} is of no outlet`)
      if (entries.has(number)) broken(`article ${number} is there twice: ${entries.get(number)?.id}, ${item.id}`)
      entries.set(number, item)
    }
  }
  return entries
}

export function checkOrder({ items }: ItemsDocument): void {
  const sorted = items.toSorted(byPlace)
  if (items.some((item, index) => item !== sorted[index])) broken('the items are out of order')
}

export function checkInstants(all: readonly PublishedItem[]): void {
  const instants = all.map(({ updated }) => updated)
  if (new Set(instants).size !== instants.length) broken('two entries changed at one instant')
}

/** A sealed day may be written again only as it was. */
export function checkSealed(kv: FaultyKv, key: string): void {
  const texts = new Set(kv.versions(key))
  if (texts.size > 1) broken(`${key} changed: ${[...texts].join(' → ')}`)
}

/** The days to which links lead, from the newest one on. */
function chainOf(kv: FaultyKv, newest: string): readonly string[] {
  const chain: string[] = []
  for (let day = newest; day !== ''; day = (kv.read(`day:${day}`) as DayDocument).previousDay) chain.push(day)
  return chain
}

export function checkArchive(kv: FaultyKv, document: ItemsDocument | null, all: readonly PublishedItem[]): void {
  const sealedDay = document?.sealedDay ?? ''
  const days = kv.keys().flatMap((key) => (key.startsWith('day:') ? [key.slice(4)] : []))
  const chain = chainOf(kv, sealedDay)
  const stray = days.filter((day) => !chain.includes(day))
  if (stray.length > 0) broken(`sealed, but no link leads there: ${stray.join(', ')}`)
  for (const day of chain) {
    const inDay = (kv.read(`day:${day}`) as DayDocument).items.map(({ id }) => id)
    const counted = document?.days && countOn(document.days, day)
    if (counted !== inDay.length) broken(`day:${day} holds ${inDay.length} items and is counted as ${counted}`)
  }
  const inDays = new Set(chain.flatMap((day) => (kv.read(`day:${day}`) as DayDocument).items.map(({ id }) => id)))
  const missing = all.filter(({ id }) => dayOfId(id) <= sealedDay && !inDays.has(id))
  if (missing.length > 0) broken(`no sealed day holds ${missing.map(({ id }) => id).join(', ')}`)
  const first = all.map(({ id }) => dayOfId(id)).sort()[0] ?? ''
  if ((document?.firstDay ?? '') !== first) broken(`firstDay is ${document?.firstDay}, the first item's day ${first}`)
}

/** Nothing is left to be published, and KV has every document as the database has it. */
export function checkLevel(kv: FaultyKv, db: Database): void {
  const due = readDue(db).map(({ key }) => key)
  if (due.length > 0) broken(`not published: ${due.join(', ')}`)
  const level = (key: string, made: unknown) => {
    if (JSON.stringify(kv.read(key)) !== JSON.stringify(made)) broken(`${key} is not what the database has`)
  }
  const items = makeItems(db)
  if (items.rev !== '') {
    level('items', items)
    level('changes', makeChanges(db))
  }
  if (kv.read('near') !== null || makeNear(db).items.length > 0) level('near', makeNear(db))
  const days = kv.keys().filter((key) => key.startsWith('day:'))
  for (const key of days) level(key, makeDay(db, key.slice(4)))
}

/** What the owner hides is in no list, and everything that he does not hide is. */
export function checkHidden(kv: FaultyKv, hidden: readonly string[]): void {
  const { config } = kv.read('config') as ConfigDocument
  const document = kv.read('items') as ItemsDocument | null
  if (document === null) return
  const listed = new Set(currentOf(document, config).news.map(({ id }) => id))
  for (const { id, dropped, backfill } of document.items) {
    const isListed = !dropped && !backfill && !hidden.includes(id)
    if (listed.has(id) !== isListed) broken(`${id} is ${isListed ? 'shown, and not' : 'hidden, and'} listed`)
  }
}

/** Who followed the journal from its first entry on has every item that is listed, and none that is not. */
export function checkJournal(kv: FaultyKv, all: readonly PublishedItem[], hidden: readonly string[]): void {
  const { entries, epoch } = (kv.read('changes') as ChangesDocument | null) ?? { entries: [], epoch: '' }
  // The journal of another database begins with what that one took over.
  if (entries[0]?.[0] !== 1 || epoch !== FIRST_EPOCH) return
  const mirror = new Map<string, boolean>()
  const away = new Set<string>()
  for (const [, , kind, item] of entries) {
    if (kind === 'new' && mirror.has(item)) broken(`${item} is new twice`)
    if (kind !== 'new' && !mirror.has(item)) broken(`${item} is ${kind} before it is new`)
    if (kind === 'hidden') away.add(item)
    if (kind === 'shown') away.delete(item)
    mirror.set(item, kind === 'dropped' ? false : kind === 'new' || kind === 'restored' || (mirror.get(item) ?? false))
  }
  for (const { id, dropped } of all) {
    if (mirror.get(id) !== (dropped !== true)) broken(`a mirror has ${id} as ${mirror.get(id)}`)
  }
  const isSame = away.size === hidden.length && hidden.every((id) => away.has(id))
  if (!isSame) broken(`a mirror hides ${[...away].join(', ')}, the owner ${hidden.join(', ')}`)
}
