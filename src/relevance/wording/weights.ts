import type { ListedWeights } from '../../config/topic/listed-weights.ts'
import { stripAccents } from '../../text/fold.ts'

/** The points of each sign by its key, and those that every item has. */
export type WordWeights = {
  readonly bias: number
  readonly points: ReadonlyMap<string, number>
  /** The words with which pairs that have points begin, and end. */
  readonly firsts: ReadonlySet<string>
  readonly seconds: ReadonlySet<string>
  /** The same by keys without accents, for texts that have none. */
  readonly plain: () => ReadonlyMap<string, number>
}

/** Makes the lookup of a list of the config. */
export function readWeights({ bias, signs }: ListedWeights): WordWeights {
  const points = new Map<string, number>()
  for (const [weight, keys] of signs) for (const key of keys.split('|')) points.set(key, weight)
  const firsts = new Set<string>()
  const seconds = new Set<string>()
  for (const key of points.keys()) {
    const [first = '', second] = key.split(' ')
    if (second === undefined) continue
    firsts.add(first)
    seconds.add(second)
  }
  let plain: ReadonlyMap<string, number> | undefined
  return { bias, points, firsts, seconds, plain: () => (plain ??= withoutAccents(points)) }
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

/** Which signs have points at all, so that no others are put together. */
export type Known = {
  readonly has: (key: string) => boolean
  readonly mayPair: (first: string, second: string) => boolean
}

/** The signs that have points in a text with or without accents. */
export const knownIn = ({ points, firsts, seconds, plain }: WordWeights, isPlain: boolean): Known => ({
  has: (key) => points.has(key) || (isPlain && plain().has(key)),
  mayPair: (first, second) => isPlain || (firsts.has(first) && seconds.has(second)),
})

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
