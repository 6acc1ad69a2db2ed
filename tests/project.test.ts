import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { limitPresets } from '../src/config/limits.ts'
import { APP_VERSION } from '../src/version.ts'

const text = (file: string) => readFileSync(file, 'utf8')

test('the version in the User-Agent and in every ETag is the one in package.json', () => {
  expect(JSON.parse(text('package.json'))).toMatchObject({ version: APP_VERSION })
})

test('the cron fires as often as the limits say', () => {
  expect(text('wrangler.toml')).toContain(`crons = ["*/${limitPresets.free.tickMinutes} * * * *"]`)
  expect(limitPresets.paid.tickMinutes).toBe(limitPresets.free.tickMinutes)
})

test('the KV namespace has no id, so that a first deploy makes one', () => {
  expect(text('wrangler.toml')).not.toMatch(/^\s*id\s*=/m)
})

test('the README’s test command is what CI runs', () => {
  expect(text('README.md')).toContain('npm ci && npm test')
  expect(text('.ci/run')).toMatch(/^npm ci\nnpm test$/m)
})

test('every npm script that the README names is there', () => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
  const named = [...text('README.md').matchAll(/npm (?:run )?([a-z][a-z:-]+)/g)]
    .map((match) => match[1])
    .filter((name) => name !== 'ci')
  expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([])
})

const documents = ['README.md', 'README.vi.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')]

test.each(documents)('every file that %s links to or names is there', (document) => {
  const links = [...text(document).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to)
  const linked = links.filter((to) => !/^https?:/.test(to)).map((to) => join(dirname(document), to))
  // A name may be a pattern, such as "src/config/places/*.ts"; "publisher-trouble" is a name to be chosen.
  const named = [...text(document).matchAll(/`((?:src|tests|docs)\/[^`\s]*)`/g)].map(([, path = '']) => path)
  const isThere = (path: string) => globSync(path.replace('publisher-trouble', '*')).length > 0
  expect([...linked.filter((path) => !existsSync(path)), ...named.filter((path) => !isThere(path))]).toEqual([])
})

const reasons = [...text('src/serve/api/health.ts').matchAll(/\b(?:failing|warning)\(\s*'([a-z-]+)'/g)].map(
  ([, reason = '']) => reason,
)
test.each(reasons)('docs/operate.md says what the reason %s means', (reason) => {
  expect(text('docs/operate.md')).toMatch(new RegExp(`^\\| .*\`${reason}\`.* \\|`, 'm'))
})

const tables = globSync('src/store/*.ts').flatMap((file) =>
  [...text(file).matchAll(/CREATE TABLE (\w+)/g)].map(([, table = '']) => table),
)
test.each(tables)('docs/storage.md says what the table %s holds', (table) => {
  expect(text('docs/storage.md')).toMatch(new RegExp(`^\\| .*\`${table}\`.* \\|`, 'm'))
})

test('there are reasons and tables to look for', () => {
  expect([reasons.length > 10, tables.length > 10]).toEqual([true, true])
})
