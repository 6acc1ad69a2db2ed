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
      const shown = (selector: string) =>
        page
          .locator(selector)
          .evaluateAll(
            (all, bottom) =>
              all.filter((each) => (each as unknown as Boxed).getBoundingClientRect().bottom <= bottom).length,
            height,
          )
      // Just after midnight, the heading of the day before takes the room of a headline.
      const days = await shown('h2.day')
      const seen = (await shown('article h3')) + Math.max(0, days - 1)
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
        'nav a, .tools :is(input, button, summary), :is(.chips a, .row summary), .address input, tbody a, .facts dd a, #subscribe .apps a',
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

/** The phone's share sheet, as far as a page can see it. */
const SHARE_SHEET = 'navigator.share = async (data) => { window.shared = data }'

test('what is followed or told on goes to the phone’s share sheet: a place’s feed, its daily letter, an item', () =>
  visit('/', async (page, seen) => {
    await page.addInitScript(SHARE_SHEET)
    await page.goto('/noi/muong-nhe')
    await page.getByRole('link', { name: 'Theo dõi' }).click()
    expect(page.url()).toBe(`${site}/noi/muong-nhe#subscribe`)
    const share = page.locator('#subscribe').getByRole('button', { name: 'Chia sẻ' })
    await share.first().click()
    expect(await page.evaluate('shared.url')).toBe(`${site}/rss.xml?place=muong-nhe`)
    await share.nth(1).click()
    expect(await page.evaluate('shared.url')).toBe(`${site}/daily.xml?place=muong-nhe`)
    const first = page.locator('article').first()
    await first.locator('summary').click()
    await first.getByRole('button', { name: 'Chia sẻ' }).click()
    expect(await page.evaluate('shared')).toEqual({
      title: (await first.locator('h3').innerText()).trim(),
      url: await first.locator('h3 a').getAttribute('href'),
    })
    expectQuiet(seen)
  }))

test('a day has its news by area, keeps to a place that its address names, and goes on to the day before', () =>
  visit('/', async (page, seen) => {
    await page.locator('.news .day a').first().click()
    await page.waitForURL(`${site}/ngay/*`)
    const day = new URL(page.url()).pathname
    expect(await page.locator('.one-day h2').count()).toBeGreaterThan(1)
    const all = await page.locator('article').count()
    await page.goto(`${day}?place=dien-bien-phu`)
    const some = await page.locator('article').count()
    expect([some > 0, some < all]).toEqual([true, true])
    await page.locator('.more [rel=prev]').first().click()
    await page.waitForURL(`${site}/ngay/*?place=dien-bien-phu`)
    await page.getByRole('link', { name: 'Bỏ lọc' }).click()
    expect(new URL(page.url()).pathname < day && new URL(page.url()).search === '').toBe(true)
    expectQuiet(seen)
  }))

test('stories of several outlets are chosen in the form, and each has a page with every outlet’s headline', () =>
  visit('/', async (page, seen) => {
    await page.locator('.filtering summary').click()
    await page.selectOption('#outlets', '2')
    await page.click('.filter button[type=submit]')
    await page.waitForURL(`${site}/?outlets=2`)
    const story = page.locator('article').first()
    const headline = (await story.locator('h3').innerText()).trim()
    const told = Number.parseInt(await story.locator('.by a').innerText(), 10)
    expect(told).toBeGreaterThanOrEqual(2)
    await story.locator('.by a').click()
    await page.waitForURL(`${site}/items/*`)
    expect((await page.locator('h1').innerText()).trim()).toBe(headline)
    const outlets = page.locator('.copies li')
    expect(await outlets.count()).toBeGreaterThanOrEqual(told)
    const times = await outlets.locator('time').evaluateAll((all) => all.map((each) => each.getAttribute('datetime')))
    expect(times).toEqual(times.toSorted())
    expectQuiet(seen)
  }))

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
