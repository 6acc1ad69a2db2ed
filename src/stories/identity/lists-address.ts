import { readKeys } from '../../item-keys.ts'
import type { Item, WholeItem } from '../../model.ts'
import type { KnownKeys } from '../known.ts'

/** Whether the list of an article's source has a stored article too, at another address than the article's own. */
export function listsAddressOf(stored: Item, { source: own, identity }: WholeItem, known: KnownKeys): boolean {
  const ownKey = identity.find(({ kind }) => kind === 'link')?.key
  return readKeys(stored).some(
    ({ kind, key, source }) => kind === 'link' && source === own && key !== ownKey && known.isMet(key, own),
  )
}
