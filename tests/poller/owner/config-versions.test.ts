import { beforeEach, describe, expect, test } from 'vitest'
import { readStoredConfig, saveConfigVersion } from '../../../src/poller/owner/config-versions.ts'
import { publishTick } from '../../../src/poller/tick/publish-tick.ts'
import type { ChangesDocument } from '../../../src/publish/documents.ts'
import { readConfigVersions } from '../../../src/store/config-versions.ts'
import { noCount } from '../../../src/store/counts.ts'
import { readJournal } from '../../../src/store/journal.ts'
import { writeMeta } from '../../../src/store/meta.ts'
import { source } from '../../samples.ts'
import { type Desk, feed, openDesk, sinThau } from '../desk.ts'

const DAILY = 'https://daily.example/rss'
const sources = [source({ url: DAILY })]

let desk: Desk

beforeEach(() => {
  desk = openDesk()
  desk.answers[DAILY] = () => feed(sinThau)
})

const save = (override: unknown, edited?: number, note = '') =>
  saveConfigVersion(desk.db, {
    text: override === null ? null : JSON.stringify(override),
    edited,
    note,
    now: desk.now,
    limits: 'paid',
  })
const stored = () => readStoredConfig(desk.db, 'paid')

describe('versions', () => {
  test('each has the next number, its time and its note, the newest first', () => {
    save({ sources }, 0, 'first')
    save({ sources, topic: { threshold: 9 } }, 1, 'stricter')
    expect(readConfigVersions(desk.db)).toMatchObject([
      { version: 2, note: 'stricter', at: desk.now.toISOString() },
      { version: 1, note: 'first' },
    ])
  })

  test('an edit of an older version is refused, naming the newer one', () => {
    save({ sources })
    save({ sources, topic: { threshold: 9 } })
    expect(save({ sources }, 1)).toEqual({ kind: 'clash', version: 2 })
    expect(stored().version).toBe(2)
  })

  test('a bad one is refused with its place, and changes nothing', () => {
    save({ sources })
    expect(save({ topic: { threshold: 'many' } })).toMatchObject({
      kind: 'bad',
      problems: [{ path: 'topic.threshold' }],
    })
    expect(stored()).toMatchObject({ version: 1, inForce: 'override' })
  })

  test('null puts the built-in one back, as a version of its own', () => {
    save({ sources })
    save(null)
    expect(stored()).toMatchObject({ version: 2, text: null, inForce: 'built-in' })
  })

  test('the newest 50 are kept with the one before them, and numbers go on', () => {
    for (let count = 0; count < 60; count++) save({ sources })
    expect([readConfigVersions(desk.db).length, stored().version]).toEqual([51, 60])
  })
})

describe('hidden items', () => {
  beforeEach(async () => {
    save({ sources })
    await desk.tick()
  })

  test('are in the journal, and published before anything else', async () => {
    const [item] = desk.items()
    const id = item?.id ?? ''
    save({ sources, hidden: [id] })
    desk.memory.log.length = 0
    expect((await publishTick(desk.runtime()))[0]).toBe('config')
    expect(desk.memory.read('config')).toMatchObject({ config: { hidden: [id] } })
    save({ sources })
    expect(readJournal(desk.db).map(([, , kind]) => kind)).toEqual(['new', 'hidden', 'shown'])
  })

  test('stay hidden by a tick that began before they were', async () => {
    const id = desk.items()[0]?.id ?? ''
    desk.answers[DAILY] = async () => {
      save({ sources, hidden: [id] })
      await publishTick(desk.runtime())
      return feed(sinThau)
    }
    await desk.tick(30)
    const puts = desk.puts().filter((key) => key === 'config').length
    expect(desk.memory.read('config')).toMatchObject({ config: { hidden: [id] } })
    expect(puts).toBe(2)
  })
})

test('an item hidden after the day’s writes are used up is in the journal in KV too, even after a failed put', async () => {
  save({ sources })
  await desk.tick()
  const id = desk.items()[0]?.id ?? ''
  writeMeta(desk.db, 'today', { ...noCount(desk.now.toISOString().slice(0, 10)), kvWrites: 20_000 })
  save({ sources, hidden: [id] })
  desk.memory.fail = (operation) => (operation === 'put changes' ? 'before' : undefined)
  await publishTick(desk.runtime())
  desk.memory.fail = undefined
  await publishTick(desk.runtime())
  const journal = desk.memory.read('changes') as ChangesDocument
  expect(journal.entries.at(-1)).toMatchObject([2, expect.any(String), 'hidden', id])
})

test('two rounds of publishing at once: the later put of a document is the newer one', async () => {
  save({ sources })
  await desk.tick()
  const { kv } = desk.memory
  const waiting: (() => void)[] = []
  const slow = {
    ...kv,
    put: async (...given: Parameters<typeof kv.put>) => {
      await new Promise<void>((resume) => waiting.push(resume))
      return kv.put(...given)
    },
  } as typeof kv
  let left = 2
  for (const threshold of [7, 8]) {
    save({ sources, topic: { threshold } })
    void publishTick({ ...desk.runtime(), kv: slow }).finally(() => left--)
    await new Promise((resolve) => setImmediate(resolve))
  }
  // Whoever came last goes first.
  while (left > 0) {
    waiting.pop()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(desk.memory.read('config')).toMatchObject({ config: { topic: { threshold: 8 } } })
})
