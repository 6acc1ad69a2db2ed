import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectQuiet, site, visit } from './visit.ts'

/** The owner's forms: common changes without a line of JSON. */

const authorization = `Bearer ${inject('adminToken')}`
const config = `${site}/api/config`
type Stored = {
  readonly sources: readonly {
    readonly id: string
    readonly name: string
    readonly url: string
    readonly kind?: string
  }[]
  readonly hidden?: readonly string[]
  readonly topic?: { readonly drop?: readonly object[] }
}
const stored = async () => (await (await fetch(config, { headers: { authorization } })).json()) as Stored
let before: Stored
beforeAll(async () => {
  before = await stored()
})
const restore = () => fetch(config, { method: 'PUT', headers: { authorization }, body: JSON.stringify(before) })
afterAll(restore)

/** Opens the editor and unfolds one form. */
async function open(page: Page, form: string): Promise<void> {
  await page.fill('#token', inject('adminToken'))
  await page.click('#token-form button')
  await page.waitForSelector('#forms:visible')
  await page.click(`details:has(#${form}) > summary`)
}

const urlEnding = (end: string) => {
  const found = before.sources.find(({ url }) => url.endsWith(end))
  if (found === undefined) throw new Error(`no source ends with ${end}`)
  return `${found.url}?new`
}

test.each([
  ['a feed', 'vov-byline.xml', 'feed'],
  ['a news sitemap', 'tienphong-news-sitemap.xml', 'sitemap'],
])('%s is read once, shown with decisions, named and saved', async (_, file, kind) => {
  try {
    await visit('/tune', async (page, seen) => {
      await open(page, 'source-form')
      await page.fill('#source-url', urlEnding(file))
      await page.click('#source-form button')
      await page.waitForSelector('#proposed li')
      expect(await page.locator('#proposed li b').allTextContents()).toContain('giữ · ')
      await page.fill('#source-name', 'Báo Thử')
      await page.click('#proposed button:text("Thêm nguồn này")')
      await page.click('#forms-told button:text("Lưu ngay")')
      await page.waitForSelector('text=Đã lưu.')
      const { sources } = await stored()
      expect(sources).toHaveLength(before.sources.length + 1)
      expect(sources.at(-1)).toMatchObject({ name: 'Báo Thử', url: urlEnding(file), kind })
      expectQuiet(seen)
    })
  } finally {
    await restore()
  }
})

test('a list in JSON without addresses is read by the address of one of its articles', async () => {
  try {
    await visit('/tune', async (page) => {
      await open(page, 'source-form')
      await page.fill('#source-url', urlEnding('baodienbienphu-api-list.json'))
      await page.click('#source-form button')
      await page.fill(
        '#source-article',
        'https://bao-nui.example/thoi-su/xa-na-hy-dua-diem-truong-huoi-hoi-vao-su-dung-261187.html',
      )
      await page.click('#proposed button:text("Đọc lại")')
      await page.waitForSelector('#proposed li')
      await page.click('#proposed button:text("Thêm nguồn này")')
      await page.click('#forms-told button:text("Lưu ngay")')
      await page.waitForSelector('text=Đã lưu.')
      expect((await stored()).sources.at(-1)).toMatchObject({
        kind: 'json',
        home: 'https://bao-nui.example/',
        json: { list: ['data.list'], link: 'https://bao-nui.example/{category_slug}/{article_slug}-{article_id}.html' },
      })
    })
  } finally {
    await restore()
  }
})

test('an address that is polled already, and one that cannot be read, are not offered', () =>
  visit('/tune', async (page) => {
    await open(page, 'source-form')
    await page.fill('#source-url', urlEnding('vov-byline.xml').replace('?new', ''))
    await page.click('#source-form button')
    await page.waitForSelector('#proposed :text("đã có trong danh sách")')
    expect(await page.locator('#proposed button').count()).toBe(0)
    await page.fill('#source-url', new URL('/nothing-here', urlEnding('vov-byline.xml')).href)
    await page.click('#source-form button')
    await page.waitForSelector('#proposed :text("Không đọc được: server answered 404")')
    expect(await page.locator('#proposed button').count()).toBe(0)
  }))

test('words are dropped by a rule with a name of its own, beside the rules that are there', async () => {
  try {
    await visit('/tune', async (page) => {
      await open(page, 'drop-form')
      for (const words of ['Đua xe, sạt lở', 'đua xe']) {
        await page.fill('#drop-words', words)
        await page.click('#drop-form button')
        await page.waitForSelector('#forms-told button')
      }
      await page.waitForSelector('#told h3:has-text("Sẽ bỏ")')
      await page.click('#forms-told button:text("Lưu ngay")')
      await page.waitForSelector('text=Đã lưu.')
    })
    expect((await stored()).topic?.drop).toEqual([
      { name: 'dua-xe', words: ['Đua xe', 'sạt lở'] },
      { name: 'dua-xe-2', words: ['đua xe'] },
    ])
  } finally {
    await restore()
  }
})

test('an item is withdrawn by its address here or at its outlet; another address is refused', async () => {
  const { items } = (await (await fetch(`${site}/api/items?limit=2`)).json()) as {
    readonly items: readonly { readonly id: string; readonly link: string }[]
  }
  const [first, second] = items
  if (first === undefined || second === undefined) throw new Error('the demo has two items')
  try {
    await visit('/tune', async (page) => {
      await open(page, 'hide-form')
      for (const [address, ids] of [
        [`${site}/items/${first.id}?lang=en`, [first.id]],
        [second.link, [first.id, second.id]],
      ] as const) {
        await page.fill('#hide-item', address)
        await page.click('#hide-form button')
        await expect.poll(async () => JSON.parse(await page.inputValue('#draft')).hidden).toEqual(ids)
      }
      await page.fill('#hide-item', 'https://bao-nui.example/khong-co')
      await page.click('#hide-form button')
      await page.waitForSelector('#forms-told :text("Không thấy tin nào ở địa chỉ này.")')
      expect(JSON.parse(await page.inputValue('#draft')).hidden).toHaveLength(2)
    })
  } finally {
    await restore()
  }
})

test('a draft that is not JSON is left as it is', () =>
  visit('/tune', async (page) => {
    await open(page, 'drop-form')
    await page.fill('#draft', '{')
    await page.fill('#drop-words', 'đua xe')
    await page.click('#drop-form button')
    await page.waitForSelector('#forms-told .error')
    expect(await page.inputValue('#draft')).toBe('{')
  }))
