import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { site, visit } from './visit.ts'

/** The API from a page of another origin in a real browser: what is open is open, and the owner's routes are not. */

const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Another site</title>')
})
let other: string
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  other = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => new Promise((done) => server.close(done)))

type Asked = {
  readonly path: string
  readonly method?: string
  readonly body?: string
  readonly headers?: Record<string, string>
}
type Answered =
  | { readonly status: number; readonly etag: string | null; readonly bytes: number }
  | { readonly refused: true }

const askFromThere = async (asked: Asked): Promise<Answered> => {
  let answered: Answered = { refused: true }
  await visit(other, async (page) => {
    answered = await page.evaluate(
      async ([base, { path, ...init }]) => {
        try {
          const answer = await fetch(base + path, { cache: 'no-store', ...init })
          return { status: answer.status, etag: answer.headers.get('etag'), bytes: (await answer.text()).length }
        } catch {
          return { refused: true as const }
        }
      },
      [site, asked] as const,
    )
  })
  return answered
}

const open: readonly Asked[] = [
  { path: '/rss.xml' },
  { path: '/feed.json?limit=1' },
  { path: '/api/items?limit=1' },
  { path: '/api/changes' },
  { path: '/openapi.json' },
  {
    path: '/api/explain',
    method: 'POST',
    body: '{"title":"Mưa ở Sín Thầu"}',
    headers: { 'content-type': 'application/json' },
  },
]

test.each(open)('$path can be asked, and its answer read', async (asked) => {
  expect(await askFromThere(asked)).toMatchObject({ status: 200, bytes: expect.any(Number) })
})

test('the ETag can be read, and sent back for a 304', async () => {
  const first = await askFromThere({ path: '/api/items?limit=1' })
  const etag = 'etag' in first ? first.etag : null
  expect(etag).toMatch(/^(?:W\/)?".+"$/)
  const again = await askFromThere({ path: '/api/items?limit=1', headers: { 'if-none-match': etag ?? '' } })
  expect(again).toMatchObject({ status: 304 })
})

test('a mistake can be read too', async () => {
  expect(await askFromThere({ path: '/api/items?place=nowhere' })).toMatchObject({ status: 400 })
})

test.each(['/api/config', '/api/config/history', '/api/export'])(
  '%s cannot be read from there, not even with the token',
  async (path) => {
    const headers = { authorization: `Bearer ${inject('adminToken')}` }
    expect(await askFromThere({ path, headers })).toEqual({ refused: true })
  },
)
