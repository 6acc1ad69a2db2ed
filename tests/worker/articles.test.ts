import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, inject, test } from 'vitest'
import type { StatusDocument } from '../../src/publish/documents.ts'
import { forgetSnapshot } from '../../src/serve/query/snapshot.ts'
import '../provided-context.ts'
import { get, inPoller, jsonOf, published, tickAll, useSources } from './service.ts'

/** A paper whose front page has headlines alone, over HTTP in the real runtime: its articles give dates, leads and the verdict. */

type Answered = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly published: string
  readonly because: readonly { readonly rule: string; readonly field: string; readonly text: string }[]
}

const nearMiss = 'Xã Thanh An vào mùa gặt sớm'

beforeEach(async () => {
  await reset()
  forgetSnapshot(env.KV)
  await useSources([inject('paperSource')])
  await tickAll()
})

const itemsNow = async () => (await jsonOf<{ items: readonly Answered[] }>('/api/items')).items

test('a near miss that its article decides is in the feed, and says by which words of the text', async () => {
  const found = (await itemsNow()).find(({ title }) => title === nearMiss)
  const item = await jsonOf<Answered>(`/api/items/${found?.id}`)
  expect(item.because.some(({ field, text }) => field === 'text' && text !== '')).toBe(true)
  const page = await (await get(`/items/${found?.id}?lang=en`)).text()
  expect(page).toContain('“Điện Biên” means the province <small>(article text)</small>')
  expect(await (await get('/rss.xml')).text()).toContain(nearMiss)
})

test('items have the date and the lead of their articles, and no other article was read', async () => {
  const items = await itemsNow()
  expect(items.map(({ title }) => title)).toEqual(['Xã Sín Thầu, Điện Biên dựng lại nhà văn hóa bản sau bão', nearMiss])
  for (const { summary, published: at } of items) {
    expect(summary).not.toBe('')
    expect(Date.now() - Date.parse(at)).toBeGreaterThan(20 * 60_000)
  }
  expect(await inPoller<{ count: number }>('SELECT count(*) AS count FROM articles')).toEqual([{ count: 2 }])
})

test('a second tick asks no article again', async () => {
  const { report } = await tickAll()
  expect(report).toMatchObject({ articles: 0, articlesLeft: 0 })
  expect((await published<StatusDocument>('status')).articles).toEqual({ waiting: 0, keptOut: [] })
})
