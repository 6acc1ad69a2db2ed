/** For how long one read serves all requests of an isolate. */
export const HELD_MS = 60_000
/** A read that takes longer has lost its request: whoever waits for it reads again. */
const LONGEST_READ_MS = 5_000

/** What was read from a namespace, for a minute. There is one namespace in an isolate, and one for each test. */
export type HeldReads<Value> = {
  /** The value that serves at `now`, if it has been read already. */
  readonly at: (kv: object, now: number) => Value | undefined
  /**
   * The value that serves at `now`. Requests that come while it is being read wait for the one read. If it fails, the
   * last value goes on for as long as a new one would; without one, what `read` throws is thrown. `keepAlive` is the
   * request's waitUntil: a reader who hangs up must not take the read away from those who wait for it.
   */
  readonly get: (kv: object, now: number, read: Read<Value>) => Promise<Value>
  /** For when this isolate itself has changed what is stored: the next request reads it. */
  readonly forget: (kv: object) => void
}

type Read<Value> = {
  readonly read: () => Promise<Value>
  readonly keepAlive: (reading: Promise<unknown>) => void
}

type Held<Value> = {
  readonly readAt: number
  readonly reading: Promise<Value>
  /** Once it was read. */
  value?: Value
}

/** Values of one kind, held by namespace. */
export function heldReads<Value extends object>(): HeldReads<Value> {
  const held = new WeakMap<object, Held<Value>>()
  const isFresh = ({ readAt }: Held<Value>, now: number) => now - readAt < HELD_MS

  return {
    at(kv, now) {
      const known = held.get(kv)
      return known !== undefined && isFresh(known, now) ? known.value : undefined
    },
    get(kv, now, { read, keepAlive }) {
      const known = held.get(kv)
      if (known !== undefined && isFresh(known, now)) {
        const isOverdue = known.value === undefined && now - known.readAt > LONGEST_READ_MS
        if (!isOverdue) return known.reading
      }
      const reading = read().catch((error: unknown) => {
        if (known?.value !== undefined) {
          console.error(JSON.stringify({ event: 'served-from-memory', error: String(error) }))
          // Another one by its name, so that what depends on the hour is made anew.
          return { ...known.value }
        }
        if (held.get(kv) === entry) held.delete(kv)
        throw error
      })
      const entry: Held<Value> = { readAt: now, reading }
      held.set(kv, entry)
      keepAlive(
        reading.then(
          (value) => {
            entry.value = value
          },
          () => undefined,
        ),
      )
      return reading
    },
    forget: (kv) => {
      held.delete(kv)
    },
  }
}
