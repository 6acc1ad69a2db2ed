import { expect, test } from 'vitest'
import { terminalLines } from '../../src/cli/terminal/tick-line.ts'

const now = new Date(2026, 10, 23, 8, 0, 5)
const tick = {
  event: 'tick',
  polled: 12,
  unchanged: 10,
  read: 60,
  seen: 58,
  kept: 1,
  near: 0,
  dropped: 1,
  failed: 0,
  tookMs: 840,
}

const of = (...lines: readonly object[]) => {
  const { of: linesOf } = terminalLines()
  return lines.flatMap((line) => linesOf(line as Record<string, unknown>, now))
}
const trouble = (source: string) => ({ event: 'source', source, problem: 'network connection lost' })

test.each([
  [
    'a tick is one line of what a person wants to know',
    [tick],
    ['08:00:05  12 polled · 10 unchanged · 2 items new to us · 1 kept · 0 near misses · 1 dropped · 0 failed · 0.8 s'],
  ],
  [
    'a source in trouble says what it is, before its tick',
    [trouble('vov'), tick],
    ['08:00:05  ! vov: network connection lost', expect.any(String)],
  ],
  ['a source without trouble goes without saying', [{ event: 'source', source: 'vov', read: 3 }], []],
  [
    'a tick that stood back says why',
    [{ event: 'stood-back', why: 'a cached read' }],
    ['08:00:05  ! nothing written: a cached read'],
  ],
  [
    'one item and one near miss are singular',
    [{ ...tick, seen: 59, kept: 0, near: 1, dropped: 0 }],
    ['08:00:05  12 polled · 10 unchanged · 1 item new to us · 0 kept · 1 near miss · 0 dropped · 0 failed · 0.8 s'],
  ],
  ...[
    ['a tick that failed says why', 'tick-failed', 'the tick failed'],
    ['a bug that kept items out says so', 'commit-failed', 'not everything could be stored'],
    ['KV that refuses writes is named', 'publish-failed', 'not everything could be published'],
  ].map(([name = '', event = '', words = '']): [string, readonly object[], readonly string[]] => [
    name,
    [{ event, detail: 'database or disk is full' }],
    [`08:00:05  ! ${words}: database or disk is full`],
  ]),
  ['another event goes without saying', [{ event: 'ready' }], []],
])('%s', (_, lines, expected) => {
  expect(of(...lines)).toEqual(expected)
})

test('what the budget did not allow is said', () => {
  expect(of({ ...tick, left: 3 })[0]).toContain('· 3 left for the next tick ·')
})

test.each([
  ['in the feeds', { ...tick, read: 192, seen: 58, kept: 64, joined: 7, known: 3, near: 5, dropped: 55 }],
  ['twice in one body', { ...tick, read: 70, seen: 58, kept: 3, dropped: 4 }],
  ['from earlier near misses', { ...tick, read: 60, seen: 58, kept: 5, dropped: 1 }],
])('the numbers of a tick add up: %s', (_, line) => {
  const [shown = ''] = of(line)
  const count = (what: string) => Number(new RegExp(`(\\d+) ${what}`).exec(shown)?.[1] ?? 0)
  const parts = ['kept', 'edited', 'joined', 'known', 'near miss', 'dropped', 'unusable', 'twice in their list']
  const sum = parts.reduce((total, what) => total + count(what), 0) - count('of these met earlier')
  expect(sum).toBe(count('items? new to us'))
})

test('where nothing can be reached, that is said once until something can', () => {
  const offline = { ...tick, polled: 4, failed: 4, unchanged: 0 }
  const four = ['a', 'b', 'c', 'd'].map(trouble)
  const shown = of(...four, offline, ...four, offline, tick, trouble('a'), { ...tick, failed: 1 })
  expect(shown.filter((line) => line.includes('none of 4 sources can be reached'))).toHaveLength(1)
  expect(shown.filter((line) => line.includes('network connection lost'))).toEqual([
    '08:00:05  ! a: network connection lost',
  ])
})
