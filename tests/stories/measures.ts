/** How well articles are put together: precision, recall and F1 of pairs, and B-cubed of stories (Bagga and Baldwin, 1998). */

export type Measures = { readonly precision: number; readonly recall: number; readonly f1: number }

type Decision = { readonly same: boolean; readonly joined: boolean; readonly weight?: number }

/** Measures of decisions on pairs, each as often as its weight says; those neither right nor joined do not count. */
export function measurePairs(pairs: readonly Decision[]): Measures {
  const count = (joined: boolean, same: boolean) =>
    pairs.reduce((sum, pair) => (pair.joined === joined && pair.same === same ? sum + (pair.weight ?? 1) : sum), 0)
  const [right, wrong, missed] = [count(true, true), count(true, false), count(false, true)]
  return measuresOf(right / (right + wrong), right / (right + missed))
}

/** B-cubed of a clustering: of each article, what part of its cluster is of its story, and of its story in its cluster. */
export function measureStories<T>(
  articles: readonly T[],
  storyOf: (article: T) => unknown,
  clusterOf: (article: T) => unknown,
): Measures {
  const stories = Map.groupBy(articles, storyOf)
  const clusters = Map.groupBy(articles, clusterOf)
  let precision = 0
  let recall = 0
  for (const article of articles) {
    const [story, cluster] = [stories.get(storyOf(article)) ?? [], clusters.get(clusterOf(article)) ?? []]
    const shared = cluster.filter((other) => story.includes(other)).length
    precision += shared / cluster.length / articles.length
    recall += shared / story.length / articles.length
  }
  return measuresOf(precision, recall)
}

function measuresOf(precision: number, recall: number): Measures {
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

/** "P .987, R .921, F1 .953" */
export function shown({ precision, recall, f1 }: Measures): string {
  const digits = (share: number) => share.toFixed(3).replace(/^0/, '')
  return `P ${digits(precision)}, R ${digits(recall)}, F1 ${digits(f1)}`
}
