/** Logistic regression for thousands of signs of which an example has a hundred: Newton's method, its steps by conjugate gradients. */

/** The numbers of the signs that it has, its label, the score that it has without them, in logits, and how much it counts. */
export type SparseExample = {
  readonly signs: readonly number[]
  readonly label: 0 | 1
  readonly offset: number
  readonly weight: number
}

const STEPS = 12
const STEPS_WITHIN = 25

/** Weights of all signs; `ridge` holds them near 0, except that of sign 0, which every example is to have. */
export function fitSparse(examples: readonly SparseExample[], signs: number, ridge: number): Float64Array {
  const weights = new Float64Array(signs)
  const ridges = new Float64Array(signs).fill(ridge)
  ridges[0] = FREE
  for (let step = 0; step < STEPS; step++) {
    const curvature = new Float64Array(examples.length)
    const gradient = weights.map((weight, sign) => weight * (ridges[sign] ?? 0))
    for (const [row, { signs: own, label, offset, weight }] of examples.entries()) {
      const probability = 1 / (1 + Math.exp(-offset - sumOf(weights, own)))
      curvature[row] = weight * probability * (1 - probability)
      for (const sign of own) gradient[sign] = (gradient[sign] ?? 0) + weight * (probability - label)
    }
    const change = solve(examples, curvature, ridges, gradient)
    for (let sign = 0; sign < signs; sign++) weights[sign] = (weights[sign] ?? 0) - (change[sign] ?? 0)
  }
  return weights
}

const FREE = 1e-3

const sumOf = (weights: Float64Array, signs: readonly number[]): number =>
  signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), 0)

/** The Newton step: what the curvature maps to the gradient. */
function solve(
  examples: readonly SparseExample[],
  curvature: Float64Array,
  ridges: Float64Array,
  gradient: Float64Array,
): Float64Array {
  const solution = new Float64Array(gradient.length)
  const residual = Float64Array.from(gradient)
  let direction = Float64Array.from(gradient)
  let size = dot(residual, residual)
  const enough = size * 1e-8
  for (let step = 0; step < STEPS_WITHIN && size > enough; step++) {
    const mapped = direction.map((value, sign) => value * (ridges[sign] ?? 0))
    for (const [row, { signs }] of examples.entries()) {
      const share = (curvature[row] ?? 0) * sumOf(direction, signs)
      for (const sign of signs) mapped[sign] = (mapped[sign] ?? 0) + share
    }
    const length = size / dot(direction, mapped)
    for (let sign = 0; sign < solution.length; sign++) {
      solution[sign] = (solution[sign] ?? 0) + length * (direction[sign] ?? 0)
      residual[sign] = (residual[sign] ?? 0) - length * (mapped[sign] ?? 0)
    }
    const next = dot(residual, residual)
    const ratio = next / size
    direction = residual.map((value, sign) => value + ratio * (direction[sign] ?? 0))
    size = next
  }
  return solution
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
