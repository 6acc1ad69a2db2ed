import { storyRules } from '../config/stories.ts'
import type { Item, WholeItem } from '../model.ts'
import { printOf } from './similarity.ts'

/**
 * Stored items by their rare words and by their moments, so that an article is compared only with the few that may be
 * its story, however many there are. Without it, comparing takes time that grows with the square of a flood.
 */
export type StoryIndex = {
  /** Adds an item, or replaces the one with the same id. */
  readonly put: (item: Item, isOpen: boolean) => void
  /** The open items that share rare words or words of the headline with an article, those with most first. */
  readonly alike: (article: WholeItem) => readonly Item[]
  /** The items, open or not, of one source and moment with an article or joined by such an article. */
  readonly ofMoment: (article: Pick<WholeItem, 'source' | 'published'>) => readonly Item[]
}

const { mostCandidates, mostVisits, mostOfMoment } = storyRules.flood

export function createStoryIndex(): StoryIndex {
  /** Items in the order in which they came; each keeps its slot. */
  const items: Item[] = []
  const slots = new Map<string, number>()
  const openSlots = new Set<number>()
  const byWord = new Map<number, number[]>()
  const byMoment = new Map<string, Set<number>>()
  /** How many of these words each item shares with the current article. */
  let shared = new Uint16Array(256)

  function put(item: Item, isOpen: boolean): void {
    const slot = slots.get(item.id) ?? items.length
    const before = items[slot]
    items[slot] = item
    slots.set(item.id, slot)
    noteMoments(item, slot)
    if (!isOpen) return
    const isNewText =
      before === undefined || !openSlots.has(slot) || before.title !== item.title || before.summary !== item.summary
    openSlots.add(slot)
    // Words that an edit removed still lead here; the comparison uses the words of today.
    if (!isNewText) return
    const { all, title } = printOf(item)
    for (const word of all.rare) noteWord(word, slot)
    for (const word of title.common) noteWord(word, slot)
  }

  function noteWord(word: number, slot: number): void {
    const found = byWord.get(word)
    if (found === undefined) byWord.set(word, [slot])
    else if (found.at(-1) !== slot) found.push(slot)
  }

  function noteMoments({ source, published, also }: Item, slot: number): void {
    for (const one of [{ source, published }, ...also]) {
      const key = momentOf(one)
      const found = byMoment.get(key) ?? new Set()
      if (found.size < mostOfMoment) byMoment.set(key, found.add(slot))
    }
  }

  function alike(article: WholeItem): readonly Item[] {
    if (shared.length < items.length) shared = new Uint16Array(2 * items.length)
    const met: number[] = []
    let visits = 0
    for (const found of postingsOf(article)) {
      // The rarest words come first, so a copy has been met before words that thousands have.
      if (visits > 0 && visits + found.length > mostVisits) break
      // Among items with a very common word, the newest are looked at.
      for (let place = Math.max(0, found.length - mostVisits); place < found.length; place++) {
        const slot = found[place] ?? 0
        const count = shared[slot] ?? 0
        if (count === 0) met.push(slot)
        shared[slot] = count + 1
      }
      visits += found.length
    }
    const best = met.length > mostCandidates ? mostShared(met) : met
    const found = best.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b).flatMap((slot) => items[slot] ?? [])
    for (const slot of met) shared[slot] = 0
    return found.slice(0, mostCandidates)
  }

  /** The slots that share most, and all that share equally many; without sorting thousands. */
  function mostShared(met: readonly number[]): number[] {
    const tally: number[] = []
    for (const slot of met) {
      const count = shared[slot] ?? 0
      tally[count] = (tally[count] ?? 0) + 1
    }
    let least = tally.length - 1
    for (let sum = tally[least] ?? 0; least > 1 && sum < mostCandidates; sum += tally[least] ?? 0) least--
    return met.filter((slot) => (shared[slot] ?? 0) >= least)
  }

  /** The items of the article's words, the rarest first. */
  function postingsOf(article: WholeItem): readonly (readonly number[])[] {
    const { all, title } = printOf(article)
    const found: number[][] = []
    // "Thường trực Ban Bí thư tiếp Quyền Tổng Thư ký" has no rare word at all.
    for (const word of [...all.rare, ...title.common]) {
      const slotsOfWord = byWord.get(word)
      if (slotsOfWord !== undefined) found.push(slotsOfWord)
    }
    return found.sort((a, b) => a.length - b.length)
  }

  function ofMoment(article: Pick<WholeItem, 'source' | 'published'>): readonly Item[] {
    return [...(byMoment.get(momentOf(article)) ?? [])].flatMap((slot) => items[slot] ?? [])
  }

  return { put, alike, ofMoment }
}

function momentOf({ source, published }: Pick<WholeItem, 'source' | 'published'>): string {
  return `${source} ${published}`
}
