/** A template of addresses: fixed texts, and holes with their fillings in order of preference. */
export type LinkTemplate = readonly (string | readonly Filling[])[]

/** A path into an item, such as "category.slug", or a text for when no path gives anything. */
export type Filling = { readonly path: string } | { readonly text: string }

const PIECE = /\{([^{}]*)\}|[^{}]+/gy
const PATH = /^[^.\s"|{}]+(?:\.[^.\s"|{}]+)*$/

/**
 * Parses `https://bao.example/{type | "tin-bai"}/{slug}` into its pieces; undefined if braces do not match, there is no
 * hole, or a value could choose the host. `{url}` alone is a whole address from the item.
 */
export function parseLinkTemplate(text: string): LinkTemplate | undefined {
  const pieces: (string | readonly Filling[])[] = []
  let read = 0
  for (const match of text.matchAll(PIECE)) {
    read = match.index + match[0].length
    const fillings = match[1] === undefined ? match[0] : fillingsFrom(match[1])
    if (fillings === undefined) return undefined
    pieces.push(fillings)
  }
  const isOneHole = pieces.length === 1 && typeof pieces[0] !== 'string'
  const hasHole = pieces.some((piece) => typeof piece !== 'string')
  const isWhole = read === text.length && hasHole
  return isWhole && (isOneHole || /^https?:\/\/[^/{}\s]+\//.test(text)) ? pieces : undefined
}

/** Whether a text is a path: keys and list positions joined by dots. */
export function isPath(text: string): boolean {
  return PATH.test(text)
}

function fillingsFrom(hole: string): readonly Filling[] | undefined {
  const fillings: Filling[] = []
  for (const part of hole.split('|').map((one) => one.trim())) {
    const text = /^"([^"]*)"$/.exec(part)?.[1]
    if (text !== undefined) fillings.push({ text })
    else if (isPath(part)) fillings.push({ path: part })
    else return undefined
  }
  return fillings
}
