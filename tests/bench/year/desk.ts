import type { Item } from '../../../src/model.ts'
import type { Tick } from '../../../src/poller/api.ts'
import { openPoller } from '../../../src/poller/open-poller.ts'
import { saveConfigVersion } from '../../../src/poller/owner/config-versions.ts'
import type { PollerRuntime } from '../../../src/poller/poller-runtime.ts'
import { serially } from '../../../src/poller/serially.ts'
import { tick } from '../../../src/poller/tick.ts'
import type { DayDocument, ItemsDocument } from '../../../src/publish/documents.ts'
import type { Kv } from '../../../src/publish/kv.ts'
import type { Database } from '../../../src/store/database.ts'
import { memoryDisk } from '../../node-database.ts'
import { type Article, answerAt, sources } from './press.ts'

/** A Poller on a disk in memory, forty newsrooms, and a KV that fails and shows what was there hours ago. */

export type Odds = {
  /** Of all operations this part fails; half of those that fail have done their work. */
  readonly failing: number
  /** Of all ticks this part is killed at one of its operations. */
  readonly killed: number
  /** Of all ticks this part reads of KV what was there up to six hours ago. */
  readonly stuck: number
}

export type YearDesk = {
  readonly clock: { ms: number }
  readonly tick: (odds: Odds, all?: boolean) => Promise<Tick | 'killed'>
  readonly configure: (topic: number) => void
  readonly db: () => Database
  readonly lose: () => void
  /** Articles of the last tick's answers. */
  readonly delivered: () => readonly Article[]
  /** Puts since the last call. */
  readonly takePuts: () => number
  readonly everything: () => readonly Item[]
}

const STUCK_MS = 6 * 3_600_000

class Killed extends Error {}

export function openYearDesk(startMs: number, random: () => number, isCompact = false): YearDesk {
  const clock = { ms: startMs }
  const texts = new Map<string, { readonly text: string; readonly before: string | null; readonly atMs: number }>()
  let disk = memoryDisk()
  let db = opened()
  let puts = 0
  let request = 0
  let delivered: Article[] = []
  let publishInTurn = serially()

  function opened(): Database {
    const found = disk.open()
    openPoller(found, () => `epoch-${random()}`)
    return found
  }

  function crash(): void {
    disk.crash()
    db = opened()
    publishInTurn = serially()
  }

  function runtime({ failing, killed, stuck }: Odds): PollerRuntime {
    const killedAt = random() < killed ? Math.floor(random() * 60) : -1
    const staleMs = random() < stuck ? random() * STUCK_MS : 0
    let operations = 0
    const own = db
    const perform = async <Result>(effect: () => Result, odds = failing): Promise<Result> => {
      if (db !== own) throw new Killed('killed')
      if (operations++ === killedAt) {
        crash()
        throw new Killed('killed')
      }
      disk.commit()
      const fails = random() < odds
      if (fails && random() < 0.5) throw new Error('the network failed')
      const result = effect()
      if (fails) throw new Error('the answer was lost')
      return result
    }
    const kv = {
      get: (key: string) =>
        perform(() => {
          const found = texts.get(key)
          return found && clock.ms - staleMs < found.atMs ? found.before : (found?.text ?? null)
        }),
      put: (key: string, text: string) =>
        perform(() => {
          puts++
          texts.set(key, { text, before: isCompact ? text : (texts.get(key)?.text ?? null), atMs: clock.ms })
        }),
    } as unknown as Kv
    return {
      db: { ...own, sync: () => perform(() => undefined, 0) },
      kv,
      fetch: (async (url: string, init?: RequestInit) => {
        const answer = await perform(() => answerOf(url, init))
        delivered.push(...answer.articles)
        return answer.response
      }) as unknown as PollerRuntime['fetch'],
      now: () => new Date(clock.ms),
      wait: async (ms) => {
        clock.ms += ms
      },
      random,
      log: () => undefined,
      siteUrl: 'https://tin.example',
      limits: 'free',
      build: 'build-1',
      shards: { shard: () => Promise.reject(new Error('no shards')) as never },
      front: { keyOf: ({ itemsRev }) => itemsRev, make: async () => ({ body: new Uint8Array(), metadata: {} }) },
      publishInTurn,
      push: { selectorOf: () => () => false, secretOf: () => undefined },
    }
  }

  function answerOf(url: string, init?: RequestInit) {
    const { body, articles, status = 200, location } = answerAt(url, clock.ms, request++)
    const etag = `"${articles[0]?.number}-${body.length}"`
    const headers = init?.headers as Record<string, string>
    if (status !== 200) {
      return { articles, response: new Response(null, { status, headers: location === undefined ? {} : { location } }) }
    }
    const isSame = headers['if-none-match'] === etag
    return {
      articles,
      response: isSame ? new Response(null, { status: 304 }) : new Response(body, { headers: { etag } }),
    }
  }

  return {
    clock,
    async tick(odds, all = false) {
      delivered = []
      try {
        return await tick(runtime(odds), { all })
      } catch (error) {
        if (error instanceof Error && error.message.includes('killed')) return 'killed'
        throw error
      }
    },
    configure(topic) {
      const text = JSON.stringify({
        sources,
        topic: { drop: [{ name: 'nobody-writes', words: [`khongbaogio${topic}`] }] },
      })
      saveConfigVersion(db, { text, edited: undefined, note: '', now: new Date(clock.ms), limits: 'free' })
    },
    db: () => db,
    lose() {
      disk.crash()
      disk = memoryDisk()
      db = opened()
      publishInTurn = serially()
    },
    delivered: () => delivered,
    takePuts() {
      const before = puts
      puts = 0
      return before
    },
    everything() {
      const read = (key: string) => JSON.parse(texts.get(key)?.text ?? 'null') as unknown
      const document = read('items') as ItemsDocument | null
      if (document === null) return []
      const items = new Map<string, Item>()
      for (let day = document.sealedDay; day !== ''; ) {
        const sealed = read(`day:${day}`) as DayDocument
        for (const item of sealed.items) items.set(item.id, item)
        day = sealed.previousDay
      }
      for (const item of document.items) items.set(item.id, item)
      return [...items.values()]
    },
  }
}
