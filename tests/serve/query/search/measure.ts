import { builtInConfig } from '../../../../src/config/config.ts'
import { everything } from '../../../../src/serve/query/query.ts'
import { select } from '../../../../src/serve/query/select.ts'
import { searchItems } from './items.ts'
import { labelledQueries } from './queries.ts'

const TEN = 10
const keys = new Map([...searchItems].map(([key, item]) => [item, key]))
const newestFirst = [...searchItems.values()].toReversed()

export type Measured = {
  readonly query: string
  /** Found and not meant, among the first ten. */
  readonly wrong: readonly string[]
  /** Meant and not found. */
  readonly missed: readonly string[]
  readonly precision: number
  readonly recall: number
}

/** Every labelled query over the sample items. A query that rightly finds nothing is as good as one that finds all. */
export function measureSearch(): readonly Measured[] {
  return labelledQueries.map(([query, labels]) => {
    const meant = new Set(labels.split(' ').filter((key) => key !== ''))
    const q = query.split(',').map((each) => each.trim())
    const found = select(newestFirst, { ...everything, q }, builtInConfig).map((item) => keys.get(item) ?? '')
    const shown = found.slice(0, TEN)
    const wrong = shown.filter((key) => !meant.has(key))
    const missed = [...meant].filter((key) => !found.includes(key))
    return {
      query,
      wrong,
      missed,
      precision: shown.length === 0 ? 1 : 1 - wrong.length / shown.length,
      recall: meant.size === 0 ? 1 : 1 - missed.length / meant.size,
    }
  })
}

/** The mean of some figures. */
export function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}
