import { expect, test } from 'vitest'
import { packDays } from '../../../src/publish/sealed-days.ts'
import { ask, sampleKv } from '../sample.ts'
import { sampleItems } from '../sample-documents.ts'

const packed = packDays([
  ['2026-10-01', 1],
  ['2026-11-18', 3],
])
const days = packed && { days: packed }

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const READER = 'application/rss+xml, application/atom+xml;q=0.9, text/html;q=0.1, */*;q=0.1'

const pages: readonly [string, number, string][] = [
  ['/rss.xml?place=muong-nhee', 400, 'Địa chỉ này có điều kiện lọc không hợp lệ'],
  ['/atom.xml?place=muong-nhee&lang=en', 400, 'lang'],
  ['/feed.json?limit=0', 400, 'limit'],
  ['/archive/2026-99.xml', 404, '<h1>'],
  ['/nothing.xml', 404, '<h1>'],
]

test.each(pages)('%s opened in a browser is a page that says what is wrong', async (path, status, words) => {
  const answer = await ask(path, {}, { headers: { accept: BROWSER } })
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    status,
    'text/html; charset=utf-8',
    'no-store',
  ])
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await answer.text()).toContain(words)
})

test.each(['/noi/xa-sin-thau', '/ngay/2026-11-18', '/archive/2026-10.xml'])(
  '%s asked too often says so on a page, and when to come again; to a program in problem details',
  async (path) => {
    const kv = sampleKv({ items: sampleItems([], { sealedDay: '2026-11-18', firstDay: '2026-10-01', ...days }) })
    const env = { RATE_LIMITER: { limit: async () => ({ success: false }) } } as never
    const browser = await ask(path, { kv, env }, { headers: { accept: BROWSER } })
    expect([browser.status, browser.headers.get('retry-after'), browser.headers.get('content-type')]).toEqual([
      429,
      '60',
      'text/html; charset=utf-8',
    ])
    expect(await browser.text()).toContain('Bạn gửi quá nhiều yêu cầu. Hãy thử lại sau một phút.')
    const program = await ask(path, { kv, env }, { headers: { accept: READER } })
    expect([program.status, program.headers.get('content-type')]).toEqual([
      429,
      'application/problem+json; charset=utf-8',
    ])
  },
)

test.each([READER, '*/*', ''])('a program that accepts %j gets problem details', async (accept) => {
  const answer = await ask('/rss.xml?place=muong-nhee', {}, { headers: { accept } })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
})

test('the API answers everybody with problem details', async () => {
  const answer = await ask('/api/items?place=muong-nhee', {}, { headers: { accept: BROWSER } })
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
})

test('a feed that is asked for in the right way is a feed in a browser too', async () => {
  const answer = await ask('/rss.xml', {}, { headers: { accept: BROWSER } })
  expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, 'application/rss+xml'])
})
