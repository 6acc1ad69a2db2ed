/** The line of wrangler.toml by which nobody has said yet where the Worker lives. */
const UNSET = /^SITE_URL = ""$/m

/**
 * wrangler.toml with SITE_URL set to where the Worker was deployed; undefined where it is set already or the address is
 * not known. Without it the edge keeps nothing and the default answers do not lie ready.
 */
export function withSiteUrl(toml: string, address: string | undefined): string | undefined {
  if (address === undefined || !UNSET.test(toml)) return undefined
  const site = address.startsWith('https://') ? address : `https://${address}`
  return URL.canParse(site) ? toml.replace(UNSET, `SITE_URL = ${JSON.stringify(site)}`) : undefined
}
