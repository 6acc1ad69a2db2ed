import type { Candidate, KeyKind } from '../../model.ts'
import { withoutKinds } from '../../normalise/identity.ts'
import { isTrusted, isUnsound, type KeyTrust } from '../../store/key-trust.ts'

/** Learns during a merge which kinds of key count at which source. */
export type TrustedKeys = {
  /** The candidate without keys of kinds that do not count at its source. */
  readonly sound: (candidate: Candidate) => Candidate
  /** Whether a kind counts at a source against any words. */
  readonly isTrusted: (source: string, kind: KeyKind) => boolean
  readonly learn: (source: string, kinds: readonly KeyKind[], what: 'confirmed' | 'refuted') => void
  /**
   * Counts against kinds in which an article has a new key at the same address. Once a merge: a migration changes all
   * articles of a source at once, and then they stay.
   */
  readonly doubt: (source: string, kinds: readonly KeyKind[]) => void
  /** The counts to add to the stored ones. */
  readonly learned: () => readonly KeyTrust[]
}

export function trustedKeys(stored: readonly KeyTrust[]): TrustedKeys {
  const counts = new Map(stored.map((one) => [nameOf(one), one]))
  const learned = new Map<string, KeyTrust>()
  const unsound = new Map<string, Set<KeyKind>>()
  const judge = (one: KeyTrust) => {
    const kinds = unsound.get(one.source) ?? new Set()
    if (isUnsound(one)) kinds.add(one.kind)
    else kinds.delete(one.kind)
    unsound.set(one.source, kinds)
  }
  for (const one of stored) judge(one)
  const doubted = new Set<string>()
  const learn: TrustedKeys['learn'] = (source, kinds, what) => {
    for (const kind of kinds) {
      const name = nameOf({ source, kind })
      const nothing = { source, kind, confirmed: 0, refuted: 0 }
      const [total, added] = [counts.get(name) ?? nothing, learned.get(name) ?? nothing]
      const after = { ...total, [what]: total[what] + 1 }
      counts.set(name, after)
      learned.set(name, { ...added, [what]: added[what] + 1 })
      judge(after)
    }
  }
  return {
    sound(candidate) {
      const kinds = unsound.get(candidate.item.source)
      if (kinds === undefined) return candidate
      const item = withoutKinds(candidate.item, kinds)
      if (item === candidate.item) return candidate
      return { ...candidate, item }
    },
    isTrusted(source, kind) {
      const count = counts.get(nameOf({ source, kind }))
      return count !== undefined && isTrusted(count)
    },
    learn,
    doubt(source, kinds) {
      const fresh = kinds.filter((kind) => !doubted.has(nameOf({ source, kind })))
      for (const kind of fresh) doubted.add(nameOf({ source, kind }))
      learn(source, fresh, 'refuted')
    },
    learned: () => [...learned.values()],
  }
}

const nameOf = ({ source, kind }: Pick<KeyTrust, 'source' | 'kind'>) => `${kind} ${source}`
