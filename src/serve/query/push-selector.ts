import type { Push } from '../../config/schema/push-schema.ts'
import type { Item } from '../../model.ts'
import type { ServedConfig } from '../../publish/documents.ts'
import { parseQuery } from './query.ts'
import { knownIn } from './query-context.ts'
import { selector } from './select.ts'

/** Selects the items that a push wants: those in a feed with the same filter. An invalid filter wants none. */
export function pushSelector({ place = [], q = [], outlets }: Push, config: ServedConfig): (item: Item) => boolean {
  const params = new URLSearchParams()
  for (const slug of place) params.append('place', slug)
  for (const words of q) params.append('q', words)
  if (outlets !== undefined) params.set('outlets', `${outlets}`)
  const parsed = parseQuery(params, knownIn(config))
  if (parsed.kind === 'wrong') return () => false
  return selector(parsed.query, config)
}
