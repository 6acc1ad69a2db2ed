import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Item, JournalEntry } from '../src/model.ts'
import { revisionOf } from '../src/publish/revision.ts'
import { ask, sampleKv } from './serve/sample.ts'
import { sampleItem, sampleItems } from './serve/sample-documents.ts'

/** The mirrors in docs/ as a reader would run them, against the service over HTTP. */

const hasPython = spawnSync('python3', ['--version']).status === 0
const programs: readonly (readonly [string, string, string, boolean])[] = [
  ['TypeScript', process.execPath, 'docs/mirror.ts', true],
  [`Python${hasPython ? '' : ' (left out: there is no python3 here)'}`, 'python3', 'docs/mirror.py', hasPython],
]

const kv = sampleKv()
let folder: string
let site: string
const server = createServer(async (request, response) => {
  const answer = await ask(request.url ?? '/', { kv })
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(await answer.text())
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await new Promise((done) => server.close(done))
})

function publish(
  items: readonly Item[],
  entries: readonly JournalEntry[],
  { hidden = [] as readonly string[], epoch = '11111111-1111-4111-8111-111111111111' } = {},
): void {
  const newest = entries.at(-1)?.[0] ?? 0
  kv.set('items', sampleItems(items, { rev: revisionOf(new Date('2026-11-23T02:00:00Z'), { newest, epoch }) }))
  kv.set('changes', { version: 2, epoch, newest, settled: newest, forgotten: { items: 0, config: 0 }, entries })
  kv.set('config', { hidden })
}

const at = '2026-11-23T02:00:00.000Z'
const [first, second, third] = [1, 2, 3].map((minute) => sampleItem('2026-11-23', minute)) as [Item, Item, Item]
const edited = { ...first, title: 'Hội thi bị hủy', updated: '2026-11-23T03:00:00.000Z' }
const begun: readonly JournalEntry[] = [
  [1, at, 'new', first.id],
  [2, at, 'new', second.id],
]

describe.each(programs)('%s', (_, command, program, isThere) => {
  const mirrored = async () => {
    const file = join(folder, 'mirror.json')
    await promisify(execFile)(command, [program, site, file])
    const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: Record<string, { title: string }> }
    return Object.fromEntries(Object.entries(items).map(([id, { title }]) => [id, title]))
  }

  test.runIf(isThere)('copies all there is, then follows edits, new items and removals', async () => {
    publish([second, first], begun)
    expect(await mirrored()).toEqual({ [first.id]: first.title, [second.id]: second.title })
    const changes: readonly JournalEntry[] = [
      ...begun,
      [3, at, 'edited', first.id],
      [4, at, 'new', third.id],
      [5, at, 'hidden', second.id],
    ]
    publish([third, second, edited], changes, { hidden: [second.id] })
    expect(await mirrored()).toEqual({ [first.id]: edited.title, [third.id]: third.title })
    expect(await mirrored()).toEqual({ [first.id]: edited.title, [third.id]: third.title })
  })

  test.runIf(isThere)('reads all again where its cursor means nothing any more', async () => {
    publish([second, first], begun)
    await mirrored()
    publish([third], [[9, at, 'new', third.id]], { epoch: '22222222-2222-4222-8222-222222222222' })
    expect(await mirrored()).toEqual({ [third.id]: third.title })
  })

  test.runIf(isThere)('keeps the copy that it has while the service cannot answer', async () => {
    publish([second, first], begun)
    const copy = await mirrored()
    kv.set('changes', 'damaged')
    await expect(mirrored()).rejects.toThrow()
    publish([second, first], begun)
    expect(await mirrored()).toEqual(copy)
  })

  test('is as short as it says', () => {
    expect(readFileSync(program, 'utf8').split('\n').length).toBeLessThan(40)
  })
})
