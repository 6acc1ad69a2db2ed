import type { Item } from '../../model.ts'
import { linkIdentity, resolveLink } from '../../normalise/url.ts'
import type { Judged } from '../../relevance/judge.ts'
import { ITEM_ID } from '../../text/item-id.ts'
import type { AppContext } from '../bindings.ts'
import { documentOr, type Opened, readCurrent } from './current.ts'
import { findItem } from './find-item.ts'

/** Something that a tick has judged, and what became of it. */
export type KnownItem = {
  readonly standing: 'kept' | 'dropped' | 'near-miss'
  /** Absent for a near miss, which has none. */
  readonly id?: string
  readonly item: Judged & { readonly source: string }
}

const OUR_ID = /(?:^|\/items\/)([\w-]{17})(?:[?#].*)?$/

/**
 * The stored item or near miss that a link belongs to: the article's address as it may be passed on, the address of our
 * own page about it, or its id. By an article's address, items of sealed days are not found: they are filed by id.
 */
export async function findKnown(c: AppContext, opened: Opened, link: string): Promise<KnownItem | undefined> {
  const [, id] = OUR_ID.exec(link.trim()) ?? []
  if (id !== undefined && ITEM_ID.test(id)) {
    const found = await findItem(c, opened, id)
    return found.kind === 'found' ? asKnown(found.item) : undefined
  }
  const isWanted = sameArticle(link)
  if (isWanted === undefined) return undefined
  const { document } = readCurrent(c, opened)
  const item = document.items.find((each) => isWanted(each.link) || each.also.some((other) => isWanted(other.link)))
  if (item) return asKnown(item)
  const near = documentOr(await opened.store.readNear(), { items: [] })
  const miss = near.items.find((each) => isWanted(each.link))
  return miss && { standing: 'near-miss', item: miss }
}

const asKnown = (item: Item): KnownItem => ({ standing: item.dropped ? 'dropped' : 'kept', id: item.id, item })

/** Tells whether another address leads to the same page, however it was passed on; undefined for what is no address. */
function sameArticle(link: string): ((other: string) => boolean) | undefined {
  const wanted = identityOf(link)
  if (wanted === undefined) return undefined
  const { hostname } = new URL(`https://${wanted}`)
  // Working out an address takes longer than seeing that it has another host.
  const name = hostname.split('.').slice(-2).join('.')
  return (other) => other.includes(name) && identityOf(other) === wanted
}

function identityOf(link: string): string | undefined {
  const url = resolveLink(link, 'https://none.invalid/')
  return url === undefined || url.hostname === 'none.invalid' ? undefined : linkIdentity(url)
}
