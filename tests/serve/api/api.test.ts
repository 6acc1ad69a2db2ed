import { expect, test } from 'vitest'
import type { ApiItem } from '../../../src/write/api.ts'
import { ask, jsonOf, sampleKv, type Told } from '../sample.ts'
import {
  sampleDay,
  sampleItem,
  sampleItems,
  sampleNearMiss,
  sampleStanding,
  sampleStatus,
} from '../sample-documents.ts'

const items = [
  sampleItem('2026-11-23', 2, {
    title: 'Mưa ở Sín Thầu',
    places: ['xa-sin-thau'],
    because: [['unit', 'title', 6, 14, 14]],
  }),
  sampleItem('2026-11-23', 1, { late: true, backfill: true }),
]
const archived = sampleItem('2026-11-10', 1)
const kv = (more: Readonly<Record<string, unknown>> = {}) =>
  sampleKv({
    items: sampleItems(items, { sealedDay: '2026-11-10', firstDay: '2026-11-10' }),
    'day:2026-11-10': sampleDay('2026-11-10', '', [archived]),
    ...more,
  })
type Listed = { readonly items: readonly Pick<ApiItem, 'because'>[] }
type Place = { readonly slug: string; readonly items: number; readonly places: readonly Place[] }
type Explained = Readonly<{ kept: boolean; score: number; threshold: number; places: string[] }> &
  Pick<ApiItem, 'because'>

const json = async <Shape>(path: string, more = {}) => jsonOf<Shape>(await ask(path, { kv: kv(more) }))

test('an item carries its reasons with the words they rest on', async () => {
  const { items: listed } = await json<Listed>('/api/items?place=xa-sin-thau')
  expect(listed[0]?.because).toEqual([{ rule: 'unit', text: 'Sín Thầu', field: 'title', at: [6, 14], weight: 14 }])
})

test('the list has late arrivals too, and not our inner keys', async () => {
  const { items: listed } = await json<Listed>('/api/items?limit=2')
  expect(listed).toHaveLength(2)
  expect(Object.keys(listed[0] ?? {})).not.toContain('keys')
})

const lookUps: readonly [string, string, number][] = [
  ['a current item', '20261123-k0000002', 200],
  ['an item of a sealed day', '20261110-k0000001', 200],
  ['an item that never was', '20261123-k9999999', 404],
  ['an item of a day that never was', '20261109-k0000001', 404],
  ['an item that is hidden', '20261123-k0000001', 410],
  ['a sealed item that is hidden', '20261110-k0000009', 410],
  ['no id at all', 'abc', 400],
  ['an id of a day that is none', '20261340-k0000001', 400],
]
const hidden = { config: { hidden: ['20261123-k0000001', '20261110-k0000009'] } }

test.each(lookUps)('%s: /api/items/%s → %i', async (_, id, status) => {
  const answer = await ask(`/api/items/${id}`, { kv: kv(hidden) })
  expect(answer.status).toBe(status)
  if (status === 200) expect((await jsonOf<ApiItem>(answer)).id).toBe(id)
  else expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
})

test('places are a tree from the province down, each with what its feed holds', async () => {
  const { places } = await json<{ places: readonly Place[] }>('/api/places')
  const within = (place: Place | undefined, slug: string) => place?.places.find((each) => each.slug === slug)
  const [province] = places
  const district = within(province, 'muong-nhe')
  const commune = within(district, 'xa-sin-thau')
  expect([province?.slug, province?.items, district?.items, commune?.items]).toEqual(['dien-bien', 1, 1, 1])
})

test('sources say how they do, and keep what only the poller needs to themselves', async () => {
  const problem = { what: 'status', since: '2026-11-23T01:00:00.000Z', detail: 'server answered 500' }
  const states = { nhandan: sampleStanding({ problem, failures: 2 }) }
  const { sources } = await json<{ sources: readonly { id: string; status: string }[] }>('/api/sources', {
    status: sampleStatus({ sources: states }),
  })
  const nhandan = sources.find(({ id }) => id === 'nhandan')
  expect(nhandan).toMatchObject({ status: 'failing', problem, failures: 2 })
  expect(JSON.stringify(sources)).not.toContain('secret')
  expect(sources.filter(({ status }) => status === 'waiting').length).toBe(sources.length - 1)
})

test('near misses say in words why they were not kept', async () => {
  const near = await json<Listed>('/api/near-misses', { near: { version: 2, items: [sampleNearMiss], dropped: [] } })
  expect(near.items[0]).toMatchObject({
    title: sampleNearMiss.title,
    because: [{ rule: 'street', text: 'đường', weight: -30 }],
  })
})

test.each([
  ['its address', sampleNearMiss.link],
  ['its address by http, with tracking', `${sampleNearMiss.link.replace('https:', 'http:')}?utm_source=x`],
])('a near miss can be hidden by %s', async (_, address) => {
  const documents = { near: { version: 2, items: [sampleNearMiss], dropped: [] }, config: { hidden: [address] } }
  expect((await json<Listed>('/api/near-misses', documents)).items).toEqual([])
})

test('without near misses there is an empty list', async () => {
  expect(await json('/api/near-misses')).toEqual({ items: [] })
})

const explain = (body: unknown, init: RequestInit = {}) =>
  ask(
    '/api/explain',
    { kv: kv() },
    { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), ...init },
  )

test('a headline of the province is kept, with its evidence', async () => {
  const answer = await jsonOf<Explained>(await explain({ title: 'Mưa lớn gây sạt lở ở xã Sín Thầu, tỉnh Điện Biên' }))
  expect(answer.kept).toBe(true)
  expect(answer.score).toBeGreaterThanOrEqual(answer.threshold)
  expect(answer.places).toContain('xa-sin-thau')
  for (const { text, field, at } of answer.because) {
    if (field === 'title') expect('Mưa lớn gây sạt lở ở xã Sín Thầu, tỉnh Điện Biên'.slice(...at)).toBe(text)
  }
})

test('a street of that name in another city is not', async () => {
  expect(
    (await jsonOf<Explained>(await explain({ title: 'Cháy nhà trên đường Điện Biên Phủ, quận Bình Thạnh, TP.HCM' })))
      .kept,
  ).toBe(false)
})

const refused: readonly [string, unknown, number, string][] = [
  ['no JSON', 'title=x', 400, '(body)'],
  ['nothing', null, 400, '(body)'],
  ['a list', [], 400, 'title'],
  ['no title', { summary: 'x' }, 400, 'title'],
  ['an empty title', { title: ' ' }, 400, 'title'],
  ['a title that is a number', { title: 1 }, 400, 'title'],
  ['a field that is none', { title: 'x', body: 'y' }, 400, 'body'],
  ['an unknown source', { title: 'x', source: 'nhandann' }, 400, 'source'],
]

test.each(refused)('explaining %s is refused by name', async (_, body, status, parameter) => {
  const answer = await explain(body)
  expect([answer.status, (await jsonOf<Told>(answer)).errors[0]?.parameter]).toEqual([status, parameter])
})

const knownLinks: readonly [string, string, string][] = [
  ['the article’s address', 'https://nhandan.vn/bai-k0000002.html', 'kept'],
  ['that address as it was passed on', 'http://www.nhandan.vn/bai-k0000002.html?utm_source=zalo#top', 'kept'],
  ['our own page about it', 'https://tin.example/items/20261123-k0000002?lang=en', 'kept'],
  ['the id of a sealed item', '20261110-k0000001', 'kept'],
  ['the address of a near miss', sampleNearMiss.link, 'near-miss'],
  ['an address that no source has shown', 'https://nhandan.vn/unknown.html', 'unknown'],
  ['an id that was never given', '20261109-k0000001', 'unknown'],
]

test.each(knownLinks)('a decision can be asked for by %s', async (_, url, standing) => {
  const store = kv({ near: { version: 2, items: [sampleNearMiss], dropped: [] } })
  const answer = await ask('/api/explain', { kv: store }, { method: 'POST', body: JSON.stringify({ url }) })
  expect(await jsonOf(answer)).toMatchObject({ case: standing, threshold: 10 })
})

test('a summary and a source are judged as a tick would, regardless of what is stored', async () => {
  const [without, local, summary] = await Promise.all(
    [
      { title: 'Khai mạc hội thi' },
      { title: 'Khai mạc hội thi', source: 'baodienbienphu-trang-chu' },
      { title: 'Tin nhanh', summary: 'Lũ ở xã Sín Thầu' },
    ].map(async (body) => jsonOf<Explained>(await explain(body))),
  )
  expect([without?.kept, local?.kept, summary?.places]).toEqual([false, true, ['xa-sin-thau']])
})

test('fields= gives those fields and no others, in the list and of one item', async () => {
  const { items: listed } = await json<{ items: readonly object[] }>('/api/items?fields=title,id&limit=1')
  expect(listed).toEqual([{ id: '20261123-k0000002', title: 'Mưa ở Sín Thầu' }])
  expect(await json('/api/items/20261123-k0000002?fields=places')).toEqual({ places: ['xa-sin-thau'] })
})

test('a field that is none is refused, with the nearest one', async () => {
  const answer = await ask('/api/items?fields=id,tittle', { kv: kv() })
  const { errors } = await jsonOf<Told>(answer)
  expect([answer.status, errors]).toEqual([400, [expect.objectContaining({ parameter: 'fields', nearest: ['title'] })]])
})

test('answers with other fields have other ETags', async () => {
  const etags = await Promise.all(
    ['', '&fields=id', '&fields=id,title', '&fields=title,id'].map(async (fields) =>
      (await ask(`/api/items?limit=1${fields}`, { kv: kv() })).headers.get('etag'),
    ),
  )
  expect(new Set(etags).size).toBe(3)
  expect(etags[2]).toBe(etags[3])
})

test('a body of more than 32 KB is refused', async () => {
  expect((await explain({ title: 'x', summary: 'y'.repeat(33_000) })).status).toBe(413)
})

test('what is not there is a problem for programs', async () => {
  const answer = await ask('/api/nothing')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
})
