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
  if (mode === 'base64' || (mode === '' && isBinary(type))) {
    const decoded = fromBase64(textOf(element))
    if (decoded !== undefined) return type === 'text/plain' ? plainAsHtml(decoded) : decoded.trim()
  }
  if (mode === 'escaped' && type !== 'text/plain') return htmlOf(element, base)
  if (type === 'html' || type === 'text/html') return htmlOf(element, base)
  if (type === 'xhtml' || type === 'application/xhtml+xml' || hasElements(element)) return xhtmlOf(element, base)
  const text = textOf(element)
  return MARKUP.test(text) ? text : plainAsHtml(text)
}

/** Publishers who forget the type write HTML anyway. Prose about HTML rarely closes the elements it names. */
const MARKUP = /<\/(?:p|div|a|b|i|strong|em|span|ul|ol|li|h[1-6]|table|blockquote)>|<(?:br|img)\b[^<>]*>/i

/** RFC 4287 section 4.1.3.3: every media type that is neither text nor XML is Base64. */
function isBinary(type: string): boolean {
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
