import type { Matcher } from './matcher.ts'
import type { Reading } from './names/reading.ts'
import { sentenceEndsBetween } from './names/wording.ts'

/** Most words between two provinces of one list: a unit word, a conjunction, towns in parentheses. */
const LONGEST_GAP = 6

/** Provinces named in a row, and places in provinces. */
export type ProvinceList = {
  readonly start: number
  readonly end: number
  readonly provinces: ReadonlySet<string>
  /** The provinces, including those of which only a town or district is named. */
  readonly areas: ReadonlySet<string>
}

/** The length of a row. A town in it may be just the place of one province's news, so one more is required. */
export const sizeOf = ({ provinces, areas }: ProvinceList): number => Math.max(provinces.size, areas.size - 1)

/** Finds the lists of provinces in a text, from left to right. A name of ours counts as our province. */
export function provinceLists(matcher: Matcher, { text, folded, found }: Reading): readonly ProvinceList[] {
  const lists: { start: number; end: number; lastWord: number; provinces: Set<string>; areas: Set<string> }[] = []
  for (const each of found) {
    const { start, end, firstWord, lastWord, meaning } = each
    const isOurs = meaning.places.length > 0
    const isProvince = isOurs || meaning.elsewhere?.isProvince === true
    const province = isOurs ? matcher.about.name : meaning.elsewhere?.province
    if (province === undefined || !(isProvince || text.charCodeAt(start) !== folded.charCodeAt(start))) continue
    const known = lists.at(-1)
    const isNext =
      known && firstWord - known.lastWord - 1 <= LONGEST_GAP && !sentenceEndsBetween(text, known.end, start)
    const list = isNext ? known : { start, end, lastWord, provinces: new Set<string>(), areas: new Set<string>() }
    if (!isNext) lists.push(list)
    list.end = end
    list.lastWord = lastWord
    list.areas.add(province)
    if (isProvince) list.provinces.add(province)
  }
  return lists
}
