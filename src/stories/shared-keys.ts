import { HOUR_MS } from '../durations.ts'
import type { IdentityKey, KeyKind, WholeItem } from '../model.ts'
import { foldTitle } from '../text/fold.ts'
import { haveSomethingInCommon } from './common-ground.ts'

type Entry = Pick<WholeItem, 'title' | 'summary' | 'published' | 'identity'>

/** Comparing two texts costs a fraction of a millisecond; a body with more shared keys is already decided. */
const MOST_COMPARED = 200
/** An article that a list has twice has one date; parts of a series under one headline and lead are a day apart. */
export const HOURS_OF_ONE = 12

/**
 * The kinds of key that are unreliable at a source, judged by one of its bodies: those with a key that two articles
 * share, because it belongs to a section, a month or a page of notices. An entry that is in a body twice shares its
 * keys with itself and does not count. Headlines are judged as stories are.
 */
export function unsoundKinds(entries: readonly Entry[], utcOffset: string): ReadonlySet<KeyKind> {
  const firsts = new Map<string, Entry>()
  const unsound = new Set<KeyKind>()
  let compared = 0
  for (const entry of entries) {
    for (const { kind, key } of entry.identity) {
      if (kind === 'headline' || kind === 'title' || unsound.has(kind)) continue
      const name = `${kind} ${key}`
      const first = firsts.get(name)
      if (first === undefined) firsts.set(name, entry)
      else if (compared++ < MOST_COMPARED && areTwo(kind, first, entry, utcOffset)) unsound.add(kind)
    }
  }
  return unsound
}

/** Whether two entries of one body that share a key of a kind are two articles. */
function areTwo(kind: KeyKind, a: Entry, b: Entry, utcOffset: string): boolean {
  if (kind === 'text') return areParts(a, b)
  // A guid that is made of the headline is the same for every part of a series.
  if (foldTitle(a.title) === foldTitle(b.title)) return kind === 'guid' && areParts(a, b)
  // A guid of its own outranks an address, and a publisher's number outranks a guid.
  if (kind === 'link' && differ(a, b, 'guid')) return true
  if (kind === 'guid' && differ(a, b, 'number')) return true
  return !haveSomethingInCommon(a, b, a.published, utcOffset)
}

function areParts(a: Entry, b: Entry): boolean {
  const hours = Math.abs(Date.parse(a.published) - Date.parse(b.published)) / HOUR_MS
  return hours >= HOURS_OF_ONE && differ(a, b, 'link')
}

/** Whether both have a key of a kind, but different ones. */
export function differ(
  a: { readonly identity: readonly IdentityKey[] },
  b: { readonly identity: readonly IdentityKey[] },
  kind: KeyKind,
): boolean {
  const [one, other] = [a, b].map(({ identity }) => identity.find((key) => key.kind === kind)?.key)
  return one !== undefined && other !== undefined && one !== other
}
