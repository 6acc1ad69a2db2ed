type Optional<T> = { [Field in keyof T]: undefined extends T[Field] ? Field : never }[keyof T]

/** The same fields; those that may be undefined are optional instead. */
type WithoutUndefined<T> = Omit<T, Optional<T>> & { [Field in Optional<T>]?: Exclude<T[Field], undefined> }

/** Leaves out fields that are undefined, in place of a spread with a condition for each of them. */
export function withoutUndefined<T extends object>(fields: T): WithoutUndefined<T> {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as WithoutUndefined<T>
}
