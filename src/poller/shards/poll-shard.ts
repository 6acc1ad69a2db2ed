import type { Candidate, DroppedItem, NearMiss } from '../../model.ts'
import { matcherFor } from '../../relevance/matcher-for.ts'
import type { SourceState } from '../../source-state.ts'
import type { Database } from '../../store/database.ts'
import { forgetful, laterOf, unpolled } from '../../store/memory.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { addBatch, readBatches, removeBatches } from '../../store/shards.ts'
import { readAgain } from '../../store/waiting-items.ts'
import type { Batch, ShardAnswer, ShardWork } from '../api.ts'
import { withArticleForms } from '../articles/article-forms.ts'
import { type Outside, pollSources } from '../poll-sources.ts'
import { type PolledSource, sourceReport, sumPolls } from '../report.ts'
import { robotsOf } from '../robots.ts'
import { KILLED, stateAfterSetback } from '../schedule.ts'
import { standingOf } from '../source-stats.ts'
import { beginWork, endParsing, endWork, noteParsing } from '../tick/begin-work.ts'

/** A shard starts no request after this time, so that it answers while the Poller waits. */
const ASKING_MS = 20_000
/** RPC refuses values over 32 MiB; a page of batches stays far below, but has at least one. */
const MOST_ANSWERED = 4 * 1024 * 1024

export type ShardRuntime = Pick<Outside, 'fetch' | 'random'> & {
  readonly db: Database
  readonly now: () => Date
  readonly build: string
}

/**
 * Polls a shard's sources for at most 20 s, stores the findings together with the states, and returns every batch that
 * the Poller has not committed.
 */
export async function pollShard(runtime: ShardRuntime, work: ShardWork): Promise<ShardAnswer> {
  const { db, now, build, fetch, random } = runtime
  const startedAt = now()
  beginFor(db, work)
  const states = withArticleForms(readAgain(statesOf(db, work), work.readAgain), work.articleForms)
  const { limits } = work.config
  const pace = await beginWork({
    db,
    limits,
    build,
    now: startedAt,
    letWait: (id) => letWait(db, { id, states, work, now: startedAt }),
  })
  const { sources, agent, all, config } = work
  const outside = {
    fetch,
    random,
    robots: robotsOf(db, { fetch, now: startedAt, agent, limits }),
    noteParsing: (source: string) => noteParsing(db, source),
    isOver: () => now().getTime() - startedAt.getTime() > ASKING_MS,
  }
  const matcher = matcherFor(config.topic)
  const asked = await pollSources(outside, { config, sources, states, pace, matcher, agent, now: startedAt, all })
  const sums = sumPolls(asked.polled, asked)
  const after = statesAfter(states, asked.polled)
  db.transaction(() => {
    writeMeta(db, 'shard-sources', after)
    storeBatches(db, asked.polled)
    endParsing(db, limits, { requests: sums.requests, parsedBytes: sums.bytesParsed })
    endWork(db)
  })
  const { batches, isAll } = readyBatches(db)
  const ended = now()
  return {
    epoch: readMeta(db, 'epoch') ?? '',
    batches,
    dueAt: isAll ? nextDue(work, after) : '',
    sums,
    reports: asked.polled.map(sourceReport),
    sources: Object.fromEntries(Object.entries(after).map(([id, state]) => [id, standingOf(state, ended)])),
    awakeMs: ended.getTime() - startedAt.getTime(),
  }
}

/** Hands over the states of the sources. They also stay here: the answer may be lost. */
export function releaseShard(db: Database): Readonly<Record<string, SourceState>> {
  return readMeta(db, 'shard-sources') ?? {}
}

function beginFor(db: Database, { poller, committed }: ShardWork): void {
  const before = readMeta(db, 'poller')
  writeMeta(db, 'poller', poller)
  if (before !== undefined && before !== poller) forgetFindings(db)
  if (committed.epoch === readMeta(db, 'epoch')) removeBatches(db, committed.number)
}

/**
 * Has everything read again: a new Poller may lack what the one before stored, and may have newer versions of what
 * was found for that one.
 */
function forgetFindings(db: Database): void {
  removeBatches(db, readMeta(db, 'batch-number') ?? 0)
  const states = Object.entries(readMeta(db, 'shard-sources') ?? {})
  writeMeta(db, 'shard-sources', Object.fromEntries(states.map(([id, state]) => [id, forgetful(state)])))
}

/** The states of the sources polled here; a state that was handed over later replaces the stored one. */
function statesOf(db: Database, { sources, handedOver }: ShardWork): Record<string, SourceState> {
  const own = readMeta(db, 'shard-sources') ?? {}
  if (sources.length === 0) return own
  return Object.fromEntries(
    sources.flatMap(({ id }) => {
      const state = laterOf(own[id], handedOver[id])
      if (state === undefined) return []
      return [[id, state] as const]
    }),
  )
}

type Waiting = {
  readonly id: string
  readonly states: Record<string, SourceState>
  readonly work: ShardWork
  readonly now: Date
}

function letWait(db: Database, { id, states, work, now }: Waiting): void {
  const source = work.sources.find((one) => one.id === id)
  if (source === undefined) return
  states[id] = stateAfterSetback(source, states[id] ?? unpolled, KILLED, { limits: work.config.limits, now })
  writeMeta(db, 'shard-sources', states)
}

function statesAfter(
  before: Readonly<Record<string, SourceState>>,
  polled: readonly PolledSource[],
): Readonly<Record<string, SourceState>> {
  return { ...before, ...Object.fromEntries(polled.map(({ source, processed }) => [source, processed.state])) }
}

/** The most of one source's findings in a batch: a row holds at most 2 MB. */
const MOST_IN_A_BATCH = 200
const MOST_TEXT_IN_A_BATCH = 600_000

function storeBatches(db: Database, polled: readonly PolledSource[]): void {
  let number = readMeta(db, 'batch-number') ?? 0
  let batch = emptyBatch()
  let size = 0
  const store = () => {
    if (size > 0) addBatch(db, { number: ++number, body: JSON.stringify(batch) })
    batch = emptyBatch()
    size = 0
  }
  for (const piece of polled.flatMap(piecesOf)) {
    const text = JSON.stringify(piece).length
    if (size + text > MOST_TEXT_IN_A_BATCH) store()
    batch.candidates.push(...piece.candidates)
    batch.nearMisses.push(...piece.nearMisses)
    batch.dropped.push(...piece.dropped)
    size += text
  }
  store()
  writeMeta(db, 'batch-number', number)
}

type Piece = { readonly candidates: Candidate[]; readonly nearMisses: NearMiss[]; readonly dropped: DroppedItem[] }

const emptyBatch = (): Piece => ({ candidates: [], nearMisses: [], dropped: [] })

/** One source's findings, in pieces of at most 200 of each kind. */
function piecesOf({ processed }: PolledSource): readonly Piece[] {
  const candidates = [...processed.candidates, ...processed.corrections]
  const most = Math.max(candidates.length, processed.nearMisses.length, processed.dropped.length)
  return Array.from({ length: Math.ceil(most / MOST_IN_A_BATCH) }, (_, index) => {
    const [from, to] = [index * MOST_IN_A_BATCH, (index + 1) * MOST_IN_A_BATCH]
    return {
      candidates: candidates.slice(from, to),
      nearMisses: processed.nearMisses.slice(from, to),
      dropped: processed.dropped.slice(from, to),
    }
  })
}

function readyBatches(db: Database): { readonly batches: readonly Batch[]; readonly isAll: boolean } {
  const batches: Batch[] = []
  let size = 0
  for (const { number, body } of readBatches(db)) {
    size += body.length
    if (batches.length > 0 && size > MOST_ANSWERED) return { batches, isAll: false }
    batches.push({ number, ...(JSON.parse(body) as Omit<Batch, 'number'>) })
  }
  return { batches, isAll: true }
}

/** When the first of the sources is due; "" if one was never polled. */
function nextDue({ sources }: ShardWork, states: Readonly<Record<string, SourceState>>): string {
  const due = sources.map(({ id }) => states[id]?.nextPollAt ?? '')
  return due.toSorted()[0] ?? ''
}
