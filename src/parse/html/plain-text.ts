import { decodeHTML, decodeHTMLStrict } from 'entities/decode'
import { tidy } from '../../text/fold.ts'
import { opaqueElements, type StartTag, visitTags } from './tokenizer.ts'

/** Elements whose content is not text of the article. */
const UNSEEN: ReadonlySet<string> = new Set([...opaqueElements, 'noscript', 'object', 'select'])

/** Elements within a line: the letters on both sides of such a tag may be one word. Every other tag ends a word. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr o:p q rp ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
)

/** An entity that survived one decoding: the publisher encoded twice. */
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/**
 * Markup that only a publisher's double encoding leaves in decoded text. Prose about HTML rarely closes the elements it
 * names.
 */
const ENCODED_MARKUP = /<\/(p|div|a|b|i|strong|em|span|font|li|ul|ol|h[1-6]|table|td)>|<(br|img|hr)\b[^<>]*>/i

/**
 * Converts HTML, complete, broken or cut anywhere, to tidy plain text on one line. Blocks and line breaks end words;
 * scripts, styles, comments and frames are removed; entities are decoded, also doubly encoded ones. Linear in the
 * length.
 */
export function plainText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return tidy(html.replaceAll(']]>', ''))
  return tidyText(withoutTags(html), html)
}

/** Decodes and tidies the text that is left of a piece of HTML without its tags. */
export function tidyText(written: string, html: string): string {
  const text = withoutCdataMarks(decodeTwice(written))
  // "&lt;p&gt;…&lt;/p&gt;" as the whole content: HTML escaped once too often.
  const isEncoded = text.includes('<') && ENCODED_MARKUP.test(text) && !ENCODED_MARKUP.test(html)
  return tidy(isEncoded ? decodeTwice(withoutTags(text)) : text)
}

/** Whether the letters on both sides of such a tag may be one word. */
export const endsNoWord = (name: string) => INLINE.has(name)

/** "gi&#225;" inside CDATA (VietnamBiz, Thanh Niên) and "&amp;#34;" (24h) have been encoded twice. */
function decodeTwice(written: string): string {
  // "<" at the very end is a tag that was cut off.
  const text = written.endsWith('<') ? written.slice(0, -1) : written
  if (!text.includes('&')) return text
  const once = decodeHTML(text)
  if (ENTITY.test(once)) return decodeHTMLStrict(once)
  return once
}

function withoutCdataMarks(text: string): string {
  return text.replaceAll('<![CDATA[', '').replaceAll(']]>', '')
}

function withoutTags(html: string): string {
  if (!html.includes('<') && !html.includes(']]>')) return html
  const shown = withoutCdataMarks(html)
  let text = ''
  let read = 0
  const pass = (name: string, from: number, end: number) => {
    // Nothing follows an element that is skipped to the end of the text.
    if (from < read) return
    text += shown.slice(read, from)
    if (!INLINE.has(name)) text += ' '
    read = end
  }
  const start = (tag: StartTag) => pass(tag.name, tag.from, endOfUnseen(tag, shown))
  const readTo = visitTags(shown, { start, end: pass, aside: (from, end) => pass('wbr', from, end) }, UNSEEN)
  return text + shown.slice(read, readTo)
}

/** The position after a start tag, or after the content that nobody sees. */
export function endOfUnseen({ end, attributes, passedTo }: StartTag, html: string): number {
  const isSelfClosed = attributes.endsWith('/') || attributes.endsWith('/>')
  if (isSelfClosed || passedTo === undefined) return end
  if (passedTo === -1) return html.length
  return passedTo
}
