import type { JsonSchema } from '../json-schema.ts'

/** Removes defaults: generators take a field with one as always present, but a request may leave it out. */
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
