import { describe, expect, test } from 'vitest'
import type { Config } from '../../src/config/schema.ts'
import {
  ask,
  jsonOf,
  type SampleKv,
  sampleItem,
  sampleItems,
  sampleKv,
  sampleStatus,
  type Told,
  writableKv,
} from './sample.ts'

const ADMIN_TOKEN = 'a-token-of-twenty-characters'
const authorization = `Bearer ${ADMIN_TOKEN}`
const stricter = { topic: { threshold: 14 } }

type Asking = { readonly kv?: SampleKv; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
function own(method: string, path: string, { kv = writableKv(), body, headers = {} }: Asking = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const init = { method, headers: { authorization, ...headers }, ...(body === undefined ? {} : { body: text }) }
  return ask(path, { kv, env: { ADMIN_TOKEN } }, init)
}

describe('who may', () => {
  const routes = [
    ['GET', '/api/config'],
    ['PUT', '/api/config'],
    ['DELETE', '/api/config'],
    ['GET', '/api/config/in-force'],
    ['POST', '/api/config/preview'],
  ] as const

  test.each(routes)('%s %s does not exist without a token of 20 characters', async (method, path) => {
    for (const env of [{}, { ADMIN_TOKEN: 'x'.repeat(19) }]) {
      const given = `Bearer ${'ADMIN_TOKEN' in env ? env.ADMIN_TOKEN : ''}`
      const answer = await ask(path, { kv: writableKv(), env }, { method, headers: { authorization: given } })
      const nothing = await ask('/api/nothing')
      expect([answer.status, await answer.text()]).toEqual([404, await nothing.text()])
    }
  })

  test.each(routes)(
    '%s %s refuses who has no token or another, changes nothing, and is not for caches',
    async (method, path) => {
      const kv = writableKv()
      for (const headers of [{}, { authorization: `${authorization}x` }]) {
        const answer = await ask(
          path,
          { kv, env: { ADMIN_TOKEN } },
          { method, headers, ...(method === 'PUT' && { body: '{}' }) },
        )
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([401, 'private, no-store'])
        expect(answer.headers.get('www-authenticate')).toContain('Bearer')
      }
      expect(kv.text('config')).toBeUndefined()
    },
  )

  test.each(routes)('%s %s is open to no other site', async (method, path) => {
    const answer = await own(method, path, {
      body: method === 'GET' ? undefined : {},
      headers: { origin: 'https://evil.example' },
    })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  })
})

describe('an override', () => {
  test('is {} where none is stored', async () => {
    expect(await (await own('GET', '/api/config')).json()).toEqual({})
  })

  test('is given back as it was saved, and is in force', async () => {
    const kv = writableKv()
    const override = { $schema: '/config.schema.json', ...stricter }
    expect((await own('PUT', '/api/config', { kv, body: override })).status).toBe(200)
    expect(await (await own('GET', '/api/config', { kv })).json()).toEqual(override)
    const { from, config } = await jsonOf<{ from: string; config: Config }>(
      await own('GET', '/api/config/in-force', { kv }),
    )
    expect([from, config.topic.threshold, config.topic.nearMiss]).toEqual(['override', 14, 3])
  })

  test('changes what is shown at once, and so the ETag of every answer', async () => {
    const kv = writableKv({ items: sampleItems([sampleItem('2026-11-23', 1)]) })
    const before = await ask('/rss.xml', { kv })
    await own('PUT', '/api/config', { kv, body: { site: { title: { vi: 'Tin Mường Nhé' } } } })
    const after = await ask('/rss.xml', { kv }, { headers: { 'if-none-match': before.headers.get('etag') ?? '' } })
    expect([after.status, await after.text()]).toEqual([200, expect.stringContaining('<title>Tin Mường Nhé</title>')])
  })

  test('is gone after DELETE', async () => {
    const kv = writableKv()
    await own('PUT', '/api/config', { kv, body: stricter })
    expect((await own('DELETE', '/api/config', { kv })).status).toBe(200)
    expect(await (await own('GET', '/api/config', { kv })).json()).toEqual({})
    kv.set('config', 'damaged')
    expect(await (await own('GET', '/api/config/in-force', { kv })).json()).toMatchObject({ from: 'built-in' })
  })

  test('is not replaced by who edited an older one', async () => {
    const kv = writableKv()
    const etag = (await own('GET', '/api/config', { kv })).headers.get('etag') ?? ''
    const mine = { body: stricter, kv, headers: { 'if-match': etag } }
    expect((await own('PUT', '/api/config', mine)).status).toBe(200)
    const late = await own('PUT', '/api/config', { ...mine, body: {} })
    expect([late.status, (await own('DELETE', '/api/config', mine)).status]).toEqual([412, 412])
    expect(JSON.parse(kv.text('config') ?? '')).toEqual(stricter)
  })

  const mistakes: readonly [string, unknown, string][] = [
    ['no JSON', '{"topic": {"threshold": 14,}}', '(whole config)'],
    ['nothing at all', '', '(whole config)'],
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
    const kv = writableKv()
    for (const [method, path] of [
      ['PUT', '/api/config'],
      ['POST', '/api/config/preview'],
    ] as const) {
      const answer = await own(method, path, { kv, body })
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        400,
        'application/problem+json; charset=utf-8',
      ])
      const told = await jsonOf<Told>(answer)
      expect(told.errors.map((error) => error.parameter)).toEqual([parameter])
      expect(told.detail).toContain(parameter)
    }
    expect(kv.text('config')).toBeUndefined()
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  test('a mistake in JSON is told with line and column', async () => {
    const { detail } = await jsonOf<Told>(await own('PUT', '/api/config', { body: '{\n  "topic": 1,\n}' }))
    expect(detail).toContain('line 3 column 1')
  })

  test('of a thousand mistakes fifty are told, and how many more there are', async () => {
    const hidden = Array.from({ length: 1_000 }, () => 'x')
    const { errors } = await jsonOf<Told>(await own('PUT', '/api/config', { body: { hidden } }))
    expect([errors.length, errors.at(-1)]).toEqual([
      51,
      { parameter: '(whole config)', detail: 'has 950 more mistakes' },
    ])
  })

  test('of more than a megabyte is refused', async () => {
    expect((await own('PUT', '/api/config', { body: ' '.repeat(1024 * 1024 + 1) })).status).toBe(413)
  })
})

describe('a bad override in KV', () => {
  const bad = '{"topic":{"threshold":"many"}}'
  const health = async (kv: SampleKv) => {
    kv.set('state', sampleStatus())
    const answer = await ask('/api/health', { kv, env: { SITE_URL: 'https://tin.example' } })
    return jsonOf<{ status: string; reasons: readonly { what: string; detail: string }[] }>(answer)
  }

  test('leaves the last good one in force, and health says so', async () => {
    const kv = writableKv()
    await own('PUT', '/api/config', { kv, body: { site: { title: { vi: 'Tin Mường Nhé' } } } })
    const before = await ask('/rss.xml', { kv })
    kv.set('config', bad)
    const after = await ask('/rss.xml', { kv })
    expect([await after.text(), after.headers.get('etag')]).toEqual([await before.text(), before.headers.get('etag')])
    const { status, reasons } = await health(kv)
    expect([status, reasons[0]?.what]).toEqual(['warning', 'config'])
    expect(reasons[0]?.detail).toMatch(/last good.*topic\.threshold/)
  })

  test('leaves the built-in config in force where no good one is known', async () => {
    const kv = sampleKv({ config: bad })
    expect(await (await own('GET', '/api/config/in-force', { kv })).json()).toMatchObject({
      from: 'built-in',
      problems: [{ path: 'topic.threshold' }],
      config: { topic: { threshold: 10 } },
    })
    expect((await health(kv)).reasons[0]?.detail).toMatch(/built-in/)
  })

  test('can be read where it is JSON, and is told where it is none', async () => {
    expect(await (await own('GET', '/api/config', { kv: sampleKv({ config: bad }) })).json()).toEqual(JSON.parse(bad))
    const answer = await own('GET', '/api/config', { kv: sampleKv({ config: '{"a":' }) })
    expect([answer.status, (await jsonOf<Told>(answer)).detail]).toEqual([409, expect.stringContaining('is not JSON')])
  })
})
