import type { Matcher } from './matcher.ts'
import type { Found, Reading } from './reading.ts'
import { sentenceEndsBetween } from './wording.ts'

/** Words that may stand between two provinces of one list: a unit word, a conjunction, towns in parentheses. */
const LONGEST_GAP = 6

/** Provinces named in a row. */
export type ProvinceList = {
  readonly start: number
  readonly end: number
  readonly provinces: ReadonlySet<string>
}

/** The lists of provinces in a text, from left to right. A name of ours stands for our province. */
export function provinceLists(matcher: Matcher, { text, found }: Reading): readonly ProvinceList[] {
  const lists: { start: number; end: number; lastWord: number; provinces: Set<string> }[] = []
  for (const each of found) {
    const province = provinceOf(matcher, each)
    if (province === undefined) continue
    const { start, end, firstWord, lastWord } = each
    const list = lists.at(-1)
    if (list && firstWord - list.lastWord - 1 <= LONGEST_GAP && !sentenceEndsBetween(text, list.end, start)) {
      list.end = end
      list.lastWord = lastWord
      list.provinces.add(province)
    } else {
      lists.push({ start, end, lastWord, provinces: new Set([province]) })
    }
  }
  return lists
}

function provinceOf(matcher: Matcher, { meaning }: Found): string | undefined {
  if (meaning.places.length > 0) return matcher.about.name
  return meaning.elsewhere?.isProvince ? meaning.elsewhere.province : undefined
}
