import type { Config, Source } from './config/schema.ts'
import { costOf, lastTickIsLate, runWithinBudget, tickBudget } from './fetch/budget.ts'
import { fetchFeed } from './fetch/fetch-feed.ts'
import { addressOf } from './fetch/moved.ts'
import { validatorsToSend } from './fetch/validators.ts'
import { isOpen } from './filing.ts'
import { type Merged, merge } from './merge.ts'
import type { Item, NearMiss, SourceState } from './model.ts'
import { openNearDesk } from './near-desk.ts'
import { ALWAYS_CHANGES, failed, type Refreshed, refresh } from './refresh.ts'
import { judge } from './relevance/judge.ts'
import type { Matcher } from './relevance/matcher.ts'
import { matcherFor } from './relevance/matcher-for.ts'
import { dueSources, inEvenShares, startingElsewhere } from './schedule.ts'
import {
  type ItemsMetadata,
  type SourceReport,
  type StateDocument,
  type TickReport,
  VERSION,
} from './store/documents.ts'
import { type Kv, openStore } from './store/kv.ts'
import { memoryOf, unpolled, withKeptKeys } from './store/memory.ts'
import { openForTick, readItemsForTick, type StoodBack, withoutMemory } from './store/open.ts'
import { periodMinutes, savedTick } from './store/quota.ts'
import { revisionOf } from './store/standing.ts'
import { waitingSinceMs } from './store/waiting.ts'
import { countedInto, type PolledSource, sourceReport, tickReport } from './tick-report.ts'
import { userAgent } from './user-agent.ts'
import { APP_VERSION } from './version.ts'

/** All that a tick touches outside itself. */
export type World = {
  readonly kv: Kv
  readonly fetch: typeof fetch
  readonly now: () => Date
  /** From 0 up to but not including 1. */
  readonly random: () => number
  readonly log: (line: Readonly<Record<string, unknown>>) => void
  /** SITE_URL; "" where it is not set. */
  readonly siteUrl: string
  /** The LIMITS variable. */
  readonly limits: string | undefined
}

export type Tick =
  | { readonly kind: 'done'; readonly report: TickReport; readonly sources: readonly SourceReport[] }
  | StoodBack

/**
 * One tick: asks the sources that are due, as far as the budget goes, and stores what is new. A source that fails is a
 * value in the report; what KV throws ends the tick where it stands, and the next one makes up for it. `all` ignores
 * due times.
 */
export async function poll(world: World, { all = false } = {}): Promise<Tick> {
  const now = world.now()
  const store = openStore(world.kv)
  const found = await openForTick(store, world.limits, now)
  if (found.kind === 'stood-back') return stoodBack(world, found)

  const { state, metadata } = found
  const { config } = found.loaded
  const saved = all ? undefined : savedTick(state, world.limits, now)
  if (saved !== undefined) return stoodBack(world, { kind: 'stood-back', why: saved })
  const due = dueSources(config.sources, state.sources, now, all)
  const period = periodMinutes(state.today, config.limits.tickMinutes, world.limits, now)
  const late = lastTickIsLate(waitingSinceMs(state, config.sources), period, now)
  const line = late ? startingElsewhere(due, period, now) : due
  const pace = { periodMinutes: period, connections: config.limits.connections }
  const share = all ? line : inEvenShares(line, state.sources, config.sources, pace)
  const matcher = matcherFor(config.topic)
  const agent = userAgent(config.site, APP_VERSION, world.siteUrl, config.sources.length)
  const memories = Object.fromEntries(share.map(({ id }) => [id, memoryOf(state.sources[id], matcher.version)]))
  const asked = await runWithinBudget(share, memories, tickBudget(config.limits, late), (source) =>
    ask(source, memories[source.id] ?? unpolled, { world, config, now, matcher, agent }),
  )

  const sources = new Map(config.sources.map((source) => [source.id, source]))
  const judging = {
    judge: (item: Item | NearMiss) => judge(matcher, item, sources.get(item.source), now),
    judgedBy: matcher.version,
  }
  // Before the first state there was no other topic.
  const nearJudgedBy = state.tickedAt === '' ? matcher.version : state.nearJudgedBy
  const near = await openNearDesk(store, nearJudgedBy, judging, now)
  const read = asked.results.flatMap(({ refreshed }) => [...refreshed.candidates, ...refreshed.corrections])
  const candidates = [...read, ...near.kept]
  let merged: Merged | undefined
  let remembered = true
  let knowsKept = true
  if (candidates.length > 0 || found.remembersAt === undefined || needsItems(metadata, config, matcher, now)) {
    const stored = await readItemsForTick(store, found, now)
    if (stored.kind === 'stood-back') return stoodBack(world, stored)
    remembered = stored.remembered
    knowsKept = remembered && found.remembersAt !== undefined
    const { utcOffset } = config.site
    const rev = revisionOf(now, world.random())
    merged = merge(stored.items, candidates, { now, rev, utcOffset, sources, rebuilt: stored.rebuilt, judging })
  }

  if (merged?.sealed) await store.writeDay(merged.sealed)
  if (merged?.changed) await store.writeItems(merged.document, merged.metadata)
  await near.close(asked.results.flatMap(({ refreshed }) => refreshed.nearMisses))

  const writesState = asked.results.length > 0 || merged?.changed === true || near.judgedBy !== nearJudgedBy
  const kv = store.count()
  const report = tickReport({
    startedAt: now,
    endedAt: world.now(),
    due: due.length,
    left: due.length - asked.results.length,
    polled: asked.results,
    merged: merged?.counts ?? { kept: 0, edited: 0, joined: 0, known: 0 },
    kv: { reads: kv.reads, writes: kv.writes + (writesState ? 1 : 0) },
  })
  if (writesState) {
    const itemsRev = merged?.document.rev ?? metadata?.rev ?? ''
    const sealedDay = merged?.document.sealedDay ?? state.sealedDay
    const known = { itemsRev, sealedDay, nearJudgedBy: near.judgedBy }
    const after = stateAfter(state, { config, polled: asked.results, known, report })
    const knowing = knowsKept || !merged ? after : withKeptKeys(after, merged.document.items)
    await store.writeState(remembered ? knowing : withoutMemory(knowing))
  }

  const reports = asked.results.map(sourceReport)
  // Most sources have nothing new at most ticks: the tick's own line counts them.
  for (const line of reports) if (isWorthALine(line)) world.log({ event: 'source', ...line })
  world.log({ event: 'tick', ...report })
  return { kind: 'done', report, sources: reports }
}

function isWorthALine({ answer, problem }: SourceReport): boolean {
  return problem !== undefined || answer === 'read' || answer === 'failed'
}

type Asking = {
  readonly world: World
  readonly config: Config
  readonly now: Date
  readonly matcher: Matcher
  /** What we call ourselves where the source asks for no other name. */
  readonly agent: string
}

/** Asks one source and works its answer through to judged items. */
async function ask(source: Source, memory: SourceState, { world, config, now, matcher, agent }: Asking) {
  const request = {
    url: addressOf(source, memory, now),
    kind: source.kind,
    validators: validatorsToSend(memory, now),
    userAgent: source.userAgent ?? agent,
    timeoutMs: config.limits.requestTimeoutMs,
    maxBytes: config.limits.bodyBytes,
    maxRedirects: config.limits.redirects,
  }
  const outcome = await fetchFeed(request, world.fetch, now)
  const digest = outcome.kind === 'modified' ? await digestOf(outcome.body, memory) : ''
  const context = { config, matcher, now, chance: world.random() }
  const refreshed = refreshSafely(source, memory, { outcome, digest }, context)
  const bytesRead = outcome.kind === 'modified' ? outcome.body.byteLength : 0
  const cost = costOf(outcome.requests, bytesRead, refreshed.parsedBytes)
  return { source: source.id, outcome, refreshed, cost }
}

/** A bug that one source's body brings to light is that source's failure: no other source pays for it. */
function refreshSafely(...[source, memory, answer, context]: Parameters<typeof refresh>): Refreshed {
  try {
    return refresh(source, memory, answer, context)
  } catch (error) {
    const detail = `a fault of this program: ${error instanceof Error ? error.message : String(error)}`
    return failed(source, memory, { outcome: answer.outcome, what: 'fault', detail }, context)
  }
}

/** SHA-256 by the platform, where it can tell anything; 64 bits of it tell two bodies of one source apart. */
async function digestOf(body: Uint8Array, memory: SourceState): Promise<string> {
  if (memory.digest === ALWAYS_CHANGES) return ALWAYS_CHANGES
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function isSealDue(metadata: ItemsMetadata | undefined, config: Config, now: Date): boolean {
  const day = metadata?.oldestOpenDay ?? ''
  return day !== '' && !isOpen(day, now, config.site.utcOffset)
}

/** Whether the items are wanted although nothing new came in. */
function needsItems(metadata: ItemsMetadata | undefined, config: Config, matcher: Matcher, now: Date): boolean {
  return isSealDue(metadata, config, now) || isJudgedOtherwise(metadata, matcher) || isFirstOfTheHour(config, now)
}

/** Once an hour the items are read in any case, so that damage does not wait for news to be found. */
function isFirstOfTheHour({ limits }: Config, now: Date): boolean {
  return now.getUTCMinutes() < limits.tickMinutes
}

/** Whether open items stand as another topic or matcher judged them. */
function isJudgedOtherwise(metadata: ItemsMetadata | undefined, matcher: Matcher): boolean {
  return metadata !== undefined && metadata.oldestOpenDay !== '' && metadata.judgedBy !== matcher.version
}

type AfterTick = {
  readonly config: Config
  readonly polled: readonly PolledSource[]
  /** What the tick knows of the other documents. */
  readonly known: {
    readonly itemsRev: string
    readonly sealedDay: string | undefined
    readonly nearJudgedBy: string | undefined
  }
  readonly report: TickReport
}

/** The state as the next tick should find it. Sources that left the config leave it too. */
function stateAfter(state: StateDocument, { config, polled, known, report }: AfterTick): StateDocument {
  const after = { ...state.sources, ...Object.fromEntries(polled.map((one) => [one.source, one.refreshed.state])) }
  const configured = config.sources.flatMap(({ id }) => (after[id] ? [[id, after[id]] as const] : []))
  return {
    version: VERSION,
    itemsRev: known.itemsRev,
    ...(known.sealedDay === undefined ? {} : { sealedDay: known.sealedDay }),
    ...(known.nearJudgedBy === undefined ? {} : { nearJudgedBy: known.nearJudgedBy }),
    tickedAt: report.startedAt,
    lastTick: report,
    today: countedInto(state.today, report),
    sources: Object.fromEntries(configured),
  }
}

function stoodBack(world: World, tick: StoodBack): Tick {
  world.log({ event: 'stood-back', why: tick.why })
  return tick
}
