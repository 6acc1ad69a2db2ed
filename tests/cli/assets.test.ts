import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nameByHash } from '../../src/cli/generate/name-by-hash.ts'
import { headersFile, namesModule, publicFiles } from '../../src/cli/generate/public-files.ts'
import { ASSETS } from '../../src/serve/pages/asset-names.ts'
import { ask, sampleKv } from '../serve/sample.ts'
import { sampleItem, sampleItems } from '../serve/sample-documents.ts'

const made = publicFiles()
const paths = [...made.files.keys()]

describe('what is checked in is what `npm run assets` writes', () => {
  test('in public/, no file less and none more', () => {
    const names = paths.map((path) => path.slice(1))
    expect(readdirSync('public').toSorted()).toEqual(['_headers', ...names].toSorted())
  })

  test.each(paths)('%s to the byte', (path) => {
    const expected = made.files.get(path)?.bytes ?? new Uint8Array()
    expect(readFileSync(`public${path}`).equals(expected)).toBe(true)
  })

  test('the headers and the names too', () => {
    expect(readFileSync('public/_headers', 'utf8')).toBe(headersFile(made))
    expect(readFileSync('src/serve/pages/asset-names.ts', 'utf8')).toBe(namesModule(made))
  })
})

test('what has its hash in its name may be kept for ever, and nothing else may', () => {
  const forEver = [...made.files].filter(([, { headers }]) => headers['cache-control']?.includes('immutable'))
  expect(forEver.map(([path]) => path).toSorted()).toEqual(Object.values(ASSETS).toSorted())
})

describe('a page script that imports another', () => {
  const nameTune = (sources: Readonly<Record<string, string>>) =>
    nameByHash('tune.js', (name) => new TextEncoder().encode(sources[name]))
  const tune = "import { button } from './buttons.js'\n"
  const buttons = "import { element } from './elements.js'\n"
  const before = nameTune({ 'tune.js': tune, 'buttons.js': buttons, 'elements.js': 'export const element = 1\n' })

  test('has a new name when a script changes that it imports, even through others', () => {
    const after = nameTune({ 'tune.js': tune, 'buttons.js': buttons, 'elements.js': 'export const element = 2\n' })
    expect(after.path).not.toBe(before.path)
  })

  test('keeps its name when nothing changes', () => {
    const again = nameTune({ 'tune.js': tune, 'buttons.js': buttons, 'elements.js': 'export const element = 1\n' })
    expect(again).toEqual(before)
  })

  test.each(paths.filter((path) => path.endsWith('.js')))('%s imports only files that are there', (path) => {
    const script = readFileSync(`public${path}`, 'utf8')
    const imported = [...script.matchAll(/\bimport\b[^'"]*['"]\.([^'"]+)['"]/g)].map(([, name = '']) => name)
    expect(imported.filter((name) => !made.files.has(name))).toEqual([])
  })
})

test('schemas may be read by scripts of any site', () => {
  for (const path of ['/openapi.json', '/config.schema.json']) {
    expect(made.files.get(path)?.headers).toMatchObject({ 'access-control-allow-origin': '*' })
  }
})

test.each(['/', '/sources', '/about', '/api', '/tune', '/why', '/nothing-here'])(
  'every static file that %s names is there',
  async (path) => {
    const kv = sampleKv({ items: sampleItems([sampleItem('2026-11-23', 1)]) })
    const env = { ADMIN_TOKEN: 'a-token-of-20-letters-or-more' }
    const page = await (await ask(path, { kv, env })).text()
    const named = [...page.matchAll(/(?:href|src)="(\/[^"/]+\.(?:css|js|svg|png|webmanifest))"/g)].map(
      ([, name]) => name,
    )
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !existsSync(`public${name}`))).toEqual([])
  },
)

test('the manifest names icons that are there', () => {
  const manifest = JSON.parse(readFileSync(`public${ASSETS.manifest}`, 'utf8'))
  const icons: readonly string[] = manifest.icons.map(({ src }: { readonly src: string }) => src)
  expect(icons.filter((src) => !made.files.has(src))).toEqual([])
})

describe('a name with a hash that comes to the Worker', () => {
  test.each(Object.values(ASSETS))('leads from before a deploy to %s', async (now) => {
    const answer = await ask(now.replace(/\.\w{8}\./, '.00000000.'))
    expect([answer.status, answer.headers.get('location')]).toEqual([302, now])
    expect(answer.headers.get('cache-control')).not.toContain('immutable')
  })

  test.each(Object.values(ASSETS))('%s is not sent round in a circle where it was not deployed', async (now) => {
    expect((await ask(now)).status).toBe(404)
  })

  test.each(['/other.00000000.css', '/style.00000000.js', '/style.0000000.css', '/style.css'])(
    '%s never was one',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )
})
