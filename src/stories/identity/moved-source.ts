import { storyRules } from '../../config/stories.ts'
import { DAY_MS, HOUR_MS } from '../../durations.ts'
import type { Item, WholeItem } from '../../model.ts'
import type { KnownKeys } from '../known.ts'
import { leadLikeness } from '../similarity.ts'
import { addressShape } from './address-shape.ts'
import { listsAddressOf } from './lists-address.ts'

/** Fewer repeated headlines may be parts of series. */
const LEAST_AGAIN = 3
/** Where their addresses still have the old form. */
const LEAST_DATED_ANEW = 6
/** Reading items of sealed days is expensive, and these are enough. */
const MOST_ASKED = 8

/**
 * The keys of headlines by which the articles of a source that has moved to another system are recognised, each listed
 * once; undefined if it has not moved: most of its articles with new addresses and guids have headlines that it had
 * before, at addresses of another form, or all have one new date.
 */
export function movedTitles(items: readonly WholeItem[], known: KnownKeys): ReadonlySet<string> | undefined {
  if (!hasMoved(items, known)) return undefined
  const titles = [...Map.groupBy(items, titleKeyOf)]
  return new Set(titles.flatMap(([key, those]) => (key !== undefined && those.length === 1 ? [key] : [])))
}

function hasMoved(items: readonly WholeItem[], known: KnownKeys): boolean {
  const strange = items.filter((item) => !isFamiliar(item, known))
  const again = strange.filter((item) => idByTitle(item, known) !== undefined)
  if (again.length < LEAST_AGAIN || 2 * again.length < strange.length) return false
  // Neighbours in a list are of one day.
  const every = Math.ceil(again.length / MOST_ASKED)
  const asked = again
    .filter((_, at) => at % every === 0)
    .flatMap((item): readonly Repeated[] => {
      const stored = storedByTitle(item, known)
      return stored === undefined ? [] : [{ item, stored }]
    })
  if (2 * asked.filter(({ item, stored }) => isElsewhere(stored, item)).length > asked.length) return true
  return again.length >= 0.8 * strange.length && areDatedAnew(asked, known)
}

/** An article with the headline of a stored one, under another address. */
type Repeated = { readonly item: WholeItem; readonly stored: Item }

/** Whether articles of different days have all got one new date, at addresses that took the place of the old ones. */
function areDatedAnew(repeated: readonly Repeated[], known: KnownKeys): boolean {
  if (repeated.length < LEAST_DATED_ANEW) return false
  const areOfOneHour = spreadMs(repeated.map(({ item }) => item.published)) <= HOUR_MS
  if (!areOfOneHour || spreadMs(repeated.map(({ stored }) => stored.published)) <= DAY_MS) return false
  return repeated.every(({ item, stored }) => !listsAddressOf(stored, item, known))
}

function spreadMs(instants: readonly string[]): number {
  const ms = instants.map((instant) => Date.parse(instant))
  return Math.max(...ms) - Math.min(...ms)
}

/** The item of an article of a source that has moved, by its headline alone. */
export function byTitle(
  item: WholeItem,
  known: KnownKeys,
): { readonly item: Item; readonly isSame: boolean } | undefined {
  const stored = storedByTitle(item, known)
  if (stored === undefined || !isElsewhere(stored, item)) return undefined
  const isBare = stored.summary === '' || item.summary === ''
  const isOwn = stored.source === item.source && known.isOpen(stored.id)
  // The parts of a series move together, and nothing shows which of them is stored here.
  if (!known.movedTitles(item.source)?.has(titleKeyOf(item) ?? '')) return { item: stored, isSame: false }
  return { item: stored, isSame: isOwn && (isBare || leadLikeness(stored, item) >= storyRules.repeatedLead) }
}

/** The address that a source gave for its article in a stored item. */
export function linkOf({ source, link, also }: Item, own: string): string {
  if (source === own) return link
  return also.find((one) => one.source === own)?.link ?? link
}

function isElsewhere(stored: Item | undefined, { source, link }: WholeItem): boolean {
  return stored !== undefined && addressShape(linkOf(stored, source)) !== addressShape(link)
}

function isFamiliar({ identity, source }: WholeItem, { keptAs }: KnownKeys): boolean {
  return identity.some(({ kind, key }) => {
    const isOfPublisher = kind === 'number' || kind === 'guid' || kind === 'link'
    return isOfPublisher && keptAs(key).some((kept) => kept.kind === kind && kept.source === source)
  })
}

function storedByTitle(item: WholeItem, known: KnownKeys): Item | undefined {
  const id = idByTitle(item, known)
  return id === undefined ? undefined : known.itemOf(id)
}

function idByTitle(item: WholeItem, { keptAs }: KnownKeys): string | undefined {
  const own = titleKeyOf(item)
  if (own === undefined) return undefined
  return keptAs(own).find((kept) => kept.kind === 'title' && kept.source === item.source)?.item
}

function titleKeyOf({ identity }: WholeItem): string | undefined {
  return identity.find(({ kind }) => kind === 'title')?.key
}
