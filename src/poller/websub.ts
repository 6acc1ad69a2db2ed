import type { Config } from '../config/schema/schema.ts'
import { userAgent } from '../user-agent.ts'
import { APP_VERSION } from '../version.ts'
import type { PollerRuntime } from './poller-runtime.ts'

/** What a publisher says to its hub, and how. */
export type Ping = {
  /** The hub's address. */
  readonly hub: string
  /** Addresses of the feeds that changed, as their self links have them. */
  readonly topics: readonly string[]
  readonly userAgent: string
}

export type Pinged = { readonly kind: 'told' } | { readonly kind: 'failed'; readonly detail: string }

/** A hub takes a ping in milliseconds; one that does not is not waited for. */
const TIMEOUT_MS = 5_000

/** The feeds of which a hub is told: a filtered one would need a ping of its own. Absolute, as their self links. */
export function topicsOf(base: string): readonly string[] {
  return ['/rss.xml', '/atom.xml', '/feed.json'].map((path) => `${base.replace(/\/+$/, '')}${path}`)
}

/**
 * Tells a WebSub hub in one request that the topics changed. WebSub leaves the form of this open; hubs take that of
 * PubSubHubbub 0.4 (section 7.1 of 0.3): hub.mode=publish and a hub.url for each. Never throws; nothing depends on it.
 */
export async function pingHub({ hub, topics, userAgent }: Ping, send: typeof fetch): Promise<Pinged> {
  const told = new URLSearchParams({ 'hub.mode': 'publish' })
  for (const topic of topics) told.append('hub.url', topic)
  try {
    const response = await send(hub, {
      method: 'POST',
      body: told,
      headers: { 'user-agent': userAgent },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    return response.ok ? { kind: 'told' } : { kind: 'failed', detail: `HTTP ${response.status}` }
  } catch (error) {
    return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) }
  }
}

/** Tells the config's hub that the feeds changed. Off without a hub, and without SITE_URL: nobody subscribes to an address that we do not know. */
export async function tellHub(
  { siteUrl, fetch, log }: Pick<PollerRuntime, 'siteUrl' | 'fetch' | 'log'>,
  { site, sources }: Pick<Config, 'site' | 'sources'>,
): Promise<void> {
  const { hub } = site
  if (hub === '' || !/^https?:\/\//.test(siteUrl)) return
  const agent = userAgent(site, APP_VERSION, siteUrl, sources.length)
  const pinged = await pingHub({ hub, topics: topicsOf(siteUrl), userAgent: agent }, fetch)
  log({ event: 'websub', hub, ...pinged }, pinged.kind === 'failed' ? 'error' : undefined)
}
