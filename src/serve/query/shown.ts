import { dayOfId } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import type { ItemsDocument, ServedConfig } from '../../publish/documents.ts'

/** The items document with what must not be shown taken out. */
export type Current = {
  readonly document: ItemsDocument
  /** The same without back-fill, which is for the archive and no news, and without what was dropped since. */
  readonly news: readonly Item[]
  /** The oldest day that still takes items and holds some; "" when none does. */
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
  return ids.size === 0 ? document : { ...document, items: document.items.filter(({ id }) => !ids.has(id)) }
}
