import { beforeEach, describe, expect, test } from 'vitest'
import type { HomeSource } from '../../src/config/schema/source-schema.ts'
import { type Desk, feed, openDesk, sinThau, tuaChua } from './desk.ts'
import { frontPage } from './newspaper.ts'

/** A source of which only the home is known: the ways in are tried in turn, one request a tick. */

const HOME = 'https://baonui.example/'
const paper: HomeSource = {
  id: 'bao-nui',
  name: 'Báo Núi',
  url: HOME,
  home: HOME,
  language: 'vi',
  region: 'local',
  everyMinutes: 30,
  evidence: 'made for the tests',
  kind: 'home',
}
const SEARCH = 'https://news.google.com/rss/search?q=site%3Abaonui.example%20when%3A7d&hl=vi&gl=VN&ceid=VN:vi'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
  desk.configure({ sources: [paper] })
  desk.answers['https://baonui.example/robots.txt'] = missing
  for (const path of ['rss/home.rss', 'home.rss', 'rss/', 'feed/', 'rss.xml']) desk.answers[HOME + path] = missing
  desk.answers[HOME] = list
  desk.answers[SEARCH] = missing
})

const missing = () => new Response('', { status: 404 })
const list = () => frontPage({ articles: [9, 8, 7, 6, 5, 4] })
const announcing =
  (...feeds: readonly string[]) =>
  () =>
    new Response(
      `<html><head>${feeds.map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`).join('')}</head><body></body></html>`,
    )
const sitemap = () =>
  new Response(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://baonui.example/a-1.html</loc><news:news><news:publication_date>2026-11-23T06:00:00+07:00</news:publication_date><news:title>Mường Nhé đón mưa</news:title></news:news></url></urlset>`,
  )
const state = () => desk.states()['bao-nui'] ?? expect.fail('never asked')

/** Ticks until a way is in use or the round is over; how many. */
async function seek(): Promise<number> {
  for (let ticks = 1; ticks <= 20; ticks++) {
    await desk.tick(5)
    if (state().ways?.queue.length === 0) return ticks
  }
  throw new Error('twenty ticks, and still looking')
}

const findings: readonly [sentence: string, arrange: () => void, way: string, url: string][] = [
  [
    'the feed that the page announces',
    () => {
      desk.answers[HOME] = announcing('/dead.rss', '/live.rss')
      desk.answers[`${HOME}dead.rss`] = missing
      desk.answers[`${HOME}live.rss`] = () => feed(sinThau)
    },
    'feed',
    `${HOME}live.rss`,
  ],
  [
    'a feed that was given up is passed over',
    () => {
      desk.answers[HOME] = announcing('/old.rss')
      desk.answers[`${HOME}old.rss`] = () => feed({ ...sinThau, at: 'Mon, 23 Nov 2020 07:00:00 +0700' })
      desk.answers[`${HOME}rss/home.rss`] = () => feed(tuaChua)
    },
    'feed',
    `${HOME}rss/home.rss`,
  ],
  [
    'a feed at a usual place',
    () => {
      desk.answers[`${HOME}feed/`] = () => feed(sinThau)
    },
    'feed',
    `${HOME}feed/`,
  ],
  [
    'the news sitemap of robots.txt',
    () => {
      desk.answers[`${HOME}robots.txt`] = () =>
        new Response(`User-agent: *\nAllow: /\nSitemap: ${HOME}sitemap-news.xml\n`)
      desk.answers[`${HOME}sitemap-news.xml`] = sitemap
    },
    'sitemap',
    `${HOME}sitemap-news.xml`,
  ],
  [
    'the news sitemap that an index names, not that of a month',
    () => {
      desk.answers[`${HOME}robots.txt`] = () => new Response(`User-agent: *\nSitemap: ${HOME}sitemap.xml\n`)
      desk.answers[`${HOME}sitemap.xml`] = () =>
        new Response(
          `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${HOME}sitemap-2026-11.xml</loc></sitemap><sitemap><loc>${HOME}categories.xml</loc></sitemap><sitemap><loc>${HOME}google-news.xml?a=1&amp;b=2</loc></sitemap></sitemapindex>`,
        )
      desk.answers[`${HOME}google-news.xml?a=1&b=2`] = sitemap
    },
    'sitemap',
    `${HOME}google-news.xml?a=1&b=2`,
  ],
  ['the page itself', () => {}, 'page', HOME],
  [
    'a search for its site',
    () => {
      desk.answers[HOME] = announcing()
      desk.answers[SEARCH] = () => feed(sinThau)
    },
    'search',
    SEARCH,
  ],
]

describe('the first way that works is used, in this order', () => {
  test.each(findings)('%s', async (_, arrange, way, url) => {
    arrange()
    await seek()
    expect(state().ways?.inUse).toMatchObject({ way, url })
    expect(state()).toMatchObject({ failures: 0, address: url })
    // What a page lists without dates waits up to two ticks for its articles.
    await desk.tick(5)
    await desk.tick(5)
    await desk.tick(5)
    expect(desk.items().length).toBeGreaterThan(0)
    // From now on it alone is asked, conditionally where it can be.
    desk.asked = []
    await desk.tick(31)
    const isArticle = (one: string) => /robots\.txt$|\/xa-hoi\/|\/a-1\.html$/.test(one)
    expect(desk.asked.map((request) => request.url).filter((one) => !isArticle(one))).toEqual([url])
  })
})

const SECTION = `${HOME}xa-hoi/`
const sections: readonly [string, string][] = [
  ['rss/xa-hoi.rss', 'ePi'],
  ['xa-hoi.rss', 'feeds at the root'],
  ['xa-hoi/feed/', 'WordPress'],
]

test.each(sections)('the feed of a section is sought at its own places: /%s (%s)', async (path) => {
  desk.configure({ sources: [{ ...paper, url: SECTION }] })
  desk.answers[SECTION] = list
  for (const [place] of sections) desk.answers[HOME + place] = missing
  desk.answers[HOME + path] = () => feed(sinThau)
  await seek()
  expect(state().ways?.inUse).toMatchObject({ way: 'feed', url: HOME + path })
})

test('one request a tick, and what was tried is remembered with its result', async () => {
  for (let tick = 1; tick <= 4; tick++) {
    desk.asked = []
    await desk.tick(5)
    expect(desk.asked.filter(({ url }) => tick === 1 || !url.endsWith('robots.txt')).length).toBeLessThanOrEqual(2)
  }
  expect(state().ways?.tried.slice(0, 2)).toMatchObject([
    { way: 'feed', url: HOME, result: 'names none' },
    { way: 'feed', url: `${HOME}rss/home.rss`, result: 'server answered 404' },
  ])
})

test('what stops working falls to the next, without a thing coming twice', async () => {
  desk.answers[`${HOME}rss/home.rss`] = () => feed({ ...sinThau, host: 'baonui.example' })
  await seek()
  desk.answers[`${HOME}rss/home.rss`] = missing
  for (let failure = 0; failure < 3; failure++) await desk.tick(24 * 60)
  await seek()
  expect(state().ways?.inUse).toMatchObject({ way: 'page' })
  expect(desk.items().filter(({ title }) => title === sinThau.title)).toHaveLength(1)
})

test('a better way is looked for once a week, and taken when it is there', async () => {
  await seek()
  expect(state().ways?.inUse).toMatchObject({ way: 'page' })
  desk.answers[`${HOME}feed/`] = () => feed(sinThau)
  await desk.tick(6 * 24 * 60)
  expect(state().ways?.queue).toEqual([])
  await desk.tick(26 * 60)
  await seek()
  expect(state().ways?.inUse).toMatchObject({ way: 'feed', url: `${HOME}feed/` })
})

test('a better way that is not there changes nothing of the one in use', async () => {
  await seek()
  await desk.tick(8 * 24 * 60)
  await seek()
  expect(state()).toMatchObject({ failures: 0, address: HOME, ways: { inUse: { way: 'page' } } })
  const { report } = await desk.tick(31)
  expect(report).toMatchObject({ unchanged: 1, failed: 0 })
})

test('if no way leads in, health names all that were tried, and they are tried again later', async () => {
  desk.answers[HOME] = announcing()
  await seek()
  expect(state().problem).toMatchObject({
    what: 'no-way-in',
    detail: expect.stringMatching(
      /^no way in: https:\/\/baonui\.example\/ \(names none\), .*news\.google\.com.* \(server answered 404\)$/,
    ),
  })
  expect(state().failures).toBeGreaterThan(0)
  desk.answers[HOME] = list
  await desk.tick(120)
  await seek()
  expect(state().problem).toBeUndefined()
  expect(state().ways?.inUse).toMatchObject({ way: 'page' })
})

test('only the ways that the source names are tried, in its order', async () => {
  desk.configure({ sources: [{ ...paper, ways: ['page', 'feed'] }] })
  desk.answers[`${HOME}feed/`] = () => feed(sinThau)
  expect(await seek()).toBe(1)
  expect(state().ways?.inUse).toMatchObject({ way: 'page' })
})
