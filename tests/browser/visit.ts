import packed from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'
import './worker-setup.ts'

export const site = inject('site')

const VIETNAM: BrowserContextOptions = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }

let started: Promise<Browser> | undefined

/** Rejects with what is missing where Chromium cannot start: the tests then fail, none is left out. */
async function start(): Promise<Browser> {
  const executablePath = await packed.executablePath()
  try {
    return await chromium.launch({ executablePath, args: ['--no-sandbox', '--in-process-gpu'] })
  } catch (error) {
    throw new Error(
      `Chromium (${executablePath}) does not start here. It needs the system libraries of a desktop browser, on Debian: apt-get install libnss3 libnspr4. It says: ${String(error)}`,
    )
  }
}

afterAll(async () => {
  await (await started)?.close()
})

/** What a visit saw besides the page: errors in the console, and every address asked for with its kind. */
export type Seen = { readonly errors: string[]; readonly requests: { readonly url: string; readonly kind: string }[] }

/** Opens a path of the site in a browser of its own, hands the page over, and closes it. */
export async function visit(
  path: string,
  look: (page: Page, seen: Seen) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  started ??= start()
  const context = await (await started).newContext({ ...VIETNAM, baseURL: site, ...options })
  context.setDefaultTimeout(10_000)
  const seen: Seen = { errors: [], requests: [] }
  try {
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()))
    page.on('pageerror', (error) => seen.errors.push(error.message))
    page.on('request', (request) => seen.requests.push({ url: request.url(), kind: request.resourceType() }))
    await page.goto(path)
    await look(page, seen)
  } finally {
    await context.close()
  }
}

/** No error in the console, and nobody else asked for anything but pictures. */
export function expectQuiet({ errors, requests }: Seen): void {
  expect(errors).toEqual([])
  const elsewhere = requests.filter(({ url, kind }) => !url.startsWith(`${site}/`) && kind !== 'image')
  expect(elsewhere).toEqual([])
}
