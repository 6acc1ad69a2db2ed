import { readdirSync, readFileSync } from 'node:fs'
import { dirname, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { gazetteer } from '../src/config/gazetteer.ts'

/**
 * The layout as a rule: what each part of src/ may import, from the ground up to the entry. An arrow only leads to a part
 * above it in this list, so there are no circles. Read it before you add an arrow.
 */
const GROUND = [
  'text',
  'durations',
  'config',
  'model',
  'source-state',
  'version',
  'user-agent',
  'item-day',
  'change-kind',
  'item-keys',
  'field-text',
  'without-undefined',
]
const STAGES = ['fetch', 'parse', 'normalise', 'relevance', 'stories', 'store', 'publish', 'write']
const allowed: Readonly<Record<string, readonly string[]>> = {
  // Ground: what everything is made of.
  text: [],
  durations: [],
  config: ['text'],
  model: ['config'],
  'source-state': ['model'],
  version: [],
  'user-agent': ['config'],
  'item-day': ['model', 'durations'],
  'change-kind': ['model'],
  'item-keys': ['model'],
  'field-text': ['model'],
  'without-undefined': [],
  // Stages, in the order that an item meets them.
  fetch: GROUND,
  // HTML as tags, elements and text, which readers of feeds, lists, articles and summaries share.
  'parse/html': ['config', 'text'],
  normalise: [...GROUND, 'parse/html'],
  parse: [...GROUND, 'parse/html', 'normalise'],
  relevance: GROUND,
  stories: GROUND,
  store: GROUND,
  publish: [...GROUND, 'store'],
  write: GROUND,
  // Joints: each puts stages together. The serving side knows the Poller by its API alone.
  poller: [...GROUND, ...STAGES],
  runtime: [...GROUND, 'poller'],
  serve: [...GROUND, 'normalise', 'relevance', 'publish', 'write', 'poller', 'runtime'],
  // Edges: the Durable Objects.
  // All that the Poller does, and the front, rendered as the serving side renders it.
  'poller/poller-work': [...GROUND, ...STAGES, 'poller', 'runtime', 'serve'],
  'poller/poller': [...GROUND, 'store', 'poller', 'runtime', 'poller/poller-work'],
  'poller/shards/shard': [...GROUND, 'store', 'poller', 'runtime'],
  // Entry.
  index: ['runtime', 'serve', 'poller/poller', 'poller/shards/shard'],
}

/** What may be imported as types alone, and from which file: code behind it must not come along. */
const TYPES_ONLY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  runtime: { poller: 'src/poller/api.ts' },
  serve: { poller: 'src/poller/api.ts' },
}

/** Where clock, network, chance and console may be touched. */
const EDGES = /^src\/(runtime\.ts|poller\/(poller|shards\/shard)\.ts|serve\/)/
const EFFECTS: Readonly<Record<string, RegExp>> = {
  'the clock': /Date\.now|new Date\(\)|performance\.now/,
  'the network': /(?<![.\w])fetch\(/,
  chance: /Math\.random|crypto\.randomUUID|getRandomValues/,
  'the console': /console\./,
}

/** What is reached through one file alone. */
const GATES: Readonly<Record<string, readonly [what: RegExp, where: RegExp]>> = {
  KV: [/KVNamespace|\.getWithMetadata\(/, /^src\/(runtime|publish\/kv)\.ts$/],
  'the storage of a Durable Object': [/storage\.(sql|transactionSync|sync)/, /^src\/store\/database\.ts$/],
  'the bindings of Durable Objects': [/\.getByName\(|idFromName/, /^src\/runtime\.ts$/],
  SQL: [/'(SELECT|INSERT|UPDATE|DELETE FROM|CREATE TABLE) /, /^src\/store\//],
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file}`)
const sourceOf = (file: string) => readFileSync(file, 'utf8')
const IMPORT = /(?:^|\n)\s*(import|export)\b([^'"]*?\bfrom\s*|\s*)'(\.[^']+)'|import\(\s*'(\.[^']+)'/g
type Import = { readonly to: string; readonly isType: boolean }
const importsIn = (file: string): readonly Import[] =>
  [...sourceOf(file).matchAll(IMPORT)].map(([, , what = '', from, called]) => ({
    to: normalize(`${dirname(file)}/${from ?? called}`),
    isType: /^\s*type\b/.test(what),
  }))

/** The part that a file belongs to: its folder in src/, or itself where it has none; the Durable Objects are their own. */
function partOf(path: string): string {
  const name = path.replace(/^src\//, '').replace(/\.tsx?$/, '')
  if (name.startsWith('parse/html/')) return 'parse/html'
  return name in allowed ? name : (name.split('/')[0] ?? '')
}

const worker = files.filter((file) => !['cli', 'demo'].includes(partOf(file)))

test('every part is in the list, and its arrows lead up in it', () => {
  const parts = Object.keys(allowed)
  expect(worker.map(partOf).filter((part) => !parts.includes(part))).toEqual([])
  const wrong = Object.entries(allowed).flatMap(([part, to]) =>
    to.filter((each) => parts.indexOf(each) >= parts.indexOf(part)).map((each) => `${part} → ${each}`),
  )
  expect(wrong).toEqual([])
})

test.each(worker)('%s imports only what its part may', (file) => {
  const part = partOf(file)
  const foreign = importsIn(file).filter(({ to, isType }) => {
    const other = partOf(to)
    if (other === part) return false
    const gate = TYPES_ONLY[part]?.[other]
    return !allowed[part]?.includes(other) || (gate !== undefined && !(isType && to === gate))
  })
  expect(foreign).toEqual([])
})

test.each(worker.filter((file) => !EDGES.test(file)))('%s touches no clock, network, chance or console', (file) => {
  const text = withoutComments(file)
  expect(Object.keys(EFFECTS).filter((what) => EFFECTS[what]?.test(text))).toEqual([])
})

test.each(Object.entries(GATES))('%s is touched in its own place alone', (_, [what, where]) => {
  expect(worker.filter((file) => !where.test(file) && what.test(withoutComments(file)))).toEqual([])
})

test('only the edges import what the platform alone has', () => {
  const importers = worker.filter((file) => /from 'cloudflare:/.test(sourceOf(file)))
  expect(importers.toSorted()).toEqual(['src/poller/poller.ts', 'src/poller/shards/shard.ts'])
})

test('what Node runs by itself imports no .tsx, so that it needs no build', () => {
  const scripts = [...sourceOf('package.json').matchAll(/node ([\w./-]+\.ts)/g)].map(([, script = '']) => script)
  const reached = new Set<string>()
  const visit = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    for (const { to, isType } of importsIn(file)) if (!isType && /\.tsx?$/.test(to)) visit(to)
  }
  ;[...scripts, ...files.filter((file) => partOf(file) === 'cli')].forEach(visit)
  expect(scripts).toContain('tests/bench/search.ts')
  expect([...reached].filter((file) => file.endsWith('.tsx'))).toEqual([])
})

test('no file imports itself through others, not even for a type', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (path.includes(file) || done.has(file)) return
    for (const { to } of importsIn(file)) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

test.each(['src/poller', 'src/serve'])(
  'in %s, arrows between its own files and its folders lead one way: no file is in a circle with a folder',
  (part) => {
    // A folder counts as one: what any of its files imports, it imports.
    const nodeOf = (path: string) => path.slice(part.length + 1).replace(/\/.*/, '/')
    const inPart = files.filter((file) => file.startsWith(`${part}/`))
    const arrows = Map.groupBy(inPart, nodeOf)
    const reach = (node: string, reached: Set<string>): Set<string> => {
      for (const { to } of (arrows.get(node) ?? []).flatMap(importsIn)) {
        const next = to.startsWith(`${part}/`) ? nodeOf(to) : node
        if (next === node || reached.has(next)) continue
        reached.add(next)
        reach(next, reached)
      }
      return reached
    }
    const own = [...arrows.keys()].filter((node) => !node.endsWith('/'))
    expect(own.length).toBeGreaterThan(2)
    expect(own.filter((node) => reach(node, new Set()).has(node))).toEqual([])
  },
)

test('fast-xml-parser is imported by one reader and nowhere else in the Worker', () => {
  expect(worker.filter((file) => /from 'fast-xml-parser'/.test(sourceOf(file)))).toEqual(['src/parse/xml/xml.ts'])
})

test('the engine has no word of the province: another topic is another config', () => {
  const engine = files.filter((file) => !['config', 'cli', 'demo'].includes(partOf(file)))
  // The program's own name, which is part of formats: of the archive, the metrics, the extension of JSON Feed.
  const formats = /tin-dien-bien-archive|'tindienbien'|_tin_dien_bien/g
  const names = gazetteer.flatMap(({ name, slug }) => [name.toLowerCase(), slug]).filter((name) => / |-/.test(name))
  const words = [...names, 'dienbien']
  const found = engine.flatMap((file) => {
    const text = withoutComments(file).replace(formats, '').toLowerCase()
    return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
  })
  expect(found).toEqual([])
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
