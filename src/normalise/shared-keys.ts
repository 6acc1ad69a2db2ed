import type { IdentityKey, KeyKind, WholeItem } from '../model.ts'
import { haveInCommon, leadsHaveInCommon, type Told } from './in-common.ts'

type Entry = Told & Pick<WholeItem, 'identity'>

/** Comparing costs a microsecond or two each; a body that shares more keys than this has said enough. */
const MOST_COMPARED = 500

/**
 * The keys in one body of one source that name two entries whose texts have nothing in common: such a key is not the
 * article's, but a section's, a month's, or a word such as "N/A". An entry that stands in a body twice shares its keys
 * with itself and counts for nothing. A headline key is shared wrongly where only the leads differ.
 */
export function sharedKeys(entries: readonly Entry[]): readonly IdentityKey[] {
  const firsts = new Map<string, Entry>()
  const shared = new Map<string, IdentityKey>()
  let compared = 0
  for (const entry of entries) {
    for (const identityKey of entry.identity) {
      const name = `${identityKey.kind} ${identityKey.key}`
      const first = firsts.get(name)
      if (first === undefined) firsts.set(name, entry)
      else if (!shared.has(name) && compared++ < MOST_COMPARED && areTwo(identityKey.kind, first, entry))
        shared.set(name, identityKey)
    }
  }
  return [...shared.values()]
}

/** The kinds that do not hold at a source, judged by one body of it: those with a key that two articles share. */
export function unsoundKinds(entries: readonly Entry[]): ReadonlySet<KeyKind> {
  return new Set(sharedKeys(entries).map(({ kind }) => kind))
}

function areTwo(kind: KeyKind, a: Entry, b: Entry): boolean {
  return kind === 'headline' ? !leadsHaveInCommon(a.summary, b.summary) : !haveInCommon(a, b)
}
