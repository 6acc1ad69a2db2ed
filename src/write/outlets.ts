import type { Source } from '../config/schema/schema.ts'
import type { Item } from '../model.ts'
import { matchForm } from '../text/fold.ts'
import { alsoOf, outletOf } from './document.ts'

/**
 * How many outlets have a story, itself counted. Several sections of one paper are one outlet, and so is a paper that is
 * known by its own feed and by a search engine: what has the name or the host of another is the same.
 */
export function countOutlets(item: Item, source: Source | undefined): number {
  const known = new Set<string>()
  let count = 0
  for (const marks of [
    outletMarks(item, source),
    ...alsoOf(item).map(({ name, link }) => [nameMark(name), hostOf(link)]),
  ]) {
    const named = marks.filter((mark) => mark !== '')
    if (!named.some((mark) => known.has(mark))) count++
    for (const mark of named) known.add(mark)
  }
  return count
}

function outletMarks(item: Item, source: Source | undefined): readonly string[] {
  return [nameMark(outletOf(item, source).name), hostOf(item.via?.url ?? item.link)]
}

/** "Báo Nhân Dân" and "Nhân Dân" are one. */
function nameMark(name: string): string {
  return matchForm(name).replace(/^(?:báo|tạp chí) /, '')
}

/** Whose page it is; "" for a search engine's, which is nobody's. */
function hostOf(link: string): string {
  const host = URL.parse(link)?.hostname.replace(/^(?:www|m|amp)\./, '') ?? ''
  return host === 'news.google.com' ? '' : host
}
