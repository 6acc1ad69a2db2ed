import { describe, expect, test } from 'vitest'
import { pingHub, topicsOf } from '../../src/poller/websub.ts'

const ping = { hub: 'https://hub.example/', topics: topicsOf('https://tin.example/'), userAgent: 'TinDienBien/1' }

test('one request notifies a hub of the three unfiltered feeds', async () => {
  const sent: Request[] = []
  const pinged = await pingHub(ping, async (url, init) => {
    sent.push(new Request(String(url), init))
    return new Response(null, { status: 204 })
  })
  expect(pinged).toEqual({ kind: 'told' })
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST https://hub.example/'])
  expect(sent[0]?.headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/)
  expect(sent[0]?.headers.get('user-agent')).toBe('TinDienBien/1')
  expect([...new URLSearchParams(await sent[0]?.text())]).toEqual([
    ['hub.mode', 'publish'],
    ['hub.url', 'https://tin.example/rss.xml'],
    ['hub.url', 'https://tin.example/atom.xml'],
    ['hub.url', 'https://tin.example/feed.json'],
  ])
})

const answers: readonly [string, typeof fetch, string][] = [
  ['refuses', async () => new Response('no', { status: 403 }), 'HTTP 403'],
  [
    'sends us elsewhere, which is not followed',
    async () => new Response(null, { status: 302, headers: { location: 'https://other.example/' } }),
    'HTTP 302',
  ],
  ['cannot be reached', () => Promise.reject(new Error('connection lost')), 'connection lost'],
]

describe('a hub that', () => {
  test.each(answers)('%s is a value', async (_, send, detail) => {
    expect(await pingHub(ping, send)).toEqual({ kind: 'failed', detail })
  })

  test('never answers is given up', async () => {
    const signals: (AbortSignal | null | undefined)[] = []
    await pingHub(ping, async (_, init) => {
      signals.push(init?.signal)
      return new Response()
    })
    expect(signals).toEqual([expect.any(AbortSignal)])
  })
})
