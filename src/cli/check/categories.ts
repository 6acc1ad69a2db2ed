import type { Source } from '../../config/schema/schema.ts'

/** An API that is asked by category, and the address at which it lists them. */
export type CategoryList = {
  /** The beginning of the addresses of such sources. */
  readonly api: string
  /** The parameter that names the category. */
  readonly parameter: string
  readonly list: string
  /** The field that holds a category's name, however deep. */
  readonly field: string
}

/** The list that a source's category should be in; undefined for all other sources. */
export function categoryListOf(source: Source, lists: readonly CategoryList[]): CategoryList | undefined {
  return lists.find(({ api, parameter }) => source.url.startsWith(api) && categoryOf(source, parameter) !== '')
}

/** Notes on the category that a source asks for, by the newsroom's own list; none where it is there. */
export function categoryNotes(
  source: Source,
  { list, parameter, field }: CategoryList,
  answer: unknown,
): readonly string[] {
  const names = [...new Set(fieldsIn(answer, field))]
  const asked = categoryOf(source, parameter)
  if (names.length === 0) return [`${list} holds no ${field}`]
  if (names.includes(asked)) return []
  return [`the newsroom has no category ${asked}; it has ${names.join(', ')}`]
}

const categoryOf = ({ url }: Source, parameter: string): string => URL.parse(url)?.searchParams.get(parameter) ?? ''

/** The texts under a name anywhere in a JSON value. */
function fieldsIn(value: unknown, field: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === field && typeof inner === 'string' ? [inner] : fieldsIn(inner, field),
  )
}
