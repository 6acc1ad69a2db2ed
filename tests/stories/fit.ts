/**
 * Fits the weights of src/config/stories/same-event.ts to labelled articles, and says how well weights that were fitted
 * to some events judge others. `node tests/stories/fit.ts` shows them, `node tests/stories/fit.ts write` writes them too.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type EventSigns, sameEvent } from '../../src/config/stories/same-event.ts'
import { storyRules } from '../../src/config/stories.ts'
import { localDay } from '../../src/item-day.ts'
import { eventSigns } from '../../src/stories/event-signs.ts'
import { conflictOf } from '../../src/stories/facts/conflicts.ts'
import type { Text } from '../../src/stories/words/print.ts'
import { readPairs, UTC_OFFSET, whole } from './labelled.ts'
import { type Example, fitLogistic, probabilityOf } from './logistic.ts'
import { measurePairs, shown } from './measures.ts'
import { partsOf } from './parts.ts'
import { readRecorded, readRecordedPairs, readRecordedStories, STORY_DAYS } from './recorded.ts'

const FILE = new URL('../../src/config/stories/same-event.ts', import.meta.url)
const RIDGE = 3
const FOLDS = 5
/**
 * The labelled pairs are hard and half of them are one event; of the pairs of two days that share a few words one in
 * fifty is. These count too, but not so much that the hard ones are forgotten.
 */
const COUNT_OF_DAILY = 0.25
const HOUR_MS = 3_600_000

const found = readRecorded()
if (found === undefined) throw new Error('There is no recording beside the project, so nothing can be fitted')
const articles = found
const NAMES = Object.keys(sameEvent.weights) as (keyof EventSigns)[]

const example = (a: Text, b: Text, same: boolean): Example => {
  const signs = eventSigns(a, b, UTC_OFFSET)
  return { signs: NAMES.map((name) => signs[name]), same }
}
const dayOf = ({ published }: Text) => localDay(published, UTC_OFFSET)
const isOpen = (a: Text, b: Text) => conflictOf(a, b, UTC_OFFSET) === undefined

const recorded = readRecordedPairs(articles, 'recorded-pairs.jsonl')
const parts = partsOf(
  recorded.map(({ names }) => names),
  FOLDS,
)
const hard = recorded.map(({ a, b, same }, place) => ({
  a,
  b,
  part: parts[place],
  open: isOpen(a, b),
  example: example(a, b, same),
}))
const written = readPairs()
  .filter(({ a, b }, line) => line % 2 === 0 && a.summary !== '' && b.summary !== '')
  .map(({ a, b, same }) => ({ a: whole(a), b: whole(b), same }))
  .flatMap(({ a, b, same }) => (isOpen(a, b) ? [example(a, b, same)] : []))

/** Pairs of the two labelled days as a tick compares them: of different outlets, with something in common. */
function daily() {
  const storyOf = [...readRecordedStories(articles)]
  return storyOf.flatMap(([a, storyA], place) =>
    storyOf.slice(place + 1).flatMap(([b, storyB]) => {
      const hours = Math.abs(Date.parse(a.published) - Date.parse(b.published)) / HOUR_MS
      if (a.source === b.source || hours > storyRules.hoursApart) return []
      const signs = eventSigns(a, b, UTC_OFFSET)
      if (signs.shared < LEAST_SHARED || signs.within < LEAST_WITHIN || !isOpen(a, b)) return []
      return [{ a, b, example: { ...example(a, b, storyA === storyB), count: COUNT_OF_DAILY } }]
    }),
  )
}
const LEAST_SHARED = 3
const LEAST_WITHIN = 0.1

const days = daily()
console.info(`${days.length} pairs of two days, ${days.filter((pair) => pair.example.same).length} of one event`)

/** Each hard pair by weights that were fitted without any article of its part. */
const crossed = Array.from({ length: FOLDS }, (_, part) => {
  const own = new Set(hard.filter((pair) => pair.part === part).flatMap(({ a, b }) => [a, b]))
  const others = hard.filter((pair) => pair.part !== part && pair.open).map((pair) => pair.example)
  const around = days.filter(({ a, b }) => !own.has(a) && !own.has(b)).map((pair) => pair.example)
  const model = fitLogistic([...written, ...others, ...around], RIDGE)
  return hard
    .filter((pair) => pair.part === part)
    .map(({ open, example: { signs, same } }) => ({ same, probability: open ? probabilityOf(model, signs) : 0 }))
}).flat()

/** The pairs of each labelled day by weights that were fitted without an article of that day. */
const crossedDays = STORY_DAYS.flatMap((day) => {
  const isOf = ({ a, b }: { readonly a: Text; readonly b: Text }) => dayOf(a) === day || dayOf(b) === day
  const others = hard.filter((pair) => pair.open && !isOf(pair)).map((pair) => pair.example)
  const around = days.filter((pair) => !isOf(pair)).map((pair) => pair.example)
  const model = fitLogistic([...written, ...others, ...around], RIDGE)
  return days
    .filter(({ a }) => dayOf(a) === day)
    .map(({ example: { signs, same } }) => ({ same, probability: probabilityOf(model, signs) }))
})

for (const from of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
  const [joined, ofDays] = [crossed, crossedDays].map((some) =>
    shown(measurePairs(some.map(({ same, probability }) => ({ same, joined: probability >= from })))),
  )
  console.info(`cross-validated, from ${from}: hard pairs ${joined}; all of two days ${ofDays}`)
}

const open = hard.filter((pair) => pair.open).map((pair) => pair.example)
const model = fitLogistic([...written, ...open, ...days.map((pair) => pair.example)], RIDGE)
const rounded = (value: number) => Number(value.toPrecision(3))
const weights = Object.fromEntries(NAMES.map((name, i) => [name, rounded(model.weights[i] ?? 0)]))
console.info(weights, rounded(model.bias))
if (process.argv[2] === 'write') {
  const source = readFileSync(FILE, 'utf8')
  const start = source.indexOf('= {\n  weights')
  const lines = Object.entries(weights).map(([name, value]) => `    ${name}: ${value},\n`)
  const values = `= {\n  weights: {\n${lines.join('')}  },\n  bias: ${rounded(model.bias)},\n}\n`
  writeFileSync(FILE, source.slice(0, start) + values)
}
