import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
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

const cases = PAGES.flatMap((path) => [[path, 'light'] as const, [path, 'dark'] as const])

test.each(cases)('axe finds nothing on %s, %s', (path, colorScheme) =>
  visit(
    path.startsWith('/') ? path : '/',
    async (page) => {
      if (!path.startsWith('/')) {
        const link = path === 'the page of a day' ? '.day a' : 'article details a[href^="/items/"]'
        await page.goto((await page.locator(link).first().getAttribute('href')) ?? '/')
      }
      for (const details of await page.locator('details').all())
        await details.evaluate((one) => one.toggleAttribute('open', true))
      await page.evaluate(axe)
      const { violations } = (await page.evaluate('axe.run()')) as { violations: readonly Violation[] }
      expect(violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)])).toEqual([])
    },
    // The policy lets no other script in, and axe is one.
    { colorScheme, bypassCSP: true },
  ),
)
