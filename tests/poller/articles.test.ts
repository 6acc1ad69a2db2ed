import { beforeEach, describe, expect, test } from 'vitest'
import { countQueue, readQueue } from '../../src/store/articles.ts'
import { readNear } from '../../src/store/near.ts'
import { source } from '../samples.ts'
import { type Desk, feed, openDesk, type Story, sinThau, thanhAn } from './desk.ts'

const FEED = 'https://daily.example/rss'
const PAGE = 'https://paper.example/tin'
const ARTICLE = 'https://daily.example/tin-9.html'
const sources = [
  source({ id: 'daily', url: FEED }),
  {
    ...source({ id: 'paper', name: 'Paper', url: PAGE, home: 'https://paper.example/' }),
    kind: 'page' as const,
    selectors: { item: 'li', title: ['a'], link: ['a @href'] },
  },
]

let desk: Desk
beforeEach(() => {
  desk = openDesk()
  desk.configure({ sources })
  desk.answers[FEED] = () => feed()
  desk.answers[PAGE] = () => list()
  for (const host of ['daily', 'paper']) {
    desk.answers[`https://${host}.example/robots.txt`] = () => new Response('', { status: 404 })
  }
})

/** A page of links: only headlines. */
function list(...stories: readonly Pick<Story, 'number' | 'title'>[]): Response {
  const items = stories.map(({ number, title }) => `<li><a href="/tin-${number}.html">${title}</a></li>`)
  return new Response(`<!doctype html><html><body><ul>${items.join('')}</ul></body></html>`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

type Page = { readonly title?: string; readonly lead?: string; readonly at?: string; readonly text?: string }

/** An article's page. */
function article({ title = thanhAn.title, lead = '', at = '2026-11-23T06:30:00+07:00', text = LOCAL }: Page = {}) {
  const paragraphs = text.split('\n').map((words) => `<p>${words}</p>`)
  return new Response(
    `<!doctype html><html lang="vi"><head><title>${title}</title><meta property="og:type" content="article"><meta property="og:description" content="${lead}"><meta property="article:published_time" content="${at}"></head><body><article><h1>${title}</h1>${paragraphs.join('')}</article></body></html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  )
}

const LOCAL =
  'Những ngày này, nông dân xã Thanh An, tỉnh Điện Biên xuống đồng gặt lúa từ tờ mờ sáng để kịp phơi.\nCánh đồng Mường Thanh năm nay được mùa, mỗi héc-ta thu hơn sáu tấn thóc khô, cao hơn vụ trước.'
const ELSEWHERE =
  'Những ngày này, nông dân xã Thanh An, tỉnh Gia Lai xuống đồng gặt lúa từ tờ mờ sáng để kịp phơi khô.\nNăm nay được mùa, mỗi héc-ta thu hơn sáu tấn thóc khô, cao hơn vụ trước nửa tấn, ai cũng mừng.'

const asked = (url: string) => desk.asked.filter((request) => request.url === url).length
const titles = () => desk.items().map(({ title }) => title)

describe('a near miss', () => {
  beforeEach(() => {
    desk.answers[FEED] = () => feed(thanhAn)
  })

  test('that its article decides is kept in the same tick, with a reason that names the text', async () => {
    desk.answers[ARTICLE] = () => article()
    const { report } = await desk.tick()
    expect(titles()).toEqual([thanhAn.title])
    expect(desk.items()[0]?.because.some(([, field]) => field === 'text')).toBe(true)
    expect(report).toMatchObject({ kept: 1, articles: 1, articlesLeft: 0 })
    expect(readNear(desk.db)).toEqual([])
  })

  test('whose article is about another province stays out, and its article is asked once', async () => {
    desk.answers[ARTICLE] = () => article({ text: ELSEWHERE })
    await desk.tick()
    desk.configure({ sources, topic: { threshold: 11 } })
    await desk.tick(30)
    await desk.tick(30)
    expect(titles()).toEqual([])
    expect(asked(ARTICLE)).toBe(1)
  })

  test('keeps what its list said, and the request names who asks', async () => {
    desk.answers[ARTICLE] = () => article({ title: 'Thanh An vào vụ gặt lúa', at: '2026-11-22T06:30:00+07:00' })
    await desk.tick()
    expect(desk.items()[0]).toMatchObject({ title: thanhAn.title, published: '2026-11-23T00:00:00.000Z' })
    const request = desk.asked.find(({ url }) => url === ARTICLE)
    expect(request?.headers.get('user-agent')).toMatch(/^TinDienBien\//)
    expect(request?.headers.get('accept')).toMatch(/^text\/html/)
  })

  test('stays kept when the topic changes and all is judged again', async () => {
    desk.answers[ARTICLE] = () => article()
    await desk.tick()
    desk.configure({ sources, topic: { drop: [{ name: 'nobody-writes', words: ['khongbaogio'] }] } })
    await desk.tick(30)
    await desk.tick(30)
    expect(desk.items()).toMatchObject([{ title: thanhAn.title }])
    expect(desk.items()[0]?.dropped).toBeUndefined()
    expect(asked(ARTICLE)).toBe(1)
  })

  test.each<[string, () => Response, number]>([
    ['a 404 is the end', () => new Response('', { status: 404 }), 1],
    ['a 500 is tried once more', () => new Response('', { status: 500 }), 2],
    [
      'a connection that breaks is tried once more',
      () => {
        throw new TypeError('network connection lost')
      },
      2,
    ],
    ['a soft 404 is not an article', () => article({ title: '404 - Không tìm thấy trang', text: 'Không có.' }), 1],
    ['a challenge is tried once more', () => new Response('<html>_cf_chl_opt</html>', { status: 403 }), 2],
    [
      'another article is not this one',
      () =>
        article({
          title: 'Giá vàng hôm nay tăng mạnh',
          text: 'Sáng nay giá vàng miếng tăng một triệu đồng mỗi lượng tại Hà Nội.',
        }),
      1,
    ],
    [
      'another language is not this one',
      () =>
        article({
          title: 'Farmers of Thanh An harvest rice',
          text: 'Farmers of Thanh An commune in Dien Bien province began to harvest their winter rice on Monday morning.',
        }),
      1,
    ],
    ['a redirect to the front page is not an article', () => Response.redirect('https://daily.example/', 302), 1],
  ])('%s', async (_, answer, times) => {
    desk.answers[ARTICLE] = answer
    desk.answers['https://daily.example/'] = () => article()
    for (let count = 0; count < 4; count++) await desk.tick(5)
    expect(asked(ARTICLE)).toBe(times)
    expect(titles()).toEqual([])
    expect(readNear(desk.db)).toHaveLength(1)
    expect(countQueue(desk.db)).toBe(0)
  })

  test('whose host keeps us out is not asked, and health says so', async () => {
    desk.answers['https://daily.example/robots.txt'] = () => new Response('User-agent: *\nDisallow: /tin-')
    desk.answers[ARTICLE] = () => article()
    await desk.tick()
    await desk.tick(30)
    expect(asked(ARTICLE)).toBe(0)
    expect(desk.memory.read('status')).toMatchObject({
      articles: {
        waiting: 0,
        keptOut: [{ host: 'daily.example', why: 'line 2 of https://daily.example/robots.txt keeps us out' }],
      },
    })
  })

  test.each([
    ['at a stranger’s site', 'stranger.example'],
    ['in a local network', '192.168.1.1'],
  ])('that its feed links to %s is not read', async (_, host) => {
    desk.answers[FEED] = () => feed({ ...thanhAn, host })
    await desk.tick()
    expect(desk.asked.filter(({ url }) => url.includes(host))).toEqual([])
    expect(countQueue(desk.db)).toBe(0)
  })

  test('says in its reasons the words of the text, which is not stored', async () => {
    desk.answers[ARTICLE] = () => article()
    await desk.tick()
    const reasons = desk.items()[0]?.because.filter(([, field]) => field === 'text') ?? []
    expect(reasons.map(([, , , , , words]) => words)).toContain('Cánh đồng Mường Thanh')
  })

  test('found by a search engine is not read there', async () => {
    const found = { ...thanhAn, host: 'news.google.com' }
    desk.answers[FEED] = () => feed(found)
    await desk.tick()
    expect(desk.asked.filter(({ url }) => url.includes('news.google.com'))).toEqual([])
  })
})

describe('an item of a page without date and lead', () => {
  const story = { number: 1, title: sinThau.title }
  const OWN = 'https://paper.example/tin-1.html'
  const LEAD = 'Nước suối dâng cao từ đêm 22/11 làm trôi hai ngầm tràn, người dân phải đi vòng hơn bốn mươi cây số.'
  beforeEach(() => {
    desk.answers[PAGE] = () => list(story)
  })

  test('is filed with the date and the lead of its article', async () => {
    desk.answers[OWN] = () => article({ title: story.title, lead: LEAD, at: '2026-11-23T05:10:00+07:00' })
    await desk.tick()
    expect(desk.items()).toMatchObject([
      { title: story.title, summary: LEAD, published: '2026-11-22T22:10:00.000Z', source: 'paper' },
    ])
  })

  test('waits for two ticks, and then is filed as its list has it; nothing that was served changes', async () => {
    desk.answers[OWN] = () => new Response('', { status: 503 })
    await desk.tick()
    expect(titles()).toEqual([])
    await desk.tick(5)
    // Two failures are the end of it: there is nothing left to wait for.
    expect(titles()).toEqual([story.title])
    const before = desk.items()[0]
    desk.answers[OWN] = () => article({ title: story.title, lead: LEAD })
    for (let count = 0; count < 3; count++) await desk.tick(30)
    expect(desk.items()).toEqual([before])
    expect(asked(OWN)).toBe(2)
  })

  test('is filed without its article where the pace has no room for it', async () => {
    desk.limits = 'free'
    desk.answers[OWN] = () => article({ title: story.title, lead: LEAD })
    desk.db.exec("INSERT INTO meta (name, value) VALUES ('pace', ?)", '{"requests":2,"parseBytes":1,"kills":[]}')
    for (let count = 0; count < 4; count++) await desk.tick(5)
    expect(titles()).toEqual([story.title])
    expect(asked(OWN)).toBe(0)
  })

  test('that a topic drops while it waits is back with the topic before, though its list is not read again', async () => {
    const listed = { number: 1, title: sinThau.title }
    desk.answers[PAGE] = () => list(listed)
    desk.answers['https://paper.example/tin-1.html'] = () => new Response('', { status: 503 })
    await desk.tick()
    const drop = [{ name: 'no-floods', titleWords: ['Mưa lũ'] }]
    desk.configure({ sources, topic: { drop } })
    desk.answers['https://paper.example/tin-1.html'] = () => article({ title: listed.title })
    await desk.tick(5)
    expect(desk.items().filter(({ dropped }) => !dropped)).toEqual([])
    desk.configure({ sources })
    await desk.tick(5)
    expect(desk.items()).toMatchObject([{ title: listed.title }])
    expect(desk.items()[0]?.dropped).toBeUndefined()
  })

  test('that is edited while it waits is filed in its newest words', async () => {
    desk.answers[OWN] = () => new Response('', { status: 503 })
    await desk.tick()
    const later = 'Mưa lũ chia cắt đường vào xã Sín Thầu, Điện Biên: đã thông một làn'
    desk.answers[PAGE] = () => list({ ...story, title: later })
    await desk.tick(20, { all: true })
    await desk.tick(20)
    expect(titles()).toEqual([later])
  })

  test('keeps the lead of its article when the database is lost, and is not announced again', async () => {
    desk.answers[OWN] = () => article({ title: story.title, lead: LEAD, at: '2026-11-23T05:10:00+07:00' })
    await desk.tick()
    const [before] = desk.items()
    desk.loseDatabase()
    for (let count = 0; count < 2; count++) await desk.tick(30, { all: true })
    expect(desk.items()).toMatchObject([{ id: before?.id, summary: LEAD, updated: before?.updated }])
  })

  test('keeps the lead of its article when its list changes the headline', async () => {
    desk.answers[OWN] = () => article({ title: story.title, lead: LEAD, at: '2026-11-23T05:10:00+07:00' })
    await desk.tick()
    const [before] = desk.items()
    desk.answers[PAGE] = () => list({ ...story, title: `${story.title} nhiều giờ` })
    await desk.tick(30, { all: true })
    expect(desk.items()).toMatchObject([{ id: before?.id, summary: LEAD, published: before?.published }])
    expect(titles()).toEqual([`${story.title} nhiều giờ`])
    expect(asked(OWN)).toBe(1)
  })
})

describe('how much is asked', () => {
  const stories = Array.from({ length: 10 }, (_, index) => ({
    number: 100 + index,
    title: `Xã Sín Thầu, Điện Biên làm thêm cây cầu thứ ${index + 1} qua suối`,
  }))
  beforeEach(() => {
    desk.answers[PAGE] = () => list(...stories)
    for (const { number, title } of stories)
      desk.answers[`https://paper.example/tin-${number}.html`] = () => article({ title, text: `${title}. ${LOCAL}` })
  })
  const articles = () => desk.asked.filter(({ url }) => url.startsWith('https://paper.example/tin-'))

  test('three of one host a tick, a second apart, and the others wait', async () => {
    const { report } = await desk.tick()
    expect(articles()).toHaveLength(3)
    expect(desk.waits).toEqual([1_000, 1_000, 1_000])
    expect(report).toMatchObject({ articles: 3, articlesLeft: 7 })
    expect(desk.memory.read('status')).toMatchObject({ articles: { waiting: 7 } })
  })

  test('after two ticks all are filed, none twice, none asked twice', async () => {
    for (let count = 0; count < 4; count++) await desk.tick(5)
    expect(titles()).toHaveLength(10)
    const urls = articles().map(({ url }) => url)
    expect(new Set(urls).size).toBe(urls.length)
  })

  test('a Crawl-delay is kept', async () => {
    desk.answers['https://paper.example/robots.txt'] = () => new Response('User-agent: *\nCrawl-delay: 12')
    await desk.tick()
    expect(desk.waits).toEqual([12_000, 12_000, 12_000])
  })

  test('a Crawl-delay longer than a tick can wait leaves the host alone in this tick', async () => {
    desk.answers['https://paper.example/robots.txt'] = () => new Response('User-agent: *\nCrawl-delay: 120')
    await desk.tick()
    expect(articles()).toHaveLength(0)
    expect(readQueue(desk.db).every(({ attempts }) => attempts === 0)).toBe(true)
  })
})

test('a tick that was killed between asking and commit counts as an attempt, and loses nothing', async () => {
  desk.answers[FEED] = () => feed(thanhAn)
  desk.answers[ARTICLE] = () => {
    throw new Error('unreachable')
  }
  const runtime = desk.runtime()
  const { tick } = await import('../../src/poller/tick.ts')
  for (let count = 0; count < 4; count++) {
    desk.now = new Date(desk.now.getTime() + 5 * 60_000)
    const dying = { ...runtime, db: { ...runtime.db, transaction: dieAtCommit(runtime.db.transaction) } }
    await tick(dying).catch(() => undefined)
  }
  expect(asked(ARTICLE)).toBe(2)
  desk.answers[ARTICLE] = () => article()
  await desk.tick(120)
  expect(readNear(desk.db).length + desk.items().length).toBe(1)

  function dieAtCommit(transaction: typeof runtime.db.transaction): typeof runtime.db.transaction {
    let count = 0
    return (work) => {
      // The tick's beginning, the attempts; then the commit.
      if (++count >= 3) throw new Error('killed')
      return transaction(work)
    }
  }
})
