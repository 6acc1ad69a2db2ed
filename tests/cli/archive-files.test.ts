import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

/** `npm run export` and `npm run import` over HTTP; what a line is and how it is stored: tests/poller/owner/archive-lines.test.ts. */

// Every run starts Node anew.
vi.setConfig({ testTimeout: 30_000 })

const TOKEN = 'a-token-of-twenty-characters'
let dir: string
let file: string
let server: Server
let site: string
let answer: (request: IncomingMessage, response: ServerResponse, body: string) => void
let asked: { readonly line: string; readonly authorization: string | undefined; readonly body: string }[]

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'archive-'))
  file = join(dir, 'archive.jsonl')
  asked = []
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const { method, url, headers } = request
      response.setHeader('content-type', 'application/x-ndjson')
      asked.push({ line: `${method} ${url}`, authorization: headers.authorization, body })
      answer(request, response, body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(dir, { recursive: true })
})

type Ran = { readonly code: number; readonly out: string; readonly said: string }

function run(command: 'export' | 'import', args: readonly string[], env: NodeJS.ProcessEnv = { ADMIN_TOKEN: TOKEN }) {
  const all = { ...process.env, ADMIN_TOKEN: '', SITE_URL: '', ...env }
  return new Promise<Ran>((resolve) => {
    execFile(process.execPath, [`src/cli/${command}.ts`, ...args], { env: all }, (error, out, said) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, said }),
    )
  })
}

const HEADER = '{"format":"tin-dien-bien-archive","version":2,"exportedAt":"2026-11-23T00:00:00.000Z"}'
const itemLine = (number: number) =>
  `{"id":"20261123-k${String(number).padStart(7, '0')}","title":"Mường Ảng ${number}"}`
const linesOf = (count: number) => [HEADER, ...Array.from({ length: count }, (_, number) => itemLine(number))]

const problem = (response: ServerResponse, status: number, detail: string, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/problem+json; charset=utf-8', ...headers })
  response.end(JSON.stringify({ title: 'No', status, detail }))
}

describe('export', () => {
  test('writes what the Worker streams, byte for byte, and says how many items', async () => {
    const text = `${linesOf(3).join('\n')}\n`
    answer = (_, response) => {
      // Split within a character.
      const bytes = Buffer.from(text)
      response.write(bytes.subarray(0, bytes.indexOf('ườ') + 1))
      setTimeout(() => response.end(bytes.subarray(bytes.indexOf('ườ') + 1)), 20)
    }
    const { code, said } = await run('export', [file, '--site', site])
    expect([code, said]).toEqual([0, '3 items written\n'])
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(asked).toEqual([{ line: 'GET /api/export', authorization: `Bearer ${TOKEN}`, body: '' }])
  })

  test('goes to the standard output without a file, and finds the Worker by SITE_URL', async () => {
    answer = (_, response) => response.end(`${linesOf(1).join('\n')}\n`)
    const { out, said } = await run('export', [], { ADMIN_TOKEN: TOKEN, SITE_URL: `${site}/` })
    expect([out, said]).toEqual([`${linesOf(1).join('\n')}\n`, '1 items written\n'])
  })

  test('that is cut short leaves the file as it was', async () => {
    writeFileSync(file, 'of yesterday')
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '99999' })
      response.write(HEADER)
      setTimeout(() => response.destroy(), 20)
    }
    expect((await run('export', [file, '--site', site])).code).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('of yesterday')
  })

  test('that is refused says so in the Worker’s words', async () => {
    answer = (_, response) => problem(response, 401, 'This is not the owner’s token.')
    const { code, said } = await run('export', [file, '--site', site])
    expect([code, said]).toEqual([1, expect.stringContaining('This is not the owner’s token.')])
    expect(existsSync(file)).toBe(false)
  })
})

describe('import', () => {
  const imported = (response: ServerResponse, body: string) => {
    const items = body.split('\n').filter((line) => line.startsWith('{"id"')).length
    response.end(JSON.stringify({ imported: items, known: 0 }))
  }

  test('sends every line once, in order, at most 500 in a part', async () => {
    writeFileSync(file, `${linesOf(1_200).join('\n')}\n\n`)
    answer = (_, response, body) => imported(response, body)
    const { code, said } = await run('import', [file, '--site', site])
    expect([code, said]).toEqual([
      0,
      '1200 items imported, 0 were already there\npages and feeds show the newest after the next tick, the archive day by day\n',
    ])
    expect(asked.map(({ line }) => line)).toEqual(Array(3).fill('POST /api/import'))
    expect(asked.flatMap(({ body }) => body.trimEnd().split('\n'))).toEqual(linesOf(1_200))
    expect(Math.max(...asked.map(({ body }) => body.trimEnd().split('\n').length))).toBe(500)
  })

  test.each([
    ['is in force where none was saved', '"v0"', 'the config of the file is in force'],
    ['is left out where one is saved', '"v3"', 'the config of the file was left out'],
  ])('says that the config of the file %s', async (_, etag, told) => {
    writeFileSync(file, `${[HEADER, '{"config":{"hidden":[]}}', itemLine(1)].join('\n')}\n`)
    answer = (request, response, body) =>
      request.method === 'GET'
        ? response.setHeader('content-type', 'application/json').setHeader('etag', etag).end('{}')
        : imported(response, body)
    const { code, said } = await run('import', [file, '--site', site])
    expect([code, said]).toEqual([0, expect.stringContaining(told)])
    expect(asked.map(({ line }) => line)).toEqual(['GET /api/config', 'POST /api/import'])
  })

  test('of long lines keeps a part under four megabytes', async () => {
    const long = `{"id":"20261123-k0000000","title":"${'ế'.repeat(400_000)}"}`
    writeFileSync(file, `${[HEADER, long, long, long, long].join('\n')}\n`)
    answer = (_, response, body) => imported(response, body)
    expect((await run('import', [file, '--site', site])).code).toBe(0)
    expect(asked.flatMap(({ body }) => body.trimEnd().split('\n'))).toEqual([HEADER, long, long, long, long])
    for (const { body } of asked) expect(Buffer.byteLength(body)).toBeLessThan(4 * 1024 * 1024)
  })

  test('waits as long as it is told, and sends the same part again', async () => {
    writeFileSync(file, `${linesOf(2).join('\n')}\n`)
    answer = (_, response, body) =>
      asked.length === 1
        ? problem(response, 429, 'Rows are used up.', { 'retry-after': '1' })
        : imported(response, body)
    const { code, said } = await run('import', [file, '--site', site])
    expect([code, said]).toEqual([0, expect.stringMatching(/Rows are used up\.[\s\S]*2 items imported/)])
    expect(asked[1]).toEqual(asked[0])
  })

  test('that is refused names the line where its part begins, and sends no more', async () => {
    writeFileSync(file, `${linesOf(1_200).join('\n')}\n`)
    answer = (_, response, body) =>
      asked.length === 2 ? problem(response, 400, 'line 7: title: must be a text') : imported(response, body)
    const { code, said } = await run('import', [file, '--site', site])
    expect(code).toBe(1)
    expect(said).toMatch(/the part beginning with line 501 .*\n.*line 7: title/)
    expect(asked).toHaveLength(2)
  })

  test('of a file without items is a mistake', async () => {
    writeFileSync(file, '')
    expect(await run('import', [file, '--site', site])).toMatchObject({ code: 1, said: `${file} holds no items\n` })
  })
})

test.each([
  ['no address', ['--site', ''], { ADMIN_TOKEN: TOKEN }, /address is missing/],
  ['no token', ['--site', 'https://tin.example'], {}, /set ADMIN_TOKEN/],
  ['an unknown option', ['--remote'], { ADMIN_TOKEN: TOKEN }, /usage: npm run/],
  ['nobody there', ['--site', 'http://127.0.0.1:1'], { ADMIN_TOKEN: TOKEN }, /cannot be reached/],
])('with %s both say what is wrong', async (_, args, env, words) => {
  writeFileSync(file, `${linesOf(1).join('\n')}\n`)
  for (const command of ['export', 'import'] as const) {
    const { code, said } = await run(command, [file, ...args], env)
    expect([command, code > 0, said]).toEqual([command, true, expect.stringMatching(words)])
  }
})
