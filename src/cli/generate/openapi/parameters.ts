import { itemFields } from '../../../serve/api/fields.ts'
import { type FilterName, filterNames, filters } from '../../../serve/query/filters.ts'
import { withoutUndefined } from '../../../without-undefined.ts'
import { type JsonSchema, toJsonSchema } from '../json-schema.ts'

export type Parameter = { readonly name: string; readonly in: string; readonly [key: string]: unknown }

const known = {
  places: new Set<string>(),
  placeNamed: () => undefined,
  sources: new Set<string>(),
  utcOffset: '+00:00',
}

/** The parameters of lists and feeds, from the table of filters. */
export function queryParameters(isTaken: (name: FilterName) => boolean = () => true): readonly Parameter[] {
  return filterNames.filter(isTaken).map(queryParameter)
}

function queryParameter<Name extends FilterName>(name: Name): Parameter {
  const { schema, absent, about } = filters[name]
  const { items: _, maxItems, type, ...rest } = toJsonSchema(schema(known))
  const parameter = { name, in: 'query', description: about }
  // A parameter that may be given only once is not a list.
  if (maxItems !== 1) {
    const list = { type, items: { type: 'string' }, maxItems }
    return { ...parameter, style: 'form', explode: false, schema: list }
  }
  return { ...parameter, schema: withoutUndefined({ ...singleValue(rest), default: absent }) }
}

/** The schema of a value that is given once. */
function singleValue({ minimum, maximum, enum: options }: JsonSchema): JsonSchema {
  if (minimum !== undefined) return { type: 'integer', minimum, maximum }
  return withoutUndefined({ type: 'string', enum: options })
}

export const fieldsParameter: Parameter = {
  name: 'fields',
  in: 'query',
  description: 'Returns only these fields of an item, even if its schema requires others; by default all.',
  style: 'form',
  explode: false,
  schema: { type: 'array', items: { enum: itemFields } },
}
export const cursorParameter: Parameter = {
  name: 'cursor',
  in: 'query',
  description: '`next` of the previous page.',
  schema: { type: 'string' },
}
export const afterParameter: Parameter = {
  name: 'after',
  in: 'query',
  description: '`next` of the previous answer.',
  schema: { type: 'string' },
}
export const idParameter: Parameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

export const nameParameter: Parameter = {
  name: 'name',
  in: 'path',
  required: true,
  description: '2026-11.xml in Atom, 2026-11.rss.xml in RSS; 2026-11-2.xml is the second part of a month.',
  schema: { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{1,4})?(\\.rss)?\\.xml$' },
}

export const noteParameter: Parameter = {
  name: 'note',
  in: 'query',
  description: 'The reason, for the history.',
  schema: { type: 'string' },
}

export const ifMatchParameter: Parameter = {
  name: 'If-Match',
  in: 'header',
  description: 'The version that was edited.',
  schema: { type: 'string', pattern: '^("v\\d{1,9}"|\\*)$' },
}
