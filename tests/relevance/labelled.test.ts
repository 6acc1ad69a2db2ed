import { describe, expect, test } from 'vitest'
import {
  count,
  countPlaces,
  f1,
  judgeLabelled,
  type Labelled,
  ownSet,
  precision,
  recall,
  recordedSet,
  report,
} from './labelled.ts'

const ours = (row: Labelled): boolean => judgeLabelled(row).kept
const hard = (rows: readonly Labelled[]): readonly Labelled[] => rows.filter(({ difficulty }) => difficulty === 'hard')

describe('our own labelled headlines', () => {
  const rows = ownSet()
  console.info(report('own set', rows))

  test('are many, of every kind, and none stands there twice', () => {
    expect(rows.length).toBeGreaterThanOrEqual(800)
    expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length)
    expect(new Set(rows.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(30)
  })

  test('precision, recall and F1 hold, the hard ones too', () => {
    const all = count(rows, ours)
    expect(precision(all)).toBeGreaterThanOrEqual(0.98)
    expect(recall(all)).toBeGreaterThanOrEqual(0.98)
    expect(f1(count(hard(rows), ours))).toBeGreaterThanOrEqual(0.97)
  })

  test.each([...new Set(rows.map(({ kind }) => kind))])(
    'of kind %s at least four of five are judged rightly, where no two readers would differ',
    (kind) => {
      const of = rows.filter((row) => row.kind === kind && !row.tossup)
      const right = of.filter((row) => ours(row) === (row.label === 1)).length
      expect(right / of.length).toBeGreaterThanOrEqual(0.8)
    },
  )

  test('their places are found, and hardly any other', () => {
    const places = countPlaces(rows)
    console.info(`places: P ${precision(places).toFixed(3)}  R ${recall(places).toFixed(3)}`)
    expect(precision(places)).toBeGreaterThanOrEqual(0.95)
    expect(recall(places)).toBeGreaterThanOrEqual(0.95)
  })
})

const recorded = recordedSet()
describe.skipIf(recorded === undefined)(
  'recorded headlines (skipped where the recording is not beside the project)',
  () => {
    const rows = recorded ?? []
    if (recorded)
      console.info(
        `${report('recorded set', rows)}\n${report(
          'recorded set without toss-ups',
          rows.filter(({ tossup }) => !tossup),
        )}`,
      )

    test('F1 is at least 0.98, and 0.96 on the hard ones', () => {
      expect(f1(count(rows, ours))).toBeGreaterThanOrEqual(0.98)
      expect(f1(count(hard(rows), ours))).toBeGreaterThanOrEqual(0.96)
    })
  },
)
