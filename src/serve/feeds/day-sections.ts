import type { Language } from '../../config/schema/schema.ts'
import type { Item } from '../../model.ts'
import type { ServedConfig } from '../../publish/documents.ts'
import { type CountedItem, splitByOutlets } from '../query/by-outlets.ts'
import { areaOf, placeName } from '../query/places.ts'

/** Part of a day: stories of several outlets, or those of one area. */
export type DaySection = {
  /** A former district, "" for the province as a whole, "several" for stories of several outlets. */
  readonly key: string
  readonly items: readonly CountedItem[]
}

const SEVERAL = 'several'
const WORDS = {
  vi: { several: 'Nhiều báo đưa tin', whole: 'Toàn tỉnh' },
  en: { several: 'In several outlets', whole: 'The whole province' },
} as const

/**
 * Arranges the stories of a day, each once: first those of several outlets, then the rest by the former districts that
 * people still think in, the fullest first. Within a section the newest comes first.
 */
export function sectionsOf(items: readonly Item[], { sources }: Pick<ServedConfig, 'sources'>): readonly DaySection[] {
  const { several, others } = splitByOutlets(items, sources)
  const rest = Map.groupBy(others, ({ item }) => firstArea(item.places))
  const areas = [...rest].map(([key, found]) => ({ key, items: found }))
  const byArea = areas.toSorted((a, b) => b.items.length - a.items.length || (a.key < b.key ? -1 : 1))
  if (several.length === 0) return byArea
  return [{ key: SEVERAL, items: several }, ...byArea]
}

/** The title of a section. */
export function sectionTitle({ key }: DaySection, language: Language): string {
  if (key === SEVERAL) return WORDS[language].several
  if (key === '') return WORDS[language].whole
  return placeName(key, language)
}

/** The area of the first place that is in one; "" for none. */
function firstArea(places: readonly string[]): string {
  for (const slug of places) {
    const area = areaOf(slug)
    if (area !== undefined) return area
  }
  return ''
}
