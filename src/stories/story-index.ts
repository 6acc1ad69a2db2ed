import { storyRules } from '../config/stories.ts'
import type { Item, WholeItem } from '../model.ts'
import { printOf } from './likeness.ts'

/**
 * Stored items by their rare words and by their moments, so that an article is compared with those few that may be its
 * story, however many there are. Without it, likeness takes time that grows with the square of a flood.
 */
export type StoryIndex = {
  /** Adds an item, or puts its new form in the place of the one with the same id. */
  readonly put: (item: Item, isOpen: boolean) => void
  /** The open items that share rare words with an article, most first; all that share none are left out. */
  readonly alike: (article: WholeItem) => readonly Item[]
  /** The items, open or not, that are of one source and moment with an article or that such an article joined. */
  readonly ofMoment: (article: Pick<WholeItem, 'source' | 'published'>) => readonly Item[]
}

const { mostCandidates, mostVisits, mostOfMoment } = storyRules.flood

export function createStoryIndex(): StoryIndex {
  /** Items in the order of their coming; each has a slot for good. */
  const items: Item[] = []
  const slots = new Map<string, number>()
  const openSlots = new Set<number>()
  const byWord = new Map<number, number[]>()
  const byMoment = new Map<string, Set<number>>()
  /** How many rare words each item shares with the article that is asked about. */
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
    // Words that an edit took away still lead here; likeness asks the words of today.
    if (isNewText) for (const word of printOf(item).all.rare) noteWord(word, slot)
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
      visits += found.length
      // The rarest words come first, so a copy has been met before words that thousands have.
      if (visits > mostVisits && met.length > 0) break
      for (const slot of found.slice(-mostVisits)) {
        if (shared[slot] === 0) met.push(slot)
        shared[slot] = (shared[slot] ?? 0) + 1
      }
    }
    const best = met.map((slot) => ({ slot, count: shared[slot] ?? 0 }))
    for (const slot of met) shared[slot] = 0
    best.sort((a, b) => b.count - a.count || a.slot - b.slot)
    return best.slice(0, mostCandidates).flatMap(({ slot }) => items[slot] ?? [])
  }

  /** Where the article's rare words stand, the rarest first. */
  function postingsOf(article: WholeItem): readonly (readonly number[])[] {
    const found: number[][] = []
    for (const word of printOf(article).all.rare) {
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
