import { expect, test } from 'vitest'
import type { DayDocument, ItemsDocument } from '../../src/publish/documents.ts'
import { source } from '../samples.ts'
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
