import type { Item, WholeItem } from '../model.ts'

type Standing = Pick<Item | WholeItem, 'link' | 'via'>

/** Whether both are from one outlet, even if a search engine led to one of them. */
export function isSameOutlet(stored: Standing, item: Standing): boolean {
  return outletHost(stored) === outletHost(item)
}

/** Whether the item's story already has an article that came directly from the outlet of this direct one. */
function isCarriedBy(stored: Pick<Item, 'also'>, item: Standing): boolean {
  return (
    item.via === undefined && stored.also.some(({ link }) => outletHost({ link, via: undefined }) === outletHost(item))
  )
}

/** The outlet's own host, without labels that only choose how a page looks. */
export function outletHost({ link, via }: Standing): string {
  const address = via?.url ?? link
  if (URL.canParse(address)) return new URL(address).host.replace(/^(www|m|amp)\./, '')
  return address
}

/** Whether an article is from an outlet that the story already names. */
export function isRepetition(stored: Item, item: WholeItem): boolean {
  const isSame = isSameOutlet(stored, item) && isFound(stored) === isFound(item)
  return isSame || isCarriedBy(stored, item)
}

/** Through a search engine. */
export const isFound = ({ via }: Pick<Item | WholeItem, 'via'>) => via !== undefined
