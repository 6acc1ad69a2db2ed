import { editionHosts, platformHosts, provinceLabels, publicSecondLabels } from '../config/hosts.ts'
import { bareHost } from './url.ts'

const SECOND_LABELS: ReadonlySet<string> = new Set([...publicSecondLabels, ...provinceLabels])

/**
 * The name that a newsroom registered: sections under hosts of their own (batdongsan.baoxaydung.vn, mega.vietnamplus.vn)
 * number their articles together. The whole host where its neighbours are somebody else's: editions in another
 * language, offices of a government, schools, and sites on a platform (a.wordpress.com, b.vnptweb.vn).
 */
export function newsroomHost(hostname: string): string {
  const host = bareHost(hostname)
  const labels = host.split('.')
  if (/(^|\.)(gov|edu|ac|mil)\.\w+$/.test(host) || /^[\d.]+$|^\[/.test(host) || isOnPlatform(host, labels)) return host
  const kept = isCountry(labels.at(-1)) && SECOND_LABELS.has(labels.at(-2) ?? '') ? 3 : 2
  if (labels.length <= kept) return host
  return editionHosts.includes(labels[0] ?? '') ? host : bareHost(labels.slice(-kept).join('.'))
}

function isOnPlatform(host: string, labels: readonly string[]): boolean {
  return platformHosts.some((platform) =>
    platform.includes('.') ? host.endsWith(`.${platform}`) : labels.slice(1).includes(platform),
  )
}

function isCountry(label: string | undefined): boolean {
  return label?.length === 2
}
