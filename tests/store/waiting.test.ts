import { describe, expect, test } from 'vitest'
import type { SourceState } from '../../src/model.ts'
import { unpolled } from '../../src/store/memory.ts'
import { waitingSinceMs } from '../../src/store/waiting.ts'
import { source } from '../samples.ts'

const state = (nextPollAt: string): SourceState => ({ ...unpolled, nextPollAt })

describe('work waits for a tick', () => {
  const sources = ['a', 'b'].map((id) => source({ id }))
  const since = (tickedAt: string, states: Record<string, SourceState>) =>
    waitingSinceMs({ tickedAt, sources: states }, sources)

  test.each<[string, string, Record<string, SourceState>, string]>([
    [
      'since the first source came due after the last tick',
      '2026-11-23T07:00:00Z',
      { a: state('2026-11-23T07:30:00Z'), b: state('2026-11-23T07:40:00Z') },
      '2026-11-23T07:30:00Z',
    ],
    [
      'since the last tick, where that left some of it undone',
      '2026-11-23T07:55:00Z',
      { a: state('2026-11-23T06:00:00Z'), b: state('2026-11-23T09:00:00Z') },
      '2026-11-23T07:55:00Z',
    ],
    ['since the last tick, with a source never polled', '2026-11-23T07:55:00Z', {}, '2026-11-23T07:55:00Z'],
    [
      'not yet, while nothing is due',
      '2026-11-23T06:00:00Z',
      { a: state('2026-11-23T09:00:00Z'), b: state('9999-12-31T00:00:00.000Z') },
      '2026-11-23T09:00:00Z',
    ],
  ])('%s', (_, tickedAt, states, waiting) => {
    expect(since(tickedAt, states)).toBe(Date.parse(waiting))
  })

  test('for ever, before the first tick', () => {
    expect(since('', {})).toBeNaN()
  })
})
