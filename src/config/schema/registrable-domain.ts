import { platformHosts, provinceLabels, publicSecondLabels } from '../web/hosts.ts'

const SECOND_LABELS: ReadonlySet<string> = new Set([...publicSecondLabels, ...provinceLabels])

/**
 * The part of a host name that somebody registered, in lower case: "bao.dienbien.vn" of "tin.bao.dienbien.vn", the
 * whole host of a site on a platform ("a.wordpress.com"). An IP address or a single label is returned as it is.
 */
export function registrableDomain(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  const labels = host.split('.')
  if (/^[\d.]+$|^\[/.test(host)) return host
  const platform = platformLabels(host, labels)
  const isCountry = (labels.at(-1) ?? '').length === 2
  const suffix = platform ?? (isCountry && SECOND_LABELS.has(labels.at(-2) ?? '') ? 2 : 1)
  return labels.slice(-(suffix + 1)).join('.')
}

/** The number of labels in the platform's own name; undefined if the host is not on a platform. */
function platformLabels(host: string, labels: readonly string[]): number | undefined {
  for (const platform of platformHosts) {
    if (platform.includes('.')) {
      if (host.endsWith(`.${platform}`)) return platform.split('.').length
    } else {
      const at = labels.indexOf(platform, 1)
      if (at > 0) return labels.length - at
    }
  }
  return undefined
}
