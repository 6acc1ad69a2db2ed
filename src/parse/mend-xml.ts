import { type DeclaredEntities, declaredEntities } from './entities.ts'
import { readTag, safeName } from './mend-tag.ts'
import { depthForEnd, depthForStart, isItem, isVoid } from './open-elements.ts'

/** Text that an XML library reads without complaint, or the news that it nests too deep for that. */
export type Mended =
  | { readonly kind: 'mended'; readonly xml: string; readonly entities: DeclaredEntities }
  | { readonly kind: 'too-deep' }

/** How many elements may be open at once. Feeds have five or six, with markup inside an item perhaps twenty. */
export const MAX_DEPTH = 100

const LONGEST_DOCTYPE = 100_000
const CDATA = '<![CDATA['
const CDATA_END = ']]>'
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * Makes what publishers send well-formed: elements balanced, text before the root, DOCTYPE and processing instructions
 * gone, stray `<` escaped, attributes quoted. An item that the end of the body cuts is left out whole, since half a
 * headline would be kept for ever. A well-formed body is only looked through; the time is linear in its length.
 */
export function mendXml(body: string): Mended {
  const text = body.search(CONTROLS) < 0 ? body : body.replace(CONTROLS, '')
  const edits = editsOf(text)
  const next = { tagEnd: finder(text, '>'), comment: finder(text, '-->'), instruction: finder(text, '?>') }
  const passCdata = cdataPasser(text, edits)
  const open: string[] = []
  let entities: DeclaredEntities = new Map()
  let declared = false
  let unfinished: { readonly depth: number; readonly mark: Mark } | undefined

  const closeDownTo = (depth: number, at: number) => {
    if (depth >= open.length) return
    let closing = ''
    while (open.length > depth) closing += `</${open.pop()}>`
    edits.replace(at, at, closing)
    if (unfinished !== undefined && unfinished.depth >= depth) unfinished = undefined
  }
  const passEndTag = (at: number): number => {
    const gt = next.tagEnd(at)
    const end = gt < 0 ? text.length : gt + 1
    const written = text.slice(at + 2, gt < 0 ? end : gt).trim()
    const depth = depthForEnd(open, safeName(written))
    if (gt >= 0 && depth === open.length - 1 && open[depth] === written) {
      open.pop()
      if (unfinished?.depth === depth) unfinished = undefined
    } else {
      if (depth >= 0) closeDownTo(depth, at)
      edits.replace(at, end, depth < 0 && isVoid(written) ? '<br/>' : '')
    }
    return end
  }
  const passStartTag = (at: number): number => {
    const tag = readTag(text, at)
    if (tag.kind === 'text') {
      for (let lt = at; lt >= 0 && lt < tag.end; lt = text.indexOf('<', lt + 1)) edits.replace(lt, lt + 1, '&lt;')
      return tag.end
    }
    closeDownTo(depthForStart(open, tag.name), at)
    const selfClosing = tag.selfClosing || isVoid(tag.name)
    if (tag.rebuilt !== undefined || selfClosing !== tag.selfClosing) {
      const inside = tag.rebuilt ?? text.slice(at + 1, tag.end - 1)
      edits.replace(at, tag.end, `<${inside}${selfClosing ? '/' : ''}>`)
    }
    if (selfClosing) return tag.end
    if (unfinished === undefined && isItem(tag.name)) unfinished = { depth: open.length, mark: edits.mark(at) }
    open.push(tag.name)
    return tag.end
  }
  const passDoctype = (at: number): number => {
    const end = doctypeEnd(text, at, !declared)
    if (!declared) entities = declaredEntities(text.slice(at, end))
    declared = true
    edits.replace(at, end, '')
    return end
  }
  const passInstruction = (at: number): number => {
    const end = next.instruction(at)
    edits.replace(at, end < 0 ? at + 2 : end + 2, end < 0 ? '&lt;?' : '')
    return end < 0 ? at + 2 : end + 2
  }
  const passDeclaration = (at: number): number => {
    if (text.startsWith(CDATA, at)) return passCdata(at, open.at(-1))
    if (text.startsWith('<!--', at)) {
      const end = next.comment(at + 4)
      if (end >= 0) return end + 3
    }
    if (text.slice(at, at + 9).toUpperCase() === '<!DOCTYPE') return passDoctype(at)
    edits.replace(at, at + 1, '&lt;')
    return at + 1
  }

  const first = text.search(/<[A-Za-z_?!\u0080-\uffff]/)
  if (first < 0) return { kind: 'mended', xml: '', entities }
  edits.replace(0, first, '')
  for (let at = first; at >= 0; at = text.indexOf('<', at)) {
    const after = text.charAt(at + 1)
    if (after === '/') at = passEndTag(at)
    else if (after === '!') at = passDeclaration(at)
    else if (after === '?') at = passInstruction(at)
    else at = passStartTag(at)
    if (open.length > MAX_DEPTH) return { kind: 'too-deep' }
  }
  if (unfinished !== undefined) {
    edits.cutFrom(unfinished.mark)
    open.length = unfinished.depth
  }
  closeDownTo(0, text.length)
  return { kind: 'mended', xml: edits.result(), entities }
}

type Mark = { readonly pieces: number; readonly copied: number; readonly at: number }
type Edits = ReturnType<typeof editsOf>

/** Replacements in a text, made from its start to its end. */
function editsOf(text: string) {
  const pieces: string[] = []
  let copied = 0
  const replace = (from: number, to: number, by: string) => {
    if (from > copied) pieces.push(text.slice(copied, from))
    if (by !== '') pieces.push(by)
    copied = Math.max(copied, to)
  }
  return {
    replace,
    mark: (at: number): Mark => ({ pieces: pieces.length, copied, at }),
    cutFrom: (mark: Mark) => {
      pieces.length = mark.pieces
      copied = mark.copied
      replace(mark.at, text.length, '')
    },
    result: () => (copied === 0 ? text : pieces.join('') + text.slice(copied)),
  }
}

/** `indexOf` for positions that only grow; what is not there is looked for once. */
function finder(text: string, needle: string): (from: number) => number {
  let found = -2
  return (from) => {
    if (found === -1 || found >= from) return found
    found = text.indexOf(needle, from)
    return found
  }
}

/**
 * Passes a CDATA section. One that another follows before its end was either never closed, then it ends with its
 * element, or wrapped twice, then the inner marks go.
 */
function cdataPasser(text: string, edits: Edits): (at: number, element: string | undefined) => number {
  const nextEnd = finder(text, CDATA_END)
  const nextStart = finder(text, CDATA)
  return (at, element) => {
    const inside = at + CDATA.length
    const end = nextEnd(inside)
    let inner = nextStart(inside)
    if (end >= 0 && (inner < 0 || end < inner)) return end + CDATA_END.length
    const closing =
      element === undefined ? -1 : text.slice(inside, inner < 0 ? text.length : inner).indexOf(`</${element}`)
    if (closing >= 0) {
      edits.replace(inside + closing, inside + closing, CDATA_END)
      return inside + closing
    }
    if (end < 0) {
      edits.replace(text.length, text.length, CDATA_END)
      return text.length
    }
    for (; inner >= 0 && inner < end; inner = nextStart(inner + CDATA.length))
      edits.replace(inner, inner + CDATA.length, '')
    return end + CDATA_END.length
  }
}

/** The index after a DOCTYPE, with its internal subset where `subset` says that it may have one. */
function doctypeEnd(text: string, at: number, subset: boolean): number {
  const gt = text.indexOf('>', at)
  if (gt < 0) return text.length
  if (!subset || !text.slice(at, gt).includes('[')) return gt + 1
  const close = text.slice(at, at + LONGEST_DOCTYPE).search(/\]\s{0,50}>/)
  return close < 0 ? gt + 1 : text.indexOf('>', at + close) + 1
}
