import { expect, test, vi } from 'vitest'
import type { Tick } from '../../../src/poller/api.ts'
import type { TickReport } from '../../../src/store/counts.ts'
import { ask, jsonOf, sampleKv } from '../sample.ts'
import { sampleStatus } from '../sample-documents.ts'

const ADMIN_TOKEN = 'a-token-of-twenty-characters'
const authorization = `Bearer ${ADMIN_TOKEN}`
const done: Tick = {
  kind: 'done',
  report: { polled: 3 } as TickReport,
  sources: [],
  hasNews: false,
  published: ['status'],
}

function poll(
  path: string,
  {
    tick = done,
    env = { ADMIN_TOKEN } as Record<string, string>,
    headers = { authorization } as Record<string, string>,
    tickedMsAgo = 120_000,
  } = {},
) {
  const ticker = vi.fn(async () => tick)
  const kv = sampleKv({ status: sampleStatus({ tickedAt: new Date(Date.now() - tickedMsAgo).toISOString() }) })
  const answer = ask(path, { kv, env, poller: { tick: ticker } }, { method: 'POST', headers })
  return { answer, ticker }
}

test('the owner gets one tick now, and its report', async () => {
  const { answer, ticker } = poll('/api/poll')
  expect([(await answer).status, (await jsonOf<TickReport>(await answer)).polled]).toEqual([200, 3])
  expect(ticker).toHaveBeenCalledWith({ all: false })
})

test('?all ignores due times', async () => {
  const { answer, ticker } = poll('/api/poll?all')
  await answer
  expect(ticker).toHaveBeenCalledWith({ all: true })
})

const refused: readonly [string, Parameters<typeof poll>[1], number][] = [
  ['no token is set', { env: {} }, 404],
  [
    'the token set is under 20 characters',
    { env: { ADMIN_TOKEN: 'short' }, headers: { authorization: 'Bearer short' } },
    404,
  ],
  ['no token is sent', { headers: {} }, 401],
  ['another token is sent', { headers: { authorization: `${authorization}x` } }, 401],
  ['the token is sent as something else', { headers: { authorization: `Basic ${ADMIN_TOKEN}` } }, 400],
  ['the last tick is under a minute old', { tickedMsAgo: 10_000 }, 409],
  ['a tick is running', { tick: { kind: 'running', startedAt: '2026-11-23T01:00:00.000Z' } }, 409],
  ['the tick could not write', { tick: { kind: 'stood-back', why: 'newer data' } }, 409],
  ['the tick failed', { tick: { kind: 'failed', detail: 'a bug' } }, 500],
]

test.each(refused)('%s', async (_, setting, status) => {
  const answer = await poll('/api/poll', setting).answer
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ])
  if (status !== 404) expect(answer.headers.get('cache-control')).toBe('private, no-store')
  if (status === 401) expect(answer.headers.get('www-authenticate')).toContain('Bearer')
  if (status === 409) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('what is refused polls nothing', async () => {
  for (const setting of [{ env: {} }, { headers: {} }, { tickedMsAgo: 10_000 }]) {
    const { answer, ticker } = poll('/api/poll', setting)
    await answer
    expect(ticker).not.toHaveBeenCalled()
  }
})

test('the demo may tick at once', async () => {
  const { answer } = poll('/api/poll', { tickedMsAgo: 1_000, env: { ADMIN_TOKEN, LIMITS: 'demo' } })
  expect((await answer).status).toBe(200)
})

test('without a token nothing reveals that the route could exist', async () => {
  const [get, nothing] = await Promise.all([ask('/api/poll'), ask('/api/nothing')])
  expect([get.status, await get.text()]).toEqual([404, await nothing.text()])
})

test('an answer for the owner is for no other site', async () => {
  expect((await poll('/api/poll').answer).headers.get('access-control-allow-origin')).toBeNull()
})
