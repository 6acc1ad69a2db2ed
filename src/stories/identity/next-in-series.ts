import type { Item, WholeItem } from '../../model.ts'
import type { KnownKeys } from '../known.ts'
import { areHalfADayApart } from '../same-article.ts'
import { addressShape } from './address-shape.ts'
import { linkOf } from './moved-source.ts'
import type { Has } from './version.ts'

/**
 * Whether an article that only repeats the words of a stored one is the next in a series, such as of tenders or power
 * cuts: half a day later or more, at another address, of a form that its source uses. A move brings a new form.
 */
export function isNextInSeries(stored: Item, item: WholeItem, has: Has, known: KnownKeys): boolean {
  if (has('number') || has('guid') || has('link') || has('folder') || item.via !== undefined) return false
  if (!(item.dated || item.numbered) || !areHalfADayApart(stored, item) || known.movedTitles(item.source)) return false
  return linkOf(stored, item.source) !== item.link && known.isShapeOf(item.source, addressShape(item.link))
}
