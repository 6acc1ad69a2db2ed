import type { LoadedConfig } from '../../config/schema/load.ts'
import { MINUTE_MS } from '../../durations.ts'
import { dayOfId, isOpen } from '../../item-day.ts'
import type { Candidate, Item, NearMiss } from '../../model.ts'
import { currentRevision } from '../../publish/current-revision.ts'
import { KEYS } from '../../publish/documents.ts'
import { NO_SUMMARY } from '../../publish/make-documents.ts'
import { inheritPlaces, type RetoldStory } from '../../relevance/inherit.ts'
import { judge } from '../../relevance/judge.ts'
import type { Matcher } from '../../relevance/matcher.ts'
import { withArticleText } from '../../store/articles.ts'
import type { Database } from '../../store/database.ts'
import { readDay, writeDay } from '../../store/days.ts'
import { hasOtherJudge, oldestOpenDay, readItems, removeItems, writeItem } from '../../store/items.ts'
import { addToJournal, trimJournal } from '../../store/journal.ts'
import { addKeyTrust, readKeyTrust } from '../../store/key-trust.ts'
import { forgetful } from '../../store/memory.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { markDue } from '../../store/publications.ts'
import { addSeen, findSeen } from '../../store/seen.ts'
import { removeSources, writeSource } from '../../store/sources.ts'
import { rememberWaiting } from '../../store/waiting-items.ts'
import type { Batch } from '../api.ts'
import { type Merged, merge } from '../merge.ts'
import type { SelectorOf } from '../poller-runtime.ts'
import { enqueueNews } from '../push/enqueue.ts'
import type { PolledSource } from '../report.ts'
import { storeNear, takeNear } from './commit-near.ts'
import { addToNewestByPlace } from './newest-by-place.ts'
import { mayBeUnread } from './rebuild.ts'

const MOST_DAYS_READ = 20
/** An instant further ahead than this comes from a wrong clock. */
const LONGEST_AHEAD_MS = 24 * 60 * MINUTE_MS

export type CommitContext = {
  readonly loaded: LoadedConfig
  readonly matcher: Matcher
  readonly now: Date
  /** Ids of sources whose state is here but which are no longer polled here. */
  readonly forgotten: readonly string[]
  /** Ids of sources whose bodies were read, here or by a shard. */
  readonly read: ReadonlySet<string>
  /** Which items a push wants. */
  readonly selectorOf: SelectorOf
}

/** A tick's findings: from its own requests, and in batches from shards. */
export type Found = {
  readonly polled: readonly PolledSource[]
  readonly batches: readonly Batch[]
}

export type CommitCounts = Merged['counts']

const NOTHING_MERGED: CommitCounts = { kept: 0, edited: 0, joined: 0, known: 0 }

/**
 * Stores a tick's findings together with the states of its sources, and marks the documents to publish. Call it
 * inside one transaction.
 */
export function commitFound(db: Database, found: Found, context: CommitContext): CommitCounts {
  const near = takeNear(db, context)
  const held = new Set<string>()
  const rounds = roundsOf(db, found, context, held)
  const candidates = [...rounds, near.kept].filter(({ length }) => length > 0)
  const isRebuilding = readMeta(db, 'rebuild') !== undefined
  // An item that an unread day may hold does not join a story: it may be in one already.
  const misses = isRebuilding ? [] : nearMissesOf(found)
  const isDue = misses.length > 0 || needsMerge(db, candidates, context)
  const { sealedDay } = readMeta(db, 'items') ?? NO_SUMMARY
  const merged = isDue ? mergeStored(db, candidates, { ...context, misses }) : undefined
  if (merged) storeMerged(db, merged, context)
  rememberSources(db, found, context, held)
  rememberWaiting(db, { waiting: merged?.waiting ?? new Map(), read: context.read, sealedDay })
  const inherited = new Set(merged?.inherited)
  const met = nearMissesOf(found).filter(({ link }) => !inherited.has(link))
  storeNear(db, { met, dropped: findingsOf(found).flatMap(({ dropped }) => dropped) }, near, context)
  return merged?.counts ?? NOTHING_MERGED
}

function findingsOf({ polled, batches }: Found): readonly Pick<Batch, 'nearMisses' | 'dropped'>[] {
  return [...batches, ...polled.map(({ processed }) => processed)]
}

function nearMissesOf(found: Found): readonly NearMiss[] {
  return findingsOf(found).flatMap(({ nearMisses }) => nearMisses)
}

/**
 * Candidates in the order in which they were found. Those that an unread day may hold wait, and their sources are read
 * again.
 */
function roundsOf(
  db: Database,
  { polled, batches }: Found,
  { loaded }: CommitContext,
  held: Set<string>,
): readonly (readonly Candidate[])[] {
  const rebuild = readMeta(db, 'rebuild')
  const own = polled.flatMap(({ processed }) => [...processed.candidates, ...processed.corrections])
  const rounds: Candidate[][] = []
  for (const found of [...batches.map(({ candidates }) => candidates), own]) {
    const round: Candidate[] = []
    for (const candidate of found) {
      if (mayBeUnread(candidate, rebuild, loaded.config.site.utcOffset)) held.add(candidate.item.source)
      else round.push(candidate)
    }
    if (round.length > 0) rounds.push(round)
  }
  return rounds
}

function needsMerge(
  db: Database,
  rounds: readonly (readonly Candidate[])[],
  { loaded, matcher, now }: CommitContext,
): boolean {
  const { sealedDay } = readMeta(db, 'items') ?? NO_SUMMARY
  const oldest = oldestOpenDay(db, sealedDay)
  const isSealDue = oldest !== '' && !isOpen(oldest, now, loaded.config.site.utcOffset)
  return rounds.length > 0 || isSealDue || hasOtherJudge(db, sealedDay, matcher.version)
}

function mergeStored(
  db: Database,
  rounds: readonly (readonly Candidate[])[],
  { loaded, matcher, now, misses }: CommitContext & { readonly misses: readonly NearMiss[] },
): Merged {
  const { config } = loaded
  const sources = new Map(config.sources.map((source) => [source.id, source]))
  const { sealedDay } = readMeta(db, 'items') ?? NO_SUMMARY
  const stored = {
    items: readItems(db),
    sealedDay,
    keptAs: (key: string) => findSeen(db, key),
    sealedItem: sealedItems(db),
    keyTrust: readKeyTrust(db),
  }
  return merge(stored, rounds, {
    now,
    utcOffset: config.site.utcOffset,
    sources,
    firstInstantMs: firstInstant(db, now),
    judging: {
      judge: (item: Item) => judge(matcher, withArticleText(db, item), sources.get(item.source), now),
      judgedBy: matcher.version,
    },
    near: { misses, inherit: (miss, story, likeness) => inheritFrom(matcher, miss, { story, likeness }) },
  })
}

/** Reads items of sealed days, from a limited number of days: each is parsed as a whole. */
function sealedItems(db: Database): (id: string) => Item | undefined {
  const days = new Map<string, readonly Item[]>()
  return (id) => {
    const day = dayOfId(id)
    if (!days.has(day) && days.size < MOST_DAYS_READ) days.set(day, readDay(db, day) ?? [])
    return days.get(day)?.find((item) => item.id === id)
  }
}

/** Judges a near miss by its story; undefined if it stays a near miss. */
function inheritFrom(matcher: Matcher, miss: NearMiss, told: RetoldStory): Candidate | undefined {
  const { seen: _seen, score, because, judgedBy, ...item } = miss
  const judgement = { kept: false, score, because, places: [], nearMiss: true }
  const { nearMiss: _nearMiss, ...verdict } = inheritPlaces(matcher, item, judgement, told)
  if (!verdict.kept) return undefined
  return { item, verdict, arrival: 'newer', judgedBy }
}

/** Later than every instant given before, even if the clock went back. */
function firstInstant(db: Database, now: Date): number {
  const last = readMeta(db, 'instant') ?? 0
  const isInsane = last >= now.getTime() + LONGEST_AHEAD_MS
  if (isInsane) return now.getTime()
  return Math.max(now.getTime(), last + 1)
}

function storeMerged(db: Database, merged: Merged, { now, loaded, selectorOf }: CommitContext): void {
  for (const { day, items } of merged.sealed) writeDay(db, day, items)
  const sealed = merged.sealed.flatMap(({ items }) => items)
  if (sealed.length > 0) addToNewestByPlace(db, sealed)
  for (const item of merged.written) writeItem(db, item)
  removeItems(db, merged.removed)
  addSeen(db, merged.newKeys)
  addKeyTrust(db, merged.keyTrust)
  addToJournal(db, merged.changes, now)
  enqueueNews(db, merged, { config: loaded.config, selectorOf, now })
  const isSeen = merged.changes.length > 0 || merged.sealed.length > 0 || merged.removed.length > 0
  if (!isSeen) return
  trimJournal(db, now)
  if (merged.changes.length > 0) writeMeta(db, 'instant', merged.lastInstantMs)
  const before = readMeta(db, 'items') ?? NO_SUMMARY
  const days = [before.firstDay, ...merged.items.map(({ id }) => dayOfId(id))].filter((day) => day !== '').sort()
  writeMeta(db, 'items', {
    rev: currentRevision(db, now),
    firstDay: days[0] ?? '',
    sealedDay: merged.sealedDay,
  })
  markDue(db, [KEYS.items, KEYS.changes, ...merged.sealed.map(({ day }) => KEYS.day(day))])
}

function rememberSources(
  db: Database,
  { polled }: Found,
  { forgotten }: CommitContext,
  held: ReadonlySet<string>,
): void {
  for (const { source, processed } of polled) {
    if (held.has(source)) writeSource(db, source, forgetful(processed.state))
    else writeSource(db, source, processed.state)
  }
  removeSources(db, forgotten)
}
