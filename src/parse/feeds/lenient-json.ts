import { MOST_EDITS, MOST_JSON_DEPTH, MOST_JSON_OBJECTS, type TooLarge } from '../xml/bounds.ts'
import { withExactNumbers } from './exact-numbers.ts'

export type JsonReading = { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'broken' } | TooLarge

/**
 * Parses JSON, with whole numbers too long for JavaScript as texts. Ignores surplus commas and line breaks inside
 * strings; of a truncated body it keeps the complete objects in the outermost list, as a truncated XML feed keeps its
 * complete items. Never throws; linear in the length.
 */
export function parseLenientJson(text: string): JsonReading {
  if (hasTooMany(text)) return { kind: 'too-large', what: 'objects and lists', most: MOST_JSON_OBJECTS }
  const body = withExactNumbers(text.replace(/^\ufeff+/, ''), endOfString)
  const whole = parsed(body)
  if (whole !== undefined) return { kind: 'read', value: whole }
  const repaired = withoutFaults(body)
  if (repaired === undefined) return { kind: 'too-large', what: 'places to repair', most: MOST_EDITS }
  const value = parsed(repaired) ?? parsed(withoutCutEnd(repaired) ?? '')
  if (value === undefined) return { kind: 'broken' }
  return { kind: 'read', value }
}

/** Counts every brace and bracket, also in texts: HTML with so many of them does not occur. */
function hasTooMany(text: string): boolean {
  if (text.length < 2 * MOST_JSON_OBJECTS) return false
  let opened = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if ((unit === BRACE || unit === BRACKET) && ++opened > MOST_JSON_OBJECTS) return true
  }
  return false
}

const SPACE = 32
const BRACE = 123
const BRACKET = 91

/** Line breaks and other controls that are not allowed in a string. */
const RAW_CONTROL = /[\u0000-\u001f]/g
const STRING_OR_COMMA = /[",]/g
const CLOSES_NEXT = /,\s*[\]}]/y

/** The text with all faults repaired; undefined if there are too many. */
function withoutFaults(text: string): string | undefined {
  let repaired = ''
  let copied = 0
  let faults = 0
  STRING_OR_COMMA.lastIndex = 0
  for (let found = STRING_OR_COMMA.exec(text); found !== null; found = STRING_OR_COMMA.exec(text)) {
    const at = found.index
    CLOSES_NEXT.lastIndex = at
    if (found[0] === '"') {
      const end = endOfString(text, at) + 1
      faults += controlsIn(text, at, end)
      if (faults > MOST_EDITS) return undefined
      repaired += text.slice(copied, at) + text.slice(at, end).replace(RAW_CONTROL, escapedControl)
      copied = end
      STRING_OR_COMMA.lastIndex = end
    } else if (CLOSES_NEXT.test(text)) {
      if (++faults > MOST_EDITS) return undefined
      repaired += text.slice(copied, at)
      copied = at + 1
    }
  }
  return repaired + text.slice(copied)
}

function controlsIn(text: string, from: number, to: number): number {
  let found = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) < SPACE) found++
  return found
}

function escapedControl(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Cuts the text after the last complete object in the outermost list of objects and closes what is open there. */
function withoutCutEnd(text: string): string | undefined {
  const open: string[] = []
  let last = { end: -1, depth: Number.POSITIVE_INFINITY, closing: '' }
  for (let at = nextSign(text, 0); at >= 0; at = nextSign(text, at + 1)) {
    const char = text.charAt(at)
    if (open.length > MOST_JSON_DEPTH) return undefined
    const closer = CLOSERS[char]
    if (closer !== undefined) {
      open.push(closer)
      continue
    }
    if (open.pop() !== char) return undefined
    const isObjectInList = char === '}' && open.at(-1) === ']'
    if (isObjectInList && open.length <= last.depth) {
      last = { end: at + 1, depth: open.length, closing: open.toReversed().join('') }
    }
  }
  if (last.end < 0 || open.length === 0) return undefined
  return text.slice(0, last.end) + last.closing
}

/** The position of the next brace or bracket outside strings; -1 without one. */
function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '"') at = endOfString(text, at)
    else if (char === '{' || char === '}' || char === '[' || char === ']') return at
  }
  return -1
}

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/** The position of the quotation mark that closes the string opened at `start`; the text's length without one. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '"') return at
    if (char === '\\') at++
  }
  return text.length
}
