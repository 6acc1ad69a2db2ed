import { abortAllDurableObjects, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ItemsDocument, StatusDocument } from '../../src/publish/documents.ts'
import { pollerOf } from '../../src/runtime.ts'
import { createApp } from '../../src/serve/app.ts'
import { forgetSnapshot } from '../../src/serve/query/snapshot.ts'
import { source } from '../samples.ts'
import {
  fireCron,
  forgetStorage,
  get,
  inPoller,
  jsonOf,
  own,
  published,
  SITE,
  saveConfig,
  textOf,
  tickAll,
  useSources,
} from './service.ts'

/** The Poller as the platform treats it: called twice, killed, emptied, and left asleep. */

const titles = ['Mưa đá ở Sín Thầu', 'Nậm Kè mở lớp xóa mù chữ', 'Tuần Giáo trồng thêm mắc ca']
let feed: readonly string[] = titles
/** What a publisher waits for before it answers. */
let gate: Promise<void> = Promise.resolve()
let asked = 0

const feedOf = (headlines: readonly string[]): string => {
  const items = headlines.map((title) => {
    const number = 5_100_000 + title.length * 31 + (title.codePointAt(1) ?? 0)
    return `<item><title>${title}, Điện Biên</title><link>https://daily.example/tin-${number}.html</link><pubDate>${new Date().toUTCString()}</pubDate></item>`
  })
  return `<rss version="2.0"><channel><title>Daily</title>${items.join('')}</channel></rss>`
}

beforeEach(async () => {
  await reset()
  forgetSnapshot(env.KV)
  feed = titles
  gate = Promise.resolve()
  asked = 0
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    asked++
    await gate
    return new Response(feedOf(feed), { headers: { 'content-type': 'application/rss+xml' } })
  })
  await useSources([source({ region: 'local' })])
})
afterEach(() => vi.restoreAllMocks())

const titleIn = (line: string): string | undefined => /"title":"([^"]*)"/.exec(line)?.[1]

/** Holds the publisher's answer back until it is opened. */
function closeGate(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  gate = promise
  return resolve
}

const servedTitles = async (): Promise<readonly string[]> =>
  (await jsonOf<{ items: readonly { title: string }[] }>('/api/items?limit=200')).items.map(({ title }) => title)
const all = (headlines: readonly string[]) => headlines.map((title) => `${title}, Điện Biên`).toSorted()

describe('one tick at a time', () => {
  test('of two that are called at once one runs, the other is told since when', async () => {
    const open = closeGate()
    const poller = pollerOf(env)
    const first = poller.tick({ all: true })
    await vi.waitFor(() => expect(asked).toBe(1))
    expect(await poller.tick({ all: true })).toEqual({ kind: 'running', startedAt: expect.any(String) })
    open()
    expect(await first).toMatchObject({ kind: 'done', report: { kept: 3 } })
    expect(asked).toBe(1)
    forgetSnapshot(env.KV)
    expect((await servedTitles()).toSorted()).toEqual(all(titles))
  })

  test('a tick that is over lets the next one run', async () => {
    await tickAll()
    expect((await tickAll()).report).toMatchObject({ polled: 1, kept: 0 })
  })

  test('the cron that fires twice at once asks each publisher once, and keeps nothing twice', async () => {
    await Promise.all([fireCron(), fireCron()])
    expect(asked).toBe(1)
    expect((await servedTitles()).toSorted()).toEqual(all(titles))
  })

  test('the owner who asks for a tick while one runs is told to come again', async () => {
    const open = closeGate()
    const running = pollerOf(env).tick({ all: true })
    await vi.waitFor(() => expect(asked).toBe(1))
    const answer = await own('POST', '/api/poll?all')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([409, '30'])
    open()
    await running
  })
})

describe('a crash', () => {
  test('while publishers are asked loses nothing and doubles nothing', async () => {
    await tickAll()
    feed = [...titles, 'Mường Nhé đón đoàn y tế lưu động']
    const open = closeGate()
    const killed = pollerOf(env)
      .tick({ all: true })
      .then(
        () => 'ended',
        () => 'killed',
      )
    await vi.waitFor(() => expect(asked).toBe(2))
    await abortAllDurableObjects()
    open()
    expect(await killed).toBe('killed')
    gate = Promise.resolve()
    const { report } = await tickAll()
    expect(report).toMatchObject({ kept: 1, failed: 0 })
    expect((await servedTitles()).toSorted()).toEqual(all(feed))
    expect((await inPoller<{ count: number }>('SELECT count(*) AS count FROM items'))[0]?.count).toBe(4)
  })

  test('is known by the note that it left, and halves the pace; health says it after two', async () => {
    await tickAll()
    const { pace: before } = await published<StatusDocument>('status')
    for (let killed = 0; killed < 2; killed++) {
      const calls = asked
      const open = closeGate()
      const tick = pollerOf(env)
        .tick({ all: true })
        .catch(() => undefined)
      await vi.waitFor(() => expect(asked).toBe(calls + 1))
      await abortAllDurableObjects()
      open()
      await tick
      gate = Promise.resolve()
      await tickAll()
    }
    const { pace } = await published<StatusDocument>('status')
    expect(pace.killed).toBe(2)
    expect(pace.requests).toBeLessThanOrEqual(before.requests / 2)
    const { reasons } = await jsonOf<{ reasons: readonly { what: string }[] }>('/api/health')
    expect(reasons.map(({ what }) => what)).toEqual(['killed-ticks'])
  })

  test('between the commit and KV: the next tick publishes what was committed', async () => {
    await tickAll()
    feed = [...titles, 'Mường Nhé đón đoàn y tế lưu động']
    const put = vi.spyOn(env.KV, 'put').mockImplementation(() => new Promise(() => undefined))
    const hung = pollerOf(env)
      .tick({ all: true })
      .catch(() => undefined)
    const isCommitted = async () => (await inPoller('SELECT id FROM items')).length === 4
    await vi.waitFor(async () => expect(await isCommitted()).toBe(true))
    await abortAllDurableObjects()
    await hung
    put.mockRestore()
    forgetSnapshot(env.KV)
    const { report, published: keys } = await tickAll()
    expect([report.kept, keys]).toEqual([0, expect.arrayContaining(['items', 'changes', 'status'])])
    expect((await servedTitles()).toSorted()).toEqual(all(feed))
  })
})

test('a row that cannot be read is the answer of the tick, not an exception, and holds up no later one', async () => {
  await tickAll()
  await inPoller("UPDATE meta SET value = '{' WHERE name = 'pace'")
  expect(await pollerOf(env).tick({ all: true })).toMatchObject({ kind: 'failed', detail: expect.any(String) })
  await fireCron()
  await inPoller("DELETE FROM meta WHERE name = 'pace'")
  expect((await tickAll()).report).toMatchObject({ polled: 1, known: 0 })
})

describe('what was lost', () => {
  test('an empty Poller beside a full KV takes over what KV holds, and nothing is doubled', async () => {
    await tickAll()
    const before = await published<ItemsDocument>('items')
    await forgetStorage()
    const { report } = await tickAll()
    expect(report).toMatchObject({ polled: 1, kept: 0, known: 3 })
    expect((await published<ItemsDocument>('items')).items).toEqual(before.items)
    // The config came back with them.
    expect(await (await own('GET', '/api/config')).json()).toMatchObject({ sources: [{ id: 'daily' }] })
  })

  test('the owner who comes before the first tick meets what was his, not an empty Poller', async () => {
    await tickAll()
    const exported = await (await own('GET', '/api/export')).text()
    await forgetStorage()
    const read = await own('GET', '/api/config')
    expect([read.headers.get('etag'), await read.json()]).toMatchObject(['"v1"', { sources: [{ id: 'daily' }] }])
    await forgetStorage()
    const stale = await own('PUT', '/api/config', { body: { hidden: [] }, headers: { 'if-match': '"v0"' } })
    expect(stale.status).toBe(412)
    await forgetStorage()
    const again = await (await own('GET', '/api/export')).text()
    expect(again.split('\n').slice(1).map(titleIn)).toEqual(exported.split('\n').slice(1).map(titleIn))
  })

  test('an emptied KV is published again', async () => {
    await tickAll()
    const before = await published<ItemsDocument>('items')
    const { keys } = await env.KV.list()
    for (const { name } of keys) await env.KV.delete(name)
    await tickAll()
    expect((await published<ItemsDocument>('items')).items).toEqual(before.items)
    const again = new Set((await env.KV.list()).keys.map(({ name }) => name))
    expect(keys.filter(({ name }) => !again.has(name))).toEqual([])
  })
})

test('what the owner hides is gone when his PUT is answered, from every address', async () => {
  await tickAll()
  const { items } = await jsonOf<{ items: readonly { id: string; title: string }[] }>('/api/items')
  const [gone] = items
  if (gone === undefined) expect.fail('no items')
  await saveConfig({ sources: [source({ region: 'local' })], hidden: [gone.id] })
  expect((await get(`/api/items/${gone.id}`)).status).toBe(410)
  expect((await get(`/items/${gone.id}`)).status).toBe(410)
  for (const path of ['/', '/rss.xml', '/atom.xml', '/feed.json', '/api/items', '/rss.xml?source=daily']) {
    expect([path, (await textOf(path)).includes(gone.id)]).toEqual([path, false])
  }
})

test('who only reads never wakes the Poller', async () => {
  await tickAll()
  const [item] = (await jsonOf<{ items: readonly { id: string }[] }>('/api/items')).items
  const woken = vi.fn(() => expect.fail('the Poller was woken'))
  const asleep = { ...env, POLLER: { getByName: woken, get: woken, idFromName: woken } } as unknown as typeof env
  const app = createApp()
  const paths = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
  const addresses = new Set(
    paths.map((path) => path.replace(/:id(\{[^}]*\})?/, item?.id ?? '').replace(/:\w+(\{[^}]*\})?/, '2026-11.xml')),
  )
  expect(addresses.size).toBeGreaterThan(30)
  for (const address of [...addresses, `/why?about=https://daily.example/`, '/?q=mưa', '/api/nothing']) {
    const answer = await app.fetch(new Request(SITE + address), asleep)
    await answer.body?.cancel()
    expect([address, answer.status < 500]).toEqual([address, true])
  }
  const explain = { method: 'POST', body: JSON.stringify({ title: titles[0] }) }
  expect((await app.fetch(new Request(`${SITE}/api/explain`, explain), asleep)).status).toBe(200)
  for (const [method, path] of [
    ['POST', '/api/poll'],
    ['PUT', '/api/config'],
    ['POST', '/api/import'],
  ] as const) {
    expect((await app.fetch(new Request(SITE + path, { method }), asleep)).status).toBe(401)
  }
  expect(woken).not.toHaveBeenCalled()
})

test('an outage of hours is told on every page above the old items, and no more once a source answers again', async () => {
  await fireCron()
  const [kept] = (await published<ItemsDocument>('items')).items
  const title = kept?.title ?? expect.fail('nothing was kept')
  const before = (await get('/rss.xml')).headers.get('etag')
  const readBefore = new Date(Date.now() - 3 * 3_600_000).toISOString()
  await inPoller("UPDATE sources SET state = json_set(state, '$.lastOkAt', ?)", readBefore)
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('network connection lost'))
  const failed = await tickAll()
  expect([failed.published, failed.hasNews]).toEqual([expect.arrayContaining(['items', 'status']), false])
  for (const path of ['/', '/?q=a, "Điện Biên"', '/?lang=en']) {
    const page = await textOf(path)
    expect([path, page.includes(`class="unread"`), page.includes(readBefore)]).toEqual([path, true, true])
    expect(page).toContain(title)
  }
  expect((await get('/rss.xml')).headers.get('etag')).toBe(before)
  expect((await tickAll()).published).toEqual(['status'])

  vi.spyOn(globalThis, 'fetch').mockImplementation(
    async () => new Response(feedOf(feed), { headers: { 'content-type': 'application/rss+xml' } }),
  )
  expect((await tickAll()).published).toContain('items')
  expect(await textOf('/')).not.toContain('class="unread"')
})
