import { expect, test } from 'vitest'
import { ask, sampleItem, sampleItems, sampleKv, sampleNearMiss } from '../sample.ts'

const item = sampleItem('2026-11-23', 1, { title: 'Sạt lở ở xã Sín Thầu' })
const documents = { items: sampleItems([item]), near: { version: 2, items: [sampleNearMiss], dropped: [] } }
const page = async (query: string, env = {}) =>
  (await ask(`/tune?${new URLSearchParams(query)}`, { kv: sampleKv(documents), env })).text()

test('a headline is judged without any script, its evidence marked', async () => {
  const html = await page('title=Mưa lớn ở xã Sín Thầu, tỉnh Điện Biên&lang=en')
  expect(html).toMatch(/<h2>Kept · \d+, at least 10 needed<\/h2>/)
  expect(html).toContain('<mark>Sín Thầu</mark>')
  expect(html).toContain('value="Mưa lớn ở xã Sín Thầu, tỉnh Điện Biên"')
})

test('a summary and a source count as in a tick', async () => {
  const [without, local] = await Promise.all([
    page('title=Khai mạc hội thi&lang=en'),
    page('title=Khai mạc hội thi&source=baodienbienphu-trang-chu&lang=en'),
  ])
  expect(without).toContain('<h2>Dropped')
  expect(local).toContain('<h2>Kept')
  expect(await page('title=Tin nhanh&summary=Lũ ở xã Sín Thầu&lang=en')).toContain('<mark>Sín Thầu</mark>')
})

test('a link that we know stands for its article', async () => {
  const html = await page(`link=${item.link}?utm_source=zalo&lang=en`)
  expect(html).toContain('This item is in the list.')
  expect(html).toContain(`href="/items/${item.id}?lang=en"`)
})

test('a link that we do not know says so', async () => {
  expect(await page('link=https://a.example/x&lang=en')).toContain('No article that was read has this link.')
})

test('near misses say why not', async () => {
  const html = await page('lang=en')
  expect(html).toContain('Ùn tắc trên <mark>đường</mark> Điện Biên Phủ')
  expect(html).toMatch(/Dropped \(10\/10\): “đường” says that it is a street/)
})

test('the editor is there only where a token is set', async () => {
  expect(await page('')).not.toContain('id="owner"')
  const html = await page('', { ADMIN_TOKEN: 'a-token-of-twenty-characters' })
  expect(html).toContain('id="owner"')
  expect(html).not.toContain('a-token-of-twenty-characters')
})

test('what is pasted stays text', async () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)> xã Sín Thầu'
  const html = await page(`title=${hostile}&summary=${hostile}&source=${hostile}`)
  expect(html).not.toMatch(/<script>|<img src=x/)
})

test('a decision is for no cache; the page without one may be kept a minute', async () => {
  const cache = async (path: string) => (await ask(path)).headers.get('cache-control')
  expect([await cache('/tune'), await cache('/tune?title=x')]).toEqual(['public, max-age=60', 'private, no-store'])
})

test('script and style may come from us alone', async () => {
  const policy = (await ask('/tune')).headers.get('content-security-policy')
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("connect-src 'self'")
})
