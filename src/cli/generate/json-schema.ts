import type * as v from 'valibot'

/** JSON Schema, draft 2020-12, as far as our schemas need it. */
export type JsonSchema = { readonly [keyword: string]: unknown }

type Part = v.GenericSchema | v.GenericPipeItem
/** Fields of valibot's parts beyond their common type. */
type Inside = {
  readonly type: string
  readonly pipe?: readonly Part[]
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly item?: v.GenericSchema
  readonly items?: readonly v.GenericSchema[]
  readonly wrapped?: v.GenericSchema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly value?: v.GenericSchema
  readonly requirement?: unknown
  readonly description?: string
  readonly default?: unknown
}
const inside = (part: Part): Inside => part as unknown as Inside

/**
 * Converts a valibot schema to JSON Schema of its input. Leaves out what only code can check (checks, transformations),
 * so that no valid value is refused. Throws for an unknown kind of schema.
 */
export function toJsonSchema(schema: v.GenericSchema): JsonSchema {
  const { pipe } = inside(schema)
  if (!pipe) return ofSchema(schema)
  const [first, ...actions] = pipe
  // The first part of a pipe may be a pipe itself.
  const json: Record<string, unknown> = first === undefined ? {} : { ...toJsonSchema(first as v.GenericSchema) }
  for (const action of actions) Object.assign(json, ofAction(action, json))
  return json
}

function ofSchema(schema: v.GenericSchema): JsonSchema {
  const { type, entries = {}, item, items = [], wrapped, options = [], literal, value } = inside(schema)
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return { type }
    case 'any':
    case 'unknown':
      return {}
    case 'literal':
      return { const: literal }
    case 'picklist':
      return { enum: options }
    case 'array':
      return { type, items: item ? toJsonSchema(item) : {} }
    case 'tuple':
      return { type: 'array', prefixItems: items.map(toJsonSchema), minItems: items.length, maxItems: items.length }
    case 'record':
      return { type: 'object', additionalProperties: value ? toJsonSchema(value) : {} }
    case 'object':
    case 'strict_object':
      return ofObject(entries, type === 'strict_object')
    case 'optional':
      return wrapped ? withDefault(toJsonSchema(wrapped), inside(schema).default) : {}
    case 'nullable':
      return { anyOf: [wrapped ? toJsonSchema(wrapped) : {}, { type: 'null' }] }
    case 'variant':
    case 'union':
      return { anyOf: options.map((option) => toJsonSchema(option as v.GenericSchema)) }
    default:
      throw new Error(`no JSON Schema is known for a schema of type ${type}`)
  }
}

function ofObject(entries: Readonly<Record<string, v.GenericSchema>>, strict: boolean): JsonSchema {
  const required = Object.keys(entries).filter((key) => entries[key] && inside(entries[key]).type !== 'optional')
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, toJsonSchema(entry)])),
    ...(required.length > 0 ? { required } : {}),
    ...(strict ? { additionalProperties: false } : {}),
  }
}

const withDefault = (schema: JsonSchema, value: unknown): JsonSchema =>
  value === undefined ? schema : { ...schema, default: value }

/** The keywords that an action of a pipe adds. */
function ofAction(action: Part, { type }: JsonSchema): JsonSchema {
  const { type: kind, requirement, description, options } = inside(action)
  switch (kind) {
    // A schema within a pipe: the result of a transformation must be one of these.
    case 'picklist':
      return { enum: options }
    case 'description':
      return { description }
    case 'integer':
      return { type: 'integer' }
    case 'regex':
      return requirement instanceof RegExp ? { pattern: requirement.source } : {}
    case 'url':
      return { format: 'uri' }
    case 'iso_timestamp':
      return { format: 'date-time' }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'min_length':
      return { [type === 'array' ? 'minItems' : 'minLength']: requirement }
    case 'max_length':
      return { [type === 'array' ? 'maxItems' : 'maxLength']: requirement }
    default:
      return {}
  }
}
