import type { Topic } from '../config/schema/topic-schema.ts'

/** The hosts of the province's own press and offices, ready for lookup. */
export type LocalHosts = {
  readonly hosts: ReadonlySet<string>
  /** The last site asked about and the answer: a feed's items lead to one site, one after the other. */
  last: { readonly site: string; readonly isLocal: boolean }
}

/** Every outlet, and every combination of an office's prefix, name and ending. */
export function buildLocalHosts({ outlets, offices }: Pick<Topic, 'outlets' | 'offices'>): LocalHosts {
  const { prefixes, names, endings } = offices
  const made = prefixes.flatMap((prefix) =>
    names.flatMap((name) => endings.map((ending) => `${prefix}${name}${ending}`)),
  )
  return { hosts: new Set([...outlets, ...made]), last: { site: '//', isLocal: false } }
}

/** Whether an address is at one of the hosts, or at a host below one. */
export function isLocalOutlet(local: LocalHosts, address: string): boolean {
  if (address.startsWith(local.last.site)) return local.last.isLocal
  const host = hostOf(address)
  const isLocal = isBelow(local.hosts, host)
  const end = address.indexOf('//') + 2 + host.length
  if (address.charAt(end) === '/') local.last = { site: address.slice(0, end + 1), isLocal }
  return isLocal
}

function isBelow(hosts: ReadonlySet<string>, host: string): boolean {
  for (let domain = host; ; domain = domain.slice(domain.indexOf('.') + 1)) {
    if (hosts.has(domain)) return true
    if (!domain.includes('.')) return false
  }
}

/** The host of an address, without its port; empty if it has none. */
export function hostOf(address: string): string {
  const from = address.indexOf('//') + 2
  if (from < 2) return ''
  const slash = address.indexOf('/', from)
  const host = address.slice(from, slash < 0 ? address.length : slash)
  const end = host.search(/[?#:]/)
  return end < 0 ? host : host.slice(0, end)
}
