import { jsonStart } from '../json-start.ts'
import { MOST_EDITS, MOST_JSON_DEPTH, MOST_JSON_OBJECTS, type TooLarge } from '../xml/bounds.ts'
import { withExactNumbers } from './exact-numbers.ts'

export type JsonReading = { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'broken' } | TooLarge

/**
 * Parses JSON, with whole numbers too long for JavaScript as texts. Ignores surplus commas, comments, line breaks inside
 * strings, and text before and after the value; what is not a number is null. Of a truncated body it keeps the complete
 * objects in the outermost list, as a truncated XML feed keeps its complete items. Never throws; linear in the length.
 */
export function parseLenientJson(text: string): JsonReading {
  if (hasTooMany(text)) return { kind: 'too-large', what: 'objects and lists', most: MOST_JSON_OBJECTS }
  const body = withExactNumbers(text.slice(Math.max(0, jsonStart(text))), endOfString)
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
const STRING_OR_FAULT = /[",]|\/[/*]|-?\b(?:NaN|Infinity|undefined)\b/g
const CLOSES_NEXT = /,\s*[\]}]/y

/** The text with all faults repaired; undefined if there are too many. */
function withoutFaults(text: string): string | undefined {
  let repaired = ''
  let copied = 0
  let faults = 0
  STRING_OR_FAULT.lastIndex = 0
  for (let found = STRING_OR_FAULT.exec(text); found !== null; found = STRING_OR_FAULT.exec(text)) {
    const repair = repairAt(text, found.index, found[0])
    if (repair === undefined) continue
    faults += repair.faults
    if (faults > MOST_EDITS) return undefined
    STRING_OR_FAULT.lastIndex = repair.end
    if (repair.instead === undefined) continue
    repaired += text.slice(copied, found.index) + repair.instead
    copied = repair.end
  }
  return repaired + text.slice(copied)
}

/** Where the search goes on, and the text to put there instead; no text if there was no fault. */
type Repair = { readonly instead?: string; readonly end: number; readonly faults: number }

/** A string without controls, or the replacement of a fault; undefined for a comma that belongs there. */
function repairAt(text: string, at: number, sign: string): Repair | undefined {
  if (sign === '"') {
    const end = endOfString(text, at) + 1
    const faults = controlsIn(text, at, end)
    // Without faults, or with too many, nothing is copied: copies take memory.
    if (faults === 0) return { end, faults }
    if (faults > MOST_EDITS) return { instead: '', end, faults }
    return { instead: text.slice(at, end).replace(RAW_CONTROL, escapedControl), end, faults }
  }
  if (sign.startsWith('/')) return { instead: '', end: endOfComment(text, at), faults: 1 }
  if (sign !== ',') return { instead: 'null', end: at + sign.length, faults: 1 }
  CLOSES_NEXT.lastIndex = at
  return CLOSES_NEXT.test(text) ? { instead: '', end: at + 1, faults: 1 } : undefined
}

function endOfComment(text: string, at: number): number {
  const mark = text.charAt(at + 1) === '*' ? '*/' : '\n'
  const end = text.indexOf(mark, at + 2)
  if (end < 0) return text.length
  return end + mark.length
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

/**
 * Cuts the text after its value; if that does not end, after the last complete object in the outermost list of objects,
 * and closes what is open there.
 */
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
    if (open.length === 0) return text.slice(0, at + 1)
    const isObjectInList = char === '}' && open.at(-1) === ']'
    if (isObjectInList && open.length <= last.depth) {
      last = { end: at + 1, depth: open.length, closing: open.toReversed().join('') }
    }
  }
  if (last.end < 0) return undefined
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
