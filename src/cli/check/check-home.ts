import type { Config, Source } from '../../config/schema/schema.ts'
import type { HomeSource } from '../../config/schema/source-schema.ts'
import type { FetchResult } from '../../fetch/fetch-result.ts'
import { ALWAYS_CHANGES, processResponse } from '../../poller/process-response.ts'
import { processTurn } from '../../poller/ways/process-turn.ts'
import { memoryFor, turnOf } from '../../poller/ways/turn.ts'
import { matcherFor } from '../../relevance/matcher-for.ts'
import type { TriedWay } from '../../source-state.ts'
import { unpolled } from '../../store/memory.ts'
import { checkSource, type SourceCheck } from './check-source.ts'

/** More steps than any newsroom has. */
const MOST_STEPS = 30

/** Finds the way into a newsroom known by its front page, as ticks do, one request a step, and checks the result. */
export async function checkHome(
  source: HomeSource,
  ask: (source: Source, now: Date) => Promise<FetchResult>,
  config: Config,
  areShown: boolean,
): Promise<SourceCheck> {
  const matcher = matcherFor(config.topic)
  let state = unpolled
  for (let step = 0; step < MOST_STEPS; step++) {
    const now = new Date()
    const turn = turnOf(source, state, now)
    const outcome = await ask(turn.asked, now)
    const answer = { outcome, digest: ALWAYS_CHANGES }
    const memory = memoryFor(turn, state)
    const context = { config, matcher, now, chance: 0 }
    const process = () => processResponse(turn.asked, memory, answer, context)
    state = processTurn(turn, state, answer, { now, limits: config.limits }, process).state
    const { inUse, queue = [], tried = [] } = state.ways ?? {}
    if (queue.length > 0) continue
    const notes = tried.map(triedLine)
    if (inUse === undefined) break
    const checked = checkSource(turn.asked, outcome, {
      site: config.site,
      now,
      matcher: areShown ? matcher : undefined,
    })
    return { ...checked, notes: [...notes, ...checked.notes] }
  }
  const notes = ['no way in', ...(state.ways?.tried ?? []).map(triedLine)]
  return { id: source.id, good: false, format: '-', items: 0, newest: '-', notes }
}

function triedLine({ way, url, result }: TriedWay): string {
  return `${way} ${url}: ${result}`
}
