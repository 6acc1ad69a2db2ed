import { afterEach, expect, test, vi } from 'vitest'
import type { PollerApi } from '../../../src/poller/api.ts'
import { createApp } from '../../../src/serve/app.ts'
import { purgeEdge } from '../../../src/serve/http/purge.ts'
import type { TickReport } from '../../../src/store/counts.ts'
import { bindingOf, sampleKv } from '../sample.ts'

const ADMIN_TOKEN = 'a-token-of-twenty-characters'
const done = { success: true, errors: [] }

afterEach(() => vi.restoreAllMocks())

/** The owner's request where there is a Workers Cache, and what was purged by it. */
async function own(poller: Partial<PollerApi>, method: string, path: string, body?: string) {
  const purge = vi.fn(async () => done)
  const waited: Promise<unknown>[] = []
  const context = {
    waitUntil: (promise: Promise<unknown>) => waited.push(promise),
    passThroughOnException: () => undefined,
    cache: { purge, invalidate: purge },
  }
  const env = { KV: sampleKv(), POLLER: bindingOf(poller), SITE_URL: '', LIMITS: 'free', ADMIN_TOKEN } as never
  const init = { method, headers: { authorization: `Bearer ${ADMIN_TOKEN}` }, ...(body === undefined ? {} : { body }) }
  const answer = await createApp().request(path, init, env, context as never)
  await Promise.all(waited)
  return { status: answer.status, purged: purge.mock.calls.flat() }
}

test.each([
  ['PUT', '{"hidden":["20261123-k0000001"]}'],
  ['DELETE', undefined],
] as const)('%s of the config purges all that was made with the old one', async (method, body) => {
  const saveConfig = async (text: string | null) => ({ kind: 'saved', version: 1, text }) as const
  const { status, purged } = await own({ saveConfig }, method, '/api/config', body)
  expect([status, purged]).toEqual([200, [{ tags: ['config'] }]])
})

test('a config that is refused purges nothing', async () => {
  const saveConfig = async () => ({ kind: 'bad', problems: [{ path: 'hidden[0]', message: 'must be an id' }] }) as const
  const { status, purged } = await own({ saveConfig }, 'PUT', '/api/config', '{"hidden":["x"]}')
  expect([status, purged]).toEqual([400, []])
})

test.each([
  [true, [{ tags: ['items'] }]],
  [false, []],
])('a tick that the owner asks for, with news: %s, purges %j', async (hasNews, expected) => {
  const tick = async () =>
    ({ kind: 'done', report: {} as TickReport, sources: [], hasNews, published: ['status'] }) as const
  const { status, purged } = await own({ tick }, 'POST', '/api/poll')
  expect([status, purged]).toEqual([200, expected])
})

test.each([
  ['refuses', async () => ({ success: false, errors: [{ code: 1, message: 'over the limit' }] }), 'over the limit'],
  ['throws', () => Promise.reject(new Error('no cache here')), 'no cache here'],
])('a cache that %s is a line of the log', async (_, purge, detail) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await purgeEdge({ purge, invalidate: purge }, ['items'])
  expect(warn).toHaveBeenCalledWith(JSON.stringify({ event: 'purge-failed', detail }))
})
