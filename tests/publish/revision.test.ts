import { expect, test } from 'vitest'
import { entryIn, revisionOf, startedMs } from '../../src/publish/revision.ts'

const EPOCH = '6278cee4-1160-45dc-a44b-4e681ea168d2'
const now = new Date('2026-11-28T08:00:00.000Z')

test.each([
  ['of this journal', revisionOf(now, { newest: 41, epoch: EPOCH }), 41],
  ['of the journal of a Poller that was lost', revisionOf(now, { newest: 3, epoch: EPOCH.replace('6', '7') }), -1],
  ['from before anything was kept', '', 0],
])('a revision %s knows its entries up to', (_, rev, entry) => {
  expect(entryIn(rev, EPOCH)).toBe(entry)
})

test('a revision says when its tick began', () => {
  expect([startedMs(revisionOf(now, { newest: 41, epoch: EPOCH })), startedMs('')]).toEqual([now.getTime(), 0])
})
