/** A fact about a text of a newsroom, with its position where it has one. */
type Fact = readonly [fact: string, start: number, end: number]

/** "tỉnh", "xã" and so on without a name after them: the reader's own. */
const OWN_UNIT =
  /(?<![\p{Alpha}\p{Gr_Ext}])(?<!(?:các|nhiều|số|những|hai|ba|bốn|mấy|thuộc|tuyến|\d) )[Tt]ỉnh(?= \p{Lower}|[,.;)]|$)(?! (?:thành|khác|lân cận|miền|phía|bạn|lẻ|lộ|táo|ngộ|dậy|giấc|biên giới|vùng))/u
/** "xã Kon Plông", "TP Huế": a unit of another province. Units of ours would have been found as names. */
const NAMED_UNIT =
  /(?<![\p{Alpha}\p{Gr_Ext}])(?:[Xx]ã|[Pp]hường|[Hh]uyện|[Qq]uận|[Tt]hị trấn|[Tt]hị xã|[Đđ]ặc khu|[Tt]hành phố|TP\.?|[Tt]ỉnh) (?!Đoàn|Ủy|Hội)\p{Upper}[\p{Lower}\p{Gr_Ext}]+/u
const NAMED_VILLAGE = /(?<![\p{Alpha}\p{Gr_Ext}])(?:[Bb]ản|[Tt]hôn) \p{Upper}[\p{Lower}\p{Gr_Ext}]+/u
/** "sông Hương", "cao tốc Bắc - Nam". */
const NAMED_FEATURE =
  /(?<![\p{Alpha}\p{Gr_Ext}])(?:[Ss]ông|[Vv]ịnh|[Đđ]ảo|[Bb]iển|[Hh]ồ|[Nn]úi|[Đđ]èo|[Cc]ao tốc|[Cc]ầu|[Cc]ảng|[Ss]ân bay|[Cc]hợ|[Pp]hố|[Đđ]ường|[Qq]uốc lộ|[Gg]a|[Kk]hu đô thị) \p{Upper}[\p{Lower}\p{Gr_Ext}]+/u
/** Names of persons of the peoples of the north-west. */
const HOME_PERSON =
  /(?<![\p{Alpha}\p{Gr_Ext}])(?:Lò|Quàng|Giàng|Vàng|Vừ|Sùng|Mùa|Thào|Hạng|Cà|Tòng|Lường|Ly|Pờ|Khoàng|Lầu|Hờ|Cầm|Điêu|Lù|Mào|Chang|Sình|Sừng|Chớ|Phàng|Ly) (?:Thị|Văn|A|Chù|Khai|Páo|\p{Upper})/u
const ASKS = /\?\s*$/
const COUNTS = /^\d+ \p{Lower}/u

const PATTERNS: readonly (readonly [fact: string, pattern: RegExp])[] = [
  ['own unit', OWN_UNIT],
  ['named unit', NAMED_UNIT],
  ['named village', NAMED_VILLAGE],
  ['named feature', NAMED_FEATURE],
  ['home person', HOME_PERSON],
  ['asks', ASKS],
  ['counts', COUNTS],
]

/** Finds what the form of a text shows: units with and without a name, persons, questions, "5 loại …". */
export function* factsIn({ text, isPlain }: { readonly text: string; readonly isPlain: boolean }): Generator<Fact> {
  if (isPlain && text !== '') yield ['plain', 0, text.length]
  for (const [fact, pattern] of PATTERNS) {
    const found = pattern.exec(text)
    if (found) yield [fact, found.index, found.index + found[0].length]
  }
}
