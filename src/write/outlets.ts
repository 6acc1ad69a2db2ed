import type { Source } from '../config/schema/schema.ts'
import { aggregators, outletWords } from '../config/stories/aggregators.ts'
import type { Item } from '../model.ts'
import { matchForm } from '../text/fold.ts'
import { alsoOf, outletOf } from './document.ts'

/**
 * How many outlets have a story, itself counted. Several sections of one paper are one outlet, and so is a paper that is
 * known by its own feed and by a search engine: what has the name or the host of another is the same. A copy at an
 * aggregator that names no outlet does not count.
 */
export function countOutlets(item: Item, source: Source | undefined): number {
  const known = new Set<string>()
  let count = 0
  for (const marks of [outletMarks(item, source), ...copyMarks(item)]) {
    if (marks.length > 0 && !marks.some((mark) => known.has(mark))) count++
    for (const mark of marks) known.add(mark)
  }
  return Math.max(count, 1)
}

function outletMarks(item: Item, source: Source | undefined): readonly string[] {
  return marksOf(outletOf(item, source).name, item.via?.url ?? item.link)
}

function copyMarks(item: Item): readonly (readonly string[])[] {
  const homes = new Map(item.also.map(({ link, home }) => [link, home]))
  return alsoOf(item).map(({ name, link }) => marksOf(name, homes.get(link) ?? link))
}

const AGGREGATOR_NAMES = aggregators.map(({ name }) => matchForm(name))
const AGGREGATOR_HOSTS = new Set(aggregators.map(({ host }) => host))

/** The name and the host of an outlet; neither of an aggregator. */
function marksOf(name: string, address: string): readonly string[] {
  return [...nameMarks(matchForm(name)), ...hostMarks(address)]
}

function nameMarks(name: string): readonly string[] {
  if (AGGREGATOR_NAMES.some((aggregator) => name === aggregator || name.startsWith(`${aggregator}:`))) return []
  // Search engines name an outlet that they do not know by its host.
  if (/^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5}$/.test(name)) return hostMarks(`https://${name}`)
  return [withoutKind(name)]
}

/** "báo điện tử dân trí" and "dân trí online" are "dân trí". */
function withoutKind(name: string): string {
  const { before, after } = outletWords
  const first = before.find((words) => name.startsWith(`${words} `)) ?? ''
  const bare = name.slice(first.length).trimStart()
  const last = after.find((words) => bare.endsWith(` ${words}`)) ?? ''
  return bare.slice(0, bare.length - last.length).trimEnd()
}

function hostMarks(address: string): readonly string[] {
  const host = URL.parse(address)?.hostname.replace(/^(?:www|m|amp)\./, '') ?? ''
  if (host === '' || AGGREGATOR_HOSTS.has(host)) return []
  return [host]
}
