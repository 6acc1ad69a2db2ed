import type { CacheContext } from '@cloudflare/workers-types'
import { messageOf } from '../../text/message-of.ts'

/**
 * Asks Workers Cache to forget answers with one of the tags. They would expire within a minute anyway, so a failure is
 * only logged; never throws. `cache` is the context's; absent if there is none.
 */
export async function purgeEdge(cache: CacheContext | undefined, tags: readonly string[]): Promise<void> {
  if (cache === undefined) return
  try {
    const { success, errors } = await cache.purge({ tags: [...tags] })
    if (!success) noteFailure(errors.map(({ message }) => message).join('; '))
  } catch (error) {
    noteFailure(messageOf(error))
  }
}

function noteFailure(detail: string): void {
  console.warn(JSON.stringify({ event: 'purge-failed', detail }))
}
