import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { haveSomethingInCommon } from '../../src/stories/common-ground.ts'
import { measurePairs, shown } from './measures.ts'

type Version = { readonly title: string; readonly summary: string }
type Edit = { readonly kind: string; readonly old: Version; readonly new: Version; readonly edit: boolean }

const PUBLISHED = '2026-11-22T02:00:00.000Z'
const edits = readFileSync(new URL('edits.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Edit => JSON.parse(line))
/** The even lines chose the thresholds, the odd ones check them. */
const judged = edits.map((one, line) => ({
  ...one,
  same: one.edit,
  joined: haveSomethingInCommon(one.old, one.new, PUBLISHED, '+07:00'),
  isTuning: line % 2 === 0,
}))

test('nearly every edit is one, and no unrelated article overwrites a stored one', () => {
  expect(judged.length).toBeGreaterThanOrEqual(100)
  const parts = {
    all: judged,
    tuning: judged.filter((one) => one.isTuning),
    check: judged.filter((one) => !one.isTuning),
  }
  for (const [part, some] of Object.entries(parts))
    console.info(`edits, ${part}: ${some.length}, ${shown(measurePairs(some))}`)
  for (const { joined, same, old, new: now } of judged) {
    if (joined !== same)
      console.info(`  ${joined ? 'overwritten' : 'not seen as an edit'}: ${old.title} → ${now.title}`)
  }
  const { precision, recall } = measurePairs(judged)
  expect(precision).toBeGreaterThanOrEqual(0.98)
  expect(recall).toBeGreaterThanOrEqual(0.9)
})
