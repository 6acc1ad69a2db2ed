import { byPlace } from '../item-day.ts'
import type { Candidate, Item, KeptKey } from '../model.ts'
import type { KeyTrust } from '../store/key-trust.ts'
import { staysAtHand } from './merge/at-hand.ts'
import { daysToSeal, type SealedDay } from './merge/days-to-seal.ts'
import { type Change, layOut, type MergeContext, type StoredItems } from './merge/desk.ts'
import { inheritStory } from './merge/join-story.ts'
import { takeCandidates } from './merge/take-candidates.ts'
import { rescoreItems } from './rescore.ts'

export type Merged = {
  /** The items that stay in the table, newest place first. */
  readonly items: readonly Item[]
  /** Those of them that are new or differ from what is stored. */
  readonly written: readonly Item[]
  /** Ids of items that leave the table: their days are sealed. */
  readonly removed: readonly string[]
  readonly newKeys: readonly KeptKey[]
  /** Findings about kinds of key, to be added to what is stored. */
  readonly keyTrust: readonly KeyTrust[]
  /** Days whose time for edits is over, oldest first. */
  readonly sealed: readonly SealedDay[]
  readonly sealedDay: string
  /** Everything that a reader can see of it, in order. */
  readonly changes: readonly Change[]
  readonly lastInstantMs: number
  /** Links of near misses that a kept item's story brought in. */
  readonly inherited: readonly string[]
  /** How many candidates of each source wait, because its open items take all the room it may have. */
  readonly waiting: ReadonlyMap<string, number>
  readonly counts: {
    readonly kept: number
    readonly edited: number
    readonly joined: number
    /** Relevant, but nothing has changed. */
    readonly known: number
  }
}

/**
 * Merges what was found into what is stored, and returns what to store. `rounds` were found at several times, the
 * earliest first: each sees the effects of the one before it, as if it had been a tick of its own. Pure.
 */
export function merge(stored: StoredItems, rounds: readonly (readonly Candidate[])[], context: MergeContext): Merged {
  const desk = layOut(stored, context)
  for (const candidates of rounds) takeCandidates(desk, candidates)
  for (const miss of context.near?.misses ?? []) inheritStory(desk, miss)
  if (context.judging) rescoreItems(desk, context.judging)

  const items = [...desk.items.values()].sort(byPlace)
  const sealed = daysToSeal(items, stored.sealedDay, context)
  const sealedDay = sealed.at(-1)?.day ?? stored.sealedDay
  const atHand = staysAtHand(items, sealedDay)
  const staying = new Set(atHand.map(({ id }) => id))
  return {
    items: atHand,
    written: [...desk.written].filter((id) => staying.has(id)).flatMap((id) => desk.items.get(id) ?? []),
    removed: stored.items.map(({ id }) => id).filter((id) => !staying.has(id)),
    newKeys: desk.kept.added(),
    keyTrust: desk.trust.learned(),
    sealed,
    sealedDay,
    changes: desk.changes,
    lastInstantMs: context.firstInstantMs + desk.instants - 1,
    inherited: desk.inherited,
    waiting: desk.waiting,
    counts: desk.counts,
  }
}
