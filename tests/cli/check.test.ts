import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { categoryListOf, categoryNotes } from '../../src/cli/check/categories.ts'
import { dateNotes } from '../../src/cli/check/check-dates.ts'
import { progressLine } from '../../src/cli/terminal/progress.ts'
import { site } from '../../src/config/site.ts'
import { source } from '../samples.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'check-'))
let server: Server
let base: string

const rss = (pubDate: string) =>
  `<rss version="2.0"><channel><title>Daily</title><item><title>Sín Thầu</title><link>https://daily.example/1</link><pubDate>${pubDate}</pubDate></item></channel></rss>`
const answers: Readonly<Record<string, [status: number, headers: Record<string, string>, body: string]>> = {
  '/good': [200, {}, rss('Sat, 23 Nov 2024 07:00:00 +0700')],
  '/moved': [301, { location: '/good' }, ''],
  '/mdy': [200, {}, rss('11/23/2024 07:00:00')],
  '/page': [
    200,
    {},
    '<!doctype html><title>Trang chủ</title><link rel="alternate" type="application/rss+xml" href="/feed.rss">',
  ],
  '/home': [200, {}, '<!doctype html><link rel="alternate" type="application/rss+xml" href="/today">'],
  '/today': [200, {}, rss(new Date().toUTCString())],
  '/gone': [410, {}, ''],
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, headers, body] = answers[request.url ?? ''] ?? [404, {}, '']
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** Runs the command with sources at these paths, each named after its own. */
async function check(paths: readonly string[], ...args: readonly string[]): Promise<{ code: number; out: string }> {
  const sources = paths.map((path) => ({
    ...source({ id: path, url: `${base}/${path}`, home: `${base}/` }),
    kind: path === 'home' ? 'home' : 'feed',
  }))
  const file = join(folder, 'override.json')
  writeFileSync(file, JSON.stringify({ sources }))
  const command = ['--no-warnings', 'src/cli/check.ts', '--override', file, ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: stdout + stderr })
    })
  })
}

describe('npm run check', () => {
  test('a good source: its format, items and newest date, and exit code 0', async () => {
    const { code, out } = await check(['good'])
    expect(out).toMatch(/good good\s+rss\s+1 {2}2024-11-23T00:00Z\n1 sources, 0 bad/)
    expect(code).toBe(0)
  })

  test('each trouble is named with what to do, and the exit code is 1', async () => {
    const { code, out } = await check(['moved', 'mdy', 'page', 'gone'])
    expect(out).toContain(`moved for good: set url: '${base}/good'`)
    expect(out).toContain(`"11/23/2024 07:00:00" are only dates as mdy: set dateOrder: 'mdy'`)
    expect(out).toMatch(/BAD {2}page[^\n]*\n[^\n]*HTML page[^\n]*Trang chủ[^\n]*\/feed\.rss/)
    expect(out).toContain('410')
    expect([out.includes('4 sources, 2 bad'), code]).toEqual([true, 1])
  })

  test('the way into a newsroom known by its front page is found, and the ways that were tried are named', async () => {
    const { code, out } = await check(['home'])
    expect(out).toMatch(/good home\s+rss\s+1 {2}20/)
    expect(out).toMatch(/feed \S+\/home: names 1\n\s+feed \S+\/today: in use\n/)
    expect(code).toBe(0)
  })

  test('sources can be named, and a name that none has is an error', async () => {
    expect((await check(['good', 'gone'], 'good')).code).toBe(0)
    expect(await check(['good'], 'god')).toEqual({ code: 1, out: expect.stringContaining('no source has the id god') })
  })

  test('a source that is named shows its first headlines, each with its decision, score and date', async () => {
    const { out } = await check(['good', 'mdy'], 'good')
    expect(out).toMatch(/\n {5}kept +\d+ {2}2024-11-23T00:00Z {2}Sín Thầu\n1 sources, 0 bad/)
    expect((await check(['good'])).out).not.toContain('Sín Thầu')
  })

  test('an override that is wrong is named by file and place', async () => {
    const { code, out } = await check([])
    expect(out).toMatch(/override\.json: sources must have at least one source/)
    expect(code).toBe(1)
  })
})

const menu = {
  status: 1,
  data: { list: [{ menu_slug: 'thoi-su', children: [{ menu_slug: 'phap-luat' }] }, { menu_slug: 'xa-hoi' }] },
}
const list = { api: 'https://api.example/', parameter: 'c', list: 'https://api.example/menu', field: 'menu_slug' }
const inCategory = (slug: string) => source({ url: `https://api.example/news?c=${slug}&limit=12` })

test.each<[string, string, unknown, readonly string[]]>([
  ['that there is', 'phap-luat', menu, []],
  ['that there is not', 'kinh-te', menu, ['the newsroom has no category kinh-te; it has thoi-su, phap-luat, xa-hoi']],
  ['where the list holds none', 'kinh-te', { status: 0 }, ['https://api.example/menu holds no menu_slug']],
])('a category %s, by the newsroom’s own list', (_, slug, answer, notes) => {
  expect(categoryNotes(inCategory(slug), list, answer)).toEqual(notes)
})

test('a list of categories is only asked for where a source names one', () => {
  expect(categoryListOf(inCategory('xa-hoi'), [list])).toBe(list)
  expect(categoryListOf(source({ url: 'https://api.example/news' }), [list])).toBeUndefined()
  expect(categoryListOf(source({ url: 'https://other.example/news?c=xa-hoi' }), [list])).toBeUndefined()
})

const commands = ['check', 'read', 'explain', 'topic', 'import-opml', 'demo', 'export', 'import', 'tune']

test.each(commands)('--help of %s says what it does, in plain words', async (name) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', `src/cli/${name}.ts`, '--help'], {
    cwd: root,
  })
  expect(stdout).toMatch(/^(?:usage: )?npm (?:run |start)/)
  expect(stdout).not.toMatch(/Error|node:internal/)
})

const now = new Date('2026-11-23T08:00:00Z')
test.each<[sentence: string, changes: object, written: readonly string[], notes: readonly RegExp[]]>([
  ['dates with a zone say all', {}, ['Mon, 23 Nov 2026 07:00:00 +0700', '2026-11-23T00:00:00Z'], []],
  ['dates without a zone are read in the site’s', {}, ['2026-11-23 07:00:00'], [/1 of 1 dates name no zone.*\+07:00/]],
  ['unless the config names one', { utcOffset: '+07:00' }, ['2026-11-23 07:00:00'], []],
  [
    'a day after the twelfth shows the order',
    {},
    ['11/23/2026 07:00 GMT', '11/05/2026 07:00 GMT'],
    [/set dateOrder: 'mdy'/],
  ],
  ['that agrees with the config', { dateOrder: 'mdy' }, ['11/23/2026 07:00 GMT'], []],
  ['that contradicts the config', { dateOrder: 'mdy' }, ['23/11/2026 07:00 GMT'], [/set dateOrder: 'dmy'/]],
  ['both orders in one feed', {}, ['11/23/2026 07:00 GMT', '23/11/2026 07:00 GMT'], [/both orders/]],
  ['local time that calls itself GMT', {}, ['Mon, 23 Nov 2026 15:00:00 GMT'], [/set clock: 'local'/]],
  ['the same, where the config says so', { clock: 'local' }, ['Mon, 23 Nov 2026 15:00:00 GMT'], []],
  [
    'a newest date hours ahead',
    {},
    ['Mon, 23 Nov 2026 15:00:00 +0000', 'Mon, 23 Nov 2026 18:00:00 GMT'],
    [/10\.0 hours in the future/],
  ],
])('%s', (_, changes, written, notes) => {
  const found = dateNotes(source(changes), written, site, now)
  expect(found).toEqual(notes.map((note) => expect.stringMatching(note)))
})

test('the bar fills as sources answer', () => {
  expect([progressLine(0, 4, ''), progressLine(1, 2, 'vov'), progressLine(2, 2, 'vtv')]).toEqual([
    `${'░'.repeat(24)} 0/4 `,
    `${'█'.repeat(12)}${'░'.repeat(12)} 1/2 vov`,
    `${'█'.repeat(24)} 2/2 vtv`,
  ])
})
