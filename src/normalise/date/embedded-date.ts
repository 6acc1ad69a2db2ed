const CLOCK = String.raw`\d{1,2}(?::\d{2}(?::\d{2})?|h\d{0,2}|g\d{2})(?: ?(?:[ap]\.?m\.?|sa|ch)(?![a-z]))?`
const ZONE = String.raw`(?: ?(?:z(?![a-z])|\(?(?:gmt|utc) ?[+-] ?\d{1,2}(?::?\d{2})?\)?|[+-]\d{2}:?\d{2}(?!\d)))`
const DAY = String.raw`\d{1,2}([/.-])\d{1,2}\1\d{4}(?!\d)`
const ISO_DAY = String.raw`\d{4}-\d{2}-\d{2}`
const AROUND = '[ ,|-]{1,4}(?:ngay |luc )?'

/** A day of numbers with its year, with a time before or after it. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<![\\d/.:-])(?:${CLOCK}${ZONE}?${AROUND})?${DAY}(?:${AROUND}${CLOCK}${ZONE}?)?(?![\\d/])`, 'g'),
  new RegExp(`(?<![\\d/.:-])${ISO_DAY}(?:[ t]${CLOCK}(?:\\.\\d{1,6})?${ZONE}?)?(?![\\d/])`, 'g'),
]

/** Text allowed beside a date in its element: a label or a name, separated by a mark, and a number of views. */
const BEFORE = /^(?:[^\d]{0,60}(?:[|•·;:,/]| -) ?)?$/
const AFTER =
  /^(?: ?[|•·;,/(-]? ?[\d.,]{1,9}k? ?(?:luot|views?|nguoi|binh luan|comments?)[^\d]{0,30}| ?(?:[|•·;,/(]|- )[^\d]{0,60})?$/

/**
 * The only date in a text of lower case without accents that contains other words: "ngay dang: 23/11/2026 08:56 | 123
 * luot xem". Undefined for none, more than one, or another number that may belong to it.
 */
export function embeddedDate(words: string): string | undefined {
  const found = FORMS.flatMap((form) => [...words.matchAll(form)])
  const [only] = found
  if (only === undefined || found.length > 1) return undefined
  const [date] = only
  const before = words.slice(0, only.index)
  const after = words.slice(only.index + date.length)
  if (BEFORE.test(before) && AFTER.test(after)) return date
  return undefined
}
