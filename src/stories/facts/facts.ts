import { matchForm } from '../../text/fold.ts'
import type { Text } from '../words/print.ts'
import { type Words, wordsOf } from '../words/words.ts'
import { daysIn, localDayNumber } from './days.ts'
import { signs } from './lexicon.ts'
import { type Names, namesIn, placesIn, suspectsIn } from './names.ts'
import { countedIn, type Figures, numberedIn } from './quantities.ts'

type Sides = { readonly first: number; readonly second: number }

/** Keyed by the offset of the site; a process has only one. */
const known = new Map<string, WeakMap<Text, Facts>>()

/**
 * The facts in an article: when, where, who, which and how many. Each is read when it is first asked for: most
 * comparisons end at one of the first.
 */
export class Facts {
  readonly published: number
  readonly lead: string
  readonly #headline: string
  readonly #title: string
  readonly #utcOffset: string
  #folded: string | undefined
  #titleDays: ReadonlySet<number> | undefined
  #days: ReadonlySet<number> | undefined
  #numbered: Figures | undefined
  #titleCounted: Figures | undefined
  #counted: Figures | undefined
  #names: Names | undefined
  #places: ReturnType<typeof placesIn> | undefined
  #suspects: ReadonlySet<string> | undefined
  #words: ReadonlySet<string> | undefined
  #kinds: string | undefined
  #sides: Sides | undefined
  #aspects: number | undefined

  constructor({ title, summary, published }: Text, utcOffset: string) {
    this.published = Date.parse(published)
    this.lead = summary
    this.#headline = title
    this.#title = matchForm(title)
    this.#utcOffset = utcOffset
  }

  get #text(): string {
    return `${this.#headline}. ${this.lead}`
  }

  get #foldedText(): string {
    this.#folded ??= matchForm(this.#text)
    return this.#folded
  }

  get titleDays(): ReadonlySet<number> {
    this.#titleDays ??= new Set([
      ...daysIn(this.#title, this.published, this.#utcOffset),
      ...spokenDays(this.#title, this.published, this.#utcOffset),
    ])
    return this.#titleDays
  }

  get days(): ReadonlySet<number> {
    this.#days ??= daysIn(this.#foldedText, this.published, this.#utcOffset)
    return this.#days
  }

  get numbered(): Figures {
    this.#numbered ??= numberedIn(this.#foldedText)
    return this.#numbered
  }

  get titleCounted(): Figures {
    this.#titleCounted ??= countedIn(this.#title)
    return this.#titleCounted
  }

  get counted(): Figures {
    this.#counted ??= countedIn(this.#foldedText)
    return this.#counted
  }

  get names(): Names {
    this.#names ??= namesIn(this.#headline)
    return this.#names
  }

  /** Names of places level by level, from province to village. */
  get places(): readonly ReadonlySet<string>[] {
    this.#places ??= placesIn(this.#text)
    return this.#places.units
  }

  get countries(): ReadonlySet<string> {
    this.#places ??= placesIn(this.#text)
    return this.#places.countries
  }

  get suspects(): ReadonlySet<string> {
    this.#suspects ??= suspectsIn(this.#text)
    return this.#suspects
  }

  get words(): ReadonlySet<string> {
    this.#words ??= new Set(this.#foldedText.split(/[^a-z\d\u00df-\u024f\u1e00-\u1eff]+/))
    return this.#words
  }

  get isDaily(): boolean {
    return signs.daily.some((sign) => this.#title.includes(sign))
  }

  /** In "Vụ cháy chợ: khởi tố hai người", the part after the colon. */
  get news(): Words | undefined {
    return newsIn(this.#title)
  }

  /** For each kind of article, whether its headline says that it is one. */
  get kinds(): string {
    this.#kinds ??= kindsIn(this.#title)
    return this.#kinds
  }

  get sides(): Sides {
    this.#sides ??= sidesIn(this.#title)
    return this.#sides
  }

  /** One bit for each aspect that the headline shows (`storySigns.aspects`). */
  get aspects(): number {
    this.#aspects ??= aspectsIn(this.#title)
    return this.#aspects
  }
}

/** The facts in an article, on days of the site; made at the first call for this very object. */
export function factsOf(article: Text, utcOffset: string): Facts {
  const ofSite = known.get(utcOffset) ?? new WeakMap<Text, Facts>()
  known.set(utcOffset, ofSite)
  const facts = ofSite.get(article) ?? new Facts(article, utcOffset)
  ofSite.set(article, facts)
  return facts
}

/** The days meant by "hôm nay" and "ngày mai" in a headline. */
function spokenDays(title: string, published: number, utcOffset: string): readonly number[] {
  const today = localDayNumber(published, utcOffset)
  return signs.spokenDays.filter(([words]) => title.includes(words)).map(([, ahead]) => today + ahead)
}

/** "x" for each kind that a headline has, "-" for each other. */
function kindsIn(title: string): string {
  const marks = signs.kinds.map((kind) => {
    if (kind.some((sign) => title.includes(sign))) return 'x'
    return '-'
  })
  return marks.join('')
}

function newsIn(title: string): Words | undefined {
  const colon = title.indexOf(': ')
  if (colon > 0 && signs.cases.some((sign) => title.startsWith(sign))) return wordsOf(title.slice(colon))
  return undefined
}

/** For each aspect one bit. */
function aspectsIn(title: string): number {
  let found = 0
  for (const [place, words] of signs.aspects.entries())
    if (words.some((word) => title.includes(word))) found |= 1 << place
  return found
}

/**
 * For each pair of opposites a bit: in `first` if a headline has only the one word, in `second` if it has only the other,
 * or ends the one with it.
 */
function sidesIn(title: string): Sides {
  let first = 0
  let second = 0
  for (const [place, [one, other]] of signs.opposites.entries()) {
    const hasOne = title.includes(one)
    const hasOther = title.includes(other)
    if (hasOne && !hasOther) first |= 1 << place
    if (hasOther && (!hasOne || isEndOf(title, other, one))) second |= 1 << place
  }
  return { first, second }
}

const CLAUSE_END = /[,;:.–]| và /

/** "Thông xe đoạn đường bị chia cắt", but not "Khánh thành, khởi công 20 công trình". */
function isEndOf(title: string, end: string, beginning: string): boolean {
  const from = title.indexOf(end) + end.length
  const to = title.indexOf(beginning, from)
  return to !== -1 && !CLAUSE_END.test(title.slice(from, to))
}
