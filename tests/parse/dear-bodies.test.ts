import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

/** Each in a process of its own, as `node tests/bench/hostile-bodies.ts` does for all. */
describe('a body of 3 MiB that was made to be expensive takes at most 64 MB of heap and a second of CPU', () => {
  test.each([
    'end marks of CDATA in text',
    'declared entities before the root',
    'bytes of no charset',
    'a base of 800,000 characters',
    'line breaks inside a text in JSON',
    'quotes in JSON',
    'names of many at-signs',
    'short texts between',
    'links that begin and end nowhere',
    'links under a base',
  ])('%s', { timeout: 60_000 }, (kind) => {
    const { stdout } = spawnSync(process.execPath, ['tests/bench/hostile-bodies.ts', kind], { encoding: 'utf8' })
    expect(stdout).toMatch(/^ok /)
  })
})
