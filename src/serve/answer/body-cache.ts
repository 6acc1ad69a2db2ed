/** An isolate has 128 MB. A feed of 50 items has some 60 KB. */
const MOST_BYTES = 16 * 1024 * 1024
/** The approximate overhead of a body: its name and its entry in the map. */
const OVERHEAD_BYTES = 500

/** A body as sent. */
export type Body = ReturnType<InstanceType<typeof TextEncoder>['encode']>

/** Rendered bodies by their inputs, bounded by bytes: the least recently used go first. */
export type KeptBodies = {
  readonly get: (facts: string) => Body | undefined
  readonly keep: (facts: string, body: Body) => void
  readonly bytes: () => number
}

/** Makes an empty cache. It does not keep a body larger than an eighth of it. */
export function keptBodies(most = MOST_BYTES): KeptBodies {
  // A Map iterates in the order in which its keys were set.
  const bodies = new Map<string, Body>()
  let bytes = 0
  const sizeOf = (facts: string, body: Body) => body.byteLength + 2 * facts.length + OVERHEAD_BYTES
  function drop(facts: string, body: Body): void {
    bodies.delete(facts)
    bytes -= sizeOf(facts, body)
  }

  return {
    get(facts) {
      const body = bodies.get(facts)
      if (body === undefined) return undefined
      bodies.delete(facts)
      bodies.set(facts, body)
      return body
    },
    keep(facts, body) {
      const size = sizeOf(facts, body)
      if (size > most / 8) return
      const before = bodies.get(facts)
      if (before) drop(facts, before)
      for (const [oldest, old] of bodies) {
        if (bytes + size <= most) break
        drop(oldest, old)
      }
      bodies.set(facts, body)
      bytes += size
    },
    bytes: () => bytes,
  }
}

const byNamespace = new WeakMap<object, KeptBodies>()

/** The isolate's cache; another namespace, as in tests, has its own. */
export function bodiesOf(kv: object): KeptBodies {
  const known = byNamespace.get(kv)
  if (known) return known
  const bodies = keptBodies()
  byNamespace.set(kv, bodies)
  return bodies
}
