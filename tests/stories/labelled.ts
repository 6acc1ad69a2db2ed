import { readFileSync } from 'node:fs'
import { builtInConfig } from '../../src/config/config.ts'
import { idOf, localDay } from '../../src/item-day.ts'
import { packKeys } from '../../src/item-keys.ts'
import type { Item, KeptKey, WholeItem } from '../../src/model.ts'
import { keysOf, mainKey, titleKeys } from '../../src/normalise/identity.ts'
import { keptKeysOf } from '../../src/store/seen.ts'
import { joinReason, relate } from '../../src/stories/match-story.ts'
import { isEventOf } from '../../src/stories/members.ts'
import type { Reason, Relation } from '../../src/stories/relation.ts'
import { createStoryIndex } from '../../src/stories/story-index.ts'
import type { Crowd } from '../../src/stories/words/crowd.ts'

export const UTC_OFFSET = '+07:00'

/** Two articles among no others. */
export const ALONE = { utcOffset: UTC_OFFSET, crowd: new Map<number, number>() }

/** One article of a labelled pair. `source` is the outlet's host; `found` ones came through a search engine. */
export type Labelled = {
  readonly title: string
  readonly summary: string
  readonly published: string
  readonly source: string
  readonly found?: boolean
  readonly language?: string
}

export type Pair = {
  readonly a: Labelled
  readonly b: Labelled
  readonly same: boolean
  readonly kind: string
  readonly difficulty: 'easy' | 'hard'
}

/** The pairs in the order of the file. Lines of one kind stand together, so every second one is a fair half. */
export function readPairs(file: 'pairs.jsonl' | 'pairs-adversarial.jsonl' = 'pairs.jsonl'): readonly Pair[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line): Pair => JSON.parse(line))
}

/** An article as normalise would hand it on. */
export function whole({ title, summary, published, source, found, language }: Labelled): WholeItem {
  const search = found === true
  const slug = encodeURIComponent(`${source} ${published} ${title}`).replaceAll('%', '').slice(0, 200)
  const link = search ? `https://news.google.com/rss/articles/${slug}` : `https://${source}/${slug}.html`
  const instant = new Date(published).toISOString()
  const headlines = titleKeys(title, instant, UTC_OFFSET)
  const identity = keysOf({ link: new URL(link), guid: undefined, title, summary, titleKeys: headlines, search })
  return {
    source: search ? 'google-news' : source,
    link,
    title,
    summary,
    image: undefined,
    authors: [],
    categories: [],
    language: language ?? 'vi',
    published: instant,
    dated: true,
    via: search ? { name: source, url: `https://${source}` } : undefined,
    key: mainKey(identity),
    identity,
    numbered: true,
    titleKeys: headlines,
  }
}

/** The same article as it stands in the store. */
export function stored(item: WholeItem): Item {
  const { key, titleKeys: _____, dated: _, numbered: ___, identity, image: __, via, ...rest } = item
  return {
    id: idOf(localDay(item.published, UTC_OFFSET), key),
    at: item.published,
    added: item.published,
    updated: item.published,
    ...rest,
    ...(via === undefined ? {} : { via: { name: via.name, ...(via.url === undefined ? {} : { url: via.url }) } }),
    places: [],
    score: 5,
    because: [],
    also: [],
    keys: packKeys(
      identity.map((one) => ({ ...one, source: item.source })),
      item.source,
    ),
  }
}

/** What an article is to these items, all of them open. */
export function relationTo(items: readonly Item[], item: WholeItem): Relation {
  const kept = items.flatMap(keptKeysOf)
  const itemOf = (id: string | undefined) => items.find((one) => one.id === id)
  const index = createStoryIndex()
  for (const one of items) index.put(one, true)
  return relate(item, {
    ...knownBy(kept, itemOf),
    index,
    utcOffset: UTC_OFFSET,
  })
}

/** What is known of open items by their keys. */
export function knownBy(kept: readonly KeptKey[], itemOf: (id: string) => Item | undefined) {
  const byKey = Map.groupBy(kept, ({ key }) => key)
  return knownAs((key) => byKey.get(key) ?? [], itemOf)
}

/** The same of items that become more. */
export function knownAs(keptAs: (key: string) => readonly KeptKey[], itemOf: (id: string) => Item | undefined) {
  return {
    openItem: (key: string) =>
      keptAs(key).flatMap(({ kind, item }) => (kind === 'headline' ? (itemOf(item) ?? []) : []))[0],
    isMet: () => false,
    movedTitles: () => undefined,
    isShapeOf: () => false,
    isTrusted: () => false,
    headlineKeptAs: (key: string) => keptAs(key).find(({ kind }) => kind === 'headline')?.item,
    keptAs,
    itemOf,
    isOpen: (id: string) => itemOf(id) !== undefined,
  }
}

/** Whether the later of two labelled articles joins the earlier. */
export function isJoined({ a, b }: Pair): boolean {
  return reasonOf(whole(a), whole(b)) !== undefined
}

/** Whether the later of two articles joins the earlier among others, which make no pair more likely. */
export function areJoinedAmong(a: WholeItem, b: WholeItem, crowd: Crowd): boolean {
  const reason = reasonOf(a, b)
  if (reason?.rule !== 'same-event') return reason !== undefined
  const [first, second] = inOrder(a, b)
  return isEventOf(stored(first), second, { utcOffset: UTC_OFFSET, crowd })
}

/** Whether the later of two articles, if it names no place, inherits those of the earlier. */
export function mayInherit(a: WholeItem, b: WholeItem): boolean {
  const reason = reasonOf(a, b)
  return reason !== undefined && joinReason(reason)[1] >= builtInConfig.topic.storyLikeness
}

function reasonOf(a: WholeItem, b: WholeItem): Reason | undefined {
  const [first, second] = inOrder(a, b)
  const relation = relationTo([stored(first)], second)
  return relation.kind === 'copy' ? relation.because : undefined
}

function inOrder(a: WholeItem, b: WholeItem): readonly [WholeItem, WholeItem] {
  return Date.parse(a.published) <= Date.parse(b.published) ? [a, b] : [b, a]
}
