import * as v from 'valibot'

/** Fields that several schemas of the config share. */

export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
)
export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
export const minutes = v.pipe(
  v.number(),
  v.integer('must be whole minutes'),
  v.minValue(1, 'must be at least 1 minute'),
)
