import type { Place } from '../config/schema/topic-schema.ts'

/** Names of kinds, by which two places of one name are distinguished. */
const KIND_NAMES: Readonly<Record<Place['kind'], { readonly vi: string; readonly en: string }>> = {
  province: { vi: 'tỉnh', en: 'province' },
  city: { vi: 'thành phố', en: 'city' },
  town: { vi: 'thị xã', en: 'town' },
  district: { vi: 'huyện', en: 'district' },
  ward: { vi: 'phường', en: 'ward' },
  township: { vi: 'thị trấn', en: 'township' },
  commune: { vi: 'xã', en: 'commune' },
  village: { vi: 'bản', en: 'village' },
  landmark: { vi: '', en: '' },
  festival: { vi: '', en: '' },
  people: { vi: 'dân tộc', en: 'people' },
}

/** The name of a place on a page, such as "xã Mường Nhé" or "huyện Mường Nhé (cũ)" / "former Mường Nhé district". */
export function displayName(place: Place, language: 'vi' | 'en'): string {
  const kindName = KIND_NAMES[place.kind][language]
  // Some villages are only known with the word: "bản Che Căn".
  const kind = place.name.startsWith(`${kindName} `) ? '' : kindName
  const isFormer = place.today !== undefined || isArea(place)
  if (language === 'vi') return `${kind} ${place.name}${isFormer ? ' (cũ)' : ''}`.trim()
  return `${isFormer ? 'former ' : ''}${place.name} ${kind}`.trim()
}

/**
 * The unit of today for a place: itself, or the unit that a former commune became. A former district covers several
 * units and stays as it is, since the text does not say which of them is meant.
 */
export function unitOfToday(place: Place, bySlug: ReadonlyMap<string, Place>): Place {
  const [only, ...others] = place.today ?? []
  return only !== undefined && others.length === 0 && !isArea(place) ? (bySlug.get(only) ?? place) : place
}

/**
 * Makes the lookup of every slug that a reader of a place wants too: itself, places in it, and the units that it became
 * or covers. A feed of the former district Mường Nhé holds its five communes of today, their former communes and their
 * landmarks. Works out a place when it is first asked for.
 */
export function makeCoverage(gazetteer: readonly Place[]): (slug: string) => ReadonlySet<string> {
  const below = directlyBelow(gazetteer)
  const known = new Map<string, ReadonlySet<string>>()
  return (slug) => {
    const covered = known.get(slug) ?? withAllBelow(slug, below)
    if (below.has(slug)) known.set(slug, covered)
    return covered
  }
}

function withAllBelow(slug: string, below: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const covered = new Set([slug])
  for (const each of covered) for (const lower of below.get(each) ?? []) covered.add(lower)
  return covered
}

/** By slug, the places one step below. */
function directlyBelow(gazetteer: readonly Place[]): ReadonlyMap<string, ReadonlySet<string>> {
  const below = new Map<string, Set<string>>()
  const put = (above: string, slug: string): void => {
    const known = below.get(above)
    if (known === undefined) below.set(above, new Set([slug]))
    else known.add(slug)
  }
  for (const place of gazetteer) {
    if (place.parent !== undefined) put(place.parent, place.slug)
    for (const unit of place.today ?? []) {
      // A former district covers the units of today; a former commune is covered by the one that absorbed it.
      if (isArea(place)) put(place.slug, unit)
      else put(unit, place.slug)
    }
  }
  return below
}

/** Whether a place is a unit of the former middle level, which covers several units of today. */
export function isArea({ kind }: Place): boolean {
  return kind === 'district' || kind === 'city' || kind === 'town'
}

/** Whether a place is a commune or ward of today. */
export function isUnitOfToday({ kind, today }: Pick<Place, 'kind' | 'today'>): boolean {
  return (kind === 'commune' || kind === 'ward' || kind === 'township') && today === undefined
}
