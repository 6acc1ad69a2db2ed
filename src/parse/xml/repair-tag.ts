/** A start tag: its name, the index after it, and, if it was repaired, its new text without brackets. */
export type StartTag = {
  readonly kind: 'tag'
  readonly name: string
  readonly end: number
  readonly selfClosing: boolean
  readonly rebuilt: string | undefined
}

export type Tag =
  | StartTag
  /** Not a tag: each `<` before `end` is text. */
  | { readonly kind: 'text'; readonly end: number }

/** Names that the XML library refuses, for fear of prototype pollution. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])
/** Longest start tag that is repaired, and longest attribute value that may contain `<`, in characters. */
const LONGEST_TAG = 4_000
const LONGEST_VALUE = 2_000

/**
 * Any non-ASCII character is allowed in a name, except Unicode's spaces (`\s`): a character that matched as both would
 * make the expression below split a row of them in every possible way.
 */
const LETTERS = String.raw`\u0080-\u009f\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\uffff`
const NAME = String.raw`[A-Za-z_${LETTERS}][\w.:\-${LETTERS}]*`
const WELL_FORMED = new RegExp(
  String.raw`<(${NAME})(?:[ \t\r\n]+${NAME}[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|'[^'<]*'))*[ \t\r\n]*(/?)>`,
  'y',
)
const NAME_AT = new RegExp(NAME, 'y')
const WHOLE_NAME = new RegExp(`^${NAME}$`)
const ATTRIBUTE_NAME = /[^\s=>/<"'&]+/y
const UNQUOTED = /(?:[^\s>"'</]|\/(?!>))*/y
const SPACE = /\s*/y

/** Reads the start tag at a `<`; repairs a tag with broken attributes; anything that cannot be a tag is text. */
export function readTag(text: string, at: number): Tag {
  WELL_FORMED.lastIndex = at
  const match = WELL_FORMED.exec(text)
  const name = match?.[1]
  if (name === undefined || RESERVED.has(name)) return repairTag(text, at)
  return { kind: 'tag', name, end: WELL_FORMED.lastIndex, selfClosing: match?.[2] === '/', rebuilt: undefined }
}

/** The name to write for an element: the publisher's, unless the XML library refuses it. */
export function safeName(name: string): string {
  if (RESERVED.has(name)) return `_${name}`
  return name
}

function repairTag(text: string, at: number): Tag {
  const written = matchAt(NAME_AT, text, at + 1)
  if (written === '') return { kind: 'text', end: at + 1 }
  const name = safeName(written)
  const limit = Math.min(text.length, at + LONGEST_TAG)
  const attributes = new Map<string, string>()
  let position = at + 1 + written.length
  while (position < limit) {
    position += matchAt(SPACE, text, position).length
    const char = text.charAt(position)
    if (char === '<' || char === '') break
    const selfClosing = text.startsWith('/>', position)
    if (char === '>' || selfClosing) {
      const end = position + (selfClosing ? 2 : 1)
      return { kind: 'tag', name, end, selfClosing, rebuilt: tagText(name, attributes) }
    }
    position = readAttribute(text, position, attributes)
  }
  return { kind: 'text', end: Math.max(position, at + 1) }
}

/** Adds the attribute at a position and returns the position after it; passes over a character that begins none. */
function readAttribute(text: string, at: number, attributes: Map<string, string>): number {
  const key = matchAt(ATTRIBUTE_NAME, text, at)
  if (key === '') return at + 1
  const value = readAssigned(text, at + key.length)
  if (WHOLE_NAME.test(key) && !attributes.has(key)) attributes.set(key, value.text)
  return value.end
}

/** The value after a "=" at a position; empty without one. */
function readAssigned(text: string, at: number): { readonly text: string; readonly end: number } {
  const equals = /^\s*=\s*/.exec(text.slice(at, at + 20))
  if (equals) return readValue(text, at + equals[0].length)
  return { text: '', end: at }
}

/** A value in quotes, or up to the next space if its closing quote is missing. */
function readValue(text: string, start: number): { readonly text: string; readonly end: number } {
  const quote = text.charAt(start)
  if (quote !== '"' && quote !== "'") {
    const value = matchAt(UNQUOTED, text, start)
    return { text: value, end: start + value.length }
  }
  const length = text.slice(start + 1, start + 1 + LONGEST_VALUE).indexOf(quote)
  const value = text.slice(start + 1, start + 1 + length)
  const after = start + length + 2
  // `url="https://bao.example/1.mp3 type="audio/mpeg"`: the quote that seems to close this value opens the next one.
  const isNextOnes = value.endsWith('=') && /[^\s>/]/.test(text.charAt(after))
  if (length >= 0 && !isNextOnes && (!value.includes('<') || /[\s>/]/.test(text.charAt(after))))
    return { text: value, end: after }
  const loose = matchAt(UNQUOTED, text, start + 1)
  return { text: loose, end: start + 1 + loose.length }
}

function tagText(name: string, attributes: ReadonlyMap<string, string>): string {
  let tag = name
  for (const [key, value] of attributes) tag += ` ${key}="${value.replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`
  return tag
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
