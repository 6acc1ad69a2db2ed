import type { CacheContext } from '@cloudflare/workers-types'

/**
 * Asks Workers Cache to forget what bears one of the tags. It only hastens what a minute brings anyway, so a failure is
 * a line of the log; never throws. `cache` is the context's, absent where there is no such cache.
 */
export async function purgeEdge(cache: CacheContext | undefined, tags: readonly string[]): Promise<void> {
  if (cache === undefined) return
  try {
    const { success, errors } = await cache.purge({ tags: [...tags] })
    if (!success) noteFailure(errors.map(({ message }) => message).join('; '))
  } catch (error) {
    noteFailure(error instanceof Error ? error.message : String(error))
  }
}

function noteFailure(detail: string): void {
  console.warn(JSON.stringify({ event: 'purge-failed', detail }))
}
