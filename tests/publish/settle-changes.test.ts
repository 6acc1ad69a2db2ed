import { expect, test } from 'vitest'
import { makeChanges } from '../../src/publish/make-documents.ts'
import { settleChanges } from '../../src/publish/settle-changes.ts'
import { addToJournal } from '../../src/store/journal.ts'
import { openDesk } from '../poller/desk.ts'

test('a change is settled five minutes after its items were published, however often they are', () => {
  const { db, now } = openDesk()
  const settled = Array.from({ length: 14 }, (_, minute) => {
    const at = new Date(now.getTime() + minute * 60_000)
    addToJournal(db, [{ kind: 'new', item: `20261128-k000000${minute % 10}` }], at)
    settleChanges(db, at)
    const document = makeChanges(db)
    return [document.newest, document.settled]
  })
  expect(settled.map(([newest = 0, known = 0]) => newest - known >= 5 || known === 0)).not.toContain(false)
  expect(settled.at(-1)).toEqual([14, 6])
})
