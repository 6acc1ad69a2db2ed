import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stageProject, takeConfigOption, withStagedProject } from '../../src/cli/topic/staged-project.ts'

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

describe('a run with another topic', () => {
  /** As much of a project as staging needs. */
  async function smallProject(name: string): Promise<string> {
    const project = join(folder, name)
    for (const each of ['src/config', 'public', '.wrangler']) await mkdir(join(project, each), { recursive: true })
    for (const each of ['src/config/site.ts', 'package.json', 'tsconfig.json', 'wrangler.toml']) {
      await writeFile(join(project, each), '')
    }
    return project
  }
  const left = async (project: string) => (await readdir(join(project, '.wrangler'))).toSorted()

  test('leaves the files of another run with the same topic alone, and nothing behind', async () => {
    const project = await smallProject('two-runs')
    const topic = await topicFolder('shared', {})
    const text = await withStagedProject(project, topic, async (demo) => {
      await writeFile(join(demo, 'state'), 'news')
      await withStagedProject(project, topic, async (other) => expect(other).not.toBe(demo))
      return readFile(join(demo, 'state'), 'utf8')
    })
    expect(text).toBe('news')
    expect(await left(project)).toEqual([])
  })

  test('removes what a run that was killed has left, and keeps all else', async () => {
    const project = await smallProject('after-a-kill')
    const { pid } = spawnSync(process.execPath, ['--version'])
    for (const name of [`staged-lao-cai-${pid}-AbC123`, 'demo-8787']) await mkdir(join(project, '.wrangler', name))
    await withStagedProject(project, await topicFolder('next', {}), async () => undefined)
    expect(await left(project)).toEqual(['demo-8787'])
  })
})
