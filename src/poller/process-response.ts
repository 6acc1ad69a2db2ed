import type { Source } from '../config/schema/schema.ts'
import { shownAddress } from '../config/schema/shown-address.ts'
import { kindOf } from '../config/schema/source-kind.ts'
import { decodeBody } from '../fetch/charset.ts'
import { describeFailure, type FetchResult } from '../fetch/fetch-result.ts'
import type { ParsedFeed } from '../model.ts'
import { fingerprintsAfter, knownFingerprints } from '../parse/incremental/fingerprints.ts'
import { type Pruned, prune } from '../parse/incremental/prune.ts'
import { describeUnreadable, shortcomingOf } from '../parse/parse-result.ts'
import { parseSource } from '../parse/parse-source.ts'
import type { SourceState } from '../source-state.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { slipsToKeep } from './response/date-slips.ts'
import { findingsOf, graveBefore, hintsWithItems } from './response/findings.ts'
import { judgeItems } from './response/judge-items.ts'
import { formAfter, pageContext } from './response/learned-form.ts'
import { failed, type GoodOutcome, problemSince, settledState } from './response/next-state.ts'
import {
  type Answer,
  NOTHING_NEW,
  NOTHING_READ,
  type ProcessContext,
  type Processed,
  type Reading,
} from './response/processed.ts'
import { type Unseen, unseenItems } from './response/unseen-items.ts'
import { newest } from './source-stats.ts'

/** The digest of a source whose bodies change without news. */
export const ALWAYS_CHANGES = 'always-changes'

/** The CPU cost of a page per byte, relative to a feed: docs/decisions/0005 has the figures. */
const PAGE_COST = 1 / 3

type Body = Extract<FetchResult, { kind: 'modified' }>

/** Computes the effects of one answer of one source. Pure: reads no clock, no network and no database. */
export function processResponse(
  source: Source,
  memory: SourceState,
  answer: Answer,
  context: ProcessContext,
): Processed {
  const reading = { source, memory, answer, context }
  const { outcome } = answer
  if (outcome.kind === 'failed') return failedReading(reading, outcome.failure.reason, describeFailure(outcome.failure))
  // Cheapest first: a 304 costs nothing, an equal digest no decoding, known items no parse.
  if (outcome.kind === 'not-modified' || !hasNewBody(memory, answer)) return unchanged(reading, outcome)
  return readBody(reading, outcome)
}

/** Whether an answer has a body that must be read. */
export function hasNewBody(memory: SourceState, { outcome, digest }: Answer): boolean {
  return outcome.kind === 'modified' && (digest === ALWAYS_CHANGES || digest !== memory.digest)
}

function failedReading({ source, memory, answer, context }: Reading, what: string, detail: string): Processed {
  return failed(source, memory, { outcome: answer.outcome, what, detail }, context)
}

/** An unchanged body still has the problems that it had; a failure is over. */
function unchanged(reading: Reading, outcome: GoodOutcome): Processed {
  const { problem, skip, failures } = reading.memory
  const notes = failures === 0 ? { problem, skip } : { skip }
  return { state: settledState(reading, outcome, { validators: outcome.validators }, notes), ...NOTHING_NEW }
}

function readBody(reading: Reading, outcome: Body): Processed {
  const { source, memory, context } = reading
  const text = decodeBody(outcome.body, outcome.contentType)
  const isKnown = knownFingerprints(memory.marks.join(''))
  const pruned = kindOf(source) === 'feed' ? prune(text, isKnown) : undefined
  if (pruned?.hasNews === false) return nothingNew(reading, outcome, pruned)

  // An empty link or "#" means the address that was asked, without what nobody may see of it.
  const url = shownAddress({ url: outcome.url, secret: source.secret })
  const page = pageContext(source, memory, { url, site: context.config.site, now: context.now })
  const rest = pruned?.text ?? text
  const parsed = parseSource(source, rest, page)
  if (parsed.kind !== 'parsed') return failedReading(reading, parsed.kind, describeUnreadable(parsed))
  const lacks = shortcomingOf(parsed)
  const costOfByte = source.kind === 'page' ? PAGE_COST : 1
  return withItems(reading, outcome, {
    feed: parsed.feed,
    unseen: unseenItems(parsed.feed, pruned, isKnown),
    problem: lacks && problemSince(lacks.what, lacks.detail, memory, context.now),
    form: 'form' in parsed ? formAfter(memory, parsed.form, context.now) : undefined,
    parsedBytes: Math.ceil(outcome.body.byteLength * (rest.length / text.length) * costOfByte),
  })
}

/** A body that changed around known items, such as in its date: its digest would show no more than the fingerprints. */
function nothingNew(reading: Reading, outcome: Body, { marks, cut }: Pruned): Processed {
  const { memory } = reading
  const changes = {
    validators: outcome.validators,
    digest: ALWAYS_CHANGES,
    marks: fingerprintsAfter(marks, memory.marks[0]),
    hints: hintsWithItems(memory),
  }
  const notes = { problem: graveBefore(memory) && memory.problem, skip: memory.skip }
  const state = settledState(reading, outcome, changes, notes)
  return { ...NOTHING_NEW, state, counts: { ...NOTHING_READ, read: cut, seen: cut } }
}

type ParsedBody = {
  readonly feed: ParsedFeed
  readonly unseen: Unseen
  readonly problem: SourceState['problem'] | undefined
  readonly form: SourceState['form']
  readonly parsedBytes: number
}

function withItems(reading: Reading, outcome: Body, body: ParsedBody): Processed {
  const { source, memory, context } = reading
  const { feed, unseen, form } = body
  const judged = judgeItems(reading, { ...unseen, language: feed.language, isNewList: isNewList(memory, form) })
  const { candidates, corrections, nearMisses, dropped, counts, outcomes } = judged
  const about = { site: context.config.site, now: context.now }
  const found = findingsOf(source, memory, { feed, outcomes, seen: unseen.seen }, about)
  const grave = found.problem && problemSince(found.problem.what, found.problem.detail, memory, context.now)
  const unsound = judged.unsound.length > 0 ? judged.unsound : undefined
  const keptKeys = unlessSame(judged.keptKeys, memory.keptKeys)
  const standing = unlessSame(judged.standing, memory.standing)
  const changes = {
    ...bodyChanges(reading, outcome, body),
    // An item that was relevant once and is not now may come back word for word: then it has to be read again.
    marks: fingerprintsAfter(unseen.marks, judged.hasTurned ? '' : memory.marks[0]),
    hints: found.hints,
    ...withoutUndefined({ unsound, keptKeys, standing, slips: slipsToKeep(memory.slips, found.slips) }),
    ...newest(memory, judged.published),
  }
  // A first body is not news, and neither is one that is read again because the topic changed.
  const isNews = memory.marks.join('') !== ''
  const news = isNews ? { items: unseen.items.length, kept: candidates.length } : {}
  const state = settledState(reading, outcome, changes, { problem: body.problem ?? grave, skip: feed.skip, ...news })
  return { state, candidates, corrections, nearMisses, dropped, counts, parsedBytes: body.parsedBytes }
}

/** A text that the state does not hold yet. */
function unlessSame(now: string, before = ''): string | undefined {
  if (now === before) return undefined
  return now
}

/** The state of the body itself. One with more new items than are read at once must be read again. */
function bodyChanges({ answer, context }: Reading, outcome: Body, { feed, unseen, form }: ParsedBody) {
  const isDone = unseen.waiting === 0
  const known = isDone ? { validators: outcome.validators, digest: answer.digest } : { validators: {}, digest: '' }
  const newsAt = unseen.items.length > 0 ? context.now.toISOString() : undefined
  return {
    ...known,
    bodyBytes: outcome.body.byteLength,
    freshForMinutes: feed.freshForMinutes,
    judgedBy: context.matcher.version,
    ...withoutUndefined({ form, newsAt }),
  }
}

/**
 * Whether a list was never seen before: the source has no state, or its page is now read by another form of address.
 */
function isNewList({ marks, form: before }: SourceState, form: SourceState['form']): boolean {
  const isFirst = marks.join('') === ''
  if (isFirst || form === before) return isFirst
  if (form === undefined || before === undefined) return true
  return !form.shapes.some((shape) => before.shapes.includes(shape))
}
