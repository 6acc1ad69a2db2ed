import type { Topic } from '../config/schema/topic-schema.ts'
import { elsewhereIn } from './names/elsewhere.ts'
import type { Found, Reading } from './names/reading.ts'

/** Offices whose name ends with their province: their work happens there. */
const OFFICE =
  /(?:^|\s)(?:công an|cảnh sát|csgt|biên phòng|bộ đội biên phòng|hải quan|tand|tòa|tòa án|tòa án nhân dân|vks|vksnd|viện kiểm sát|viện kiểm sát nhân dân|sở \S+(?: \S+)?|ubnd|bệnh viện|bí thư|chủ tịch|giám đốc công an) (?:tỉnh |thành phố |tp\.? ?)?$/

/** The end of a clause, or the beginning of a new one, after the name of its place. */
const CLAUSE_END =
  /^(?:$|[,.:;!?)–-]|\s[–-]\s|\s\(|\s(?:bị|khiến|làm|vì|do|lúc|sau|khi|trong|rồi|gặp|tử|mất|đoạt|giành)\s)/

/**
 * Finds the place in another province where a title says that it happened: its head, "Hà Nội: …"; its first words,
 * "Quảng Ninh đón …"; the end of a clause, "Cháy xưởng ở Đồng Nai, …"; or an office, "Công an Hưng Yên …". Not one that
 * says whose or where from: "bác sĩ Hà Nội", "từ Hà Nội lên".
 */
export function eventElsewhere(title: Reading): Found | undefined {
  return elsewhereIn(title).find(({ start, end }) => {
    const before = title.folded.slice(Math.max(0, start - 40), start)
    const after = title.text.slice(end, end + 12)
    if (/^(?:tỉnh |tp\.? ?|thành phố )?$/.test(before)) return true
    if (OFFICE.test(before)) return true
    return /(?:^|\s)(?:ở|tại|về|qua|in|at) (?:\S+ ){0,2}$/.test(before) && CLAUSE_END.test(after)
  })
}

/** "được Công an Lạng Sơn giải cứu": an office of that province acted. */
export const isOfficeOf = ({ folded }: Reading, { start }: Found): boolean =>
  OFFICE.test(folded.slice(Math.max(0, start - 40), start))

/** "… gặp nạn ở Yên Bái": a preposition says that it happened there, and not only who acted. */
export const isLocated = ({ folded }: Reading, { start }: Found): boolean =>
  /(?:^|\s)(?:ở|tại|in|at) (?:\S+ ){0,3}$/.test(folded.slice(Math.max(0, start - 40), start))

/** "Sáng 5/3, tại …": the opening of a text that says where it happened. */
const OPENING =
  /^(?:(?:rạng |vào )?(?:sáng|trưa|chiều|tối|đêm|ngày|mới)[^,.;]{0,25}, )?(?:tại|ở|trên địa bàn) [^.;,]{0,30}$/

/** Whether a text opens with the place of a mention. */
export const opensWithPlace = ({ folded }: Reading, { start }: { readonly start: number }): boolean =>
  OPENING.test(folded.slice(0, start).replace(/, (?=(?:tỉnh |xã |phường |huyện )?$)/, ' '))

/** Finds the place in another province with which a text opens, or whose office does: "Công an Tây Ninh giải cứu …". */
export const opensElsewhere = (reading: Reading): Found | undefined =>
  elsewhereIn(reading).find(({ start }) => {
    const before = reading.folded.slice(0, start)
    return OPENING.test(before) || (start < LONGEST_OFFICE && OFFICE.test(before))
  })

const LONGEST_OFFICE = 36

/** "Quảng Ninh tặng 20 căn nhà": it happened where the gift went. */
export const isGift = ({ signals }: Topic, { found }: Reading): boolean =>
  found.some(({ meaning }) => meaning.signals.some((index) => signals[index]?.outweighs?.includes('event-elsewhere')))
