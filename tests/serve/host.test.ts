import { describe, expect, test } from 'vitest'
import { ask, sampleKv } from './sample.ts'
import { sampleItem, sampleItems } from './sample-documents.ts'

/** Cloudflare's cache knows an answer by its path, whatever host was asked for it. */

const item = sampleItem('2026-11-23', 1)
const PATHS = [
  '/',
  '/?lang=en',
  '/?place=xa-muong-nhe',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/rss.xml?q=tin',
  '/opml.xml',
  '/opml.xml?list=places',
  '/api/items',
  `/api/items/${item.id}`,
  '/api/places',
  '/api/sources',
  '/api/health',
  '/api',
  `/items/${item.id}`,
  '/sources',
  '/about',
  '/tune',
  '/why',
  '/robots.txt',
  '/feed?q=a',
  '/rss.xml/',
  '/items/nothing/',
  '/nothing',
  '/rss.xml?plase=x',
]

/** What two hosts of one Worker answer. */
async function askedAtBoth(path: string, siteUrl: string): Promise<readonly { response: Response; text: string }[]> {
  const kv = sampleKv({ items: sampleItems([item]) })
  const hosts = ['https://one.example', 'https://two.example']
  return Promise.all(
    hosts.map(async (host) => {
      const response = await ask(`${host}${path}`, { kv, env: { SITE_URL: siteUrl } })
      return { response, text: await response.text() }
    }),
  )
}

const headersOf = ({ headers }: Response) => Object.fromEntries(headers)

describe('with SITE_URL', () => {
  test.each(PATHS)('%s is the same at every host, its headers too', async (path) => {
    const [one, two] = await askedAtBoth(path, 'https://tin.example')
    expect(one?.text).toBe(two?.text)
    expect(headersOf(one?.response ?? expect.fail())).toEqual(headersOf(two?.response ?? expect.fail()))
  })
})

describe.each(['', 'tin.example', 'javascript:alert(1)'])('with SITE_URL "%s"', (siteUrl) => {
  test.each(PATHS)('%s is not kept at the edge', async (path) => {
    for (const { response } of await askedAtBoth(path, siteUrl)) {
      expect(response.headers.get('cloudflare-cdn-cache-control')).toBe('no-store')
    }
  })
})

test.each(PATHS)('%s redirects to no host', async (path) => {
  for (const siteUrl of ['', 'https://tin.example']) {
    for (const { response } of await askedAtBoth(path, siteUrl)) {
      expect(response.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/)
    }
  }
})
