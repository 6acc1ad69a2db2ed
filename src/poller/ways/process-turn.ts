import type { Limits } from '../../config/schema/schema.ts'
import { decodeBody } from '../../fetch/charset.ts'
import { describeFailure } from '../../fetch/fetch-result.ts'
import type { SourceState } from '../../source-state.ts'
import { type Answer, NOTHING_NEW, type Processed } from '../response/processed.ts'
import { stepsOfIndex } from './steps.ts'
import { afterLook, afterNames, afterStep, type Turn } from './turn.ts'

export type TurnContext = { readonly now: Date; readonly limits: Limits }

/**
 * Computes the effects of one answer of a newsroom known by its home page. `before` is its state, on any way; `process`
 * processes the answer like any source's.
 */
export function processTurn(
  turn: Turn,
  before: SourceState,
  { outcome }: Answer,
  { now, limits }: TurnContext,
  process: () => Processed,
): Processed {
  const after = { now, tickMinutes: limits.tickMinutes, longestMinutes: limits.longestPollMinutes }
  if (outcome.kind === 'modified' && turn.isTrial) {
    const index = stepsOfIndex(turn.step, bodyOf(outcome))
    if (index !== undefined) return { ...NOTHING_NEW, state: afterNames(turn, before, index, after) }
  }
  if (turn.step.look !== true) return afterStep(turn, before, process(), after)
  return { ...NOTHING_NEW, state: afterLook(turn, before, lookedAt(outcome), after) }
}

/** The text that a look found, or why there is none. */
function lookedAt(outcome: Answer['outcome']): Parameters<typeof afterLook>[2] {
  if (outcome.kind === 'modified') return { text: bodyOf(outcome), detail: '' }
  if (outcome.kind === 'failed') return { detail: describeFailure(outcome.failure) }
  return { detail: 'not modified' }
}

function bodyOf({ body, contentType }: Extract<Answer['outcome'], { readonly kind: 'modified' }>): string {
  return decodeBody(body, contentType)
}
