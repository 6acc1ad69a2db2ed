import { describe, expect, test } from 'vitest'
import { archivedFrom, completeThrough } from '../../../src/serve/feeds/archive-months.ts'

const HOUR_MS = 3_600_000
const VIETNAM = '+07:00'

describe('a month is complete a day after its last day took its last edit', () => {
  test.each([
    ['48 hours', 48, '2026-12-04T00:00:00+07:00', '2026-12-04'],
    ['four days', 96, '2026-12-06T00:00:00+07:00', '2026-12-06'],
    ['12 hours', 12, '2026-12-02T12:00:00+07:00', '2026-12-03'],
  ])('where days take edits for %s', (_, hours, completeAt, archived) => {
    const window = hours * HOUR_MS
    const at = new Date(completeAt)
    expect(completeThrough(at, VIETNAM, '', window)).toBe('2026-11')
    expect(completeThrough(new Date(at.getTime() - 1), VIETNAM, '', window)).toBe('2026-10')
    expect(archivedFrom('2026-11', window)).toBe(archived)
  })

  test('but not while one of its days is open for another reason', () => {
    expect(completeThrough(new Date('2026-12-20T00:00:00Z'), VIETNAM, '2026-11-30')).toBe('2026-10')
  })
})
