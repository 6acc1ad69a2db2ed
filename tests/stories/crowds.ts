import { HOUR_MS } from '../../src/durations.ts'
import type { Item, KeptKey, WholeItem } from '../../src/model.ts'
import { keptKeysOf } from '../../src/store/seen.ts'
import { joinedBy } from '../../src/stories/changes.ts'
import { joinReason, relate } from '../../src/stories/match-story.ts'
import { createStoryIndex } from '../../src/stories/story-index.ts'
import { type Crowd, crowdOf } from '../../src/stories/words/crowd.ts'
import { knownAs, stored, UTC_OFFSET } from './labelled.ts'

/** How long a story takes further articles, and how often those that are over are put away. */
const OPEN_HOURS = 72
const HOURS_OF_ONE_INDEX = 12

/** The crowd of a pair: the stories that may be the later article's own, with the earlier article in place of its story. */
export type Crowds = (one: WholeItem, other: WholeItem) => Crowd

/** Puts a recording into stories, article by article, as a tick does, and notes among which stories each was judged. */
export function crowdsOf(articles: readonly WholeItem[]): Crowds {
  const storyOf = new Map<WholeItem, string>()
  const candidates = new Map<WholeItem, readonly Item[]>()
  let stories = createStories([])
  let madeAt = 0
  for (const article of articles.toSorted((one, other) => timeOf(one) - timeOf(other))) {
    if (timeOf(article) - madeAt > HOURS_OF_ONE_INDEX * HOUR_MS) {
      madeAt = timeOf(article)
      stories = createStories(stories.all().filter((item) => madeAt - timeOf(item) <= OPEN_HOURS * HOUR_MS))
    }
    candidates.set(article, stories.alike(article))
    storyOf.set(article, stories.take(article))
  }
  return (one, other) => {
    const [earlier, later] = timeOf(one) <= timeOf(other) ? [one, other] : [other, one]
    const others = (candidates.get(later) ?? []).filter(({ id }) => id !== storyOf.get(earlier))
    return crowdOf(later, [earlier, ...others])
  }
}

const timeOf = ({ published }: Pick<WholeItem, 'published'>) => Date.parse(published)

/** Open stories, to which articles are added one by one. */
export function createStories(open: readonly Item[]) {
  const index = createStoryIndex()
  const byId = new Map<string, Item>()
  const byKey = new Map<string, readonly KeptKey[]>()
  const keptAs = (key: string) => byKey.get(key) ?? []
  const known = { ...knownAs(keptAs, (id) => byId.get(id)), index, utcOffset: UTC_OFFSET }

  function put(item: Item): void {
    index.put(item, true)
    byId.set(item.id, item)
    for (const kept of keptKeysOf(item)) byKey.set(kept.key, [...keptAs(kept.key), kept])
  }

  /** Adds an article to its story, or as one; the story's id. */
  function take(article: WholeItem): string {
    const relation = relate(article, known)
    const before = 'item' in relation ? byId.get(idOf(relation.item)) : undefined
    const item = before ?? stored(article)
    if (before === undefined) put(item)
    else if (relation.kind === 'copy') {
      const because = joinReason(relation.because)
      put(joinedBy(before, article, { because, outlet: article.source, ownOutlet: before.source }))
    }
    return item.id
  }

  for (const item of open) put(item)
  return { take, alike: index.alike, all: () => [...byId.values()] }
}

const idOf = (item: Item | string) => (typeof item === 'string' ? item : item.id)
