import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ChangesDocument, VERSION } from '../../../src/publish/documents.ts'
import { revisionOf } from '../../../src/publish/revision.ts'
import { packDays } from '../../../src/publish/sealed-days.ts'
import { ask, jsonOf, type SampleKv, sampleKv } from '../sample.ts'
import { sampleDay, sampleItem, sampleItems } from '../sample-documents.ts'

/** An import adds to a sealed day that this isolate has read: the list of days is published first, then the day. */

const DAY = '2026-09-02'
const NOW = Date.parse('2026-12-10T08:00:00+07:00')
const EPOCH = '6278cee4-1160-45dc-a44b-4e681ea168d2'
const items = [3, 2, 1].map((minute) => sampleItem(DAY, minute))
const [imported] = items
const id = imported?.id ?? ''

let kv: SampleKv
const get = (path: string) => ask(path, { kv, env: { SITE_URL: 'https://tin.example' } })

function publishList(count: number, rev: number): void {
  const days = packDays([[DAY, count]])
  const open = [sampleItem('2026-12-10', 1)]
  const facts = {
    sealedDay: DAY,
    firstDay: DAY,
    rev: revisionOf(new Date(NOW + rev), { newest: rev, epoch: EPOCH }),
    ...(days && { days }),
  }
  kv.set('items', sampleItems(open, facts))
}
const publishDay = (count: number) => kv.set(`day:${DAY}`, sampleDay(DAY, '', items.slice(-count)))
const laterBy = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  kv = sampleKv()
  publishDay(2)
  publishList(2, 1)
  // The isolate keeps the day from now on.
  expect((await get(`/api/items/${items[1]?.id}`)).status).toBe(200)
})
afterEach(() => {
  vi.useRealTimers()
})

describe('between the list of days and the day', () => {
  beforeEach(() => publishList(3, 2))

  test('the archive of its month is 503: a part would lack an item', async () => {
    const answer = await get('/archive/2026-09.xml')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
  })

  test.each(['/api/items', '/daily.xml', `/ngay/${DAY}`, '/?q=tin'])(
    '%s is answered with what is there, and the answer is not cached',
    async (path) => {
      const { status, headers } = await get(path)
      expect([status, headers.get('etag'), headers.get('cache-control')]).toEqual([200, null, 'no-store'])
    },
  )
})

describe('a minute after the day is published too', () => {
  beforeEach(() => {
    publishList(3, 2)
    publishDay(3)
    laterBy(61)
  })

  test.each(['/archive/2026-09.xml', `/api/items/${id}`, `/items/${id}`, '/api/items', `/ngay/${DAY}`])(
    '%s has the new item',
    async (path) => {
      const answer = await get(path)
      expect([answer.status, (await answer.text()).includes(id)]).toEqual([200, true])
      expect(answer.headers.get('etag')).not.toBeNull()
    },
  )
})

test('an item of a day that is listed and not there is 503, not 404', async () => {
  kv.forget(`day:${DAY}`)
  laterBy(3_601)
  expect((await get(`/api/items/${id}`)).status).toBe(503)
})

test('a program that follows the changes gets the item, even from an isolate that kept the earlier day', async () => {
  const at = new Date(NOW).toISOString()
  const changes: ChangesDocument = {
    version: VERSION,
    epoch: EPOCH,
    newest: 2,
    settled: 2,
    forgotten: { items: 0, config: 0 },
    entries: [[2, at, 'new', id]],
  }
  kv.set('changes', changes)
  publishList(3, 2)
  type Page = { readonly changes: readonly { readonly id: string }[]; readonly next: string; readonly more: boolean }
  const waiting = await jsonOf<Page>(await get(`/api/changes?after=${EPOCH}.1`))
  expect(waiting).toEqual({ changes: [], next: `${EPOCH}.1`, more: false })
  publishDay(3)
  laterBy(61)
  const { changes: found } = await jsonOf<Page>(await get(`/api/changes?after=${waiting.next}`))
  expect(found.map((change) => change.id)).toEqual([id])
})

test.each(['/rss.xml?place=muong-nhe', '/noi/xa-muong-nhe'])(
  '%s is not kept while the newest by place are from before the last day was sealed',
  async (path) => {
    publishList(2, 4)
    const older = { version: VERSION, each: 5, items: [] }
    kv.set('newest-by-place', { ...older, through: '2026-09-01' })
    expect((await get(path)).headers.get('cache-control')).toBe('no-store')
    kv.set('newest-by-place', { ...older, through: DAY })
    laterBy(61)
    expect((await get(path)).headers.get('etag')).not.toBeNull()
  },
)
