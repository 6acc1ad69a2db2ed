import { hasElements, htmlOf, plainAsHtml, textOf, xhtmlOf } from '../xml/markup.ts'
import type { XmlElement } from '../xml/xml.ts'

/**
 * Converts an Atom text or content construct to HTML: types text, html and xhtml and media types (RFC 4287 sections 3.1
 * and 4.1.3), modes xml, escaped and base64 of Atom 0.3, whose escaped mode without a type is plain text by the letter
 * and HTML in practice. Keeps markup that a plain type did not escape.
 */
export function atomHtml(element: XmlElement, base: string): string {
  const type = (element.attributes.type ?? '').trim().toLowerCase()
  const mode = (element.attributes.mode ?? '').trim().toLowerCase()
  if (isBase64(type, mode)) {
    const decoded = fromBase64(textOf(element))
    if (decoded !== undefined && type === 'text/plain') return plainAsHtml(decoded)
    if (decoded !== undefined) return decoded.trim()
  }
  if (HTML_TYPES.has(type) || (mode === 'escaped' && type !== 'text/plain')) return htmlOf(element, base)
  if (XHTML_TYPES.has(type) || hasElements(element)) return xhtmlOf(element, base)
  const text = textOf(element)
  if (MARKUP.test(text)) return text
  return plainAsHtml(text)
}

const HTML_TYPES: ReadonlySet<string> = new Set(['html', 'text/html'])
const XHTML_TYPES: ReadonlySet<string> = new Set(['xhtml', 'application/xhtml+xml'])

/**
 * Publishers who forget the type write HTML anyway. Prose about HTML rarely closes the elements it names. Readers
 * that take escaped CDATA for text show its brackets (miniflux/v2#3149).
 */
const MARKUP =
  /^\s*<!\[CDATA\[|<\/(?:p|div|a|b|i|strong|em|span|ul|ol|li|h[1-6]|table|blockquote)>|<(?:br|img)\b[^<>]*>/i

/** Mode base64 of Atom 0.3, or by RFC 4287 section 4.1.3.3 every media type that is neither text nor XML. */
function isBase64(type: string, mode: string): boolean {
  if (mode !== '') return mode === 'base64'
  return type.includes('/') && !type.startsWith('text/') && !/[/+]xml$/.test(type)
}

function fromBase64(text: string): string | undefined {
  // Base64 is broken between lines, never between words: text of a binary type may still be plain text.
  const compact = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact) || compact.length % 4 !== 0) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
      Uint8Array.from(atob(compact), (char) => char.charCodeAt(0)),
    )
  } catch {
    return undefined
  }
}
