import { gazetteer } from '../../../config/gazetteer.ts'
import type { Language } from '../../../config/schema/schema.ts'
import { isArea, isUnitOfToday } from '../../../relevance/places.ts'
import { placeName, shortPlaceName } from '../../query/places.ts'

let shared: ReadonlySet<string> | undefined

/** Names that several places with items share: "Mường Chà" is a commune and a former district. */
function sharedNames(): ReadonlySet<string> {
  if (shared === undefined) {
    const tagged = gazetteer.filter((place) => place.today === undefined || isArea(place))
    const byName = Map.groupBy(tagged, ({ name }) => name)
    shared = new Set([...byName].flatMap(([name, places]) => (places.length > 1 ? [name] : [])))
  }
  return shared
}

/** A place's name for a chip: without its kind, unless another place with items has the same name. */
export function chipName(slug: string, language: Language): string {
  const short = shortPlaceName(slug)
  return sharedNames().has(short) ? placeName(slug, language) : short
}

let ofUnits: ReadonlySet<string> | undefined

/** Whether a slug is that of a commune or ward of today or a former district, rather than a landmark. */
export function isUnit(slug: string): boolean {
  ofUnits ??= new Set(gazetteer.filter((place) => isUnitOfToday(place) || isArea(place)).map((place) => place.slug))
  return ofUnits.has(slug)
}
