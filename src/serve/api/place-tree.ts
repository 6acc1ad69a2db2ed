import { gazetteer } from '../../config/gazetteer.ts'
import type { Place } from '../../config/schema/topic-schema.ts'
import type { Item } from '../../model.ts'
import { displayName } from '../../relevance/places.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { covers } from '../query/places.ts'

/** A place for programs, with the places in it. */
export type PlaceNode = {
  readonly slug: string
  readonly name: string
  readonly displayName: { readonly vi: string; readonly en: string }
  readonly kind: Place['kind']
  /** For a unit abolished on 1 July 2025: the unit that it became part of, or the units that cover it. */
  readonly today?: readonly string[]
  /** The number of current items in a feed of this place. */
  readonly items: number
  readonly places: readonly PlaceNode[]
}

/** The gazetteer as a tree from the province down, with counts. */
export function placeTree(items: readonly Item[]): readonly PlaceNode[] {
  const children = Map.groupBy(gazetteer, ({ parent }) => parent)
  const node = (place: Place): PlaceNode =>
    withoutUndefined({
      slug: place.slug,
      name: place.name,
      displayName: { vi: displayName(place, 'vi'), en: displayName(place, 'en') },
      kind: place.kind,
      today: place.today,
      items: countIn(items, covers(place.slug)),
      places: (children.get(place.slug) ?? []).map(node),
    })
  return (children.get(undefined) ?? []).map(node)
}

function countIn(items: readonly Item[], covered: ReadonlySet<string>): number {
  return items.filter(({ places }) => places.some((slug) => covered.has(slug))).length
}
