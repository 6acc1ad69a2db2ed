import type { Audience, Context, Place, Topic } from '../config/schema/topic-schema.ts'
import type { Evidence } from '../model.ts'
import { isGift, isLocated } from './event-place.ts'
import type { Matcher } from './matcher.ts'
import { elsewhereIn } from './names/elsewhere.ts'
import type { NameInText } from './names/name-in-text.ts'
import type { Found, Reading } from './names/reading.ts'
import { sentenceEndsBetween } from './names/wording.ts'
import { closeTo, isExcerpt, type ProvinceList, sizeOf } from './province-lists.ts'

/** Weighs the words around a name, the list it is in and the shape of the sentence. */
export function fromContext(matcher: Matcher, reading: Reading, name: NameInText): readonly Evidence[] {
  const { topic } = matcher
  const { found, field, list } = name
  const because = [...fromContexts(matcher, reading, name)]
  if (list && sizeOf(list) >= topic.lists.short) because.push(...fromList(matcher, reading, name, list))
  if (isOrigin(reading.text, found) || (field !== 'title' && isSource(reading.text, found.start)))
    because.push(['origin', field, found.start, found.end, topic.weights.origin])
  if (isEndOfRoute(reading, name)) because.push(['route', field, found.start, found.end, topic.weights.eventElsewhere])
  if (isTemperature(reading.text, found))
    because.push(['weather-round', field, found.start, found.end, topic.weights.shortList])
  if (isDistance(reading.text, found)) because.push(['distance', field, found.start, found.end, 0])
  if (isSignature(reading.text, found))
    because.push(['signature', field, found.start, found.end, topic.weights.signature])
  return because
}

/** A rule counts once per name, by the strongest of its words. */
function fromContexts({ topic }: Matcher, reading: Reading, name: NameInText): readonly Evidence[] {
  const byRule = new Map<string, Evidence>()
  for (const other of reading.found) {
    for (const index of other.meaning.contexts) {
      const context = topic.contexts[index]
      if (!context || other === name.found || !applies(topic, context, reading, other, name)) continue
      const known = byRule.get(context.rule)
      if (known && Math.abs(known[4]) >= Math.abs(context.weight)) continue
      byRule.set(context.rule, [context.rule, name.field, other.start, other.end, context.weight])
    }
  }
  return [...byRule.values()]
}

function applies(topic: Topic, context: Context, reading: Reading, other: Found, name: NameInText): boolean {
  const { found, place, isAbout, isWeak } = name
  const side = other.end <= found.start ? 'before' : 'after'
  if (context.side !== side) return false
  const [first, second] = side === 'before' ? [other, found] : [found, other]
  if (second.firstWord - first.lastWord - 1 > context.within) return false
  if (context.fields && !context.fields.includes(name.field)) return false
  if (!bearsOn(context.bearsOn, place, isAbout, isWeak)) return false
  if (isSeparate(context, reading, other, name, reading.text.slice(first.end, second.start))) return false
  if (!context.ifElsewhere) return true
  return context.rule === 'compared' ? elsewhereIn(reading).length > 0 : happensElsewhere(topic, context, reading, name)
}

/** Whether the same text says that it happened in another province, and not that something came from there. */
function happensElsewhere(
  topic: Topic,
  context: Context,
  reading: Reading,
  { found, list, event: find }: NameInText,
): boolean {
  const event = find()
  if (!event) return false
  // Police and doctors travel to where it happens: only "… ở Yên Bái" ends a journey elsewhere.
  if (context.rule === 'route' ? !isLocated(reading, event) : isGift(topic, reading)) return false
  // "Từ Điện Biên về Hải Phòng": the end of a journey is not where it happened.
  if (
    /^ (?:về|đi|đến|tới|sang|vào|to) (?:tỉnh |tp\.? ?|thành phố )?$/i.test(reading.text.slice(found.end, event.start))
  )
    return false
  return !list || !closeTo(reading.text, list, found).has(event.meaning.elsewhere?.province ?? '')
}

/** "Đoàn xe Sài Gòn - A Pa Chải gặp tai nạn ở Quảng Bình": where a journey should have ended. */
function isEndOfRoute(reading: Reading, { found, field, event }: NameInText): boolean {
  if (field !== 'title' || !/\p{Alpha} [-–] $/u.test(reading.text.slice(Math.max(0, found.start - 4), found.start)))
    return false
  const other = event()
  return other !== undefined && other.start > found.end && isLocated(reading, other)
}

/** Whether the text between a word and a name, or what the word is about, keeps the two apart. */
function isSeparate(
  context: Context,
  { text, found: all }: Reading,
  other: Found,
  { found, isAbout, list, unit }: NameInText,
  between: string,
): boolean {
  if (sentenceEndsBetween(text, Math.min(other.end, found.end), Math.max(other.start, found.start))) return true
  if (context.rule === 'origin' && isOfAnother(text, other, found, all)) return true
  if (context.quoted && !isInQuotes(text, other, found)) return true
  // "Phường Mường Thanh ra mắt …" is the ward.
  if (context.rule === 'company' && unit?.kinds.includes('ward')) return true
  if (context.within === 0 && /[,;:()]/.test(between)) return true
  if (context.unlessPlaced && followsPreposition(text, found.start)) return true
  return context.rule === 'street' && isAbout && joinsProvinces(text, found, list)
}

/** "đường Điện Biên - Lai Châu" joins two provinces and is not a street of that name. */
function joinsProvinces(text: string, { start, end }: Found, list: ProvinceList | undefined): boolean {
  if (!list || list.provinces.size === 1) return false
  return (
    /^\s?[-–]\s?\p{Upper}/u.test(text.slice(end, end + 4)) ||
    /\p{Alpha}\s?[-–]\s?$/u.test(text.slice(Math.max(0, start - 4), start))
  )
}

/** In "quê Thái Bình, 20 năm ở Tìa Dình" the origin is another place; in "quê Sơn La, Điện Biên" it is both. */
function isOfAnother(text: string, word: Found, name: Found, all: readonly Found[]): boolean {
  const other = all.find(({ meaning, start, end }) => meaning.elsewhere && start >= word.end && end <= name.start)
  return other !== undefined && !/^(?:,| và| hoặc| -)? ?(?:tỉnh |huyện |xã )?$/.test(text.slice(other.end, name.start))
}

/** Whether a rule with these audiences applies to this place. */
export function bearsOn(audiences: readonly Audience[], place: Place, isAbout: boolean, isWeak: boolean): boolean {
  return audiences.some(
    (audience) =>
      audience === 'any' ||
      (audience === 'about' && isAbout) ||
      (audience === 'weak' && isWeak) ||
      (audience === 'unit' && !isAbout && isUnit(place)) ||
      audience === place.kind ||
      place.traps?.some((trap) => trap === audience),
  )
}

const NO_UNITS: readonly Place['kind'][] = ['landmark', 'festival', 'people', 'village']

const isUnit = ({ kind }: Place): boolean => !NO_UNITS.includes(kind)

function fromList(
  { topic, about }: Matcher,
  { text }: Reading,
  { field, around }: NameInText,
  list: ProvinceList,
): readonly Evidence[] {
  const { start, end, areas } = list
  // "Hà Nội - Hòa Bình - Sơn La - Điện Biên" is one line through all of them.
  if (isLine(text, list)) return []
  if (sizeOf(list) >= topic.lists.long) return [['long-list', field, start, end, topic.weights.longList]]
  const others = [...areas].filter((province) => province !== about.name)
  // A row of neighbouring provinces alone is news about the region.
  if (others.every((province) => topic.neighbours.includes(province))) return []
  // A few places that share one event are each its place.
  if (!isExcerpt(around, text, list, topic.lists.long - 1)) return []
  return [['short-list', field, start, end, topic.weights.shortList]]
}

const isLine = (text: string, { members }: ProvinceList): boolean =>
  members.every(({ found }, index) => {
    const next = members[index + 1]
    return !next || /^\s?[-–]\s?$/.test(text.slice(found.end, next.found.start))
  })

/** "27 tuổi, người Điện Biên": where somebody is from, not where it happened. */
function isOrigin(text: string, { start }: Found): boolean {
  const before = text.slice(Math.max(0, start - 32), start)
  return /\d{1,3} tuổi, (?:người |là người |ở )?(?:tỉnh )?$/.test(before) || /, \d{1,2},? (?:of|from) $/.test(before)
}

/**
 * "cách thành phố Điện Biên Phủ (tỉnh Điện Biên) 60 km", "60 km tính từ Mường Chà", "60 km from Dien Bien Phu": it
 * happened elsewhere.
 */
function isDistance(text: string, { start, end }: Found): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  if (/\d ?km (?:\S+ )?(?:from|of) (?:\S+ ){0,2}$/.test(before)) return true
  if (/\d ?km (?:tính từ|kể từ|từ|so với) (?:\S+ ){0,2}$/.test(before)) return true
  const after = text.slice(end, end + 48)
  return (
    /(?:^|\s)cách (?:\S+ ){0,4}$/i.test(before) &&
    /^(?: \([^)]{0,30}\))?,? (?:khoảng |hơn |gần |chừng |tới )?\d/.test(after)
  )
}

/** "Mường La 39,6, Tuần Giáo 36,4, Láng 38,9 độ": one of the places of a round of temperatures. */
function isTemperature(text: string, { end }: Found): boolean {
  if (!TEMPERATURE.test(text.slice(end, end + 12))) return false
  return (text.match(NAMED_TEMPERATURES)?.length ?? 0) > 1
}

const TEMPERATURE = /^ (?:\d{1,2}[,.]\d|\d{1,2} độ)/
const NAMED_TEMPERATURES = /\p{Alpha} (?:\d{1,2}[,.]\d|\d{1,2} độ)/gu

/** "(Hải, 35 tuổi, Điện Biên)", "(Hải, Điện Biên)" at the end of a reader's letter. */
function isSignature(text: string, { start, end }: Found): boolean {
  const before = text.slice(Math.max(0, start - 30), start)
  const isNamed = /\d{1,3} tuổi, (?:ở |tỉnh )?$/.test(before) || /\(\p{Upper}[\p{Alpha} ]{1,20}, $/u.test(before)
  return isNamed && /^\)?[.…]*$/.test(text.slice(end).trim())
}

/** "tỉnh Điện Biên", "ở Điện Biên", "(Điện Biên)", "Mường Phăng, Điện Biên", or the first words of a title. */
export function isPlaced({ text, found: all }: Reading, { found, field, unit, list }: NameInText): boolean {
  const { start, firstWord } = found
  if (field !== 'title' && isSomebodys(text, start)) return false
  if (unit || (list && list.provinces.size > 1) || (field === 'title' && start === 0)) return true
  if (followsPreposition(text, start) || text.charAt(start - 1) === '(') return true
  return all.some(({ meaning, lastWord }) => meaning.places.length > 0 && lastWord === firstWord - 1)
}

/** "Một người bạn Thái ở Điện Biên", "vợ chồng trẻ tại Tủa Chùa": somebody lives there. */
function isSomebodys(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 48), start)
  const place = LIVES_THERE.exec(before)
  if (!place) return false
  return before
    .slice(0, place.index)
    .toLowerCase()
    .split(' ')
    .slice(-WORDS_OF_SOMEBODY)
    .some((word) => SOMEBODY.has(word))
}

const LIVES_THERE = / (?:ở|tại) (?:tỉnh |huyện |xã )?$/

/** "Một người bạn Thái", "chị Quàng Thị Mai": the person, and up to four words. */
const WORDS_OF_SOMEBODY = 5
const SOMEBODY: ReadonlySet<string> = new Set(
  'người bạn anh chị em ông bà chàng nhóm thợ thầy cô mối trại xưởng'.split(' '),
)

/** "Học từ một người bạn ở Điện Biên", "lấy hàng của một đối tượng ở Điện Biên". */
const isSource = (text: string, start: number): boolean =>
  / (?:ở|tại) $/.test(text.slice(Math.max(0, start - 5), start)) &&
  isSomebodys(text, start) &&
  /(?:^|\s)(?:từ|lấy|mua|nhập|học (?:của|cách|nghề)|nhờ)\s/i.test(text.slice(Math.max(0, start - 64), start))

function followsPreposition(text: string, start: number): boolean {
  return /(?:^|\s)(?:ở|tại|cho|in|at) $/i.test(text.slice(Math.max(0, start - 5), start))
}

const OPENING = ['“', '"', '«', '‘', "'"]

/** Whether a name is in quotation marks that begin, or end, between it and a word. */
function isInQuotes(text: string, word: Found, name: Found): boolean {
  if (word.end <= name.start) return endsInsideQuotes(text.slice(word.end, name.start))
  return (
    /[“"«‘'][\p{Alpha} ]{0,20}$/u.test(text.slice(Math.max(0, name.start - 21), name.start)) &&
    /[”"»’']/.test(text.slice(name.end, word.start))
  )
}

/** Whether a quotation that begins in a text does not end in it. */
function endsInsideQuotes(text: string): boolean {
  const opened = Math.max(...OPENING.map((sign) => text.lastIndexOf(sign)))
  if (opened < 0 || /[”"»’']/.test(text.slice(opened + 1))) return false
  // A straight mark also ends a quotation: '"tiếp sức" thanh niên Keo Lôm'.
  const sign = text.charAt(opened)
  return (sign !== '"' && sign !== "'") || text.split(sign).length % 2 === 0
}
