import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { makeGazetteer } from '../../src/cli/topic/make-gazetteer.ts'
import { readProvinces } from '../../src/cli/topic/province-facts.ts'
import { topicFiles } from '../../src/cli/topic/topic-files.ts'

const provinces = readProvinces()

function filesOf(name: string, deployments = 1): Readonly<Record<string, string>> {
  const own = provinces.find((province) => province.name === name)
  if (!own) throw new Error(`no province ${name}`)
  const now = new Date('2026-11-28T00:00:00Z')
  return topicFiles(provinces, own, makeGazetteer(provinces, own), { config: '../../src/config', deployments, now })
}

test('figures of the day are shared only where several deployments are asked for', () => {
  expect(Object.keys(filesOf('Lào Cai'))).not.toContain('limits.ts')
  expect(filesOf('Lào Cai', 3)['limits.ts']).toContain('Math.floor(figure / 3)')
})

test('what a province was made of is not elsewhere', () => {
  expect(filesOf('Lào Cai')['places/vietnam.ts']).toContain("['Lào Cai', 'Yên Bái']")
})

test('the built-in topic stays the topic of its province', () => {
  expect(filesOf('Điện Biên')['topic.ts']).toContain("export { topic } from '../../src/config/topic.ts'")
})

test('a host that was not seen is in a comment and nowhere else', () => {
  const topic = filesOf('Lào Cai')['topic.ts'] ?? ''
  expect(topic.split('\n').filter((line) => line.includes('laocaitv.vn'))).toEqual([
    '  // Not seen, and so left out: laocaitv.vn.',
  ])
})

test('a national paper that sits in the province speaks for the country', () => {
  expect(filesOf('Hồ Chí Minh')['topic.ts']).not.toContain('sggp.org.vn')
})

test('the traps of its own name come with a reason', () => {
  const topic = filesOf('Phú Thọ')['topic.ts'] ?? ''
  expect(topic).toContain('// Hòa Bình: "hòa bình" is also peace.')
  expect(topic).toContain("'Nobel Hòa Bình'")
})

/** A named import, such as `import { gazetteer, type Place } from './gazetteer.ts'`. */
const IMPORT = /^(?:import|export) \{([^}]*)\} from '(\.[^']*)'/gm

/** The values that the project imports from each file of src/config/, by the file's path there. */
function importedValues(): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>()
  for (const path of globSync('src/**/*.{ts,tsx}')) {
    for (const [, list = '', from = ''] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
      const file = relative('src/config', join(dirname(path), from))
      const values = list.split(',').map((name) => name.trim().replace(/ as .*/, ''))
      const known = names.get(file) ?? new Set()
      for (const name of values) if (name !== '' && !name.startsWith('type ')) known.add(name)
      names.set(file, known)
    }
  }
  return names
}

const handWritten = Object.fromEntries(
  globSync('tests/topics/lai-chau/*.ts').map((path) => [path.split('/').at(-1) ?? '', readFileSync(path, 'utf8')]),
)

test.each([
  ['a generated topic', filesOf('Lào Cai', 2)],
  ['one written by hand', handWritten],
])('the files of %s have every value that a command imports from them', (_, files) => {
  const wanted = importedValues()
  const missing = Object.entries(files).flatMap(([file, text]) =>
    [...(wanted.get(file) ?? [])].flatMap((name) =>
      new RegExp(`^export (?:const|function) ${name}\\b|^export \\{[^}]*\\b${name}\\b`, 'm').test(text)
        ? []
        : [`${file}: ${name}`],
    ),
  )
  expect(missing).toEqual([])
})
