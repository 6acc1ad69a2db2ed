import { forgetful, unpolled } from '../../store/memory.ts'
import { writeSource } from '../../store/sources.ts'
import { messageOf } from '../../text/message-of.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { PollerRuntime } from '../poller-runtime.ts'
import type { PolledSource } from '../report.ts'
import { NOTHING_NEW } from '../response/processed.ts'
import { stateAfterSetback } from '../schedule.ts'
import { type CommittedTick, storeTick, type TickFindings } from './commit-tick.ts'
import type { OpenedTick } from './open-tick.ts'

type Outside = Pick<PollerRuntime, 'db' | 'now' | 'push' | 'log'>

/**
 * Stores what a tick found. If a bug prevents that, it leaves out the sources whose items trigger it; they are read
 * again later as a whole. If that is not enough it throws, and stores only that all sources wait: no publisher is asked
 * again at every tick.
 */
export function commitTick(outside: Outside, opened: OpenedTick, findings: TickFindings): CommittedTick {
  try {
    return storeTick(outside, opened, findings)
  } catch (error) {
    const detail = `a bug in this program: ${messageOf(error)}`
    outside.log({ event: 'commit-failed', detail }, 'error')
    return storeWithoutCulprits(outside, opened, findings, detail)
  }
}

function storeWithoutCulprits(
  outside: Outside,
  opened: OpenedTick,
  findings: TickFindings,
  detail: string,
): CommittedTick {
  const { asked } = findings
  const culprits = new Set(asked.polled.filter((one) => breaks(outside, opened, findings, one)))
  const polled = asked.polled.map((one) => (culprits.has(one) ? afterBug(one, opened, detail) : one))
  try {
    return storeTick(outside, opened, { ...findings, asked: { ...asked, polled } })
  } catch (error) {
    const waiting = asked.polled.map((one) => afterBug(one, opened, detail))
    outside.db.transaction(() => {
      for (const { source, processed } of waiting) writeSource(outside.db, source, processed.state)
    })
    throw error
  }
}

const UNDONE = new Error('undone')

/** Whether one source's findings alone cannot be stored. Everything it stores to find out is rolled back. */
function breaks(outside: Outside, opened: OpenedTick, { asked, articles }: TickFindings, one: PolledSource): boolean {
  const alone = { asked: { ...asked, polled: [one], batches: [], shardRows: [] }, articles }
  try {
    outside.db.transaction(() => {
      storeTick(outside, opened, alone)
      throw UNDONE
    })
  } catch (error) {
    return error !== UNDONE
  }
  return false
}

/** Leaves out what a source said: it waits, at least as long as its server asked, and is then read as a whole. */
function afterBug(one: PolledSource, { loaded, states, now }: OpenedTick, detail: string): PolledSource {
  const { state } = one.processed
  const source = loaded.config.sources.find(({ id }) => id === one.source)
  if (source === undefined) return one
  const { failures, problem } = states[one.source] ?? unpolled
  const before = { ...forgetful(state), failures, ...withoutUndefined({ problem }) }
  const waiting = stateAfterSetback(source, before, { what: 'fault', detail }, { limits: loaded.config.limits, now })
  const [nextPollAt = waiting.nextPollAt] = [waiting.nextPollAt, state.nextPollAt].toSorted().reverse()
  return { ...one, processed: { ...NOTHING_NEW, state: { ...waiting, nextPollAt } } }
}
