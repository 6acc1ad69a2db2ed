import { toJsonSchema as convert } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'

/** JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * Converts a valibot schema to JSON Schema of its input. Leaves out what only code can check (checks, transformations),
 * so that no valid value is refused. Throws for an unknown kind of schema.
 */
export function toJsonSchema(schema: GenericSchema): JsonSchema {
  const { $schema: _, ...json } = convert(schema, {
    target: 'draft-2020-12',
    // A pipe may transform its value: later steps narrow the result, and their bounds describe the input as well.
    errorMode: 'ignore',
    overrideSchema({ errors }) {
      if (errors !== undefined) throw new Error(errors.join(' '))
      return undefined
    },
    overrideAction({ jsonSchema, valibotAction }) {
      const { type, requirement } = valibotAction as { readonly type: string; readonly requirement?: unknown }
      if (type === 'min_value' && typeof requirement === 'number') return { ...jsonSchema, minimum: requirement }
      if (type === 'max_value' && typeof requirement === 'number') return { ...jsonSchema, maximum: requirement }
      return undefined
    },
  })
  return json
}
