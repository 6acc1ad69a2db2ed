import type { CacheContext } from '@cloudflare/workers-types'
import type { Tick, World } from './poll.ts'
import { isWebAddress, TAGS } from './serve/conditional.ts'
import { purgeEdge } from './serve/purge.ts'
import { forgetSnapshot } from './serve/snapshot.ts'
import { keepGoodOverride, type LoadedConfig, readConfig } from './store/config.ts'
import { openStore } from './store/kv.ts'
import { userAgent } from './user-agent.ts'
import { APP_VERSION } from './version.ts'
import { pingHub, topicsOf } from './websub.ts'

export type AfterTick = {
  readonly world: World
  readonly tick: Tick
  /** Workers Cache, where there is one. */
  readonly cache: CacheContext | undefined
  /** Until KV shows elsewhere what the tick wrote: a hub that looks earlier finds nothing new and does not come again. */
  readonly untilSeen: () => Promise<void>
}

/**
 * What a tick that did its work still owes: a copy of a good override; and after one that changed something, that it is
 * shown at once, here and at the edge, and that the hub is told. A failure of any of it is a line of the log.
 */
export async function afterTick({ world, tick, cache, untilSeen }: AfterTick): Promise<void> {
  if (tick.kind !== 'done') return
  const hasChanged = changed(tick)
  if (hasChanged) {
    forgetSnapshot(world.kv)
    await purgeEdge(cache, [TAGS.items])
  }
  try {
    const store = openStore(world.kv)
    const loaded = await readConfig(store, world.limits)
    await keepGoodOverride(store, loaded)
    if (hasChanged) await tellHub(world, loaded, untilSeen)
  } catch (error) {
    world.log({ event: 'after-tick-failed', detail: error instanceof Error ? error.message : String(error) })
  }
}

/** Whether a reader of the feeds would see what the tick did. */
function changed({ report }: Extract<Tick, { kind: 'done' }>): boolean {
  return report.kept + report.edited + report.joined > 0
}

/** Off without a hub, and without SITE_URL: nobody asks for a topic whose address we do not know. */
async function tellHub(world: World, { config }: LoadedConfig, untilSeen: () => Promise<void>): Promise<void> {
  const { hub } = config.site
  if (hub === '' || !isWebAddress(world.siteUrl)) return
  await untilSeen()
  const agent = userAgent(config.site, APP_VERSION, world.siteUrl, config.sources.length)
  const pinged = await pingHub({ hub, topics: topicsOf(world.siteUrl), userAgent: agent }, world.fetch)
  world.log({ event: 'websub', hub, ...pinged })
}
