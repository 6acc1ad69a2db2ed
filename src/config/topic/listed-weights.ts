/** Points as a file lists them: those that every item has, and the signs that have so many, separated by bars. */
export type ListedWeights = {
  readonly bias: number
  readonly signs: readonly (readonly [points: number, signs: string])[]
}
