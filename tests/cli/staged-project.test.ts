import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stageProject } from '../../src/cli/topic/staged-project.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tin-dien-bien-'))
  mkdirSync(join(folder, 'config'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const stage = () => stageProject(process.cwd(), join(folder, 'config'), join(folder, 'staged'))
const staged = (path: string) => readFileSync(join(folder, 'staged', path), 'utf8')

test('a file of the folder stands for the one of the same name, and the others are the project’s', async () => {
  writeFileSync(join(folder, 'config/site.ts'), 'export const site = {}')
  await stage()
  expect(staged('src/config/site.ts')).toBe(`export * from ${JSON.stringify(join(folder, 'config/site.ts'))}\n`)
  for (const path of ['src/config/limits.ts', 'src/index.ts', 'wrangler.toml']) {
    expect(staged(path)).toBe(readFileSync(path, 'utf8'))
  }
})

test('a file in a subfolder replaces the one at the same path; sample feeds are left alone', () => {
  for (const [path, text] of [
    ['places/units.ts', 'export const unitsOfToday = []'],
    ['feeds/sample.json', '{}'],
  ] as const) {
    mkdirSync(join(folder, 'config', path, '..'), { recursive: true })
    writeFileSync(join(folder, 'config', path), text)
  }
  return stage().then(() => {
    const target = JSON.stringify(join(folder, 'config/places/units.ts'))
    expect(staged('src/config/places/units.ts')).toBe(`export * from ${target}\n`)
  })
})

test.each([
  ['a file that the config does not have', 'sight.ts', 'sight.ts: src/config/ has no file of that name'],
  ['a folder without any', 'notes.txt', 'no file that could replace one of src/config/'],
])('%s is refused, by name', async (_, name, why) => {
  writeFileSync(join(folder, 'config', name), '')
  await expect(stage()).rejects.toThrow(why)
})
