import { declaredEntities } from './entities.ts'
import { CDATA, CDATA_END, orEnd, type Walk } from './walk.ts'

/** The longest DOCTYPE whose declarations are read, in characters. */
const LONGEST_DOCTYPE = 100_000

/** Removes a processing instruction and returns the index after it. */
export function passInstruction(walk: Walk, at: number): number {
  const end = walk.find.instructionEnd(at)
  if (end < 0) return escapeBracket(walk, at)
  walk.edits.replace(at, end + 2, '')
  return end + 2
}

/** Passes a CDATA section, comment or DOCTYPE and returns the index after it. */
export function passDeclaration(walk: Walk, at: number): number {
  const { text } = walk
  if (text.startsWith(CDATA, at)) {
    walk.elements++
    return passCdata(walk, at)
  }
  if (text.startsWith('<!--', at)) {
    const end = walk.find.commentEnd(at + 4)
    if (end < 0) return escapeBracket(walk, at)
    walk.elements++
    return end + 3
  }
  if (text.slice(at, at + 9).toUpperCase() === '<!DOCTYPE') return passDoctype(walk, at)
  return escapeBracket(walk, at)
}

/**
 * If another CDATA section begins before the end of one, either the first was never closed, then it ends with its
 * element, or it was wrapped twice, then the inner marks are removed.
 */
function passCdata({ text, edits, open, find }: Walk, at: number): number {
  const inside = at + CDATA.length
  const end = find.cdataEnd(inside)
  let inner = find.cdata(inside)
  if (end >= 0 && (inner < 0 || end < inner)) return end + CDATA_END.length
  const top = open.at(-1)
  if (top !== undefined) {
    const endTag = text.slice(inside, orEnd(inner, text)).indexOf(`</${top}`)
    if (endTag >= 0) {
      edits.replace(inside + endTag, inside + endTag, CDATA_END)
      return inside + endTag
    }
  }
  if (end < 0) {
    edits.replace(text.length, text.length, CDATA_END)
    return text.length
  }
  for (; inner >= 0 && inner < end; inner = find.cdata(inner + CDATA.length)) {
    edits.replace(inner, inner + CDATA.length, '')
  }
  return end + CDATA_END.length
}

function passDoctype(walk: Walk, at: number): number {
  const end = doctypeEnd(walk, at)
  walk.entities ??= declaredEntities(walk.text.slice(at, end))
  walk.edits.replace(at, end, '')
  return end
}

/** The index after a DOCTYPE, including the declarations in its brackets if it is the first one. */
function doctypeEnd({ text, entities, find }: Walk, at: number): number {
  const bracket = find.tagEnd(at)
  if (bracket < 0) return text.length
  if (entities !== undefined || !text.slice(at, bracket).includes('[')) return bracket + 1
  const close = text.slice(at, at + LONGEST_DOCTYPE).search(/\]\s{0,50}>/)
  if (close < 0) return bracket + 1
  return text.indexOf('>', at + close) + 1
}

/** Passes a "<" that begins no markup: text, or outside of all elements nothing. Returns the index after it. */
export function escapeBracket({ edits, open }: Walk, at: number): number {
  edits.replace(at, at + 1, open.length === 0 ? '' : '&lt;')
  return at + 1
}
