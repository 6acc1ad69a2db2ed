import { gazetteer } from '../../../config/gazetteer.ts'
import { provinceMap } from '../../../config/places/province-map.ts'
import type { Place } from '../../../config/schema/topic-schema.ts'
import { isArea, isUnitOfToday } from '../../../relevance/places.ts'

/** Facts of one place from gazetteer and map. All lists are in the gazetteer's order. */
export type PlaceFacts = {
  readonly place: Place
  /** For a former unit: the units of today that it is, or is part of. Empty for a place that still exists. */
  readonly today: readonly Place[]
  /** For a unit of today: the former district of its seat. For a landmark: its unit. */
  readonly within: Place | undefined
  readonly madeOf: readonly Place[]
  readonly neighbours: readonly Place[]
  /** Landmarks and villages in it. */
  readonly sights: readonly Place[]
  /** The places whose news is in its feed. */
  readonly newsOf: readonly string[]
}

const bySlug: ReadonlyMap<string, Place> = new Map(gazetteer.map((place) => [place.slug, place]))

const placesOf = (slugs: readonly string[] = []): readonly Place[] => slugs.flatMap((slug) => bySlug.get(slug) ?? [])

/** The facts of a place; undefined for a slug that the gazetteer does not have. */
export function factsOf(slug: string): PlaceFacts | undefined {
  const place = bySlug.get(slug)
  if (place === undefined) return undefined
  const drawn = provinceMap.units.find((unit) => unit.slug === slug)
  const isMerged = place.today !== undefined && !isArea(place)
  return {
    place,
    today: placesOf(place.today),
    within: bySlug.get(place.parent ?? ''),
    madeOf: isUnitOfToday(place)
      ? gazetteer.filter((former) => !isArea(former) && former.today?.includes(slug) === true)
      : [],
    neighbours: placesOf(drawn?.neighbours),
    sights: gazetteer.filter((other) => other.parent === slug && !isUnitOfToday(other) && other.today === undefined),
    // Items that name a former commune are filed under the unit that it is part of.
    newsOf: isMerged ? (place.today ?? [slug]) : [slug],
  }
}

/** The former districts, each with the units of today whose seats lie in it. */
export function areas(): readonly { readonly area: Place; readonly units: readonly Place[] }[] {
  return gazetteer.filter(isArea).map((area) => ({
    area,
    units: gazetteer.filter((place) => isUnitOfToday(place) && place.parent === area.slug),
  }))
}

/** Places that are not units: landmarks, villages, festivals. */
export function sights(): readonly Place[] {
  const kinds: readonly Place['kind'][] = ['landmark', 'village', 'festival', 'people']
  return gazetteer.filter(({ kind }) => kinds.includes(kind))
}
