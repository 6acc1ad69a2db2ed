import { expect, test } from 'vitest'
import type { DayDocument, ItemsDocument } from '../../src/publish/documents.ts'
import { source } from '../samples.ts'
import { ask, type SampleKv } from '../serve/sample.ts'
import { type Desk, feed, openDesk, type Story } from './desk.ts'

/** Publishers that fall silent, from the first reading to what is published. */

const DAY_MINUTES = 24 * 60
const NAMES = ['Cầu mới ở Mường Pồn', 'Chợ phiên Tủa Chùa', 'Trường học Sín Thầu', 'Lúa chín ở Mường Thanh']
const WHATS = ['khánh thành đón khách', 'vào mùa hoa ban nở', 'nhận quà từ miền xuôi']

/** Three stories on each of three days, and then nothing for a year of daily ticks, with one story at its end. */
async function aQuietYear(): Promise<Desk> {
  const desk = openDesk()
  desk.configure({ sources: [source()] })
  const stories: Story[] = []
  const add = (number: number, ms: number) =>
    stories.unshift({
      number: 5_100_000 + number,
      title: `${NAMES[number % 4]} ${WHATS[Math.floor(number / 4)]}, tỉnh Điện Biên`,
      at: new Date(ms).toUTCString(),
    })
  for (let day = 0; day <= 370; day++) {
    const ms = desk.now.getTime() + DAY_MINUTES * 60_000
    if (day < 3) for (let of = 0; of < 3; of++) add(3 * day + of, ms - of * 60_000)
    if (day === 370) add(10, ms)
    // The publisher's own list empties too.
    const listed = day > 30 && day < 370 ? [] : stories.slice(0, 5)
    desk.answers['https://daily.example/rss'] = () => feed(...listed)
    await desk.tick(DAY_MINUTES, { all: true })
  }
  return desk
}

test('the items of a province without news for a year are the newest of before, and the days lead past the silence', async () => {
  const { memory } = await aQuietYear()
  const { items, sealedDay, firstDay } = memory.read('items') as ItemsDocument
  expect([items.length, firstDay, sealedDay]).toEqual([10, '2026-11-24', '2026-11-26'])
  const days: string[] = []
  for (let day = sealedDay; day !== ''; day = (memory.read(`day:${day}`) as DayDocument).previousDay) days.push(day)
  expect(days).toEqual(['2026-11-26', '2026-11-25', '2026-11-24'])
})

test('a quiet commune keeps its news although 300 newer items are of others: feed, page and rebuild', async () => {
  const desk = openDesk()
  desk.configure({ sources: [source()] })
  const at = (hours: number) => new Date(desk.now.getTime() + hours * 3_600_000).toUTCString()
  const quiet: Story = { number: 5_200_000, title: 'Mưa lũ chia cắt đường vào xã Sín Thầu, Điện Biên', at: at(0) }
  desk.answers['https://daily.example/rss'] = () => feed(quiet)
  await desk.tick(5, { all: true })
  for (let day = 1; day <= 6; day++) {
    const others = Array.from({ length: 50 }, (_, index) => ({
      number: 5_210_000 + 100 * day + index,
      title: `${NAMES[index % 2]} ${WHATS[index % 3]} lần thứ ${day * 100 + index}, tỉnh Điện Biên`,
      at: at(23),
    }))
    desk.answers['https://daily.example/rss'] = () => feed(...others)
    await desk.tick(DAY_MINUTES, { all: true })
  }
  await desk.tick(3 * DAY_MINUTES, { all: true })
  const { items } = desk.memory.read('items') as ItemsDocument
  expect([items.length >= 200, items.some(({ title }) => title === quiet.title)]).toEqual([true, false])

  const told = async (path: string) => (await ask(path, { kv: desk.memory.kv as unknown as SampleKv })).text()
  for (const path of ['/rss.xml?place=xa-sin-thau', '/atom.xml?place=muong-nhe', '/noi/xa-sin-thau']) {
    expect([path, (await told(path)).includes(quiet.title)]).toEqual([path, true])
  }
  expect(await told('/noi/xa-sin-thau')).toContain('Hết tin.')
  expect(await told('/rss.xml')).not.toContain(quiet.title)
  expect(await told('/rss.xml?place=xa-sin-thau&q=hạn hán')).not.toContain(quiet.title)

  const before = desk.memory.read('newest-by-place')
  desk.loseDatabase()
  desk.memory.values.delete('newest-by-place')
  desk.configure({ sources: [source()] })
  await desk.tick(5)
  await desk.tick(5)
  expect(desk.memory.read('newest-by-place')).toEqual(before)
})
