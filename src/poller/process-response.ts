import type { Config, Source } from '../config/schema/schema.ts'
import { kindOf } from '../config/schema/source-kind.ts'
import { decodeBody } from '../fetch/charset.ts'
import { describeFailure, type FetchResult } from '../fetch/fetch-result.ts'
import { addressOf, redirectAfter, redirectAfterFailure } from '../fetch/permanent-redirect.ts'
import type {
  Candidate,
  DroppedItem,
  Finding,
  KeyKind,
  NearMiss,
  ParsedFeed,
  ParsedItem,
  SourceState,
  Verdict,
  WholeItem,
} from '../model.ts'
import { withoutKinds } from '../normalise/identity.ts'
import { toWholeItem, type WholeOutcome } from '../normalise/whole-item.ts'
import { fingerprintsAfter, knownFingerprints } from '../parse/incremental/fingerprints.ts'
import type { IsKnown } from '../parse/incremental/item-blocks.ts'
import { type Pruned, prune } from '../parse/incremental/prune.ts'
import { describeUnreadable, shortcomingOf } from '../parse/parse-result.ts'
import { parseSource } from '../parse/parse-source.ts'
import { MOST_NEW_ITEMS } from '../parse/xml/bounds.ts'
import { judge } from '../relevance/judge.ts'
import type { Matcher } from '../relevance/matcher.ts'
import { unsoundKinds } from '../stories/shared-keys.ts'
import { hash8 } from '../text/hash.ts'
import { mayHoldKey, withShortKeys } from '../text/short-keys.ts'
import { findingsOf, graveBefore, redirectHint } from './response/findings.ts'
import { formAfter, pageContext } from './response/learned-form.ts'
import { withTimes } from './response/unknown-times.ts'
import { nextPollAt, type Polled } from './schedule.ts'
import { arrivalOf, newest, tallied } from './source-stats.ts'

/** What a source answered. The digest is the edge's, because hashing is asynchronous there; "" without a body. */
export type Answer = { readonly outcome: FetchResult; readonly digest: string }

export type ProcessContext = {
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

export type Processed = {
  readonly state: SourceState
  readonly candidates: readonly Candidate[]
  /** Items that are not kept, under keys of which one was: their publisher may have corrected them. */
  readonly corrections: readonly Candidate[]
  readonly nearMisses: readonly NearMiss[]
  readonly dropped: readonly DroppedItem[]
  readonly counts: ItemCounts
  readonly parsedBytes: number
}

/** In place of a digest, where bodies change without news. */
export const ALWAYS_CHANGES = 'always-changes'

const NOTHING_READ: ItemCounts = { read: 0, seen: 0, near: 0, dropped: 0, unusable: 0 }
/** An answer with nothing in it for us. */
export const NOTHING_NEW = {
  candidates: [],
  corrections: [],
  nearMisses: [],
  dropped: [],
  counts: NOTHING_READ,
  parsedBytes: 0,
}

/** What a page costs for its size, of what a feed does: docs/decisions/ has the figures. */
const PAGE_COST = 1 / 3

/** One answer with all that it is read by. */
type Reading = {
  readonly source: Source
  readonly memory: SourceState
  readonly answer: Answer
  readonly context: ProcessContext
}

/** A good outcome: a body, or the word that nothing changed. */
type GoodOutcome = Exclude<FetchResult, { kind: 'failed' }>

type Changes = Partial<Omit<SourceState, 'nextPollAt' | 'failures' | 'problem' | 'skip' | 'week'>>

/** What a good answer says about itself: what is wrong with it, when not to come, and its news. */
type Said = Pick<SourceState, 'problem' | 'skip'> & { readonly items?: number; readonly kept?: number }

/** What one answer of one source changes. Pure: reads no clock, no network and no database. */
export function processResponse(
  source: Source,
  memory: SourceState,
  answer: Answer,
  context: ProcessContext,
): Processed {
  const reading = { source, memory, answer, context }
  const { outcome } = answer
  if (outcome.kind === 'failed') return failedReading(reading, outcome.failure.reason, describeFailure(outcome.failure))
  // Cheapest first: a 304 costs nothing, an equal digest no look at the text, known items no parse.
  if (outcome.kind === 'not-modified' || !hasNewBody(memory, answer)) return unchanged(reading, outcome)
  return readBody(reading, outcome)
}

/** Whether an answer has a body that must be looked into. */
export function hasNewBody(memory: SourceState, { outcome, digest }: Answer): boolean {
  return outcome.kind === 'modified' && (digest === ALWAYS_CHANGES || digest !== memory.digest)
}

/** A body that was read and lacked something lacks it still; a failure is over. */
function unchanged(reading: Reading, outcome: GoodOutcome): Processed {
  const { problem, skip, failures } = reading.memory
  const said = { ...(problem && failures === 0 && { problem }), ...(skip && { skip }) }
  return { state: settledState(reading, outcome, { validators: outcome.validators }, said), ...NOTHING_NEW }
}

type Body = Extract<FetchResult, { kind: 'modified' }>

function readBody(reading: Reading, outcome: Body): Processed {
  const { source, memory } = reading
  const text = decodeBody(outcome.body, outcome.contentType)
  const isKnown = knownFingerprints(memory.marks.join(''))
  const isFeed = kindOf(source) === 'feed'
  const pruned = isFeed ? prune(text, isKnown) : undefined
  if (pruned?.hasNews === false) return nothingNew(reading, outcome, pruned)
  const parsed = parseSource(source, pruned?.text ?? text, contextOf(reading, outcome.url))
  if (parsed.kind !== 'parsed') return failedReading(reading, parsed.kind, describeUnreadable(parsed))
  const unseen = unseenItems(parsed.feed, pruned, isKnown)
  const lacks = shortcomingOf(parsed)
  const problem = lacks && problemFrom(lacks.what, lacks.detail, memory, reading.context.now)
  const share = (pruned?.text ?? text).length / text.length
  return withItems(reading, outcome, {
    feed: parsed.feed,
    unseen,
    problem,
    form: 'form' in parsed ? formAfter(memory, parsed.form, reading.context.now) : undefined,
    hasWaiting: unseen.waiting > 0,
    parsedBytes: Math.ceil(outcome.body.byteLength * share * (source.kind === 'page' ? PAGE_COST : 1)),
  })
}

function contextOf({ source, memory, context }: Reading, url: string) {
  return pageContext(source, memory, { url, site: context.config.site, now: context.now })
}

/** A body that changed around items that are all known, such as its date: the next digest would show no more than the marks. */
function nothingNew(reading: Reading, outcome: Body, { marks, cut }: Pruned): Processed {
  const { memory } = reading
  const changes = {
    validators: outcome.validators,
    digest: ALWAYS_CHANGES,
    marks: fingerprintsAfter(marks, memory.marks[0]),
  }
  const { skip, problem } = memory
  const said = { ...(problem && graveBefore(memory) && { problem }), ...(skip && { skip }) }
  const state = settledState(reading, outcome, changes, said)
  return { ...NOTHING_NEW, state, counts: { ...NOTHING_READ, read: cut, seen: cut } }
}

type Parsed = {
  readonly feed: ParsedFeed
  readonly unseen: Unseen
  readonly problem: SourceState['problem'] | undefined
  readonly form: SourceState['form']
  /** More new items than are read at once: the same body must be looked into again. */
  readonly hasWaiting: boolean
  readonly parsedBytes: number
}

function withItems(
  reading: Reading,
  outcome: Body,
  { feed, unseen, problem, form, hasWaiting, parsedBytes }: Parsed,
): Processed {
  const { memory, answer, context } = reading
  const read = readItems(reading, { ...unseen, language: feed.language, isNewList: isNewList(memory, form) })
  const { candidates, corrections, nearMisses, dropped, counts, outcomes } = read
  const found = findingsOf(reading.source, memory, { feed, outcomes, seen: unseen.seen }, readingContext(context))
  const grave = found.problem && problemFrom(found.problem.what, found.problem.detail, memory, context.now)
  const changes = {
    validators: hasWaiting ? {} : outcome.validators,
    digest: hasWaiting ? '' : answer.digest,
    // What was relevant once and is not now may be put back word for word: then it has to be read again.
    marks: fingerprintsAfter(unseen.marks, read.hasTurned ? '' : memory.marks[0]),
    bodyBytes: outcome.body.byteLength,
    freshForMinutes: feed.freshForMinutes,
    judgedBy: context.matcher.version,
    hints: found.hints,
    ...(read.unsound.length > 0 && { unsound: read.unsound }),
    ...(form && { form }),
    ...(read.keptKeys !== (memory.keptKeys ?? '') && { keptKeys: read.keptKeys }),
    ...(unseen.items.length > 0 && { newsAt: context.now.toISOString() }),
    ...newest(memory, read.published),
  }
  // A first body is no news, and neither is one read again because the topic changed.
  const isNews = memory.marks.join('') !== ''
  const said = {
    ...(grave && { problem: grave }),
    ...(problem && { problem }),
    ...(feed.skip && { skip: feed.skip }),
    ...(isNews && { items: unseen.items.length, kept: candidates.length }),
  }
  const state = settledState(reading, outcome, changes, said)
  return { state, candidates, corrections, nearMisses, dropped, counts, parsedBytes }
}

/** Whether a list was never seen before: nothing is remembered of the source, or its page is read in another way. */
function isNewList({ marks, form: before }: SourceState, form: SourceState['form']): boolean {
  return marks.join('') === '' || form?.shapes.join() !== before?.shapes.join()
}

/** What is remembered after a good answer. */
function settledState(
  { source, memory, context }: Reading,
  outcome: GoodOutcome,
  changes: Changes,
  { items = 0, kept = 0, ...said }: Said,
): SourceState {
  const all = { ...memory, ...changes }
  const { problem: _over, skip: _replaced, move: before, hints: bodyHints = [], readFrom: _from, ...rest } = all
  const { freshForMinutes, newsAt } = rest
  const now = context.now.toISOString()
  const week = tallied(memory.week, { items, kept }, context.now)
  const asked = addressOf(source, memory, context.now)
  const move = redirectAfter(source, before, { asked, movedTo: outcome.movedTo, now: context.now })
  return {
    ...rest,
    failures: 0,
    lastOkAt: now,
    // A state that was written before this was remembered counts from now on.
    bodyAt: outcome.kind === 'modified' ? now : (memory.bodyAt ?? now),
    week,
    nextPollAt: whenNext(source, { outcome, failures: 0, freshForMinutes, newsAt, skip: said.skip, week }, context),
    ...readFromAfter(memory, outcome, asked),
    ...(move && { move }),
    ...hintsWith(bodyHints, redirectHint(source, move)),
    ...said,
  }
}

/** A 304 does not say where it came from: as long as the same address is asked, from where the last body did. */
function readFromAfter(memory: SourceState, outcome: GoodOutcome, asked: string): Pick<SourceState, 'readFrom'> {
  const from = outcome.kind === 'modified' ? outcome.url : (memory.readFrom ?? asked)
  return from === asked ? {} : { readFrom: from }
}

function hintsWith(ofBody: readonly Finding[], ofAddress: readonly Finding[]): Pick<SourceState, 'hints'> {
  const hints = [...ofBody.filter(({ what }) => what !== 'moved'), ...ofAddress]
  return hints.length === 0 ? {} : { hints }
}

const readingContext = ({ config, now }: ProcessContext) => ({ site: config.site, now })

function failedReading({ source, memory, answer, context }: Reading, what: string, detail: string): Processed {
  return failed(source, memory, { outcome: answer.outcome, what, detail }, context)
}

type Failing = { readonly outcome: FetchResult; readonly what: string; readonly detail: string }

/** What a failure changes: the count, the problem and the waiting time; what the source said before stays known. */
export function failed(
  source: Source,
  memory: SourceState,
  { outcome, what, detail }: Failing,
  context: ProcessContext,
): Processed {
  const failures = memory.failures + 1
  const problem = problemFrom(what, detail, memory, context.now)
  const nextPollAt = whenNext(source, { outcome, failures, freshForMinutes: 0 }, context)
  const move = redirectAfterFailure(memory.move, addressOf(source, memory, context.now), context.now)
  const parsedBytes = outcome.kind === 'modified' ? outcome.body.byteLength : 0
  return { ...NOTHING_NEW, state: { ...memory, failures, problem, nextPollAt, ...(move && { move }) }, parsedBytes }
}

function problemFrom(what: string, detail: string, memory: SourceState, now: Date) {
  return { what, since: memory.problem?.since ?? now.toISOString(), detail }
}

function whenNext(
  source: Source,
  polled: Pick<Polled, 'outcome' | 'failures' | 'freshForMinutes' | 'newsAt' | 'skip' | 'week'>,
  { config, now, chance }: ProcessContext,
): string {
  return nextPollAt({ source, limits: config.limits, now, chance, ...polled })
}

type Unseen = {
  readonly items: readonly ParsedItem[]
  /** Of all items of the body, in its order, without those that wait. */
  readonly marks: readonly string[]
  readonly seen: number
  /** More new items than are read at once. */
  readonly waiting: number
}

/** The items that were in neither of the source's last two bodies, by their text where it could be told apart. */
function unseenItems(feed: ParsedFeed, pruned: Pruned | undefined, isKnown: IsKnown): Unseen {
  if (pruned !== undefined) {
    return { items: feed.items, marks: pruned.marks, seen: pruned.cut, waiting: pruned.waiting }
  }
  const marked = feed.items.map((item) => ({ item, mark: hash8(markedText(item, feed.format)) }))
  const fresh = marked.filter(({ mark }) => !isKnown(mark))
  const waiting = new Set(fresh.slice(MOST_NEW_ITEMS))
  return {
    items: fresh.slice(0, MOST_NEW_ITEMS).map(({ item }) => item),
    marks: marked.filter((one) => !waiting.has(one)).map(({ mark }) => mark),
    seen: marked.length - fresh.length,
    waiting: waiting.size,
  }
}

/** A page's pictures load later or change their size, and "3 giờ trước" is another text each hour: neither is news. */
function markedText(item: ParsedItem, format: ParsedFeed['format']): string {
  return JSON.stringify(format === 'page' ? [item.link, item.title, item.summary] : item)
}

/** What is to be read of an answer. `isNewList`: this list was never seen before, so that its items may be of any age. */
type ToRead = Unseen & { readonly language: string | undefined; readonly isNewList: boolean }

/** Makes the unseen items whole and judges them. */
function readItems({ source, memory, context }: Reading, { items, seen, language, isNewList }: ToRead) {
  const { config, matcher, now } = context
  const whole = { now, site: config.site, ...(language === undefined ? {} : { feedLanguage: language }) }
  const candidates: Candidate[] = []
  const corrections: Candidate[] = []
  const known = memory.keptKeys ?? ''
  // A source whose bodies are forgotten may have given anything.
  const isForgotten = memory.marks.join('') === ''
  const nearMisses: NearMiss[] = []
  const dropped: DroppedItem[] = []
  const published: string[] = []
  const keys = new Set<string>()
  const counts = { read: items.length + seen, seen, near: 0, dropped: 0, unusable: 0 }

  const outcomes = items.map((parsed) => ({ parsed, outcome: toWholeItem(parsed, source, whole) }))
  const unsound = unsoundAfter(
    memory,
    outcomes.map(({ outcome }) => outcome),
    config.site.utcOffset,
  )
  const listed = outcomes.flatMap(({ parsed, outcome }) => {
    const made = withSoundKeys(outcome, unsound)
    return made.kind === 'whole' ? [{ parsed, item: made.item }] : []
  })
  counts.unusable = items.length - listed.length
  const utcOffset = source.utcOffset ?? config.site.utcOffset
  let undatedKept = 0
  for (const { item } of withTimes(listed, { now, utcOffset, since: isNewList ? undefined : memory.lastOkAt })) {
    if (item.dated) published.push(item.published)
    const { nearMiss, ...verdict } = judge(matcher, item, source, now)
    // A body that holds an article twice says it best where it comes first.
    if (keys.has(item.key)) continue
    keys.add(item.key)
    const arrival = arrivalOf(item, memory, isNewList)
    const rank = verdict.kept && !item.dated ? { rank: undatedKept++ } : {}
    const candidate = { item, verdict, arrival, judgedBy: matcher.version, ...rank }
    if (verdict.kept) candidates.push(candidate)
    else if (isForgotten || mayHoldKey(known, item.key)) corrections.push(candidate)
    if (verdict.kept) continue
    const { score, because } = verdict
    if (nearMiss) nearMisses.push({ ...item, seen: now.toISOString(), score, because, judgedBy: matcher.version })
    else dropped.push(droppedFrom(item, verdict, now))
  }
  const [kept, unkept] = [candidates, corrections].map((some) => some.map(({ item }) => item.key))
  return {
    candidates,
    corrections,
    nearMisses,
    published,
    outcomes: outcomes.map(({ outcome }) => outcome),
    unsound: [...unsound],
    keptKeys: withShortKeys(known, kept ?? [], unkept ?? []),
    hasTurned: corrections.length > 0 || candidates.some(({ item }) => !mayHoldKey(known, item.key)),
    dropped,
    counts: { ...counts, near: nearMisses.length, dropped: dropped.length },
  }
}

/** The kinds of key that do not hold at a source, what this body shows among them. */
function unsoundAfter(
  { unsound = [] }: SourceState,
  outcomes: readonly WholeOutcome[],
  utcOffset: string,
): ReadonlySet<KeyKind> {
  const entries = outcomes.flatMap((outcome) => (outcome.kind === 'whole' ? [outcome.item] : []))
  return new Set([...unsound, ...unsoundKinds(entries, utcOffset)])
}

function withSoundKeys(outcome: WholeOutcome, unsound: ReadonlySet<KeyKind>): WholeOutcome {
  return outcome.kind === 'whole' ? { kind: 'whole', item: withoutKinds(outcome.item, unsound) } : outcome
}

/** As much of a dropped item as answers why it is not here. */
function droppedFrom(item: WholeItem, { score, because }: Verdict, now: Date): DroppedItem {
  const { source, link, title, published } = item
  return { source, link, title, published, seen: now.toISOString(), score, because }
}
