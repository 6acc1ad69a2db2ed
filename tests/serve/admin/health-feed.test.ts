import { expect, test } from 'vitest'
import type { HealthEvent } from '../../../src/publish/documents.ts'
import { healthSecret } from '../../../src/serve/admin/health-feed.ts'
import { ask, sampleKv } from '../sample.ts'
import { sampleStatus } from '../sample-documents.ts'

const ADMIN_TOKEN = 'a-token-of-twenty-characters'
const events: readonly HealthEvent[] = [
  { at: '2026-11-23T08:00:00.000Z', key: 'source:a', kind: 'well', text: 'Đã ổn trở lại: Báo A <lỗi>' },
  { at: '2026-11-23T01:00:00.000Z', key: 'source:a', kind: 'trouble', text: 'Báo A: không đọc được & im lặng' },
]
const kv = () => sampleKv({ status: sampleStatus({ events }) })
const read = (name: string, env: Readonly<Record<string, string>> = { ADMIN_TOKEN }) =>
  ask(`/health/${name}`, { kv: kv(), env })

test('the owner’s feed has what went wrong and what is well again, the newest first', async () => {
  const answer = await read(`${await healthSecret(ADMIN_TOKEN)}.xml`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('application/atom+xml')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  const xml = await answer.text()
  expect(xml.match(/<title>[^<]*<\/title>/g)?.slice(1)).toEqual([
    '<title>Đã ổn trở lại: Báo A &#x3C;lỗi&#x3E;</title>',
    '<title>Báo A: không đọc được &#x26; im lặng</title>',
  ])
  expect(new Set(xml.match(/<id>[^<]*/g)).size).toBe(3)
  expect(xml).not.toContain(ADMIN_TOKEN)
})

test.each(['x.xml', '.xml', `${ADMIN_TOKEN}.xml`])('there is nothing at another address: %s', async (name) => {
  expect((await read(name)).status).toBe(404)
})

test('without a token there is none, and another token has another address', async () => {
  const name = `${await healthSecret(ADMIN_TOKEN)}.xml`
  expect((await read(name, {})).status).toBe(404)
  expect((await read(name, { ADMIN_TOKEN: `${ADMIN_TOKEN}x` })).status).toBe(404)
})
