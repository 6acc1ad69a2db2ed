import { expect, test } from 'vitest'
import { openStore } from '../../src/publish/kv.ts'
import { isKvFailure } from '../../src/publish/kv-failure.ts'
import { memoryKv } from '../memory-kv.ts'

const failingWith = (words: string) => ({
  ...memoryKv().kv,
  get: () => Promise.reject(new Error(words)),
})

async function thrown(words: string): Promise<unknown> {
  return openStore(failingWith(words))
    .readStatus()
    .catch((error: unknown) => error)
}

test.each<[string, string]>([
  ['the free plan’s operations are used up', 'KV get() limit exceeded for the day.'],
  ['too many requests of one key', 'KV GET failed: 429 Too Many Requests'],
  ['any other words', 'internal error; reference = 1'],
])('KV throws because of %s: a failure of KV that says what was asked', async (_, words) => {
  const error = await thrown(words)
  expect(error).toMatchObject({ name: 'KvFailure', message: `KV get of status: ${words}` })
  expect(isKvFailure(error)).toBe(true)
})

test('a bug is not a failure of KV, even with the same words', () => {
  const bug = new TypeError('KV put() limit exceeded for the day.')
  expect(isKvFailure(bug)).toBe(false)
})
