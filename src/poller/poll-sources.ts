import type { Config, Source } from '../config/schema/schema.ts'
import { costOf, runWithinBudget, tickBudget } from '../fetch/budget.ts'
import { fetchFeed } from '../fetch/fetch-feed.ts'
import { addressOf } from '../fetch/permanent-redirect.ts'
import { isUnderRobots } from '../fetch/robots.ts'
import type { RobotsGate } from '../fetch/robots-gate.ts'
import { validatorsToSend } from '../fetch/validators.ts'
import type { SourceState } from '../model.ts'
import type { Matcher } from '../relevance/matcher.ts'
import { memoryOf, unpolled } from '../store/memory.ts'
import type { Pace } from '../store/meta.ts'
import { ALWAYS_CHANGES, type Answer, failed, hasNewBody, type Processed, processResponse } from './process-response.ts'
import type { PolledSource } from './report.ts'
import { stateForAddress, statesForAddresses } from './response/state-for-address.ts'
import { dueSources, inEvenShares } from './schedule.ts'
import { type Serially, serially } from './serially.ts'
import { processTurn } from './ways/process-turn.ts'
import { memoryFor, type Turn, turnOf } from './ways/turn.ts'

/** What polling touches outside itself. */
export type Outside = {
  readonly fetch: typeof fetch
  /** From 0 up to but not including 1. */
  readonly random: () => number
  /** Leaves a durable note of whose body is parsed next, for the tick after one that was killed. */
  readonly noteParsing: (source: string) => Promise<void>
  /** Whether robots.txt lets us ask an address. */
  readonly robots: RobotsGate
  /** Whether there is no time left to ask another source. */
  readonly isOver?: () => boolean
}

export type Asking = {
  readonly config: Pick<Config, 'site' | 'limits'>
  /** Those of the config that are asked here: all of them, or a shard's. */
  readonly sources: readonly Source[]
  readonly states: Readonly<Record<string, SourceState>>
  readonly pace: Pick<Pace, 'requests' | 'parseBytes'>
  readonly matcher: Matcher
  /** What we call ourselves where a source asks for no other name. */
  readonly agent: string
  readonly now: Date
  /** Whether due times are ignored. */
  readonly all: boolean
}

/** What polling brought. `due` counts those whose time had come, `left` those of them that wait for the next tick. */
export type Asked = {
  readonly polled: readonly PolledSource[]
  readonly due: number
  readonly left: number
}

/**
 * Polls the sources that are due, as far as one invocation's budget goes, and judges what they answer. Requests go out
 * side by side, bodies are parsed one at a time. A source that fails is a value in what comes back.
 */
export async function pollSources(outside: Outside, asking: Asking): Promise<Asked> {
  const { config, matcher, pace, now, all } = asking
  const turns = turnsOf(asking)
  const sources = asking.sources.map((source) => turns.get(source.id)?.asked ?? source)
  const fixed = sources.filter(({ id }) => !turns.has(id))
  const states = { ...asking.states, ...statesForAddresses(asking.states, fixed) }
  const due = dueSources(sources, states, now, all)
  const share = all ? due : inEvenShares(due, states, sources, config.limits)
  const memories = Object.fromEntries(
    share.map(({ id, url }) => {
      const memory = memoryOf(states[id], matcher.version)
      const turn = turns.get(id)
      return [id, turn === undefined ? stateForAddress(memory, url) : memoryFor(turn, memory)]
    }),
  )
  const oneAtATime = serially()
  const budget = { ...tickBudget(config.limits, pace), isOver: outside.isOver ?? (() => false) }
  const { results: polled } = await runWithinBudget(share, memories, budget, (source) =>
    pollSource(source, memories[source.id] ?? unpolled, { outside, asking, oneAtATime, turn: turns.get(source.id) }),
  )
  return { polled, due: due.length, left: due.length - polled.length }
}

/** What to ask of those sources that are known by their home, by their ids. */
function turnsOf({ sources, states, now }: Asking): ReadonlyMap<string, Turn> {
  return new Map(
    sources.flatMap((source) => (source.kind === 'home' ? [[source.id, turnOf(source, states[source.id], now)]] : [])),
  )
}

type Polling = {
  readonly outside: Outside
  readonly asking: Asking
  readonly oneAtATime: Serially
  readonly turn: Turn | undefined
}

/** Asks one source and works its answer through to judged items. */
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
  const digest = outcome.kind === 'modified' ? await digestOf(outcome.body, memory) : ''
  const answer = { outcome, digest }
  const context = { config, matcher, now, chance: outside.random() }
  const processAny = () => processSafely(source, memory, answer, context)
  const process = () => {
    if (turn === undefined) return processAny()
    const before = memoryOf(asking.states[source.id], matcher.version)
    return processTurn(turn, before, answer, { now, limits: config.limits }, processAny)
  }
  const processed = hasNewBody(memory, answer)
    ? await oneAtATime(async () => {
        await outside.noteParsing(source.id)
        return process()
      })
    : process()
  const bytesRead = outcome.kind === 'modified' ? outcome.body.byteLength : 0
  const cost = costOf(outcome.requests, bytesRead, processed.parsedBytes)
  return { source: source.id, outcome: outcomeOf(outcome), processed, cost }
}

/** What a report needs of an outcome: a body that was read may be let go. */
function outcomeOf(outcome: Answer['outcome']): PolledSource['outcome'] {
  const bytes = outcome.kind === 'modified' ? outcome.body.byteLength : 0
  return { kind: outcome.kind, requests: outcome.requests, bytes }
}

/** A bug that one source's body brings to light is that source's failure: no other source pays for it. */
function processSafely(...[source, memory, answer, context]: Parameters<typeof processResponse>): Processed {
  try {
    return processResponse(source, memory, answer, context)
  } catch (error) {
    const detail = `a fault of this program: ${error instanceof Error ? error.message : String(error)}`
    return failed(source, memory, { outcome: answer.outcome, what: 'fault', detail }, context)
  }
}

/** SHA-256 by the platform, where it means anything; 64 bits of it distinguish two bodies of one source. */
async function digestOf(body: Uint8Array, memory: SourceState): Promise<string> {
  if (memory.digest === ALWAYS_CHANGES) return ALWAYS_CHANGES
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
