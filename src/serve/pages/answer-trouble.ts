import { site } from '../../config/site.ts'
import type { ServedConfig } from '../../publish/documents.ts'
import type { AppContext } from '../http/bindings.ts'
import { MEDIA_TYPES } from '../http/media-types.ts'
import type { ParameterError } from '../http/problem.ts'
import { troublePage } from './error-page.tsx'
import { pageContext } from './page-context.ts'

/**
 * Answers with the error page. Without a config, as when the store cannot be read, it uses the built-in site's name.
 */
export function trouble(
  c: AppContext,
  status: 400 | 404 | 410 | 429 | 500 | 503,
  config: Pick<ServedConfig, 'site'> = { site },
  errors: readonly ParameterError[] = [],
): Response {
  const body = troublePage({ page: pageContext(c, config), status, errors })
  return c.body(body, status, { 'content-type': MEDIA_TYPES.html, 'cache-control': 'no-store' })
}
