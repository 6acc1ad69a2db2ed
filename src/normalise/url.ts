import { hostAliases, presentationHosts } from '../config/web/hosts.ts'
import { channels, presentationParameters, trackingParameters } from '../config/web/tracking.ts'

const NAMES: ReadonlySet<string> = new Set(trackingParameters.flatMap((owner) => owner.names ?? []))
const PREFIXES: readonly string[] = trackingParameters.flatMap((owner) => owner.prefixes ?? [])

/** Java servers write a visitor's session into the path. */
const SESSION_IN_PATH = /;(?:jsessionid|phpsessid|sid)=[^/;]*/gi

const SCHEME = /^[a-z][a-z\d+.-]*:/i

/** No article has a longer address, and some checks of an address take time that grows with its square. */
const LONGEST = 2_000

/**
 * Resolves a publisher's reference to an absolute http(s) address; undefined for others (javascript:, data:, mailto:,
 * no host) and for more than 2,000 characters. Accepts the faults of feeds: spaces around, "www.host/path" without a
 * scheme, "https:/host".
 */
export function resolveLink(reference: string, base: string): URL | undefined {
  if (reference.length > 2 * LONGEST) return undefined
  const given = reference.trim()
  if (given === '') return undefined
  const url = parse(repaired(given), base)
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined
  if (url.href.length > LONGEST) return undefined
  // A name before the host is never part of an article's address, and can pass one site off as another.
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
  return url
}

/** "https:/host" and "www.host/path" with their scheme written out. */
function repaired(reference: string): string {
  if (/^www\.[^/\s]+\.[^/\s]+/i.test(reference)) return `https://${reference}`
  return reference.replace(/^(https?:)[/\\]*/i, '$1//')
}

function parse(address: string, base: string): URL | undefined {
  // Most references of a page have no scheme, and parsing one in vain takes as long.
  const alone = SCHEME.test(address) ? URL.parse(address) : null
  return alone ?? URL.parse(address, base) ?? undefined
}

/**
 * The address that is served: the publisher's own, without tracking parameters, fragment, trailing dot of the host or
 * needless percent-encoding. Keeps host prefixes, so that the publisher answers at it. http becomes https only for
 * `secureHosts`, hosts that the config itself addresses by https.
 */
export function canonicalLink(link: URL, secureHosts: ReadonlySet<string> = new Set()): string {
  const url = new URL(link)
  url.hostname = url.hostname.replace(/\.+$/, '')
  if (url.protocol === 'http:' && url.port === '' && secureHosts.has(bareHost(url.hostname))) url.protocol = 'https:'
  url.pathname = tidyEncoding(url.pathname.replace(SESSION_IN_PATH, ''))
  url.search = meaningfulQuery(url)
    .map((pair) => tidyEncoding(pair))
    .join('&')
  // A fragment that is a route ("#/news/7", "#!news") is part of the page's address; any other is a place in it.
  if (!/^#!?\//.test(url.hash) && !url.hash.startsWith('#!')) url.hash = ''
  return url.href
}

/**
 * The address for comparing: no scheme, no default port, no www./m./amp., no AMP marks, former host names as today's,
 * sorted query, accents in one form. Two links to one page are equal; never shown or fetched.
 */
export function linkIdentity(link: URL): string {
  const url = new URL(canonicalLink(link))
  const port = url.port === '' ? '' : `:${url.port}`
  const path = url.pathname
    .replace(/^\/amp(?=\/)/i, '')
    .replace(/\/amp\/?$/i, '')
    .replace(/[-.]amp(?=\.html?$|$)/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.(?:html?|php|aspx?|jsp)$/i, '')
    .replace(/\/$/, '')
  const parameters = meaningfulQuery(url)
    .filter((pair) => !isPresentation(pair, path))
    .sort()
    .join('&')
    .replaceAll('+', '%20')
  const query = parameters === '' ? '' : `?${parameters}`
  return `${bareHost(url.hostname)}${port}${composed(`${path}${query}${url.hash}`)}`
}

/** Whether a parameter only says how a page looks, or where its reader found the address. */
function isPresentation(pair: string, path: string): boolean {
  const [name = '', value = ''] = pair.toLowerCase().split('=', 2)
  if (channels.names.includes(name) && channels.values.includes(value)) return true
  // On a page of its own; elsewhere "m=1" may choose an article.
  return presentationParameters.includes(pair.toLowerCase()) && (name !== 'm' || path.endsWith('.html'))
}

/** An address with its accents in the composed form, as most programs write them. */
function composed(encoded: string): string {
  if (!/%[89A-F]/.test(encoded)) return encoded
  try {
    return encodeURI(decodeURI(encoded).normalize('NFC'))
  } catch {
    // Bytes of another charset.
    return encoded
  }
}

/**
 * The fragment of an address; "" where it names no place of the page, but a text to find in it or how a reader came.
 */
export function fragmentOf(url: URL): string {
  const { hash } = url
  if (!/[\p{Alpha}\d]/u.test(hash) || hash.startsWith('#:~:')) return ''
  const pairs = hash.slice(1).split('&')
  const isPassing = pairs.every((pair) => isTracking(pair.split('=', 1)[0] ?? '') || isPresentation(pair, ''))
  return isPassing ? '' : hash
}

/** A host without labels that only choose how its pages look, under its current name. */
export function bareHost(hostname: string): string {
  let host = hostname.toLowerCase().replace(/\.+$/, '')
  for (const label of presentationHosts) {
    if (host.startsWith(`${label}.`) && host.indexOf('.', label.length + 1) > 0) host = host.slice(label.length + 1)
  }
  if (Object.hasOwn(hostAliases, host)) return hostAliases[host] ?? host
  return host
}

/** Whether an address is only its host: a front page, not an article. */
export function isFrontPage(link: URL): boolean {
  const isRoute = /^#!?\/[^/]|^#![^/]/.test(link.hash)
  return /^\/*(index\.\w+)?$/.test(link.pathname) && meaningfulQuery(link).length === 0 && !isRoute
}

/** The parts of a query that may choose the page, as written ("id=7"): all but tracking. */
export function meaningfulQuery(url: URL): readonly string[] {
  return url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair.split('=', 1)[0] ?? ''))
}

/** Whether a parameter only says how a reader came to an address. */
export function isTracking(name: string): boolean {
  // A query whose "&" was escaped once too often has names such as "amp;utm_source".
  const lower = name.toLowerCase().replace(/^amp;/, '')
  return NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix))
}

/** RFC 3986 section 6.2.2: hex digits in capitals, unreserved characters not encoded. */
function tidyEncoding(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (encoded, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    if (/[A-Za-z0-9._~-]/.test(character)) return character
    return encoded.toUpperCase()
  })
}
