import { checkOverride } from '../../config/schema/load.ts'
import type { TriedSource } from '../api.ts'
import { askOnce, judgeOnce, type OwnersRuntime } from './ask-once.ts'

/** Polls one source of a draft once and judges its items under the draft. Stores nothing. */
export async function trySource(runtime: OwnersRuntime, text: string, id: string): Promise<TriedSource> {
  const checked = checkOverride(text, runtime.limits)
  if (checked.kind === 'bad') return { kind: 'bad', problems: checked.problems }
  const { config } = checked
  const source = config.sources.find((one) => one.id === id)
  if (source === undefined)
    return { kind: 'bad', problems: [{ path: 'sources', message: `no source has the id "${id}"` }] }
  const asked = await askOnce(source, config, runtime)
  if (asked.kind !== 'answered') return asked
  return judgeOnce(source, asked.outcome, config, runtime.now())
}
