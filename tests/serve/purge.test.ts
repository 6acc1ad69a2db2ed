import { afterEach, expect, test, vi } from 'vitest'
import { createApp } from '../../src/serve/app.ts'
import { purgeEdge } from '../../src/serve/purge.ts'
import { writableKv } from './sample.ts'

const ADMIN_TOKEN = 'a-token-of-twenty-characters'
const done = { success: true, errors: [] }

afterEach(() => vi.restoreAllMocks())

/** The owner's request where there is a Workers Cache, and what was purged by it. */
async function own(method: string, path: string, body?: string) {
  const purge = vi.fn(async () => done)
  const waited: Promise<unknown>[] = []
  const context = {
    waitUntil: (promise: Promise<unknown>) => waited.push(promise),
    passThroughOnException: () => undefined,
    cache: { purge, invalidate: purge },
  }
  const poll = vi.fn(async () => ({ kind: 'stood-back', why: 'of the test' }) as const)
  const env = { KV: writableKv(), SITE_URL: '', LIMITS: 'free', ADMIN_TOKEN } as never
  const init = { method, headers: { authorization: `Bearer ${ADMIN_TOKEN}` }, ...(body === undefined ? {} : { body }) }
  const answer = await createApp({ poll }).request(path, init, env, context as never)
  await Promise.all(waited)
  return { status: answer.status, purged: purge.mock.calls.flat(), poll, cache: context.cache }
}

test.each([
  ['PUT', '{"hidden":["20261123-k0000001"]}'],
  ['DELETE', undefined],
] as const)('%s of the config purges all that was made with the old one', async (method, body) => {
  const { status, purged } = await own(method, '/api/config', body)
  expect([status, purged]).toEqual([200, [{ tags: ['config'] }]])
})

test('a config that is refused purges nothing', async () => {
  const { status, purged } = await own('PUT', '/api/config', '{"hidden":["x"]}')
  expect([status, purged]).toEqual([400, []])
})

test('a tick that the owner asks for is given the cache to purge', async () => {
  const { poll, cache } = await own('POST', '/api/poll')
  expect(poll.mock.calls[0]).toEqual([expect.anything(), { all: false }, cache])
})

test.each([
  ['refuses', async () => ({ success: false, errors: [{ code: 1, message: 'over the limit' }] }), 'over the limit'],
  ['throws', () => Promise.reject(new Error('no cache here')), 'no cache here'],
])('a cache that %s is a line of the log', async (_, purge, detail) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await purgeEdge({ purge, invalidate: purge }, ['items'])
  expect(warn).toHaveBeenCalledWith(JSON.stringify({ event: 'purge-failed', detail }))
})
