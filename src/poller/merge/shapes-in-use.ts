import type { Item } from '../../model.ts'
import { addressShape } from '../../stories/identity/address-shape.ts'

/** Whether a source gave addresses of a shape, by the stored items; all shapes are found at the first question. */
export function shapesInUse(items: readonly Item[]): (source: string, shape: string) => boolean {
  let found: ReadonlySet<string> | undefined
  return (source, shape) => {
    found ??= new Set(items.flatMap((item) => [item, ...item.also].map(nameOf)))
    return found.has(`${source} ${shape}`)
  }
}

const nameOf = ({ source, link }: Pick<Item, 'source' | 'link'>) => `${source} ${addressShape(link)}`
