import type { Candidate, KeyKind } from '../../model.ts'
import { withoutKinds } from '../../normalise/identity.ts'
import { isUnsound, type KeyTrust } from '../../store/key-trust.ts'

/** Learns during a merge which kinds of key count at which source. */
export type TrustedKeys = {
  /** The candidate without keys of kinds that do not count at its source. */
  readonly sound: (candidate: Candidate) => Candidate
  readonly learn: (source: string, kinds: readonly KeyKind[], what: 'confirmed' | 'refuted') => void
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
  return {
    sound(candidate) {
      const kinds = unsound.get(candidate.item.source)
      if (kinds === undefined) return candidate
      const item = withoutKinds(candidate.item, kinds)
      if (item === candidate.item) return candidate
      return { ...candidate, item }
    },
    learn(source, kinds, what) {
      for (const kind of kinds) {
        const name = nameOf({ source, kind })
        const nothing = { source, kind, confirmed: 0, refuted: 0 }
        const [total, added] = [counts.get(name) ?? nothing, learned.get(name) ?? nothing]
        const after = { ...total, [what]: total[what] + 1 }
        counts.set(name, after)
        learned.set(name, { ...added, [what]: added[what] + 1 })
        judge(after)
      }
    },
    learned: () => [...learned.values()],
  }
}

const nameOf = ({ source, kind }: Pick<KeyTrust, 'source' | 'kind'>) => `${kind} ${source}`
