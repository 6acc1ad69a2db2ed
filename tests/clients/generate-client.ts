import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * `npm run clients:api -- [ADDRESS]`: lints openapi.json with Redocly, generates a TypeScript client from the file,
 * compiles it strictly, and runs it against a service, by default the demo's. Fetches the tools by npx; needs internet.
 */
const TOOLS = ['@redocly/cli@2.77.0', 'openapi-typescript@7.13.0', 'openapi-fetch@0.17.0', 'typescript@5.9.3']

const CLIENT = `import createClient from 'openapi-fetch'
import type { components, paths } from './api.js'

const api = createClient<paths>({ baseUrl: process.argv[2] ?? '' })

async function main(): Promise<void> {
  const { data: page, error } = await api.GET('/api/items', { params: { query: { limit: 5, fields: ['id', 'title'] } } })
  if (error || !page) throw new Error('no items: ' + JSON.stringify(error))
  const first: Pick<components['schemas']['Item'], 'id' | 'title'> | undefined = page.items[0]
  const { data: feed } = await api.GET('/feed.json', { params: { query: {} } })
  const title: string | undefined = feed?.items[0]?.title
  const { data: why } = await api.POST('/api/explain', { body: { title: 'Sạt lở ở xã Sín Thầu, tỉnh Điện Biên' } })
  const kept: boolean | undefined = why?.kept
  const { data: changes } = await api.GET('/api/changes', { params: { query: {} } })
  const wrong = await api.GET('/api/items', { params: { query: { place: ['nowhere'] } } })
  if (wrong.response.status !== 400 || !wrong.error) throw new Error('a wrong place was taken')
  const { response } = await api.GET('/api/config')
  if (response.status !== 401 && response.status !== 404) throw new Error('the config is open')
  console.log(JSON.stringify({ items: page.items.length, first: first?.title ?? null, title: title ?? null, kept, cursor: changes?.next !== undefined }))
}
main().catch((error) => { console.error(error); process.exit(1) })
`

const address = (process.argv[2] ?? process.env.SITE_URL ?? 'http://localhost:8787').replace(/\/$/, '')
const description = resolve('public/openapi.json')
const bench = mkdtempSync(join(tmpdir(), 'openapi-client-'))

try {
  writeFileSync(join(bench, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  run('npm', ['install', '--no-audit', '--no-fund', '--silent', ...TOOLS])
  run('npx', ['redocly', 'lint', description, '--format=stylish'])
  run('npx', ['openapi-typescript', description, '-o', 'api.d.ts'])
  mkdirSync(join(bench, 'out'))
  writeFileSync(join(bench, 'client.ts'), CLIENT)
  const strict = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--skipLibCheck',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2022,dom',
    '--outDir',
    'out',
  ]
  writeFileSync(join(bench, 'process.d.ts'), 'declare const process: { argv: string[]; exit(code: number): never }\n')
  run('npx', ['tsc', ...strict, 'client.ts', 'process.d.ts'])
  console.log(
    execFileSync(process.execPath, [join(bench, 'out/client.js'), address], { cwd: bench, encoding: 'utf8' }).trim(),
  )
} finally {
  rmSync(bench, { recursive: true, force: true })
}

function run(command: string, args: readonly string[]): void {
  console.log(`> ${command} ${args.join(' ')}`)
  const { status, error } = spawnSync(command, args, { cwd: bench, stdio: 'inherit' })
  if (status === 0) return
  console.error(error?.message ?? `${command} ended with ${status}`)
  rmSync(bench, { recursive: true, force: true })
  process.exit(1)
}
