import { readdirSync, readFileSync } from 'node:fs'
import { dirname, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** The layout as a rule: what each part of src/ may import besides itself. Read it before adding an arrow. */
const GROUND = ['model', 'config', 'text', 'filing', 'field-text']
const allowed: Readonly<Record<string, readonly string[]>> = {
  config: [],
  text: [],
  version: [],
  'user-agent': ['config'],
  model: ['config'],
  filing: ['model'],
  'field-text': ['model'],
  fetch: GROUND,
  // HTML as tags, elements and text, which readers of feeds, lists, articles and summaries share.
  'parse/html': ['config', 'text'],
  parse: [...GROUND, 'parse/html', 'normalise'],
  normalise: [...GROUND, 'parse/html'],
  relevance: GROUND,
  stories: GROUND,
  write: [...GROUND, 'version'],
  store: GROUND,
  'source-week': GROUND,
  'source-dates': GROUND,
  schedule: [...GROUND, 'fetch', 'source-week'],
  refresh: [...GROUND, 'fetch', 'parse', 'normalise', 'relevance', 'schedule', 'source-week', 'source-dates'],
  rejudge: GROUND,
  merge: [...GROUND, 'stories', 'store', 'rejudge'],
  'near-misses': [...GROUND, 'relevance', 'store'],
  'near-desk': [...GROUND, 'near-misses', 'store'],
  'items-wanted': [...GROUND, 'relevance', 'store'],
  'tick-report': [...GROUND, 'fetch', 'store', 'refresh'],
  ask: [...GROUND, 'fetch', 'relevance', 'schedule', 'refresh', 'store', 'tick-report'],
  poll: [
    ...GROUND,
    'version',
    'user-agent',
    'ask',
    'items-wanted',
    'relevance',
    'merge',
    'near-desk',
    'store',
    'tick-report',
  ],
  'poll-shard': [...GROUND, 'version', 'user-agent', 'ask', 'poll', 'relevance', 'store', 'tick-report'],
  serve: [
    ...GROUND,
    'version',
    'user-agent',
    'source-week',
    'normalise',
    'relevance',
    'store',
    'write',
    'poll',
    'world',
  ],
  world: ['poll', 'store', 'version'],
  // What a Queue delivers.
  'take-messages': ['poll', 'poll-shard', 'store'],
  // Of the store, how its failures are told from bugs.
  websub: [],
  'after-tick': ['poll', 'serve', 'store', 'user-agent', 'version', 'websub'],
  index: ['take-messages', 'after-tick', 'poll', 'serve', 'store', 'world'],
}

/** Where clock, network, chance, console and KV may be touched. */
const EDGES = /^src\/(world\.ts|store\/kv\.ts|cli\/|serve\/)/
const EFFECTS: Readonly<Record<string, RegExp>> = {
  'the clock': /Date\.now|new Date\(\)|performance\.now/,
  'the network': /(?<![.\w])fetch\(/,
  chance: /Math\.random|crypto\.randomUUID|getRandomValues/,
  'the console': /console\./,
  KV: /KVNamespace|\.getWithMetadata\(/,
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file}`)
const sourceOf = (file: string) => readFileSync(file, 'utf8')
const importsOf = (file: string) =>
  [...sourceOf(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) =>
    normalize(`${dirname(file)}/${match[1]}`),
  )
const partOf = (path: string) => {
  const inside = path.replace(/^src\//, '')
  return inside.startsWith('parse/html/') ? 'parse/html' : (inside.split('/')[0] ?? '').replace(/\.tsx?$/, '')
}

const worker = files.filter((file) => partOf(file) !== 'cli')

test.each(worker)('%s imports only what its part may', (file) => {
  const part = partOf(file)
  const foreign = importsOf(file)
    .map(partOf)
    .filter((to) => to !== part && !allowed[part]?.includes(to))
  expect(foreign).toEqual([])
})

test.each(worker.filter((file) => !EDGES.test(file)))('%s touches no clock, network, chance, console or KV', (file) => {
  const touched = Object.entries(EFFECTS).flatMap(([what, pattern]) =>
    pattern.test(withoutComments(file)) ? [what] : [],
  )
  expect(touched).toEqual([])
})

test('the command line imports no .tsx, so that Node runs it without a build', () => {
  const reached = new Set<string>()
  const visit = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    importsOf(file).forEach(visit)
  }
  files.filter((file) => partOf(file) === 'cli').forEach(visit)
  expect([...reached].filter((file) => file.endsWith('.tsx'))).toEqual([])
})

test('fast-xml-parser is imported by one reader and nowhere else in the Worker', () => {
  expect(worker.filter((file) => /from 'fast-xml-parser'/.test(sourceOf(file)))).toEqual(['src/parse/xml.ts'])
})

test('no file bears a name that says nothing', () => {
  expect(files.filter((file) => /\/(utils|helpers|common|types|manager)(\.|\/)/.test(file))).toEqual([])
})

test('the only index.ts is the Worker itself', () => {
  expect(files.filter((file) => /\/index\.tsx?$/.test(file))).toEqual(['src/index.ts'])
})

function withoutComments(file: string): string {
  return sourceOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
}
