import { gazetteer } from '../../config/gazetteer.ts'
import type { Language } from '../../config/schema/schema.ts'
import type { Place } from '../../config/schema/topic-schema.ts'
import { displayName, isArea, makeCoverage } from '../../relevance/places.ts'
import { slugOf } from '../../text/slug.ts'

const placeBySlug: ReadonlyMap<string, Place> = new Map(gazetteer.map((place) => [place.slug, place]))

export const placeSlugs: ReadonlySet<string> = new Set(placeBySlug.keys())

/** The slugs of all places that belong to a place's feed, itself included. */
export type Covers = (slug: string) => Iterable<string>

let coverage: ReturnType<typeof makeCoverage> | undefined

/** The places that a place covers, itself included; computed on first use, because most requests do not need it. */
export function covers(slug: string): ReadonlySet<string> {
  coverage ??= makeCoverage(gazetteer)
  return coverage(slug)
}

/** The former district, town or city that a place is or lies in; undefined for the province and places in none. */
export function areaOf(slug: string): string | undefined {
  for (let place = placeBySlug.get(slug); place !== undefined; place = placeBySlug.get(place.parent ?? '')) {
    if (isArea(place)) return place.slug
  }
  return undefined
}

/** The display name of a place; the slug itself for one that left the gazetteer. */
export function placeName(slug: string, language: Language): string {
  const place = placeBySlug.get(slug)
  return place ? displayName(place, language) : slug
}

/** The name without its kind, for a chip or a title. */
export function shortPlaceName(slug: string): string {
  return placeBySlug.get(slug)?.name ?? slug
}

let named: ReadonlyMap<string, string> | undefined

/** Every place's name without its kind, by slug. */
export function placeNames(): ReadonlyMap<string, string> {
  named ??= new Map([...placeBySlug].map(([slug, { name }]) => [slug, name]))
  return named
}

let byFullName: ReadonlyMap<string, string> | undefined

/** The slug of the place whose full name has this slug: "huyen-muong-nhe" → "muong-nhe". */
export function placeNamed(slug: string): string | undefined {
  byFullName ??= new Map(
    gazetteer.flatMap((place) => {
      const name = slugOf(displayName(place, 'vi'))
      return [name, name.replace(/-cu$/, '')].map((full) => [full, place.slug] as const)
    }),
  )
  return byFullName.get(slug)
}

/** The first two communes of the gazetteer, for examples that hold in any province. */
export function examplePlaces(): readonly Place[] {
  return gazetteer.filter(({ kind }) => kind === 'commune' || kind === 'ward').slice(0, 2)
}
