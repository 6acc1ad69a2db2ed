import { DAY_MS } from '../../../durations.ts'
import { dayOfId } from '../../../item-day.ts'
import type { Item } from '../../../model.ts'
import type { Covers } from '../../query/places.ts'

const WEEK_DAYS = 7

/** Counts of a place's items: filed today, and in the last seven days including today. */
export type PlaceCount = { readonly today: number; readonly week: number }

/** Counts the items about each place, including places in it. `today` is the local day. */
export function counter(news: readonly Item[], today: string, covers: Covers): (slug: string) => PlaceCount {
  const first = new Date(Date.parse(`${today}T00:00:00Z`) - (WEEK_DAYS - 1) * DAY_MS).toISOString().slice(0, 10)
  const recent = news
    .map(({ id, places }) => ({ day: dayOfId(id), places }))
    .filter(({ day }) => day >= first && day <= today)
  return (slug) => {
    const covered = new Set(covers(slug))
    const about = recent.filter(({ places }) => places.some((place) => covered.has(place)))
    return { today: about.filter(({ day }) => day === today).length, week: about.length }
  }
}
