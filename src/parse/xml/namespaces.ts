/**
 * Namespaces in feeds, each with its conventional prefix. Adapters use these prefixes, independently of the
 * publisher's.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns': 'atom',
  'http://purl.org/pie': 'atom',
  'http://example.com/newformat': 'atom',
  'http://purl.org/rss/1.0': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://backend.userland.com/rss191': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://purl.org/net/rss1.1': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://purl.org/rss/1.0/modules/syndication': 'sy',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://example.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://prismstandard.org/namespaces/basic/2.0': 'prism',
  'http://prismstandard.org/namespaces/1.2/basic': 'prism',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml',
}

const PREFIX_OF: ReadonlyMap<string, string> = new Map(Object.entries(PREFIXES))

/** Longer than any of them, in characters. */
const LONGEST_KNOWN = 100

/** The conventional prefix of a namespace, `''` for RSS's own; undefined for a namespace that no adapter uses. */
function knownPrefix(namespace: string): string | undefined {
  // Searching for slashes at the end takes time that grows with the square of the length.
  if (namespace.length > LONGEST_KNOWN) return undefined
  const key = namespace
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]+$/, '')
  return PREFIX_OF.get(key)
}

/** The prefixes declared at one element, its outer scope, and the names resolved there so far. */
export type Scope = {
  readonly declared: ReadonlyMap<string, string>
  readonly outer: Scope | undefined
  /** The conventional prefix of the document's own namespace, which its names lose; RSS's is empty. */
  readonly home: string
  readonly elements: Map<string, string>
  readonly attributes: Map<string, string>
}

/**
 * Makes the scope of an element from its declared prefixes (`''` for the default namespace), given as conventional
 * ones.
 */
export function scopeWith(
  declared: ReadonlyMap<string, string>,
  outer: Scope | undefined,
  home = outer?.home ?? '',
): Scope {
  return { declared, outer, home, elements: new Map(), attributes: new Map() }
}

/** Elements that make up a feed, in any namespace. */
const RSS_FRAME = /^(?:rss|rdf|channel|items?)$/i
const ATOM_FRAME = /^(?:feed|entry)$/i
/** Fields whose HTML publishers put into a namespace in the wrong place, at the field instead of its content. */
const FIELD = /^(?:title|description|summary|content)$/i

/**
 * Maps the prefixes that an element declares, in lower case (`''` for the default one), to conventional prefixes, or to
 * themselves for unknown namespaces.
 */
export function prefixesFor(namespaces: ReadonlyMap<string, string>, element: string): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>()
  for (const [prefix, namespace] of namespaces)
    if (prefix !== '') prefixes.set(prefix, prefixFor(prefix, namespace, element))
  const namespace = namespaces.get('')
  if (namespace !== undefined) prefixes.set('', defaultPrefix(namespace, element, [...prefixes.values()].includes('')))
  return prefixes
}

/** The prefix of a feed's root, read as its format's own even if nothing declares it. */
export function prefixOfFrame(root: string): ReadonlyMap<string, string> {
  const [prefix = '', local] = root.toLowerCase().split(':', 2)
  if (local === undefined || prefix === 'rdf') return new Map()
  if (ATOM_FRAME.test(local)) return new Map([[prefix, 'atom']])
  if (RSS_FRAME.test(local)) return new Map([[prefix, '']])
  return new Map()
}

function prefixFor(prefix: string, namespace: string, element: string): string {
  const known = knownPrefix(namespace)
  if (known !== undefined) return known
  // An unknown namespace of a feed's own frame is a known one, misspelt.
  const [ownPrefix = '', local] = element.split(':', 2)
  if (local === undefined || ownPrefix.toLowerCase() !== prefix) return prefix
  if (ATOM_FRAME.test(local)) return 'atom'
  if (/^(?:rss|channel)$/i.test(local)) return ''
  return prefix
}

/**
 * The default namespace of a feed's frame is always the format's own. That of any other element is foreign (`?`) unless
 * it is known, so that somebody's own `description` is not taken for RSS's; `isTaken` says that another prefix is
 * already RSS's.
 */
function defaultPrefix(namespace: string, element: string, isTaken: boolean): string {
  const known = knownPrefix(namespace)
  if (RSS_FRAME.test(element)) return ''
  if (ATOM_FRAME.test(element) && known !== 'atom') return ''
  if (known === 'xhtml' && FIELD.test(element)) return ''
  if (known !== undefined || namespace.trim() === '') return known ?? ''
  if (/:(?:rss|rdf|channel|item|feed|entry)$/i.test(element) && !isTaken) return ''
  return '?'
}

/** `known:name` in lower case, or `name` alone if the name belongs to no namespace or to RSS's own. */
export function elementName(scope: Scope, written: string): string {
  const found = scope.elements.get(written)
  if (found !== undefined) return found
  const name = resolve(scope, written, prefixIn(scope, ''))
  scope.elements.set(written, name)
  return name
}

/** The same for attributes, but a name without prefix belongs to its element (Namespaces in XML section 6.2). */
export function attributeName(scope: Scope, written: string): string {
  const found = scope.attributes.get(written)
  if (found !== undefined) return found
  const name = resolve(scope, written, '')
  scope.attributes.set(written, name)
  return name
}

function resolve(scope: Scope, written: string, unprefixed: string): string {
  const lower = written.toLowerCase()
  const colon = lower.indexOf(':')
  const local = lower.slice(colon + 1)
  const asWritten = lower.slice(0, Math.max(colon, 0))
  const prefix = colon < 0 ? unprefixed : prefixIn(scope, asWritten)
  if (prefix === '' || prefix === scope.home) return local
  return `${prefix}:${local}`
}

/** An undeclared prefix has its conventional meaning. */
function prefixIn(innermost: Scope, written: string): string {
  for (let scope: Scope | undefined = innermost; scope !== undefined; scope = scope.outer) {
    const found = scope.declared.get(written)
    if (found !== undefined) return found
  }
  return written
}
