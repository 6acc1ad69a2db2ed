import { escapeAttribute, escapeText } from 'entities/escape'
import { LONGEST_ADDRESS } from './bounds.ts'
import type { XmlElement } from './xml.ts'

const NONE: readonly XmlElement[] = []

/** The direct child elements of that name. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.named.get(name) ?? NONE
}

/** The first direct child element of that name. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.named.get(name)?.[0]
}

/** All character data inside, as plain text without spaces around it. */
export function textOf(element: XmlElement): string {
  return allText(element).trim()
}

/** The text of the first child of that name that has any. */
export function childText(element: XmlElement, name: string): string | undefined {
  for (const child of childrenNamed(element, name)) {
    const text = textOf(child)
    if (text !== '') return text
  }
  return undefined
}

/**
 * Converts content with escaped HTML to HTML. Writes out elements that the publisher forgot to escape; if these are
 * XHTML by their namespace, so is the text.
 */
export function htmlOf(element: XmlElement, base: string): string {
  if (holdsXhtml(element)) return written(element, base, escapeText).trim()
  return written(element, base, (text) => text).trim()
}

function holdsXhtml(element: XmlElement): boolean {
  for (const name of element.named.keys()) if (name.startsWith('xhtml:')) return true
  return false
}

/** Converts content that is XHTML (RFC 4287 section 3.1.1.3) to HTML, without the wrapping `div`. */
export function xhtmlOf(element: XmlElement, base: string): string {
  const [first, ...others] = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  const isWrapped = typeof first === 'object' && others.length === 0 && localName(first.name) === 'div'
  if (isWrapped) return written(first, baseInside(first, base), escapeText).trim()
  return written(element, base, escapeText).trim()
}

/** Plain text as HTML. */
export function plainAsHtml(text: string): string {
  return escapeText(text)
}

/** Whether an element has child elements, not text alone. */
export function hasElements(element: XmlElement): boolean {
  return element.named.size > 0
}

/** The base of relative links inside an element: a usable `xml:base`, or the base outside, also without an element. */
export function baseInside(element: XmlElement | undefined, outer: string): string {
  const own = element?.attributes['xml:base']
  if (own === undefined || own.length > LONGEST_ADDRESS) return outer
  const base = URL.parse(own.trim(), outer)
  // Short ones inside each other may make a long one.
  if (base === null || !/^https?:$/.test(base.protocol) || base.href.length > LONGEST_ADDRESS) return outer
  return base.href
}

/** A text that is a web address by itself; undefined for any other. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !/^https?:\/\//i.test(text)) return undefined
  return text
}

/**
 * Resolves an address to an absolute one; undefined for none, an empty one, one of more than 4,000 characters, and one
 * that cannot be resolved. Adds the missing scheme to one that begins with "www.".
 */
export function resolved(address: string | undefined, base: string): string | undefined {
  if (address === undefined || address.length > LONGEST_ADDRESS) return undefined
  const trimmed = address.replace(/[\t\n\r]+/g, '').trim()
  if (trimmed === '') return undefined
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return trimmed
  if (/^www\.[^/\s]+\.[^/\s]+/i.test(trimmed)) return `https://${trimmed}`
  return URL.parse(trimmed, base)?.href
}

function allText(element: XmlElement): string {
  let text = ''
  for (const child of element.children) {
    if (typeof child === 'string') text += child
    else text += allText(child)
  }
  return text
}

const EMPTY_IN_HTML = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
])
const ADDRESSES = new Set(['href', 'src', 'cite', 'poster', 'data', 'action', 'background', 'longdesc'])

function written(element: XmlElement, base: string, text: (raw: string) => string): string {
  let html = ''
  for (const child of element.children) {
    if (typeof child === 'string') html += text(child)
    else html += tagged(child, baseInside(child, base), text)
  }
  return html
}

function tagged(element: XmlElement, base: string, text: (raw: string) => string): string {
  const name = localName(element.name)
  let attributes = ''
  for (const key of Object.keys(element.attributes)) {
    if (key === 'xmlns' || key.includes(':')) continue
    let value = element.attributes[key] ?? ''
    if (ADDRESSES.has(key)) value = resolved(value, base) ?? value
    attributes += ` ${key}="${escapeAttribute(value)}"`
  }
  if (EMPTY_IN_HTML.has(name) && element.children.length === 0) return `<${name}${attributes}>`
  return `<${name}${attributes}>${written(element, base, text)}</${name}>`
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
