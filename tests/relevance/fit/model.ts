import type { Counts } from '../labelled.ts'
import { fitSparse } from './sparse-logistic.ts'

/** A labelled headline by its signs. `score` is what the rules say of it, in points above the threshold. */
export type Signed = {
  readonly file: string
  readonly label: 0 | 1
  readonly keys: readonly string[]
  readonly score: number
}

export type FitOptions = {
  readonly ridge: number
  /** Logits of one point of the score. */
  readonly logitsAPoint: number
  /** A sign of fewer headlines is chance. */
  readonly fewest: number
}

export type Model = { readonly bias: number; readonly points: ReadonlyMap<string, number> }

/** Fits the points of all signs that are frequent enough. */
export function fitModel(rows: readonly Signed[], { ridge, logitsAPoint, fewest }: FitOptions): Model {
  const counts = new Map<string, number>()
  for (const { keys } of rows) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  // Number 0 is the bias, which every headline has.
  const known = ['', ...[...counts].filter(([, count]) => count >= fewest).map(([key]) => key)]
  const numbers = new Map(known.map((key, number) => [key, number]))
  const examples = rows.map(({ keys, label, score }) => ({
    signs: [0, ...keys.flatMap((key) => numbers.get(key) ?? [])],
    label,
    offset: logitsAPoint * score,
  }))
  const weights = fitSparse(examples, known.length, ridge)
  const points = new Map(known.map((key, number) => [key, (weights[number] ?? 0) / logitsAPoint]))
  points.delete('')
  return { bias: (weights[0] ?? 0) / logitsAPoint, points }
}

/** What the signs say by themselves, in points; more than 0 speaks for the province. */
const pointsOf = ({ bias, points }: Model, { keys }: Signed): number =>
  keys.reduce((sum, key) => sum + (points.get(key) ?? 0), bias)

/** Only what is left of a model in the config: rounded, without signs that hardly count. */
export function rounded({ bias, points }: Model, step: number, least: number): Model {
  const round = (value: number): number => Math.round(value / step) * step
  const kept = [...points].map(([key, value]) => [key, round(value)] as const)
  return { bias: round(bias), points: new Map(kept.filter(([, value]) => Math.abs(value) >= least)) }
}

/** Judges each file of rounds by a model that was fitted to everything but that file. */
export function leaveOneOut(
  rows: readonly Signed[],
  files: readonly string[],
  fitTo: (rows: readonly Signed[]) => Model,
): readonly (readonly [file: string, counts: Counts])[] {
  return files.map((file) => {
    const model = fitTo(rows.filter((row) => row.file !== file))
    const counts = { tp: 0, fp: 0, fn: 0 }
    for (const row of rows.filter((each) => each.file === file)) {
      const kept = row.keys.length > 0 && pointsOf(model, row) > 0
      if (kept) counts[row.label === 1 ? 'tp' : 'fp']++
      else if (row.label === 1) counts.fn++
    }
    return [file, counts]
  })
}
