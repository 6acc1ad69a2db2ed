import type { Place } from '../config/schema/topic-schema.ts'
import { isArea, isUnitOfToday, makeCoverage } from './places.ts'

/** A commune or ward of today, or a former district, and every slug whose news is its own. */
export type PlaceSlot = { readonly slug: string; readonly covers: ReadonlySet<string> }

/** All units of today and all former districts: every other place lies in one of them. */
export function placeSlots(gazetteer: readonly Place[]): readonly PlaceSlot[] {
  const covers = makeCoverage(gazetteer)
  return gazetteer
    .filter((place) => isUnitOfToday(place) || isArea(place))
    .map(({ slug }) => ({ slug, covers: covers(slug) }))
}
