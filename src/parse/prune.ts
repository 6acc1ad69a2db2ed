import { hasItemAfter, type IsKnown, type ItemBlock, itemBlocks } from './item-blocks.ts'

/** A feed's text without the items that stood there before. */
export type Pruned = {
  /** Everything else is there: what the feed says of itself, and every item that is new or was changed. */
  readonly text: string
  /** The fingerprints of all its item blocks, in document order, those that were cut too. */
  readonly marks: readonly string[]
  /** How many blocks were cut. */
  readonly cut: number
  /** Whether what is left may hold an item. If not, there is nothing to parse it for. */
  readonly hasNews: boolean
}

/** What no XML document may hold: the parser takes it out, so that it must not decide where a block ends. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * Cuts the item blocks whose exact text is known by its fingerprint. An item of which a single character was changed
 * has another fingerprint and stays, whatever its guid. Undefined where there are no blocks or cutting is not safe:
 * then the whole text is to be parsed. Parsing the pruned text gives the items of the whole text but for the cut ones.
 */
export function prune(text: string, isKnown: IsKnown): Pruned | undefined {
  const blocks = itemBlocks(text, isKnown)
  if (blocks === undefined) return withoutControls(text, isKnown)
  const kept = withoutSeen(text, blocks)
  // A known block was looked through when it was new, so that only what is left can hold any.
  if (kept.search(CONTROLS) >= 0) return withoutControls(text, isKnown)
  if (blocks.length === 0) return undefined
  const cut = blocks.filter((block) => block.seen).length
  return {
    text: kept,
    marks: blocks.map(({ mark }) => mark),
    cut,
    hasNews: cut < blocks.length || hasItemAfter(kept, 0),
  }
}

function withoutControls(text: string, isKnown: IsKnown): Pruned | undefined {
  const clean = text.replace(CONTROLS, '')
  return clean.length === text.length ? undefined : prune(clean, isKnown)
}

function withoutSeen(text: string, blocks: readonly ItemBlock[]): string {
  let kept = ''
  let copied = 0
  for (const { from, to, seen } of blocks) {
    if (!seen) continue
    kept += text.slice(copied, from)
    copied = to
  }
  return kept + text.slice(copied)
}
