import type { Limits } from '../../config/schema/schema.ts'
import { decodeBody } from '../../fetch/charset.ts'
import { describeFailure } from '../../fetch/fetch-result.ts'
import type { SourceState } from '../../model.ts'
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
  const index = outcome.kind === 'modified' && turn.isTrial ? stepsOfIndex(turn.step, bodyOf(outcome)) : undefined
  if (index !== undefined) return { ...NOTHING_NEW, state: afterNames(turn, before, index, after) }
  if (turn.step.look !== true) return afterStep(turn, before, process(), after)
  const looked =
    outcome.kind === 'modified'
      ? { text: bodyOf(outcome), detail: '' }
      : { detail: outcome.kind === 'failed' ? describeFailure(outcome.failure) : 'not modified' }
  return { ...NOTHING_NEW, state: afterLook(turn, before, looked, after) }
}

function bodyOf({ body, contentType }: Extract<Answer['outcome'], { readonly kind: 'modified' }>): string {
  return decodeBody(body, contentType)
}
