import { expect, test } from 'vitest'
import { terminalLine } from '../../src/cli/tick-line.ts'

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

test.each([
  [
    'a tick is one line of what a person wants to know',
    tick,
    '08:00:05  12 polled · 10 unchanged · 2 items new to us · 1 kept · 0 near misses · 1 dropped · 0 failed · 0.8 s',
  ],
  ['what the budget did not allow is said', { ...tick, left: 3 }, /· 3 left for the next tick ·/],
  [
    'a source in trouble says what it is',
    { event: 'source', source: 'vov', problem: 'server answered 403' },
    '08:00:05  ! vov: server answered 403',
  ],
  ['a source without trouble goes without saying', { event: 'source', source: 'vov', read: 3 }, undefined],
  [
    'a tick that stood back says why',
    { event: 'stood-back', why: 'a cached read' },
    '08:00:05  ! nothing written: a cached read',
  ],
  ['another event goes without saying', { event: 'ready' }, undefined],
])('%s', (_, line, expected) => {
  const words = terminalLine(line, now)
  if (expected instanceof RegExp) expect(words).toMatch(expected)
  else expect(words).toBe(expected)
})
