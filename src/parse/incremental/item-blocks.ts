import { fingerprint8 } from '../../text/hash.ts'
import { MOST_ITEMS } from '../xml/bounds.ts'
import { finder } from '../xml/edits.ts'
import { localName } from '../xml/markup.ts'
import { depthForStart, isItem, isVoid } from '../xml/open-elements.ts'
import { readTag, type StartTag, type Tag } from '../xml/repair-tag.ts'

/** One item's exact text, from the `<` of its start tag to the `>` of its end tag. */
export type ItemBlock = { readonly from: number; readonly to: number; readonly mark: string; readonly isKnown: boolean }

/** Whether a fingerprint belongs to a block that was found before. */
export type IsKnown = (mark: string) => boolean

/** Elements that may enclose items. An end tag of one of these inside an item would end the item too. */
const FRAME: ReadonlySet<string> = new Set(['rss', 'channel', 'feed', 'rdf:rdf', 'rdf', 'items', 'item', 'entry'])
const FIRST_TAG = /<[A-Za-z_?!\u0080-\uffff]/
const ANY_ITEM = /<(?:[^\s<>/:]*:)?(?:item|entry)[\s/>]/gi
const CDATA = '<![CDATA['

/**
 * Finds the item blocks of a feed in XML, in document order; undefined unless it is certain which parts are blocks and
 * that removing one would not affect the rest. `isKnown` says which fingerprints were found before: only unknown blocks
 * are examined, so that a known one costs only finding its end tag and hashing its text; there are at most 1,300.
 * Expects no control characters. Linear in the text's length.
 */
export function itemBlocks(text: string, isKnown: IsKnown): readonly ItemBlock[] | undefined {
  const scan = startScan(text)
  const blocks: ItemBlock[] = []
  const open: string[] = []
  for (let at = text.search(FIRST_TAG); at >= 0; ) {
    const step = passFrame(scan, at, open)
    if (step === undefined) return unlessItemAfter(blocks, text, at)
    if (step.itemName === undefined) {
      at = text.indexOf('<', step.end)
      continue
    }
    const block = blockAt(scan, at, step, isKnown)
    // The body may end inside the last item.
    if (block === undefined) return unlessItemAfter(blocks, text, step.end)
    blocks.push(block)
    if (blocks.length === MOST_ITEMS) return blocks
    at = text.indexOf('<', block.to)
  }
  return blocks
}

function unlessItemAfter(blocks: readonly ItemBlock[], text: string, from: number): readonly ItemBlock[] | undefined {
  if (hasItemAfter(text, from)) return undefined
  return blocks
}

type Find = (from: number) => number
type Scan = { readonly text: string; readonly cdata: Find; readonly cdataEnd: Find }

function startScan(text: string): Scan {
  return { text, cdata: finder(text, CDATA), cdataEnd: finder(text, ']]>') }
}

/** A step of the scan: the index after it, and the item's name if the step is an item's start tag. */
type Step = { readonly end: number; readonly itemName?: string }

/** Passes one piece of markup outside the items. Undefined unless it is perfectly well-formed. */
function passFrame(scan: Scan, at: number, open: string[]): Step | undefined {
  const { text } = scan
  const sign = text.charAt(at + 1)
  if (sign === '!' || sign === '?') return stepTo(passAside(scan, at))
  if (sign === '/') {
    const end = text.indexOf('>', at)
    if (end < 0 || open.pop() !== text.slice(at + 2, end)) return undefined
    return { end: end + 1 }
  }
  const tag = certainTag(text, at)
  if (tag?.kind === 'tag') return passStart(tag, open)
  return stepTo(tag?.end)
}

function passStart(tag: StartTag, open: string[]): Step | undefined {
  if (isVoid(tag.name) && !tag.selfClosing) return undefined
  if (depthForStart(open, tag.name) !== open.length) return undefined
  if (isItem(tag.name)) {
    const isFramed = open.length > 0 && open.every((name) => FRAME.has(name.toLowerCase()))
    if (!isFramed || tag.selfClosing) return undefined
    return { end: tag.end, itemName: tag.name }
  }
  // An item under another name: cutting it is not safe, so none is cut.
  if (isItem(localName(tag.name).toLowerCase())) return undefined
  if (!tag.selfClosing) open.push(tag.name)
  return { end: tag.end }
}

function stepTo(end: number | undefined): Step | undefined {
  if (end === undefined) return undefined
  return { end }
}

function blockAt(scan: Scan, from: number, start: Step, isKnown: IsKnown): ItemBlock | undefined {
  const { text } = scan
  const name = start.itemName ?? ''
  const nearest = endOf(text, `</${name}>`, start.end)
  const known = nearest === undefined ? undefined : markedBlock(text, from, nearest, isKnown)
  if (known?.isKnown) return known
  const to = endOfItem(scan, start.end, name)
  if (to === undefined) return undefined
  if (known?.to === to) return known
  return markedBlock(text, from, to, isKnown)
}

function markedBlock(text: string, from: number, to: number, isKnown: IsKnown): ItemBlock {
  const mark = fingerprint8(text, from, to)
  return { from, to, mark, isKnown: isKnown(mark) }
}

/** The index after the end tag of an item whose content begins at `at`; undefined if its content is doubtful. */
function endOfItem(scan: Scan, at: number, name: string): number | undefined {
  const { text } = scan
  for (let next = text.indexOf('<', at); next >= 0; ) {
    const sign = text.charAt(next + 1)
    if (sign === '/' && nameOfEnd(text, next) === name) return text.indexOf('>', next) + 1
    const end = endOfMarkup(scan, next, sign)
    if (end === undefined) return undefined
    next = text.indexOf('<', end)
  }
  return undefined
}

/** The name in the end tag at a position; undefined if its bracket is missing. */
function nameOfEnd(text: string, at: number): string | undefined {
  const bracket = text.indexOf('>', at)
  if (bracket < 0) return undefined
  return text.slice(at + 2, bracket).trim()
}

/** The index after the markup at a position inside an item; undefined if it is doubtful. */
function endOfMarkup(scan: Scan, at: number, sign: string): number | undefined {
  if (sign === '!' || sign === '?') return passAside(scan, at)
  if (sign === '/') {
    const written = nameOfEnd(scan.text, at)
    if (written === undefined || written.includes('<') || FRAME.has(written.toLowerCase())) return undefined
    return scan.text.indexOf('>', at) + 1
  }
  const tag = certainTag(scan.text, at)
  if (tag?.kind === 'tag' && isItem(localName(tag.name).toLowerCase())) return undefined
  return tag?.end
}

/** The start tag at `at`, or the text there; undefined if that may depend on the text after it. */
function certainTag(text: string, at: number): Tag | undefined {
  const tag = readTag(text, at)
  if (tag.kind === 'text') {
    if (tag.end !== at + 1) return undefined
    return tag
  }
  if (tag.rebuilt !== undefined && /["']/.test(text.slice(at, tag.end))) return undefined
  return tag
}

/** The index after a comment, CDATA section, processing instruction or plain DOCTYPE; undefined for broken ones. */
function passAside({ text, cdata, cdataEnd }: Scan, at: number): number | undefined {
  if (text.startsWith(CDATA, at)) {
    const end = cdataEnd(at)
    const inner = cdata(at + CDATA.length)
    if (end < 0 || (inner >= 0 && inner < end)) return undefined
    return end + 3
  }
  if (text.startsWith('<!--', at)) return endOf(text, '-->', at + 4)
  if (text.startsWith('<?', at)) return endOf(text, '?>', at)
  if (!/^<!doctype\s/i.test(text.slice(at, at + 10))) return undefined
  const end = endOf(text, '>', at)
  if (end === undefined || text.slice(at, end).includes('[')) return undefined
  return end
}

/** The index after the next occurrence of a text; undefined without one. */
function endOf(text: string, needle: string, from: number): number | undefined {
  const at = text.indexOf(needle, from)
  if (at < 0) return undefined
  return at + needle.length
}

/** Whether the text from `at` on has anything like an item's start tag, at any place. */
export function hasItemAfter(text: string, at: number): boolean {
  ANY_ITEM.lastIndex = at
  return ANY_ITEM.test(text)
}
