import { isPath, parseLinkTemplate } from '../../config/schema/link-template.ts'
import { isObject } from '../../text/json-object.ts'

type Row = Readonly<Record<string, unknown>>
type Leaf = { readonly path: string; readonly text: string }

const MOST_ROWS = 100
const MOST_KEYS = 100
/** Shorter values occur in an address by chance. */
const SHORTEST = 3
/** A slug or a number that identifies an article is usually longer. */
const SHORTEST_OWN = 5

/**
 * The template of addresses, such as "https://bao.example/{category.slug}/{slug}-{id}.html", by the address of one item
 * in a list: its values are found in the address, the longest first. Undefined if none of an item's own is in it.
 */
export function guessLink(rows: readonly Row[], article: string): string | undefined {
  const url = URL.parse(article)
  if (url === null) return undefined
  const some = rows.slice(0, MOST_ROWS).map(leavesOf)
  const place = url.pathname + url.search
  const [best] = some
    .map((leaves) => leaves.filter(({ text }) => indexIn(place, text) >= 0).toSorted(byLength))
    .filter(([longest]) => longest !== undefined && longest.text.length >= SHORTEST_OWN)
    .toSorted(([a], [b]) => (b?.text.length ?? 0) - (a?.text.length ?? 0))
  const [own] = best ?? []
  if (best === undefined || own === undefined || !isOwn(some, own.path)) return undefined
  const template = url.origin + best.reduce(withHole, [place]).join('')
  return parseLinkTemplate(template) === undefined ? undefined : template
}

const byLength = (a: Leaf, b: Leaf): number => b.text.length - a.text.length

/** The texts and numbers of an item and of the objects in it. */
function leavesOf(row: Row): readonly Leaf[] {
  const inside = (value: unknown, path: string, depth: number): readonly Leaf[] => {
    if (typeof value === 'string' || typeof value === 'number') return [{ path, text: String(value) }]
    if (!isObject(value) || depth === 0) return []
    const keys = Object.keys(value).slice(0, MOST_KEYS).filter(isPath)
    return keys.flatMap((key) => inside(value[key], path === '' ? key : `${path}.${key}`, depth - 1))
  }
  return inside(row, '', 2).filter(({ text }) => text.length >= SHORTEST)
}

/** Whether no two items have the same value there. */
function isOwn(rows: readonly (readonly Leaf[])[], path: string): boolean {
  const values = rows.flatMap((leaves) => leaves.find((leaf) => leaf.path === path)?.text ?? [])
  return new Set(values).size === values.length
}

/** Pieces of an address: holes begin with "{". */
function withHole(pieces: readonly string[], { path, text }: Leaf): readonly string[] {
  const at = pieces.findIndex((piece) => !piece.startsWith('{') && indexIn(piece, text) >= 0)
  const piece = pieces[at]
  if (piece === undefined) return pieces
  const from = indexIn(piece, text)
  return [
    ...pieces.slice(0, at),
    piece.slice(0, from),
    `{${path}}`,
    piece.slice(from + text.length),
    ...pieces.slice(at + 1),
  ]
}

/** Where a value is in a part of an address, as a word of its own: "123" is not in "1234". */
function indexIn(part: string, text: string): number {
  for (let at = part.indexOf(text); at >= 0; at = part.indexOf(text, at + 1)) {
    const around = part.charAt(at - 1) + part.charAt(at + text.length)
    if (!/[a-z\d]/i.test(around)) return at
  }
  return -1
}
