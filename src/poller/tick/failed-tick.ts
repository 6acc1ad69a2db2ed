import type { Database } from '../../store/database.ts'
import { removeMeta } from '../../store/meta.ts'
import { messageOf } from '../../text/message-of.ts'
import type { Tick } from '../api.ts'
import type { PollerRuntime } from '../poller-runtime.ts'

/** The answer of a tick that a bug or a full disk ended. Removes its note, because the platform did not kill it. */
export function failedTick({ db, log }: { readonly db: Database } & Pick<PollerRuntime, 'log'>, error: unknown): Tick {
  const detail = messageOf(error)
  log({ event: 'tick-failed', detail, stack: error instanceof Error ? error.stack : undefined }, 'error')
  try {
    removeMeta(db, 'running')
  } catch (alsoFailed) {
    log({ event: 'note-not-removed', detail: messageOf(alsoFailed) }, 'error')
  }
  return { kind: 'failed', detail }
}
