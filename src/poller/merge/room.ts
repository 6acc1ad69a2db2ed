import type { Item } from '../../model.ts'
import { itemBytes } from './item-bytes.ts'

/** The most that all open items take as JSON, in bytes: with its other fields, the document stays within 1 MB. */
const MOST_BYTES = 950_000

/** How much may still be stored in open days. */
export type Room = {
  /**
   * Takes the room that the new version of an item needs; false if there is not enough. The open items of one source
   * may be as large as the room that is left: one flood takes half, two take a third each, and others still find room.
   */
  readonly take: (source: string, before: Item | undefined, after: Item) => boolean
}

/** The room beside open items, which are measured when it is first asked for. */
export function roomBeside(open: ReadonlyMap<string, Item>): Room {
  let measured: Map<string, number> | undefined
  let free = MOST_BYTES
  const add = (bytesOf: Map<string, number>, source: string, bytes: number) => {
    bytesOf.set(source, (bytesOf.get(source) ?? 0) + bytes)
    free -= bytes
  }
  const measure = () => {
    const bytesOf = new Map<string, number>()
    for (const item of open.values()) add(bytesOf, item.source, itemBytes(item))
    return bytesOf
  }
  return {
    take(source, before, after) {
      measured ??= measure()
      const [old, now] = [before === undefined ? 0 : itemBytes(before), itemBytes(after)]
      const growth = now - old
      if (growth > 0 && (measured.get(source) ?? 0) + growth > free - growth) return false
      if (before !== undefined) add(measured, before.source, -old)
      add(measured, after.source, now)
      return true
    },
  }
}
