import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Push } from '../../../src/config/schema/push-schema.ts'
import type { PollerRuntime } from '../../../src/poller/poller-runtime.ts'
import { nextTime } from '../../../src/poller/push/enqueue.ts'
import { tick } from '../../../src/poller/tick.ts'
import { pushSelector } from '../../../src/serve/query/push-selector.ts'
import { source } from '../../samples.ts'
import { type Desk, feed, openDesk, sinThau, tuaChua } from '../desk.ts'

/** Messages to a server on this machine that takes, fails, forgets to answer, and comes back. */

const DAILY = 'https://daily.example/rss'
const SECRETS: Readonly<Record<string, string>> = { PUSH_TOKEN: 'a-very-secret-token', PUSH_PATH: 'hidden/path' }

type Got = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Record<string, unknown> }
type Behaviour = 'take' | 'fail' | 'forget' | 'too-many'

let server: Server
let url: string
let got: Got[]
let behaves: Behaviour
let desk: Desk

beforeEach(async () => {
  got = []
  behaves = 'take'
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
      got.push({ path: request.url ?? '', headers: request.headers, body })
      if (behaves === 'forget') request.socket.destroy()
      else if (behaves === 'too-many') response.writeHead(429, { 'retry-after': '3600' }).end()
      else response.writeHead(behaves === 'take' ? 200 : 503).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  desk = openDesk()
  desk.answers[DAILY] = () => feed(sinThau)
})

afterEach(() => new Promise((done) => server.close(done)))

const runtime = (): PollerRuntime => {
  const own = desk.runtime()
  return {
    ...own,
    fetch: (input, init) => (String(input).startsWith(url) ? fetch(input, init) : own.fetch(input, init)),
    push: { selectorOf: pushSelector, secretOf: (name) => SECRETS[name] },
  }
}
const run = async (minutesLater = 0, all = true) => {
  desk.now = new Date(desk.now.getTime() + minutesLater * 60_000)
  const ticked = await tick(runtime(), { all })
  if (ticked.kind !== 'done') throw new Error(JSON.stringify(ticked))
  return ticked
}
const pushTo = (...push: readonly Partial<Push>[]) =>
  desk.configure({
    sources: [source({ id: 'daily', url: DAILY })],
    push: push.map((one, index) => ({ name: `push-${index}`, to: { kind: 'webhook', url: `${url}/hook` }, ...one })),
  })
const titles = () => got.map(({ body }) => (body.items as { title: string }[] | undefined)?.map(({ title }) => title))
const waiting = () => desk.db.exec<{ target: string }>('SELECT target FROM outbox').length

test('news goes out with the tick that found it, as the API gives it, and once', async () => {
  pushTo({ to: { kind: 'webhook', url: `${url}/{PUSH_PATH}`, secret: 'PUSH_TOKEN' } })
  await run()
  expect(titles()).toEqual([[sinThau.title]])
  expect(got[0]?.body).toMatchObject({ kind: 'news', name: 'push-0', items: [{ places: ['xa-sin-thau'] }] })
  expect(got[0]?.headers).toMatchObject({ authorization: 'Bearer a-very-secret-token' })
  expect(got[0]?.path).toBe('/hidden%2Fpath')
  await run(5)
  desk.answers[DAILY] = () => feed({ ...sinThau, title: `${sinThau.title}, nhiều bản bị cô lập` }, tuaChua)
  await run(5)
  expect(titles()).toEqual([[sinThau.title], [tuaChua.title]])
  expect(waiting()).toBe(0)
  expect(JSON.stringify(desk.logged)).not.toMatch(/very-secret|hidden\/path/)
})

test('nothing is published about where messages go', async () => {
  pushTo({ to: { kind: 'telegram', chat: '-100', secret: 'PUSH_TOKEN', url } })
  await run()
  const status = JSON.stringify(desk.memory.read('status'))
  expect(status).not.toContain('very-secret')
  expect(got[0]?.path).toBe('/bota-very-secret-token/sendMessage')
  expect(JSON.stringify(desk.logged)).not.toContain('very-secret')
})

const troubles: readonly [Behaviour, string][] = [
  ['fail', 'that fails'],
  ['forget', 'that takes it and never answers'],
  ['too-many', 'that asks for an hour'],
]
describe.each(troubles)('a server %s: %s', (behaviour) => {
  test('is tried again later, under the same key, until it takes the news', async () => {
    pushTo({})
    behaves = behaviour
    await run()
    const first = got.length
    expect(first).toBeGreaterThan(0)
    await run(1)
    expect(got.length, 'it waits').toBe(first)
    behaves = 'take'
    await run(61)
    expect(got.length).toBe(first + 1)
    expect(new Set(got.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    await run(600)
    expect([got.length, waiting()]).toEqual([first + 1, 0])
  })
})

test('a server that is away for good is given up after three days, asked ever less often', async () => {
  pushTo({})
  behaves = 'fail'
  for (let minute = 0; minute < 5 * 24 * 60; minute += 30) await run(30, false)
  expect(got.length).toBeGreaterThan(5)
  expect(got.length).toBeLessThan(25)
  expect(waiting()).toBe(0)
})

test('a crash leaves item and message or neither; a message on its way goes out with the next tick', async () => {
  pushTo({})
  desk.disk.commit()
  const own = runtime()
  const hangs = [DAILY, url]
  for (const address of hangs) {
    let isAsked = false
    const crashing: typeof fetch = (input, init) => {
      if (!String(input).startsWith(address)) return own.fetch(input, init)
      isAsked = true
      return new Promise(() => undefined)
    }
    void tick({ ...own, db: desk.db, fetch: crashing }, { all: true })
    await vi.waitFor(() => expect(isAsked).toBe(true))
    desk.disk.crash()
    desk.db = desk.disk.open()
    expect(waiting()).toBe(desk.items().length)
  }
  expect([desk.items().length, got.length]).toEqual([1, 0])
  await run(5)
  await run(5)
  expect(titles()).toEqual([[sinThau.title]])
})

test('a filter selects as a feed’s does, and what grows into it comes once', async () => {
  pushTo({ place: ['xa-tua-chua'] }, { q: ['mưa lũ'] }, { outlets: 2 })
  desk.answers[DAILY] = () => feed(sinThau, tuaChua)
  await run()
  const byName = Object.fromEntries(
    got.map(({ body }) => [body.name, (body.items as { title: string }[]).map(({ title }) => title)]),
  )
  expect(byName).toEqual({ 'push-0': [tuaChua.title], 'push-1': [sinThau.title] })
})

test('a digest waits for its hour and is one message', async () => {
  pushTo({ at: '17:30' })
  await run()
  desk.answers[DAILY] = () => feed(sinThau, tuaChua)
  await run(60)
  expect(got).toEqual([])
  await run(8 * 60 + 24)
  expect(titles()).toEqual([[sinThau.title, tuaChua.title]])
})

test('what was hidden meanwhile is not sent', async () => {
  pushTo({ at: '17:30' })
  await run()
  const [item] = desk.items()
  desk.configure({
    sources: [source({ id: 'daily', url: DAILY })],
    push: [{ name: 'push-0', to: { kind: 'webhook', url: `${url}/hook` }, at: '17:30' }],
    hidden: [item?.id],
  })
  await run(10 * 60)
  expect([got, waiting()]).toEqual([[], 0])
})

test('ntfy gets its topic, a title and one link; Telegram a text', async () => {
  pushTo(
    { to: { kind: 'ntfy', url: `${url}/tin-cua-toi`, secret: 'PUSH_TOKEN' } },
    { to: { kind: 'telegram', chat: '-100123', secret: 'PUSH_TOKEN', url } },
  )
  await run()
  expect(got.find(({ path }) => path === '/')?.body).toMatchObject({
    topic: 'tin-cua-toi',
    title: 'Tin Điện Biên',
    message: expect.stringContaining(sinThau.title),
    click: 'https://daily.example/tin-1.html',
  })
  expect(got.find(({ path }) => path.endsWith('/sendMessage'))?.body).toMatchObject({
    chat_id: '-100123',
    text: expect.stringContaining('https://daily.example/tin-1.html'),
  })
})

test('a secret that is not set is said by its name, and nothing is sent', async () => {
  pushTo({ to: { kind: 'webhook', url: `${url}/x`, secret: 'PUSH_MISSING' } })
  await run()
  expect(got).toEqual([])
  expect(JSON.stringify(desk.logged)).toContain('the secret PUSH_MISSING is not set')
})

test('messages and sources together keep to the requests of a tick', async () => {
  desk.limits = 'free'
  desk.configure({
    sources: Array.from({ length: 60 }, (_, index) =>
      source({ id: `s${index}`, url: `https://s${index}.example/rss`, home: `https://s${index}.example/` }),
    ),
    push: Array.from({ length: 9 }, (_, index) => ({
      name: `p${index}`,
      to: { kind: 'webhook', url: `${url}/${index}` },
    })),
  })
  for (let index = 0; index < 60; index++) {
    desk.answers[`https://s${index}.example/rss`] = () =>
      feed({
        ...sinThau,
        number: index,
        host: `s${index}.example`,
        title: `Lũ quét lần ${index} ở xã Sín Thầu, Điện Biên`,
      })
  }
  for (let round = 0; round < 6; round++) {
    desk.asked.length = 0
    got = []
    await run(6)
    expect(desk.asked.length + got.length).toBeLessThanOrEqual(50)
  }
})

test.each([
  ['07:00', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00.000Z'],
  ['07:01', '2026-11-23T00:00:00Z', '2026-11-23T00:01:00.000Z'],
  ['23:59', '2026-11-23T17:00:00Z', '2026-11-24T16:59:00.000Z'],
])('the next %s after %s', (at, now, then) => {
  expect(nextTime(at, '+07:00', new Date(now)).toISOString()).toBe(then)
})

describe('the owner', () => {
  const notified = () => got.flatMap(({ body }) => body.notices as string[])
  const notify = () =>
    desk.configure({
      sources: [source({ id: 'daily', name: 'Báo Ngày', url: DAILY })],
      notify: [{ name: 'me', to: { kind: 'webhook', url: `${url}/me` } }],
    })

  test('is notified once that a source fails and once that it is well again, however often it comes and goes', async () => {
    notify()
    await run()
    desk.answers[DAILY] = () => new Response('', { status: 503 })
    for (let round = 0; round < 10; round++) await run(60)
    expect(notified()).toEqual(['Báo Ngày: không đọc được từ 2026-11-23 (server answered 503).'])
    for (let round = 0; round < 6; round++) {
      desk.answers[DAILY] = () => (round % 2 === 0 ? feed(sinThau) : new Response('', { status: 503 }))
      await run(60)
    }
    expect(notified().length).toBe(1)
    desk.answers[DAILY] = () => feed(sinThau)
    for (let round = 0; round < 8; round++) await run(60)
    expect(notified().slice(1)).toEqual([
      'Đã ổn trở lại: Báo Ngày: không đọc được từ 2026-11-23 (server answered 503).',
    ])
  })

  test('is notified once of a tick that was killed', async () => {
    notify()
    await run()
    desk.db.exec(
      'INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)',
      'running',
      JSON.stringify({ startedAt: desk.now.toISOString(), build: 'build-1', parsing: 'daily' }),
    )
    await run(5)
    await run(5)
    expect(notified()).toEqual(['Nền tảng đã ngắt 1 lượt đọc trong 24 giờ, lần cuối khi đọc daily.'])
  })
})

describe('after a clock that was a year ahead', () => {
  const aYearAhead = async (work: () => Promise<unknown>) => {
    const before = desk.now
    desk.now = new Date(before.getTime() + 366 * 24 * 3_600_000)
    await work()
    desk.now = before
  }

  test('a target that failed meanwhile is tried again, and messages that wait for their hour go out', async () => {
    pushTo({}, { at: '07:00' })
    behaves = 'fail'
    desk.answers[DAILY] = () => feed({ ...sinThau, at: new Date(desk.now.getTime() - 3_600_000).toUTCString() })
    await aYearAhead(() => run())
    expect(waiting()).toBe(2)
    behaves = 'take'
    got = []
    await run(5)
    expect([titles(), waiting()]).toEqual([[[sinThau.title], [sinThau.title]], 0])
  })

  test('health counts no kill of that year, and reports that a problem is over', async () => {
    desk.configure({
      sources: [source({ id: 'daily', name: 'Báo Ngày', url: DAILY })],
      notify: [{ name: 'me', to: { kind: 'webhook', url: `${url}/me` } }],
    })
    desk.answers[DAILY] = () => new Response('', { status: 503 })
    await aYearAhead(async () => {
      for (let round = 0; round < 5; round++) await run(60)
      const note = { startedAt: desk.now.toISOString(), build: 'build-1', parsing: '' }
      desk.db.exec('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)', 'running', JSON.stringify(note))
      await run(5)
      desk.answers[DAILY] = () => feed(sinThau)
      await run(5)
    })
    got = []
    for (let round = 0; round < 8; round++) await run(60)
    const said = got.flatMap(({ body }) => body.notices as string[]).join(' ')
    expect(said).toContain('Đã ổn trở lại: Nền tảng đã ngắt 1 lượt đọc')
    expect(said).toContain('Đã ổn trở lại: Báo Ngày: không đọc được')
    expect(waiting()).toBe(0)
  })
})
