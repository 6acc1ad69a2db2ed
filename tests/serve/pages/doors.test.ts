import { expect, test } from 'vitest'
import { ask, sampleKv } from '../sample.ts'
import { sampleItem, sampleItems } from '../sample-documents.ts'

const kv = (config = {}) => sampleKv({ items: sampleItems([sampleItem('2026-11-23', 1)]), config })
const env = { SITE_URL: 'https://tin.example' }

test('the sitemap has lists, places and days, and no page of a former commune', async () => {
  const answer = await ask('/sitemap.xml', { kv: kv(), env })
  expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  const text = await answer.text()
  for (const path of [
    '/',
    '/noi',
    '/noi/xa-sin-thau',
    '/noi/muong-nhe',
    '/noi/a-pa-chai',
    '/archive',
    '/ngay/2026-11-23',
  ]) {
    expect(text).toContain(`<loc>https://tin.example${path}</loc>`)
  }
  expect(text).not.toContain('/noi/thanh-luong<')
})

test('robots.txt lets everybody in and names the sitemap', async () => {
  expect(await (await ask('/robots.txt', { kv: kv(), env })).text()).toBe(
    'User-agent: *\nAllow: /\nSitemap: https://tin.example/sitemap.xml\n',
  )
})

const contacts: readonly [contact: string, line: string | undefined][] = [
  ['', undefined],
  ['số 5, Mường Thanh', undefined],
  ['a@b.vn', 'Contact: mailto:a@b.vn'],
  ['mailto:a@b.vn', 'Contact: mailto:a@b.vn'],
  ['https://b.vn/issues/new', 'Contact: https://b.vn/issues/new'],
]

test.each(contacts)('security.txt for the contact %j', async (contact, line) => {
  const answer = await ask('/.well-known/security.txt', { kv: kv({ site: { contact } }), env })
  expect(answer.status).toBe(line === undefined ? 404 : 200)
  if (line === undefined) return
  const text = await answer.text()
  expect(text.split('\n')).toContain(line)
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
  expect(expires > Date.now() && expires < Date.now() + 365 * 24 * 3_600_000).toBe(true)
})

test('only lists announce feeds, each its own', async () => {
  const store = kv()
  const announced = async (path: string) =>
    [
      ...(await (await ask(path, { kv: store })).text()).matchAll(/rel="alternate" type="[^"]+"[^>]* href="([^"]+)"/g),
    ].map(([, href]) => href)
  expect((await announced('/'))[0]).toBe('/rss.xml')
  expect((await announced('/noi/xa-sin-thau'))[0]).toBe('/rss.xml?place=xa-sin-thau')
  for (const path of ['/items/20261123-k0000001', '/noi', '/archive', '/about', '/sources']) {
    expect(await announced(path)).toEqual([])
  }
})
