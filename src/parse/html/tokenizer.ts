/** A start tag: its name in lower case, its positions, and its attributes as written. */
export type StartTag = {
  readonly name: string
  readonly from: number
  readonly end: number
  readonly attributes: string
  /** The position of its end tag if its content is skipped, -1 without one; undefined for all other elements. */
  readonly passedTo: number | undefined
}

/** Receives the markup of a page. `from` and `end` are positions of the tag itself. */
export type TagVisitor = {
  readonly start: (tag: StartTag) => void
  readonly end: (name: string, from: number, end: number) => void
  /** A comment, DOCTYPE, CDATA section or instruction. */
  readonly aside?: (from: number, end: number) => void
}

/** Elements whose content is not markup (HTML Living Standard 13.1.2: raw text), or not the page's. */
const OPAQUE = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'xmp', 'svg', 'math', 'template'])

const NAME = /[a-z][^\s/<>]{0,60}/iy
/**
 * A tag whose quotes are closed and contain no brackets. The name is complete: otherwise its letters could match as
 * attributes too.
 */
const PLAIN_TAG = /<(\/?)([a-zA-Z][^\s/<>"']*)(?=[\s/>])([^<>"']*(?:(?:"[^"<>]*"|'[^'<>]*')[^<>"']*)*)>/y

/** The attributes of a usual tag, to its end. */
const PLAIN_ATTRIBUTES = /[^<>"']*(?:(?:"[^"<>]*"|'[^'<>]*')[^<>"']*)*>/y

/** One string for each usual name, in small letters, found by its letters as a number: most tags need no other. */
const KNOWN_NAMES: ReadonlyMap<number, string> = new Map(
  (
    'html head body title meta link script style base div span p a img ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table tbody ' +
    'thead tr td th section article header footer nav aside main figure figcaption picture source video audio time i b ' +
    'em strong small sup sub br hr font center form input button label select option iframe noscript svg path template'
  )
    .split(' ')
    .map((name) => [numberOf(name, 0, name.length), name]),
)
const LONGEST_NAME = Math.max(...[...KNOWN_NAMES.values()].map(({ length }) => length))

const LESS = 0x3c
const GREATER = 0x3e
const SLASH = 0x2f
const EXCLAMATION = 0x21
const QUESTION = 0x3f
const EQUALS = 0x3d
const DOUBLE = 0x22
const SINGLE = 0x27

/** Pages for people have up to some 30,000 tags; 3 MiB can hold a million, which cost a second and 80 MB. */
const MOST_TAGS = 100_000

/**
 * Walks the tags of a page in order. Skips scripts, styles, drawings, templates and comments. Accepts any text:
 * anything that is not a tag is text. Gives the position up to which it read: the end, or that of the 100,000th tag.
 * Linear in the length.
 */
export function visitTags(html: string, visitor: TagVisitor, opaque: ReadonlySet<string> = OPAQUE): number {
  const tagEnd = tagEndFinder(html)
  const closingTag = closingTagFinder(html)
  let at = html.indexOf('<')
  for (let left = MOST_TAGS; at >= 0 && left > 0; left--) {
    const tag = tagAt(html, at, tagEnd)
    let end = tag.end
    if (tag.kind === 'end') visitor.end(tag.name, at, end)
    else if (tag.kind === 'aside') visitor.aside?.(at, end)
    else if (tag.kind === 'start') {
      const { name, attributes } = tag
      const passedTo = opaque.has(name) ? closingTag(name, end) : undefined
      visitor.start({ name, from: at, end, attributes, passedTo })
      if (passedTo !== undefined && passedTo >= 0) end = passedTo
    }
    at = html.indexOf('<', end)
  }
  return endOr(at, html, 0)
}

type Tag =
  | { readonly kind: 'start'; readonly name: string; readonly attributes: string; readonly end: number }
  | { readonly kind: 'end'; readonly name: string; readonly end: number }
  | { readonly kind: 'aside' | 'none'; readonly end: number }

/** A number for the letters of a piece in any case; different pieces may share it. */
function numberOf(html: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = (number * 31 + (html.charCodeAt(at) | 0x20)) | 0
  return number
}

/** The end of the name that begins at a position: after its last letter or digit, or where a usual name would be over. */
function endOfName(html: string, from: number): number {
  let at = from
  while (at <= from + LONGEST_NAME && isNameCode(html.charCodeAt(at))) at++
  return at
}

function isNameCode(code: number): boolean {
  const small = code | 0x20
  return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/** The usual name that a piece is, in any case. */
function usualName(html: string, from: number, to: number): string | undefined {
  const name = KNOWN_NAMES.get(numberOf(html, from, to))
  if (name === undefined || name.length !== to - from) return undefined
  return html.startsWith(name, from) || html.slice(from, to).toLowerCase() === name ? name : undefined
}

/** A tag with a usual name, and nothing unusual in it. */
function usualTag(html: string, at: number): Tag | undefined {
  const isEnd = html.charCodeAt(at + 1) === SLASH
  const from = isEnd ? at + 2 : at + 1
  const to = endOfName(html, from)
  const next = html.charCodeAt(to)
  if (next !== GREATER && (isEnd || (next !== SLASH && !(next <= 0x20)))) return undefined
  const name = usualName(html, from, to)
  if (name === undefined) return undefined
  if (isEnd) return { kind: 'end', name, end: to + 1 }
  if (next === GREATER) return { kind: 'start', name, attributes: '', end: to + 1 }
  PLAIN_ATTRIBUTES.lastIndex = to
  if (!PLAIN_ATTRIBUTES.test(html)) return undefined
  const end = PLAIN_ATTRIBUTES.lastIndex
  return { kind: 'start', name, attributes: html.slice(to, end - 1), end }
}

/** Reads the markup that begins with the "<" at a position. */
function tagAt(html: string, at: number, tagEnd: (from: number) => number): Tag {
  const usual = usualTag(html, at)
  if (usual !== undefined) return usual
  PLAIN_TAG.lastIndex = at
  const plain = PLAIN_TAG.exec(html)
  if (plain !== null) {
    const [, slash = '', name = '', attributes = ''] = plain
    const end = PLAIN_TAG.lastIndex
    if (slash === '') return { kind: 'start', name: name.toLowerCase(), attributes, end }
    return { kind: 'end', name: name.toLowerCase(), end }
  }
  const next = html.charCodeAt(at + 1)
  if (next === EXCLAMATION || next === QUESTION) return { kind: 'aside', end: endOfAside(html, at) }
  const isEnd = next === SLASH
  const name = nameAt(html, isEnd ? at + 2 : at + 1)
  if (name === '') return { kind: 'none', end: at + 1 }
  if (isEnd) return { kind: 'end', name, end: endOr(html.indexOf('>', at), html) }
  const end = tagEnd(at + 1 + name.length)
  return { kind: 'start', name, attributes: html.slice(at + 1 + name.length, end), end }
}

/** The elements whose content is not markup of the page. */
export const opaqueElements: ReadonlySet<string> = OPAQUE

/** The title of a page as written, or "". */
export function titleTag(html: string): string {
  return /<title[^>]{0,200}>([^<]{0,500})/i.exec(html.slice(0, 100_000))?.[1] ?? ''
}

function nameAt(html: string, at: number): string {
  NAME.lastIndex = at
  return NAME.exec(html)?.[0].toLowerCase() ?? ''
}

/** The position after a comment, DOCTYPE or instruction. */
function endOfAside(html: string, at: number): number {
  if (html.startsWith('<!--', at)) return endOr(html.indexOf('-->', at + 2), html, 3)
  return endOr(html.indexOf('>', at), html)
}

function endOr(found: number, html: string, length = 1): number {
  if (found < 0) return html.length
  return found + length
}

/** By name: there are as many as callers skip. */
const closingTags = new Map<string, RegExp>()

/** Finds the position of an element's end tag, or -1; searches once for a name that is never closed. */
function closingTagFinder(html: string): (name: string, from: number) => number {
  let unclosed: Set<string> | undefined
  return (name, from) => {
    if (unclosed?.has(name)) return -1
    const tag = closingTags.get(name) ?? new RegExp(`</${name}[\\s/>]`, 'gi')
    closingTags.set(name, tag)
    tag.lastIndex = from
    const found = tag.exec(html)?.index ?? -1
    if (found < 0) {
      unclosed ??= new Set()
      unclosed.add(name)
    }
    return found
  }
}

/**
 * Finds the end of a tag whose attributes begin at a position. A quote opens a value only after "="; an unclosed quote
 * opens none. A "<" outside quotes ends a tag that the publisher forgot to close.
 */
function tagEndFinder(html: string): (from: number) => number {
  let closingQuote: ReturnType<typeof quoteFinder> | undefined
  return (from) => {
    closingQuote ??= quoteFinder(html)
    let before = 0
    for (let at = from; at < html.length; at++) {
      const code = html.charCodeAt(at)
      if (code === GREATER) return at + 1
      if (code === LESS) return at
      if (code <= 0x20) continue
      if (before === EQUALS) at = Math.max(at, closingQuote(code, at))
      before = code
    }
    return html.length
  }
}

/** Finds the quote that closes the one at a position; -1 if it is never closed, or is not a quote. */
function quoteFinder(html: string): (code: number, at: number) => number {
  // From here on a quote of this kind is never closed: looked up once, so that many broken tags stay linear.
  const never = new Map([
    [DOUBLE, Number.POSITIVE_INFINITY],
    [SINGLE, Number.POSITIVE_INFINITY],
  ])
  return (code, at) => {
    if (at >= (never.get(code) ?? 0)) return -1
    const close = html.indexOf(String.fromCharCode(code), at + 1)
    if (close < 0) never.set(code, at)
    return close
  }
}
