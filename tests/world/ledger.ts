import { byPlace, dayOfId, isOpen } from '../../src/filing.ts'
import type { Item } from '../../src/model.ts'
import type { DayDocument, ItemsDocument } from '../../src/store/documents.ts'
import { hasKey } from '../../src/store/packed-keys.ts'
import { countOn } from '../../src/store/sealed-days.ts'
import type { FaultyKv } from './faulty-kv.ts'
import { type Article, type Delivery, isMoved, type Newsroom, numberOf } from './newsroom.ts'

/** What was promised, by what was served and read; told apart from the code under test by article numbers alone. */

export type Ledger = {
  /** To be called after every put that took effect: what stands in KV now is what readers may be served. */
  readonly inspect: (key: string) => void
  /** A tick read these and all its writes were acknowledged. */
  readonly owe: (deliveries: readonly Delivery[]) => void
  /** After recovery: everything that is owed, or stands in what the sources deliver now, is there. */
  readonly settle: (standing: readonly Delivery[], nowMs: number) => void
}

export type Terms = {
  /** Without overlapping ticks nothing served ever leaves, and nothing acknowledged is lost. */
  readonly overlapping: boolean
}

type Promised = Pick<Item, 'id' | 'at' | 'published'> & { readonly late?: true | undefined }

export function ledger(kv: FaultyKv, news: Newsroom, { overlapping }: Terms): Ledger {
  const promisedTo = new Map<number, Promised>()
  const moved = new Map<number, string>()
  const owed = new Map<number, Article>()

  function inspect(key: string): void {
    if (key.startsWith('day:')) checkSealed(kv, key)
    if (key !== 'items') return
    const document = kv.read('items') as ItemsDocument
    checkItems(document)
    const all = everything(kv, document)
    checkEntries(all)
    for (const [number, entry] of entriesByNumber(all)) hold(number, entry)
    if (overlapping) return
    const there = new Set(all.map(({ id }) => id))
    for (const { id } of promisedTo.values()) if (!there.has(id)) broken(`${id} was served and is gone`)
  }

  function hold(number: number, { id, at, published, late }: Promised): void {
    const before = promisedTo.get(number)
    if (before === undefined) promisedTo.set(number, { id, at, published, ...(late ? { late } : {}) })
    if (
      before === undefined ||
      (before.at === at && before.published === published && (isSameId(before, { id, late }) || isLostTrace(number)))
    ) {
      return
    }
    moved.set(number, JSON.stringify([before, { id, at, published }]))
    if (!overlapping) broken(`article ${number} moved: ${moved.get(number)}`)
  }

  /** What an overlap lost may come back when its day is closed: then it is filed anew, under the day it came back. */
  function isSameId(before: Pick<Promised, 'id' | 'late'>, after: Pick<Promised, 'id' | 'late'>): boolean {
    return before.id === after.id || (overlapping && (before.late === true || after.late === true))
  }

  /** Where an overlap lost an entry, and its article's address changed meanwhile, nothing is left that tells it. */
  function isLostTrace(number: number): boolean {
    const article = news.article(number)
    return overlapping && article !== undefined && isMoved(article)
  }

  function settle(standing: readonly Delivery[], nowMs: number): void {
    const document = kv.read('items') as ItemsDocument | null
    const all = document ? everything(kv, document) : []
    const entries = entriesByNumber(all)
    for (const article of relevant(standing)) {
      if (overlapping && article.publishedMs === undefined) continue
      owed.set(article.number, article)
      if (moved.has(article.number)) broken(`article ${article.number} moved: ${moved.get(article.number)}`)
    }
    for (const { articles } of standing) {
      for (const article of articles) checkVerdict(article, entries.get(article.number), nowMs)
    }
    const stories = new Set([...entries.keys()].map((number) => news.article(number)?.story))
    for (const article of owed.values()) {
      // A copy that comes when its story's day is closed is told by the story.
      if (!entries.has(article.number) && !stories.has(article.story)) broken(`article ${article.number} is lost`)
    }
    for (const { link, published } of all) checkDate(news.article(numberOf(link)), published)
    checkArchive(kv, document, all)
  }

  return {
    inspect,
    owe: (deliveries) => {
      if (overlapping) return
      for (const article of relevant(deliveries)) owed.set(article.number, article)
    },
    settle,
  }
}

function relevant(deliveries: readonly Delivery[]): readonly Article[] {
  return deliveries.flatMap(({ articles }) => articles).filter((article) => article.relevant)
}

/** An entry of an open day is in the lists as long as its article, as it stands now, is about the province. */
function checkVerdict(article: Article, entry: Item | undefined, nowMs: number): void {
  if (!entry || entry.also.length > 0 || !isOpen(dayOfId(entry.id), new Date(nowMs), '+07:00')) return
  if ((entry.dropped === true) === article.relevant) {
    broken(`article ${article.number} is ${article.relevant ? 'relevant, and dropped' : 'irrelevant, and listed'}`)
  }
}

/** RSS dates have whole seconds. */
function checkDate(article: Article | undefined, published: string): void {
  const own = article?.publishedMs
  if (own === undefined || Math.floor(own / 1000) === Date.parse(published) / 1000) return
  broken(`article ${article?.number} of ${new Date(own).toISOString()} is dated ${published}`)
}

function broken(what: string): never {
  throw new Error(what)
}

/** Everything that a reader can reach: the current items, then the sealed days by their links. Each id once. */
function everything(kv: FaultyKv, document: ItemsDocument): readonly Item[] {
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
function entriesByNumber(all: readonly Item[]): ReadonlyMap<number, Item> {
  const entries = new Map<number, Item>()
  for (const item of all) {
    for (const link of [item.link, ...item.also.map((also) => also.link)]) {
      const number = numberOf(link)
      if (number === 0) broken(`${link} is of no outlet`)
      if (entries.has(number)) broken(`article ${number} stands twice: ${entries.get(number)?.id}, ${item.id}`)
      entries.set(number, item)
    }
  }
  return entries
}

function checkItems({ items, keys }: ItemsDocument): void {
  const sorted = items.toSorted(byPlace)
  if (items.some((item, index) => item !== sorted[index])) broken('the items are out of order')
  for (const key of items.flatMap((item) => item.keys)) if (!hasKey(keys, key)) broken(`keys do not know ${key}`)
}

function checkEntries(all: readonly Item[]): void {
  const instants = all.map(({ updated }) => updated)
  if (new Set(instants).size !== instants.length) broken('two entries changed at one instant')
}

/** A sealed day may be written again only as it was. */
function checkSealed(kv: FaultyKv, key: string): void {
  if (new Set(kv.versions(key)).size > 1) broken(`${key} changed: ${kv.versions(key).join(' → ')}`)
}

function checkArchive(kv: FaultyKv, document: ItemsDocument | null, all: readonly Item[]): void {
  const sealedDay = document?.sealedDay ?? ''
  const days = kv.keys().flatMap((key) => (key.startsWith('day:') ? [key.slice(4)] : []))
  const chain: string[] = []
  for (let day = sealedDay; day !== ''; day = (kv.read(`day:${day}`) as DayDocument).previousDay) chain.push(day)
  const stray = days.filter((day) => day <= sealedDay && !chain.includes(day))
  if (stray.length > 0) broken(`sealed, but no link leads there: ${stray.join(', ')}`)
  for (const day of chain) {
    const inDay = (kv.read(`day:${day}`) as DayDocument).items.map(({ id }) => id)
    const missing = all.filter(({ id }) => dayOfId(id) === day && !inDay.includes(id))
    if (missing.length > 0) broken(`day:${day} lacks ${missing.map(({ id }) => id).join(', ')}`)
    const counted = document?.days && countOn(document.days, day)
    if (counted !== inDay.length) broken(`day:${day} holds ${inDay.length} items and is counted as ${counted}`)
  }
  const first = all.map(({ id }) => dayOfId(id)).sort()[0] ?? ''
  if ((document?.firstDay ?? '') !== first) broken(`firstDay is ${document?.firstDay}, the first item's day ${first}`)
  for (const key of all.flatMap((item) => item.keys)) {
    if (!hasKey(document?.keys ?? '', key)) broken(`keys do not know ${key}`)
  }
}
