import { builtInConfig } from '../../src/config/config.ts'
import { idOf } from '../../src/filing.ts'
import { metadataOf } from '../../src/merge.ts'
import type { Item, SourceState } from '../../src/model.ts'
import { matcherFor } from '../../src/relevance/matcher-for.ts'
import { type DayDocument, type ItemsDocument, VERSION } from '../../src/store/documents.ts'
import { noState } from '../../src/store/empty.ts'
import { withKeys } from '../../src/store/packed-keys.ts'
import { hash8 } from '../../src/text/hash.ts'
import { source } from '../samples.ts'
import { type CountingKv, countingKv } from './counting-kv.ts'

/** A store as years of ticks leave it, written at once: what stands in KV depends on its last days alone, and this shows it. */

export type Archive = {
  readonly memory: CountingKv
  readonly now: Date
  /** The oldest sealed day. */
  readonly firstDay: string
}

const DAY_MS = 24 * 3_600_000
const judgedBy = matcherFor(builtInConfig.topic).version
const OPEN_DAYS = 3
const NEWEST_KEPT = 200
/** Sealed days whose documents are there to be read: the newest and the oldest ones. */
const DAYS_WRITTEN = 5
const MOST_KEYS = 10_000

export const sources = Array.from({ length: 25 }, (_, index) =>
  source({
    id: `outlet-${index}`,
    url: `https://outlet-${index}.example/rss`,
    home: `https://outlet-${index}.example/`,
  }),
)

/** An archive of so many days with so many items a day, all of whose sources are due. */
export function archiveOf(days: number, itemsADay: number): Archive {
  const memory = countingKv()
  const now = new Date('2026-11-23T20:00:00+07:00')
  const dayAt = (back: number) => new Date(now.getTime() - back * DAY_MS).toISOString().slice(0, 10)
  const itemsOf = (day: string) => Array.from({ length: itemsADay }, (_, index) => itemAt(day, itemsADay - 1 - index))

  const newest: Item[] = []
  for (let back = 0; back < OPEN_DAYS || newest.length < NEWEST_KEPT; back++) newest.push(...itemsOf(dayAt(back)))
  const keyDays = Math.min(days, Math.ceil(MOST_KEYS / 2 / itemsADay))
  const keys = Array.from({ length: keyDays }, (_, back) => itemsOf(dayAt(back)).flatMap((item) => item.keys)).flat()
  const document: ItemsDocument = {
    version: VERSION,
    rev: `${now.getTime() - DAY_MS}-000000`,
    items: newest.slice(0, Math.max(NEWEST_KEPT, OPEN_DAYS * itemsADay)),
    keys: withKeys('', keys),
    firstDay: dayAt(days - 1),
    sealedDay: dayAt(OPEN_DAYS),
  }
  write(memory, 'items', document, metadataOf(document))
  for (let back = OPEN_DAYS; back < days; back++) {
    if (back > OPEN_DAYS + DAYS_WRITTEN && back < days - DAYS_WRITTEN) continue
    const previousDay = back === days - 1 ? '' : dayAt(back + 1)
    const sealed: DayDocument = { version: VERSION, day: dayAt(back), previousDay, items: itemsOf(dayAt(back)) }
    write(memory, `day:${sealed.day}`, sealed)
  }
  write(memory, 'config', { sources })
  write(memory, 'state', {
    ...noState(dayAt(0)),
    itemsRev: document.rev,
    tickedAt: new Date(now.getTime() - 5 * 60_000).toISOString(),
    sources: statesOf(sources.length, 60),
  })
  return { memory, now, firstDay: document.firstDay }
}

function write({ kv, asked }: CountingKv, key: string, document: unknown, metadata: object | null = null): void {
  void kv.put(key, JSON.stringify(document), { metadata })
  asked()
}

/** As long as a recorded item about the province is on average: a headline of 80 characters, a summary of 200. */
function itemAt(day: string, index: number): Item {
  const name = `${day} ${index}`
  const key = hash8(name)
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + index * 60_000).toISOString()
  return {
    id: idOf(day, key),
    at,
    added: at,
    published: at,
    updated: at,
    source: `outlet-${index % sources.length}`,
    link: `https://outlet-${index % sources.length}.example/tin-ve-mot-xa-vung-cao-o-tay-bac-${5_000_000 + index}.html`,
    title: `Chuyện ${wordsOf(name, 14)} ở Sín Thầu, Điện Biên`,
    summary: wordsOf(`${name} summary`, 40),
    image: `https://outlet-${index % sources.length}.example/images/${key}/anh-lon-nhat-cua-bai.jpg`,
    authors: ['Nguyễn Văn Bản'],
    categories: ['Xã hội'],
    language: 'vi',
    places: ['xa-sin-thau', 'dien-bien'],
    score: 16,
    because: [
      ['unit', 'title', 60, 68, 14],
      ['further', 'title', 70, 79, 2],
    ],
    also: [],
    keys: [key, hash8(`${name} title`)],
  }
}

const SYLLABLES = 'bắc bờm cún dồn gạt híp khỏe lùm mơn ngát nhúp phìn quét rợm súp thảm trụn vẹt xốp yên'.split(' ')

/** Made-up Vietnamese, the same for a seed. */
export function wordsOf(seed: string, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const hash = hash8(`${seed} ${index}`)
    return SYLLABLES[(hash.charCodeAt(0) + 7 * hash.charCodeAt(1)) % SYLLABLES.length]
  }).join(' ')
}

/** The state after every source was read a while ago, each with two bodies of so many items. */
export function statesOf(count: number, listed: number): Readonly<Record<string, SourceState>> {
  const marks = (body: number, index: number) =>
    Array.from({ length: listed }, (_, item) => hash8(`${index} ${body} ${item}`)).join('')
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const state: SourceState = {
        nextPollAt: '2026-11-23T12:50:00.000Z',
        validators: { etag: `"${hash8(`${index}`)}-${index}"`, lastModified: 'Mon, 23 Nov 2026 12:10:00 GMT' },
        digest: hash8(`${index} digest`).repeat(2),
        marks: [marks(0, index), marks(1, index)],
        bodyBytes: 48_211,
        freshForMinutes: 0,
        failures: 0,
        judgedBy,
        lastOkAt: '2026-11-23T12:30:00.000Z',
        newestAt: '2026-11-23T12:21:00.000Z',
      }
      return [`outlet-${index}`, state]
    }),
  )
}
