import { beforeEach, describe, expect, test } from 'vitest'
import type { Source } from '../../src/config/schema/schema.ts'
import { type Desk, openDesk } from './desk.ts'
import { type FrontPage, frontPage, headlineOf } from './newspaper.ts'

/** Whole ticks over page sources: order, dates, a changed layout. */

const URL_OF_PAGE = 'https://baonui.example/'
const paper: Source = {
  id: 'bao-nui',
  name: 'Báo Núi',
  url: URL_OF_PAGE,
  home: URL_OF_PAGE,
  language: 'vi',
  region: 'local',
  everyMinutes: 30,
  evidence: 'made for the tests',
  kind: 'page',
}

let desk: Desk
beforeEach(() => {
  desk = openDesk()
  desk.configure({ sources: [paper] })
  desk.answers['https://baonui.example/robots.txt'] = () => new Response('', { status: 404 })
})

/** Reads the page, and runs the ticks in which its new items wait for their articles; returns what all of them brought. */
async function read(page: FrontPage, minutesLater = 0) {
  desk.answers[URL_OF_PAGE] = () => frontPage(page)
  const report = { kept: 0, edited: 0, joined: 0, failed: 0 }
  for (const minutes of [minutesLater, 5, 5, 5]) {
    const done = await desk.tick(minutes)
    for (const sum of ['kept', 'edited', 'joined', 'failed'] as const) report[sum] += done.report[sum]
  }
  return { report }
}
const numbers = (count: number, from = 100) => Array.from({ length: count }, (_, index) => from - index)
const numbersOf = (items: readonly { readonly title: string }[]) =>
  items.map(({ title }) => Number(/thứ (\d+)/.exec(title)?.[1]))
const inFeeds = () => desk.items().filter(({ backfill }) => !backfill)

describe('a page without dates', () => {
  test('its first reading keeps the order of the page, with ten in the feeds and the rest as back-fill', async () => {
    await read({ articles: numbers(25) })
    expect(numbersOf(inFeeds())).toEqual(numbers(10))
    expect(numbersOf(desk.items()).toSorted((a, b) => b - a)).toEqual(numbers(25))
    expect(new Set(desk.items().map(({ published }) => published)).size).toBe(25)
  })

  test('what it adds later is above all that was there, and nothing served changes its date', async () => {
    await read({ articles: numbers(25) })
    const before = new Map(desk.items().map(({ id, published }) => [id, published]))
    await read({ articles: numbers(25, 103) }, 31)
    expect(numbersOf(inFeeds()).slice(0, 4)).toEqual([103, 102, 101, 100])
    const after = new Map(desk.items().map(({ id, published }) => [id, published]))
    expect([...before].filter(([id, published]) => after.get(id) !== published)).toEqual([])
  })

  test('an item that moves within the page, or is in two places on it, is not new', async () => {
    await read({ articles: numbers(12) })
    const { report } = await read({ articles: [...numbers(12).toReversed(), 100] }, 31)
    expect(report).toMatchObject({ kept: 0, edited: 0, joined: 0 })
  })
})

describe('a page with dates', () => {
  const dateOf = (article: number) =>
    article === 40 ? '01/02/2019 08:00' : `2${article % 4}/11/2026 0${article % 8}:00`

  test('an old article in a most-read box is not news', async () => {
    await read({ articles: numbers(12), dateOf })
    desk.now = new Date(desk.now.getTime() + 3 * 86_400_000)
    await read({ articles: [40, ...numbers(12)], dateOf })
    expect(desk.items().find(({ title }) => title === headlineOf(40))).toMatchObject({ late: true, backfill: true })
  })
})

describe('a page whose layout changed', () => {
  const otherCard = (link: string, title: string) =>
    `<li><a class="t" href="${link}">${title}</a><p>Theo bạn đọc</p></li>`
  const withSelectors = { ...paper, selectors: { item: '.item', title: ['h3 a'], link: ['h3 a @href'] } }

  test('is read on by its structure, and nothing comes twice', async () => {
    await read({ articles: numbers(12) })
    const { report } = await read({ articles: numbers(13, 101), card: otherCard }, 31)
    expect(report).toMatchObject({ kept: 1, failed: 0 })
    expect(desk.states()['bao-nui']?.problem).toBeUndefined()
  })

  test('is read by its structure where selectors find nothing, and health says so until they find something', async () => {
    desk.configure({ sources: [withSelectors] })
    await read({ articles: numbers(12) })
    await read({ articles: numbers(13, 101), card: otherCard }, 31)
    expect(inFeeds()[0]?.title).toBe(headlineOf(101))
    const said = { what: 'layout-changed', detail: 'layout changed: no element is .item; read by its structure' }
    expect(desk.states()['bao-nui']).toMatchObject({ failures: 0, problem: said })
    // The same body again says no less.
    await desk.tick(31)
    expect(desk.states()['bao-nui']?.problem).toMatchObject(said)
    await read({ articles: numbers(14, 102) }, 31)
    expect(desk.states()['bao-nui']?.problem).toBeUndefined()
  })

  test('keeps nothing where no list is left, and goes on with the next good page', async () => {
    await read({ articles: numbers(12) })
    await read({ articles: numbers(3, 103) }, 31)
    expect(desk.states()['bao-nui']).toMatchObject({
      failures: 1,
      problem: { what: 'layout-changed', detail: expect.stringMatching(/^layout changed: 3 links look like articles/) },
    })
    expect(numbersOf(inFeeds())[0]).toBe(100)
    await read({ articles: numbers(12, 103) }, 120)
    expect(numbersOf(inFeeds()).slice(0, 3)).toEqual([103, 102, 101])
  })

  test('another form of address for all articles is learned', async () => {
    await read({ articles: numbers(12) })
    const moved = (link: string, title: string) =>
      `<div class="item"><h3><a href="${link.replace(/-(\d+)\.html$/, '/$1')}">${title}</a></h3></div>`
    await read({ articles: numbers(13, 101), card: moved }, 31)
    expect(desk.states()['bao-nui']?.form?.shapes).toHaveLength(1)
    expect(inFeeds()[0]?.title).toBe(headlineOf(101))
  })
})
