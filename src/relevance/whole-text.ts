import type { Signal } from '../config/schema/topic-schema.ts'
import type { Evidence } from '../model.ts'
import { bearsOn } from './context.ts'
import type { Matcher } from './matcher.ts'
import { elsewhereIn } from './names/elsewhere.ts'
import type { Mention } from './names/mentions.ts'
import type { Found, Reading, Readings } from './names/reading.ts'

const TEXTS = ['title', 'summary'] as const

/**
 * The parts of the texts that belong to a mention. A round-up, "A; B | C", is several pieces of news in one: of it,
 * only the part with the mention.
 */
export function partOf(readings: Readings, { field, start, end }: Mention): Readings {
  const { text } = readings[field]
  const cuts = [...text.matchAll(/;|\s\|\s/g)].map(({ index }) => index)
  if (cuts.length === 0) return readings
  const from = cuts.findLast((at) => at < start) ?? 0
  const to = cuts.find((at) => at >= end) ?? text.length
  const within = (reading: Reading): Reading => ({
    ...reading,
    found: reading.found.filter((found) => found.start >= from && found.end <= to),
  })
  const without = (reading: Reading): Reading => ({ ...reading, text: '', folded: '', found: [] })
  const limited = (each: keyof Readings): Reading => (each === field ? within(readings[each]) : without(readings[each]))
  return { ...readings, title: limited('title'), summary: limited('summary'), text: limited('text') }
}

/** Evidence of the topic's signals, each rule once. */
export function fromSignals(
  matcher: Matcher,
  readings: Readings,
  best: Mention,
  doubtful: boolean,
): readonly Evidence[] {
  const { topic, about } = matcher
  const near = partOf(readings, best)
  const byRule = new Map<string, Evidence>()
  const present = [readings.title, readings.summary, readings.category].flatMap(({ found }) =>
    found.flatMap(({ meaning }) => meaning.signals),
  )
  for (const index of [...new Set(present)].sort((a, b) => a - b)) {
    const signal = topic.signals[index]
    if (
      !signal ||
      !counts(signal, best, doubtful) ||
      !bearsOn(signal.bearsOn, best.place, best.place === about, best.isWeak)
    ) {
      continue
    }
    for (const field of signal.fields) {
      const reading = (signal.when === 'always' || signal.when === 'accompanied' ? readings : near)[field]
      const found = reading.found.find(({ meaning, end }) => meaning.signals.includes(index) && !isOthers(reading, end))
      if (!found || byRule.has(signal.rule)) continue
      byRule.set(signal.rule, [signal.rule, field, found.start, found.end, signal.weight])
    }
  }
  return [...byRule.values()]
}

/** Whether a signal counts at all beside the best mention. */
function counts(
  { outweighs, when, weight }: Signal,
  { place, isListed, alongside }: Mention,
  doubtful: boolean,
): boolean {
  if (outweighs) return false
  if (when === 'listed') return isListed
  if (when === 'accompanied') return alongside.size > 1
  return when === 'always' || (doubtful && !(weight > 0 && place.ambiguous))
}

/** "của tỉnh Nghệ An" is about another province, not one's own. */
function isOthers({ text, folded }: Reading, end: number): boolean {
  return /tỉnh$/.test(folded.slice(0, end)) && /^ \p{Upper}/u.test(text.slice(end, end + 2))
}

/** Places of other provinces, at most one a field; the province that shares the name weighs most. */
export function fromElsewhere({ topic }: Matcher, readings: Readings, best: Mention): readonly Evidence[] {
  const { weights } = topic
  for (const field of TEXTS) {
    const namesake = elsewhereIn(readings[field]).find(
      (each) =>
        best.place.ambiguous?.includes(each.meaning.elsewhere?.province ?? '') && !isOriginOf(readings[field], each),
    )
    if (namesake) return [['namesake', field, namesake.start, namesake.end, weights.otherName]]
  }
  return TEXTS.flatMap((field): readonly Evidence[] => {
    const other = elsewhereIn(readings[field]).find((each) => !isOriginOf(readings[field], each))
    const weight = field === 'title' ? weights.elsewhereTitle : weights.elsewhereSummary
    if (other) return [['elsewhere', field, other.start, other.end, weight]]
    const unknown = unknownUnit(readings[field])
    return unknown ? [['unknown-unit', field, unknown.start, unknown.end, weights.unknownUnit]] : []
  })
}

/** "đến từ Sơn La", "7 người Hà Nội", "đoàn xe cổ Sài Gòn": where somebody came from, not where it happened. */
function isOriginOf({ folded }: Reading, { start }: Found): boolean {
  const before = folded.slice(Math.max(0, start - LONGEST_ORIGIN), start)
  if (/(?:^|\s)(?:từ|quê|quê ở|from|người|sinh viên|gia đình|biển số|giám đốc|doanh nghiệp) $/.test(before)) return true
  return before
    .trimEnd()
    .split(' ')
    .slice(-WORDS_OF_GROUP)
    .some((word) => GROUP.has(word))
}

const LONGEST_ORIGIN = 26
const WORDS_OF_GROUP = 3
const GROUP: ReadonlySet<string> = new Set(['khách', 'đoàn', 'nhóm'])

/** "phường Đa Kao": a unit word before a name that is not in the gazetteer, which is complete. */
function unknownUnit({ text, found }: Reading): { readonly start: number; readonly end: number } | undefined {
  for (const { meaning, start, end, lastWord } of found) {
    if (!meaning.unitBefore || meaning.unitBefore.includes('village')) continue
    if (found.some(({ firstWord }) => firstWord === lastWord + 1)) continue
    const name = /^\.?\s\p{Upper}[\p{Alpha}\p{Gr_Ext}]*(?:\s\p{Upper}[\p{Alpha}\p{Gr_Ext}]*)*/u.exec(
      text.slice(end, end + 40),
    )
    if (name) return { start, end: end + name[0].length }
  }
  return undefined
}

/** Evidence of longer phrases that only contain a name of ours. */
export function fromDecoys({ topic }: Matcher, readings: Readings): readonly Evidence[] {
  for (const field of TEXTS) {
    for (const { meaning, start, end } of readings[field].found) {
      const decoy = meaning.decoy === undefined ? undefined : topic.decoys[meaning.decoy]
      if (decoy && decoy.weight < 0) return [[decoy.rule, field, start, end, decoy.weight]]
    }
  }
  return []
}
