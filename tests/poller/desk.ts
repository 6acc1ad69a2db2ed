import type { LoadedConfig } from '../../src/config/schema/load.ts'
import { byPlace } from '../../src/item-day.ts'
import type { Item } from '../../src/model.ts'
import type { Tick } from '../../src/poller/api.ts'
import { openPoller } from '../../src/poller/open-poller.ts'
import { saveConfigVersion } from '../../src/poller/owner/config-versions.ts'
import type { FrontMaker, PollerRuntime, PushOutside, Shards } from '../../src/poller/poller-runtime.ts'
import { serially } from '../../src/poller/serially.ts'
import { loadStoredConfig } from '../../src/poller/tick/open-tick.ts'
import { tick } from '../../src/poller/tick.ts'
import type { SourceState } from '../../src/source-state.ts'
import type { Database } from '../../src/store/database.ts'
import { readItems } from '../../src/store/items.ts'
import { readSources } from '../../src/store/sources.ts'
import { type MemoryKv, memoryKv } from '../memory-kv.ts'
import { type Disk, memoryDisk } from '../node-database.ts'

/** What a publisher answers, by address. */
export type Answers = Record<string, () => Response | Promise<Response>>

export type Done = Extract<Tick, { kind: 'done' }>

/** A Poller with its database and KV in memory, and publishers that answer what a test says. */
export type Desk = {
  readonly memory: MemoryKv
  disk: Disk
  db: Database
  readonly answers: Answers
  now: Date
  /** Requests since the test last emptied it. */
  asked: Request[]
  /** How long it waited between two requests to one host, in ms. */
  readonly waits: number[]
  readonly logged: Readonly<Record<string, unknown>>[]
  build: string
  limits: 'free' | 'paid'
  shards: Shards
  siteUrl: string
  front: FrontMaker
  readonly runtime: () => PollerRuntime
  readonly configure: (override: unknown) => void
  readonly loaded: () => LoadedConfig
  /** A tick some minutes later that must come to its end. */
  readonly tick: (minutesLater?: number, options?: { readonly all?: boolean }) => Promise<Done>
  /** Stored items, newest place first. */
  readonly items: () => readonly Item[]
  readonly states: () => Readonly<Record<string, SourceState>>
  /** Keys that were put, in order, since the log was last emptied. */
  readonly puts: () => readonly string[]
  /** Begins with an empty database, as a Poller that was lost. */
  readonly loseDatabase: () => void
}

const nobody: Shards = {
  shard: () => {
    throw new Error('this test has no shards')
  },
}

/** No front is published unless a test wants one. */
const noFront: FrontMaker = {
  keyOf: () => '',
  make: () => Promise.reject(new Error('no front is made here')),
}

/** Nobody is sent anything unless a test wants it. */
export const noPush: PushOutside = { selectorOf: () => () => false, secretOf: () => undefined }

/** A Poller that was never at work, on Monday 23 November 2026 at six minutes past eight in Vietnam. */
export function openDesk(): Desk {
  const disk = memoryDisk()
  let chance = 0
  const publishInTurn = serially()
  const desk: Desk = {
    memory: memoryKv(),
    disk,
    db: disk.open(),
    answers: {},
    now: new Date('2026-11-23T08:06:00+07:00'),
    asked: [],
    waits: [],
    logged: [],
    build: 'build-1',
    limits: 'paid',
    shards: nobody,
    siteUrl: 'https://tin.example',
    front: noFront,
    runtime: () => ({
      db: desk.db,
      kv: desk.memory.kv,
      fetch: answer,
      now: () => desk.now,
      wait: async (ms) => void desk.waits.push(ms),
      random: () => {
        chance = (chance + 0.1) % 1
        return chance
      },
      log: (line) => void desk.logged.push(line),
      siteUrl: desk.siteUrl,
      limits: desk.limits,
      build: desk.build,
      shards: desk.shards,
      front: desk.front,
      push: noPush,
      publishInTurn,
    }),
    configure(override) {
      const text = override === null ? null : JSON.stringify(override)
      const { now, limits } = desk
      const saved = saveConfigVersion(desk.db, { text, edited: undefined, note: '', now, limits })
      if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
    },
    loaded: () => loadStoredConfig(desk.db, desk.limits),
    async tick(minutesLater = 0, options = {}) {
      desk.now = new Date(desk.now.getTime() + minutesLater * 60_000)
      const ticked = await tick(desk.runtime(), options)
      if (ticked.kind !== 'done') throw new Error(JSON.stringify(ticked))
      return ticked
    },
    items: () => readItems(desk.db).toSorted(byPlace),
    states: () => readSources(desk.db),
    puts: () => desk.memory.log.flatMap((operation) => (operation.startsWith('put ') ? [operation.slice(4)] : [])),
    loseDatabase() {
      desk.disk = memoryDisk()
      desk.db = desk.disk.open()
      openPoller(desk.db, () => `epoch-${desk.now.getTime()}`)
    },
  }
  openPoller(desk.db, () => 'epoch-1')
  return desk

  async function answer(input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
    const request = new Request(input as string, init)
    desk.asked.push(request)
    const given = desk.answers[request.url]
    if (!given) throw new TypeError('network connection lost')
    return given()
  }
}

export type Story = {
  readonly number: number
  readonly title: string
  readonly at?: string
  readonly summary?: string
  readonly host?: string
}

export const sinThau: Story = { number: 1, title: 'Mưa lũ chia cắt đường vào xã Sín Thầu, Điện Biên' }
export const tuaChua: Story = { number: 2, title: 'Tủa Chùa (Điện Biên) vào mùa cam chín' }
export const elsewhere: Story = { number: 3, title: 'Giá vàng trong nước tăng trở lại' }
/** A near miss: several provinces have a commune of that name. */
export const thanhAn: Story = { number: 9, title: 'Xã Thanh An vào mùa gặt' }

/** A feed of some stories, all of the Monday morning unless they say otherwise. */
export function feed(...stories: readonly Story[]): Response {
  const items = stories.map(
    ({ number, title, summary = '', at = 'Mon, 23 Nov 2026 07:00:00 +0700', host = 'daily.example' }) =>
      `<item><title>${title}</title><link>https://${host}/tin-${number}.html</link><description>${summary}</description><pubDate>${at}</pubDate></item>`,
  )
  const body = `<rss version="2.0"><channel><title>Daily</title><link>https://daily.example/</link>${items.join('')}</channel></rss>`
  return new Response(body, { headers: { 'content-type': 'application/rss+xml' } })
}
