import { createHash } from 'node:crypto'

/**
 * Parts of labelled pairs that share no article: pairs are drawn together through every article that two of them have,
 * so that no event on which weights are tuned is among those that check them.
 */
export function partsOf(
  pairs: readonly { readonly a: string; readonly b: string }[],
  count: number,
): readonly number[] {
  const parents = new Map<string, string>()
  const rootOf = (name: string): string => {
    let root = name
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    return root
  }
  for (const { a, b } of pairs) {
    const [one, other] = [rootOf(a), rootOf(b)].sort()
    if (one !== undefined && other !== undefined && one !== other) parents.set(other, one)
  }
  return pairs.map(({ a }) => createHash('sha256').update(rootOf(a)).digest().readUInt32BE() % count)
}
