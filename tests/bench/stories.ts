import type { Item, KeptKey, WholeItem } from '../../src/model.ts'
import { keptKeysOf } from '../../src/store/seen.ts'
import { relate } from '../../src/stories/match-story.ts'
import { createStoryIndex } from '../../src/stories/story-index.ts'
import { knownBy, type Labelled, readPairs, stored, whole } from '../stories/labelled.ts'

/**
 * What it costs to find the story of an article: `node tests/bench/stories.ts`. "first" is the first article of a tick,
 * for which every open item is read anew; "next" is each one after it.
 */

const OPEN_ITEMS = [200, 900]
const ARTICLES = 100
const ROUNDS = 20
const NOON = Date.parse('2026-11-22T12:00:00+07:00')

const articles = readPairs().flatMap(({ a, b }) => [a, b])

/** A flood of one source, in words that are all alike but for a name and a number, or in many. */
const FLOODS = [500, 2000, 5000, 9000]

/** Articles by number, all of two days, no two alike: words of one with those of another. */
function made(number: number): WholeItem {
  const one = articles[number % articles.length]
  const other = articles[(number * 7 + Math.floor(number / articles.length) * 13 + 1) % articles.length]
  if (one === undefined || other === undefined) throw new Error('no labelled pairs')
  const mixed: Labelled = {
    title: half(one.title, other.title),
    summary: `${half(one.summary, other.summary)} ${half(other.summary, one.summary)}`,
    published: new Date(NOON - (number % 40) * 3_600_000).toISOString(),
    source: `outlet-${number % 30}.vn`,
  }
  return whole(mixed)
}

function half(one: string, other: string): string {
  return `${one.slice(0, one.length / 2)} ${other.slice(other.length / 2)}`
}

function timed(items: readonly Item[], asked: readonly WholeItem[]): readonly number[] {
  const index = createStoryIndex()
  for (const item of items) index.put(item, true)
  const known = {
    ...knownBy([], () => undefined),
    index,
    utcOffset: '+07:00',
  }
  return asked.map((article) => {
    const start = performance.now()
    relate(article, known)
    return performance.now() - start
  })
}

const percentile = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(part * (times.length - 1))] ?? 0

for (const open of OPEN_ITEMS) {
  const first: number[] = []
  const next: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const items = Array.from({ length: open }, (_, number) => stored(made(number)))
    const [one = 0, ...others] = timed(
      items,
      Array.from({ length: ARTICLES }, (_, number) => made(10_000 + number)),
    )
    first.push(one)
    next.push(...others)
  }
  const line = (times: readonly number[]) =>
    `median ${percentile(times, 0.5).toFixed(3)} ms, 95th percentile ${percentile(times, 0.95).toFixed(3)} ms`
  console.info(`${open} open items: first ${line(first)}, cold ${(first[0] ?? 0).toFixed(1)} ms; next ${line(next)}`)
}

function flooded(count: number, write: (number: number) => WholeItem): string {
  const articles = Array.from({ length: count }, (_, number) => write(number))
  const filings = articles.map(stored)
  const before = process.cpuUsage()
  const index = createStoryIndex()
  const byKey = new Map<string, KeptKey[]>()
  const byId = new Map<string, Item>()
  const keptAs = (key: string) => byKey.get(key) ?? []
  const itemOf = (id: string) => byId.get(id)
  const known = { ...knownBy([], itemOf), keptAs, index, utcOffset: '+07:00' }
  let items = 0
  for (const [place, article] of articles.entries()) {
    const item = filings[place]
    if (item === undefined || relate(article, known).kind !== 'new') continue
    index.put(item, true)
    byId.set(item.id, item)
    for (const one of keptKeysOf(item)) byKey.set(one.key, [...keptAs(one.key), one])
    items++
  }
  const { user, system } = process.cpuUsage(before)
  return `${((user + system) / 1e6).toFixed(2)} s (${items} items)`
}

const templated = (number: number) =>
  whole({
    title: `Bắt đối tượng thứ ${number} tàng trữ trái phép chất ma túy tại Điện Biên`,
    summary: `Công an tỉnh Điện Biên bắt quả tang đối tượng thứ ${number} tàng trữ ${number + 1} gam heroin tại bản Huổi ${number % 97}, xã Mường ${number % 89}, trong đêm mưa lớn.`,
    published: new Date(NOON + number * 1000).toISOString(),
    source: `outlet-${number % 2}.vn`,
  })
const unnumbered = (number: number) => ({ ...made(number), numbered: false })

for (const count of FLOODS) {
  const figures = { 'many words': made, 'one template': templated, 'no numbers in links': unnumbered }
  for (const [name, write] of Object.entries(figures))
    console.info(`flood of ${count}, ${name}: ${flooded(count, write)}`)
}
