import { OVERRIDABLE } from '../../config/schema/override.ts'
import { ConfigSchema } from '../../config/schema/schema.ts'
import { type JsonSchema, toJsonSchema } from './json-schema.ts'

/** The schema of an override for editors: objects may be partial, lists are complete. */
export function configSchema(): JsonSchema {
  const properties = Object.fromEntries(
    OVERRIDABLE.map((part) => [part, inPart(toJsonSchema(ConfigSchema.entries[part]))]),
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Override of the built-in config',
    description: 'Objects are laid over the built-in config field by field; a list replaces the whole list.',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...properties },
    additionalProperties: false,
  }
}

/** An object whose fields are all optional, down to the first list. */
function inPart(schema: JsonSchema): JsonSchema {
  const { required: _, properties, ...rest } = schema
  if (typeof properties !== 'object' || properties === null) return rest
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, inPart(value)])),
  }
}
