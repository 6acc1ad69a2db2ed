const SUGGESTIONS = 3

/** The known words that a mistyped one may stand for, nearest first, at most three; none when nothing is near. */
export function nearest(word: string, known: Iterable<string>): readonly string[] {
  const given = word.slice(0, 40)
  const farthest = Math.max(2, Math.floor(given.length / 3))
  return [...known]
    .map((candidate) => ({ candidate, steps: candidate.includes(given) ? 1 : stepsTo(candidate, given) }))
    .filter(({ steps }) => given !== '' && steps <= farthest)
    .sort((a, b) => a.steps - b.steps || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ candidate }) => candidate)
}

/** A place is often called without the kind of unit that its slug begins with. */
function stepsTo(candidate: string, given: string): number {
  const bare = candidate.replace(/^(xa|phuong)-/, '')
  return Math.min(editSteps(given, candidate), bare === candidate ? Number.POSITIVE_INFINITY : editSteps(given, bare))
}

/** Levenshtein distance: letters to insert, delete or replace. */
function editSteps(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
