import { describe, expect, test } from 'vitest'
import { ask, sampleKv } from './sample.ts'
import { sampleItem, sampleItems } from './sample-documents.ts'

/** RFC 9110 and 9111, as far as they are about us; ETags and dates of one answer: conditional.test.ts. */

const kv = () => sampleKv({ items: sampleItems([sampleItem('2026-11-23', 1)]) })
/** As nearly all clients ask: the edge keeps no plain answer that it cannot compress itself. */
const GZIP = { headers: { 'accept-encoding': 'gzip' } }

const FEEDS = ['/rss.xml', '/atom.xml', '/feed.json']
type Headers = Readonly<Record<string, string>>

const askedTwice = async (path: string, init: RequestInit) => {
  const store = kv()
  // The second one is answered from memory.
  return [await ask(path, { kv: store }, init), await ask(path, { kv: store }, init)]
}

const sent: readonly [sentence: string, headers: Headers, status: number][] = [
  ['a list with a star in it is a list of tags, of which none is ours', { 'if-none-match': '"a", *' }, 200],
  ['an empty If-None-Match is there, and names nothing', { 'if-none-match': '' }, 200],
  [
    'a star goes before a date that is too old',
    { 'if-none-match': '*', 'if-modified-since': 'Mon, 23 Nov 2020 02:00:00 GMT' },
    304,
  ],
  ['a later date', { 'if-modified-since': 'Tue, 24 Nov 2026 02:00:00 GMT' }, 304],
  ['a date in the form of RFC 850', { 'if-modified-since': 'Monday, 23-Nov-26 02:00:00 GMT' }, 304],
  ['a date in the form of asctime', { 'if-modified-since': 'Mon Nov 23 02:00:00 2026' }, 304],
  ['a date in the form of asctime that is too old', { 'if-modified-since': 'Mon Nov 23 01:59:59 2026' }, 200],
  ['a date in a form of which HTTP knows nothing', { 'if-modified-since': '2027-01-01' }, 200],
  ['a date with another zone than GMT', { 'if-modified-since': 'Tue, 24 Nov 2026 02:00:00 +0700' }, 200],
  ['a range, which a server may leave aside', { range: 'bytes=0-10' }, 200],
  ['a media type that we do not have: a feed is no reason for a 406', { accept: 'image/png' }, 200],
  ['a language that we do not have', { 'accept-language': 'fr' }, 200],
  ['a wish for nothing old', { 'cache-control': 'no-cache' }, 200],
]

describe.each(FEEDS)('%s', (path) => {
  test.each(sent)('%s', async (_, headers, status) => {
    for (const answer of await askedTwice(path, { headers })) expect(answer.status).toBe(status)
  })

  test('a 304 says what keeps a cached answer fresh, as the 200 does, and no more', async () => {
    const whole = await ask(path, { kv: kv() })
    const named = ['etag', 'last-modified', 'cache-control', 'cloudflare-cdn-cache-control', 'cache-tag', 'vary']
    const open = ['access-control-allow-origin', 'access-control-expose-headers']
    const expected = [...named, ...open].flatMap((name) => {
      const value = whole.headers.get(name)
      return value === null ? [] : [[name, value]]
    })
    for (const answer of await askedTwice(path, { headers: { 'if-none-match': whole.headers.get('etag') ?? '' } })) {
      expect(answer.status).toBe(304)
      expect(Object.fromEntries(answer.headers)).toEqual(Object.fromEntries(expected))
      expect(await answer.text()).toBe('')
    }
  })

  test('HEAD is conditional as GET is', async () => {
    const etag = (await ask(path, { kv: kv() })).headers.get('etag') ?? ''
    const answers = await askedTwice(path, { method: 'HEAD', headers: { 'if-none-match': etag } })
    expect(answers.map(({ status }) => status)).toEqual([304, 304])
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])(
    '%s is 405 and names the allowed methods',
    async (method) => {
      for (const answer of await askedTwice(path, { method })) {
        expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
      }
    },
  )

  test('OPTIONS without a preflight’s headers is answered', async () => {
    expect((await ask(path, { kv: kv() }, { method: 'OPTIONS' })).status).toBe(204)
  })

  test('a slash at the end leads to the address without it, with the same query', async () => {
    const answer = await ask(`${path}/?place=xa-muong-nhe`, { kv: kv() })
    expect([answer.status, new URL(answer.headers.get('location') ?? '', 'http://localhost').href]).toEqual([
      301,
      `http://localhost${path}?place=xa-muong-nhe`,
    ])
  })
})

test.each([
  ['/feed', '/rss.xml'],
  ['/feed/', '/rss.xml'],
  ['/rss', '/rss.xml'],
  ['/feed.xml', '/rss.xml'],
  ['/index.xml', '/rss.xml'],
  ['/atom', '/atom.xml'],
  ['/index.json', '/feed.json'],
])('%s leads to %s for good, with its query', async (habit, target) => {
  let url = `http://localhost${habit}?q=a`
  for (let hops = 0; hops < 3; hops++) {
    const answer = await ask(url, { kv: kv() })
    if (answer.status === 200) break
    expect(answer.status).toBe(301)
    url = new URL(answer.headers.get('location') ?? '', url).href
  }
  expect(url).toBe(`http://localhost${target}?q=a`)
})

describe('another build', () => {
  const build = (id: string, timestamp = '2026-11-20T00:00:00Z') =>
    ({ CF_VERSION_METADATA: { id, tag: '', timestamp } }) as never

  test('has other ETags for everything, so that no 304 hides what a deploy changed', async () => {
    const paths = [...FEEDS, '/', '/api/items']
    const etagsOf = (env: Headers) =>
      Promise.all(paths.map(async (path) => (await ask(path, { kv: kv(), env })).headers.get('etag')))
    const [none, first, second] = await Promise.all([etagsOf({}), etagsOf(build('a')), etagsOf(build('b'))])
    expect(new Set([...none, ...first, ...second]).size).toBe(15)
    expect(await etagsOf(build('a'))).toEqual(first)
  })

  test('that is newer than the items is what last changed the answer', async () => {
    const since = { headers: { 'if-modified-since': 'Mon, 23 Nov 2026 02:00:00 GMT' } }
    const before = await ask('/rss.xml', { kv: kv(), env: build('a') }, since)
    const after = await ask('/rss.xml', { kv: kv(), env: build('b', '2026-11-23T02:30:00Z') }, since)
    expect([before.status, after.status]).toEqual([304, 200])
    expect(after.headers.get('last-modified')).toBe('Mon, 23 Nov 2026 02:30:00 GMT')
  })
})

describe('freshness', () => {
  const seconds = (header: string | null, name: string) =>
    Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(header ?? '')?.[1])

  test.each([...FEEDS, '/opml.xml', '/api/items', '/'])('%s is a minute old at most at the edge', async (path) => {
    const { headers } = await ask(path, { kv: kv(), env: { SITE_URL: 'https://tin.example' } }, GZIP)
    const edge = headers.get('cloudflare-cdn-cache-control')
    expect(seconds(edge, 'max-age') + seconds(edge, 'stale-while-revalidate')).toBeLessThanOrEqual(60)
    expect(seconds(edge, 'stale-if-error')).toBeGreaterThanOrEqual(3600)
  })

  test('a reader’s five minutes are the same in RSS as in HTTP', async () => {
    const answer = await ask('/rss.xml', { kv: kv() })
    const ttl = /<ttl>(\d+)<\/ttl>/.exec(await answer.text())?.[1]
    expect(60 * Number(ttl)).toBe(seconds(answer.headers.get('cache-control'), 'max-age'))
  })

  test.each([...FEEDS, '/opml.xml', '/api/items', '/'])('%s has the tags that a purge uses', async (path) => {
    expect((await ask(path, { kv: kv() })).headers.get('cache-tag')).toBe('items,config')
  })

  test.each(['/rss.xml?plase=x', '/nothing', '/api/health'])('%s is cached by nobody', async (path) => {
    expect((await ask(path, { kv: kv() })).headers.get('cache-control')).toContain('no-store')
  })
})

describe('a hub', () => {
  const hub = 'https://hub.example/'
  const store = () => {
    const told = kv()
    told.set('config', { site: { hub } })
    return told
  }
  const env = { SITE_URL: 'https://tin.example' }
  const named: readonly [path: string, text: string][] = [
    ['/rss.xml', `<atom:link rel="hub" href="${hub}"/>`],
    ['/atom.xml', `<link rel="hub" href="${hub}"/>`],
    ['/feed.json', '"hubs":[{"type":"WebSub","url":"https://hub.example/"}]'],
  ]

  test.each(named)('%s names it in the body and in the header, beside itself', async (path, text) => {
    const answer = await ask(path, { kv: store(), env })
    expect(await answer.text()).toContain(text)
    expect(answer.headers.get('link')).toBe(`<${hub}>; rel="hub", <https://tin.example${path}>; rel="self"`)
  })

  test.each(named)('%s names none where no ping would come', async (path) => {
    const silent: readonly [string, { readonly kv: ReturnType<typeof kv>; readonly env?: Headers }][] = [
      [path, { kv: kv(), env }],
      [path, { kv: store() }],
      // A filtered feed would wait for a ping that never comes.
      [`${path}?place=xa-muong-nhe`, { kv: store(), env }],
    ]
    for (const [address, setting] of silent) {
      const answer = await ask(address, setting)
      expect([answer.headers.get('link'), (await answer.text()).includes(hub)]).toEqual([null, false])
    }
  })

  test.each(['javascript:alert(1)', 'hub.example', 'https://hub.example/>; rel="x'])('%s is none', async (wrong) => {
    const bad = kv()
    bad.set('config', { site: { hub: wrong } })
    expect((await ask('/rss.xml', { kv: bad, env })).headers.get('link')).toBeNull()
  })
})
