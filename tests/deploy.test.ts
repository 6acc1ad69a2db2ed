import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** What `wrangler deploy` would upload, as far as a machine without an account can tell. */

const FOLDER = '.wrangler/deploy-check'
const run = promisify(execFile)
const npx = async (...args: readonly string[]) => {
  const { stdout, stderr } = await run('npx', args)
  return stdout + stderr
}

/** What wrangler warns of. It exits with 0 all the same, and may deploy without the Poller. */
const warningsIn = (printed: string): readonly string[] =>
  printed.split('\n').filter((line) => /WARNING|▲|✘|ERROR|deprecated/i.test(line))

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true })
})
afterAll(() => rmSync(FOLDER, { recursive: true }))

describe('a deploy', { timeout: 120_000 }, () => {
  test('is built without a warning, with all that the Worker is bound to', async () => {
    const printed = await npx('wrangler', 'deploy', '--dry-run', '--outdir', join(FOLDER, 'out'))
    expect(warningsIn(printed)).toEqual([])
    for (const binding of [
      'POLLER (Poller)',
      'SHARD (Shard)',
      'KV',
      'RATE_LIMITER',
      'CF_VERSION_METADATA',
      'SITE_URL',
      'LIMITS',
    ]) {
      expect(printed).toContain(`env.${binding}`)
    }
    expect(printed).toMatch('--dry-run: exiting now')
  })

  test('with a mistake in its config is seen by this test', async () => {
    const config = readFileSync('wrangler.toml', 'utf8')
      .replace('main = "src/', 'main = "../../src/')
      .replace('"./src/parse/xml/unused', '"../../src/parse/xml/unused')
      .replace('[exports.Shard]\ntype = "durable-object"', '[exports.Shard]\ntype = "durable-objects"')
    writeFileSync(join(FOLDER, 'wrangler.toml'), config)
    const args = ['deploy', '--dry-run', '--config', join(FOLDER, 'wrangler.toml')]
    const printed = await npx('wrangler', ...args).catch(({ stdout, stderr }) => `${stdout}${stderr}`)
    expect(warningsIn(printed)).not.toEqual([])
  })
})

test('our type of the environment is what wrangler binds', { timeout: 120_000 }, async () => {
  const options = ['--include-runtime=false', '--strict-vars=false', '--env-interface', 'Bound']
  await npx('wrangler', 'types', ...options, join(FOLDER, 'bound.d.ts'))
  const lines = [
    "import type { Env } from '../../src/runtime.ts'",
    'declare const bound: Bound',
    'export const env: Env = bound',
    '// Bound and not in our type, and in our type and not bound; the owner sets the token as a secret.',
    'export const unknown: never[] = [] as Exclude<keyof Bound, keyof Env>[]',
    "export const unbound: never[] = [] as Exclude<keyof Env, keyof Bound | 'ADMIN_TOKEN'>[]",
  ]
  writeFileSync(join(FOLDER, 'env.ts'), `${lines.join('\n')}\n`)
  const tsconfig = { extends: '../../tsconfig.json', include: ['*.ts'], exclude: [] }
  writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify(tsconfig))
  const printed = await npx('tsc', '-p', FOLDER).catch(({ stdout }) => stdout)
  expect(printed).toBe('')
})
