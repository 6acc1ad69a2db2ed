import { decodeHTML, decodeHTMLStrict } from 'entities'
import { tidy } from '../text/fold.ts'

/** Elements whose inside is no text of the article. */
const UNSEEN = new Set([
  'script',
  'style',
  'iframe',
  'noscript',
  'template',
  'svg',
  'math',
  'object',
  'select',
  'textarea',
  'title',
])

/** Elements of text inside a line: words on both sides of such a tag may be one word. Every other tag ends a word. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr o:p q rp ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
)

/** An entity that survived one decoding: the publisher encoded twice. */
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/** Markup that only a publisher's double encoding leaves in decoded text. Prose about HTML rarely closes what it names. */
const ENCODED_MARKUP = /<\/(p|div|a|b|i|strong|em|span|font|li|ul|ol|h[1-6]|table|td)>|<(br|img|hr)\b[^<>]*>/i

/**
 * HTML, whole, broken or cut anywhere → tidy plain text. Blocks and line breaks end words; scripts, styles, comments
 * and frames go; entities are decoded, also when encoded twice. Time is linear in the length.
 */
export function htmlToText(html: string): string {
  const text = decodeTwice(withoutTags(html))
  // "&lt;p&gt;…&lt;/p&gt;" as the whole content: HTML escaped once too often.
  if (ENCODED_MARKUP.test(text) && !ENCODED_MARKUP.test(html)) return tidy(decodeTwice(withoutTags(text)))
  return tidy(text)
}

/** "gi&#225;" inside CDATA (VietnamBiz, Thanh Niên) and "&amp;#34;" (24h) have been encoded twice. */
function decodeTwice(text: string): string {
  const once = text.includes('&') ? decodeHTML(text) : text
  return ENTITY.test(once) ? decodeHTMLStrict(once) : once
}

function withoutTags(html: string): string {
  if (!html.includes('<')) return html
  const closing = tagCloser(html)
  let text = ''
  let position = 0
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', position)) {
    text += html.slice(position, open)
    if (html.startsWith('<!--', open)) {
      position = after(html, '-->', open + 4)
    } else if (html.startsWith('<![CDATA[', open)) {
      position = open + 9
    } else if (/[a-z/!?]/i.test(html.charAt(open + 1))) {
      const name = tagName(html, open)
      position = closing(open)
      if (!INLINE.has(name)) text += ' '
      if (UNSEEN.has(name) && html[open + 1] !== '/' && html[position - 2] !== '/')
        position = afterElement(html, name, position)
    } else {
      // "<" that opens nothing is itself, "dưới <5 tuổi"; at the very end it is a tag that was cut off.
      text += open === html.length - 1 ? '' : '<'
      position = open + 1
    }
  }
  // The end of a CDATA section inside another.
  return (text + html.slice(position)).replaceAll(']]>', '')
}

/** The name of the tag at `open`, in lower case, "br" for "</br>" as well; "" for a declaration. */
function tagName(html: string, open: number): string {
  return /^<\/?\s*([a-z][a-z\d:-]*)/i.exec(html.slice(open, open + 40))?.[1]?.toLowerCase() ?? ''
}

/**
 * Finds where the tag that opens at a position ends. A ">" inside quotes is part of a value, unless the quote is never
 * closed; a tag that is cut off reaches to the end.
 */
export function tagCloser(html: string): (open: number) => number {
  // From here on a quote of this kind is never closed: found once, so that many broken tags stay linear.
  const unclosed = { '"': Number.POSITIVE_INFINITY, "'": Number.POSITIVE_INFINITY }
  return (open) => {
    for (let position = open + 1; position < html.length; position++) {
      const unit = html[position]
      if (unit === '>') return position + 1
      if ((unit !== '"' && unit !== "'") || html[position - 1] === unit || !/[=\s"']/.test(html[position - 1] ?? ''))
        continue
      if (position >= unclosed[unit]) continue
      const end = html.indexOf(unit, position + 1)
      if (end === -1) unclosed[unit] = position
      else position = end
    }
    return html.length
  }
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at === -1 ? html.length : at + mark.length
}

/** After the end tag of a raw element; the end of the text when it is never closed, as browsers read it. */
function afterElement(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b[^>]*>?`, 'gi')
  end.lastIndex = from
  return end.test(html) ? end.lastIndex : html.length
}
