import type { Config, Source } from './config/schema.ts'
import { decode } from './fetch/decode.ts'
import { addressOf, moveAfter } from './fetch/moved.ts'
import { describeFailure, type FetchOutcome } from './fetch/outcome.ts'
import type { Candidate, NearMiss, ParsedFeed, ParsedItem, SourceState } from './model.ts'
import { toWholeItem } from './normalise/whole-item.ts'
import type { IsKnown } from './parse/item-blocks.ts'
import { knownMarks, marksAfter } from './parse/marks.ts'
import { describeUnreadable } from './parse/outcome.ts'
import { parseSource } from './parse/parse-source.ts'
import { type Pruned, prune } from './parse/prune.ts'
import { judge } from './relevance/judge.ts'
import type { Matcher } from './relevance/matcher.ts'
import { nextPollAt, type Polled } from './schedule.ts'
import { arrivalOf, newest } from './source-dates.ts'
import { tallied } from './source-week.ts'
import { hash8 } from './text/hash.ts'
import { mayHoldKey, withShortKeys } from './text/short-keys.ts'

/** What a source answered. The digest is the edge's, because hashing is asynchronous there; "" without a body. */
export type Answer = { readonly outcome: FetchOutcome; readonly digest: string }

export type RefreshContext = {
  readonly config: Pick<Config, 'site' | 'limits'>
  readonly matcher: Matcher
  readonly now: Date
  /** From 0 up to but not including 1, for the jitter. */
  readonly chance: number
}

/** What became of the items of one answer. `seen` are those that stood in one of the source's last two bodies. */
type ItemCounts = {
  readonly read: number
  readonly seen: number
  readonly near: number
  readonly dropped: number
  readonly unusable: number
}

export type Refreshed = {
  readonly state: SourceState
  readonly candidates: readonly Candidate[]
  /** Items that are not kept, under keys of which one was: their publisher may have corrected them. */
  readonly corrections: readonly Candidate[]
  readonly nearMisses: readonly NearMiss[]
  readonly counts: ItemCounts
  readonly parsedBytes: number
}

/** In place of a digest, where bodies change without news. */
export const ALWAYS_CHANGES = 'always-changes'

type Changes = Partial<Omit<SourceState, 'nextPollAt' | 'failures' | 'problem' | 'skip' | 'week'>>

/** What a good answer says besides: what is wrong with it, when not to come, and its news. */
type Said = Pick<SourceState, 'problem' | 'skip'> & { readonly items?: number; readonly kept?: number }

const NOTHING_READ: ItemCounts = { read: 0, seen: 0, near: 0, dropped: 0, unusable: 0 }
const NOTHING_NEW = { candidates: [], corrections: [], nearMisses: [], counts: NOTHING_READ, parsedBytes: 0 }

/** What a page costs for its size, of what a feed does: docs/decisions/ has the figures. */
const HTML_COST = 1 / 3

/** Items came, but a value that the source's config says they have is in none of them: kept, and said. */
const MISSING = 'values-missing'

/** What one answer of one source changes. Pure: reads no clock, no network and no KV. */
export function refresh(source: Source, memory: SourceState, answer: Answer, context: RefreshContext): Refreshed {
  const { outcome, digest } = answer
  const fail = (what: string, detail: string) => failed(source, memory, { outcome, what, detail }, context)

  const skip = memory.skip === undefined ? {} : { skip: memory.skip }
  // Cheapest first: a 304 costs nothing, an equal digest no look at the text, known items no parse.
  if (outcome.kind === 'failed') return fail(outcome.failure.reason, describeFailure(outcome.failure))
  if (outcome.kind === 'not-modified' || (digest !== ALWAYS_CHANGES && digest === memory.digest)) {
    // What was missing from the body that stands there is missing still.
    const still = memory.problem?.what === MISSING ? memory.problem : undefined
    return {
      state: settled({ validators: outcome.validators }, { ...(still && { problem: still }), ...skip }),
      ...NOTHING_NEW,
    }
  }

  const text = decode(outcome.body, outcome.contentType)
  const isKnown = knownMarks(memory.marks.join(''))
  const isFeed = source.kind === undefined || source.kind === 'feed'
  const pruned = isFeed ? prune(text, isKnown) : undefined
  if (pruned?.hasNews === false) {
    const { marks, cut } = pruned
    // Such as a date of the reading: another digest of the next one would tell nothing that the marks do not.
    const known = { validators: outcome.validators, digest: ALWAYS_CHANGES, marks: marksAfter(marks, memory.marks[0]) }
    return { ...NOTHING_NEW, state: settled(known, skip), counts: { ...NOTHING_READ, read: cut, seen: cut } }
  }
  const parsed = parseSource(source, pruned?.text ?? text, outcome.url)
  if (parsed.kind !== 'parsed') return fail(parsed.kind, describeUnreadable(parsed))

  const unseen = unseenItems(parsed.feed, pruned, isKnown)
  const read = readItems(source, memory, { unseen, language: parsed.feed.language }, context)
  const changes = {
    validators: outcome.validators,
    digest,
    // What was relevant once and is not now may be put back word for word: then it has to be read again.
    marks: marksAfter(unseen.marks, read.hasTurned ? '' : memory.marks[0]),
    bodyBytes: outcome.body.byteLength,
    freshForMinutes: parsed.feed.freshForMinutes,
    judgedBy: context.matcher.version,
    ...(read.keptKeys !== (memory.keptKeys ?? '') && { keptKeys: read.keptKeys }),
    ...(unseen.items.length > 0 && { newsAt: context.now.toISOString() }),
    ...newest(memory, read.published),
  }
  const { candidates, corrections, nearMisses, counts } = read
  const share = (pruned?.text ?? text).length / text.length
  const parsedBytes = Math.ceil(outcome.body.byteLength * share * (source.kind === 'html' ? HTML_COST : 1))
  const missing = 'missing' in parsed ? problemFrom(MISSING, parsed.missing, memory, context.now) : undefined
  // A first body is no news, and neither is one read again because the topic changed.
  const isNews = memory.marks.join('') !== ''
  const said = {
    ...(missing && { problem: missing }),
    ...(parsed.feed.skip && { skip: parsed.feed.skip }),
    ...(isNews && { items: unseen.items.length, kept: candidates.length }),
  }
  return { state: settled(changes, said), candidates, corrections, nearMisses, counts, parsedBytes }

  function settled(changes: Changes, said: Said): SourceState {
    const { items = 0, kept = 0, ...given } = said
    const { problem: _over, skip: _replaced, move: before, ...rest } = { ...memory, ...changes }
    const { freshForMinutes, newsAt } = rest
    const now = context.now.toISOString()
    const week = tallied(memory.week, { items, kept }, context.now)
    const movedTo = outcome.kind === 'failed' ? undefined : outcome.movedTo
    const move = moveAfter(source, before, { asked: addressOf(source, memory, context.now), movedTo, now: context.now })
    return {
      ...rest,
      failures: 0,
      lastOkAt: now,
      // A state that was written before this was remembered counts from now on.
      bodyAt: outcome.kind === 'modified' ? now : (memory.bodyAt ?? now),
      week,
      nextPollAt: whenNext(source, { outcome, failures: 0, freshForMinutes, newsAt, skip: given.skip, week }, context),
      ...(move && { move }),
      ...given,
    }
  }
}

type Failing = { readonly outcome: FetchOutcome; readonly what: string; readonly detail: string }

/** What a failure changes: the count, the problem and the waiting time; what the source said before stays known. */
export function failed(
  source: Source,
  memory: SourceState,
  { outcome, what, detail }: Failing,
  context: RefreshContext,
): Refreshed {
  const failures = memory.failures + 1
  const problem = problemFrom(what, detail, memory, context.now)
  const nextPollAt = whenNext(source, { outcome, failures, freshForMinutes: 0 }, context)
  const parsedBytes = outcome.kind === 'modified' ? outcome.body.byteLength : 0
  return { ...NOTHING_NEW, state: { ...memory, failures, problem, nextPollAt }, parsedBytes }
}

function problemFrom(what: string, detail: string, memory: SourceState, now: Date) {
  return { what, since: memory.problem?.since ?? now.toISOString(), detail }
}

function whenNext(
  source: Source,
  polled: Pick<Polled, 'outcome' | 'failures' | 'freshForMinutes' | 'newsAt' | 'skip' | 'week'>,
  { config, now, chance }: RefreshContext,
): string {
  return nextPollAt({ source, limits: config.limits, now, chance, ...polled })
}

type Unseen = {
  readonly items: readonly ParsedItem[]
  /** Of all items of the body, in its order. */
  readonly marks: readonly string[]
  readonly seen: number
}

/** The items that stood in neither of the source's last two bodies, by their text where it could be told apart. */
function unseenItems(feed: ParsedFeed, pruned: Pruned | undefined, isKnown: IsKnown): Unseen {
  if (pruned !== undefined) return { items: feed.items, marks: pruned.marks, seen: pruned.cut }
  const marks = feed.items.map((item) => hash8(JSON.stringify(item)))
  const items = feed.items.filter((_, index) => !isKnown(marks[index] ?? ''))
  return { items, marks, seen: feed.items.length - items.length }
}

type Reading = { readonly unseen: Unseen; readonly language: string | undefined }

/** Makes the unseen items whole and judges them. */
function readItems(source: Source, memory: SourceState, { unseen, language }: Reading, context: RefreshContext) {
  const { items, seen } = unseen
  const { config, matcher, now } = context
  const whole = { now, site: config.site, ...(language === undefined ? {} : { feedLanguage: language }) }
  const candidates: Candidate[] = []
  const corrections: Candidate[] = []
  const known = memory.keptKeys ?? ''
  // A source whose bodies are forgotten may have given anything.
  const isForgotten = memory.marks.join('') === ''
  const nearMisses: NearMiss[] = []
  const published: string[] = []
  const keys = new Set<string>()
  const counts = { read: items.length + seen, seen, near: 0, dropped: 0, unusable: 0 }

  for (const parsed of items) {
    const made = toWholeItem(parsed, source, whole)
    if (made.kind === 'unusable') {
      counts.unusable++
      continue
    }
    if (made.item.dated) published.push(made.item.published)
    const { nearMiss, ...verdict } = judge(matcher, made.item, source, now)
    // A body that holds an article twice says it best where it stands first.
    if (keys.has(made.item.key)) continue
    keys.add(made.item.key)
    const arrival = arrivalOf(made.item, memory)
    const candidate = { item: made.item, verdict, arrival, judgedBy: matcher.version }
    if (verdict.kept) candidates.push(candidate)
    else if (isForgotten || mayHoldKey(known, made.item.key)) corrections.push(candidate)
    if (verdict.kept) continue
    const { score, because } = verdict
    if (nearMiss) nearMisses.push({ ...made.item, seen: now.toISOString(), score, because, judgedBy: matcher.version })
    else counts.dropped++
  }
  const [kept, unkept] = [candidates, corrections].map((some) => some.map(({ item }) => item.key))
  return {
    candidates,
    corrections,
    nearMisses,
    published,
    keptKeys: withShortKeys(known, kept ?? [], unkept ?? []),
    hasTurned: corrections.length > 0 || candidates.some(({ item }) => !mayHoldKey(known, item.key)),
    counts: { ...counts, near: nearMisses.length },
  }
}
