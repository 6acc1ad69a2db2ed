import type { Contender } from './contenders.ts'
import type { Turn } from './turns.ts'

/** How one contender did, in ms of CPU a tick; "above" is above the floor's. */
export type Row = {
  readonly name: string
  readonly bodies: number
  readonly median: number
  readonly mean: number
  readonly p95: number
  readonly medianAbove: number
  readonly meanAbove: number
  /** Of the sums above the floor, theirs in ours. */
  readonly timesOurs: number
}

/** One row for each contender, ours first and the floor second. */
export function rowsOf(turns: readonly Turn[], contenders: readonly Contender[]): readonly Row[] {
  const of = (contender: Contender | undefined) => turns.filter((turn) => turn.contender === contender)
  const [ours, floor] = contenders.map((contender) => of(contender).map(({ ms }) => ms))
  if (ours === undefined || floor === undefined) return []
  return contenders.map((contender) => {
    const own = of(contender)
    const costs = own.map(({ ms }) => ms)
    return {
      name: contender.name,
      bodies: mean(own.map(({ bodies }) => bodies)),
      median: quantile(costs, 0.5),
      mean: mean(costs),
      p95: quantile(costs, 0.95),
      medianAbove: quantile(costs, 0.5) - quantile(floor, 0.5),
      meanAbove: mean(costs) - mean(floor),
      timesOurs: (mean(costs) - mean(floor)) / (mean(ours) - mean(floor)),
    }
  })
}

/** The rows as lines of text under a head. */
export function tableLines(rows: readonly Row[]): readonly string[] {
  const head = [' bodies', 'median', 'mean', 'p95', 'median above', 'mean above', 'times ours']
  const line = ({ name, ...row }: Row) => {
    const { bodies, median, mean, p95, medianAbove, meanAbove, timesOurs } = row
    const figures = [bodies, median, mean, p95, medianAbove, meanAbove].map((value) => value.toFixed(2))
    const cells = [...figures, timesOurs.toFixed(1)]
    return `  ${name.padEnd(20)}${cells.map((cell, index) => cell.padStart((head[index]?.length ?? 0) + 3)).join('')}`
  }
  return [`  ${' '.repeat(20)}${head.map((cell) => `   ${cell}`).join('')}`, ...rows.map(line)]
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
