import type { ServedConfig } from '../../publish/documents.ts'
import type { AppContext } from '../http/bindings.ts'
import { originOf } from '../http/http-cache.ts'
import type { PageContext } from './frame.tsx'

/** Makes the input of every page from its request. */
export function pageContext(c: AppContext, { site }: Pick<ServedConfig, 'site'>): PageContext {
  return { language: c.req.query('lang') === 'en' ? 'en' : 'vi', site, origin: originOf(c) }
}
