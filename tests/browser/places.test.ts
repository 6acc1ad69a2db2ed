import { expect, test } from 'vitest'
import { expectQuiet, site, visit } from './visit.ts'

test('a name typed without accents leads to the place, which one tap keeps and one tap brings back', () =>
  visit('/', async (page, seen) => {
    await page.getByRole('searchbox', { name: 'Tìm địa phương' }).fill('sin thau')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${site}/noi/xa-sin-thau`)
    expect(await page.locator('h1').textContent()).toBe('Xã Sín Thầu')
    await page.getByRole('button', { name: 'Đặt làm nơi của bạn' }).click()
    expect(await page.getByRole('button', { name: 'Đang là nơi của bạn' }).isDisabled()).toBe(true)
    await page.goto('/')
    await page.locator('#mine').click()
    await page.waitForURL(`${site}/noi/xa-sin-thau`)
    expect(await page.context().cookies()).toEqual([])
    expectQuiet(seen)
  }))

test('without script a name that several places have is a choice, and the map and the table are there', () =>
  visit(
    '/noi?q=Mường Chà',
    async (page) => {
      expect(await page.locator('.found a').allTextContents()).toContain('huyện Mường Chà (cũ)')
      expect(await page.locator('.map a').count()).toBe(45)
      expect(await page.locator('tbody th[scope=row]').count()).toBe(45)
      await page.locator('.found a').first().click()
      await page.waitForURL(`${site}/noi/xa-muong-cha`)
    },
    { javaScriptEnabled: false },
  ))

const screens: readonly [width: number, height: number, headlines: number][] = [
  [390, 844, 4],
  [1366, 768, 7],
]

test.each(screens)('the first screen of %i × %i holds at least %i headlines', (width, height, headlines) =>
  visit(
    '/',
    async (page) => {
      const seen = await page
        .locator('article h3')
        .evaluateAll(
          (all, bottom) =>
            all.filter((each) => (each as unknown as Boxed).getBoundingClientRect().bottom <= bottom).length,
          height,
        )
      expect(seen).toBeGreaterThanOrEqual(headlines)
    },
    { viewport: { width, height }, javaScriptEnabled: false },
  ),
)

type Boxed = {
  readonly getBoundingClientRect: () => { readonly bottom: number; readonly height: number; readonly width: number }
}

test.each(['/', '/noi', '/noi/xa-muong-nhe'])('on a phone every control of %s is 44 pixels high', (path) =>
  visit(
    path,
    async (page) => {
      const controls = page.locator(
        'nav a, .tools :is(input, button, summary), :is(.chips a, .row summary), .address input, tbody a',
      )
      const low = await controls.evaluateAll((all) =>
        all
          .map((each) => [(each as unknown as Boxed).getBoundingClientRect(), each.textContent] as const)
          .filter(([{ height, width }]) => width > 0 && height < 43.5)
          .map(([{ height }, text]) => `${text} ${height}`),
      )
      expect(low).toEqual([])
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  ),
)

test.each(['/', '/noi', '/noi/xa-muong-nhe'])('text of twice the size cuts nothing on %s', (path) =>
  visit(
    path,
    async (page) => {
      await page.addStyleTag({ content: 'html { font-size: 200% }' })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
      const cut = await page
        .locator('button, summary, nav a, h3')
        .evaluateAll((all) =>
          all
            .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
            .map((each) => each.textContent),
        )
      expect(cut).toEqual([])
    },
    { viewport: { width: 390, height: 844 }, bypassCSP: true },
  ),
)

test('no text is smaller than 15 pixels', () =>
  visit('/', async (page) => {
    const small = await page.evaluate(`[...document.querySelectorAll('body *')]
      .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''))
      .filter((each) => parseFloat(getComputedStyle(each).fontSize) < 15)
      .map((each) => each.outerHTML.slice(0, 80))`)
    expect(small).toEqual([])
  }))

test('nothing on paper is relative to now', () =>
  visit('/', async (page) => {
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    const times = await page.locator('time').allTextContents()
    expect(times.filter((text) => /trước|vừa|Hôm/.test(text))).toEqual([])
  }))
