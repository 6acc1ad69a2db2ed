import { expect, test } from 'vitest'
import type { Source } from '../../src/config/schema/schema.ts'
import { openDesk } from './desk.ts'
import { frontPage, linkOf } from './newspaper.ts'

/** Ten newsrooms read by their front pages for a week: what they are asked, and what comes of it. */

const PAPERS = 10
const TICK_MINUTES = 15
const TICKS = (7 * 24 * 60) / TICK_MINUTES
const LISTED = 15
/** A new article every six hours, at each of them. */
const TICKS_AN_ARTICLE = 24

/** Newsrooms by their robots.txt. */
const CLOSED_PAGE = 7
const RULES: Readonly<Record<number, string>> = {
  2: 'User-agent: *\nDisallow: /xa-hoi/\n',
  5: 'User-agent: *\nCrawl-delay: 20\n',
  [CLOSED_PAGE]: 'User-agent: *\nDisallow: /\n',
}

const otherCard = (link: string, title: string) => `<li><a class="t" href="${link}">${title}</a></li>`
const paper = (index: number): Source => ({
  id: `bao-${index}`,
  name: `Báo ${index}`,
  url: `https://bao-${index}.example/`,
  home: `https://bao-${index}.example/`,
  language: 'vi',
  region: 'local',
  everyMinutes: 30,
  evidence: 'made for the tests',
  kind: 'page',
})

test('a week of ten page sources: polite, nothing twice, and a changed layout is survived', async () => {
  const desk = openDesk()
  desk.limits = 'free'
  const papers = Array.from({ length: PAPERS }, (_, index) => paper(index))
  desk.configure({ sources: papers })
  let tick = 0
  for (const [index, { url }] of papers.entries()) {
    const rules = RULES[index]
    desk.answers[`${url}robots.txt`] = () => new Response(rules ?? '', { status: rules === undefined ? 404 : 200 })
    desk.answers[url] = () => {
      const newest = 1_000 * (index + 1) + Math.floor(tick / TICKS_AN_ARTICLE)
      const articles = Array.from({ length: LISTED }, (_, place) => newest - place)
      return frontPage({ articles, ...(index === 3 && tick > TICKS / 2 && { card: otherCard }) })
    }
  }

  const asked = new Map<string, number>()
  const byHour = new Map<string, number>()
  for (; tick < TICKS; tick++) {
    desk.asked = []
    const { report } = await desk.tick(TICK_MINUTES)
    expect(report.requests).toBeLessThanOrEqual(45)
    for (const { url } of desk.asked) {
      asked.set(url, (asked.get(url) ?? 0) + 1)
      const hour = `${new URL(url).host} ${desk.now.toISOString().slice(0, 13)}`
      byHour.set(hour, (byHour.get(hour) ?? 0) + 1)
    }
  }

  // robots.txt closes one page, and the articles of another newsroom.
  expect(asked.get(paper(CLOSED_PAGE).url)).toBeUndefined()
  expect(desk.states()[`bao-${CLOSED_PAGE}`]?.problem).toMatchObject({ detail: expect.stringContaining('robots.txt') })
  expect([...asked.keys()].filter((url) => url.startsWith(`${paper(2).url}xa-hoi/`))).toEqual([])
  const open = papers.filter((_, index) => index !== CLOSED_PAGE)
  const pages = open.map(({ url }) => asked.get(url) ?? 0)
  // Every half hour, and a tick may come a quarter of an hour late.
  expect(Math.max(...pages)).toBeLessThanOrEqual(7 * 48)
  expect(Math.min(...pages)).toBeGreaterThan(7 * 20)
  // Rules once a day, an article at most twice: those here cannot be reached.
  const rules = [...asked].filter(([url]) => url.endsWith('/robots.txt')).map(([, count]) => count)
  expect(Math.max(...rules)).toBeLessThanOrEqual(8)
  const articles = [...asked].filter(([url]) => url.includes('/xa-hoi/')).map(([, count]) => count)
  expect(Math.max(...articles)).toBeLessThanOrEqual(2)
  // Two readings of the page, and the articles of a first window.
  expect(Math.max(...byHour.values())).toBeLessThanOrEqual(12)
  expect([...byHour.values()].reduce((sum, count) => sum + count, 0) / byHour.size).toBeLessThan(4)

  // An article is an item of its own, or told with another's story.
  const links = desk.items().flatMap(({ link, also }) => [link, ...also.map((one) => one.link)])
  expect(new Set(links).size).toBe(links.length)
  for (const { id, url } of open) {
    const index = Number(id.slice('bao-'.length))
    expect(desk.states()[id]).toMatchObject({ failures: 0 })
    // The last one may still wait for its article.
    const newest = 1_000 * (index + 1) + Math.floor((TICKS - 1) / TICKS_AN_ARTICLE) - 1
    expect(links).toContain(new URL(linkOf(newest), url).href)
  }
}, 240_000)
