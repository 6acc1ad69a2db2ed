import type { Matcher } from './matcher.ts'
import type { Found, Reading } from './names/reading.ts'
import { sentenceEndsBetween } from './names/wording.ts'

/** The most words between two provinces of one list: a unit word, a conjunction, towns in parentheses. */
const LONGEST_GAP = 6

/** The most words between two provinces that share one event: "Hà Nội, tỉnh Điện Biên", "Sơn La và huyện Điện Biên". */
const CLOSE_GAP = 2

/** "Lào Cai: rét như Điện Biên", "gỗ từ Điện Biên tại Hà Nam": what keeps two provinces apart, however near. */
const APART = /[:;]|\s(?:tại|ở|từ|như|hơn|về|lên|qua|đến|in|at|from)\s/

/** Provinces named in a row, and places in provinces. */
export type ProvinceList = {
  readonly start: number
  readonly end: number
  readonly provinces: ReadonlySet<string>
  /** The provinces, including any whose town or district alone is named. */
  readonly areas: ReadonlySet<string>
  readonly members: readonly { readonly found: Found; readonly province: string }[]
}

/** The length of a row. A town in it may be just the place of one province's news, so one more is required. */
export const sizeOf = ({ provinces, areas }: ProvinceList): number => Math.max(provinces.size, areas.size - 1)

/** "…, Nghệ An...", "và nhiều tỉnh khác", "and 12 others": the row is an excerpt of a longer one. */
const GOES_ON =
  /^\)?(?:\s?(?:\.\.\.|…)|,? (?:và|cùng|cùng với) (?:nhiều|một số|các|những|hàng|\d+)\s|,? v\.v|,? and (?:\w+ )?(?:other|more)s?\b)/

/** "34 tỉnh, thành", "12 dự án", "list of 14": how many there are in all. */
const COUNTED =
  /(?:^|\s)(\d{1,3}) (?:tỉnh|địa phương|thành phố|huyện|xã|cơ sở|đơn vị|dự án|công trình|tuyến|chặng|sân bay|cảng|cửa khẩu|trường|bệnh viện|điểm|cung đường|di sản|di tích|ổ dịch|ca|đội|đoàn|vận động viên|đại biểu|bí thư|chủ tịch|giám đốc|chánh án|cán bộ|cá nhân|tập thể|giáo viên|thầy cô|provinces|localities|cities|projects|airports)(?![\p{Alpha}])|list of (\d{1,3})/gu

/** "từ Cao Bằng, Điện Biên tới Cà Mau", "from … to …": the ends of the whole country. */
const RANGES = /\s(?:đến|tới|to)\s/

/** Whether a row names only some of the places that its text is about. `most` is the longest row that counts as short. */
export function isExcerpt(texts: readonly string[], text: string, { start, end }: ProvinceList, most: number): boolean {
  if (RANGES.test(text.slice(start, end))) return true
  if (GOES_ON.test(text.slice(end, end + 40))) return true
  return texts.some((each) => [...each.matchAll(COUNTED)].some(([, count, listed]) => Number(count ?? listed) > most))
}

type Growing = {
  start: number
  end: number
  lastWord: number
  provinces: Set<string>
  areas: Set<string>
  members: { found: Found; province: string }[]
}

/** The provinces in direct company of a name, without whole phrases between them. */
export const closeTo = (text: string, list: ProvinceList, name: Found): ReadonlySet<string> =>
  besideOf(list, name, (first, second) => {
    if (second.firstWord - first.lastWord - 1 > CLOSE_GAP) return false
    return !APART.test(text.slice(first.end, second.start))
  })

/** "Lai Châu, Điện Biên và tỉnh Sơn La": nothing but commas, conjunctions and unit words between two names. */
const JOINED =
  /^\)?(?:,| [&/–-]|[&/–-]| và| hoặc| hay| cùng| and| or)?(?: và| and)? ?\(?(?:(?:tỉnh|tp\.?|thành phố|huyện|xã) ){0,2}$/i

/** The provinces in one row with a name. */
export const rowOf = (text: string, list: ProvinceList, name: Found): ReadonlySet<string> =>
  besideOf(list, name, (first, second) => JOINED.test(text.slice(first.end, second.start)))

function besideOf(
  { members }: ProvinceList,
  name: Found,
  isClose: (first: Found, second: Found) => boolean,
): ReadonlySet<string> {
  const at = members.findIndex(({ found }) => found === name)
  const areClose = (index: number): boolean => {
    const [first, second] = [members[index], members[index + 1]]
    return first !== undefined && second !== undefined && isClose(first.found, second.found)
  }
  let [from, to] = [at, at]
  while (areClose(from - 1)) from--
  while (areClose(to)) to++
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
