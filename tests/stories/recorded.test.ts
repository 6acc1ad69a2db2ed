import { describe, expect, test } from 'vitest'
import { conflictOf } from '../../src/stories/conflicts.ts'
import { areJoined, UTC_OFFSET } from './labelled.ts'
import { measurePairs, measureStories, shown } from './measures.ts'
import { type RecordedPair, readRecorded, readRecordedPairs, readRecordedStories, toldTogether } from './recorded.ts'

const articles = readRecorded()
if (articles === undefined) console.info('stories: no recording beside the project, so real articles are not measured')

/** The even lines may choose rules in src/config/stories.ts, the odd ones check them. */
describe.skipIf(articles === undefined)('real articles', () => {
  const pairs = articles === undefined ? [] : readRecordedPairs(articles)
  const judged = pairs.map((pair, line) => ({ ...pair, joined: areJoined(pair.a, pair.b), isTuning: line % 2 === 0 }))

  test('there are enough pairs of both kinds', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(1000)
    expect(pairs.filter(({ same }) => same).length).toBeGreaterThanOrEqual(400)
    expect(pairs.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(400)
  })

  test('pairs are joined when they are one story', () => {
    const parts = {
      all: judged,
      tuning: judged.filter(({ isTuning }) => isTuning),
      check: judged.filter(({ isTuning }) => !isTuning),
      'without tossups': judged.filter(({ tossup }) => !tossup),
      'check without tossups': judged.filter(({ isTuning, tossup }) => !isTuning && !tossup),
    }
    for (const [part, some] of Object.entries(parts)) {
      console.info(`recorded pairs, ${part}: ${some.length}, ${shown(measurePairs(some))}`)
    }
    const { precision, f1 } = measurePairs(judged)
    expect(precision).toBeGreaterThanOrEqual(0.92)
    expect(f1).toBeGreaterThanOrEqual(0.78)
    if (process.env.STORIES_SHOW !== undefined)
      showErrors(judged.filter(({ isTuning }) => isTuning || process.env.STORIES_SHOW === 'all'))
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
    expect(measured(all).f1).toBeGreaterThanOrEqual(0.96)
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
