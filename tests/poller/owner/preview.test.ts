import { expect, test } from 'vitest'
import { builtInConfig } from '../../../src/config/config.ts'
import type { Config } from '../../../src/config/schema/schema.ts'
import type { NearMiss } from '../../../src/model.ts'
import { preview } from '../../../src/poller/owner/preview.ts'
import { previewStored } from '../../../src/poller/owner/preview-stored.ts'
import { source } from '../../samples.ts'
import { sampleItem, sampleNearMiss } from '../../serve/sample-documents.ts'
import { feed, openDesk, sinThau, tuaChua } from '../desk.ts'

const now = new Date('2026-11-23T03:00:00Z')
const inForce = builtInConfig
const withTopic = (topic: Partial<Config['topic']>): Config => ({ ...inForce, topic: { ...inForce.topic, ...topic } })
const kept = sampleItem('2026-11-23', 1, { title: 'Sạt lở ở xã Sín Thầu' })
const weather = sampleItem('2026-11-23', 2, { title: 'Rét đậm ở xã Sín Thầu' })
const missed: NearMiss = sampleNearMiss
const recent = { items: [weather, kept], nearMisses: [missed], sealedDay: '' }
const titles = (changes: readonly { readonly title: string }[]) => changes.map(({ title }) => title)

test('the config in force changes nothing', () => {
  expect(preview(inForce, inForce, recent, now)).toMatchObject({
    compared: { items: 2, nearMisses: 1 },
    added: [],
    dropped: [],
  })
})

test('a rule that drops shows what goes, and that the rule did it', () => {
  const { added, dropped } = preview(withTopic({ drop: [{ name: 'cold', words: ['rét đậm'] }] }), inForce, recent, now)
  expect([titles(added), titles(dropped)]).toEqual([[], [weather.title]])
  expect(dropped[0]).toMatchObject({ id: weather.id, because: [{ rule: 'drop-cold' }, {}] })
  expect(dropped[0]?.explanation.en).toMatch(/^Dropped .*“cold”/)
})

test('a rule that keeps shows what comes', () => {
  const { added, dropped } = preview(withTopic({ keep: [{ name: 'jams', words: ['ùn tắc'] }] }), inForce, recent, now)
  expect([titles(added), titles(dropped)]).toEqual([[missed.title], []])
  expect(added[0]).not.toHaveProperty('id')
})

test('a threshold out of reach drops everything', () => {
  expect(titles(preview(withTopic({ threshold: 99 }), inForce, recent, now).dropped)).toEqual([
    weather.title,
    kept.title,
  ])
})

test('a hidden item goes, and its closed day does not keep it', () => {
  const { dropped } = preview({ ...inForce, hidden: [kept.id] }, inForce, { ...recent, sealedDay: '2026-11-23' }, now)
  expect(dropped).toEqual([expect.objectContaining({ id: kept.id, hidden: true })])
  expect(dropped[0]).not.toHaveProperty('stays')
})

test('an item that is shown again comes back, also of a closed day', () => {
  const { added } = preview(inForce, { ...inForce, hidden: [kept.id] }, { ...recent, sealedDay: '2026-11-23' }, now)
  expect(added).toEqual([expect.objectContaining({ id: kept.id })])
  expect(added[0]).not.toHaveProperty('stays')
})

test('an item of a closed day is named, and that it stays', () => {
  const { dropped } = preview(withTopic({ threshold: 99 }), inForce, { ...recent, sealedDay: '2026-11-23' }, now)
  expect(dropped.map(({ stays }) => stays)).toEqual([true, true])
})

test('what the config in force would by now decide alike is not the draft’s doing', () => {
  const stale = sampleItem('2026-11-23', 3, { title: 'Chợ hoa ở Hà Nội' })
  expect(preview(withTopic({ threshold: 11 }), inForce, { ...recent, items: [stale] }, now).dropped).toEqual([])
})

test('at most 150 are judged, and no kind crowds the other out', () => {
  const items = Array.from({ length: 300 }, (_, index) => sampleItem('2026-11-23', index))
  const nearMisses = Array.from({ length: 200 }, (_, index) => ({ ...missed, link: `https://a.vn/${index}` }))
  const compared = (given: Partial<typeof recent>) =>
    preview(inForce, inForce, { ...recent, nearMisses: [], ...given }, now).compared
  expect(compared({ items, nearMisses })).toEqual({ items: 75, nearMisses: 75 })
  expect(compared({ items })).toEqual({ items: 150, nearMisses: 0 })
  expect(compared({ items: items.slice(0, 10), nearMisses })).toEqual({ items: 10, nearMisses: 140 })
})

test('an article that was kept since is not a near miss any more', () => {
  const { compared } = preview(inForce, inForce, { ...recent, nearMisses: [{ ...missed, link: kept.link }] }, now)
  expect(compared.nearMisses).toBe(0)
})

test('a stored item that a draft no longer hides is previewed; one that it still hides is not', async () => {
  const desk = openDesk()
  const sources = [source({ url: 'https://daily.example/rss' })]
  desk.configure({ sources })
  desk.answers['https://daily.example/rss'] = () => feed(sinThau, tuaChua)
  await desk.tick()
  const [first, second] = desk.items().map(({ id }) => id)
  desk.configure({ sources, hidden: [first, second] })
  const text = JSON.stringify({ sources, hidden: [second] })
  expect(previewStored(desk.db, { text, limits: desk.limits, now: desk.now })).toMatchObject({
    kind: 'previewed',
    preview: { added: [{ id: first }], dropped: [] },
  })
})
