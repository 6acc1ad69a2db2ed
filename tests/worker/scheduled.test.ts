import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import worker from '../../src/index.ts'
import type { Env } from '../../src/runtime.ts'
import { memoryKv } from '../memory-kv.ts'
import { source } from '../samples.ts'

let logged: unknown[]

beforeEach(() => {
  logged = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void logged.push(JSON.parse(line)))
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<rss version="2.0"><channel/></rss>')))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A cron tick in a namespace whose writes are refused with these words. */
async function tickRefused(words: string): Promise<void> {
  const memory = memoryKv()
  memory.put('config', { sources: [source()] })
  const kv = { ...memory.kv, put: () => Promise.reject(new Error(words)) }
  const env = { KV: kv, SITE_URL: '', LIMITS: 'free' } as unknown as Env
  await worker.scheduled(undefined as never, env)
}

test.each([
  ['the writes of the day are used up', 'KV put() limit exceeded for the day.', 'quota'],
  ['KV fails', 'internal error', 'kv'],
])('a tick in which %s says so in the log', async (_, words, why) => {
  await tickRefused(words)
  expect(logged.at(-1)).toMatchObject({ event: 'tick-failed', why, detail: expect.stringContaining(words) })
})
