import { XMLParser } from 'fast-xml-parser'
import { LONGEST_TEXT, type TooLarge } from './bounds.ts'
import { entityDecoder } from './entities.ts'
import { attributeName, elementName, prefixesFor, prefixOfFrame, type Scope, scopeWith } from './namespaces.ts'
import { MAX_DEPTH, repairXml, WAS_TEXT } from './repair-xml.ts'

/**
 * An element with names in lower case, under conventional prefixes (`dc:creator`, `media:content`) instead of the
 * publisher's; names of RSS, and of an Atom document's own namespace, have none. Text is decoded once.
 */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  /** The child elements by name, in document order. */
  readonly named: ReadonlyMap<string, readonly XmlElement[]>
}

/** The document's root elements, which may be several, or why there are none. */
export type XmlReading =
  | {
      readonly kind: 'read'
      readonly roots: readonly XmlElement[]
      readonly itemsLeft: number
      readonly endsInItem: boolean
    }
  | { readonly kind: 'too-deep' }
  | TooLarge
  | { readonly kind: 'refused'; readonly message: string }

const TEXT = '#text'
const CDATA = '#cdata'
const ATTRIBUTES = ':@'
const PREFIX = '@'
const NO_ELEMENTS: ReadonlyMap<string, readonly XmlElement[]> = new Map()
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze(Object.create(null))

/**
 * Values stay text ("007" is a title), we decode entities ourselves, CDATA and text stay distinct, paths are not built.
 */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: PREFIX,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: CDATA,
  jPath: false,
  maxNestedTags: MAX_DEPTH * 2,
})

/** Reads a body as XML, repairing it where it is not well-formed. Every string gives an answer. */
export function readXml(body: string): XmlReading {
  const repaired = repairXml(body)
  if (repaired.kind !== 'repaired') return repaired
  const decode = entityDecoder(repaired.entities)
  let nodes: unknown
  try {
    nodes = parser.parse(repaired.xml)
  } catch (error) {
    // Not known to happen to repaired text; a library's own limits must not stop a tick.
    return { kind: 'refused', message: String(error) }
  }
  const roots: XmlElement[] = []
  for (const node of asNodes(nodes)) {
    const written = nameOf(node)
    if (written === TEXT || written === CDATA) continue
    const attributes = node[ATTRIBUTES]
    const scope = rootScope(
      written,
      scopeFor(written, attributes, scopeWith(prefixOfFrame(written), undefined), decode),
    )
    roots.push(elementFrom(written, node[written], attributes, scope, decode))
  }
  return { kind: 'read', roots, itemsLeft: repaired.itemsLeft, endsInItem: repaired.endsInItem }
}

/** The Atom namespace loses its prefix in an Atom document; some documents declare no namespace at all. */
function rootScope(written: string, scope: Scope): Scope {
  const isAtom = /^(?:atom:.*|feed|entry)$/.test(elementName(scope, written))
  if (isAtom) return scopeWith(scope.declared, undefined, 'atom')
  return scope
}

type Node = Readonly<Record<string, unknown>>
type Decode = (text: string) => string

function elementFrom(written: string, content: unknown, attributes: unknown, scope: Scope, decode: Decode): XmlElement {
  const children: (XmlElement | string)[] = []
  let named: Map<string, XmlElement[]> | undefined
  for (const node of asNodes(content)) {
    const name = nameOf(node)
    const inside = node[name]
    if (name === TEXT) {
      children.push(decode(withoutStrayEnd(String(inside).slice(0, LONGEST_TEXT))))
    } else if (name === CDATA) {
      const text = textOfCdata(inside, decode)
      if (text !== undefined) children.push(text)
    } else {
      const own = node[ATTRIBUTES]
      const child = elementFrom(name, inside, own, scopeFor(name, own, scope, decode), decode)
      children.push(child)
      named ??= new Map()
      addNamed(named, child)
    }
  }
  return {
    name: elementName(scope, written),
    attributes: attributesFrom(attributes, scope, decode),
    children,
    named: named ?? NO_ELEMENTS,
  }
}

function textOfCdata(content: unknown, decode: Decode): string | undefined {
  const text = asNodes(content)[0]?.[TEXT]
  if (typeof text !== 'string') return undefined
  const kept = text.slice(0, LONGEST_TEXT)
  if (kept.startsWith(WAS_TEXT)) return decode(kept.replaceAll(WAS_TEXT, ''))
  return kept
}

function addNamed(named: Map<string, XmlElement[]>, child: XmlElement): void {
  const same = named.get(child.name)
  if (same === undefined) named.set(child.name, [child])
  else same.push(child)
}

function attributesFrom(raw: unknown, scope: Scope, decode: Decode): Readonly<Record<string, string>> {
  if (raw === undefined) return NO_ATTRIBUTES
  const attributes: Record<string, string> = Object.create(null)
  for (const [key, value] of Object.entries(asNode(raw))) {
    attributes[attributeName(scope, key.slice(PREFIX.length))] = decode(String(value).slice(0, LONGEST_TEXT))
  }
  return attributes
}

/** The scope inside an element: the outer one unless it declares namespaces. */
function scopeFor(written: string, attributes: unknown, outer: Scope, decode: Decode): Scope {
  if (attributes === undefined) return outer
  let namespaces: Map<string, string> | undefined
  for (const [key, value] of Object.entries(asNode(attributes))) {
    if (key !== `${PREFIX}xmlns` && !key.startsWith(`${PREFIX}xmlns:`)) continue
    const prefix = key.slice(`${PREFIX}xmlns:`.length).toLowerCase()
    namespaces ??= new Map()
    namespaces.set(prefix, decode(String(value)))
  }
  if (namespaces === undefined) return outer
  return scopeWith(prefixesFor(namespaces, written), outer)
}

/** CDATA wrapped twice leaves a second end mark. */
function withoutStrayEnd(text: string): string {
  return text.replaceAll(']]>', '')
}

/** The library's ordered form: a list of objects, each with one name and perhaps attributes. */
function asNodes(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value
  return []
}

function asNode(value: unknown): Node {
  if (typeof value === 'object' && value !== null) return value as Node
  return {}
}

function nameOf(node: Node): string {
  for (const name in node) if (name !== ATTRIBUTES) return name
  return TEXT
}
