import type { ServedConfig } from '../../publish/documents.ts'
import type { AppContext } from '../http/bindings.ts'
import { filterNames, filters } from '../query/filters.ts'
import { type ParsedQuery, parseQuery } from '../query/query.ts'
import { knownIn } from '../query/query-context.ts'

const isPageFilter = (name: string): boolean => filterNames.some((each) => each === name && filters[each].isForPages)

/** Reads the filters in a page's address. Ignores unknown parameters: a person who followed a link cannot correct it. */
export function parsePageQuery(c: AppContext, config: ServedConfig): ParsedQuery {
  const params = [...new URL(c.req.url).searchParams].filter(([name]) => isPageFilter(name))
  return parseQuery(new URLSearchParams(params), knownIn(config))
}
