import { type ItemKey, readKeys } from '../../src/item-keys.ts'
import type { Item } from '../../src/model.ts'
import type { ItemsDocument } from '../../src/publish/documents.ts'
import type { Database } from '../../src/store/database.ts'
import { findSeen } from '../../src/store/seen.ts'
import { type Article, isReadFirst, isWanted, numberOf } from './article.ts'
import type { FaultyKv } from './faulty-kv.ts'
import type { Delivery, Newsroom } from './newsroom.ts'
import {
  broken,
  checkArchive,
  checkDate,
  checkHidden,
  checkInstants,
  checkJournal,
  checkLevel,
  checkOrder,
  checkSealed,
  checkVerdict,
  entriesByNumber,
  everything,
} from './promises.ts'

/** What was promised, by what was served and read; kept apart from the code under test by article numbers alone. */

export type Ledger = {
  /** To be called after every put that took effect: what is in KV now is what readers may be served. */
  readonly inspect: (key: string) => void
  /** These were read while these versions of the topic were in force, and what was read was committed. */
  readonly owe: (deliveries: readonly Delivery[], topics: readonly number[]) => void
  /** After recovery: everything that is owed, or that sources list now, is there, and KV says what the database says. */
  readonly settle: (standing: readonly Delivery[], on: Settling) => void
  /** Who wants to know of what is owed. */
  readonly onDelivery: (listener: (delivery: Delivery) => void) => void
  /** The Poller lost its database: what no reader was served is owed only while its source lists it. */
  readonly lose: () => void
  /** The clock went back: dates that were ahead of it are cut to it. */
  readonly allowCutDates: () => void
}

type Settling = { readonly nowMs: number; readonly topic: number; readonly hidden: readonly string[] }

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

  function settle(standing: readonly Delivery[], { nowMs, topic, hidden }: Settling): void {
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
    checkHidden(kv, hidden)
    checkJournal(kv, all, hidden)
  }

  return {
    inspect,
    owe(deliveries, topics) {
      for (const delivery of deliveries) listener(delivery)
      for (const article of wanted(deliveries, topics)) {
        // One that waits for its own page is filed only if it is still wanted by then.
        if (!isReadFirst(article)) owed.set(article.number, article)
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
