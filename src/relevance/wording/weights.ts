import type { ListedWeights } from '../../config/topic/listed-weights.ts'
import { stripAccents } from '../../text/fold.ts'

/** The points of each sign by its key, and those that every item has. */
export type WordWeights = {
  readonly bias: number
  readonly points: ReadonlyMap<string, number>
  /** The same by keys without accents, for texts that have none. */
  readonly plain: () => ReadonlyMap<string, number>
}

/** Makes the lookup of a list of the config. */
export function readWeights({ bias, signs }: ListedWeights): WordWeights {
  const points = new Map<string, number>()
  for (const [weight, keys] of signs) for (const key of keys.split('|')) points.set(key, weight)
  let plain: ReadonlyMap<string, number> | undefined
  return { bias, points, plain: () => (plain ??= withoutAccents(points)) }
}

/** Words that look alike without their accents share the mean of their points. */
function withoutAccents(points: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const alike = new Map<string, number[]>()
  for (const [key, weight] of points) {
    const plain = stripAccents(key)
    alike.set(plain, [...(alike.get(plain) ?? []), weight])
  }
  return new Map([...alike].map(([key, weights]) => [key, weights.reduce((sum, each) => sum + each) / weights.length]))
}

/** Whether a sign has points at all. */
export const knows =
  ({ points, plain }: WordWeights) =>
  (key: string, isPlain: boolean): boolean =>
    points.has(key) || (isPlain && plain().has(key))

/** The sum of the points, and the sign that speaks most for its side; undefined if none does. */
export function weighSigns<T extends { readonly key: string; readonly isPlain: boolean }>(
  { bias, points, plain }: WordWeights,
  signs: readonly T[],
): { readonly sum: number; readonly strongest: T | undefined } {
  const pointsOf = ({ key, isPlain }: T): number => points.get(key) ?? (isPlain ? plain().get(key) : undefined) ?? 0
  const sum = signs.reduce((total, sign) => total + pointsOf(sign), bias)
  let strongest: T | undefined
  let most = 0
  for (const sign of signs) {
    const share = Math.sign(sum) * pointsOf(sign)
    if (share > most) [most, strongest] = [share, sign]
  }
  return { sum, strongest }
}
