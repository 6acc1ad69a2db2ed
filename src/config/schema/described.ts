import * as v from 'valibot'

/** Adds a sentence for the person who fills in a field: config.schema.json shows it in their editor. */
export function described<Schema extends v.GenericSchema>(text: string, schema: Schema) {
  return v.pipe(schema, v.description<v.InferOutput<Schema>, string>(text))
}
