import { MOST_ITEMS, type TooLarge } from './bounds.ts'
import type { DeclaredEntities } from './entities.ts'
import { depthForEnd, depthForStart, isItem, isVoid } from './open-elements.ts'
import { escapeBracket, passDeclaration, passInstruction } from './repair-declarations.ts'
import { readTag, type StartTag, safeName } from './repair-tag.ts'
import { CDATA, CDATA_END, closeDownTo, excessOf, orEnd, startWalk, type Walk } from './walk.ts'

/** Text that an XML library accepts, or why there is none. */
export type RepairedXml =
  | {
      readonly kind: 'repaired'
      readonly xml: string
      readonly entities: DeclaredEntities
      /** Items after the last one that is read. */
      readonly itemsLeft: number
      /** Whether the text ends inside an item. */
      readonly endsInItem: boolean
    }
  | { readonly kind: 'too-deep' }
  | TooLarge

/** How many elements may be open at once. Feeds have five or six, with markup inside an item perhaps twenty. */
export const MAX_DEPTH = 100

/** From this length on, in characters, text is handed to the library as CDATA. */
const LONG_TEXT = 40
/** After so many characters of shorter texts, all are that have more than a few. */
const MOST_LOOSE = 200_000
const LEAST_WRAPPED = 12
/** In small letters, or with spaces: not XML, and typed by hand into a template. */
const MISSPELT_CDATA = /<!\[(?!CDATA\[)\s{0,9}[Cc][Dd][Aa][Tt][Aa]\s{0,9}\[/g
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * Makes the XML of publishers well-formed: balances elements, removes text before the root, DOCTYPE and processing
 * instructions, escapes stray `<`, quotes attributes. Leaves out an item that is cut off by the end of the body, since
 * half a headline would be kept permanently, and items beyond the most that are read. Only scans a well-formed body;
 * the time is linear in its length.
 */
export function repairXml(body: string): RepairedXml {
  const walk = startWalk(body.replace(CONTROLS, '').replace(MISSPELT_CDATA, CDATA))
  const { text, edits, open } = walk
  const first = text.search(/<[A-Za-z_?!\u0080-\uffff]/)
  edits.replace(0, orEnd(first, text), '')
  for (let at = first; at >= 0; at = passText(walk, at)) {
    at = passMarkup(walk, at)
    if (open.length > MAX_DEPTH) return { kind: 'too-deep' }
    const excess = excessOf(walk)
    if (excess !== undefined) return excess
  }
  const endsInItem = walk.unfinished !== undefined
  if (walk.unfinished !== undefined) {
    edits.cutFrom(walk.unfinished.mark)
    open.length = walk.unfinished.depth
  }
  closeDownTo(walk, 0, text.length)
  const itemsLeft = count(text.slice(walk.itemsEnd ?? text.length), ITEM_START)
  return { kind: 'repaired', xml: edits.result(), entities: walk.entities ?? new Map(), itemsLeft, endsInItem }
}

/** Passes the markup at a "<" and returns the index after it. */
function passMarkup(walk: Walk, at: number): number {
  switch (walk.text.charAt(at + 1)) {
    case '/':
      return passEndTag(walk, at)
    case '!':
      return passDeclaration(walk, at)
    case '?':
      return passInstruction(walk, at)
    default:
      return passStartTag(walk, at)
  }
}

const ITEM_START = /<(?:item|entry|(?:[\w-]{1,20}:)?url)[\s/>]/g

function count(text: string, pattern: RegExp): number {
  let found = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) found++
  return found
}

/** Marks CDATA that was text, and so has references to decode. No body has this character: controls are removed. */
export const WAS_TEXT = '\u0001'

/**
 * The index of the next tag, -1 without one. The library collects text letter by letter, which takes 30 times its
 * length, but finds the end of CDATA in one step: wrapping long text in CDATA makes feeds that escape their HTML parse
 * 1.4 times as fast. Text outside of all elements is nobody's.
 */
function passText(walk: Walk, at: number): number {
  const { text, edits, open } = walk
  const next = text.indexOf('<', at)
  const end = orEnd(next, text)
  if (open.length === 0) {
    if (text.slice(at, end).trim() !== '') edits.replace(at, end, '')
    return next
  }
  if (end - at < LONG_TEXT) {
    walk.loose += end - at
    if (walk.loose < MOST_LOOSE || end - at < LEAST_WRAPPED) return next
  }
  // The end mark of CDATA that was wrapped twice is not text either.
  const run = text.slice(at, end).replaceAll(CDATA_END, WAS_TEXT)
  edits.replace(at, end, `${CDATA}${WAS_TEXT}${run}${CDATA_END}`)
  return next
}

function passEndTag(walk: Walk, at: number): number {
  const { text, edits, open } = walk
  const bracket = walk.find.tagEnd(at)
  const top = open.at(-1)
  if (top !== undefined && bracket === at + 2 + top.length && text.startsWith(top, at + 2)) {
    open.pop()
    if (walk.unfinished?.depth === open.length) walk.unfinished = undefined
    return bracket + 1
  }
  const { name, end } = readEndTag(text, at, bracket)
  const depth = depthForEnd(open, safeName(name))
  if (depth >= 0) closeDownTo(walk, depth, at)
  // "</br>" is a line break in every browser, and occurs in the summaries of VnExpress and Dân trí (2026).
  const isLineBreak = depth < 0 && isVoid(name)
  edits.replace(at, end, isLineBreak ? '<br/>' : '')
  return end
}

/** The name in an end tag and the position after it; `bracket` is the position of the next ">", -1 without one. */
function readEndTag(text: string, at: number, bracket: number): { readonly name: string; readonly end: number } {
  const written = text.slice(at + 2, orEnd(bracket, text))
  // "</title<link>": the end tag's own bracket is missing.
  const cut = written.indexOf('<')
  if (cut >= 0) return { name: written.slice(0, cut).trim(), end: at + 2 + cut }
  return { name: written.trim(), end: Math.min(orEnd(bracket, text) + 1, text.length) }
}

function passStartTag(walk: Walk, at: number): number {
  const { text, edits, open } = walk
  const tag = readTag(text, at)
  if (tag.kind === 'text') {
    for (let lt = at; lt >= 0 && lt < tag.end; lt = text.indexOf('<', lt + 1)) escapeBracket(walk, lt)
    return tag.end
  }
  // An empty item inside another would end that one.
  if (tag.selfClosing && isItem(tag.name) && open.includes(tag.name)) {
    edits.replace(at, tag.end, '')
    return tag.end
  }
  closeDownTo(walk, depthForStart(open, tag.name), at)
  if (walk.unfinished === undefined && isRow(open, tag.name) && ++walk.items > MOST_ITEMS) return endItems(walk, at)
  walk.elements++
  walk.attributes += attributesIn(text, at, tag.end)
  openElement(walk, at, tag)
  return tag.end
}

/** Writes a start tag where it has to be repaired, and opens its element unless that is empty. */
function openElement(walk: Walk, at: number, tag: StartTag): void {
  const { text, edits, open } = walk
  const selfClosing = tag.selfClosing || isVoid(tag.name)
  if (tag.rebuilt !== undefined || selfClosing !== tag.selfClosing) {
    const inside = tag.rebuilt ?? text.slice(at + 1, tag.end - 1)
    const end = selfClosing ? '/>' : '>'
    edits.replace(at, tag.end, `<${inside}${end}`)
  }
  if (selfClosing) return
  if (walk.unfinished === undefined && isItem(tag.name)) {
    walk.unfinished = { depth: open.length, mark: edits.mark(at) }
  }
  open.push(tag.name)
}

/** An item, or a page in a sitemap. */
function isRow(open: readonly string[], name: string): boolean {
  if (isItem(name)) return true
  return open.length === 1 && /^(?:[\w-]{1,20}:)?urlset$/i.test(open[0] ?? '') && /(?:^|:)url$/i.test(name)
}

/** Leaves out everything from the first item that is not read. */
function endItems(walk: Walk, at: number): number {
  walk.itemsEnd = at
  walk.edits.replace(at, walk.text.length, '')
  return walk.text.length
}

const EQUALS = 61

/** Counts signs of equality: at least as many as the tag has attributes. */
function attributesIn(text: string, from: number, to: number): number {
  let found = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === EQUALS) found++
  return found
}
