import { jsonBytes } from './json-bytes.ts'

/** Removes one thing from a value; returns the same value if nothing of that kind may go. */
export type Lighten<Value> = (value: Value) => Value

/** The value within so many bytes of JSON: each kind of thing goes, one after another, before the next kind does. */
export function lightened<Value>(value: Value, mostBytes: number, steps: readonly Lighten<Value>[]): Value {
  let bounded = value
  for (const lighten of steps) {
    while (jsonBytes(bounded) > mostBytes) {
      const lighter = lighten(bounded)
      if (lighter === bounded) break
      bounded = lighter
    }
  }
  return bounded
}
