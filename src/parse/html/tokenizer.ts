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

/** One string for each usual name, in small letters: comparing it is then comparing addresses. */
const KNOWN_NAMES: ReadonlyMap<string, string> = new Map(
  (
    'html head body title meta link script style base div span p a img ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table tbody ' +
    'thead tr td th section article header footer nav aside main figure figcaption picture source video audio time i b ' +
    'em strong small sup sub br hr font center form input button label select option iframe noscript svg path template'
  )
    .split(' ')
    .flatMap((name) => [[name, name] as const, [name.toUpperCase(), name] as const]),
)
const LONGEST_NAME = Math.max(...[...KNOWN_NAMES.keys()].map(({ length }) => length))

const LESS = 0x3c
const GREATER = 0x3e
const SLASH = 0x2f
const EXCLAMATION = 0x21
const QUESTION = 0x3f
const EQUALS = 0x3d
const DOUBLE = 0x22
const SINGLE = 0x27

/**
 * Walks the tags of a page in order. Skips scripts, styles, drawings, templates and comments. Accepts any text:
 * anything that is not a tag is text. Linear in the length.
 */
export function visitTags(html: string, visitor: TagVisitor, opaque: ReadonlySet<string> = OPAQUE): void {
  const tagEnd = tagEndFinder(html)
  const unclosed = new Set<string>()
  for (let at = html.indexOf('<'); at >= 0; ) {
    const tag = tagAt(html, at, tagEnd)
    let end = tag.end
    if (tag.kind === 'end') visitor.end(tag.name, at, end)
    else if (tag.kind === 'aside') visitor.aside?.(at, end)
    else if (tag.kind === 'start') {
      const { name, attributes } = tag
      const passedTo = opaque.has(name) ? closingTag(html, name, end, unclosed) : undefined
      visitor.start({ name, from: at, end, attributes, passedTo })
      if (passedTo !== undefined && passedTo >= 0) end = passedTo
    }
    at = html.indexOf('<', end)
  }
}

type Tag =
  | { readonly kind: 'start'; readonly name: string; readonly attributes: string; readonly end: number }
  | { readonly kind: 'end'; readonly name: string; readonly end: number }
  | { readonly kind: 'aside' | 'none'; readonly end: number }

/** The end tag at a position, if it has nothing but a usual name. */
function usualEndTag(html: string, at: number): Tag | undefined {
  if (html.charCodeAt(at + 1) !== SLASH) return undefined
  const piece = html.slice(at + 2, at + LONGEST_NAME + 3)
  const close = piece.indexOf('>')
  const name = close < 0 ? undefined : KNOWN_NAMES.get(piece.slice(0, close))
  return name === undefined ? undefined : { kind: 'end', name, end: at + close + 3 }
}

/** Reads the markup that begins with the "<" at a position. */
function tagAt(html: string, at: number, tagEnd: (from: number) => number): Tag {
  const ended = usualEndTag(html, at)
  if (ended !== undefined) return ended
  // Nearly every start tag has this form, and one step of the regular expression engine is cheaper than many of ours.
  PLAIN_TAG.lastIndex = at
  const plain = PLAIN_TAG.exec(html)
  if (plain !== null) {
    const [, slash = '', name = '', attributes = ''] = plain
    const end = PLAIN_TAG.lastIndex
    const known = KNOWN_NAMES.get(name) ?? name.toLowerCase()
    if (slash === '') return { kind: 'start', name: known, attributes, end }
    return { kind: 'end', name: known, end }
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

/** The position of an end tag, or -1; notes names that are never closed in `unclosed`, so as to search for them once. */
function closingTag(html: string, name: string, from: number, unclosed: Set<string>): number {
  if (unclosed.has(name)) return -1
  const tag = new RegExp(`</${name}[\\s/>]`, 'gi')
  tag.lastIndex = from
  const found = tag.exec(html)?.index ?? -1
  if (found < 0) unclosed.add(name)
  return found
}

/**
 * Finds the end of a tag whose attributes begin at a position. A quote opens a value only after "="; an unclosed quote
 * opens none. A "<" outside quotes ends a tag that the publisher forgot to close.
 */
function tagEndFinder(html: string): (from: number) => number {
  const closingQuote = quoteFinder(html)
  return (from) => {
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
