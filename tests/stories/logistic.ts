/** Logistic regression for a handful of signs and a thousand pairs: Newton's method with a ridge. */

/** `count` is how many examples it stands for; 1 where nothing is said. */
export type Example = { readonly signs: readonly number[]; readonly same: boolean; readonly count?: number }

/** A bias and a weight for each sign. */
export type Fitted = { readonly bias: number; readonly weights: readonly number[] }

const STEPS = 50

/** Weights that make the labels most probable; `ridge` holds them near 0, with every sign in its standard deviations. */
export function fitLogistic(examples: readonly Example[], ridge: number): Fitted {
  const count = examples[0]?.signs.length ?? 0
  const scales = Array.from({ length: count }, (_, sign) => deviation(examples.map(({ signs }) => signs[sign] ?? 0)))
  const rows = examples.map(({ signs, same, count: weight = 1 }) => ({
    values: [...signs.map((value, i) => value / at(scales, i)), 1],
    same,
    weight,
  }))
  let theta: readonly number[] = Array.from({ length: count + 1 }, () => 0)
  for (let step = 0; step < STEPS; step++) theta = newton(rows, theta, ridge)
  return { bias: at(theta, count), weights: scales.map((scale, i) => at(theta, i) / scale) }
}

/** The probability of an example, 0 to 1. */
export function probabilityOf({ bias, weights }: Fitted, signs: readonly number[]): number {
  return logistic(weights.reduce((sum, weight, i) => sum + weight * at(signs, i), bias))
}

type Row = { readonly values: readonly number[]; readonly same: boolean; readonly weight: number }

function newton(rows: readonly Row[], theta: readonly number[], ridge: number): readonly number[] {
  const size = theta.length
  const gradient = theta.map((weight, i) => (i === size - 1 ? 0 : ridge * weight))
  const curvature = theta.map((_, i) => theta.map((__, j) => (i !== j ? 0 : i === size - 1 ? 1e-6 : ridge)))
  for (const { values, same, weight } of rows) {
    const probability = logistic(values.reduce((sum, value, i) => sum + value * at(theta, i), 0))
    for (const [i, value] of values.entries()) {
      gradient[i] = at(gradient, i) + weight * value * (probability - Number(same))
      const row = curvature[i] ?? []
      for (const [j, other] of values.entries())
        row[j] = at(row, j) + weight * value * other * probability * (1 - probability)
    }
  }
  const step = solve(curvature, gradient)
  return theta.map((weight, i) => weight - at(step, i))
}

/** Gauss's elimination for a positive definite matrix. Overwrites both. */
function solve(matrix: number[][], right: number[]): readonly number[] {
  const size = right.length
  for (let pivot = 0; pivot < size; pivot++) {
    const top = matrix[pivot] ?? []
    for (let below = pivot + 1; below < size; below++) {
      const row = matrix[below] ?? []
      const factor = at(row, pivot) / at(top, pivot)
      for (let column = pivot; column < size; column++) row[column] = at(row, column) - factor * at(top, column)
      right[below] = at(right, below) - factor * at(right, pivot)
    }
  }
  for (let pivot = size - 1; pivot >= 0; pivot--) {
    const row = matrix[pivot] ?? []
    for (let column = pivot + 1; column < size; column++)
      right[pivot] = at(right, pivot) - at(row, column) * at(right, column)
    right[pivot] = at(right, pivot) / at(row, pivot)
  }
  return right
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1
}

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum))
const at = (values: readonly number[], index: number): number => values[index] ?? 0
