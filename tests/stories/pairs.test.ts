import { expect, test } from 'vitest'
import { isJoined, mayInherit, type Pair, readPairs, whole } from './labelled.ts'
import { measurePairs } from './measures.ts'

/** The even lines chose the thresholds in src/config/stories.ts, the odd ones check them. */
const pairs = readPairs()
const judged = pairs.map((pair, line) => ({ ...pair, joined: isJoined(pair), half: line % 2 === 0 ? 'tuned' : 'held' }))

type Judged = (typeof judged)[number]

function measure(some: readonly Judged[]) {
  const count = (joined: boolean, same: boolean) =>
    some.filter((pair) => pair.joined === joined && pair.same === same).length
  const [right, wrong, missed] = [count(true, true), count(true, false), count(false, true)]
  return { pairs: some.length, precision: right / (right + wrong), recall: right / (right + missed) }
}

const isHard = ({ difficulty }: Pair) => difficulty === 'hard'

test('there are enough pairs, of both kinds, half of them hard', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(140)
  expect(pairs.filter(isHard).length).toBeGreaterThanOrEqual(pairs.length / 2)
  expect(pairs.filter(({ same }) => same).length).toBeGreaterThanOrEqual(60)
  expect(pairs.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(60)
})

test('of the pairs joined at least 99 in 100 are one story, and of the stories at least 95 in 100 are joined', () => {
  const report = {
    all: measure(judged),
    hard: measure(judged.filter(isHard)),
    tuned: measure(judged.filter(({ half }) => half === 'tuned')),
    held: measure(judged.filter(({ half }) => half === 'held')),
  }
  for (const [part, figures] of Object.entries(report)) {
    const { precision, recall } = figures
    console.info(`stories, ${part}: ${figures.pairs} pairs, P ${precision.toFixed(3)}, R ${recall.toFixed(3)}`)
  }
  for (const { a, b, joined, same } of judged) {
    if (joined !== same) console.info(`  ${joined ? 'joined' : 'missed'}: ${a.title} | ${b.title}`)
  }
  expect(report.all.precision).toBeGreaterThanOrEqual(0.99)
  expect(report.all.recall).toBeGreaterThanOrEqual(0.95)
})

test('of the joins by which a near miss inherits places at least 99 in 100 are one story', () => {
  const inherited = pairs.map(({ a, b, same }) => ({ same, joined: mayInherit(whole(a), whole(b)) }))
  const { precision, recall } = measurePairs(inherited)
  console.info(`stories, places inherited: P ${precision.toFixed(3)}, R ${recall.toFixed(3)}`)
  expect(precision).toBeGreaterThanOrEqual(0.99)
  expect(recall).toBeGreaterThanOrEqual(0.8)
})

test('of pairs that were written against the rules most joins and most stories are found', () => {
  const adversarial = readPairs('pairs-adversarial.jsonl')
  const { precision, recall } = measurePairs(adversarial.map((pair) => ({ same: pair.same, joined: isJoined(pair) })))
  console.info(`stories, adversarial: ${adversarial.length} pairs, P ${precision.toFixed(3)}, R ${recall.toFixed(3)}`)
  expect(precision).toBeGreaterThanOrEqual(0.67)
  expect(recall).toBeGreaterThanOrEqual(0.84)
})
