import type { Source } from '../config/schema.ts'
import { bucketOf } from '../text/hash.ts'
import { KEYS, type Layout, type StateDocument } from './documents.ts'
import { startedMs } from './standing.ts'

/** So long after a change of the layout, no read shows what stood there before it, and no shard is still at work. */
const SETTLING_MS = 10 * 60_000

/** The layout that nobody made: the cron's tick asks all sources itself. */
export const undivided: Layout = { shards: 1, since: '' }

/**
 * Which shard asks a source, from 0. By its host, so that requests to one host go on taking turns: shards know nothing
 * of each other.
 */
export function shardOf({ url }: Pick<Source, 'url'>, shards: number): number {
  return shards === 1 ? 0 : bucketOf(new URL(url).host, shards)
}

/** The sources of one shard, in the order of the config. */
export function dealtTo(shard: number, shards: number, sources: readonly Source[]): readonly Source[] {
  return sources.filter((source) => shardOf(source, shards) === shard)
}

/** A layout and those before it that are not done with yet. */
export type Layouts = { readonly layout: Layout; readonly before: readonly Layout[] }

export function layoutsOf({ layout = undivided, before = [] }: Pick<StateDocument, 'layout' | 'before'>): Layouts {
  return { layout, before }
}

export type Wish = {
  /** How many shards the config asks for, and the platform allows. */
  readonly shards: number
  /** Whether every shard of the layout in force remembers its sources under it. */
  readonly isSettled: boolean
  /** The tick that asks. */
  readonly tick: string
}

/**
 * The layout for this tick. Another number of shards takes effect when all shards have taken over what the layout
 * before theirs remembered; a single one at once, because the tick itself can take over from anywhere.
 */
export function nextLayouts({ layout, before }: Layouts, { shards, isSettled, tick }: Wish): Layouts {
  const isOver = isSettled && startedMs(tick) - startedMs(layout.since) > SETTLING_MS
  const left = isOver ? [] : before
  const mayChange = left.length === 0 || shards === 1
  if (shards === layout.shards || !mayChange) return { layout, before: left }
  return { layout: { shards, since: tick }, before: [layout, ...left] }
}

/** The keys of a layout's outboxes, by shard; none for the undivided one. */
export function outboxesOf({ shards }: Layout): readonly string[] {
  return shards === 1 ? [] : Array.from({ length: shards }, (_, shard) => KEYS.outbox(shard, shards))
}

/** The keys of what its shards remember, likewise. */
export function memoriesOf({ shards }: Layout): readonly string[] {
  return shards === 1 ? [] : Array.from({ length: shards }, (_, shard) => KEYS.shard(shard, shards))
}
