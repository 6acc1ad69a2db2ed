import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { builtInConfig } from '../../src/config/config.ts'
import { localDay } from '../../src/item-day.ts'
import type { WholeItem } from '../../src/model.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { feedOf, type Outlet, recordedOutlets } from '../bench/recorded/outlets.ts'
import { createStories } from './crowds.ts'
import { UTC_OFFSET } from './labelled.ts'

/**
 * Labels for real articles, whose words stay outside of the project: an article is its outlet and the beginning of the
 * SHA-256 of its link. `recorded-pairs.jsonl` has pairs, `recorded-stories.jsonl` every story that two outlets or more
 * told on two whole days; all other articles of those days are alone.
 */

const FILE = new URL('../../../shared/data/replay-dev.ndjson.gz', import.meta.url).pathname
const HOUR_MS = 3_600_000
export const STORY_DAYS = ['2026-07-28', '2026-07-29']

export type RecordedPair = {
  readonly a: WholeItem
  readonly b: WholeItem
  readonly names: { readonly a: string; readonly b: string }
  readonly same: boolean
  /** Two readers of good will may differ. */
  readonly tossup: boolean
  /** How many pairs it is drawn for. */
  readonly weight: number
}

type Label = {
  readonly a: string
  readonly b: string
  readonly same: boolean
  readonly tossup?: true
  readonly weight?: number
}

/** The recorded articles by their names in the labels; undefined where there is no recording. */
export function readRecorded(): ReadonlyMap<string, WholeItem> | undefined {
  const outlets = recordedOutlets(FILE)
  if (outlets === undefined) return undefined
  return new Map(outlets.flatMap((outlet) => articlesOf(outlet).map((article) => [nameOf(article), article] as const)))
}

/** Each article as it was recorded first. */
function articlesOf({ source, items }: Outlet): readonly WholeItem[] {
  return items.flatMap(({ publishedMs, forms: [first] }) => {
    if (first === undefined) return []
    const parsed = parseFeed(feedOf(source.name, [first]), source.url)
    const [item] = parsed.kind === 'not-a-feed' ? [] : parsed.feed.items
    if (item === undefined) throw new Error(`${first.link} cannot be read`)
    const made = toWholeItem(item, source, { now: new Date(publishedMs + HOUR_MS), site: builtInConfig.site })
    return made.kind === 'whole' ? [made.item] : []
  })
}

function nameOf({ source, link }: WholeItem): string {
  return `${source}:${createHash('sha256').update(link).digest('hex').slice(0, 10)}`
}

/** Pairs for choosing rules and weights, pairs of other articles, and pairs as a tick compares them. */
export type PairFile =
  | 'recorded-pairs.jsonl'
  | 'recorded-pairs-unseen.jsonl'
  | 'recorded-pairs-natural.jsonl'
  | 'recorded-pairs-drawn.jsonl'

/** The labelled pairs in the order of their file, which is random. */
export function readRecordedPairs(articles: ReadonlyMap<string, WholeItem>, file: PairFile): readonly RecordedPair[] {
  return linesOf<Label>(file).map(({ a, b, same, tossup, weight = 1 }) => {
    const [first, second] = [articles.get(a), articles.get(b)]
    if (first === undefined || second === undefined) throw new Error(`${a} or ${b} is not in the recording`)
    return { a: first, b: second, names: { a, b }, same, tossup: tossup === true, weight }
  })
}

/** The first day of the drawn pairs on which nothing is fitted. */
const FIRST_HELD_DAY = '2026-07-30'

/** Whether both articles are of the days on which nothing is fitted. */
export function isHeld({ a, b }: Pick<RecordedPair, 'a' | 'b'>): boolean {
  return [a, b].every(({ published }) => localDay(published, UTC_OFFSET) >= FIRST_HELD_DAY)
}

/** Of each article of the labelled days, the story it belongs to. */
export function readRecordedStories(articles: ReadonlyMap<string, WholeItem>): ReadonlyMap<WholeItem, string> {
  const storyOf = new Map(
    linesOf<readonly string[]>('recorded-stories.jsonl').flatMap((story) =>
      story.map((name) => [name, story[0] ?? '']),
    ),
  )
  const ofDays = [...articles].filter(([, { published }]) => STORY_DAYS.includes(localDay(published, UTC_OFFSET)))
  return new Map(ofDays.map(([name, article]) => [article, storyOf.get(name) ?? name]))
}

function linesOf<T>(file: string): readonly T[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line))
}

/** Puts articles into stories as a tick does, in the order of their publication; of each its story. */
export function toldTogether(articles: readonly WholeItem[]): ReadonlyMap<WholeItem, string> {
  const stories = createStories([])
  const inOrder = articles.toSorted((one, other) => Date.parse(one.published) - Date.parse(other.published))
  return new Map(inOrder.map((article) => [article, stories.take(article)]))
}
