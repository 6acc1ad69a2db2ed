import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stageProject, takeConfigOption } from '../../src/cli/topic/staged-project.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'staged-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A topic folder of one file, with what else is given. */
async function topicFolder(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const topic = join(folder, name)
  await mkdir(topic, { recursive: true })
  for (const [file, text] of Object.entries({ 'site.ts': 'export const site = 1\n', ...files })) {
    await writeFile(join(topic, file), text)
  }
  return topic
}

/** A staged project of which only the config and wrangler.toml matter here. */
const stage = async (topic: string): Promise<string> => {
  const into = join(folder, 'into')
  await stageProject(process.cwd(), topic, into, ['src/config', 'wrangler.toml', 'package.json'])
  return into
}

describe('--config among arguments', () => {
  test.each([
    ['apart', ['--config', 'topics/x', 'a', '--real'], ['a', '--real']],
    ['joined', ['a', '--config=topics/x'], ['a']],
  ])('%s', (_, args, rest) => {
    expect(takeConfigOption(args)).toEqual({ config: resolve('topics/x'), rest })
  })

  test('absent', () => expect(takeConfigOption(['a', '--real'])).toBeUndefined())
  test('without a folder', () => expect(() => takeConfigOption(['--config'])).toThrow('a folder must follow'))
})

describe('a staged project', () => {
  test('takes its name and address from deployment.json', async () => {
    const deployment = JSON.stringify({ name: 'tin-lao-cai', siteUrl: 'https://tin.example.vn' })
    const into = await stage(await topicFolder('named', { 'deployment.json': deployment }))
    const wrangler = await readFile(join(into, 'wrangler.toml'), 'utf8')
    expect(wrangler).toMatch(/^name = "tin-lao-cai"$/m)
    expect(wrangler).toMatch(/^SITE_URL = "https:\/\/tin\.example\.vn"$/m)
  })

  test('keeps the built-in name without one', async () => {
    const into = await stage(await topicFolder('unnamed', {}))
    expect(await readFile(join(into, 'wrangler.toml'), 'utf8')).toBe(await readFile('wrangler.toml', 'utf8'))
  })

  test.each([
    ['a file that src/config/ does not have', { 'sits.ts': '' }, 'sits.ts: src/config/ has no file of that name'],
    ['a name that no Worker can have', { 'deployment.json': '{"name":"Tin","siteUrl":""}' }, 'lower-case words'],
    ['a deployment.json that is not JSON', { 'deployment.json': '{' }, 'deployment.json'],
  ])('refuses %s', async (what, files, message) => {
    await expect(stage(await topicFolder(what.replaceAll(/[ /]/g, '-'), files))).rejects.toThrow(message)
  })
})
