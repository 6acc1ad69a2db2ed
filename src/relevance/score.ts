import type { Signal, Topic } from '../config/schema/topic-schema.ts'
import type { Evidence } from '../model.ts'
import { bearsOn } from './context.ts'
import { eventElsewhere, isGift, isLocated, isOfficeOf, opensElsewhere, opensWithPlace } from './event-place.ts'
import type { Matcher } from './matcher.ts'
import { elsewhereIn } from './names/elsewhere.ts'
import type { Mention } from './names/mentions.ts'
import type { Found, Reading, Readings } from './names/reading.ts'
import { sentenceEndsBetween } from './names/wording.ts'
import { abroadIn } from './newsroom.ts'
import { unitOfToday } from './places.ts'
import { fromDecoys, fromElsewhere, fromSignals, partOf } from './whole-text.ts'

const TEXTS = ['title', 'summary'] as const

const BATTLE: readonly string[] = ['battle-theme', 'battle-person']

/**
 * In an article about the battle, a bare "Điện Biên" in the summary is the battlefield: "lên Điện Biên kéo pháo". So is
 * one in the title if the event is in another province, or if there are several words of such articles.
 */
export function underShadow(
  { topic, about }: Matcher,
  readings: Readings,
  mentions: readonly Mention[],
): readonly Mention[] {
  const themes = themesOf(topic, readings)
  const hasTheme = themes.title.size + themes.summary.size > 0
  if (!hasTheme && !mentions.some(({ because }) => because.some(([rule]) => rule === 'battle'))) return mentions
  // A lead may recall the battle on any occasion: a title is shadowed by its own words, or by those of another place.
  const isElsewhere = TEXTS.some((field) => elsewhereIn(readings[field]).length > 0)
  const isHistory = readings.title.found.some(({ meaning }) =>
    meaning.signals.some((index) => topic.signals[index]?.rule === 'battle-person'),
  )
  const coversTitle =
    isElsewhere || isHistory || themes.title.size > 1 || (themes.title.size > 0 && themes.summary.size > 0)
  return mentions.map((mention) => {
    const { place, field, start, end, isPlaced, because, weight } = mention
    if (place !== about || isPlaced || because.some(([rule]) => rule === 'battle')) return mention
    if (field === 'title' && !coversTitle) return mention
    const shadow: Evidence = ['battle-shadow', field, start, end, topic.weights.battleShadow]
    return { ...mention, because: [...because, shadow], weight: weight + shadow[4] }
  })
}

/** The different words of articles about the battle in each text. */
function themesOf(topic: Topic, readings: Readings): Readonly<Record<(typeof TEXTS)[number], ReadonlySet<number>>> {
  const themesIn = (field: (typeof TEXTS)[number]): ReadonlySet<number> =>
    new Set(
      readings[field].found
        .filter(({ meaning }) => meaning.signals.some((index) => BATTLE.includes(topic.signals[index]?.rule ?? '')))
        .map(({ phrase }) => phrase),
    )
  return { title: themesIn('title'), summary: themesIn('summary') }
}

/** Scores the best mention in full and others a little; weighs a doubtful one against everything else in the text. */
export function scoreEvidence(matcher: Matcher, readings: Readings, mentions: readonly Mention[]): readonly Evidence[] {
  const { topic } = matcher
  const { weights } = topic
  const best = bestOf(topic.threshold, mentions)
  if (!best) return []
  const others = further(matcher, best, mentions)
  const because = [...best.because, ...fromHeadword(matcher, readings, best), ...fromFurther(matcher, others)]
  const doubtful = isDoubtful(best)
  const { field, start, end } = best
  if (best.isWeak && best.weight > 0 && keepsCompany(best, others)) {
    because.push(['company', field, start, end, weights.company])
  }
  because.push(...fromSignals(matcher, readings, best, doubtful))
  because.push(...fromEventElsewhere(matcher, readings, best, mentions))
  if (!doubtful) return because
  const near = partOf(readings, best)
  because.push(...fromElsewhere(matcher, near, best), ...fromDecoys(matcher, near))
  because.push(...fromAbroad(matcher, readings, best))
  const wrong = mentions.find((mention) => mention.weight <= 0 && mention !== best)
  if (wrong) because.push(['false-mention', wrong.field, wrong.start, wrong.end, weights.falseMention])
  return outweigh(matcher, readings, best, because)
}

/** "Điện Biên Phủ ngập sâu": at the head of a title the city is meant, unless a dash makes a motto of it or words of the battle are near. */
function fromHeadword({ topic }: Matcher, readings: Readings, best: Mention): readonly Evidence[] {
  const { title } = readings
  const { field, start, end, because } = best
  if (field !== 'title' || start !== 0 || best.weight <= 0 || !because.some(([rule]) => rule === 'trapped')) return []
  if (/^\s?[-–—,]/.test(title.text.slice(end))) return []
  const themes = themesOf(topic, readings)
  if (themes.title.size + themes.summary.size > 0) return []
  return [['headword', field, start, end, topic.weights.headword]]
}

/** It happened where the title says; a name of ours in another text alone is somebody's origin. */
function fromEventElsewhere(
  { topic }: Matcher,
  readings: Readings,
  best: Mention,
  mentions: readonly Mention[],
): readonly Evidence[] {
  if (best.field === 'title' || best.isListed || mentions.some(({ field, weight }) => field === 'title' && weight > 0))
    return []
  const { title, [best.field]: text } = partOf(readings, best)
  const inTitle = eventElsewhere(title)
  const event = inTitle ?? opensElsewhere(text)
  const other = event ?? (best.isPlaced ? undefined : (elsewhereIn(title)[0] ?? elsewhereAround(text, best)))
  // "Hà Nội: mưa đá", "trút xuống Hà Nội, Điện Biên": here as well.
  if (!other || best.alongside.has(other.meaning.elsewhere?.province ?? '') || opensWithPlace(text, best)) return []
  if (best.isPlaced && inTitle?.start === 0 && isGift(topic, title)) return []
  const weight = event ? topic.weights.eventElsewhere : topic.weights.otherHeadline
  const isInTitle = title.found.includes(other)
  return [['event-elsewhere', isInTitle ? 'title' : best.field, other.start, other.end, weight]]
}

/** "Nam ca sĩ Điện Biên hiện sống ở quận 7": another place in the same sentence, which is not named in one row with ours. */
const elsewhereAround = (text: Reading, { start, end, alongside }: Mention): Found | undefined =>
  elsewhereIn(text).find(
    (other) =>
      !alongside.has(other.meaning.elsewhere?.province ?? '') &&
      (isLocated(text, other) || isOfficeOf(text, other)) &&
      !sentenceEndsBetween(text.text, Math.min(end, other.end), Math.max(start, other.start)),
  )

/** "Cô dâu người Điện Biên chết ở Đài Loan": somebody from here, but it happened abroad. */
function fromAbroad(matcher: Matcher, readings: Readings, best: Mention): readonly Evidence[] {
  if (!best.because.some(([rule]) => rule === 'origin')) return []
  for (const field of TEXTS) {
    const country = abroadIn(matcher, readings[field])
    if (country) return [['abroad', field, country.start, country.end, matcher.topic.weights.elsewhereSummary]]
  }
  return []
}

/** Signs of today take back the penalties for words of the battle, unless the title names another province. */
function outweigh(
  { topic, about }: Matcher,
  readings: Readings,
  best: Mention,
  because: readonly Evidence[],
): readonly Evidence[] {
  if (elsewhereIn(readings.title).length > 0) return because
  let strongest: Evidence | undefined
  for (const [index, signal] of topic.signals.entries()) {
    const lifted = liftedBy(signal, best, best.place === about, because)
    if (lifted === undefined) continue
    for (const field of signal.fields) {
      const sign = readings[field].found.find(({ meaning }) => meaning.signals.includes(index))
      if (sign && (!strongest || lifted + signal.weight > strongest[4])) {
        strongest = [signal.rule, field, sign.start, sign.end, lifted + signal.weight]
      }
    }
  }
  return strongest ? [...because, strongest] : because
}

/**
 * The penalties that a sign of today takes back, or undefined if it does not count. The topic's own name needs no such
 * sign, unless words of the battle spoke.
 */
function liftedBy(
  { outweighs, bearsOn: audiences }: Signal,
  best: Mention,
  isAbout: boolean,
  because: readonly Evidence[],
): number | undefined {
  if (!outweighs || outweighs.includes('event-elsewhere')) return undefined
  if (!bearsOn(audiences, best.place, isAbout, best.isWeak)) return undefined
  const lifted = because.reduce((sum, each) => (outweighs.includes(each[0]) ? sum - each[4] : sum), 0)
  return lifted === 0 && isAbout ? undefined : lifted
}

/** The mention with the highest weight, an undoubted one before any other. */
export function bestOf(threshold: number, mentions: readonly Mention[]): Mention | undefined {
  const rank = (mention: Mention): number =>
    mention.weight + (mention.weight >= threshold && !isDoubtful(mention) ? 100 : 0)
  return mentions.reduce<Mention | undefined>(
    (best, each) => (best && rank(best) >= rank(each) ? best : each),
    undefined,
  )
}

/**
 * Whether a mention may mean something else: others have the name and no unit word settles it, or words beside it speak
 * against it. A list takes from a name's weight, but does not make it doubtful which place is meant.
 */
function isDoubtful({ place, isWeak, because }: Mention): boolean {
  const isSettled = because.some(([rule]) => rule === 'unit-word') && !place.ambiguous && !place.traps?.includes('word')
  if (because.some(([rule, , , , weight]) => weight < 0 && rule !== 'short-list' && rule !== 'long-list')) return true
  return !isSettled && (isWeak || place.ambiguous !== undefined || because.some(([rule]) => rule === 'trapped'))
}

/** One mention of each further place, heaviest first; a doubtful name repeated in another field counts as one. */
function further(matcher: Matcher, best: Mention, mentions: readonly Mention[]): readonly Mention[] {
  const seen = new Set([unitOfToday(best.place, matcher.bySlug).slug])
  let mayRepeat = !best.isWeak && isDoubtful(best)
  const others = mentions.filter((each) => each.weight > 0 && each !== best).sort((a, b) => b.weight - a.weight)
  const found: Mention[] = []
  for (const each of others) {
    const { slug } = unitOfToday(each.place, matcher.bySlug)
    const isRepetition = mayRepeat && each.place === best.place && each.field !== best.field
    if (!seen.has(slug)) seen.add(slug)
    else if (isRepetition) mayRepeat = false
    else continue
    found.push(each)
  }
  return found
}

function fromFurther({ topic }: Matcher, others: readonly Mention[]): readonly Evidence[] {
  const { further, furtherMost } = topic.weights
  const count = further === 0 ? 0 : Math.floor(furtherMost / further)
  return others.slice(0, count).map(({ field, start, end }) => ['further', field, start, end, further])
}

/** Two names that are both companies, or both ordinary words, do not support each other. */
function keepsCompany(best: Mention, others: readonly Mention[]): boolean {
  return others.some(
    ({ place, isWeak }) =>
      place !== best.place && (!isWeak || !best.place.traps?.some((trap) => place.traps?.includes(trap))),
  )
}
