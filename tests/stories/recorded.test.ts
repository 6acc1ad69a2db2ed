import { describe, expect, test } from 'vitest'
import { conflictOf } from '../../src/stories/facts/conflicts.ts'
import { crowdsOf } from './crowds.ts'
import { areJoinedAmong, mayInherit, UTC_OFFSET } from './labelled.ts'
import { measurePairs, measureStories, shown } from './measures.ts'
import {
  isHeld,
  type PairFile,
  type RecordedPair,
  readRecorded,
  readRecordedPairs,
  readRecordedStories,
  toldTogether,
} from './recorded.ts'

const articles = readRecorded()
if (articles === undefined) console.info('stories: no recording beside the project, so real articles are not measured')

describe.skipIf(articles === undefined)('real articles', () => {
  const crowdOf = crowdsOf([...(articles?.values() ?? [])])
  const judged = (file: PairFile) =>
    articles === undefined
      ? []
      : readRecordedPairs(articles, file).map((pair) => ({
          ...pair,
          joined: areJoinedAmong(pair.a, pair.b, crowdOf(pair.a, pair.b)),
        }))
  const pairs = judged('recorded-pairs.jsonl')
  const unseen = judged('recorded-pairs-unseen.jsonl')
  const natural = judged('recorded-pairs-natural.jsonl')
  const drawn = judged('recorded-pairs-drawn.jsonl')
  const held = drawn.filter(isHeld)

  test('there are enough pairs of both kinds', () => {
    for (const [some, least] of [
      [pairs, 400],
      [unseen, 100],
    ] as const) {
      expect(some.filter(({ same }) => same).length).toBeGreaterThanOrEqual(least)
      expect(some.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(least)
    }
  })

  test('no article of the unseen pairs is in the pairs that choose the weights', () => {
    const chosen = new Set(pairs.flatMap(({ a, b }) => [a, b]))
    expect(unseen.flatMap(({ a, b }) => [a, b]).filter((article) => chosen.has(article))).toEqual([])
  })

  test('pairs are joined when they are one story', () => {
    const parts = {
      tuning: pairs,
      'tuning without tossups': pairs.filter(({ tossup }) => !tossup),
      unseen,
      'unseen without tossups': unseen.filter(({ tossup }) => !tossup),
      natural,
      'natural without tossups': natural.filter(({ tossup }) => !tossup),
      drawn,
      'drawn without tossups': drawn.filter(({ tossup }) => !tossup),
      'drawn and held': held,
      'drawn and held, without tossups': held.filter(({ tossup }) => !tossup),
    }
    for (const [part, some] of Object.entries(parts)) {
      console.info(`recorded pairs, ${part}: ${some.length}, ${shown(measurePairs(some))}`)
    }
    expect(measurePairs(drawn).f1).toBeGreaterThanOrEqual(0.79)
    expect(measurePairs(held).f1).toBeGreaterThanOrEqual(0.78)
    expect(measurePairs(pairs).f1).toBeGreaterThanOrEqual(0.88)
    expect(measurePairs(pairs).precision).toBeGreaterThanOrEqual(0.9)
    expect(measurePairs(unseen).f1).toBeGreaterThanOrEqual(0.85)
    expect(measurePairs(natural).f1).toBeGreaterThanOrEqual(0.8)
    if (process.env.STORIES_SHOW !== undefined) showErrors(process.env.STORIES_SHOW === 'unseen' ? unseen : pairs)
  })

  test('places are inherited from the same story alone', () => {
    for (const [part, some] of Object.entries({ tuning: pairs, unseen })) {
      const clear = some.filter(({ tossup }) => !tossup)
      const measured = measurePairs(clear.map(({ a, b, same }) => ({ same, joined: mayInherit(a, b) })))
      console.info(`recorded pairs, places inherited, ${part} without tossups: ${shown(measured)}`)
      expect(measured.precision).toBeGreaterThanOrEqual(0.99)
    }
  })

  test('articles of two days become stories', { timeout: 60_000 }, () => {
    const storyOf = readRecordedStories(articles ?? new Map())
    const all = [...storyOf.keys()]
    const places = toldTogether(all)
    const sizes = Map.groupBy(all, (article) => storyOf.get(article))
    const clusters = Map.groupBy(all, (article) => places.get(article))
    const isOfSeveral = (article: (typeof all)[number]) =>
      (sizes.get(storyOf.get(article))?.length ?? 0) > 1 || (clusters.get(places.get(article))?.length ?? 0) > 1
    const measured = (some: typeof all) =>
      measureStories(
        some,
        (article) => storyOf.get(article),
        (article) => places.get(article),
      )
    const several = all.filter(isOfSeveral)
    console.info(`recorded stories, all: ${all.length} articles, B-cubed ${shown(measured(all))}`)
    expect(measured(all).f1).toBeGreaterThanOrEqual(0.97)
    console.info(`recorded stories, told or taken together: ${several.length}, B-cubed ${shown(measured(several))}`)
  })
})

function showErrors(judged: readonly (RecordedPair & { readonly joined: boolean })[]): void {
  for (const { a, b, joined, same, tossup } of judged) {
    if (joined === same) continue
    const hours = Math.abs(Date.parse(a.published) - Date.parse(b.published)) / 3_600_000
    console.info(
      `${joined ? 'WRONG' : 'missed'}${tossup ? '?' : ''} ${hours.toFixed(1)}h ${conflictOf(a, b, UTC_OFFSET) ?? ''}\n  ${a.title} | ${a.summary.slice(0, 230)}\n  ${b.title} | ${b.summary.slice(0, 230)}`,
    )
  }
}
