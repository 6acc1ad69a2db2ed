/** How long one read serves all requests of an isolate. */
export const HELD_MS = 60_000
/** A read that takes longer has lost its request: those that wait for it read again. */
const LONGEST_READ_MS = 5_000

/** Values read from a namespace, held for a minute. An isolate has one namespace, and tests have one each. */
export type HeldReads<Value> = {
  /** The value that serves at `now`, if it has been read already. */
  readonly at: (kv: object, now: number) => Value | undefined
  /**
   * The value that serves at `now`. Requests that come during a read wait for it. If it fails, the last value serves
   * for as long as a new one would; without one, the error of `read` is thrown. `keepAlive` is the request's waitUntil:
   * a client that hangs up must not cancel a read that others wait for.
   */
  readonly get: (kv: object, now: number, read: Read<Value>) => Promise<Value>
  /** Forgets the value after this isolate changed the store: the next request reads it again. */
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

/** Makes a holder for values of one kind. */
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
          // A new object, so that everything that depends on the hour is rendered again.
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
