import type { JsonSchema } from '../json-schema.ts'

/** Generators take a field with a default for one that is always there, which it need not be in a request. */
export function withoutDefaults(schema: JsonSchema): JsonSchema {
  const { $schema: _, default: __, ...rest } = schema
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, key === 'properties' ? eachProperty(value) : inner(value)]),
  )
}

/** A field may itself be called "default". */
const eachProperty = (properties: unknown): unknown =>
  Object.fromEntries(Object.entries(properties as JsonSchema).map(([name, value]) => [name, inner(value)]))

function inner(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inner)
  if (typeof value !== 'object' || value === null) return value
  return withoutDefaults(value as JsonSchema)
}
