import { expect, test, vi } from 'vitest'
import { openShard } from '../../../src/poller/shards/open-shard.ts'
import { pollShard } from '../../../src/poller/shards/poll-shard.ts'
import type { StatusDocument } from '../../../src/publish/documents.ts'
import { memoryDisk } from '../../node-database.ts'
import { source } from '../../samples.ts'
import { openDesk } from '../desk.ts'

/** A plan so small that three sources are too many for one invocation. */
vi.mock('../../../src/config/limits.ts', async (original) => {
  const { limitPresets } = (await original()) as typeof import('../../../src/config/limits.ts')
  return { limitPresets: { ...limitPresets, free: { ...limitPresets.paid, requestsPerTick: 2 } } }
})

const FLOOD = 300

test('items that a shard found and that wait for room come when a day is sealed', async () => {
  const desk = openDesk()
  desk.limits = 'free'
  const urlOf = (id: string) => `https://${id}.example/rss`
  const ids = ['flood', 'b', 'c']
  desk.configure({
    sources: ids.map((id) => source({ id, url: urlOf(id), home: `https://${id}.example/`, everyMinutes: 5 })),
  })
  const body = (id: string, count: number) => {
    const words = (at: number) =>
      Array.from({ length: 12 }, (_, place) => `${id}${(at * 7919 + place * 104_729) % 99_991}`)
    const entry = (at: number) =>
      `<item><title>${words(at).join(' ')} ở Sín Thầu, Điện Biên ${'漢'.repeat(150)}</title><link>https://${id}.example/tin-${5_000_000 + at}.html</link><description>${words(at + 500).join(' ')} ${'漢'.repeat(380)}</description></item>`
    return `<rss version="2.0"><channel><title>${id}</title>${Array.from({ length: count }, (_, at) => entry(at)).join('')}</channel></rss>`
  }
  for (const id of ids) desk.answers[urlOf(id)] = () => new Response(body(id, id === 'flood' ? FLOOD : 5))
  const disks = new Map<number, ReturnType<typeof memoryDisk>>()
  desk.shards = {
    shard: (number) => {
      const disk = disks.get(number) ?? memoryDisk()
      disks.set(number, disk)
      const db = openShard(disk.open(), () => `shard-${number}`)
      const { fetch, random, now, build } = desk.runtime()
      return {
        poll: async (work) => structuredClone(await pollShard({ db, fetch, random, now, build }, work)),
        release: async () => ({}),
      }
    },
  }
  const hints = () => (desk.memory.read('status') as StatusDocument).sources.flood?.hints?.map(({ what }) => what) ?? []
  const keptOf = (id: string) =>
    desk.db.exec<{ count: number }>('SELECT count(DISTINCT item) AS count FROM seen WHERE source = ?', id)[0]?.count
  for (let tick = 0; tick < 4; tick++) await desk.tick(5)
  expect(hints()).toContain('items-wait')
  expect([keptOf('b'), keptOf('c')]).toEqual([5, 5])
  expect(keptOf('flood')).toBeLessThan(FLOOD)
  for (let hour = 0; hour < 84; hour += 6) await desk.tick(360)
  expect([keptOf('flood'), hints()]).toEqual([FLOOD, []])
})
