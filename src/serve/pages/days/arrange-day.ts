import { gazetteer } from '../../../config/gazetteer.ts'
import type { Source } from '../../../config/schema/schema.ts'
import type { Place } from '../../../config/schema/topic-schema.ts'
import type { Item } from '../../../model.ts'
import { isArea } from '../../../relevance/places.ts'
import { splitByOutlets } from '../../query/by-outlets.ts'
import { covers } from '../../query/places.ts'

/** A day's items as arranged on its page, each once. */
export type ArrangedDay = {
  /** Stories of several outlets, those of the most outlets first. */
  readonly mostTold: readonly Item[]
  /** The others by the former district that they are about, in the gazetteer's order; undefined for none or several. */
  readonly byArea: readonly (readonly [area: Place | undefined, items: readonly Item[]])[]
}

/** Arranges the items of one day, which keep their order among equals. */
export function arrangeDay(items: readonly Item[], sources: readonly Source[]): ArrangedDay {
  const { several, others } = splitByOutlets(items, sources)
  const areas = gazetteer.filter(isArea)
  const ofArea = Map.groupBy(
    others.map(({ item }) => item),
    (item) => onlyAreaOf(item, areas),
  )
  const byArea = [...areas, undefined].map((area) => [area, ofArea.get(area) ?? []] as const)
  return { mostTold: several.map(({ item }) => item), byArea: byArea.filter(([, found]) => found.length > 0) }
}

/** The only area that covers places of an item; undefined for none or several. */
function onlyAreaOf({ places }: Item, areas: readonly Place[]): Place | undefined {
  const named = areas.filter(({ slug }) => {
    const covered = covers(slug)
    return places.some((place) => covered.has(place))
  })
  return named.length === 1 ? named[0] : undefined
}
