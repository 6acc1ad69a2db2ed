import { expect, test } from 'vitest'
import { expectQuiet, site, visit } from './visit.ts'

const PHONE = { viewport: { width: 360, height: 740 } }
const EVERY_PAGE = [
  '/',
  '/?q=biên',
  '/noi',
  '/noi?q=muong',
  '/noi/muong-nhe',
  '/sources',
  '/about',
  '/items/20260101-nothing0',
  '/?place=nowhere',
]

test('a first visit shows today’s news with outlet, time, place and reason', () =>
  visit('/', async (page, seen) => {
    expect(await page.locator('h1').textContent()).toBe('Tin mới')
    expect(await page.locator('.day').first().textContent()).toMatch(/^(Hôm nay|Hôm qua) · .+ \d+\/\d+\/\d{4}$/)
    const first = page.locator('article').first()
    expect(await first.locator('.by b').textContent()).not.toBe('')
    expect(await first.locator('time').textContent()).toMatch(/trước$|^vừa xong$/)
    expect(await first.locator('time').getAttribute('title')).toMatch(/^\d\d:\d\d/)
    expect(await page.locator('article .chips a').count()).toBeGreaterThan(0)
    await first.locator('summary').click()
    const copy = first.getByRole('button', { name: 'Sao chép' })
    // The script adds it when the details have opened.
    await copy.waitFor()
    expect(await copy.count()).toBe(1)
    expect(await first.locator('details').innerText()).toMatch(/Giữ lại \(\d+ điểm, cần 10\)/)
    expect(await page.locator('article').count()).toBe(25)
    expectQuiet(seen)
  }))

test('a page is one document, one style sheet, one script and one icon, besides pictures of the news', () =>
  visit('/', async (page, { requests }) => {
    await page.waitForLoadState('networkidle')
    expect(requests.filter(({ url }) => url.startsWith(`${site}/`)).map(({ kind }) => kind)).toEqual([
      'document',
      'stylesheet',
      'script',
      'image',
    ])
  }))

test('a filter by place and word is in the address, and the feeds to subscribe to are of just what is shown', () =>
  visit('/', async (page, seen) => {
    await page.locator('.filtering summary').click()
    await page.selectOption('#place', 'dien-bien-phu')
    await page.fill('#q', 'đường')
    await page.click('.filter button[type=submit]')
    await page.waitForURL('**/?place=*')
    expect(page.url()).toBe(`${site}/?place=dien-bien-phu&q=%C4%91%C6%B0%E1%BB%9Dng`)
    expect(await page.locator('h1').textContent()).toBe('Thành phố Điện Biên Phủ (cũ), “đường”')
    await page.locator('.subscribe summary').click()
    const address = await page.inputValue('#address-feed')
    expect(address).toBe(`${site}/feed.json?place=dien-bien-phu&q=%C4%91%C6%B0%E1%BB%9Dng`)
    const { items } = (await (await page.request.get(address)).json()) as { items: { title: string }[] }
    expect(items.length).toBeGreaterThan(0)
    expect(await page.locator('article h3').allTextContents()).toEqual(items.map(({ title }) => title))
    for (const format of ['rss.xml', 'atom.xml', 'feed.json']) {
      const found = page.locator(`link[rel=alternate][href^="/${format}"]`)
      expect(await found.getAttribute('href')).toBe(`/${format}?place=dien-bien-phu&q=%C4%91%C6%B0%E1%BB%9Dng`)
    }
    await page.getByRole('link', { name: 'Bỏ lọc' }).click()
    await page.waitForURL(`${site}/`)
    expect(await page.inputValue('#address-rss')).toBe(`${site}/rss.xml`)
    expectQuiet(seen)
  }))

test('one link each asks the readers that people use for the feed of the filter', () =>
  visit('/?place=xa-muong-nhe', async (page) => {
    const links = page.locator('#subscribe h3 + p').first().locator('a')
    const asked = await links.evaluateAll((all) => all.map((link) => decodeURIComponent(String(link))))
    const feed = `${site}/rss.xml?place=xa-muong-nhe`
    expect(asked).toEqual([
      `feed:${feed}`,
      `https://feedly.com/i/subscription/feed/${feed}`,
      `https://www.inoreader.com/?add_feed=${feed}`,
      `https://www.newsblur.com/?url=${feed}`,
      `https://theoldreader.com/feeds/subscribe?url=${feed}`,
      `https://feedbin.com/?subscribe=${feed}`,
    ])
  }))

test('a button copies the address and says so', () =>
  visit(
    '/?place=xa-muong-nhe',
    async (page) => {
      await page.getByRole('button', { name: 'Sao chép' }).first().click()
      await page.getByText('Đã sao chép').waitFor()
      const copied = await page.evaluate('navigator.clipboard.readText()')
      expect(copied).toBe(`${site}/rss.xml?place=xa-muong-nhe`)
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ))

test('English keeps the filter, and stays', () =>
  visit('/?q=bi%C3%AAn', async (page, seen) => {
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL('**lang=en')
    expect(page.url()).toBe(`${site}/?q=bi%C3%AAn&lang=en`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('article time').first().textContent()).toMatch(/ago$|^just now$/)
    await page.locator('.filtering summary').click()
    await page.fill('#q', 'b')
    await page.click('.filter button[type=submit]')
    await page.waitForURL('**q=b*')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expectQuiet(seen)
  }))

test.each(['light', 'dark'] as const)('the page is %s where the system is', (colorScheme) =>
  visit(
    '/',
    async (page) => {
      const ground = String(await page.evaluate('getComputedStyle(document.body).backgroundColor'))
      const brightness = (ground.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0) / 3
      expect(brightness > 128).toBe(colorScheme === 'light')
    },
    { colorScheme },
  ),
)

test.each(EVERY_PAGE.flatMap((path) => [path, `${path}${path.includes('?') ? '&' : '?'}lang=en`]))(
  '%s fits a phone of 360 pixels',
  (path) =>
    visit(
      path,
      async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
      },
      PHONE,
    ),
)

test('everything can be reached by keyboard alone', () =>
  visit('/', async (page, seen) => {
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.textContent')
    const tabTo = async (wanted: string) => {
      for (let presses = 0; presses < 400; presses++) {
        if ((await focused()) === wanted) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`Tab does not come to ${wanted}`)
    }
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Đến phần nội dung')
    await page.keyboard.press('Enter')
    await tabTo('Lọc')
    await page.keyboard.press('Enter')
    await tabTo('place')
    await page.keyboard.press('ArrowDown')
    await tabTo('q')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/noi/dien-bien-phu')
    await tabTo('Xem nhanh')
    await page.keyboard.press('Enter')
    expect(await page.locator('article details[open]').count()).toBe(1)
    await tabTo('address-rss')
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
    expect(outline).toBe('solid')
    expectQuiet(seen)
  }))

test('without script all of it works, with exact times', () =>
  visit(
    '/',
    async (page) => {
      expect(await page.locator('article time').first().textContent()).toMatch(/^\d\d:\d\d/)
      await page.locator('article summary').first().click()
      expect(await page.locator('article details').first().innerText()).toContain('Giữ lại')
      await page.locator('.filtering summary').click()
      await page.selectOption('#place', 'xa-muong-nhe')
      await page.click('.filter button[type=submit]')
      await page.waitForURL('**/noi/xa-muong-nhe')
      expect(await page.inputValue('#address-rss')).toBe(`${site}/rss.xml?place=xa-muong-nhe`)
      expect(await page.locator('[data-copy]').first().isVisible()).toBe(false)
      await page.locator('article summary').first().click()
      await page.getByRole('link', { name: 'Chi tiết' }).first().click()
      await page.waitForURL('**/items/*')
      expect(await page.locator('article mark').count()).toBeGreaterThan(0)
    },
    { javaScriptEnabled: false },
  ))

test('older news goes on where the page ends, and back', () =>
  visit('/', async (page) => {
    const newest = await page.locator('article h3').allTextContents()
    await page.getByRole('link', { name: 'Tin cũ hơn' }).click()
    await page.getByRole('link', { name: 'Về tin mới nhất' }).waitFor()
    const older = await page.locator('article h3').allTextContents()
    expect(older.length).toBeGreaterThan(0)
    expect(older.filter((title) => newest.includes(title))).toEqual([])
  }))

test('headlines with <script> and onerror are shown as text', () =>
  visit('/?source=baothu-markup-in-headlines', async (page, seen) => {
    const headlines = await page.locator('article h3').allTextContents()
    expect(headlines.join('\n')).toContain("<script>document.title='hacked'</script>")
    expect(headlines.join('\n')).toMatch(/["“] onerror=["“”]document\.title='hacked'/)
    await page.locator('article').first().getByText('Xem nhanh').click()
    await page.getByRole('link', { name: 'Chi tiết' }).first().click()
    await page.waitForURL('**/items/*')
    expect(await page.title()).not.toBe('hacked')
    expect(await page.locator('script').count()).toBe(1)
    expectQuiet(seen)
  }))

test('a picture that does not load leaves no frame', () =>
  visit('/', async (page) => {
    const pictures = await page.locator('article img').count()
    expect(pictures).toBeGreaterThan(0)
    await page.route('**/anh/**', (route) => route.abort())
    await page.reload()
    await expect.poll(() => page.locator('article img').count()).toBeLessThan(pictures)
  }))
