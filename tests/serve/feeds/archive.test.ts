import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from '../../../src/model.ts'
import { decodeCursor, encodeCursor } from '../../../src/serve/query/cursor.ts'
import { ask, jsonOf, type SampleKv, sampleKv, type Told } from '../sample.ts'
import { sampleDay, sampleItem, sampleItems } from '../sample-documents.ts'

type Answer = { readonly items: readonly { readonly id: string }[]; readonly next?: string }

async function page(kv: SampleKv, query: string): Promise<Answer> {
  const answer = await ask(`/api/items?${query}`, { kv })
  expect(answer.status).toBe(200)
  return jsonOf<Answer>(answer)
}

/** Every id that a walk gives, page by page, and how many pages it took. */
async function walkAll(kv: SampleKv, query: string, between: () => void = () => {}) {
  const ids: string[] = []
  let cursor = ''
  for (let pages = 1; pages < 100; pages++) {
    const answer = await page(kv, `${query}${cursor}`)
    ids.push(...answer.items.map(({ id }) => id))
    if (answer.next === undefined) return { ids, pages }
    cursor = `&cursor=${answer.next}`
    between()
  }
  throw new Error('the walk does not end')
}

const newestFirst = (day: string, count: number, changes: Partial<Item> = {}): Item[] =>
  Array.from({ length: count }, (_, index) => sampleItem(day, count - index, changes))
const idsOf = (items: readonly Item[]) => items.map(({ id }) => id)

const open = newestFirst('2026-11-23', 4)
const sealed = {
  '2026-11-20': newestFirst('2026-11-20', 5),
  '2026-11-18': newestFirst('2026-11-18', 3),
  '2026-11-10': newestFirst('2026-11-10', 4),
}
/** The current list ends in the middle of the newest sealed day. */
const current = [...open, ...sealed['2026-11-20'].slice(0, 2)]
const all = [...open, ...sealed['2026-11-20'], ...sealed['2026-11-18'], ...sealed['2026-11-10']]

function archive(items: readonly Item[] = current): SampleKv {
  return sampleKv({
    items: sampleItems(items, { sealedDay: '2026-11-20', firstDay: '2026-11-10' }),
    'day:2026-11-20': sampleDay('2026-11-20', '2026-11-18', sealed['2026-11-20']),
    'day:2026-11-18': sampleDay('2026-11-18', '2026-11-10', sealed['2026-11-18']),
    'day:2026-11-10': sampleDay('2026-11-10', '', sealed['2026-11-10']),
  })
}

test.each([1, 2, 3, 4, 5, 7, 16, 200])('a walk in pages of %i gives every item once, in order', async (limit) => {
  expect((await walkAll(archive(), `limit=${limit}`)).ids).toEqual(idsOf(all))
})

test('news that arrives during a walk is above it and moves nothing', async () => {
  const kv = archive()
  let minute = 10
  const { ids } = await walkAll(kv, 'limit=3', () => {
    minute++
    const items = [sampleItem('2026-11-23', minute), ...current]
    // The list is at its full length: what comes in above pushes the oldest out below.
    kv.set(
      'items',
      sampleItems(items.slice(0, 6), { rev: `${minute}-a`, sealedDay: '2026-11-20', firstDay: '2026-11-10' }),
    )
  })
  expect(ids).toEqual(idsOf(all))
})

test('a day that is sealed during a walk is neither skipped nor told twice', async () => {
  const kv = archive()
  const { ids } = await walkAll(kv, 'limit=3', () => {
    kv.set('day:2026-11-23', sampleDay('2026-11-23', '2026-11-20', open))
    kv.set('items', sampleItems(open.slice(0, 1), { rev: '9-b', sealedDay: '2026-11-23', firstDay: '2026-11-10' }))
  })
  expect(ids).toEqual(idsOf(all))
})

test('at most three days are read for an answer, which may then be empty and goes on', async () => {
  const days = ['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16']
  const kv = sampleKv({
    items: sampleItems([], { sealedDay: '2026-11-20', firstDay: '2026-11-16' }),
    ...Object.fromEntries(
      days.map((day, index) => [
        `day:${day}`,
        sampleDay(day, days[index + 1] ?? '', newestFirst(day, 1, { places: index === 4 ? ['xa-sin-thau'] : [] })),
      ]),
    ),
  })
  const first = await page(kv, 'place=xa-sin-thau')
  expect(first.items).toEqual([])
  expect(kv.asked.filter((key) => key.startsWith('day:'))).toEqual([
    'day:2026-11-20',
    'day:2026-11-19',
    'day:2026-11-18',
  ])
  const second = await page(kv, `place=xa-sin-thau&cursor=${first.next}`)
  expect(second.items.map(({ id }) => id)).toEqual(['20261116-k0000001'])
  expect(second.next).toBeUndefined()
})

test('a missing day breaks no walk: the calendar goes on to the next', async () => {
  const kv = sampleKv({
    items: sampleItems(open, { sealedDay: '2026-11-20', firstDay: '2026-11-15' }),
    'day:2026-11-15': sampleDay('2026-11-15', '', newestFirst('2026-11-15', 2)),
  })
  expect((await walkAll(kv, 'limit=50')).ids).toEqual([...idsOf(open), '20261115-k0000002', '20261115-k0000001'])
})

test('a poll with since goes back no further than the first day, a week old, to which nothing was added', async () => {
  const kv = archive()
  const answer = await page(kv, 'since=2026-11-28')
  expect(answer).toEqual({ items: [] })
  expect(kv.asked).toContain('day:2026-11-20')
  expect(kv.asked).not.toContain('day:2026-11-18')
})

test('a poll with since finds all that a first deploy filed under days long past', async () => {
  const added = '2026-11-28T02:00:00.000Z'
  const old = newestFirst('2026-11-10', 4, { added })
  const kv = archive()
  kv.set('day:2026-11-20', sampleDay('2026-11-20', '2026-11-18', newestFirst('2026-11-20', 5, { added })))
  kv.set('day:2026-11-18', sampleDay('2026-11-18', '2026-11-10', newestFirst('2026-11-18', 3, { added })))
  kv.set('day:2026-11-10', sampleDay('2026-11-10', '', old))
  expect((await walkAll(kv, 'since=2026-11-28')).ids).toEqual(expect.arrayContaining(idsOf(old)))
})

test('hidden items are absent from sealed days too', async () => {
  const kv = archive()
  kv.set('config', { hidden: ['20261118-k0000002'] })
  expect((await walkAll(kv, 'limit=4')).ids).toEqual(idsOf(all).filter((id) => id !== '20261118-k0000002'))
})

test('a cursor decodes to its place', () => {
  const below = { kind: 'below', id: '20261118-k0000002', at: '2026-11-18T01:02:00.000Z' } as const
  expect(decodeCursor(encodeCursor(below))).toEqual(below)
  expect(decodeCursor(encodeCursor({ kind: 'day', day: '2026-11-18' }))).toEqual({ kind: 'day', day: '2026-11-18' })
})

const good = encodeCursor({ kind: 'day', day: '2026-11-18' })
test.each([
  ['cut short', good.slice(0, -1)],
  ['with a letter changed', `${good.slice(0, 4)}${good[4] === 'A' ? 'B' : 'A'}${good.slice(5)}`],
  ['of other letters', 'ệ'],
  ['of a day that is none', encodeCursor({ kind: 'day', day: '2026-13-99' })],
  ['in base64 of something else', btoa('hello world')],
])('a cursor %s is refused', async (_, cursor) => {
  const answer = await ask(`/api/items?cursor=${encodeURIComponent(cursor)}`, { kv: archive() })
  expect([answer.status, (await jsonOf<Told>(answer)).errors[0]?.parameter]).toEqual([400, 'cursor'])
})

test('a walk gives everything that was there when it began, once and in order, even if news arrives between its pages', async () => {
  const arrival = fc.record({ minute: fc.integer({ min: 100, max: 900 }), at: fc.integer({ min: 0, max: 5 }) })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.uniqueArray(arrival, { selector: (one) => one.minute, maxLength: 12 }),
      async (limit, arrivals) => {
        const standing = newestFirst('2026-11-23', 9)
        const store = sampleKv({ items: sampleItems(standing) })
        let pages = 0
        const { ids } = await walkAll(store, `limit=${limit}`, () => {
          pages++
          const arrived = arrivals.filter(({ at }) => at < pages).map(({ minute }) => sampleItem('2026-11-23', minute))
          const items = [...arrived, ...standing].sort((a, b) => (a.at < b.at ? 1 : -1))
          store.set('items', sampleItems(items, { rev: `${Date.parse('2026-11-23T02:00:00Z') + pages}-aaaaaa` }))
        })
        expect(ids).toEqual(idsOf(standing))
      },
    ),
    { numRuns: 100 },
  )
})
