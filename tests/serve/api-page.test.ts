import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ask, sampleKv } from './sample.ts'
import { sampleItem, sampleItems } from './sample-documents.ts'

const kv = sampleKv({ items: sampleItems([sampleItem('2026-11-23', 1)]) })

test.each(['', '?lang=en'])('every example on /api%s answers', async (language) => {
  const answer = await ask(`/api${language}`, { kv })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  const html = await answer.text()
  const links = [...html.matchAll(/href="(\/(?:api\/|openapi|config)[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
  )
  expect(links.length).toBeGreaterThanOrEqual(9)
  for (const link of links) {
    const isStatic = existsSync(`public${link}`)
    expect([link, isStatic || (await ask(link, { kv })).status === 200]).toEqual([link, true])
  }
})

test('the examples are told in both languages', async () => {
  expect(await (await ask('/api', { kv })).text()).toContain('Mười tin mới nhất')
  expect(await (await ask('/api?lang=en', { kv })).text()).toContain('The ten newest items')
})
