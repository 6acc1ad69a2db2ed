import { storySigns } from '../config/stories.ts'
import { matchForm } from '../text/fold.ts'

/** What an article says of when, where, who, which and how many, as far as it tells one story from another like it. */
export type Facts = {
  /** Days near its publication, as days since 1970; those of the headline and all. */
  readonly titleDays: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  /** What bears a number: "quốc lộ" → 12, "làm việc thứ" → 3, "nq" → 19. */
  readonly numbered: Amounts
  /** What the headline counts, and the whole text. */
  readonly titleAmounts: Amounts
  readonly amounts: Amounts
  /** Names of two words or more in the headline, each as its last word. */
  readonly titleNames: ReadonlySet<string>
  /** Names of places by the level of the word before them. */
  readonly units: readonly ReadonlySet<string>[]
  readonly words: ReadonlySet<string>
  readonly isDaily: boolean
}

/** Values by what they number or count. */
export type Amounts = ReadonlyMap<string, ReadonlySet<number>>

const DAY_MS = 24 * 3_600_000
/** How many days before its publication an article speaks of as its event; what lies further back is history. */
const EVENT_DAYS = 4.5
const DAYS_AHEAD = 1.5

const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/
const SLASHED = /(?<![\d/.,])(?:(\d{1,2})\s?[-–]\s?)?(\d{1,2})\s?\/\s?(\d{1,2})(?![\d/]*[-/]?[a-zđ])(?:\/(\d{4}))?(?!\d)/g
const SPOKEN = /(\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?/g
/** Points and hyphens divide other numbers too, so a word for a day must stand before. */
const POINTED =
  /(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|nay|từ|đến)\s*\(?(?:(\d{1,2})\s?[-–]\s?)?(\d{1,2})[.-](\d{1,2})(?:[.-](\d{4}))?(?![\d%])/g
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const ENGLISH = new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2})\\b`, 'g')

const FIGURE = '(?<![\\d.,/-])(\\d{1,3}(?:[.,]\\d{3})+|\\d+(?:[.,]\\d{1,2})?)'
const SCALE = `(?:\\s(${Object.keys(storySigns.scales).join('|')}))?`
const COUNTED = new RegExp(`${FIGURE}${SCALE}\\s?(\\p{L}+)`, 'gu')
const SPELT = new RegExp(
  `(?<!\\p{L})(${Object.keys(storySigns.numbers).join('|')}) (${storySigns.toll.join('|')})(?!\\p{L})`,
  'gu',
)
const NUMBER = `(\\d{1,4}|[ivx]{1,6}|${Object.keys(storySigns.numbers).join('|')})(?![\\p{L}\\d])`
const NUMBERED = new RegExp(`(?<!\\p{L})(${storySigns.numbered.join('|')})\\s?${NUMBER}`, 'gu')
const AFTER_NOUN = new RegExp(`(\\p{L}+ (?:${storySigns.numberedAfterNoun.join('|')})) ${NUMBER}`, 'gu')
const DOCUMENT = new RegExp(`(\\d+)[-/](?:\\d{4}[-/])?(${storySigns.documents.join('|')})(?!\\p{L})`, 'gu')

const NAME = /\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*)+/gu
const UNITS = storySigns.units.map(
  (words) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})\\s(${NAME.source.replace('+', '*').replace(/\)\+$/, ')*')})`, 'giu'),
)
