import type { Topic } from '../config/topic-schema.ts'
import type { Evidence } from '../model.ts'
import type { Matcher } from './matcher.ts'
import type { Mention } from './mentions.ts'
import { unitOfToday } from './places.ts'
import type { Found, Reading, Readings } from './reading.ts'
import { bearsOn } from './surroundings.ts'

const TEXTS = ['title', 'summary'] as const

/**
 * In a piece about the battle, a bare "Điện Biên" of the summary is the battlefield: "lên Điện Biên kéo pháo". So is
 * one of the title where the piece plays in another province.
 */
export function underShadow(
  { topic, about }: Matcher,
  readings: Readings,
  mentions: readonly Mention[],
): readonly Mention[] {
  const isBattle =
    mentions.some(({ because }) => because.some(([rule]) => rule === 'battle')) || hasTheme(topic, readings)
  if (!isBattle) return mentions
  const isElsewhere = TEXTS.some((field) => elsewhereIn(readings[field]).length > 0)
  return mentions.map((mention) => {
    const { place, field, start, end, isPlaced, because, weight } = mention
    if (place !== about || isPlaced || because.some(([rule]) => rule === 'battle')) return mention
    if (field === 'title' && !isElsewhere) return mention
    const shadow: Evidence = ['battle-shadow', field, start, end, topic.weights.battleShadow]
    return { ...mention, because: [...because, shadow], weight: weight + shadow[4] }
  })
}

const hasTheme = (topic: Topic, readings: Readings): boolean =>
  TEXTS.some((field) =>
    readings[field].found.some(({ meaning }) =>
      meaning.signals.some((index) => topic.signals[index]?.rule === 'battle-theme'),
    ),
  )

/** The best mention counts in full, others add a little; a doubtful one is held against all that the text says besides. */
export function weighTogether(matcher: Matcher, readings: Readings, mentions: readonly Mention[]): readonly Evidence[] {
  const { topic } = matcher
  const { weights } = topic
  const best = bestOf(topic.threshold, mentions)
  if (!best) return []
  const others = further(matcher, best, mentions)
  const because = [...best.because, ...fromFurther(matcher, others)]
  const doubtful = isDoubtful(best)
  const { field, start, end } = best
  if (best.isWeak && best.weight > 0 && keepsCompany(best, others)) {
    because.push(['company', field, start, end, weights.company])
  }
  because.push(...fromSignals(matcher, readings, best, doubtful))
  if (!doubtful) return because
  because.push(...fromElsewhere(matcher, readings, best), ...fromDecoys(matcher, readings))
  const wrong = mentions.find((mention) => mention.weight <= 0 && mention !== best)
  if (wrong) because.push(['false-mention', wrong.field, wrong.start, wrong.end, weights.falseMention])
  return because
}

/** The mention that speaks loudest, one beyond doubt before any other. */
function bestOf(threshold: number, mentions: readonly Mention[]): Mention | undefined {
  const rank = (mention: Mention): number =>
    mention.weight + (mention.weight >= threshold && !isDoubtful(mention) ? 100 : 0)
  return mentions.reduce<Mention | undefined>(
    (best, each) => (best && rank(best) >= rank(each) ? best : each),
    undefined,
  )
}

/**
 * Whether a mention may be something else: others bear the name and no unit word settles it, or words beside it speak
 * against it. A list takes from a name's weight, and yet it is certain which place it names.
 */
function isDoubtful({ place, isWeak, because }: Mention): boolean {
  const isSettled = because.some(([rule]) => rule === 'unit-word') && !place.ambiguous && !place.traps?.includes('word')
  if (because.some(([rule, , , , weight]) => weight < 0 && rule !== 'short-list' && rule !== 'long-list')) return true
  return !isSettled && (isWeak || because.some(([rule]) => rule === 'trapped'))
}

/** One mention of each further place, heaviest first; a doubtful name repeated in another field counts as one. */
function further(matcher: Matcher, best: Mention, mentions: readonly Mention[]): readonly Mention[] {
  const seen = new Set([unitOfToday(best.place, matcher.bySlug).slug])
  let mayRepeat = isDoubtful(best)
  const others = mentions.filter((each) => each.weight > 0 && each !== best).sort((a, b) => b.weight - a.weight)
  return others.filter(({ place, field }) => {
    const { slug } = unitOfToday(place, matcher.bySlug)
    if (!seen.has(slug)) return seen.add(slug)
    const isRepetition = mayRepeat && place === best.place && field !== best.field
    if (isRepetition) mayRepeat = false
    return isRepetition
  })
}

function fromFurther({ topic }: Matcher, others: readonly Mention[]): readonly Evidence[] {
  const { further, furtherMost } = topic.weights
  const count = further === 0 ? 0 : Math.floor(furtherMost / further)
  return others.slice(0, count).map(({ field, start, end }) => ['further', field, start, end, further])
}

/** Two names that are both companies, or both ordinary words, are no company for each other. */
function keepsCompany(best: Mention, others: readonly Mention[]): boolean {
  return others.some(
    ({ place, isWeak }) =>
      place !== best.place && (!isWeak || !best.place.traps?.some((trap) => place.traps?.includes(trap))),
  )
}

/** What the topic's signals say, each rule once. */
function fromSignals(matcher: Matcher, readings: Readings, best: Mention, doubtful: boolean): readonly Evidence[] {
  const { topic, about } = matcher
  const byRule = new Map<string, Evidence>()
  for (const field of [...TEXTS, 'category'] as const) {
    for (const found of readings[field].found) {
      for (const index of found.meaning.signals) {
        const signal = topic.signals[index]
        if (!signal || byRule.has(signal.rule) || !signal.fields.includes(field)) continue
        if ((signal.when === 'doubtful' && !doubtful) || (signal.when === 'listed' && !best.isListed)) continue
        if (!bearsOn(signal.bearsOn, best.place, best.place === about, best.isWeak)) continue
        if (signal.weight > 0 && best.place.ambiguous && signal.when === 'doubtful') continue
        if (isOthers(readings[field], found)) continue
        byRule.set(signal.rule, [signal.rule, field, found.start, found.end, signal.weight])
      }
    }
  }
  return [...byRule.values()]
}

/** "của tỉnh Nghệ An" speaks of another province, not of one's own. */
function isOthers({ text, folded }: Reading, { end }: Found): boolean {
  return /tỉnh$/.test(folded.slice(0, end)) && /^ \p{Lu}/u.test(text.slice(end, end + 2))
}

/**
 * Places of other provinces, at most one a field; worst is the very province with which the name is shared. In a
 * round-up, "A; B; C", only what stands in the same part as the mention counts.
 */
function fromElsewhere({ topic }: Matcher, readings: Readings, best: Mention): readonly Evidence[] {
  const { weights } = topic
  const part = partOfRoundUp(readings[best.field].text, best)
  const near = TEXTS.flatMap((field) => {
    if (!part) return [{ field, others: elsewhereIn(readings[field]) }]
    if (field !== best.field) return []
    return [
      {
        field,
        others: elsewhereIn(readings[field]).filter(({ start, end }) => start >= part.start && end <= part.end),
      },
    ]
  })
  for (const { field, others } of near) {
    const namesake = others.find(({ meaning }) => best.place.ambiguous?.includes(meaning.elsewhere?.province ?? ''))
    if (namesake) return [['namesake', field, namesake.start, namesake.end, weights.otherName]]
  }
  return near.flatMap(({ field, others }): readonly Evidence[] => {
    const [other] = others
    const weight = field === 'title' ? weights.elsewhereTitle : weights.elsewhereSummary
    if (other) return [['elsewhere', field, other.start, other.end, weight]]
    const unknown = part ? undefined : unknownUnit(readings[field])
    return unknown ? [['unknown-unit', field, unknown.start, unknown.end, weights.unknownUnit]] : []
  })
}

type Span = { readonly start: number; readonly end: number }

/** The part in which a mention stands, where semicolons or bars cut a text into several pieces of news. */
function partOfRoundUp(text: string, { start, end }: Span): Span | undefined {
  const cut = /;|\s\|\s/g
  const cuts = [...text.matchAll(cut)].map(({ index }) => index)
  if (cuts.length === 0) return undefined
  return { start: cuts.findLast((at) => at < start) ?? 0, end: cuts.find((at) => at >= end) ?? text.length }
}

const elsewhereIn = ({ text, folded, found }: Reading): readonly Found[] =>
  found.filter(({ meaning, start }) => meaning.elsewhere && text.charCodeAt(start) !== folded.charCodeAt(start))

/** "phường Đa Kao": a unit word before a name that the gazetteer, which is complete, does not have. */
function unknownUnit({ text, found }: Reading): { readonly start: number; readonly end: number } | undefined {
  for (const { meaning, start, end, lastWord } of found) {
    if (!meaning.unitBefore || meaning.unitBefore.includes('village')) continue
    if (found.some(({ firstWord }) => firstWord === lastWord + 1)) continue
    const name = /^\.?\s\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*)*/u.exec(text.slice(end, end + 40))
    if (name) return { start, end: end + name[0].length }
  }
  return undefined
}

function fromDecoys({ topic }: Matcher, readings: Readings): readonly Evidence[] {
  for (const field of TEXTS) {
    for (const { meaning, start, end } of readings[field].found) {
      const decoy = meaning.decoy === undefined ? undefined : topic.decoys[meaning.decoy]
      if (decoy && decoy.weight < 0) return [[decoy.rule, field, start, end, decoy.weight]]
    }
  }
  return []
}
