import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportArchive } from '../../src/cli/export-archive.ts'
import { type ImportSetting, importArchive } from '../../src/cli/import-archive.ts'
import { planImport } from '../../src/cli/import-plan.ts'
import type { Namespace } from '../../src/cli/namespace.ts'
import type { Item } from '../../src/model.ts'
import { poll } from '../../src/poll.ts'
import { createApp } from '../../src/serve/app.ts'
import type { DayDocument, ItemsDocument } from '../../src/store/documents.ts'
import { hash8 } from '../../src/text/hash.ts'
import { type MemoryKv, memoryKv } from '../memory-kv.ts'
import { item as sample, source } from '../samples.ts'

/** Export and import over a store that ticks have made, and over files that somebody else has made. */

const HOUR_MS = 3_600_000
const sources = [source({ id: 'daily', url: 'https://daily.example/rss' })]
let dir: string
let file: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'archive-'))
  file = join(dir, 'archive.jsonl')
})
afterEach(() => {
  rmSync(dir, { recursive: true })
})

/** The same KV as a Worker and wrangler see it. `puts` counts the keys of each bulk put. */
function namespaceOf(memory: MemoryKv, puts: number[] = []): Namespace {
  return {
    keys: async () => [...memory.values.keys()],
    get: async (keys) =>
      new Map(keys.flatMap((key) => (memory.values.has(key) ? [[key, memory.values.get(key)?.text ?? '']] : []))),
    put: async (entries) => {
      puts.push(entries.length)
      for (const { key, value, metadata } of entries)
        memory.values.set(key, { text: value, metadata: metadata ?? null })
    },
    remove: async (keys) => {
      for (const key of keys) memory.values.delete(key)
    },
  }
}

/** A feed that tells one story every six hours and keeps the last ten. */
function feedAt(now: Date, begun: Date): Response {
  const count = Math.floor((now.getTime() - begun.getTime()) / (6 * HOUR_MS)) + 1
  const items = Array.from({ length: Math.min(count, 10) }, (_, back) => {
    const number = count - back
    const at = new Date(begun.getTime() + (number - 1) * 6 * HOUR_MS).toUTCString()
    return `<item><title>${titleOf(number)}</title><link>https://daily.example/tin-${5_100_000 + number}.html</link><pubDate>${at}</pubDate></item>`
  })
  return new Response(`<rss version="2.0"><channel><title>Daily</title>${items.join('')}</channel></rss>`)
}

const SYLLABLES = 'bắc bờm cún dồn gạt híp khỏe lùm mơn ngát nhúp phìn quét rợm súp thảm trụn vẹt xốp yên'.split(' ')
function titleOf(number: number): string {
  const words = Array.from({ length: 8 }, (_, index) => SYLLABLES[hash8(`${number} ${index}`).charCodeAt(0) % 20])
  return `Chuyện ${words.join(' ')} ở Sín Thầu, Điện Biên`
}

const begun = new Date('2026-11-01T01:00:00Z')

async function tick(memory: MemoryKv, now: Date) {
  const done = await poll(
    {
      kv: memory.kv,
      fetch: async () => feedAt(now, begun),
      now: () => now,
      random: () => 0.5,
      log: () => undefined,
      siteUrl: 'https://tin.example',
      limits: 'paid',
    },
    { all: true },
  )
  if (done.kind !== 'done') throw new Error(done.why)
  return done.report
}

/** A store as two weeks of ticks leave it, with hidden, sealed and open items. */
async function lived(): Promise<{ readonly memory: MemoryKv; readonly now: Date }> {
  const memory = memoryKv()
  memory.put('config', { sources })
  let now = begun
  for (let hours = 0; hours <= 14 * 24; hours += 6) {
    now = new Date(begun.getTime() + hours * HOUR_MS)
    await tick(memory, now)
  }
  const sealed = (memory.read('day:2026-11-05') as DayDocument).items[0]
  memory.put('config', { sources, hidden: [sealed?.id] })
  return { memory, now }
}

async function exportTo(path: string, memory: MemoryKv, now: Date): Promise<string> {
  const exported = await exportArchive(namespaceOf(memory), now)
  if (exported.kind === 'refused') throw new Error(exported.why)
  const text = `${exported.lines.join('\n')}\n`
  writeFileSync(path, text)
  return text
}

const setting: ImportSetting = {
  now: () => new Date('2026-11-20T00:00:00Z'),
  waitUntil: async () => expect.fail('waits'),
  writesADay: undefined,
  tell: () => undefined,
  say: () => undefined,
}

async function importInto(memory: MemoryKv, path: string, changes: Partial<ImportSetting> = {}, puts: number[] = []) {
  const planned = await planImport(path)
  if (planned.kind === 'wrong') throw new Error(planned.problems.join('\n'))
  return importArchive(namespaceOf(memory, puts), planned.plan, { ...setting, ...changes })
}

const idsAt = async (memory: MemoryKv, path: string) => {
  const answer = await createApp().request(path, {}, {
    KV: { ...memory.kv },
    SITE_URL: 'https://tin.example',
    LIMITS: 'paid',
  } as never)
  return [...(await answer.text()).matchAll(/\d{8}-[0-9A-Za-z]{8}(?=")/g)].map(([id]) => id)
}

describe('the way out and back in', () => {
  test('a header, then every item once, oldest first, the hidden ones marked', async () => {
    const { memory, now } = await lived()
    const [header = '', ...lines] = (await exportTo(file, memory, now)).trimEnd().split('\n')
    expect(JSON.parse(header)).toEqual({
      format: 'tin-dien-bien-archive',
      version: 1,
      exportedAt: now.toISOString(),
      items: 57,
      sealedDay: '2026-11-12',
    })
    const items: (Item & { hidden?: true })[] = lines.map((line) => JSON.parse(line))
    expect(items).toHaveLength(57)
    expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).sort())
    expect(items.filter(({ hidden }) => hidden).map(({ id }) => id.slice(0, 8))).toEqual(['20261105'])
  })

  test('what was imported exports as the same bytes', async () => {
    const { memory, now } = await lived()
    const text = await exportTo(file, memory, now)
    const other = memoryKv()
    expect((await importInto(other, file)).kind).toBe('imported')
    expect(await exportTo(join(dir, 'again.jsonl'), other, now)).toBe(text)
  })

  test('the documents are those that the ticks wrote', async () => {
    const { memory, now } = await lived()
    await exportTo(file, memory, now)
    const other = memoryKv()
    await importInto(other, file)
    const days = [...memory.values.keys()].filter((key) => key.startsWith('day:')).sort()
    expect([...other.values.keys()].sort()).toEqual(['config', 'config:good', 'items', 'state', ...days].sort())
    for (const day of days) expect(other.read(day)).toEqual(memory.read(day))
    const [before, after] = [memory, other].map((one) => one.read('items') as ItemsDocument)
    expect({ ...after, rev: '', keys: '' }).toEqual({ ...before, rev: '', keys: '' })
    const packed = (keys = '') => (keys.match(/.{8}/g) ?? []).sort()
    expect(packed(after?.keys)).toEqual(packed(before?.keys))
    const metadata = [memory, other].map(({ values }) => values.get('items')?.metadata)
    expect(metadata[1]).toEqual({ ...(metadata[0] as object), rev: after?.rev })
  })

  test('a tick over the imported store adds nothing, and readers are served the same', async () => {
    const { memory, now } = await lived()
    await exportTo(file, memory, now)
    const other = memoryKv()
    other.put('config', { sources })
    await importInto(other, file)
    const report = await tick(other, now)
    expect(report).toMatchObject({ polled: 1, read: 10, kept: 0, edited: 0, joined: 0 })
    for (const path of ['/rss.xml?limit=200', '/atom.xml', '/api/items?limit=200', '/api/items?q=chuyện&limit=20']) {
      expect([path, await idsAt(other, path)]).toEqual([path, await idsAt(memory, path)])
    }
    expect((await idsAt(other, '/rss.xml?limit=200')).length).toBeGreaterThan(50)
  })

  test('what is hidden stays hidden, beside the config that stood there', async () => {
    const { memory, now } = await lived()
    await exportTo(file, memory, now)
    const other = memoryKv()
    other.put('config', { sources, hidden: ['20200101-aaaaaaaa'] })
    await importInto(other, file)
    const hidden = (memory.read('config') as { readonly hidden: readonly string[] }).hidden
    expect(other.read('config')).toEqual({ sources, hidden: ['20200101-aaaaaaaa', ...hidden] })
  })

  test('an empty namespace exports as a header alone, and imports as an empty one', async () => {
    const text = await exportTo(file, memoryKv(), begun)
    expect(text.trimEnd().split('\n')).toHaveLength(1)
    const other = memoryKv()
    await importInto(other, file)
    expect((other.read('items') as ItemsDocument).items).toEqual([])
  })

  test('an archive with a damaged day is not given out', async () => {
    const { memory, now } = await lived()
    memory.values.set('day:2026-11-04', { text: '{"version":1', metadata: null })
    expect(await exportArchive(namespaceOf(memory), now)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('day:2026-11-04 is damaged'),
    })
  })
})

describe('an import that is stopped', () => {
  /** Lets so many bulk puts through. */
  const dyingAfter = (memory: MemoryKv, puts: number): Namespace => {
    const whole = namespaceOf(memory)
    return {
      ...whole,
      put: async (entries) => {
        if (puts-- === 0) throw new Error('stopped')
        // Bulk puts are not all or nothing.
        await whole.put(puts === 0 ? entries.slice(0, 4) : entries)
      },
    }
  }

  test.each([0, 1, 2, 3])('after %i puts and started again ends in the same state', async (puts) => {
    const { memory, now } = await lived()
    await exportTo(file, memory, now)
    const [once, twice] = [memoryKv(), memoryKv()]
    await importInto(once, file)
    const planned = await planImport(file)
    if (planned.kind === 'wrong') throw new Error('wrong')
    const paced = { ...setting, writesADay: 6, waitUntil: async () => undefined }
    let day = 0
    const nowNext = { now: () => new Date(Date.UTC(2026, 10, 20) + (day++ % 40) * 86_400_000) }
    await importArchive(dyingAfter(twice, puts), planned.plan, { ...paced, ...nowNext }).catch(() => undefined)
    expect((await importInto(twice, file)).kind).toBe('imported')
    expect(Object.fromEntries(twice.values)).toEqual(Object.fromEntries(once.values))
  })

  test('goes on after the Worker has ticked in between, and leaves its news alone', async () => {
    const { memory, now } = await lived()
    await exportTo(file, memory, now)
    const other = memoryKv()
    other.put('config', { sources })
    const planned = await planImport(file)
    if (planned.kind === 'wrong') throw new Error('wrong')
    await importArchive(dyingAfter(other, 1), planned.plan, setting).catch(() => undefined)
    const later = new Date(now.getTime() + 12 * HOUR_MS)
    expect((await tick(other, later)).kept).toBe(2)
    expect((await importInto(other, file)).kind).toBe('imported')
    expect((await tick(other, new Date(later.getTime() + HOUR_MS))).kept).toBe(0)
    await tick(memory, later)
    expect(await idsAt(other, '/api/items?limit=200')).toEqual(await idsAt(memory, '/api/items?limit=200'))
  })

  test('no export is made of it', async () => {
    const { memory, now } = await lived()
    await exportTo(file, memory, now)
    const other = memoryKv()
    const planned = await planImport(file)
    if (planned.kind === 'wrong') throw new Error('wrong')
    await importArchive(dyingAfter(other, 1), planned.plan, setting).catch(() => undefined)
    expect((await exportArchive(namespaceOf(other), now)).kind).toBe('refused')
  })
})

describe('the quota', () => {
  test('no day has more writes than allowed, and each pause says until when', async () => {
    const { memory, now } = await lived()
    await exportTo(file, memory, now)
    const puts: number[] = []
    const said: string[] = []
    const ofDay: number[] = []
    let clock = new Date('2026-11-20T22:00:00Z')
    const paced: Partial<ImportSetting> = {
      now: () => clock,
      writesADay: 6,
      say: (sentence) => said.push(sentence),
      waitUntil: async (then) => {
        ofDay.push(puts.splice(0).reduce((sum, count) => sum + count, 0))
        clock = then
      },
    }
    expect((await importInto(memoryKv(), file, paced, puts)).kind).toBe('imported')
    expect(ofDay).toEqual([5, 6, 6])
    expect(said[0]).toBe('5 of 6 writes of today (UTC) are used: goes on at 2026-11-21T00:05:00.000Z')
  })

  test('what an earlier run wrote today counts', async () => {
    const { memory, now } = await lived()
    await exportTo(file, memory, now)
    const other = memoryKv()
    const stop = { writesADay: 6, waitUntil: async () => Promise.reject(new Error('stopped')) }
    await importInto(other, file, stop).catch(() => undefined)
    const puts: number[] = []
    await importInto(other, file, stop, puts).catch(() => undefined)
    expect(puts).toEqual([])
  })
})

describe('refused before anything is written', () => {
  test.each(['items', 'state', 'day:2026-11-01', 'near'])('a namespace that holds %s', async (key) => {
    writeFileSync(file, await exportTo(file, memoryKv(), begun))
    const other = memoryKv()
    other.put(key, {})
    const puts: number[] = []
    expect(await importInto(other, file, {}, puts)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining(key),
    })
    expect(puts).toEqual([])
  })

  test('a namespace in which an import of another file is not finished', async () => {
    await exportTo(file, memoryKv(), begun)
    const other = memoryKv()
    other.put('import', { digest: 'another', day: '', writes: 0 })
    expect(await importInto(other, file)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('another file'),
    })
  })

  test('a namespace in which a Worker began by itself before the import’s items came', async () => {
    const { memory, now } = await lived()
    await exportTo(file, memory, now)
    const other = memoryKv()
    const planned = await planImport(file)
    if (planned.kind === 'wrong') throw new Error('wrong')
    other.put('config', { sources })
    await tick(other, now)
    other.put('import', { digest: planned.plan.digest, day: '', writes: 0 })
    expect(await importInto(other, file)).toMatchObject({ kind: 'refused', why: expect.stringContaining('a Worker') })
  })

  const header = (changes: object = {}) =>
    JSON.stringify({
      format: 'tin-dien-bien-archive',
      version: 1,
      exportedAt: '2026-11-23T00:00:00.000Z',
      items: 1,
      sealedDay: '',
      ...changes,
    })
  const line = (changes: object = {}) => JSON.stringify({ ...sample(), ...changes })

  test.each<[string, readonly string[], string]>([
    ['an empty file', [], ':1: the file is empty'],
    ['a file of something else', ['{"a":1}'], ':1: format: '],
    ['a file of a newer version', [header({ version: 2 })], ':1: version 2 is newer'],
    ['a header without a time', [header({ exportedAt: 'now' })], ':1: exportedAt: must be an instant'],
    ['a line that is cut short', [header(), line().slice(0, -5)], ':2: is not JSON'],
    ['an id that is none', [header(), line({ id: '2026-1' })], ':2: id: must be an id'],
    ['a day that is none', [header(), line({ id: '20261399-k3F9x2aB' })], ':2: id: begins with a day'],
    ['an item without a title', [header(), line({ title: undefined })], ':2: title: '],
    ['a time in words', [header(), line({ added: 'yesterday' })], ':2: added: must be an instant'],
    ['a reason that is none', [header(), line({ because: [['a', 'b']] })], ':2: because.0.1: '],
    ['keys of another form', [header(), line({ keys: ['short'] })], ':2: keys.0: must be a key'],
    [
      'one item twice',
      [header({ items: 2 }), line(), '', line()],
      ':4: id: 20261123-k3F9x2aB stands on line 2 already',
    ],
    ['fewer items than the header says', [header({ items: 3 }), line()], 'the header says 3, and there are 1'],
  ])('%s', async (_, lines, problem) => {
    writeFileSync(file, lines.join('\n'))
    const planned = await planImport(file)
    expect(planned.kind === 'wrong' ? planned.problems[0] : 'good').toContain(problem)
    expect(planned.kind === 'wrong' ? planned.problems[0] : '').toContain(file)
  })

  test('every wrong line is named, up to twenty', async () => {
    writeFileSync(file, [header({ items: 50 }), ...Array.from({ length: 50 }, () => '{}')].join('\n'))
    const planned = await planImport(file)
    const lines = planned.kind === 'wrong' ? planned.problems.map((problem) => problem.split(':')[1]) : []
    expect(new Set(lines).size).toBeGreaterThanOrEqual(1)
    expect(planned.kind === 'wrong' && planned.problems[0]).toMatch(/:2: id: /)
  })
})

test('what a newer version stores besides is carried along', async () => {
  const item = { ...sample(), shade: 'blue' }
  const head = {
    format: 'tin-dien-bien-archive',
    version: 1,
    exportedAt: '2026-11-23T00:00:00.000Z',
    items: 1,
    sealedDay: '',
  }
  writeFileSync(file, `${JSON.stringify(head)}\n${JSON.stringify(item)}\n`)
  const memory = memoryKv()
  await importInto(memory, file)
  await exportTo(file, memory, new Date('2026-11-23T00:00:00.000Z'))
  expect(JSON.parse(readFileSync(file, 'utf8').split('\n')[1] ?? '')).toEqual(item)
})

test('ten years come in and go out again, a thousand days at a time', async () => {
  const days = Array.from({ length: 3650 }, (_, index) =>
    new Date(Date.UTC(2016, 10, 24) + index * 24 * HOUR_MS).toISOString().slice(0, 10),
  )
  const lines = days.flatMap((day, index) =>
    [0, 1].map((of) => {
      const key = hash8(`${day} ${of}`)
      const at = `${day}T0${of + 1}:00:00.000Z`
      const id = `${day.replaceAll('-', '')}-${key}`
      return JSON.stringify({ ...sample({ id, at, added: at, published: at, updated: at, keys: [key] }), index })
    }),
  )
  const sealedDay = days.at(-4) ?? ''
  const head = {
    format: 'tin-dien-bien-archive',
    version: 1,
    exportedAt: '2026-11-22T00:00:00.000Z',
    items: lines.length,
    sealedDay,
  }
  writeFileSync(file, `${[JSON.stringify(head), ...lines].join('\n')}\n`)
  const memory = memoryKv()
  const puts: number[] = []
  await importInto(memory, file, {}, puts)
  expect(puts.reduce((sum, count) => sum + count, 0)).toBe(3647 + puts.length + 2)
  expect([...memory.values.keys()].filter((key) => key.startsWith('day:'))).toHaveLength(3647)
  const items = memory.read('items') as ItemsDocument
  expect([items.items.length, items.keys.length / 8, items.firstDay]).toEqual([200, 7300, '2016-11-24'])
  expect(await exportTo(join(dir, 'again.jsonl'), memory, new Date(head.exportedAt))).toBe(readFileSync(file, 'utf8'))
})
