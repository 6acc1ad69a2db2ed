/**
 * Words in dates, lower case and without accents. Names of months are recognised by their beginnings, so that "Sept",
 * "setembro" and "szeptember" need one row each. The misspelt Greek and Hungarian ones ("Μάώ", "Ιον", "máujus") occur
 * in feeds for which Python's feedparser has tables.
 */
const MONTH_BEGINNINGS: readonly (readonly [month: number, beginnings: string])[] = [
  [1, 'jan gen ene sty oca ιαν янв'],
  [2, 'feb fev peb lut sub φεβ фев'],
  [3, 'mar maa mrt mrz marz μαρ μαω мар'],
  [4, 'apr avr abr kwi nis απρ апр'],
  [5, 'may mai mag maj mauj mei μαι маи мая'],
  [6, 'jun juin giu cze haz ιουν ιον июн'],
  [7, 'jul juil lug lip tem ιουλ ιολ июл'],
  [8, 'aug aou ago agu sie αυγ авг'],
  [9, 'sep set szep wrz eyl σεπ сен'],
  [10, 'oct okt ott out paz eki οκτ окт'],
  [11, 'nov nop lis kas νοε ноя'],
  [12, 'dec dez dic des dek gru ara δεκ дек'],
]

/** Vietnamese months by name; by number they are "tháng 7" and "thg 7". */
const VIETNAMESE_MONTHS: readonly string[] = [
  'gieng',
  'hai',
  'ba',
  'tu',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'muoi mot',
  'muoi hai',
]

/** The month that a word without accents names, 1 to 12; the longest beginning decides. */
export function monthOf(word: string): number | undefined {
  const bare = word.replace(/\.$/, '')
  let found: number | undefined
  let length = 0
  for (const [month, beginnings] of MONTH_BEGINNINGS) {
    for (const beginning of beginnings.split(' ')) {
      if (beginning.length > length && bare.startsWith(beginning)) [found, length] = [month, beginning.length]
    }
  }
  return found
}

/** The month named by the words after "tháng": a number, "giêng", "mười một", "chạp". */
export function vietnameseMonthOf(words: string): number | undefined {
  if (/^\d{1,2}$/.test(words)) return Number(words)
  if (words === 'mot') return 1
  if (words === 'chap') return 12
  const index = VIETNAMESE_MONTHS.indexOf(words)
  if (index === -1) return undefined
  return index + 1
}

/** Names of weekdays: read and ignored, since publishers get them wrong. "Thu 5 Apr" is English, "Thứ 5, 28/05" is not. */
export const WEEKDAYS =
  /(?<![\p{Alpha}\d])(thu (hai|ba|tu|nam|sau|bay)|thu [2-7](?=\s*[,|-]|\s+ngay|\s+\d{1,2}([/.-]|\s+thang))|chu nhat|t[2-7](?=[,. ])|cn(?=[,. ])|(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miercoles|jueves|viernes|sabado|domingo|κυρ\p{Alpha}*|δευ\p{Alpha}*|τρι\p{Alpha}*|τετ\p{Alpha}*|πεμ\p{Alpha}*|παρ\p{Alpha}*|σαβ\p{Alpha}*|пн|вт|ср|чт|пт|сб|вс|[월화수목금토일]요일|(lun|mar|mer|jeu|ven|sam|dim|die|mie|don|fre|son|mit|mo|di|mi|do|fr|sa|so)(?=[,.]))(?![\p{Alpha}\d])[.,]?/gu

/** Words between the parts of a date without a meaning of their own. */
export const FILLERS =
  /(?<!\p{Alpha})(thoi gian|ngay|luc|vao|nam|cap nhat|xuat ban|dang|luot|published|posted|updated|on|at|of|de|del|den|the|le|um|uhr)(?!\p{Alpha})[:.]?/gu

/** Minutes east of Greenwich by name: RFC 822 section 5.1 and other names that publishers use. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  gmt0: 0,
  utc0: 0,
  'etc/gmt': 0,
  'etc/utc': 0,
  wet: 0,
  ict: 420,
  bst: 60,
  ist: 330,
  west: 60,
  cet: 60,
  met: 60,
  cest: 120,
  mest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ast: -240,
  adt: -180,
  at: -240,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  ct: -360,
  mst: -420,
  mdt: -360,
  mt: -420,
  pst: -480,
  pdt: -420,
  pt: -480,
  akst: -540,
  akdt: -480,
  hst: -600,
  jst: 540,
  kst: 540,
  hkt: 480,
  sgt: 480,
  myt: 480,
  pht: 480,
  wib: 420,
  awst: 480,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
}

/** Zones by place, as the IANA time zone database names them. */
const PLACE = /^(?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific)\/[a-z_/-]+$/

/**
 * The minutes east of Greenwich of a named zone, or the name itself if it is a place. Single letters are RFC 822's,
 * which RSS refers to, though RFC 5322 section 4.3 says that their sign was wrong. Other names of 3 to 5 letters count
 * as UTC (RFC 5322 section 4.3).
 */
export function zoneOf(name: string): number | string | undefined {
  if (Object.hasOwn(ZONES, name)) return ZONES[name]
  if (/^[a-y]$/.test(name) && name !== 'j') return militaryZone(name)
  if (PLACE.test(name)) return name
  if (/^[a-z]{3,5}$/.test(name)) return 0
  return undefined
}

/** A to M are −1 to −12 and N to Y +1 to +12; J is not used. */
function militaryZone(letter: string): number {
  const place = 'abcdefghiklm'.indexOf(letter)
  if (place === -1) return ('nopqrstuvwxy'.indexOf(letter) + 1) * 60
  return -(place + 1) * 60
}

/** Whether a word is the name of a zone, and can be nothing else in a date. */
export function isZoneName(name: string | undefined): boolean {
  return name !== undefined && (Object.hasOwn(ZONES, name) || PLACE.test(name))
}
