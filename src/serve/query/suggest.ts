const SUGGESTIONS = 3

/** Finds the known words nearest to a mistyped one, nearest first, at most three. */
export function nearest(word: string, known: Iterable<string>): readonly string[] {
  const given = word.slice(0, 40)
  if (given === '') return []
  const farthest = Math.max(2, Math.floor(given.length / 3))
  return [...known]
    .map((candidate) => ({ candidate, steps: candidate.includes(given) ? 1 : stepsTo(candidate, given, farthest) }))
    .filter(({ steps }) => steps <= farthest)
    .sort((a, b) => a.steps - b.steps || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ candidate }) => candidate)
}

/** The part of an error that proposes known words for a mistyped one; nothing if none is near. */
export function suggested(word: string, known: Iterable<string>): { readonly nearest?: readonly string[] } {
  const near = nearest(word, known)
  if (near.length === 0) return {}
  return { nearest: near }
}

/** People often leave out the kind of unit that a slug begins with. */
function stepsTo(candidate: string, given: string, farthest: number): number {
  const bare = candidate.replace(/^(xa|phuong)-/, '')
  const whole = editSteps(given, candidate, farthest)
  if (bare === candidate) return whole
  return Math.min(whole, editSteps(given, bare, farthest))
}

/** Levenshtein distance: letters to insert, delete or replace; infinite once it must exceed `farthest`. */
function editSteps(from: string, to: string, farthest: number): number {
  if (Math.abs(from.length - to.length) > farthest) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const letter of from.split('')) {
    row = nextRow(row, letter, to)
    if (Math.min(...row) > farthest) return Number.POSITIVE_INFINITY
  }
  return row.at(-1) ?? 0
}

/** Distances, with one letter more, to every prefix of `to`. */
function nextRow(row: readonly number[], letter: string, to: string): number[] {
  const next = [(row[0] ?? 0) + 1]
  for (let column = 1; column <= to.length; column++) {
    const replaced = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1)
    next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
  }
  return next
}
