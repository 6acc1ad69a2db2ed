import {
  abortAllDurableObjects,
  createExecutionContext,
  createScheduledController,
  runInDurableObject,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { Source } from '../../src/config/schema/schema.ts'
import worker from '../../src/index.ts'
import type { Tick } from '../../src/poller/api.ts'
import { openPoller } from '../../src/poller/open-poller.ts'
import { pollerOf } from '../../src/runtime.ts'
import { forgetSnapshot } from '../../src/serve/query/snapshot.ts'
import type { SourceState } from '../../src/source-state.ts'
import { databaseOf } from '../../src/store/database.ts'

/** The whole service in the real runtime, as its visitors, its owner and the cron see it. */

export const SITE = 'https://tin.example'

/** A visitor's request. */
export const get = (path: string, init?: RequestInit): Promise<Response> =>
  exports.default.fetch(new Request(`${SITE}${path}`, init))

export const textOf = async (path: string): Promise<string> => (await get(path)).text()

export const jsonOf = async <Shape>(path: string): Promise<Shape> => (await get(path)).json<Shape>()

export type Owning = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }

let visitors = 0

/** The owner's request, each from another address, so that the limit of requests a minute does not meet it. */
export function own(method: string, path: string, { body, headers = {} }: Owning = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return get(path, {
    method,
    headers: {
      authorization: `Bearer ${env.ADMIN_TOKEN}`,
      'cf-connecting-ip': `2001:db8:0:${(++visitors).toString(16)}::1`,
      ...headers,
    },
    ...(body === undefined ? {} : { body: text }),
  })
}

/** Saves an override as the owner does. */
export async function saveConfig(override: unknown): Promise<void> {
  const saved = await own('PUT', '/api/config', { body: override })
  if (saved.status !== 200) expect.fail(await saved.text())
}

export const useSources = (sources: readonly Source[]): Promise<void> => saveConfig({ sources })

/** Fires the cron, and shows at once what it published. */
export async function fireCron(): Promise<void> {
  const context = createExecutionContext()
  await worker.scheduled(createScheduledController({ cron: '*/5 * * * *' }), env, context)
  await waitOnExecutionContext(context)
  forgetSnapshot(env.KV)
}

export type DoneTick = Extract<Tick, { kind: 'done' }>

/** A tick that asks every source, due or not. */
export async function tickAll(): Promise<DoneTick> {
  const ticked = await pollerOf(env).tick({ all: true })
  forgetSnapshot(env.KV)
  return ticked.kind === 'done' ? ticked : expect.fail(JSON.stringify(ticked))
}

/** What the Poller's own storage has under a statement. */
export function inPoller<Row extends Record<string, SqlStorageValue>>(query: string, ...bindings: string[]) {
  const stub = env.POLLER.getByName('poller')
  return runInDurableObject(stub, (_: DurableObject, { storage }) => {
    openPoller(databaseOf(storage), () => crypto.randomUUID())
    return storage.sql.exec<Row>(query, ...bindings).toArray()
  })
}

/** Leaves the Poller's storage as that of an object that was never there. */
export async function forgetStorage(): Promise<void> {
  await runInDurableObject(env.POLLER.getByName('poller'), (_: DurableObject, { storage }) => storage.deleteAll())
  await abortAllDurableObjects()
}

/** What the Poller remembers of a source. */
export async function rememberedOf(id: string): Promise<SourceState> {
  const [row] = await inPoller<{ state: string }>('SELECT state FROM sources WHERE id = ?', id)
  return row === undefined ? expect.fail(`${id} was not polled`) : JSON.parse(row.state)
}

/** A document as it is in KV. */
export async function published<Document>(key: string): Promise<Document> {
  return (await env.KV.get<Document>(key, 'json')) ?? expect.fail(`no ${key} in KV`)
}
