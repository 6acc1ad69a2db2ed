import { beforeEach, describe, expect, test } from 'vitest'
import { makeStatus } from '../../../src/poller/status.ts'
import { tokenFault, tokenOf } from '../../../src/serve/admin/owner.ts'
import { judgeHealth } from '../../../src/serve/api/health.ts'
import { source } from '../../samples.ts'
import { type Desk, openDesk } from '../desk.ts'

/** What health says of a source whose answers can be read and are of no use, or not what its owner believes. */

const URL_OF_FEED = 'https://daily.example/rss'
let desk: Desk
beforeEach(() => {
  desk = openDesk()
  desk.configure({ sources: [source({ url: URL_OF_FEED, region: 'local' })] })
})

const rss = (items: string) =>
  new Response(`<rss version="2.0"><channel><title>Báo</title>${items}</channel></rss>`, {
    headers: { 'content-type': 'application/rss+xml' },
  })
const entry = (number: number, date: string, link = `https://daily.example/tin-${number}.html`) =>
  `<item><title>Tin thứ ${number} của tỉnh Điện Biên</title><link>${link}</link>${date === '' ? '' : `<pubDate>${date}</pubDate>`}</item>`
const entries = (date: string) => [1, 2, 3, 4].map((number) => entry(number, date)).join('')

/** The names of the reasons that speak of the source, with their levels. */
function reasons(): readonly string[] {
  const { db, now } = desk
  const status = makeStatus(db, { states: desk.states(), now })
  const { config } = desk.loaded()
  const only = { ...config, sources: config.sources.filter(({ id }) => id === 'daily') }
  const facts = { status: { kind: 'good', document: status }, items: { kind: 'absent' }, config: only } as const
  const health = judgeHealth({ ...facts, problems: [], siteUrl: 'https://tin.example' }, now)
  return health.reasons.map(({ level, what, detail }) => `${level} ${what}: ${detail}`)
}

describe('what a body lacks', () => {
  test.each([
    [
      'dates that nobody can read',
      () => rss(entries('hôm nọ')),
      /none of the dates of 4 items can be read, such as "hôm nọ"/,
    ],
    [
      'items without a link',
      () => rss([1, 2].map((n) => entry(n, '', 'javascript:void(0)')).join('')),
      /none of 2 items can be used/,
    ],
    [
      'a body that ends in its first item',
      () => new Response('<rss version="2.0"><channel><title>Báo</title><item><title>Tin'),
      /ends inside its first item/,
    ],
  ])('%s is said', async (_, answer, expected) => {
    desk.answers[URL_OF_FEED] = answer
    await desk.tick(0, { all: true })
    expect(reasons().join('\n')).toMatch(expected)
    // The same body, and the same around one that is known, lack it still.
    await desk.tick(20, { all: true })
    expect(reasons().join('\n')).toMatch(expected)
    desk.answers[URL_OF_FEED] = () => rss(entries(desk.now.toUTCString()))
    await desk.tick(20, { all: true })
    expect(reasons()).toEqual([])
  })

  test('local time that calls itself GMT', async () => {
    desk.answers[URL_OF_FEED] = () => {
      const local = new Date(desk.now.getTime() + 7 * 3_600_000 - 600_000)
      return rss(entries(local.toUTCString()))
    }
    await desk.tick(0, { all: true })
    expect(reasons().join('\n')).toMatch(/^warning local-clock: daily: .*clock: 'local'/)
  })
})

describe('what only several bodies show', () => {
  let list: readonly string[] = []
  /** Reads the feed with one more item, whose date is so many hours from now, or a text. */
  async function news(...dates: readonly (number | string)[]): Promise<string> {
    for (const date of dates) {
      desk.now = new Date(desk.now.getTime() + 3_600_000)
      const at =
        typeof date === 'string' ? date : new Date(desk.now.getTime() + date * 3_600_000 - 600_000).toUTCString()
      list = [entry(list.length + 1, at), ...list]
      desk.answers[URL_OF_FEED] = () => rss(list.join(''))
      await desk.tick(0, { all: true })
    }
    return reasons().join('\n')
  }
  beforeEach(() => {
    list = []
  })

  test('dates that became unreadable, and can be read again', async () => {
    expect(await news(0, 0, 'hôm nọ', 'hôm nọ')).toBe('')
    expect(await news('bữa nọ')).toMatch(/none of the dates of the last 3 new items can be read, such as "bữa nọ"/)
    expect(await news('bữa nọ')).toMatch(/the last 4 new items/)
    expect(await news(0)).toBe('')
  })

  test('a clock that became local, and was set right', async () => {
    expect(await news(0, 0, 7, 7)).toBe('')
    expect(await news(7)).toMatch(/^warning local-clock: daily: /)
    expect(await news(0)).toBe('')
  })

  test('a clock that its owner declared local', async () => {
    expect(await news(7)).toMatch(/^warning local-clock: daily: /)
    desk.configure({ sources: [source({ url: URL_OF_FEED, region: 'local', clock: 'local' })] })
    expect(await news(7)).toBe('')
  })

  test('one item that is dated in the future, or not at all, shows nothing', async () => {
    expect(await news(0, 5, 0, 'hôm nọ', 0, 7, 'hôm nọ', 7)).toBe('')
  })

  test('a feed that has had no items since a day, until it has some', async () => {
    await news(0, 0)
    const day = desk.now.toISOString().slice(0, 10)
    desk.answers[URL_OF_FEED] = () => rss('')
    for (let days = 0; days < 3; days++) {
      await desk.tick(20, { all: true })
      expect(reasons()).toEqual([`note no-items: daily: has had no items since ${day}`])
      desk.now = new Date(desk.now.getTime() + 86_400_000)
    }
    desk.answers[URL_OF_FEED] = () => rss(list.join(''))
    await desk.tick(20, { all: true })
    expect(reasons()).toEqual([])
    expect(await news(0)).toBe('')
  })

  test('a feed that never had any is not said to have none', async () => {
    desk.answers[URL_OF_FEED] = () => rss('')
    await desk.tick(20, { all: true })
    expect(reasons()).toEqual([])
  })
})

describe('where a source is read', () => {
  const to = (url: string, status: number) => () => new Response(null, { status, headers: { location: url } })

  test('a move to another domain waits for its owner', async () => {
    desk.answers[URL_OF_FEED] = to('https://hijack.example.net/rss?token=abc', 301)
    desk.answers['https://hijack.example.net/rss?token=abc'] = () => rss(entries(desk.now.toUTCString()))
    await desk.tick(0, { all: true })
    const said = reasons().join('\n')
    expect(said).toMatch(/warning moved: daily: .*hijack\.example\.net.*mayMoveTo/)
    expect(said).toMatch(/note read-from: daily is read from hijack\.example\.net/)
    expect(said).not.toContain('abc')
  })

  test('and is forgotten when the publisher is back', async () => {
    desk.answers[URL_OF_FEED] = to('https://hijack.example.net/rss', 301)
    desk.answers['https://hijack.example.net/rss'] = () => rss(entries(desk.now.toUTCString()))
    await desk.tick(0, { all: true })
    desk.answers[URL_OF_FEED] = () => rss(entries(desk.now.toUTCString()))
    await desk.tick(20, { all: true })
    expect(reasons()).toEqual([])
  })
})

test('a kind of key that names different articles is said, and counts no more', async () => {
  const titles = ['Sạt lở chia cắt quốc lộ 12 qua Mường Pồn', 'Trường bán trú Tủa Chùa khánh thành nhà ăn']
  const items = titles.map((title, at) =>
    entry(at, desk.now.toUTCString(), `https://daily.example/tin/104532/bai-viet-${'ab'.charAt(at)}`).replace(
      /<title>[^<]*/,
      `<title>${title}`,
    ),
  )
  desk.answers[URL_OF_FEED] = () => rss(items.join(''))
  await desk.tick(0, { all: true })
  expect(reasons()).toEqual(['note keys: daily: folder named different articles and no longer count'])
})

test('a local source that asks to be left alone for a day is asked again within the hour', async () => {
  desk.answers[URL_OF_FEED] = () => {
    const { body } = rss(entries(desk.now.toUTCString()))
    return new Response(body, { headers: { 'cache-control': 'max-age=86400', 'content-type': 'application/rss+xml' } })
  }
  await desk.tick(0, { all: true })
  const waits = Date.parse(desk.states().daily?.nextPollAt ?? '') - desk.now.getTime()
  expect(waits / 60_000).toBeLessThanOrEqual(60)
})

test.each([
  ['', undefined, false],
  ['short', 'has fewer than 20 characters', false],
  ['a-token-with a space in it', 'has characters other than letters, digits and ._~+/-=', false],
  ['mã-của-chủ-trang-rất-dài-thật-dài', 'has characters other than letters, digits and ._~+/-=', false],
  ['A_good.token-0123456789~+/==', undefined, true],
])('the admin token "%s"', (token, fault, counts) => {
  expect(tokenFault({ ADMIN_TOKEN: token })).toBe(fault)
  expect(tokenOf({ ADMIN_TOKEN: token }) !== undefined).toBe(counts)
})
