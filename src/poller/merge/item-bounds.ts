import type { Also, Evidence, Item } from '../../model.ts'
import { type Lighten, lightened } from '../../text/lighten.ts'
import { withoutUndefined } from '../../without-undefined.ts'

/** An item as JSON, in bytes. */
export const MOST_ITEM_BYTES = 4_096

/** This many keys, reasons and places stay until nothing less important is left to remove. */
const KEYS = 16
const REASONS = 8
const PLACES = 12
const FEWEST_KEYS = 3

/**
 * The item within 4 KB. Its publisher's own words are bounded when they are read; here former headlines go first, then
 * pictures and headlines of other outlets, later keys, weak reasons, and the last of the outlets.
 */
export function withinBounds(item: Item): Item {
  return lightened(item, MOST_ITEM_BYTES, LIGHTEN)
}

const LIGHTEN: readonly Lighten<Item>[] = [
  withoutOldestTitle,
  withoutLast('image'),
  withoutLast('title'),
  withFewerKeys(KEYS),
  withFewerReasons(REASONS),
  (item) => (item.also.length > 0 ? { ...item, also: item.also.slice(0, -1) } : item),
  withFewerPlaces(PLACES),
  withFewerKeys(FEWEST_KEYS),
  withFewerReasons(1),
  withFewerPlaces(1),
]

function withoutOldestTitle(item: Item): Item {
  const { formerTitles = [], ...rest } = item
  if (formerTitles.length === 0) return item
  const left = formerTitles.slice(1)
  return { ...rest, ...withoutUndefined({ formerTitles: left.length > 0 ? left : undefined }) }
}

/** Removes a part from the last outlet that has it. */
function withoutLast(part: 'image' | 'title'): Lighten<Item> {
  return (item) => {
    const at = item.also.findLastIndex((also) => also[part] !== undefined)
    if (at < 0) return item
    const bare = (also: Also): Also => {
      const { [part]: _gone, ...rest } = also
      return rest
    }
    return { ...item, also: item.also.map((also, index) => (index === at ? bare(also) : also)) }
  }
}

function withFewerKeys(fewest: number): Lighten<Item> {
  return (item) => (item.keys.length > fewest ? { ...item, keys: item.keys.slice(0, -1) } : item)
}

function withFewerPlaces(fewest: number): Lighten<Item> {
  return (item) => (item.places.length > fewest ? { ...item, places: item.places.slice(0, -1) } : item)
}

/** Removes the weakest reason, the last of equal ones. */
function withFewerReasons(fewest: number): Lighten<Item> {
  return (item) => {
    if (item.because.length <= fewest) return item
    const weightOf = ([, , , , weight]: Evidence) => Math.abs(weight)
    const least = Math.min(...item.because.map(weightOf))
    const weakest = item.because.findLastIndex((evidence) => weightOf(evidence) === least)
    return { ...item, because: item.because.filter((_, index) => index !== weakest) }
  }
}
