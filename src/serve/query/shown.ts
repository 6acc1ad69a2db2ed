import { dayOfId } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import type { ItemsDocument, ServedConfig } from '../../publish/documents.ts'

/** The items document without hidden items. */
export type Current = {
  readonly document: ItemsDocument
  /** The same without back-fill, which belongs to the archive, and without items dropped later. */
  readonly news: readonly Item[]
  /** The oldest open day that holds items; "" for none. */
  readonly openSince: string
}

/** The items document as it may be shown under a config. */
export function currentOf(whole: ItemsDocument, config: Pick<ServedConfig, 'hidden'>): Current {
  const document = shown(whole, config)
  const oldestOpen = whole.items.findLast(({ id }) => dayOfId(id) > whole.sealedDay)
  return {
    document,
    news: document.items.filter(({ backfill, dropped }) => !backfill && !dropped),
    openSince: oldestOpen === undefined ? '' : dayOfId(oldestOpen.id),
  }
}

/** A document without the items that the config hides. */
export function shown<Document extends { readonly items: readonly Item[] }>(
  document: Document,
  { hidden }: Pick<ServedConfig, 'hidden'>,
): Document {
  const ids = new Set(hidden)
  if (ids.size === 0) return document
  return { ...document, items: document.items.filter(({ id }) => !ids.has(id)) }
}
