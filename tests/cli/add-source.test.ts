import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addSource, trySource } from '../../src/cli/tune/add-source.ts'
import type { Source } from '../../src/config/schema/schema.ts'
import { source } from '../samples.ts'

/** A Worker that answers as the real one, and remembers what was saved. */
const known = source({ id: 'known', url: 'https://known.example/rss' })
const found = source({ id: 'found', url: 'https://found.example/rss' })
const item = { decision: 'kept', title: 'Mưa ở Sín Thầu', explanation: { vi: 'Có', en: 'Kept' } }
let override: { readonly sources?: readonly Source[]; readonly hidden?: readonly string[] }
let saved: { readonly url: string; readonly match: string | undefined; readonly body: unknown } | undefined
let server: Server
let owner: { readonly site: string; readonly token: string }

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '' } = request
    const say = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value))
    const asked = new URL(url, 'https://tin.example').searchParams.get('url')
    if (url.startsWith('/api/config/propose-source'))
      return asked === found.url
        ? say({ source: found, read: 1, items: [item], feeds: [] })
        : say({ read: 0, items: [], feeds: [found.url], problem: 'server answered 500' })
    if (url === '/api/config/in-force') return say({ config: { sources: [known] } })
    if (method === 'GET') return response.setHeader('etag', '"v7"') && say(override)
    let text = ''
    request.on('data', (part) => {
      text += part
    })
    request.on('end', () => {
      saved = { url, match: request.headers['if-match'], body: JSON.parse(text) }
      say({ saved: true })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  owner = { site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: 'x'.repeat(20) }
})
afterAll(() => {
  server.close()
})
beforeEach(() => {
  override = {}
  saved = undefined
})

test('a try shows the entry, under the name that the owner gives, and each item with its decision', async () => {
  const { source: entry, lines } = await trySource(owner, { url: found.url, name: 'Báo Mới' })
  expect(entry).toEqual({ ...found, name: 'Báo Mới' })
  expect(lines).toEqual([
    JSON.stringify({ ...found, name: 'Báo Mới' }, null, 2),
    'kept       Mưa ở Sín Thầu\n    Kept',
    '1 items',
  ])
})

test('an address that cannot be read gives the reason, and the feeds that the page names', async () => {
  expect(await trySource(owner, { url: 'https://found.example/' })).toEqual({
    lines: [`the page names a feed, which usually works better: ${found.url}`, 'not readable: server answered 500'],
  })
})

test('the first own source is saved beside the built-in ones, for the version that was read', async () => {
  await addSource(owner, found)
  expect(saved).toEqual({ url: '/api/config?note=adds%20found', match: '"v7"', body: { sources: [known, found] } })
})

test('an override keeps the rest of it', async () => {
  override = { sources: [], hidden: ['20261123-k3F9x2aB'] }
  await addSource(owner, found)
  expect(saved?.body).toEqual({ sources: [found], hidden: ['20261123-k3F9x2aB'] })
})

test('an address is not polled twice', async () => {
  await expect(addSource(owner, { ...found, url: known.url })).rejects.toThrow(
    'the source known has this address already',
  )
  expect(saved).toBeUndefined()
})
