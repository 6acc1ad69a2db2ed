import { byPlace, dayOfId, isOpen } from '../../src/item-day.ts'
import { type ItemKey, readKeys } from '../../src/item-keys.ts'
import type { Item } from '../../src/model.ts'
import type { ChangesDocument, DayDocument, ItemsDocument, PublishedItem } from '../../src/publish/documents.ts'
import { makeChanges, makeDay, makeItems, makeNear } from '../../src/publish/make-documents.ts'
import { countOn } from '../../src/publish/sealed-days.ts'
import type { Database } from '../../src/store/database.ts'
import { readDue } from '../../src/store/publications.ts'
import { findSeen } from '../../src/store/seen.ts'
import type { FaultyKv } from './faulty-kv.ts'
import { type Article, type Delivery, isDoubtful, isWanted, type Newsroom, numberOf } from './newsroom.ts'

/** What was promised, by what was served and read; kept apart from the code under test by article numbers alone. */

export type Ledger = {
  /** To be called after every put that took effect: what is in KV now is what readers may be served. */
  readonly inspect: (key: string) => void
  /** These were read while these versions of the topic were in force, and what was read was committed. */
  readonly owe: (deliveries: readonly Delivery[], topics: readonly number[]) => void
  /** After recovery: everything that is owed, or that sources list now, is there, and KV says what the database says. */
  readonly settle: (standing: readonly Delivery[], on: { readonly nowMs: number; readonly topic: number }) => void
  /** Who wants to know of what is owed. */
  readonly onDelivery: (listener: (delivery: Delivery) => void) => void
  /** The Poller lost its database: what no reader was served is owed only while its source lists it. */
  readonly lose: () => void
  /** The clock went back: dates that were ahead of it are cut to it. */
  readonly allowCutDates: () => void
}

/** Of the first Poller of a history. */
const FIRST_EPOCH = 'epoch-1'

type Promised = Pick<Item, 'id' | 'at' | 'published' | 'added'>

export function ledger(kv: FaultyKv, news: Newsroom, db: () => Database): Ledger {
  const promisedTo = new Map<number, Promised>()
  const owed = new Map<number, Article>()
  let listener: (delivery: Delivery) => void = () => undefined
  let areDatesCut = false

  function inspect(key: string): void {
    if (key.startsWith('day:')) checkSealed(kv, key)
    if (key !== 'items') return
    const document = kv.read('items') as ItemsDocument
    checkOrder(document)
    const all = everything(kv, document)
    checkInstants(all)
    for (const [number, entry] of entriesByNumber(all)) hold(number, entry)
    const there = new Set(all.map(({ id }) => id))
    for (const { id } of promisedTo.values()) if (!there.has(id)) broken(`${id} was served and is gone`)
  }

  function hold(number: number, { id, at, published, added }: Promised): void {
    const now = { id, at, published, added }
    const before = promisedTo.get(number)
    if (before === undefined) promisedTo.set(number, now)
    else if (JSON.stringify(before) !== JSON.stringify(now)) {
      broken(`article ${number} moved: ${JSON.stringify([before, now])}`)
    }
  }

  function settle(standing: readonly Delivery[], { nowMs, topic }: { nowMs: number; topic: number }): void {
    const document = kv.read('items') as ItemsDocument | null
    const all = document ? everything(kv, document) : []
    const entries = entriesByNumber(all)
    for (const article of wanted(standing, [topic])) owed.set(article.number, article)
    for (const { articles } of standing) {
      for (const article of articles)
        checkVerdict(article, entries.get(article.number), { nowMs, topic, sealedDay: document?.sealedDay ?? '' })
    }
    const stories = new Set([...entries.keys()].map((number) => news.article(number)?.story))
    for (const article of owed.values()) {
      // A copy that comes when its story's day is closed is told by the story.
      if (!entries.has(article.number) && !stories.has(article.story)) broken(`article ${article.number} is lost`)
    }
    for (const { link, published } of all) checkDate(news.article(numberOf(link)), published, areDatesCut)
    checkArchive(kv, document, all)
    for (const key of all.flatMap(readKeys)) if (!isKept(db(), key)) broken(`the key ${key.key} is forgotten`)
    checkLevel(kv, db())
    checkJournal(kv, all)
  }

  return {
    inspect,
    owe(deliveries, topics) {
      for (const delivery of deliveries) listener(delivery)
      for (const article of wanted(deliveries, topics)) {
        // One in doubt waits for its own page, and is filed only if it is still wanted by then.
        if (!isDoubtful(article.story)) owed.set(article.number, article)
      }
    },
    settle,
    lose() {
      const document = kv.read('items') as ItemsDocument | null
      const served = entriesByNumber(document ? everything(kv, document) : [])
      for (const number of owed.keys()) if (!served.has(number)) owed.delete(number)
    },
    onDelivery(other) {
      listener = other
    },
    allowCutDates() {
      areDatesCut = true
    },
  }
}

function isKept(db: Database, { key, kind, source }: ItemKey): boolean {
  return findSeen(db, key).some((one) => one.kind === kind && one.source === source)
}

function wanted(deliveries: readonly Delivery[], topics: readonly number[]): readonly Article[] {
  const articles = deliveries.flatMap((delivery) => delivery.articles)
  return articles.filter((article) => topics.every((topic) => isWanted(article, topic)))
}

/** An entry of an open day is in the lists as long as the topic keeps its article as it is now. */
function checkVerdict(
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
function checkDate(article: Article | undefined, published: string, mayBeCut: boolean): void {
  const own = article?.publishedMs
  if (own === undefined || Math.floor(own / 1000) === Date.parse(published) / 1000) return
  if (mayBeCut && Date.parse(published) < own) return
  broken(`article ${article?.number} of ${new Date(own).toISOString()} is dated ${published}`)
}

function broken(what: string): never {
  throw new Error(what)
}

/** Everything that a reader can reach: the current items, then the sealed days by their links. Each id once. */
function everything(kv: FaultyKv, document: ItemsDocument): readonly PublishedItem[] {
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
function entriesByNumber(all: readonly PublishedItem[]): ReadonlyMap<number, PublishedItem> {
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

function checkOrder({ items }: ItemsDocument): void {
  const sorted = items.toSorted(byPlace)
  if (items.some((item, index) => item !== sorted[index])) broken('the items are out of order')
}

function checkInstants(all: readonly PublishedItem[]): void {
  const instants = all.map(({ updated }) => updated)
  if (new Set(instants).size !== instants.length) broken('two entries changed at one instant')
}

/** A sealed day may be written again only as it was. */
function checkSealed(kv: FaultyKv, key: string): void {
  const texts = new Set(kv.versions(key))
  if (texts.size > 1) broken(`${key} changed: ${[...texts].join(' → ')}`)
}

/** The days to which links lead, from the newest one on. */
function chainOf(kv: FaultyKv, newest: string): readonly string[] {
  const chain: string[] = []
  for (let day = newest; day !== ''; day = (kv.read(`day:${day}`) as DayDocument).previousDay) chain.push(day)
  return chain
}

function checkArchive(kv: FaultyKv, document: ItemsDocument | null, all: readonly PublishedItem[]): void {
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
function checkLevel(kv: FaultyKv, db: Database): void {
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

/** Who followed the journal from its first entry on has every item that is listed, and none that is not. */
function checkJournal(kv: FaultyKv, all: readonly PublishedItem[]): void {
  const { entries, epoch } = (kv.read('changes') as ChangesDocument | null) ?? { entries: [], epoch: '' }
  // The journal of another database begins with what that one took over.
  if (entries[0]?.[0] !== 1 || epoch !== FIRST_EPOCH) return
  const mirror = new Map<string, boolean>()
  for (const [, , kind, item] of entries) {
    if (kind === 'new' && mirror.has(item)) broken(`${item} is new twice`)
    if (kind !== 'new' && !mirror.has(item)) broken(`${item} is ${kind} before it is new`)
    mirror.set(item, kind === 'dropped' ? false : kind === 'new' || kind === 'restored' || (mirror.get(item) ?? false))
  }
  for (const { id, dropped } of all) {
    if (mirror.get(id) !== (dropped !== true)) broken(`a mirror has ${id} as ${mirror.get(id)}`)
  }
}
