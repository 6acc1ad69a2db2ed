/** Of the 128 MB that an isolate has. A feed of 50 items has some 60 KB. */
const MOST_BYTES = 16 * 1024 * 1024
/** What a body costs besides its bytes, about: its name and its place in the list. */
const OVERHEAD_BYTES = 500

/** A text as it is sent. */
type Body = ReturnType<InstanceType<typeof TextEncoder>['encode']>

/** Rendered bodies by what they were made from, bounded by bytes: the longest unused go first. */
export type KeptBodies = {
  readonly get: (facts: string) => Body | undefined
  readonly keep: (facts: string, body: Body) => void
  readonly bytes: () => number
}

/** An empty store of bodies. A body larger than an eighth of it is not kept. */
export function keptBodies(most = MOST_BYTES): KeptBodies {
  // A Map goes through its keys in the order in which they were set.
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

/** The isolate's bodies; another namespace, as in tests, has its own. */
export function bodiesOf(kv: object): KeptBodies {
  const known = byNamespace.get(kv)
  if (known) return known
  const bodies = keptBodies()
  byNamespace.set(kv, bodies)
  return bodies
}
