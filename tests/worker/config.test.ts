import { createExecutionContext, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Config } from '../../src/config/schema/schema.ts'
import app from '../../src/index.ts'
import type { ItemsDocument } from '../../src/publish/documents.ts'
import { forgetSnapshot } from '../../src/serve/query/snapshot.ts'
import type { Told } from '../serve/sample.ts'
import { sampleItem, sampleItems } from '../serve/sample-documents.ts'
import { get, inPoller, type Owning, own, SITE, saveConfig } from './service.ts'

/** The owner's config over HTTP: who may, what is refused and where, versions, undo, and two people at once. */

const stricter = { topic: { threshold: 14 } }

beforeEach(async () => {
  await reset()
  forgetSnapshot(env.KV)
})

const told = async <Shape>(answer: Response | Promise<Response>): Promise<Shape> => (await answer).json<Shape>()
const versions = async () => (await inPoller<{ version: number }>('SELECT version FROM config')).length

/** Stores a version past all checks, as another build may have. */
const storeVersion = (version: number, text: string) =>
  inPoller("INSERT INTO config (version, at, note, text) VALUES (CAST(? AS INTEGER), '', '', ?)", `${version}`, text)

describe('who may', () => {
  const routes: readonly [method: string, path: string, body?: string][] = [
    ['GET', '/api/config'],
    ['PUT', '/api/config', '{}'],
    ['DELETE', '/api/config'],
    ['GET', '/api/config/in-force'],
    ['GET', '/api/config/history'],
    ['POST', '/api/config/undo'],
    ['POST', '/api/config/preview', '{}'],
    ['POST', '/api/config/merge?edited=0', '{}'],
    ['POST', '/api/config/try-source?id=x', '{}'],
    ['POST', '/api/config/propose-source?url=https://a.example/'],
    ['GET', '/api/export'],
    ['POST', '/api/import', '{}'],
  ]

  test.each(routes)('%s %s does not exist without a token of 20 characters', async (method, path) => {
    for (const ADMIN_TOKEN of ['', 'x'.repeat(19)]) {
      const request = new Request(SITE + path, { method, headers: { authorization: `Bearer ${ADMIN_TOKEN}` } })
      const answer = await app.fetch(request, { ...env, ADMIN_TOKEN }, createExecutionContext())
      expect([answer.status, await answer.text()]).toEqual([404, await (await get('/api/nothing')).text()])
    }
  })

  test.each(routes)(
    '%s %s refuses who has no token or another, changes nothing, and is not for caches',
    async (method, path, body) => {
      for (const authorization of ['', `Bearer ${env.ADMIN_TOKEN}x`]) {
        const answer = await own(method, path, { body, headers: { authorization } })
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([401, 'private, no-store'])
        expect(answer.headers.get('www-authenticate')).toContain('Bearer')
      }
      expect(await versions()).toBe(0)
    },
  )

  test.each(routes)('%s %s is open to no other site', async (method, path, body) => {
    const answer = await own(method, path, { body, headers: { origin: 'https://evil.example' } })
    await answer.body?.cancel()
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })
})

describe('an override', () => {
  test('is {} where none is stored', async () => {
    const answer = await own('GET', '/api/config')
    expect([await answer.json(), answer.headers.get('etag')]).toEqual([{}, '"v0"'])
  })

  test('is given back as it was saved, and is in force', async () => {
    const override = { $schema: '/config.schema.json', ...stricter }
    const saved = await own('PUT', '/api/config', { body: override })
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"v1"'])
    expect(await told(own('GET', '/api/config'))).toEqual(override)
    const { from, config } = await told<{ from: string; config: Config }>(own('GET', '/api/config/in-force'))
    expect([from, config.topic.threshold, config.topic.nearMiss]).toEqual(['override', 14, 3])
  })

  test('changes what is shown at once, and so the ETag of every answer', async () => {
    await putItems()
    const before = await get('/rss.xml')
    await before.body?.cancel()
    await saveConfig({ site: { title: { vi: 'Tin Mường Nhé' } } })
    const after = await get('/rss.xml', { headers: { 'if-none-match': before.headers.get('etag') ?? '' } })
    expect([after.status, await after.text()]).toEqual([200, expect.stringContaining('<title>Tin Mường Nhé</title>')])
  })

  test('is gone after DELETE, and the built-in config in force', async () => {
    await saveConfig(stricter)
    expect((await own('DELETE', '/api/config')).status).toBe(200)
    expect(await told(own('GET', '/api/config'))).toEqual({})
    expect(await told(own('GET', '/api/config/in-force'))).toMatchObject({ from: 'built-in', problems: [] })
  })

  const mistakes: readonly [string, unknown, string][] = [
    ['no JSON', '{"topic": {"threshold": 14,}}', '(whole config)'],
    ['nothing at all', ' ', '(whole config)'],
    ['a list', [], '(whole config)'],
    ['a part that belongs to the build', { limits: {} }, 'limits'],
    ['a field that is none', { topic: { treshold: 14 } }, 'topic.treshold'],
    ['a number as a text', { topic: { threshold: '14' } }, 'topic.threshold'],
    ['a threshold below the near miss’s', { topic: { threshold: 2 } }, 'topic.nearMiss'],
    [
      'a rule of a place that is none',
      { topic: { drop: [{ name: 'x', places: ['atlantis'] }] } },
      'topic.drop[0].places[0]',
    ],
    ['an id that is none', { hidden: ['abc'] }, 'hidden[0]'],
    ['a schema that is no address', { $schema: 1 }, '$schema'],
    [
      'a field named __proto__',
      '{"topic":{"keep":[{"name":"x","words":["y"],"__proto__":{"admin":true}}]}}',
      'topic.keep[0].__proto__',
    ],
    ['a field named constructor', { topic: { constructor: 1 } }, 'topic.constructor'],
  ]
  test.each(mistakes)('%s is refused with its place, and nothing is stored or tried', async (_, body, parameter) => {
    for (const [method, path] of [
      ['PUT', '/api/config'],
      ['POST', '/api/config/preview'],
    ] as const) {
      const answer = await own(method, path, { body })
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        400,
        'application/problem+json; charset=utf-8',
      ])
      const { errors, detail } = await told<Told>(answer)
      expect(errors.map((error) => error.parameter)).toEqual([parameter])
      expect(detail).toContain(parameter)
    }
    expect(await versions()).toBe(0)
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  test('a mistake in JSON is told with line and column', async () => {
    const { detail } = await told<Told>(own('PUT', '/api/config', { body: '{\n  "topic": 1,\n}' }))
    expect(detail).toContain('line 3 column 1')
  })

  test('of a thousand mistakes fifty are told, and how many more there are', async () => {
    const hidden = Array.from({ length: 1_000 }, () => 'x')
    const { errors } = await told<Told>(own('PUT', '/api/config', { body: { hidden } }))
    expect([errors.length, errors.at(-1)]).toEqual([
      51,
      { parameter: '(whole config)', detail: 'has 950 more mistakes' },
    ])
  })

  test('of more than a megabyte is refused', async () => {
    expect((await own('PUT', '/api/config', { body: ' '.repeat(1024 * 1024 + 1) })).status).toBe(413)
  })
})

describe('two people who edit at once', () => {
  const editing = (etag: string): Owning => ({ body: stricter, headers: { 'if-match': etag } })

  test('the one who saves first wins, and the other is told', async () => {
    const etag = (await own('GET', '/api/config')).headers.get('etag') ?? ''
    const both = await Promise.all([1, 2].map(() => own('PUT', '/api/config', editing(etag))))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
    const late = { body: {}, headers: { 'if-match': etag } }
    for (const [method, path] of [
      ['PUT', '/api/config'],
      ['DELETE', '/api/config'],
      ['POST', '/api/config/undo'],
    ] as const) {
      expect([method, path, (await own(method, path, late)).status]).toEqual([method, path, 412])
    }
    expect(await told(own('GET', '/api/config'))).toEqual(stricter)
    expect(await versions()).toBe(1)
  })

  test.each(['"v1"', '*', '"v0", "v1"', 'W/"v1"', 'v1', '"another"'])('If-Match: %s', async (etag) => {
    await saveConfig({})
    const { status } = await own('PUT', '/api/config', editing(etag))
    expect([etag, status]).toEqual([etag, ['"v1"', '*'].includes(etag) ? 200 : 412])
  })
})

describe('a draft of an older version', () => {
  test('is merged with what was saved since, and what both changed is named', async () => {
    await saveConfig(stricter)
    await saveConfig({ topic: { threshold: 16 }, hidden: ['20261123-k3F9x2aB'] })
    const mine = { topic: { threshold: 18 }, site: { title: { vi: 'Tin Mường Nhé' } } }
    expect(await told(own('POST', '/api/config/merge?edited=1', { body: mine }))).toMatchObject({
      version: 2,
      merged: { ...mine, hidden: ['20261123-k3F9x2aB'] },
      conflicts: ['topic.threshold'],
      changed: [{ path: 'topic.threshold', before: 14, after: 16 }, { path: 'hidden' }],
    })
    expect(await versions()).toBe(2)
  })

  test.each([
    ['nothing', ''],
    ['a version that was never saved', '?edited=7'],
  ])('of %s is refused', async (_, query) => {
    expect((await own('POST', `/api/config/merge${query}`, { body: {} })).status).toBe(400)
  })

  test('shows what the built-in config would take away', async () => {
    await saveConfig(stricter)
    expect(await told(own('GET', '/api/config/in-force'))).toMatchObject({
      fromBuiltIn: [{ path: 'topic.threshold', before: 10, after: 14 }],
    })
  })
})

describe('a new source of a draft', () => {
  const draft = (url: string) => ({
    sources: [
      {
        id: 'new',
        name: 'New',
        url,
        home: 'https://a.example/',
        language: 'vi',
        region: 'national',
        everyMinutes: 60,
        evidence: 'x',
      },
    ],
  })

  test.each([
    'http://93.184.216.34/rss',
    'https://localhost/rss',
    'https://127.0.0.1/rss',
    'https://192.168.1.1/rss',
    'https://10.0.0.1/rss',
    'https://[::1]/rss',
    'https://printer.local/rss',
    'https://metadata.internal/',
  ])('is not asked at %s', async (url) => {
    const body = draft(url)
    expect(await told(own('POST', '/api/config/preview', { body }))).toMatchObject({ newSources: ['new'] })
    const answer = await own('POST', '/api/config/try-source?id=new', { body })
    expect([answer.status, (await told<Told>(answer)).detail]).toEqual([403, expect.stringContaining('https')])
    const proposed = await own('POST', `/api/config/propose-source?url=${encodeURIComponent(url)}`)
    expect([proposed.status, (await told<Told>(proposed)).detail]).toEqual([403, expect.stringContaining('https')])
  })

  test.each([
    ['?url=bao-nui.example', 'url', 'must be a web address'],
    ['?url=ftp://bao-nui.example/', 'url', 'must begin with http:// or https://'],
    [
      '?url=https://bao-nui.example/&region=near',
      'region',
      'must be "local", "neighbour", "national" or "international"',
    ],
    ['?url=https://bao-nui.example/&article=tin-1', 'article', 'must be a web address'],
    ['?url=https://bao-nui.example/&regoin=local', 'regoin', expect.any(String)],
  ])('is not proposed for %s', async (query, parameter, detail) => {
    const answer = await own('POST', `/api/config/propose-source${query}`)
    expect([answer.status, (await told<Told>(answer)).errors[0]]).toMatchObject([400, { parameter, detail }])
  })

  test('must be in the draft', async () => {
    const answer = await own('POST', '/api/config/try-source?id=other', { body: draft('https://a.example/rss') })
    expect([answer.status, (await told<Told>(answer)).errors[0]?.parameter]).toEqual([400, 'sources'])
  })
})

test('mistakes are told in Vietnamese where that is asked for', async () => {
  const answer = await own('PUT', '/api/config?lang=vi', { body: { topic: { treshold: 1, nearMiss: 99 } } })
  expect((await told<Told>(answer)).detail).toContain('không phải là mục hợp lệ')
})

describe('the versions', () => {
  type History = { readonly versions: readonly { version: number; note: string; at: string; config: unknown }[] }

  test('are told newest first, with note and time', async () => {
    await own('PUT', '/api/config?note=too+much+weather', { body: stricter })
    await own('DELETE', '/api/config?note=back')
    const { versions: all } = await told<History>(own('GET', '/api/config/history'))
    expect(all).toEqual([
      {
        version: 2,
        note: 'back',
        at: expect.stringMatching(/^20\d\d-.*Z$/),
        config: null,
        changes: [{ path: 'topic', before: stricter.topic }],
      },
      {
        version: 1,
        note: 'too much weather',
        at: expect.any(String),
        config: stricter,
        changes: [{ path: 'topic', after: stricter.topic }],
      },
    ])
  })

  test('can be undone, and the undoing too', async () => {
    expect((await own('POST', '/api/config/undo')).status).toBe(409)
    await saveConfig(stricter)
    await saveConfig({ topic: { threshold: 20 } })
    const undone = await own('POST', '/api/config/undo')
    expect([undone.status, undone.headers.get('etag')]).toEqual([200, '"v3"'])
    expect(await told(own('GET', '/api/config'))).toEqual(stricter)
    await own('POST', '/api/config/undo')
    expect(await told(own('GET', '/api/config'))).toEqual({ topic: { threshold: 20 } })
    const { versions: all } = await told<History>(own('GET', '/api/config/history'))
    expect(all.map(({ version, note }) => [version, note])).toEqual([
      [4, 'undoes version 3'],
      [3, 'undoes version 2'],
      [2, ''],
      [1, ''],
    ])
  })

  test('is undone once when it is asked for twice at the same moment', async () => {
    await saveConfig(stricter)
    await saveConfig({ topic: { threshold: 20 } })
    const both = await Promise.all([own('POST', '/api/config/undo'), own('POST', '/api/config/undo')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect(await versions()).toBe(3)
  })

  test('the oldest of fifty has the changes to the one before it, and these are undone', async () => {
    for (let version = 1; version <= 52; version++) await saveConfig({ site: { title: { vi: `Tin ${version}` } } })
    const { versions: stored } = await told<{ versions: readonly object[] }>(own('GET', '/api/config/history'))
    expect([stored.length, stored.at(-1)]).toMatchObject([
      50,
      { version: 3, changes: [{ before: 'Tin 2', after: 'Tin 3' }] },
    ])
    expect((await own('POST', '/api/config/undo?version=2')).status).toBe(400)
    const undone = await own('POST', '/api/config/undo?version=3')
    expect([undone.status, await undone.text()]).toEqual([409, expect.stringContaining('site.title')])
  })

  test('the first one undone is the built-in config', async () => {
    await saveConfig(stricter)
    await own('POST', '/api/config/undo')
    expect(await told(own('GET', '/api/config/in-force'))).toMatchObject({ from: 'built-in' })
  })

  test('any of them can be undone, and what later ones changed stays', async () => {
    await saveConfig(stricter)
    await saveConfig({ ...stricter, hidden: ['20261123-k3F9x2aB'] })
    await saveConfig({ topic: { threshold: 14, nearMiss: 4 }, hidden: ['20261123-k3F9x2aB'] })
    expect((await own('POST', '/api/config/undo?version=2')).status).toBe(200)
    expect(await told(own('GET', '/api/config'))).toEqual({ topic: { threshold: 14, nearMiss: 4 } })
    const { versions: all } = await told<History>(own('GET', '/api/config/history'))
    expect(all[0]).toMatchObject({ version: 4, note: 'undoes version 2' })
  })

  test('one whose fields were changed again is not undone, and they are named', async () => {
    await saveConfig(stricter)
    await saveConfig({ topic: { threshold: 20 } })
    const answer = await own('POST', '/api/config/undo?version=1')
    expect([answer.status, (await told<Told>(answer)).detail]).toEqual([409, expect.stringContaining('topic')])
    expect((await own('POST', '/api/config/undo?version=7')).status).toBe(400)
  })

  test('are fifty at most', async () => {
    for (let version = 1; version <= 52; version++) await storeVersion(version, '{}')
    await saveConfig(stricter)
    const { versions: all } = await told<History>(own('GET', '/api/config/history'))
    expect([all.length, all[0]?.version, all.at(-1)?.version]).toEqual([50, 53, 4])
  })
})

describe('an override that this build refuses', () => {
  const bad = '{"topic":{"threshold":"many"}}'
  test('leaves the last good one in force, says so, and can be read and corrected', async () => {
    await saveConfig({ site: { title: { vi: 'Tin Mường Nhé' } } })
    await storeVersion(2, bad)
    expect(await told(own('GET', '/api/config/in-force'))).toMatchObject({
      from: 'last-good',
      problems: [{ path: 'topic.threshold' }],
      config: { site: { title: { vi: 'Tin Mường Nhé' } } },
    })
    expect(await told(own('GET', '/api/config'))).toEqual(JSON.parse(bad))
    await saveConfig(stricter)
    expect(await told(own('GET', '/api/config/in-force'))).toMatchObject({ from: 'override', problems: [] })
  })

  test('leaves the built-in config in force where no good one is known', async () => {
    await storeVersion(1, bad)
    expect(await told(own('GET', '/api/config/in-force'))).toMatchObject({
      from: 'built-in',
      problems: [{ path: 'topic.threshold' }],
      config: { topic: { threshold: 10 } },
    })
  })
})

/** Items as a tick published them. */
async function putItems(): Promise<void> {
  const document: ItemsDocument = sampleItems([sampleItem('2026-11-23', 1)])
  await env.KV.put('items', JSON.stringify(document), { metadata: { version: 2, rev: document.rev } })
  forgetSnapshot(env.KV)
}
