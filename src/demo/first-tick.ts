/** The result of a deployment: its address, if wrangler printed it, and the owner's token, if we know it. */
export type Deployed = { readonly address: string | undefined; readonly token: string | undefined }

/** A new workers.dev address takes a while until it answers. */
const TRIES = 20
const PAUSE_MS = 3_000

/** The address that `wrangler deploy` printed: the first one, a workers.dev address or a route of its own. */
export function deployedAddress(printed: string): string | undefined {
  return /^\s+(https:\/\/\S+|[a-z0-9.-]+\.[a-z]{2,}(?= \(custom domain))/im.exec(printed)?.[1]?.replace(/\/$/, '')
}

/** The address of a site as SITE_URL has it. */
export function siteAddress(address: string): string {
  return address.startsWith('https://') ? address : `https://${address}`
}

/**
 * wrangler.toml with the address as SITE_URL, if that was empty; the same text if it was not, or no address is known.
 */
export function withSiteUrl(toml: string, address: string | undefined): string {
  return address === undefined ? toml : toml.replace(/^SITE_URL = ""$/m, `SITE_URL = "${siteAddress(address)}"`)
}

/**
 * Asks a service that has never ticked for its first tick, so that it is not empty until its cron begins, which can
 * take a quarter of an hour. Returns one sentence about the result; never throws.
 */
export async function firstTick(
  { address, token }: Deployed,
  send: typeof fetch,
  pause: (ms: number) => Promise<void>,
): Promise<string> {
  const later = 'the first news come when the cron begins, within a quarter of an hour'
  if (address === undefined) return `Deployed. wrangler printed no address, so no tick was asked for: ${later}.`
  const site = siteAddress(address)
  for (let tried = 0; tried < TRIES; tried++) {
    const health = await answerOf(() => send(`${site}/api/health`))
    if (health !== undefined && !health.text.includes('"no-tick"')) return `Deployed: ${site}/ has news already.`
    if (health !== undefined && token === undefined) {
      return `Deployed: ${site}/ is empty; ${later}. For a tick now, deploy with ADMIN_TOKEN set.`
    }
    const headers = { authorization: `Bearer ${token}` }
    const tick = health && (await answerOf(() => send(`${site}/api/poll`, { method: 'POST', headers })))
    if (tick?.status === 200) return `Deployed: the first tick has run, ${site}/ has news.`
    await pause(PAUSE_MS)
  }
  return `Deployed, but ${site}/ does not answer yet: ${later}.`
}

/** An answer of the service itself; undefined while the address leads nowhere. */
async function answerOf(ask: () => Promise<Response>) {
  try {
    const response = await ask()
    const text = await response.text()
    const isOurs = response.headers.get('content-type')?.includes('json') === true
    return isOurs ? { status: response.status, text } : undefined
  } catch {
    return undefined
  }
}
