import type { ListedWeights } from '../../config/topic/listed-weights.ts'

/** The points of each sign by its key, and those that every item has. */
export type WordWeights = { readonly bias: number; readonly points: ReadonlyMap<string, number> }

/** Makes the lookup of a list of the config. */
export function readWeights({ bias, signs }: ListedWeights): WordWeights {
  const points = new Map<string, number>()
  for (const [weight, keys] of signs) for (const key of keys.split('|')) points.set(key, weight)
  return { bias, points }
}

/** The sum of the points, and the sign that speaks most for its side; undefined if none does. */
export function weighSigns<T extends { readonly key: string }>(
  { bias, points }: WordWeights,
  signs: readonly T[],
): { readonly sum: number; readonly strongest: T | undefined } {
  const sum = signs.reduce((total, { key }) => total + (points.get(key) ?? 0), bias)
  let strongest: T | undefined
  let most = 0
  for (const sign of signs) {
    const share = Math.sign(sum) * (points.get(sign.key) ?? 0)
    if (share > most) [most, strongest] = [share, sign]
  }
  return { sum, strongest }
}
