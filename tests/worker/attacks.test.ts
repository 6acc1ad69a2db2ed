import { createExecutionContext, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Source } from '../../src/config/schema/schema.ts'
import app from '../../src/index.ts'
import type { StatusDocument } from '../../src/publish/documents.ts'
import { forgetSnapshot } from '../../src/serve/query/snapshot.ts'
import { executablesIn, executablesInJson, executablesInXml } from './executables.ts'
import { forms } from './hostile-sources.ts'
import { hostileAddresses, payloads } from './payloads.ts'
import { fireCron, get, jsonOf, own, published, SITE, saveConfig, textOf, useSources } from './service.ts'

/** What is tried against the service, in the real runtime; docs/security.md says what each of these defends. */

const hostile = payloads.map((payload, index) => ({
  payload,
  address: hostileAddresses[index % hostileAddresses.length] ?? '',
}))

beforeEach(async () => {
  await reset()
  forgetSnapshot(env.KV)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** One tick over one source, whose publisher answers with this. */
async function tickOver(source: Source, answer: () => Response): Promise<void> {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer())
  await useSources([source])
  await fireCron()
}

type Listed = { readonly items: readonly { readonly id: string; readonly title: string }[]; readonly next?: string }

describe.each(forms)('a publisher that was taken over: $form', ({ source, type, body }) => {
  let items: Listed['items'] = []

  beforeEach(async () => {
    await tickOver(source, () => new Response(body(hostile), { headers: { 'content-type': type } }))
    // By now nothing waits for its article any more.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
    await fireCron()
    items = JSON.parse(await textOf('/api/items?limit=200')).items
  })

  test('its items are all kept, and nothing in any of our answers runs', async () => {
    expect(items).toHaveLength(payloads.length)
    const found: string[] = []
    const note = (path: string, executables: readonly string[]) =>
      found.push(...executables.map((e) => `${path}: ${e}`))

    for (const path of ['/rss.xml?limit=200', '/atom.xml?limit=200', '/opml.xml', '/opml.xml?list=places']) {
      note(path, await executablesInXml(await textOf(path)))
    }
    for (const path of ['/feed.json?limit=200', '/api/items?limit=200', '/api/near-misses', '/api/sources']) {
      note(path, await executablesInJson(await textOf(path)))
    }
    const pages = [
      '/',
      '/?lang=en',
      '/sources',
      '/tune',
      '/why',
      '/api',
      '/about',
      ...items.map(({ id }) => `/items/${id}`),
    ]
    for (let next: string | undefined = ''; next !== undefined; ) {
      const list: Listed = JSON.parse(await textOf(`/api/items?limit=25${next === '' ? '' : `&cursor=${next}`}`))
      next = list.next
      if (next !== undefined) pages.push(`/?cursor=${next}`)
    }
    for (const path of pages) note(path, await executablesIn(await textOf(path)))

    expect(found).toEqual([])
  })
})

test('addresses that run and are in KV already run nowhere either', async () => {
  const [day, at] = ['20261120', '2026-11-20T01:00:00.000Z']
  const stored = hostileAddresses.map((address, index) => ({
    ...{ id: `${day}-k${String(index).padStart(7, '0')}`, at, added: at, published: at, updated: at },
    ...{ source: 'nobody', via: { name: payloads[index], url: address }, link: address, image: address },
    ...{ title: payloads[index], summary: payloads[index], authors: [], categories: [], language: 'vi' },
    ...{ places: ['xa-sin-thau'], score: 20, because: [], keys: [] },
    also: [{ source: 'nobody', name: payloads[index], link: address, published: at }],
  }))
  const metadata = { version: 2, rev: '1763600000000-a' }
  const document = {
    ...metadata,
    items: stored.toReversed(),
    firstDay: '2026-11-20',
    sealedDay: '',
  }
  await env.KV.put('items', JSON.stringify(document), { metadata })
  forgetSnapshot(env.KV)
  for (const path of ['/', '/?lang=en', ...stored.map(({ id }) => `/items/${id}`)]) {
    expect([path, await executablesIn(await textOf(path))]).toEqual([path, []])
  }
  for (const path of ['/rss.xml', '/atom.xml']) expect(await executablesInXml(await textOf(path))).toEqual([])
  for (const path of ['/feed.json', '/api/items']) expect(await executablesInJson(await textOf(path))).toEqual([])
  expect(JSON.parse(await textOf('/api/items')).items).toHaveLength(stored.length)
})

test('a headline that looks like markup is shown as text', async () => {
  const form = forms.find(({ form }) => form === 'RSS, escaped twice') ?? expect.fail('no form')
  await tickOver(
    form.source,
    () => new Response(form.body(hostile.slice(0, 1)), { headers: { 'content-type': form.type } }),
  )
  expect(await textOf('/')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;</a>')
})

const seen: readonly [what: string, html: string][] = [
  ['an inline script', '<script>alert(1)</script>'],
  ['a script of another host', '<script src="https://evil.example/page.js"></script>'],
  ['an event handler', '<p onclick="x">'],
  ['an address that runs', '<a href="java&#x09;script:x">'],
  ['a frame', '<iframe src="/"></iframe>'],
  ['a refresh', '<meta http-equiv="refresh" content="0">'],
]

test.each(seen)('the check of these tests sees %s', async (_, html) => {
  expect(await executablesIn(html)).not.toEqual([])
  expect(await executablesInXml(`<rss><channel><title><![CDATA[${html}]]></title></channel></rss>`)).not.toEqual([])
  expect(await executablesInJson(JSON.stringify({ items: [{ content_html: html }] }))).not.toEqual([])
})

const asked: readonly [where: string, path: (payload: string) => string][] = [
  ['words to search for', (payload) => `/?q=${payload}`],
  ['a place', (payload) => `/?place=${payload}`],
  ['a category', (payload) => `/?category=${payload}`],
  ['a date', (payload) => `/?since=${payload}`],
  ['a cursor', (payload) => `/?cursor=${payload}`],
  ['a language', (payload) => `/?lang=${payload}`],
  ['a parameter’s name', (payload) => `/?${payload}=1`],
  ['an id', (payload) => `/items/${payload}`],
  ['a path', (payload) => `/${payload}`],
  ['a headline to explain', (payload) => `/why?about=Sín Thầu ${payload}`],
  ['a link to explain', (payload) => `/why?about=https://a.example/${payload}`],
]

test.each(asked)('reflected nowhere: %s', async (_, path) => {
  for (const payload of [...payloads, ...hostileAddresses]) {
    const answer = await get(path(encodeURIComponent(payload)))
    expect(answer.headers.get('content-type')).toMatch(/^(text\/html|application\/problem\+json)/)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect([payload, await executablesIn(await answer.text())]).toEqual([payload, []])
  }
})

test('a filter’s words are in the feed as text', async () => {
  for (const payload of payloads) {
    const query = encodeURIComponent(payload)
    for (const path of [`/rss.xml?q=${query}`, `/atom.xml?q=${query}`]) {
      const answer = await get(path)
      const text = await answer.text()
      if (answer.status === 200) expect([path, await executablesInXml(text)]).toEqual([path, []])
      else expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    }
  }
})

test('the words of a config are text as well', async () => {
  for (const payload of payloads.filter((text) => text.trim() !== '').slice(0, 20)) {
    const both = { vi: payload, en: payload }
    const source = { ...forms[0]?.source, name: payload, home: 'https://bao.example/' }
    const override = { site: { title: both, description: both, contact: 'javascript:alert(1)' }, sources: [source] }
    await saveConfig(override)
    for (const path of ['/', '/sources', '/about', '/tune', '/why']) {
      expect([payload, path, await executablesIn(await textOf(path))]).toEqual([payload, path, []])
    }
    for (const path of ['/rss.xml', '/atom.xml', '/opml.xml']) {
      expect([payload, path, await executablesInXml(await textOf(path))]).toEqual([payload, path, []])
    }
  }
})

const injections = [
  '%0d%0aset-cookie:%20x=1',
  '%0aset-cookie: x',
  '%0d%0a%0d%0a<html>',
  '%00',
  '%e5%98%8d%e5%98%8aset-cookie:x',
]
const redirected = [
  '/feed?',
  '/rss?place=',
  '/atom?q=',
  '/opml?list=',
  '/?q=',
  '/rss.xml?q=',
  '/api/items?cursor=',
  '/api/items/',
  '/archive/',
]

test.each(redirected)('no header is injected by %s', async (path) => {
  for (const injection of injections) {
    const answer = await get(`${path}${injection}`, { redirect: 'manual' })
    await answer.body?.cancel()
    expect(answer.headers.get('set-cookie')).toBeNull()
    for (const [name, value] of answer.headers) expect([name, /[\r\n\0]/.test(value)]).toEqual([name, false])
  }
})

test.each([
  ['//evil.example/', '/\\evil.example/', '/%2F%2Fevil.example/', '//evil.example/%2f..', '/rss.xml//evil.example/'],
])('no path leads to another host: %s', async (...paths) => {
  for (const path of paths) {
    const answer = await get(path, { redirect: 'manual' })
    await answer.body?.cancel()
    const to = answer.headers.get('location')
    if (to !== null) expect([path, new URL(to, `${SITE}${path}`).host]).toEqual([path, 'tin.example'])
    else expect([path, answer.status]).toEqual([path, 404])
  }
})

const paths = [
  '/../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/items/../api/config',
  '/items/..%2f..%2fapi%2fconfig',
  '/archive/..%2fstate',
  '/archive/2026-11.xml%00.json',
  '/archive/__proto__',
  '/archive/2026-13.xml',
  '/archive/2026-11-1.xml',
  '/api/items/__proto__',
  '/api/items/constructor',
  '/state',
  '/day:2026-11-23',
  '/.env',
  '/wrangler.toml',
  '/src/index.ts',
  '/%ff%fe',
  '/%',
  '/%E0%A4%A',
  '/API/CONFIG',
  '/api//config',
  '/api/config/../config',
  '/api/poll/',
]

test.each(paths)('there is nothing at %s', async (path) => {
  const answer = await get(path, { redirect: 'manual' })
  expect([400, 401, 404, 301]).toContain(answer.status)
  expect(await answer.text()).not.toMatch(/"sources"|kv_namespaces|createApp/)
})

const oversized: readonly [what: string, path: string, status: number][] = [
  ['a thousand places', `/rss.xml?place=${'x,'.repeat(1_000)}`, 400],
  ['words of 10,000 characters', `/rss.xml?q=${'x'.repeat(10_000)}`, 400],
  ['a thousand words', `/api/items?q=${'x,'.repeat(1_000)}`, 400],
  ['two thousand parameters', `/api/items?${Array.from({ length: 2_000 }, (_, n) => `p${n}=1`).join('&')}`, 400],
  ['a cursor of 10,000 characters', `/api/items?cursor=${'A'.repeat(10_000)}`, 400],
  ['a limit of 1,000 digits', `/rss.xml?limit=${'9'.repeat(1_000)}`, 400],
  ['a field list of 5,000 names', `/api/items?fields=${'x,'.repeat(5_000)}`, 400],
  ['an id of 10,000 characters', `/api/items/${'a'.repeat(10_000)}`, 400],
  ['a path of 10,000 characters', `/${'a/'.repeat(5_000)}`, 301],
]

test.each(oversized)('refused, and not repeated in full: %s', async (_, path, status) => {
  const answer = await get(path, { redirect: 'manual' })
  expect(answer.status).toBe(status)
  expect((await answer.text()).length).toBeLessThan(20_000)
})

const headersOf = (token: string) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' })

describe('a body', () => {
  const explain = (body: string | ReadableStream, headers: Record<string, string> = {}) =>
    get('/api/explain', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

  test('that is too large is refused by its declared length', async () => {
    expect((await explain(JSON.stringify({ title: 'x'.repeat(40_000) }))).status).toBe(413)
  })

  test('that is too large and declares nothing is refused while it is read', async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(8_192)) })
    expect((await explain(endless)).status).toBe(413)
  })

  const broken: readonly [string, string][] = [
    ['no JSON', '{'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['nested 5,000 deep', '['.repeat(5_000)],
    ['a prototype', '{"__proto__":{"title":"x"}}'],
    ['a constructor', '{"title":"x","constructor":{"prototype":{"polluted":true}}}'],
    ['a number for a text', '{"title":1e999}'],
  ]

  test.each(broken)('that holds %s is a 400', async (_, body) => {
    const answer = await explain(body)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ])
    expect('polluted' in {}).toBe(false)
  })
})

describe('prototypes', () => {
  test('are not polluted by a config, from the owner or from KV', async () => {
    for (const override of [
      '{"__proto__":{"polluted":true}}',
      '{"constructor":{"prototype":{"polluted":true}}}',
      '{"site":{"__proto__":{"polluted":true},"title":{"__proto__":{"polluted":true}}}}',
      '{"topic":{"__proto__":{"threshold":-1000}}}',
      '{"limits":{"__proto__":{"requestsPerTick":1000}}}',
    ]) {
      expect([override, (await own('PUT', '/api/config', { body: override })).status]).toEqual([override, 400])
      expect((await own('POST', '/api/config/preview', { body: override })).status).toBe(400)
      // Another build may have been less careful.
      const known = { rev: 'x', build: 'another', inForce: 'override', problems: [], journal: '' }
      const document = { ...known, override, config: { hidden: [] } }
      await env.KV.put('config', JSON.stringify({ version: 2, ...document }))
      forgetSnapshot(env.KV)
      expect((await get('/')).status).toBe(200)
      expect(Reflect.get({}, 'polluted')).toBeUndefined()
      const health = await jsonOf<{ reasons: readonly { what: string }[] }>('/api/health')
      expect([override, health.reasons.map(({ what }) => what)]).toEqual([override, expect.arrayContaining(['config'])])
    }
  })

  test('are not polluted by feeds', async () => {
    const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']
    const json = `{"version":"https://jsonfeed.org/version/1.1","title":"x","__proto__":{"polluted":true},"items":[{"id":"1","url":"https://bao.example/1","title":"Điện Biên","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}]}`
    const xml = `<rss version="2.0"><channel><title>x</title>${keys.map((key) => `<${key}>x</${key}>`).join('')}<item><title>Tin Điện Biên</title><link>https://bao.example/1</link>${keys.map((key) => `<${key} ${key}="x"><polluted>x</polluted></${key}>`).join('')}</item></channel></rss>`
    for (const body of [json, xml]) {
      await reset()
      const source = forms[0]?.source ?? expect.fail('no source')
      await tickOver(source, () => new Response(body, { headers: { 'content-type': 'application/xml' } }))
      expect(Reflect.get({}, 'polluted')).toBeUndefined()
      expect(typeof {}.toString).toBe('function')
      expect((await published<StatusDocument>('status')).lastTick).toMatchObject({ polled: 1 })
    }
  })
})

describe('XML from a publisher', () => {
  const item = '<item><title>Tin Điện Biên &x;</title><link>https://bao.example/1</link></item>'
  const documents: readonly [string, string][] = [
    [
      'an external entity',
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "https://evil.example/x">]><rss version="2.0"><channel><title>x</title>${item}</channel></rss>`,
    ],
    [
      'entities that multiply',
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghi', (name, n) => `<!ENTITY ${name} "${`&${'abcdefgh'[n]};`.repeat(10)}">`).join('')}<!ENTITY x "&i;">]><rss version="2.0"><channel><title>x</title>${item}</channel></rss>`,
    ],
    [
      'elements nested 5,000 deep',
      `<rss version="2.0"><channel><title>x</title>${'<a>'.repeat(5_000)}</channel></rss>`,
    ],
    [
      '100,000 attributes',
      `<rss version="2.0" ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}><channel>${item}</channel></rss>`,
    ],
    [
      'a language that a careless pattern would read for hours',
      `<rss version="2.0"><channel><title>x</title><language>aa-${'a_a-'.repeat(40)}!</language>${item}</channel></rss>`,
    ],
    [
      'an address of 200,000 slashes',
      `<rss version="2.0"><channel><title>x</title><item><title>Tin Điện Biên</title><link>https://bao.example/${'/'.repeat(200_000)}x</link></item></channel></rss>`,
    ],
    [
      'a host of 200,000 dots',
      `<rss version="2.0"><channel><title>x</title><item><title>Tin Điện Biên</title><link>https://bao.example${'.'.repeat(200_000)}x/</link></item></channel></rss>`,
    ],
    [
      'a namespace of 200,000 signs',
      `<rss version="2.0" xmlns:a="${'#'.repeat(200_000)}x"><channel><title>x</title>${item.replace('</item>', '<a:b>x</a:b></item>')}</channel></rss>`,
    ],
  ]

  test.each(documents)('with %s harms nobody and fetches nothing', async (_, body) => {
    await tickOver(forms[0]?.source ?? expect.fail('no source'), () => new Response(body))
    expect(vi.mocked(globalThis.fetch)).toHaveBeenCalledTimes(1)
    const rss = await textOf('/rss.xml')
    expect(await executablesInXml(rss)).toEqual([])
    expect(rss.length).toBeLessThan(20_000)
  })
})

describe('ids and cursors that we did not give out are a 400', () => {
  test.each([
    '20261123-k3F9x2a',
    '20261123-k3F9x2aBB',
    '20261399-k3F9x2aB',
    '20261123-k3F9x2a%2B',
    '%00',
    'null',
    '1 OR 1=1',
    'day:2026-11-23',
  ])('/api/items/%s', async (id) => {
    const answer = await get(`/api/items/${id}`)
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ status: 400 })])
  })

  test('every change of one character in a cursor is a 400', async () => {
    const [form] = forms
    if (!form) expect.fail('no form')
    await tickOver(form.source, () => new Response(form.body(hostile), { headers: { 'content-type': form.type } }))
    const { next = '' }: Listed = JSON.parse(await textOf('/api/items?limit=5'))
    expect((await get(`/api/items?cursor=${next}`)).status).toBe(200)
    for (let index = 0; index < next.length - 1; index++) {
      const tampered = `${next.slice(0, index)}${next[index] === 'A' ? 'B' : 'A'}${next.slice(index + 1)}`
      const answer = await get(`/api/items?cursor=${tampered}`)
      expect([tampered, answer.status]).toEqual([tampered, 400])
      expect(await answer.json()).toMatchObject({ errors: [{ parameter: 'cursor' }] })
    }
  })
})

/**
 * How the token is compared: hono's timingSafeEqual compares SHA-256 digests of both, so that how long it takes says
 * nothing of how much of a guess was right. Time itself is not measured here: it could not be told from noise.
 */
describe('the owner’s token', () => {
  const ADMIN_TOKEN = 'a-token-of-twenty-characters'
  const owners: readonly [method: string, path: string][] = [
    ['GET', '/api/config'],
    ['PUT', '/api/config'],
    ['DELETE', '/api/config'],
    ['GET', '/api/config/in-force'],
    ['GET', '/api/config/history'],
    ['POST', '/api/config/undo'],
    ['GET', '/api/export'],
    ['POST', '/api/import'],
    ['POST', '/api/config/preview'],
    ['POST', '/api/poll'],
  ]
  const askWith = (method: string, path: string, headers: Record<string, string>, token: string = ADMIN_TOKEN) =>
    app.fetch(
      new Request(`${SITE}${path}`, { method, headers }),
      { ...env, ADMIN_TOKEN: token },
      createExecutionContext(),
    )

  const guesses: readonly [string, string][] = [
    ['none', ''],
    ['the beginning of it', ADMIN_TOKEN.slice(0, -1)],
    ['it with more behind', `${ADMIN_TOKEN}x`],
    ['it in capitals', ADMIN_TOKEN.toUpperCase()],
    ['it twice', `${ADMIN_TOKEN}, Bearer ${ADMIN_TOKEN}`],
    ['a word of JavaScript', 'undefined'],
    ['a wildcard', '*'],
  ]

  test.each(owners)('%s %s is for nobody who only guesses', async (method, path) => {
    for (const [what, guess] of guesses) {
      const answer = await askWith(method, path, headersOf(guess))
      const text = await answer.text()
      expect([what, [400, 401].includes(answer.status), answer.headers.get('cache-control')]).toEqual([
        what,
        true,
        'private, no-store',
      ])
      expect(text).not.toContain(ADMIN_TOKEN)
    }
    const inQuery = await askWith(method, `${path}?token=${ADMIN_TOKEN}&access_token=${ADMIN_TOKEN}`, {})
    expect(inQuery.status).toBe(401)
    const inCookie = await askWith(method, path, { cookie: `token=${ADMIN_TOKEN}` })
    expect(inCookie.status).toBe(401)
  })

  test.each(owners)('%s %s does not exist where the token is too short to keep anybody out', async (method, path) => {
    const answer = await askWith(method, path, headersOf('short'), 'short')
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([404, null])
  })

  test('is in no log line, right or wrong', async () => {
    const lines: string[] = []
    for (const level of ['log', 'error', 'warn', 'info'] as const) {
      vi.spyOn(console, level).mockImplementation((...given) => void lines.push(given.join(' ')))
    }
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('', { status: 500 }))
    await askWith('POST', '/api/poll', headersOf(ADMIN_TOKEN))
    await askWith('GET', '/api/config', headersOf(`${ADMIN_TOKEN}-wrong`))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => line.includes(ADMIN_TOKEN))).toEqual([])
  })
})

test('no address that a visitor gives is fetched', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => expect.fail('fetched'))
  const address = encodeURIComponent('http://169.254.169.254/latest/meta-data/')
  for (const path of [`/why?about=${address}`, `/?url=${address}`, `/rss.xml?source=${address}`]) await textOf(path)
  for (const url of ['http://169.254.169.254/', 'https://localhost/', 'file:///etc/passwd']) {
    await get('/api/explain', {
      method: 'POST',
      body: JSON.stringify({ url }),
      headers: { 'content-type': 'application/json' },
    })
  }
  expect(fetched).not.toHaveBeenCalled()
})
