import { fitSparse } from './sparse-logistic.ts'

/** A labelled headline by its signs. `score` is what the rules say of it, in points above the threshold. */
export type Signed = {
  readonly file: string
  readonly label: 0 | 1
  readonly keys: readonly string[]
  readonly score: number
  /** How much it counts while points are fitted; 1 unless given. */
  readonly weight?: number
}

export type FitOptions = {
  readonly ridge: number
  /** Logits of one point of the score. */
  readonly logitsAPoint: number
  /** A sign of fewer headlines is chance. */
  readonly fewest: number
  /** Only the weightiest so many signs are kept, and fitted again without the others. */
  readonly most: number
  readonly step: number
  /** Points against keeping anything: of labelled headlines that name a place more are about it than of others. */
  readonly caution: number
}

export type Model = { readonly bias: number; readonly points: ReadonlyMap<string, number> }

/** Fits the points of the signs that are frequent and weighty enough, rounded as the config lists them. */
export function fitModel(rows: readonly Signed[], options: FitOptions): Model {
  const counts = new Map<string, number>()
  for (const { keys } of rows) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= options.fewest).map(([key]) => key)
  const all = fitPoints(rows, frequent, options)
  const weightiest = [...all.points].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, options.most)
  const chosen = weightiest.map(([key]) => key)
  const { bias, points } = chosen.length < frequent.length ? fitPoints(rows, chosen, options) : all
  return rounded({ bias: bias - options.caution, points }, options.step)
}

function fitPoints(rows: readonly Signed[], keys: readonly string[], { ridge, logitsAPoint }: FitOptions): Model {
  // Number 0 is the bias, which every headline has.
  const known = ['', ...keys]
  const numbers = new Map(known.map((key, number) => [key, number]))
  const examples = rows.map(({ keys: own, label, score, weight = 1 }) => ({
    signs: [0, ...own.flatMap((key) => numbers.get(key) ?? [])],
    label,
    offset: logitsAPoint * score,
    weight,
  }))
  const weights = fitSparse(examples, known.length, ridge)
  const points = new Map(known.map((key, number) => [key, (weights[number] ?? 0) / logitsAPoint]))
  points.delete('')
  return { bias: (weights[0] ?? 0) / logitsAPoint, points }
}

/** What the rules and the signs say together, in points; from 0 on the headline is kept. */
export const pointsOf = ({ bias, points }: Model, { keys, score }: Signed): number =>
  keys.reduce((sum, key) => sum + (points.get(key) ?? 0), bias + score)

function rounded({ bias, points }: Model, step: number): Model {
  const round = (value: number): number => Math.round(value / step) * step
  const kept = [...points].map(([key, value]) => [key, round(value)] as const)
  return { bias: round(bias), points: new Map(kept.filter(([, value]) => value !== 0)) }
}
