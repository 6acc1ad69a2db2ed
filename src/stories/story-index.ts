import { storyRules } from '../config/stories.ts'
import type { Item, WholeItem } from '../model.ts'
import { createSharing } from './sharing.ts'
import { printOf } from './words/print.ts'

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

/** Makes an empty index. */
export function createStoryIndex(): StoryIndex {
  /** Items in the order in which they came; each keeps its slot. */
  const items: Item[] = []
  const slots = new Map<string, number>()
  const openSlots = new Set<number>()
  const sharing = createSharing()
  const byMoment = new Map<string, Set<number>>()

  function put(item: Item, isOpen: boolean): void {
    const slot = slots.get(item.id) ?? items.length
    const before = items[slot]
    items[slot] = item
    slots.set(item.id, slot)
    noteMoments(byMoment, item, slot)
    if (!isOpen) return
    const isKnownText = openSlots.has(slot) && before?.title === item.title && before.summary === item.summary
    openSlots.add(slot)
    // Words that an edit removed still lead here; the comparison uses the words of today.
    if (!isKnownText) for (const word of tellingWords(item)) sharing.note(word, slot)
  }

  function itemsAt(found: Iterable<number>): readonly Item[] {
    return [...found].flatMap((slot) => items[slot] ?? [])
  }

  return {
    put,
    alike: (article) => itemsAt(sharing.mostSharing(tellingWords(article))),
    ofMoment: (article) => itemsAt(byMoment.get(momentOf(article)) ?? []),
  }
}

/** The words by which a story is found. "Thường trực Ban Bí thư tiếp Quyền Tổng Thư ký" has no rare word at all. */
function tellingWords(article: Item | WholeItem): readonly number[] {
  const { all, title } = printOf(article)
  return [...all.rare, ...title.common]
}

function noteMoments(byMoment: Map<string, Set<number>>, { source, published, also }: Item, slot: number): void {
  for (const one of [{ source, published }, ...also]) {
    const key = momentOf(one)
    const found = byMoment.get(key) ?? new Set()
    if (found.size < storyRules.flood.mostOfMoment) byMoment.set(key, found.add(slot))
  }
}

function momentOf({ source, published }: Pick<WholeItem, 'source' | 'published'>): string {
  return `${source} ${published}`
}
