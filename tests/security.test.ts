import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('docs/security.md', 'utf8')

/** "`tests/a.test.ts`: "one", "another"" → the file with each name. */
const named = [...text.matchAll(/`(tests\/[\w./-]+\.test\.ts)`(?:: ((?:"[^"]+"(?:, )?)+))?/g)].flatMap(
  ([, file = '', names = '']) => {
    const all = [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => [file, name] as const)
    return all.length > 0 ? all : [[file, ''] as const]
  },
)

test('docs/security.md names the test of every defence', () => {
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && line.split('|').length === 5)
  const defences = rows.filter(
    (line) => !/^\| (?:who|attack|everybody|other web sites|the owner|publishers|the cron|the queue)/.test(line),
  )
  expect(defences.length).toBeGreaterThanOrEqual(20)
  expect(defences.filter((line) => !line.includes('.test.ts`'))).toEqual([])
})

test.each(named)('%s has the test that docs/security.md names: %s', (file, name) => {
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8')).toContain(name)
})
