import { printOf, type Text } from './print.ts'
import { eachShared } from './words.ts'

/**
 * For each phrase of an article, how many of the stories that it may belong to have it. On a day on which ten stories are
 * about one flood, a phrase about that flood makes no two of them one. A phrase that is not listed is in one at most.
 */
export type Crowd = ReadonlyMap<number, number>

/** Counts the phrases that an article shares with some stories. */
export function crowdOf(article: Text, stories: readonly Text[]): Crowd {
  const counts = new Map<number, number>()
  if (stories.length === 0) return counts
  const { phrases } = printOf(article).weighed
  for (const story of stories)
    eachShared(phrases, printOf(story).weighed.phrases, (phrase) => counts.set(phrase, (counts.get(phrase) ?? 0) + 1))
  return counts
}

/** How much the phrases in both lists say: each is divided among the stories of the crowd that have it. */
export function sharedAmong(a: readonly number[], b: readonly number[], crowd: Crowd): number {
  let sum = 0
  eachShared(a, b, (phrase) => {
    sum += 1 / Math.max(crowd.get(phrase) ?? 1, 1)
  })
  return sum
}
