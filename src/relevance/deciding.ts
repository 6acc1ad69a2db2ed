import type { Evidence, Verdict } from '../model.ts'

/** The reason that decided a verdict. */
export type Deciding =
  /** A rule of the owner, which decides at any score. */
  | { readonly kind: 'rule'; readonly evidence: Evidence }
  /** The weightiest reason to keep it. */
  | { readonly kind: 'for'; readonly evidence: Evidence }
  /** Without these, heaviest first, it would be kept. */
  | { readonly kind: 'against'; readonly evidence: Evidence; readonly all: readonly Evidence[] }
  /** The reasons for it are not enough: so many points are missing even without the reasons against it. */
  | { readonly kind: 'too-little'; readonly evidence: Evidence; readonly missing: number }
  /** It names no place of the topic's. */
  | { readonly kind: 'nothing' }

/** Finds the reason that decided. `threshold` is the score from which items are kept. */
export function decidingReason({ kept, because }: Pick<Verdict, 'kept' | 'because'>, threshold: number): Deciding {
  const rule = because.find(isRule)
  if (rule) return { kind: 'rule', evidence: rule }
  const heaviestFirst = [...because].sort((a, b) => Math.abs(b[4]) - Math.abs(a[4]))
  const speaksFor = heaviestFirst.filter(([, , , , weight]) => weight > 0)
  const [strongest] = speaksFor
  if (kept) return strongest === undefined ? { kind: 'nothing' } : { kind: 'for', evidence: strongest }
  if (strongest === undefined) return { kind: 'nothing' }
  const most = sum(speaksFor)
  const against = fewestToLift(heaviestFirst, threshold)
  const [worst] = against
  if (worst === undefined || most < threshold) {
    return { kind: 'too-little', evidence: heaviestFirst[0] ?? strongest, missing: threshold - most }
  }
  return { kind: 'against', evidence: worst, all: against }
}

/** All reasons in order of importance: the deciding ones, then the weightiest. */
export function inOrderOfSay(verdict: Pick<Verdict, 'kept' | 'because'>, threshold: number): readonly Evidence[] {
  const deciding = decidingReason(verdict, threshold)
  const heaviestFirst = [...verdict.because].sort((a, b) => Math.abs(b[4]) - Math.abs(a[4]))
  if (deciding.kind === 'nothing') return heaviestFirst
  return [deciding.evidence, ...heaviestFirst.filter((one) => one !== deciding.evidence)]
}

const isRule = ([rule]: Evidence): boolean => /^(?:keep|drop)-/.test(rule)
const sum = (some: readonly Evidence[]): number => some.reduce((total, evidence) => total + evidence[4], 0)

/** The heaviest reasons against, as many as must go for the rest to reach the threshold. */
function fewestToLift(heaviestFirst: readonly Evidence[], threshold: number): readonly Evidence[] {
  const lifted: Evidence[] = []
  let score = sum(heaviestFirst)
  for (const evidence of heaviestFirst) {
    if (score >= threshold) break
    if (evidence[4] >= 0) continue
    lifted.push(evidence)
    score -= evidence[4]
  }
  return lifted
}
