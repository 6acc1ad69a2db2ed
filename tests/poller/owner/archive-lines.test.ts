import { beforeEach, describe, expect, test } from 'vitest'
import { exportPage, importLines } from '../../../src/poller/owner/archive-lines.ts'
import { makeChanges, makeDay, makeItems } from '../../../src/publish/make-documents.ts'
import { noCount } from '../../../src/store/counts.ts'
import type { Database } from '../../../src/store/database.ts'
import { writeMeta } from '../../../src/store/meta.ts'
import { source } from '../../samples.ts'
import { type Desk, feed, openDesk, type Story, sinThau, tuaChua } from '../desk.ts'

const DAILY = 'https://daily.example/rss'
const on = (story: Story, day: number): Story => ({ ...story, at: new Date(Date.UTC(2026, 10, day, 3)).toUTCString() })

let desk: Desk

beforeEach(async () => {
  desk = openDesk()
  desk.configure({ sources: [source({ url: DAILY })] })
  desk.answers[DAILY] = () => feed(on(sinThau, 23))
  await desk.tick(180)
  desk.answers[DAILY] = () => feed(on(tuaChua, 27), on(sinThau, 23))
  await desk.tick(4 * 24 * 60)
})

function exported(db: Database): readonly string[] {
  const lines: string[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: ReturnType<typeof exportPage> = exportPage(db, after, desk.now)
    lines.push(...page.lines)
    after = page.next
  }
  return lines
}

const into = (other: Desk, lines: readonly string[]) =>
  importLines(other.db, lines, { now: desk.now, utcOffset: '+07:00', rowsWrittenPerDay: 80_000, limits: desk.limits })

test('an export is a header, the config, and one line an item, the oldest first', () => {
  const [header, config, ...items] = exported(desk.db).map((line) => JSON.parse(line) as Record<string, unknown>)
  expect([header, config]).toMatchObject([
    { format: 'tin-dien-bien-archive' },
    { config: { sources: [{ id: 'daily' }] } },
  ])
  expect(items.map(({ title }) => title)).toEqual([sinThau.title, tuaChua.title])
})

test('imported into an empty Poller and exported again it is the same, except for the time of the export', () => {
  const lines = exported(desk.db)
  const other = openDesk()
  expect(into(other, lines)).toEqual({ kind: 'imported', items: 2, known: 0 })
  expect(exported(other.db).slice(1)).toEqual(lines.slice(1))
})

test('and what it publishes is the same too', () => {
  const other = openDesk()
  into(other, exported(desk.db))
  const { rev: _own, ...items } = makeItems(other.db)
  const { rev: _before, ...before } = makeItems(desk.db)
  expect(items).toEqual(before)
  expect(makeDay(other.db, '2026-11-23')).toEqual(makeDay(desk.db, '2026-11-23'))
})

test('a part that is sent again stores nothing', () => {
  const lines = exported(desk.db)
  const other = openDesk()
  into(other, lines)
  const rows = other.db.rowsWritten()
  expect(into(other, lines)).toEqual({ kind: 'imported', items: 0, known: 2 })
  expect(other.db.rowsWritten()).toBe(rows)
})

test('in parts, whichever comes first, it is the same', () => {
  const lines = exported(desk.db)
  const other = openDesk()
  for (const line of lines.toReversed()) into(other, [line])
  expect(exported(other.db).slice(1)).toEqual(lines.slice(1))
})

test('what was imported is not kept again when its source lists it', async () => {
  const other = openDesk()
  into(other, exported(desk.db))
  other.now = desk.now
  Object.assign(other.answers, desk.answers)
  expect((await other.tick(5)).report).toMatchObject({ read: 2, kept: 0 })
})

test('a wrong line is named with its number and field, and nothing of its part is stored', () => {
  const lines = exported(desk.db)
  const other = openDesk()
  const bad = JSON.stringify({ ...(JSON.parse(lines.at(-1) ?? '') as object), title: 7 })
  expect(into(other, [...lines, bad])).toMatchObject({
    kind: 'wrong',
    problems: [expect.stringMatching(/^line 5: title/)],
  })
  expect(exported(other.db)).toHaveLength(1)
})

test('when most rows of the day are used, an import goes on tomorrow', () => {
  const other = openDesk()
  writeMeta(other.db, 'today', { ...noCount(desk.now.toISOString().slice(0, 10)), rowsWritten: 70_000 })
  expect(into(other, exported(desk.db))).toMatchObject({ kind: 'later' })
})

describe('a line that was changed by hand', () => {
  const changed = (change: object) =>
    JSON.stringify({ ...(JSON.parse(exported(desk.db).at(-1) ?? '') as object), ...change })

  test.each([
    ['has no key, by which it would be recognised', { keys: [] }, /keys: must not be empty/],
    ['is of a day to come, and would be the first in every list', { id: '20991231-k3F9x2aB' }, /still to come/],
    ['is of a day long before the first news', { id: '00010101-k3F9x2aB' }, /before 1990-01-01/],
  ])('%s', (_, change, problem) => {
    const other = openDesk()
    expect(into(other, [changed(change)])).toEqual({ kind: 'wrong', problems: [expect.stringMatching(problem)] })
  })

  test('comes twice, under its id or under its key: it is stored once', () => {
    const other = openDesk()
    const lines = [changed({}), changed({ keys: ['nAAAAAAAA'] }), changed({ id: '20261126-k3F9x2aB' })]
    expect(into(other, lines)).toEqual({ kind: 'imported', items: 1, known: 2 })
    expect(into(other, lines)).toEqual({ kind: 'imported', items: 0, known: 3 })
    expect(exported(other.db)).toHaveLength(2)
  })
})

describe('programs that follow the changes', () => {
  const followed = (other: Desk) => makeChanges(other.db).entries.map(([, , kind, id]) => `${kind} ${id}`)
  const idIn = (line = '') => (JSON.parse(line) as { readonly id: string }).id

  test('learn about imported items once KV has them', async () => {
    const lines = exported(desk.db)
    const other = openDesk()
    other.now = desk.now
    into(other, lines)
    // The open item is published with the list; the sealed one is in a document of its own.
    expect(followed(other)).toEqual([`new ${idIn(lines.at(-1))}`])
    other.memory.fail = (operation) => (operation === 'put day:2026-11-23' ? 'before' : undefined)
    await other.tick()
    expect(followed(other)).toHaveLength(1)
    other.memory.fail = undefined
    await other.tick(5)
    expect(followed(other)).toEqual([`new ${idIn(lines.at(-1))}`, `new ${idIn(lines.at(-2))}`])
    expect(makeItems(other.db).rev.split('-')[1]).toBe('2')
  })

  test('learn which items an imported config hides, and that an imported item is dropped', () => {
    const other = openDesk()
    const lines = exported(desk.db)
    const open = { ...(JSON.parse(lines.at(-1) ?? '') as object), dropped: true }
    const config = { config: { hidden: [idIn(lines.at(-2))] } }
    into(other, [lines[0] ?? '', JSON.stringify(config), JSON.stringify(open)])
    const id = idIn(lines.at(-1))
    expect(followed(other)).toEqual([`hidden ${idIn(lines.at(-2))}`, `new ${id}`, `dropped ${id}`])
  })
})
