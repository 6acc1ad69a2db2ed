import { expect, test } from 'vitest'
import { poll } from '../src/poll.ts'
import { createApp } from '../src/serve/app.ts'
import type { ItemsDocument } from '../src/store/documents.ts'
import { type MemoryKv, memoryKv } from './memory-kv.ts'
import { source } from './samples.ts'

/** Publishers that fall silent, from the first reading to what readers are served. */

const DAY_MS = 24 * 3_600_000
const begun = new Date('2026-03-02T08:00:00+07:00')

async function tick(memory: MemoryKv, now: Date, body: string): Promise<void> {
  const done = await poll(
    {
      kv: memory.kv,
      fetch: async () => new Response(body),
      now: () => now,
      random: () => 0.5,
      log: () => undefined,
      siteUrl: 'https://tin.example',
      limits: 'paid',
    },
    { all: true },
  )
  if (done.kind !== 'done') throw new Error(done.why)
}

function ask(memory: MemoryKv, path: string): Promise<Response> {
  memory.log.length = 0
  const env = { KV: { ...memory.kv }, SITE_URL: 'https://tin.example', LIMITS: 'paid' }
  return Promise.resolve(createApp().request(path, {}, env as never))
}

/** Three stories on each of three days, and then nothing for a year of daily ticks, with one story at its end. */
async function aQuietYear(): Promise<MemoryKv> {
  const memory = memoryKv()
  memory.put('config', { sources: [source()] })
  const names = ['Cầu mới ở Mường Pồn', 'Chợ phiên Tủa Chùa', 'Trường học Sín Thầu', 'Lúa chín ở Mường Thanh']
  const whats = ['khánh thành đón khách', 'vào mùa hoa ban nở', 'nhận quà từ miền xuôi']
  const story = (number: number, at: Date) =>
    `<item><title>${names[number % 4]} ${whats[Math.floor(number / 4)]}, tỉnh Điện Biên</title><link>https://daily.example/tin-${5_100_000 + number}.html</link><pubDate>${at.toUTCString()}</pubDate></item>`
  const items: string[] = []
  for (let day = 0; day <= 370; day++) {
    const now = new Date(begun.getTime() + day * DAY_MS)
    if (day < 3)
      for (let of = 0; of < 3; of++) items.unshift(story(3 * day + of, new Date(now.getTime() - of * 60_000)))
    if (day === 370) items.unshift(story(10, now))
    // The publisher's own list empties too.
    const listed = day > 30 && day < 370 ? [] : items.slice(0, 5)
    await tick(memory, now, `<rss version="2.0"><channel><title>Daily</title>${listed.join('')}</channel></rss>`)
  }
  return memory
}

test('the feed of a province without news for a year still holds the newest of before', async () => {
  const memory = await aQuietYear()
  const { items, sealedDay } = memory.read('items') as ItemsDocument
  expect([items.length, sealedDay]).toEqual([10, '2026-03-04'])
  for (const path of ['/rss.xml', '/atom.xml', '/feed.json']) {
    const text = await (await ask(memory, path)).text()
    expect([path, new Set(text.match(/2026030[234]-[0-9A-Za-z]{8}/g)).size]).toEqual([path, 9])
  }
})

test('paging back over a quiet year reads no empty day', async () => {
  const memory = await aQuietYear()
  const items = memory.read('items') as ItemsDocument
  // As if more than the newest 200 had come since: the old ones stand in their days alone.
  memory.put('items', { ...items, items: items.items.slice(0, 1) }, memory.values.get('items')?.metadata)
  const read: string[] = []
  const ids: string[] = []
  let next: string | undefined = ''
  let requests = 0
  while (next !== undefined) {
    const answer = await ask(memory, `/api/items?limit=4${next === '' ? '' : `&cursor=${next}`}`)
    const page = (await answer.json()) as { readonly items: readonly { readonly id: string }[]; readonly next?: string }
    ids.push(...page.items.map(({ id }) => id))
    read.push(...memory.log.filter((operation) => operation.startsWith('get day:')))
    next = page.next
    requests++
  }
  expect(new Set(ids).size).toBe(10)
  expect(requests).toBe(3)
  expect(new Set(read)).toEqual(new Set(['get day:2026-03-04', 'get day:2026-03-03', 'get day:2026-03-02']))
})

test.each(['/items/', '/api/items/'])('%s finds an item a year old by reading one day', async (path) => {
  const memory = await aQuietYear()
  const items = memory.read('items') as ItemsDocument
  const oldest = items.items.at(-1)?.id ?? ''
  memory.put('items', { ...items, items: items.items.slice(0, 1) }, memory.values.get('items')?.metadata)
  const answer = await ask(memory, path + oldest)
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Trường học Sín Thầu')])
  expect(memory.log.filter((operation) => operation.startsWith('get '))).toEqual([
    'get items + config',
    'get day:2026-03-02',
  ])
})
