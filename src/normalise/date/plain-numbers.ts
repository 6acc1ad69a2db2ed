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
  let plain = line
  if (/giờ|[時时시]/.test(plain))
    plain = plain.replace(/(\d{1,2}) ?(?:giờ|[時时시]) ?(\d{1,2})(?: ?(?:phút|[分분]))?/g, '$1:$2')
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
