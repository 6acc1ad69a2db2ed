import * as v from 'valibot'

/** A schema with a sentence for those who fill it in: config.schema.json shows it in their editor. */
export function described<Schema extends v.GenericSchema>(text: string, schema: Schema) {
  return v.pipe(schema, v.description<v.InferOutput<Schema>, string>(text))
}
