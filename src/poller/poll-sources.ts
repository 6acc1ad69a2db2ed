import type { Config, Source } from '../config/schema/schema.ts'
import { costOf, runWithinBudget, tickBudget } from '../fetch/budget.ts'
import { fetchFeed } from '../fetch/fetch-feed.ts'
import { addressOf } from '../fetch/permanent-redirect.ts'
import type { RobotsGate } from '../fetch/robots.ts'
import { isUnderRobots } from '../fetch/robots.ts'
import { validatorsToSend } from '../fetch/validators.ts'
import type { Matcher } from '../relevance/matcher.ts'
import type { SourceState } from '../source-state.ts'
import { memoryOf, unpolled, writingTime } from '../store/memory.ts'
import type { Pace } from '../store/meta.ts'
import { messageOf } from '../text/message-of.ts'
import { ALWAYS_CHANGES, hasNewBody, processResponse } from './process-response.ts'
import type { PolledSource } from './report.ts'
import { failed } from './response/next-state.ts'
import type { Answer, Processed } from './response/processed.ts'
import { stateForAddress, statesForAddresses } from './response/state-for-address.ts'
import { withinStateSize } from './response/state-size.ts'
import { withoutSecrets } from './response/without-secrets.ts'
import { dueSources, inEvenShares } from './schedule.ts'
import { type Serially, serially } from './serially.ts'
import { processTurn } from './ways/process-turn.ts'
import { memoryFor, type Turn, turnOf } from './ways/turn.ts'

/** The effects that polling needs. */
export type Outside = {
  readonly fetch: typeof fetch
  /** From 0 up to but not including 1. */
  readonly random: () => number
  /** Leaves a durable note of the source whose body is parsed next, for the tick after a killed one. */
  readonly noteParsing: (source: string) => Promise<void>
  /** Whether robots.txt allows an address. */
  readonly robots: RobotsGate
  /** Whether no time is left to poll another source. */
  readonly isOver?: () => boolean
}

export type Asking = {
  readonly config: Pick<Config, 'site' | 'limits'>
  /** The sources of the config that are polled here: all of them, or a shard's. */
  readonly sources: readonly Source[]
  readonly states: Readonly<Record<string, SourceState>>
  readonly pace: Pick<Pace, 'requests' | 'parseBytes'>
  readonly matcher: Matcher
  /** Our User-Agent, unless a source configures its own. */
  readonly agent: string
  readonly now: Date
  /** Whether due times are ignored. */
  readonly all: boolean
}

/** The result of polling. `due` counts sources that were due, `left` those of them that wait for the next tick. */
export type Asked = {
  readonly polled: readonly PolledSource[]
  readonly due: number
  readonly left: number
}

/**
 * Polls the due sources within one invocation's budget and judges their items. Requests run in parallel, bodies are
 * parsed one at a time. A failed source is a value in the result.
 */
export async function pollSources(outside: Outside, asking: Asking): Promise<Asked> {
  const { config, matcher, pace, now, all } = asking
  const turns = turnsOf(asking)
  const sources = asking.sources.map((source) => turns.get(source.id)?.asked ?? source)
  const fixed = sources.filter(({ id }) => !turns.has(id))
  const states = { ...asking.states, ...statesForAddresses(asking.states, fixed) }
  const due = dueSources(sources, states, { now, all, limits: config.limits })
  const share = all ? due : inEvenShares(due, states, sources, config.limits)
  const memories = Object.fromEntries(
    share.map(({ id, url }) => {
      const memory = memoryOf(states[id], matcher.version)
      const turn = turns.get(id)
      if (turn === undefined) return [id, stateForAddress(memory, url)]
      return [id, memoryFor(turn, memory)]
    }),
  )
  const oneAtATime = serially()
  const budget = { ...tickBudget(config.limits, pace), isOver: outside.isOver ?? (() => false) }
  const { results: polled } = await runWithinBudget(share, memories, budget, (source) =>
    pollSource(source, memories[source.id] ?? unpolled, { outside, asking, oneAtATime, turn: turns.get(source.id) }),
  )
  return { polled, due: due.length, left: due.length - polled.length }
}

/** The next request of sources that are known by their home page alone, by id. */
function turnsOf({ sources, states, now }: Asking): ReadonlyMap<string, Turn> {
  const homes = sources.filter((source) => source.kind === 'home')
  return new Map(homes.map((source) => [source.id, turnOf(source, states[source.id], now)]))
}

type Polling = {
  readonly outside: Outside
  readonly asking: Asking
  readonly oneAtATime: Serially
  readonly turn: Turn | undefined
}

/** Polls one source and processes its answer as far as judged items. */
async function pollSource(source: Source, memory: SourceState, { outside, asking, oneAtATime, turn }: Polling) {
  const { config, now, matcher, agent } = asking
  const request = {
    url: addressOf(source, memory, now),
    kind: source.kind,
    validators: validatorsToSend(memory, now),
    userAgent: source.userAgent ?? agent,
    timeoutMs: config.limits.requestTimeoutMs,
    maxBytes: config.limits.bodyBytes,
    maxRedirects: config.limits.redirects,
    secret: source.secret,
    robots: isUnderRobots(source) ? outside.robots : undefined,
  }
  const outcome = await fetchFeed(request, outside.fetch, now)
  const answer = { outcome, digest: await digestOf(outcome, memory) }
  const context = { config, matcher, now, chance: outside.random() }
  const processAny = () => processSafely(source, memory, answer, context)
  const process = () => {
    if (turn === undefined) return processAny()
    const before = memoryOf(asking.states[source.id], matcher.version)
    return processTurn(turn, before, answer, { now, limits: config.limits }, processAny)
  }
  const processAlone = () =>
    oneAtATime(async () => {
      await outside.noteParsing(source.id)
      return process()
    })
  const found = hasNewBody(memory, answer) ? await processAlone() : process()
  const writtenAt = writingTime(asking.states[source.id], now)
  const processed = { ...found, state: withinStateSize({ ...withoutSecrets(source, found.state), writtenAt }) }
  const about = outcomeOf(outcome)
  const cost = costOf(about.requests, about.bytes, processed.parsedBytes)
  return { source: source.id, outcome: about, processed, cost }
}

/** The part of an outcome that a report needs; without the body, so that its memory is freed. */
function outcomeOf(outcome: Answer['outcome']): PolledSource['outcome'] {
  const bytes = outcome.kind === 'modified' ? outcome.body.byteLength : 0
  return { kind: outcome.kind, requests: outcome.requests, bytes }
}

/** Turns a bug that one source's body triggers into a failure of that source, so that no other source is affected. */
function processSafely(...[source, memory, answer, context]: Parameters<typeof processResponse>): Processed {
  try {
    return processResponse(source, memory, answer, context)
  } catch (error) {
    const detail = `a bug in this program: ${messageOf(error)}`
    return failed(source, memory, { outcome: answer.outcome, what: 'fault', detail }, context)
  }
}

/**
 * The first 64 bits of SHA-256, which distinguish two bodies of one source; "" without a body. Not computed for bodies
 * that always change.
 */
async function digestOf(outcome: Answer['outcome'], memory: SourceState): Promise<string> {
  if (outcome.kind !== 'modified') return ''
  if (memory.digest === ALWAYS_CHANGES) return ALWAYS_CHANGES
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', outcome.body))
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
