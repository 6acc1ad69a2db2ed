import type { NearMiss } from '../../model.ts'
import { linkIdentity } from '../../normalise/url.ts'
import type { NearDocument, ServedConfig } from '../../publish/documents.ts'

type Near = Pick<NearDocument, 'items' | 'dropped'>

/** Near misses and dropped items without those whose addresses the config hides. */
export function shownNear<Document extends Near>(near: Document, { hidden }: Pick<ServedConfig, 'hidden'>): Document {
  const addresses = new Set(hidden.flatMap((entry) => addressOf(entry) ?? []))
  if (addresses.size === 0) return near
  const isShown = ({ link }: { readonly link: string }) => !addresses.has(addressOf(link) ?? '')
  return { ...near, items: near.items.filter(isShown), dropped: near.dropped.filter(isShown) }
}

/** Orders near misses by the time of their articles. */
export function newestFirst(a: NearMiss, b: NearMiss): number {
  return a.published < b.published ? 1 : -1
}

/** An address in the form for comparing; undefined for an item's id. */
function addressOf(text: string): string | undefined {
  const url = URL.parse(text)
  return url ? linkIdentity(url) : undefined
}
