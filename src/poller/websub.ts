import type { Config } from '../config/schema/schema.ts'
import { messageOf } from '../text/message-of.ts'
import { userAgent } from '../user-agent.ts'
import { APP_VERSION } from '../version.ts'
import type { PollerRuntime } from './poller-runtime.ts'

/** A publisher's ping to its hub. */
export type Ping = {
  /** The hub's address. */
  readonly hub: string
  /** Addresses of the changed feeds, as in their self links. */
  readonly topics: readonly string[]
  readonly userAgent: string
}

export type Pinged = { readonly kind: 'told' } | { readonly kind: 'failed'; readonly detail: string }

/** A hub takes a ping in milliseconds; do not wait for a slower one. */
const TIMEOUT_MS = 5_000

/** The feeds in a ping; each filtered feed would need its own. Absolute, as in their self links. */
export function topicsOf(base: string): readonly string[] {
  return ['/rss.xml', '/atom.xml', '/feed.json'].map((path) => `${base.replace(/\/+$/, '')}${path}`)
}

/**
 * Notifies a WebSub hub in one request that the topics changed. WebSub leaves the form open; hubs take that of
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
    if (response.ok) return { kind: 'told' }
    return { kind: 'failed', detail: `HTTP ${response.status}` }
  } catch (error) {
    return { kind: 'failed', detail: messageOf(error) }
  }
}

/**
 * Pings the config's hub about changed feeds. Does nothing without a hub or SITE_URL: nobody can subscribe to an
 * unknown address.
 */
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
