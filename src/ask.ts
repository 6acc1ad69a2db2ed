import type { Config, Source } from './config/schema.ts'
import { costOf, lastTickIsLate, runWithinBudget, tickBudget } from './fetch/budget.ts'
import { fetchFeed } from './fetch/fetch-feed.ts'
import { addressOf } from './fetch/moved.ts'
import { validatorsToSend } from './fetch/validators.ts'
import type { Candidate, NearMiss, SourceState } from './model.ts'
import { ALWAYS_CHANGES, failed, type Refreshed, refresh } from './refresh.ts'
import type { Matcher } from './relevance/matcher.ts'
import { dueSources, inEvenShares, startingElsewhere } from './schedule.ts'
import type { StateDocument } from './store/documents.ts'
import { memoryOf, unpolled } from './store/memory.ts'
import { periodMinutes } from './store/quota.ts'
import { waitingSinceMs } from './store/waiting.ts'
import type { PolledSource } from './tick-report.ts'

/** What asking a source touches outside itself. */
export type Outside = {
  readonly fetch: typeof fetch
  /** From 0 up to but not including 1. */
  readonly random: () => number
  /** The LIMITS variable. */
  readonly limits: string | undefined
}

export type Asking = {
  readonly config: Config
  /** Those of the config that are asked here: all of them, or a shard's. */
  readonly sources: readonly Source[]
  /** What is remembered of them, and of the ticks before. */
  readonly state: Pick<StateDocument, 'tickedAt' | 'today' | 'sources'>
  readonly matcher: Matcher
  /** What we call ourselves where a source asks for no other name. */
  readonly agent: string
  readonly now: Date
  /** Whether due times are ignored. */
  readonly all: boolean
}

/** What asking brought. `due` counts those whose time had come, `left` those of them that wait for the next tick. */
export type Asked = {
  readonly polled: readonly PolledSource[]
  readonly due: number
  readonly left: number
  /** What was found about the topic, and what may correct it. */
  readonly candidates: readonly Candidate[]
  readonly nearMisses: readonly NearMiss[]
}

/**
 * Asks the sources that are due, as far as one invocation's budget goes, and judges what they answer. A source that
 * fails is a value in what comes back. Reads no KV and writes none.
 */
export async function askSources(outside: Outside, asking: Asking): Promise<Asked> {
  const { config, sources, state, matcher, now, all } = asking
  const due = dueSources(sources, state.sources, now, all)
  const period = periodMinutes(state.today, config.limits.tickMinutes, outside.limits, now)
  const late = lastTickIsLate(waitingSinceMs(state, sources), period, now)
  const line = late ? startingElsewhere(due, period, now) : due
  const pace = { periodMinutes: period, connections: config.limits.connections }
  const share = all ? line : inEvenShares(line, state.sources, sources, pace)
  const memories = Object.fromEntries(share.map(({ id }) => [id, memoryOf(state.sources[id], matcher.version)]))
  const { results: polled } = await runWithinBudget(share, memories, tickBudget(config.limits, late), (source) =>
    ask(source, memories[source.id] ?? unpolled, outside, asking),
  )
  return { ...foundBy(polled), due: due.length, left: due.length - polled.length }
}

/** What some sources' answers bring to the store. */
export function foundBy(polled: readonly PolledSource[]): Pick<Asked, 'polled' | 'candidates' | 'nearMisses'> {
  return {
    polled,
    candidates: polled.flatMap(({ refreshed }) => [...refreshed.candidates, ...refreshed.corrections]),
    nearMisses: polled.flatMap(({ refreshed }) => refreshed.nearMisses),
  }
}

/** Asks one source and works its answer through to judged items. */
async function ask(source: Source, memory: SourceState, outside: Outside, { config, now, matcher, agent }: Asking) {
  const request = {
    url: addressOf(source, memory, now),
    kind: source.kind,
    validators: validatorsToSend(memory, now),
    userAgent: source.userAgent ?? agent,
    timeoutMs: config.limits.requestTimeoutMs,
    maxBytes: config.limits.bodyBytes,
    maxRedirects: config.limits.redirects,
  }
  const outcome = await fetchFeed(request, outside.fetch, now)
  const digest = outcome.kind === 'modified' ? await digestOf(outcome.body, memory) : ''
  const context = { config, matcher, now, chance: outside.random() }
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
