import { expect, test } from 'vitest'
import { openPoller } from '../../src/poller/open-poller.ts'
import { openShard } from '../../src/poller/shards/open-shard.ts'
import { failedTick } from '../../src/poller/tick/failed-tick.ts'
import { tickLock } from '../../src/poller/tick/tick-lock.ts'
import { tick } from '../../src/poller/tick.ts'
import type { Database } from '../../src/store/database.ts'
import { readMeta } from '../../src/store/meta.ts'
import { SCHEMA_VERSION } from '../../src/store/schema.ts'
import { memoryDatabase } from '../node-database.ts'
import { source } from '../samples.ts'
import { feed, openDesk, sinThau, tuaChua } from './desk.ts'

/** A database that refuses a statement, as one that is full does. */

/** The nth statement that writes is refused, and so are all after it until the disk has room again. */
function fullAt(db: Database, nth: number): { readonly db: Database; readonly writes: () => number } {
  let writes = 0
  const exec: Database['exec'] = (query, ...bindings) => {
    if (/^\s*(INSERT|UPDATE|DELETE|CREATE)/.test(query) && ++writes >= nth) throw new Error('database or disk is full')
    return db.exec(query, ...bindings)
  }
  return { db: { ...db, exec }, writes: () => writes }
}

const newEpoch = () => 'epoch-1'

test('a database whose creation met a full disk counts as new once there is room, not as complete', () => {
  const { db, writes } = fullAt(memoryDatabase(), Number.POSITIVE_INFINITY)
  openPoller(db, newEpoch)
  expect(writes()).toBeGreaterThan(15)
  for (let nth = 1; nth <= writes(); nth++) {
    const disk = memoryDatabase()
    expect(() => openPoller(fullAt(disk, nth).db, newEpoch)).toThrow('full')
    expect([nth, openPoller(disk, newEpoch)]).toEqual([nth, { kind: 'new' }])
    expect(readMeta(disk, 'rebuild')).toEqual({ kind: 'unknown' })
  }
})

test('a shard leaves data of newer code alone', () => {
  const db = openShard(memoryDatabase(), newEpoch)
  db.exec('UPDATE meta SET value = ? WHERE name = ?', String(SCHEMA_VERSION + 1), 'schema')
  expect(() => openShard(db, newEpoch)).toThrow(`version ${SCHEMA_VERSION + 1}`)
})

test('a tick that meets a full disk, wherever it does, answers that it failed, and the next one stores everything once', async () => {
  const paper = () => {
    const desk = openDesk()
    desk.configure({ sources: [source({ region: 'local' })] })
    desk.answers['https://daily.example/rss'] = () => feed(sinThau, tuaChua)
    return desk
  }
  const counted = paper()
  const { db, writes } = fullAt(counted.db, Number.POSITIVE_INFINITY)
  await tick({ ...counted.runtime(), db }, { all: true })
  for (let nth = 1; nth <= writes(); nth++) {
    const desk = paper()
    const full = { ...desk.runtime(), db: fullAt(desk.db, nth).db }
    const ended = await tick(full, { all: true }).catch((error: unknown) => failedTick(full, error))
    expect([nth, ended.kind === 'done' || ended.kind === 'failed']).toEqual([nth, true])
    desk.disk.commit()
    await desk.tick(5, { all: true })
    expect([
      nth,
      desk
        .items()
        .map(({ title }) => title)
        .toSorted(),
    ]).toEqual([nth, [sinThau.title, tuaChua.title].toSorted()])
    await desk.tick(5, { all: true })
    expect(desk.db.exec('SELECT key FROM publications')).toEqual([])
  }
})

test('a tick that hangs blocks others for 4 minutes at most, even after the clock was set back', async () => {
  for (const minutes of [5, -60]) {
    let nowMs = Date.parse('2026-11-23T08:00:00Z')
    const lock = tickLock(
      () => nowMs,
      (why) => {
        throw new Error(why)
      },
    )
    void lock.run(() => new Promise(() => undefined))
    nowMs += 60_000
    expect(await lock.run(async () => 'second')).toMatchObject({ kind: 'running' })
    nowMs += minutes * 60_000
    await expect(lock.run(async () => 'third')).rejects.toThrow('hung for more than 4 minutes')
  }
})
