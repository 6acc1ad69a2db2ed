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
import type { Crowd } from '../../src/stories/words/crowd.ts'
import { printOf, type Text } from '../../src/stories/words/print.ts'
import { sharedWeights } from '../../src/stories/words/weighed-words.ts'
import { crowdsOf } from './crowds.ts'
import { ALONE, readPairs, UTC_OFFSET, whole } from './labelled.ts'
import { type Example, fitLogistic, probabilityOf } from './logistic.ts'
import { measurePairs, shown } from './measures.ts'
import { partsOf } from './parts.ts'
import {
  isHeld,
  type RecordedPair,
  readRecorded,
  readRecordedPairs,
  readRecordedStories,
  STORY_DAYS,
} from './recorded.ts'

const FILE = new URL('../../src/config/stories/same-event.ts', import.meta.url)
const RIDGE = 3
const FOLDS = 5
/**
 * Hard pairs count 1 each, tossups half. Drawn ones count by how many they stand for, but not so much that the few that
 * are hard to decide are forgotten. Of the pairs of two days that share a few words one in fifty is one event.
 */
const COUNT_OF_DAILY = 0.25
const COUNT_OF_TOSSUP = 0.5
const MOST_STOOD_FOR = 30
const HOUR_MS = 3_600_000

type Texts = { readonly a: Text; readonly b: Text }
type Fitted = ReturnType<typeof fitLogistic>

const found = readRecorded()
if (found === undefined) throw new Error('There is no recording beside the project, so nothing can be fitted')
const articles = found
const crowdOf = crowdsOf([...articles.values()])
const NAMES = Object.keys(sameEvent.weights) as (keyof EventSigns)[]

const dayOf = ({ published }: Text) => localDay(published, UTC_OFFSET)
const isOpen = ({ a, b }: Texts) => conflictOf(a, b, UTC_OFFSET) === undefined
const articlesOf = (pairs: readonly Texts[]): ReadonlySet<Text> => new Set(pairs.flatMap(({ a, b }) => [a, b]))
const without = <T extends Texts>(pairs: readonly T[], left: ReadonlySet<Text>): readonly T[] =>
  pairs.filter(({ a, b }) => !left.has(a) && !left.has(b))

function example(
  { a, b, same }: Texts & { readonly same: boolean },
  count: number,
  crowd: Crowd = ALONE.crowd,
): Example {
  const signs = eventSigns(a, b, { utcOffset: UTC_OFFSET, crowd })
  return { signs: NAMES.map((name) => signs[name]), same, count }
}

/** A real pair, open if no fact decides it, as an example that counts as it should. */
function labelled(pair: RecordedPair) {
  const count = Math.sqrt(Math.min(pair.weight, MOST_STOOD_FOR)) * (pair.tossup ? COUNT_OF_TOSSUP : 1)
  return { ...pair, open: isOpen(pair), example: example(pair, count, crowdOf(pair.a, pair.b)) }
}

const drawn = readRecordedPairs(articles, 'recorded-pairs-drawn.jsonl')
const held = drawn.filter(isHeld).map(labelled)
const untouched = articlesOf([...held, ...readRecordedPairs(articles, 'recorded-pairs-unseen.jsonl')])
const recorded = without([...readRecordedPairs(articles, 'recorded-pairs.jsonl'), ...drawn], untouched)
const parts = partsOf(
  recorded.map(({ names }) => names),
  FOLDS,
)
const chosen = recorded.map((pair, place) => ({ ...labelled(pair), part: parts[place] }))
const written = readPairs()
  .filter(({ a, b }, line) => line % 2 === 0 && a.summary !== '' && b.summary !== '')
  .map(({ a, b, same }) => ({ a: whole(a), b: whole(b), same }))
  .flatMap((pair) => (isOpen(pair) ? [example(pair, 1)] : []))

/** Pairs of the two labelled days as a tick compares them: of different outlets, with something in common. */
function daily() {
  const storyOf = [...readRecordedStories(articles)]
  return storyOf.flatMap(([a, storyA], place) =>
    storyOf.slice(place + 1).flatMap(([b, storyB]) => {
      const hours = Math.abs(Date.parse(a.published) - Date.parse(b.published)) / HOUR_MS
      if (a.source === b.source || hours > storyRules.hoursApart) return []
      const shared = sharedWeights(printOf(a).weighed, printOf(b).weighed)
      if (shared.all < LEAST_SHARED || !isOpen({ a, b })) return []
      return [{ a, b, example: example({ a, b, same: storyA === storyB }, COUNT_OF_DAILY, crowdOf(a, b)) }]
    }),
  )
}
const LEAST_SHARED = 20

const days = daily()
console.info(`${days.length} pairs of two days, ${days.filter((pair) => pair.example.same).length} of one event`)

function fitTo(
  pairs: readonly { readonly open: boolean; readonly example: Example }[],
  around: readonly (typeof days)[number][],
): Fitted {
  const open = pairs.filter((pair) => pair.open)
  return fitLogistic([...written, ...[...open, ...around].map((pair) => pair.example)], RIDGE)
}

/** What a pair is judged to be by weights that were fitted without it. */
function judged(model: Fitted, pair: ReturnType<typeof labelled>) {
  const { same, tossup, weight, open } = pair
  return { same, tossup, weight, probability: open ? probabilityOf(model, pair.example.signs) : 0 }
}

/** Each pair by weights that were fitted without any article of its part. */
const crossed = Array.from({ length: FOLDS }, (_, part) => {
  const own = chosen.filter((pair) => pair.part === part)
  const others = chosen.filter((pair) => pair.part !== part)
  const model = fitTo(others, without(days, articlesOf(own)))
  return own.map((pair) => judged(model, pair))
}).flat()

/** The pairs of each labelled day by weights that were fitted without an article of that day. */
const crossedDays = STORY_DAYS.flatMap((day) => {
  const isOf = ({ a, b }: Texts) => dayOf(a) === day || dayOf(b) === day
  const model = fitTo(
    chosen.filter((pair) => !isOf(pair)),
    days.filter((pair) => !isOf(pair)),
  )
  return days
    .filter(({ a }) => dayOf(a) === day)
    .map(({ example: { signs, same } }) => ({
      same,
      tossup: false,
      weight: 1,
      probability: probabilityOf(model, signs),
    }))
})

const model = fitTo(chosen, days)
const judgedHeld = held.map((pair) => judged(model, pair))
const sure = <T extends { readonly tossup: boolean }>(some: readonly T[]) => some.filter(({ tossup }) => !tossup)
const isHard = ({ weight }: { readonly weight: number }) => weight === 1
const sets = {
  'hard, cross-validated': crossed.filter(isHard),
  'drawn, cross-validated': crossed.filter((pair) => !isHard(pair)),
  'drawn, sure, cross-validated': sure(crossed.filter((pair) => !isHard(pair))),
  'two days, cross-validated': crossedDays,
  'drawn, held': judgedHeld,
  'drawn, sure, held': sure(judgedHeld),
}
for (const [name, some] of Object.entries(sets)) {
  for (const from of [0.3, 0.4, 0.5, 0.6]) {
    const measured = measurePairs(some.map((pair) => ({ ...pair, joined: pair.probability >= from })))
    console.info(`${name}, from ${from}: ${shown(measured)}`)
  }
}

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
