import type { Source } from '../../config/schema/schema.ts'
import type { Item } from '../../model.ts'
import { countOutlets } from '../../write/outlets.ts'

export type CountedItem = { readonly item: Item; readonly outlets: number }

/** With this many outlets, a story comes before the areas of its day. */
const SEVERAL = 2

/** Splits off the stories of several outlets, those of the most outlets first; equals keep their order. */
export function splitByOutlets(items: readonly Item[], sources: readonly Source[]) {
  const bySource = new Map(sources.map((source) => [source.id, source]))
  const counted = items.map((item): CountedItem => ({ item, outlets: countOutlets(item, bySource.get(item.source)) }))
  return {
    several: counted.filter(({ outlets }) => outlets >= SEVERAL).toSorted((a, b) => b.outlets - a.outlets),
    others: counted.filter(({ outlets }) => outlets < SEVERAL),
  }
}
