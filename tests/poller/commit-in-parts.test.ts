import { expect, test } from 'vitest'
import { failedTick } from '../../src/poller/tick/failed-tick.ts'
import { tick } from '../../src/poller/tick.ts'
import { source } from '../samples.ts'
import { type Desk, feed, openDesk, type Story, sinThau, tuaChua } from './desk.ts'

/** A bug that shows only when items are stored: in one source's, or in every tick. */

const poison: Story = { number: 7, title: 'Mường Nhé (Điện Biên) đón đoàn y tế', host: 'weekly.example' }
const DAILY = 'https://daily.example/rss'
const WEEKLY = 'https://weekly.example/rss'

function paper(): Desk {
  const desk = openDesk()
  desk.configure({
    sources: [
      source({ region: 'local' }),
      source({ id: 'weekly', name: 'Weekly', url: WEEKLY, home: 'https://weekly.example/', region: 'local' }),
    ],
  })
  desk.answers[DAILY] = () => feed(sinThau)
  desk.answers[WEEKLY] = () => feed(poison)
  return desk
}

/** A tick some minutes later, in which some values cannot be stored. */
async function tickWith(desk: Desk, minutes: number, isRefused: (query: string, value: unknown) => boolean) {
  desk.now = new Date(desk.now.getTime() + minutes * 60_000)
  const runtime = desk.runtime()
  const { db } = runtime
  const exec: typeof db.exec = (query, ...bindings) => {
    if (bindings.some((value) => isRefused(query, value))) throw new TypeError('not a value')
    return db.exec(query, ...bindings)
  }
  const broken = { ...runtime, db: { ...db, exec } }
  return tick(broken).catch((error: unknown) => failedTick(broken, error))
}

const isPoison = (query: string, value: unknown) =>
  query.startsWith('INSERT INTO items') && String(value).includes(poison.title)
const titles = (desk: Desk) => desk.items().map(({ title }) => title)

test('costs no other source its items, and its own come once the bug is fixed', async () => {
  const desk = paper()
  expect(await tickWith(desk, 0, isPoison)).toMatchObject({ kind: 'done', report: { kept: 1 } })
  expect(titles(desk)).toEqual([sinThau.title])
  const { weekly, daily } = desk.states()
  expect([daily?.failures, weekly?.failures, weekly?.problem]).toMatchObject([
    0,
    1,
    { what: 'fault', detail: 'a bug in this program: not a value' },
  ])
  desk.answers[DAILY] = () => feed(tuaChua, sinThau)
  expect(await tickWith(desk, 20, isPoison)).toMatchObject({ kind: 'done', report: { kept: 1 } })
  expect(desk.asked.filter(({ url }) => url === WEEKLY)).toHaveLength(1)
  await desk.tick(3 * 60)
  expect(titles(desk).toSorted()).toEqual([poison.title, sinThau.title, tuaChua.title].toSorted())
  expect(desk.states().weekly?.problem).toBeUndefined()
})

test('that every tick meets makes no publisher be asked at each tick, and loses nothing', async () => {
  const desk = paper()
  const isReport = (query: string, value: unknown) => query.startsWith('INSERT INTO meta') && value === 'last-tick'
  for (let minutes = 0; minutes < 60; minutes += 5) {
    expect(await tickWith(desk, 5, isReport)).toMatchObject({ kind: 'failed' })
  }
  expect(desk.asked.map(({ url }) => url).toSorted()).toEqual([DAILY, WEEKLY])
  await desk.tick(3 * 60)
  expect(titles(desk).toSorted()).toEqual([poison.title, sinThau.title].toSorted())
})

test('does not shorten the wait that a server asked for', async () => {
  const desk = paper()
  const busy = { status: 429, headers: { 'retry-after': String(10 * 3600) } }
  desk.answers[DAILY] = () => new Response('', busy)
  await tickWith(desk, 0, (query, value) => query.startsWith('INSERT INTO meta') && value === 'last-tick')
  expect(Date.parse(desk.states().daily?.nextPollAt ?? '') - desk.now.getTime()).toBeGreaterThanOrEqual(10 * 3_600_000)
})
