import type { Matcher } from './matcher.ts'
import type { Found, Reading } from './names/reading.ts'
import { sentenceEndsBetween } from './names/wording.ts'

/** Most words between two provinces of one list: a unit word, a conjunction, towns in parentheses. */
const LONGEST_GAP = 6

/** Most words between two provinces that share one event: "Hà Nội, tỉnh Điện Biên", "Sơn La và huyện Điện Biên". */
const CLOSE_GAP = 2

/** "Lào Cai: rét như Điện Biên", "gỗ từ Điện Biên tại Hà Nam": what keeps two provinces apart, however near. */
const APART = /[:;]|\s(?:tại|ở|từ|như|hơn|về|lên|qua|đến|in|at|from)\s/

/** Provinces named in a row, and places in provinces. */
export type ProvinceList = {
  readonly start: number
  readonly end: number
  readonly provinces: ReadonlySet<string>
  /** The provinces, including those of which only a town or district is named. */
  readonly areas: ReadonlySet<string>
  readonly members: readonly { readonly found: Found; readonly province: string }[]
}

/** The length of a row. A town in it may be just the place of one province's news, so one more is required. */
export const sizeOf = ({ provinces, areas }: ProvinceList): number => Math.max(provinces.size, areas.size - 1)

type Growing = {
  start: number
  end: number
  lastWord: number
  provinces: Set<string>
  areas: Set<string>
  members: { found: Found; province: string }[]
}

/** The provinces in direct company of a name, without whole phrases between them. */
export function closeTo(text: string, { members }: ProvinceList, name: Found): ReadonlySet<string> {
  const at = members.findIndex(({ found }) => found === name)
  const isClose = (index: number): boolean => {
    const [first, second] = [members[index], members[index + 1]]
    if (!first || !second || second.found.firstWord - first.found.lastWord - 1 > CLOSE_GAP) return false
    return !APART.test(text.slice(first.found.end, second.found.start))
  }
  let [from, to] = [at, at]
  while (isClose(from - 1)) from--
  while (isClose(to)) to++
  return new Set(members.slice(Math.max(0, from), to + 1).map(({ province }) => province))
}

/** Finds the lists of provinces in a text, from left to right. A name of ours counts as our province. */
export function provinceLists(matcher: Matcher, { text, folded, found }: Reading): readonly ProvinceList[] {
  const lists: Growing[] = []
  for (const each of found) {
    const { start, end, firstWord, lastWord, meaning } = each
    const isOurs = meaning.places.length > 0
    const isProvince = isOurs || meaning.elsewhere?.isProvince === true
    const province = isOurs ? matcher.about.name : meaning.elsewhere?.province
    if (province === undefined || !(isProvince || text.charCodeAt(start) !== folded.charCodeAt(start))) continue
    const known = lists.at(-1)
    const isNext =
      known && firstWord - known.lastWord - 1 <= LONGEST_GAP && !sentenceEndsBetween(text, known.end, start)
    const list = isNext
      ? known
      : { start, end, lastWord, provinces: new Set<string>(), areas: new Set<string>(), members: [] }
    if (!isNext) lists.push(list)
    list.end = end
    list.lastWord = lastWord
    list.members.push({ found: each, province })
    list.areas.add(province)
    if (isProvince) list.provinces.add(province)
  }
  return lists
}
