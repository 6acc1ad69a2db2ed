import { expect, test } from 'vitest'
import { visit } from './visit.ts'

/** What a reader sees at a glance: edges that line up, no gap, and times that are true. */

type Edges = {
  readonly getBoundingClientRect: () => { readonly left: number; readonly right: number; readonly height: number }
}
type Row = Edges & { readonly querySelector: (selector: string) => Edges }

const screens: readonly [what: string, width: number, edge: 'left' | 'right'][] = [
  ['on a phone “Xem nhanh” is at the right edge of every item', 390, 'right'],
  ['on a desktop it follows the places, at the left edge of an item without any', 1280, 'left'],
]

test.each(screens)('%s, with a picture or without', (_, width, edge) =>
  visit(
    '/',
    async (page) => {
      const rows = page.locator(edge === 'right' ? 'article .row' : 'article .row:not(:has(.chips))')
      const edges = await rows.evaluateAll(
        (all, side) => all.map((row) => (row as unknown as Row).querySelector('summary').getBoundingClientRect()[side]),
        edge,
      )
      expect(edges.length).toBeGreaterThan(3)
      expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(1)
    },
    { viewport: { width, height: 844 } },
  ),
)

test('one place, however long, is beside “Xem nhanh” on a phone, not above it', () =>
  visit(
    '/',
    async (page) => {
      const heights = await page
        .locator('article .row:not(:has(li + li))')
        .evaluateAll((all) => all.map((row) => (row as unknown as Edges).getBoundingClientRect().height))
      expect(heights.length).toBeGreaterThan(5)
      expect(Math.max(...heights)).toBeLessThan(60)
    },
    { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  ))

test.each(['/noi', '/archive', '/api'])('text of twice the size leaves %s as wide as the phone', (path) =>
  visit(
    path,
    async (page) => {
      await page.addStyleTag({ content: 'html { font-size: 200% }' })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    },
    { viewport: { width: 390, height: 844 }, bypassCSP: true },
  ),
)

test('the next reading of a source is never “just now” or past', () =>
  visit('/sources', async (page) => {
    const next = await page.locator('time[data-ahead]').allTextContents()
    expect(next.length).toBeGreaterThan(5)
    expect(next.filter((text) => !/^(trong ít phút nữa|sau .+ nữa|\d\d:\d\d .+)$/.test(text))).toEqual([])
  }))

test('a search for news that names a place leads to the news and to the place', () =>
  visit(
    '/',
    async (page) => {
      await page.fill('.find input', 'giá gừng Mường Nhé')
      await page.click('.find button')
      expect(await page.locator('.found a').allTextContents()).toEqual([
        'Tìm tin có chữ “giá gừng Mường Nhé”',
        'xã Mường Nhé',
        'huyện Mường Nhé (cũ)',
      ])
      await page.locator('.found a').first().click()
      await page.waitForSelector('.empty')
      await page.locator('.empty a').first().click()
      await page.waitForURL('**/noi/xa-muong-nhe')
    },
    { javaScriptEnabled: false },
  ))

test('the daily letter of a place is ordered at the mail service with its address filled in', () =>
  visit('/noi/xa-muong-nhe', async (page) => {
    const href = await page.getByRole('link', { name: 'Nhận thư từ Blogtrottr' }).getAttribute('href')
    const feed = new URL(href ?? '').searchParams.get('subscribe')
    expect(feed).toMatch(/\/daily\.xml\?place=xa-muong-nhe$/)
    expect(await page.locator('#subscribe').textContent()).toContain('thư xác nhận')
  }))

test.each(['/', '/noi/xa-muong-nhe'])('on paper %s has no button, and the news is as wide as the sheet', (path) =>
  visit(
    path,
    async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('button:visible, nav:visible, aside:visible').count()).toBe(0)
      const [news, sheet] = await Promise.all(
        ['.news', 'main'].map(async (part) => (await page.locator(part).boundingBox())?.width),
      )
      expect(news).toBe(sheet)
    },
    { viewport: { width: 794, height: 1123 } },
  ),
)
