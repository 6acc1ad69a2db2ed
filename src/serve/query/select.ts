import type { Item } from '../../model.ts'
import type { ServedConfig } from '../../publish/documents.ts'
import { type FilterName, filterNames, filters, type Query } from './filters.ts'
import { writtenFilter } from './query.ts'

type Selects = (item: Item) => boolean

/** Selects the items of a query, in their order, at most its limit. */
export function select(items: readonly Item[], query: Query, config: Pick<ServedConfig, 'sources'>): readonly Item[] {
  const selects = selector(query, config)
  const selected: Item[] = []
  for (const item of items) {
    if (selected.length >= query.limit) break
    if (selects(item)) selected.push(item)
  }
  return selected
}

/** Whether a query selects an item, regardless of its limit. Items dropped later are in no list. */
export function selector(query: Query, config: Pick<ServedConfig, 'sources'>): Selects {
  const wanted = filterNames.flatMap((name) => selectorOf(query, name, config))
  return (item) => !item.dropped && wanted.every((selects) => selects(item))
}

function selectorOf<Name extends FilterName>(
  query: Query,
  name: Name,
  config: Pick<ServedConfig, 'sources'>,
): readonly Selects[] {
  const { select: selectBy } = filters[name]
  if (selectBy === undefined || writtenFilter(query, name).length === 0) return []
  return [selectBy(query[name], config)]
}
