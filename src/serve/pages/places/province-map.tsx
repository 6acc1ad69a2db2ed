import { provinceMap } from '../../../config/places/province-map.ts'
import type { Place } from '../../../config/schema/topic-schema.ts'
import { displayName } from '../../../relevance/places.ts'
import { inLanguage, type PageContext } from '../frame.tsx'
import { placePath } from '../paths.ts'
import type { PlaceCount } from './counts.ts'
import { placeWords } from './place-words.ts'

type MapProps = {
  /** The units of today. */
  readonly units: readonly Place[]
  readonly countOf: (slug: string) => PlaceCount
  readonly page: PageContext
  /** The unit that the page is about, if any. */
  readonly here?: string
}

/** The least items of the week for each shade, by index. */
const SHADES = [0, 1, 3, 6, 12] as const

/** Whether the drawing is of just these units: another province's gazetteer has none. */
export function hasMapOf(units: readonly Place[]): boolean {
  const drawn = new Set(provinceMap.units.map(({ slug }) => slug))
  return units.length > 0 && units.length === drawn.size && units.every(({ slug }) => drawn.has(slug))
}

/**
 * The units as a map; null if the drawing has other units than the gazetteer. The table beside it has the same content,
 * so the map is hidden from screen readers and the Tab key.
 */
export function ProvinceMap({ units, countOf, page, here }: MapProps) {
  if (!hasMapOf(units)) return null
  const drawn = new Map(provinceMap.units.map((unit) => [unit.slug, unit]))
  const { width, height } = provinceMap
  return (
    <svg class="map" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {units.map((unit) => {
        const { today, week } = countOf(unit.slug)
        const [x, y] = drawn.get(unit.slug)?.at ?? [0, 0]
        return (
          <a href={inLanguage(placePath(unit.slug), page.language)} tabindex={-1}>
            <title>{placeWords[page.language].count(displayName(unit, page.language), today, week)}</title>
            <path class={unit.slug === here ? 'here' : `s${shadeOf(week)}`} d={drawn.get(unit.slug)?.path} />
            {today > 0 && <circle cx={x} cy={y} r={4} />}
          </a>
        )
      })}
    </svg>
  )
}

function shadeOf(week: number): number {
  return SHADES.findLastIndex((least) => week >= least)
}
