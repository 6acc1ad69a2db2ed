import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { expectQuiet, site, visit } from './visit.ts'

const authorization = `Bearer ${inject('adminToken')}`
const config = `${site}/api/config`

test('the owner sees what a draft would drop, saves it, and the token is in no address', async () => {
  const before = await (await fetch(config, { headers: { authorization } })).text()
  try {
    await visit('/tune', async (page, seen) => {
      await page.fill('#token', inject('adminToken'))
      await page.click('#token-form button')
      await page.waitForSelector('#draft:visible')
      const draft = JSON.parse(await page.inputValue('#draft'))
      await page.fill('#draft', JSON.stringify({ ...draft, topic: { threshold: 99 } }))
      await page.waitForSelector('#told h3')
      expect(await page.locator('#told h3').first().textContent()).toMatch(/^Sẽ bỏ: [1-9]\d*$/)
      await page.click('#draft-form button[type=submit]')
      await page.waitForSelector('text=Đã lưu.')
      expect(await (await fetch(config, { headers: { authorization } })).json()).toMatchObject({
        topic: { threshold: 99 },
      })
      expect(seen.requests.filter(({ url }) => url.includes(inject('adminToken')))).toEqual([])
      expectQuiet(seen)
    })
  } finally {
    await fetch(config, { method: 'PUT', headers: { authorization }, body: before })
  }
})

const opened = async (page: Page) => {
  await page.fill('#token', inject('adminToken'))
  await page.click('#token-form button')
  await page.waitForSelector('#draft:visible')
  return JSON.parse(await page.inputValue('#draft'))
}
const put = (override: unknown) =>
  fetch(config, { method: 'PUT', headers: { authorization }, body: JSON.stringify(override) })
const stored = async () =>
  (await (await fetch(config, { headers: { authorization } })).json()) as Record<string, unknown>

test('a clash of two tabs offers both and a merge; each version can be undone; the way back shows what is lost', async () => {
  const before = await stored()
  try {
    await visit('/tune', async (page, seen) => {
      const draft = await opened(page)
      await put({ ...before, hidden: ['20261123-k3F9x2aB'] })
      await page.fill('#draft', JSON.stringify({ ...draft, topic: { threshold: 12 } }))
      await page.fill('#note', 'ít tin hơn')
      await page.click('#draft-form button[type=submit]')
      await page.waitForSelector('#told :text("hidden")')
      await page.click('#told button:text("Gộp cả hai")')
      expect(JSON.parse(await page.inputValue('#draft'))).toMatchObject({
        topic: { threshold: 12 },
        hidden: ['20261123-k3F9x2aB'],
      })
      await page.click('#draft-form button[type=submit]')
      await page.waitForSelector('text=Đã lưu.')
      expect(await stored()).toMatchObject({ topic: { threshold: 12 }, hidden: ['20261123-k3F9x2aB'] })

      const newest = page.locator('#history > li').first()
      expect(await newest.textContent()).toContain('ít tin hơn')
      await newest.locator('summary').click()
      await newest.locator('button').click()
      await page.waitForSelector('text=Đã hoàn tác.')
      expect(await stored()).toEqual({ ...before, hidden: ['20261123-k3F9x2aB'] })

      await page.click('#reset')
      await page.waitForSelector('#told li:has-text("sources[")')
      await page.click('#told button:text("Thôi")')
      expect(await stored()).toMatchObject(before)
      // The browser itself reports the 412 that was asked for.
      expect(seen.errors.filter((error) => !error.includes('412'))).toEqual([])
    })
  } finally {
    await put(before)
  }
})

test('a draft is not lost without a question', () =>
  visit('/tune', async (page) => {
    const asked: string[] = []
    page.on('dialog', async (dialog) => {
      asked.push(dialog.type())
      await dialog.accept()
    })
    await opened(page)
    await page.reload()
    expect(asked).toEqual([])
    await page.waitForSelector('#draft:visible')
    await page.locator('#draft').pressSequentially(' ')
    await page.reload()
    expect(asked).toEqual(['beforeunload'])
  }))

test('a new source is asked once, and its items are shown with their decision', () =>
  visit('/tune', async (page) => {
    const draft = await opened(page)
    const [first] = draft.sources
    const added = { ...first, id: 'moi', name: 'Mới', url: `${first.url}?new` }
    await page.fill('#draft', JSON.stringify({ ...draft, sources: [...draft.sources, added] }))
    await page.click('#try')
    await page.waitForSelector('#tried h3:has-text("moi")')
    expect(await page.locator('#tried h3').textContent()).toMatch(/moi · [1-9]/)
    const tried = page.waitForResponse((response) => response.url().includes('/preview'))
    await page.click('#try')
    await tried
    expect(await page.locator('#tried h3').count()).toBe(1)
  }))

test('thirty thousand words do not stall the editor', () =>
  visit('/tune', async (page) => {
    const draft = await opened(page)
    const words = Array.from({ length: 30_000 }, (_, index) => `từ khóa ${index}`)
    const drop = [{ name: 'many', words }]
    await page.fill('#draft', JSON.stringify({ ...draft, topic: { ...draft.topic, drop } }))
    await page.waitForSelector('#told :text("Không tin nào thay đổi")')
    // Each key waits for the page, ten seconds at most.
    for (let key = 0; key < 5; key++) await page.press('#draft', 'ArrowLeft')
    expect(await page.locator('#help b').textContent()).not.toBe('')
  }))

test('a mistake in a draft is told with its place, and another token with what it is', () =>
  visit('/tune', async (page) => {
    await page.fill('#token', 'another-token-altogether')
    await page.click('#token-form button')
    await page.waitForSelector('#told .error')
    expect(await page.locator('#draft').isVisible()).toBe(false)
    await page.fill('#token', inject('adminToken'))
    await page.click('#token-form button')
    await page.waitForSelector('#draft:visible')
    await page.fill('#draft', '{"topic":{"treshold":1}}')
    await page.waitForSelector('text=topic.treshold: không phải là mục hợp lệ')
  }))

const places: readonly [where: string, draft: string, name: string, told: string][] = [
  ['on a value', '{"topic":{"threshold":|10}}', 'topic.threshold', 'An item is kept from this score on.'],
  ['in a list', '{"topic":{"drop":[{"name":"x"},{"name":"|y"}]}}', 'topic.drop[1].name', 'words'],
  ['where a field is to come', '{"site":{|', 'site', 'tagAuthority'],
  ['on a field that is none', '{"topic":{"treshold":1|}}', 'topic.treshold', 'Ở đây không có mục này'],
  [
    'on one kind of source',
    '{"sources":[{"kind":"page","selectors":{"item":"|',
    'sources[0].selectors.item',
    'The elements of which each is one item',
  ],
]

test.each(places)('the editor tells what the schema says: %s', (_, draft, name, told) =>
  visit('/tune', async (page, seen) => {
    await page.fill('#token', inject('adminToken'))
    await page.click('#token-form button')
    await page.waitForSelector('#draft:visible')
    await page.fill('#draft', draft.replace('|', ''))
    const back = draft.length - 1 - draft.indexOf('|')
    for (let step = 0; step < back; step++) await page.press('#draft', 'ArrowLeft')
    await page.press('#draft', 'Shift')
    await page.waitForSelector(`#help b:text-is("${name}")`)
    expect(await page.locator('#help').textContent()).toContain(told)
    expect(seen.requests.filter(({ url }) => !url.startsWith(site))).toEqual([])
  }),
)

test('a headline is explained without script, and a hostile one is text', () =>
  visit(
    '/why',
    async (page, seen) => {
      await page.fill('#about', 'Mưa ở xã Sín Thầu <script>alert(1)</script><img src=x onerror=alert(1)>')
      await page.click('form[action="/why"] button')
      await page.waitForURL('**/why?about=*')
      expect(await page.locator('.outcome mark').first().textContent()).toBe('Sín Thầu')
      expect(await page.locator('.outcome .headline').textContent()).toContain('<script>alert(1)</script>')
      expectQuiet(seen)
    },
    { javaScriptEnabled: false },
  ))

test('without script the owner is told what to use', () =>
  visit(
    '/tune',
    async (page) => {
      expect(await page.locator('#token-form').isVisible()).toBe(false)
      expect(await page.locator('noscript').textContent()).toContain('PUT /api/config')
    },
    { javaScriptEnabled: false },
  ))
