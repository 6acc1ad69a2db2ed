import { MOST_ITEMS, MOST_NEW_ITEMS } from '../xml/bounds.ts'
import { hasItemAfter, type IsKnown, type ItemBlock, itemBlocks } from './item-blocks.ts'

/** A feed's text without the items that were there before. */
export type Pruned = {
  /** Everything else: the feed's own fields, and every item that is new or was changed. */
  readonly text: string
  /**
   * The fingerprints of its item blocks, in document order, including blocks that were cut; without those that wait.
   */
  readonly marks: readonly string[]
  /** Those of the blocks that stay. */
  readonly fresh: readonly string[]
  /** How many blocks were cut because they are known. */
  readonly cut: number
  /**
   * How many new blocks were cut because there are too many: without a fingerprint, they are new at the next reading.
   */
  readonly waiting: number
  /** Whether there are more items than are ever read of one body. */
  readonly isCutShort: boolean
  /** Whether the rest may hold an item. If not, there is no need to parse it. */
  readonly hasNews: boolean
}

/** Characters not allowed in XML: the parser removes them, so they must not decide where a block ends. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * Cuts the item blocks whose exact text is known by its fingerprint. An item with a single changed character has
 * another fingerprint and stays, even with the same guid. Undefined if there are no blocks or cutting is not safe: then
 * parse the whole text. Parsing the pruned text gives the items of the whole text without the cut ones.
 */
export function prune(text: string, isKnown: IsKnown, mostNew = MOST_NEW_ITEMS): Pruned | undefined {
  const blocks = itemBlocks(text, isKnown)
  if (blocks === undefined) return withoutControls(text, isKnown, mostNew)
  const read = readNow(blocks, mostNew)
  // Nothing after the last item that is read is examined.
  const end = blocks.length < MOST_ITEMS ? text.length : blocks.at(-1)?.to
  const whole = text.slice(0, end)
  const fresh = read.filter((block) => !block.isKnown)
  const kept = withoutBlocks(whole, blocks, new Set(fresh))
  // A known block was examined when it was new, so that only the rest can hold any.
  if (kept.search(CONTROLS) >= 0) return withoutControls(text, isKnown, mostNew)
  if (blocks.length === 0) return undefined
  const cut = blocks.filter((block) => block.isKnown).length
  return {
    text: kept,
    marks: read.map(({ mark }) => mark),
    fresh: fresh.map(({ mark }) => mark),
    cut,
    waiting: blocks.length - read.length,
    isCutShort: whole.length < text.length && hasItemAfter(text, whole.length),
    hasNews: cut < blocks.length || hasItemAfter(kept, 0),
  }
}

/** The blocks that are read or were: all known ones, and at most `most` new ones, the first. */
function readNow(blocks: readonly ItemBlock[], most: number): readonly ItemBlock[] {
  const read: ItemBlock[] = []
  let room = most
  for (const block of blocks) {
    if (!block.isKnown) {
      if (room === 0) continue
      room--
    }
    read.push(block)
  }
  return read
}

function withoutControls(text: string, isKnown: IsKnown, mostNew: number): Pruned | undefined {
  const clean = text.replace(CONTROLS, '')
  if (clean.length === text.length) return undefined
  return prune(clean, isKnown, mostNew)
}

function withoutBlocks(text: string, blocks: readonly ItemBlock[], stays: ReadonlySet<ItemBlock>): string {
  let kept = ''
  let copied = 0
  for (const block of blocks) {
    if (stays.has(block)) continue
    kept += text.slice(copied, block.from)
    copied = block.to
  }
  return kept + text.slice(copied)
}
