const VIETNAMESE_MONTHS = [
  ['mười hai', 12],
  ['mười một', 11],
  ['chạp', 12],
  ['giêng', 1],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
] as const

/**
 * Writes the numbers of a line in the usual way: "8 giờ 30 phút" and "8時30分" as "8:30", "2026. 11. 20." and
 * WordPress's "Tháng Mười Một 20, 2026" as an ISO day.
 */
export function withPlainNumbers(line: string): string {
  let plain = withPlainDigits(line)
  // "15 h 04", "15h 04'" and "28 - 11 - 2026", "28. 11. 2026".
  if (/\dh | h ?\d/i.test(plain)) plain = plain.replace(/(?<!\d)(\d{1,2}) ?h ?(\d{2})(?!\d)/gi, '$1h$2')
  if (/\d['’′]/.test(plain)) plain = plain.replace(/(\dh\d{2})['’′]/gi, '$1')
  if (/\d ?[-/.] \d|\d [-/.]\d/.test(plain))
    plain = plain.replace(/(?<![\d/.:-])(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?((?:19|20)\d{2})(?!\d)/g, '$1$2$3$2$4')
  if (/giờ|[時时시]/.test(plain))
    plain = plain.replace(/(\d{1,2}) ?(?:giờ|[時时시]) ?(\d{1,2})(?: ?(?:phút|[分분]))?/g, '$1:$2')
  if (/\d年|元年/.test(plain))
    plain = plain.replace(/(令和|平成|民國|民国) ?(\d{1,3}|元) ?年/g, (_, era: string, year: string) => {
      const count = year === '元' ? 1 : Number(year)
      return `${(FIRST_YEARS[era] ?? 0) + count}年`
    })
  if (/(?:오[전후]|[上下]午)/.test(plain))
    plain = plain.replace(/(오전|오후|上午|下午) ?(\d{1,2}:\d{2})/g, (_, half: string, clock: string) =>
      half === '오전' || half === '上午' ? `${clock} AM` : `${clock} PM`,
    )
  if (/\d{4}\. /.test(plain)) plain = plain.replace(/(\d{4})\. (\d{1,2})\. (\d{1,2})\.?(?!\d)/g, '$1-$2-$3')
  if (!/th(?:áng|g|\d)/i.test(plain)) return plain
  return plain
    .replace(/(tháng )([^\s\d]{2,5}(?: (?:một|hai)(?![^\s,]))?)/gi, (written, word: string, name: string) => {
      const month = VIETNAMESE_MONTHS.find(([known]) => known === name.toLowerCase())
      if (month === undefined) return written
      return `${word}${month[1]}`
    })
    .replace(/(?<!\d)(\d{1,2}) th(\d{1,2}),? (\d{4})/gi, '$3-$2-$1')
    .replace(/(?:tháng |thg ?|th)(\d{1,2}) (\d{1,2}), (\d{4})/gi, '$3-$1-$2')
}

/** The digits of other scripts as ours. */
function withPlainDigits(line: string): string {
  if (!FOREIGN_DIGIT.test(line)) return line
  return line.replace(/\p{Nd}/gu, (digit) => {
    const zero = ZEROS.findLast((code) => code <= digit.charCodeAt(0))
    return zero === undefined ? digit : String(digit.charCodeAt(0) - zero)
  })
}

/** The year before the first of an era: Reiwa, Heisei, and that of Taiwan's calendar. */
const FIRST_YEARS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 }

const FOREIGN_DIGIT =
  /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\u17e0-\u17e9]/

/** Whether a text has a digit, in any script whose dates are read. */
export const hasDigit = (text: string) => /\d/.test(text) || hasForeignDigit(text)

/** Whether a text has a digit of another script than ours. */
export const hasForeignDigit = (text: string) => FOREIGN_DIGIT.test(text)

/** Nought in Arabic, Persian, Hindi, Bengali, Thai, Lao, Burmese and Khmer. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0]
