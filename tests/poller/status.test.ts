import { expect, test } from 'vitest'
import { makeStatus } from '../../src/poller/status.ts'
import { markDue } from '../../src/store/publications.ts'
import { openDesk } from './desk.ts'

test('the status counts the documents that wait to be published, and names only a few', () => {
  const { db, now } = openDesk()
  markDue(db, ['items', 'status', ...Array.from({ length: 3_650 }, (_, day) => `day:${day}`)])
  const { unpublished } = makeStatus(db, { states: {}, now })
  expect([unpublished.count, unpublished.keys.length, unpublished.keys.includes('status')]).toEqual([3_651, 20, false])
})
