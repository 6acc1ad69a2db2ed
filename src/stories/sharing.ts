import { storyRules } from '../config/stories.ts'

/** Slots, which are small whole numbers, by the words that they have. */
export type Sharing = {
  readonly note: (word: number, slot: number) => void
  /** The slots that share words with a text, those with most first; at most `mostCandidates`. */
  readonly mostSharing: (words: readonly number[]) => readonly number[]
}

const { mostCandidates, mostVisits } = storyRules.flood

/** Makes an empty index of slots. Its lists hold slots in the order in which they were noted. */
export function createSharing(): Sharing {
  const byWord = new Map<number, number[]>()
  let slots = 0
  /** How many of the current words each slot has; zeros between two texts. */
  let shared = new Uint16Array(256)

  function note(word: number, slot: number): void {
    slots = Math.max(slots, slot + 1)
    const found = byWord.get(word)
    if (found === undefined) byWord.set(word, [slot])
    else if (found.at(-1) !== slot) found.push(slot)
  }

  function mostSharing(words: readonly number[]): readonly number[] {
    if (shared.length < slots) shared = new Uint16Array(2 * slots)
    const lists = words.map((word) => byWord.get(word)).filter((list) => list !== undefined)
    // The rarest words come first, so a copy has been met before words that thousands have.
    lists.sort((a, b) => a.length - b.length)
    const met = countShared(lists, shared)
    const best = withoutLeast(met, shared).sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
    for (const slot of met) shared[slot] = 0
    return best.slice(0, mostCandidates)
  }

  return { note, mostSharing }
}

/** Counts in `shared` in how many of some lists each slot is, and returns the slots met. */
function countShared(lists: readonly (readonly number[])[], shared: Uint16Array): number[] {
  const met: number[] = []
  let visits = 0
  for (const list of lists) {
    if (visits > 0 && visits + list.length > mostVisits) break
    // Among slots with a very common word, the newest are looked at.
    for (let place = Math.max(0, list.length - mostVisits); place < list.length; place++) {
      const slot = list[place] ?? 0
      const count = shared[slot] ?? 0
      if (count === 0) met.push(slot)
      shared[slot] = count + 1
    }
    visits += list.length
  }
  return met
}

/** The slots that share most, and all that share equally many, if there are too many; without sorting thousands. */
function withoutLeast(met: readonly number[], shared: Uint16Array): number[] {
  if (met.length <= mostCandidates) return [...met]
  const tally: number[] = []
  for (const slot of met) {
    const count = shared[slot] ?? 0
    tally[count] = (tally[count] ?? 0) + 1
  }
  let least = tally.length - 1
  for (let sum = tally[least] ?? 0; least > 1 && sum < mostCandidates; sum += tally[least] ?? 0) least--
  return met.filter((slot) => (shared[slot] ?? 0) >= least)
}
