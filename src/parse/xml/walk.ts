import { MOST_ATTRIBUTES, MOST_EDITS, MOST_ELEMENTS, type TooLarge } from './bounds.ts'
import { type Edits, editsOf, finder, type Mark } from './edits.ts'
import type { DeclaredEntities } from './entities.ts'

export const CDATA = '<![CDATA['
export const CDATA_END = ']]>'

type Find = (from: number) => number

/** The state of one pass through a text: the open elements and the changes so far. */
export type Walk = {
  readonly text: string
  readonly edits: Edits
  /** Names of the open elements, outermost first. */
  readonly open: string[]
  /** The outermost item that is still open: its depth, and where to cut it off. */
  unfinished: { readonly depth: number; readonly mark: Mark } | undefined
  elements: number
  attributes: number
  items: number
  /** Characters of short texts that are not wrapped in CDATA. */
  loose: number
  /** The position of the first item that is not read. */
  itemsEnd: number | undefined
  /** From the first DOCTYPE, once it was found. */
  entities: DeclaredEntities | undefined
  readonly find: Readonly<Record<'tagEnd' | 'commentEnd' | 'instructionEnd' | 'cdata' | 'cdataEnd', Find>>
}

/** Begins a pass at the start of a text. */
export function startWalk(text: string): Walk {
  const find = {
    tagEnd: finder(text, '>'),
    commentEnd: finder(text, '-->'),
    instructionEnd: finder(text, '?>'),
    cdata: finder(text, CDATA),
    cdataEnd: finder(text, CDATA_END),
  }
  const counts = { elements: 0, attributes: 0, items: 0, loose: 0, itemsEnd: undefined }
  return { text, edits: editsOf(text), open: [], unfinished: undefined, entities: undefined, ...counts, find }
}

/** Writes the end tags that are missing before `at`. */
export function closeDownTo(walk: Walk, depth: number, at: number): void {
  if (depth >= walk.open.length) return
  let endTags = ''
  while (walk.open.length > depth) endTags += `</${walk.open.pop()}>`
  walk.edits.replace(at, at, endTags)
  if (walk.unfinished !== undefined && walk.unfinished.depth >= depth) walk.unfinished = undefined
}

/** The bound that a text exceeds; undefined for none. */
export function excessOf({ elements, attributes, edits }: Walk): TooLarge | undefined {
  if (elements > MOST_ELEMENTS) return { kind: 'too-large', what: 'elements', most: MOST_ELEMENTS }
  if (attributes > MOST_ATTRIBUTES) return { kind: 'too-large', what: 'attributes', most: MOST_ATTRIBUTES }
  if (edits.count() > MOST_EDITS) return { kind: 'too-large', what: 'places to repair', most: MOST_EDITS }
  return undefined
}

/** A position that was searched for, or the end of the text if nothing was found. */
export function orEnd(found: number, text: string): number {
  if (found < 0) return text.length
  return found
}
