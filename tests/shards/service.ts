import { readFileSync } from 'node:fs'
import { convertV4MiniflareOptions, Miniflare, Response } from 'miniflare'
import type { Tick } from '../../src/poller/api.ts'
import type { DayDocument, ItemsDocument, StatusDocument } from '../../src/publish/documents.ts'
import { bundle } from '../bench/ticks/bundle.ts'
import type { Publisher } from './publisher.ts'

/** How often the Poller and shards were called, the rows that all of them wrote, and how often shards died. */
type Counted = Readonly<Record<'ticks' | 'shardCalls' | 'rows' | 'before' | 'between' | 'after', number>>
export type Ticked = { readonly tick: Extract<Tick, { kind: 'done' }>; readonly counted: Counted }

/** The service in workerd, with storage of its own and one publisher outside. */
export type Service = {
  readonly configure: (override: unknown, nowMs: number) => Promise<void>
  /** A tick at a time. Rejects where it did not come to its end. */
  readonly tickAt: (nowMs: number) => Promise<Ticked>
  readonly status: () => Promise<StatusDocument>
  /** Links of everything in KV, other outlets of a story too. */
  readonly links: () => Promise<readonly string[]>
  readonly stop: () => Promise<void>
}

export async function startService(
  publisher: Publisher,
  {
    dying,
    latencyMs,
    limits,
  }: { readonly dying: boolean; readonly latencyMs: number; readonly limits: 'free' | 'paid' },
): Promise<Service> {
  let nowMs = 0
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: await bundle('tests/shards/worker.ts', { 'src/store/database.ts': countingRows() }),
      compatibilityDate: '2026-10-20',
      kvNamespaces: ['KV'],
      durableObjects: {
        POLLER: { className: 'Poller', useSQLite: true },
        SHARD: { className: 'Shard', useSQLite: true },
      },
      bindings: { SITE_URL: '', LIMITS: limits, DYING: dying },
      outboundService: async ({ url }) => {
        await new Promise((resolve) => setTimeout(resolve, latencyMs))
        return new Response(await publisher.answer(url, nowMs))
      },
    }),
  )
  const kv = await worker.getKVNamespace('KV')
  const read = async <Document>(key: string) => JSON.parse((await kv.get(key, 'text')) ?? 'null') as Document | null
  const ask = async (path: string, body?: string) => {
    const init = body === undefined ? {} : { method: 'PUT', body }
    const answer = await worker.dispatchFetch(`http://worker/${path}?now=${nowMs}`, init)
    const text = await answer.text()
    if (!answer.ok) throw new Error(text)
    return JSON.parse(text)
  }
  return {
    async configure(override, at) {
      nowMs = at
      const saved = await ask('config', JSON.stringify(override))
      if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
    },
    async tickAt(at) {
      nowMs = at
      const ticked = (await ask('tick')) as Ticked
      if (ticked.tick.kind !== 'done') throw new Error(JSON.stringify(ticked.tick))
      return ticked
    },
    status: async () => (await read<StatusDocument>('status')) as StatusDocument,
    async links() {
      const current = (await read<ItemsDocument>('items'))?.items ?? []
      const { keys } = await kv.list({ prefix: 'day:' })
      const days = await Promise.all(keys.map(({ name }) => read<DayDocument>(name)))
      const items = new Map([...days.flatMap((day) => day?.items ?? []), ...current].map((item) => [item.id, item]))
      return [...items.values()].flatMap(({ link, also }) => [link, ...also.map((one) => one.link)])
    },
    stop: () => worker.dispose(),
  }
}

/** The store's way to SQLite, which also counts the rows of all objects in one number. */
function countingRows(): string {
  const module = readFileSync('src/store/database.ts', 'utf8')
  const counting = module.replace('rows += cursor.rowsWritten', '$&; globalThis.countRows(cursor.rowsWritten)')
  if (counting === module) throw new Error('src/store/database.ts counts rows otherwise by now')
  return counting
}
