import { expect, test } from 'vitest'
import type { Source } from '../../src/config/schema/schema.ts'
import { withArticleForms } from '../../src/poller/articles/article-forms.ts'
import { readMeta } from '../../src/store/meta.ts'
import { openDesk } from './desk.ts'
import { frontPage, headlineOf, linkOf } from './newspaper.ts'

/** The form of a newsroom's addresses, as its articles confirm or refute it. */

const PAGE = 'https://baonui.example/'
const paper: Source = {
  id: 'bao-nui',
  name: 'Báo Núi',
  url: PAGE,
  home: PAGE,
  language: 'vi',
  region: 'local',
  everyMinutes: 30,
  evidence: 'made for the tests',
  kind: 'page',
}
const html = (body: string) => new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } })
const topics = [
  'nong-thon-moi-o-vung-cao',
  'giu-rung-dau-nguon',
  'chu-viet-o-ban',
  'duong-len-bien-gioi',
  'nuoc-ve-ban',
]
const topicLink = (slug: string) => `/tuyen/${slug}/dien-bien/`
const aside = (from: number) =>
  topics
    .slice(from, from + 4)
    .map((slug) => `<h3><a href="${topicLink(slug)}">Điện Biên: ${slug.replaceAll('-', ' ')} qua từng năm</a></h3>`)
    .join('')
const article = (number: number) =>
  `<html lang="vi"><head><title>${headlineOf(number)}</title><meta property="article:published_time" content="2026-11-23T06:00:00+07:00"></head><body><h1>${headlineOf(number)}</h1><p>${'Bà con trong bản cùng nhau góp công làm cầu, làm đường. '.repeat(20)}</p></body></html>`

test('links of a form that led to lists three times are no longer taken for articles', async () => {
  const desk = openDesk()
  desk.configure({ sources: [paper] })
  desk.answers[`${PAGE}robots.txt`] = () => new Response('', { status: 404 })
  const numbers = Array.from({ length: 12 }, (_, index) => 120 - index)
  for (const number of [121, ...numbers]) {
    desk.answers[new URL(linkOf(number), PAGE).href] = () => html(article(number))
  }
  const list = numbers.map((number) => `<h3><a href="${linkOf(number)}">${headlineOf(number)}</a></h3>`).join('')
  for (const slug of topics)
    desk.answers[new URL(topicLink(slug), PAGE).href] = () =>
      html(`<html><head><title>Tuyến bài</title></head><body>${list}</body></html>`)
  desk.answers[PAGE] = () => frontPage({ articles: numbers })
  for (let tick = 0; tick < 4; tick++) await desk.tick(15)
  // Later the page shows what its newsroom calls series, as a list of headlines.
  const learnedAgain = 8 * 24 * 60
  desk.answers[PAGE] = () => frontPage({ articles: numbers, aside: aside(0) })
  for (const minutes of [learnedAgain, 15, 15, 15]) await desk.tick(minutes)

  const counts = readMeta(desk.db, 'article-forms')?.['bao-nui'] ?? {}
  expect(Object.values(counts)).toEqual(
    expect.arrayContaining([
      [expect.any(Number), 0],
      [0, expect.any(Number)],
    ]),
  )
  desk.answers[PAGE] = () => frontPage({ articles: [121, ...numbers], aside: aside(1) })
  for (let tick = 0; tick < 4; tick++) await desk.tick(31)
  const titles = desk.items().map(({ title }) => title)
  expect(titles).toContain(headlineOf(121))
  expect(titles.filter((title) => title.includes('nuoc ve ban'))).toEqual([])
  expect(desk.asked.map(({ url }) => url)).not.toContain(new URL(topicLink('nuoc-ve-ban'), PAGE).href)
})

const SHAPE = 'baonui.example /w/slug-n.html'
const OTHER = 'baonui.example /w/slug'
const rows: readonly [sentence: string, counts: Record<string, [number, number]>, shapes: readonly string[]][] = [
  ['a form that three articles confirmed is added', { [OTHER]: [3, 0] }, [SHAPE, OTHER]],
  ['two articles are too few', { [OTHER]: [2, 0] }, [SHAPE]],
  ['a form that led to as many lists is not added', { [OTHER]: [3, 3] }, [SHAPE]],
  ['the last form stays, whatever it led to', { [SHAPE]: [0, 9] }, [SHAPE]],
  ['a form that led to lists alone gives way to one with articles', { [SHAPE]: [0, 3], [OTHER]: [5, 0] }, [OTHER]],
]

test.each(rows)('%s', (_, counts, shapes) => {
  const state = { failures: 0, marks: [], form: { shapes: [SHAPE], learnedAt: '2026-11-20T00:00:00Z' } } as never
  expect(withArticleForms({ 'bao-nui': state }, { 'bao-nui': counts })).toMatchObject({
    'bao-nui': { form: { shapes } },
  })
})
