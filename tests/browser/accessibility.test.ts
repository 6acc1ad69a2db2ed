import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { visit } from './visit.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const PAGES = [
  '/',
  '/?lang=en',
  '/?place=muong-nhe&q=biên',
  '/?q=nothing-has-this',
  '/?place=nowhere',
  '/noi',
  '/archive',
  'the page of a day',
  '/noi?q=muong',
  '/noi/xa-muong-nhe',
  '/noi/thanh-luong?lang=en',
  '/sources',
  '/about',
  '/tune',
  '/why?about=Mưa ở xã Sín Thầu&lang=en',
  '/api',
  '/items/20260101-nothing0',
  'the page of an item',
]

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/** What axe finds once everything is unfolded, with the first elements concerned. */
async function violationsOn(page: Page): Promise<readonly (readonly string[])[]> {
  for (const details of await page.locator('details').all())
    await details.evaluate((one) => one.toggleAttribute('open', true))
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as { violations: readonly Violation[] }
  return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)])
}

const cases = PAGES.flatMap((path) => [[path, 'light'] as const, [path, 'dark'] as const])

test.each(cases)('axe finds nothing on %s, %s', (path, colorScheme) =>
  visit(
    path.startsWith('/') ? path : '/',
    async (page) => {
      if (!path.startsWith('/')) {
        const link = path === 'the page of a day' ? '.day a' : 'article details a[href^="/items/"]'
        await page.goto((await page.locator(link).first().getAttribute('href')) ?? '/')
      }
      expect(await violationsOn(page)).toEqual([])
    },
    // The policy lets no other script in, and axe is one.
    { colorScheme, bypassCSP: true },
  ),
)

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the owner’s opened editor, with a source read, %s',
  (colorScheme) =>
    visit(
      '/tune',
      async (page) => {
        await page.fill('#token', inject('adminToken'))
        await page.click('#token-form button')
        await page.waitForSelector('#forms:visible')
        const { sources } = JSON.parse(await page.inputValue('#draft'))
        await page.click('details:has(#source-form) > summary')
        await page.fill('#source-url', `${sources[0].url}?new`)
        await page.click('#source-form button')
        await page.waitForSelector('#source-name')
        expect(await violationsOn(page)).toEqual([])
      },
      { colorScheme, bypassCSP: true },
    ),
)
