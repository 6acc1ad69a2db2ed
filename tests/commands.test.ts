import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorker } from '../src/cli/worker/wrangler.ts'

/** Every command that the documents name, run as it stands there or as near to it as a machine without a net can. */

const DOCUMENTS = [
  'README.md',
  'README.vi.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** Commands in the shell blocks of the documents, without what only says what they do. */
const commands = new Set(
  DOCUMENTS.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)])
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== ''),
)

/** Those that cannot be run here, and what is run in their place. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'npm ci && npm run demo': 'below, without the install',
  'npm ci && npm test': 'this very run, and .ci/run',
  'npm run check': 'asks live sources: tests/cli/check.test.ts, against a server of its own',
  'npx wrangler login': 'is Cloudflare’s',
  'npm run deploy': 'below, as far as the upload; what follows it: tests/demo/first-tick.test.ts',
  'export SITE_URL=https://tin.example.vn ADMIN_TOKEN=…': 'sets what the next two read',
  'npm run export -- archive.jsonl': 'below, from the demo',
  'npm run import -- archive.jsonl': 'below, into an empty Worker',
  'npm run topic -- "Lào Cai"': 'tests/topics/made-topics.test.ts',
  'npm run topic -- "Lào Cai" --deployments 2': 'tests/topics/topic-files.test.ts',
  'npm run check:config -- --config topics/lao-cai': 'tests/topics/made-topics.test.ts',
  'npm run demo -- --config topics/lao-cai': 'below, with a smaller topic',
  'npm run explain -- --config topics/lao-cai "Lũ ống cuốn trôi cầu tạm ở Y Tý"': 'tests/topics/made-topics.test.ts',
  'npm run deploy -- --config topics/lao-cai': 'tests/topics/staged-project.test.ts',
  'npm run tune -- try https://vidu.example/xa-hoi': 'below, with a page of the demo’s publisher',
  'npm run tune -- add https://vidu.example/xa-hoi --name "Báo Ví Dụ"': 'below, with the same page',
}

/** Those that are run below as they stand. */
const RUN = [
  `curl 'http://localhost:8787/api/items?place=muong-nhe&limit=5'`,
  `curl 'http://localhost:8787/api/explain' -H 'content-type: application/json' -d '{"title":"Kẹt xe trên đường Điện Biên Phủ, quận Bình Thạnh"}'`,
  'npm run explain -- "Mưa đá ở Mường Chà" --summary "Hơn trăm nhà dân bị tốc mái."',
  'npm run check:config',
]

test('no document names a command that nothing runs', () => {
  expect([...commands].sort()).toEqual([...Object.keys(ELSEWHERE), ...RUN].sort())
})

const sh = async (command: string) => (await promisify(execFile)('sh', ['-c', command])).stdout

type Demo = { readonly site: string; readonly token: string; readonly process: ChildProcess }

/** Starts a demo and waits until it says where it is, which is after its first tick. */
function startDemo(command: string, port: number): Promise<Demo> {
  const child = spawn('sh', ['-c', `exec ${command} --port ${port}`], { detached: true })
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stderr.on('data', (text) => (printed += text))
    child.stdout.on('data', (text) => {
      printed += text
      const token = /Admin token\s+(\S+)/.exec(printed)?.[1] ?? ''
      if (printed.includes('Stop with Ctrl+C')) resolve({ site: `http://localhost:${port}`, token, process: child })
    })
    child.once('exit', (code) => reject(new Error(`${command} ended (${code}):\n${printed}`)))
  })
}

/** With all that it started. */
function stop({ process: { pid } }: Demo): void {
  if (pid !== undefined) process.kill(-pid, 'SIGTERM')
}

describe('the demo', { timeout: 120_000 }, () => {
  let demo: Demo
  const port = 20_000 + (process.pid % 10_000)
  beforeAll(async () => {
    demo = await startDemo('npm run demo --', port)
  }, 120_000)
  afterAll(() => stop(demo))

  test('the JSON endpoint answers the README’s question', async () => {
    const [command = ''] = RUN
    const [, url = ''] = /'(http[^']+)'/.exec(command) ?? []
    const { items } = (await (await fetch(url.replace('http://localhost:8787', demo.site))).json()) as {
      items: object[]
    }
    expect(items.length).toBeGreaterThan(0)
  })

  test('and explains the README’s headline', async () => {
    const [, body = ''] = /-d '(.*)'$/.exec(RUN[1] ?? '') ?? []
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${demo.site}/api/explain`, { method: 'POST', headers, body })
    expect(await answer.json()).toMatchObject({ kept: false })
  })

  test('every address of the README’s table answers', async () => {
    const readme = readFileSync('README.md', 'utf8')
    const table = readme.slice(readme.indexOf('## Subscribe'), readme.indexOf('## Call it'))
    const paths = [...table.matchAll(/`(\/[^`]*)`/g)].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(8)
    for (const path of paths.filter((path) => !path.startsWith('/archive/'))) {
      expect([path, (await fetch(`${demo.site}${path}`)).status]).toEqual([path, 200])
    }
  })

  test('what it keeps can be exported, and imported somewhere else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tin-dien-bien-'))
    const token = 'a-token-of-the-commands-test'
    const empty = await startWorker({
      port: port + 1,
      state: join(folder, 'state'),
      vars: { SITE_URL: `http://localhost:${port + 1}`, LIMITS: 'demo', ADMIN_TOKEN: token },
      onLog: () => undefined,
    })
    const runAs = (site: string, owner: string, command: string) =>
      sh(`SITE_URL=${site} ADMIN_TOKEN=${owner} npm run ${command}`)
    try {
      const file = join(folder, 'archive.jsonl')
      await runAs(demo.site, demo.token, `export -- ${file}`)
      const lines = readFileSync(file, 'utf8').trim().split('\n')
      expect(lines.length).toBeGreaterThan(20)
      await runAs(empty.origin, token, `import -- ${file}`)
      const again = join(folder, 'again.jsonl')
      await runAs(empty.origin, token, `export -- ${again}`)
      expect(readFileSync(again, 'utf8').trim().split('\n').slice(1)).toEqual(lines.slice(1))
    } finally {
      await empty.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('a page is tried, and added as a source', async () => {
    const config = async () => {
      const answer = await fetch(`${demo.site}/api/config`, { headers: { authorization: `Bearer ${demo.token}` } })
      return (await answer.json()) as { readonly sources: readonly { readonly name: string; readonly url: string }[] }
    }
    const page = (await config()).sources.find(({ url }) => url.endsWith('/bao-nui/'))?.url ?? ''
    const tune = (words: string) => sh(`SITE_URL=${demo.site} ADMIN_TOKEN=${demo.token} npm run tune -- ${words}`)
    expect(await tune(`try '${page}?new'`)).toMatch(/"kind": "page"[\s\S]*kept {7}Xã Sín Thầu/)
    await tune(`add '${page}?new' --name "Báo Ví Dụ"`)
    expect((await config()).sources.at(-1)).toMatchObject({ name: 'Báo Ví Dụ', url: `${page}?new` })
  })
})

test('another province’s config runs the demo, and nothing of the project changes', { timeout: 120_000 }, async () => {
  const demo = await startDemo('npm run demo -- --config tests/topics/lai-chau', 30_000 + (process.pid % 10_000))
  try {
    const { items } = (await (await fetch(`${demo.site}/api/items`)).json()) as { items: { title: string }[] }
    expect(items.map(({ title }) => title).sort()).toEqual([
      'Bum Tở: hoàn thành cầu dân sinh trước mùa mưa',
      'Cửa khẩu Ma Lù Thàng thông quan xuyên trưa',
      'Sìn Hồ mở lớp truyền nghề thêu cho phụ nữ',
    ])
    const page = await (await fetch(`${demo.site}/`)).text()
    expect([page.includes('Tin Lai Châu'), page.includes('Điện Biên')]).toEqual([true, false])
  } finally {
    stop(demo)
  }
})

test('explain says what is kept, and why', async () => {
  expect(await sh(RUN[2] ?? '')).toMatch(/of 10 needed: kept/)
})

test('the config is checked', async () => {
  expect(await sh(RUN[3] ?? '')).toMatch(/config: good \(\d+ sources\)/)
})

test('what is deployed can be built', { timeout: 60_000 }, async () => {
  expect(await sh('npx wrangler deploy --dry-run')).toMatch('--dry-run: exiting now')
})
