import type { Candidate, DroppedItem, KeyKind, NearMiss, Verdict, WholeItem } from '../../model.ts'
import { withoutKinds } from '../../normalise/identity.ts'
import { toWholeItem, type WholeOutcome } from '../../normalise/whole-item.ts'
import { judge } from '../../relevance/judge.ts'
import type { SourceState } from '../../source-state.ts'
import { unsoundKinds } from '../../stories/shared-keys.ts'
import { mayHoldKey, withShortKeys } from '../../text/short-keys.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { arrivalOf } from '../source-stats.ts'
import type { Processed, Reading } from './processed.ts'
import { standingKeys, withStanding } from './standing-articles.ts'
import { type Listed, withTimes } from './unknown-times.ts'
import type { Unseen } from './unseen-items.ts'

/** Unseen items of an answer. `isNewList`: this list was never seen before, so its items may be of any age. */
type ToJudge = Unseen & { readonly language: string | undefined; readonly isNewList: boolean }

type Judged = Omit<Processed, 'state' | 'parsedBytes'> & {
  /** Each item made whole, or why it could not be. */
  readonly outcomes: readonly WholeOutcome[]
  /** The dates that the publisher gave. */
  readonly published: readonly string[]
  readonly unsound: readonly KeyKind[]
  readonly keptKeys: string
  readonly standing: string
  /** Whether an item changed from kept to not kept, or back. */
  readonly hasTurned: boolean
}

/** Makes the unseen items whole and judges them. */
export function judgeItems(reading: Reading, toJudge: ToJudge): Judged {
  const { items, itemMarks, seen, language, isNewList } = toJudge
  const { source, memory, context } = reading
  const { now } = context
  const { site } = context.config
  const whole = withoutUndefined({ now, site, feedLanguage: language })
  const outcomes = items.map((parsed) => toWholeItem(parsed, source, whole))
  const unsound = unsoundAfter(memory, outcomes, site.utcOffset)
  const listed = soundItems(items, outcomes, unsound)
  const since = isNewList ? undefined : memory.lastOkAt
  const timed = withTimes(listed, { now, utcOffset: source.utcOffset ?? site.utcOffset, since })
  const trays = sortItems(reading, timed, isNewList)
  const { candidates, corrections, nearMisses, dropped } = trays
  const marks = new Map(items.map((parsed, index) => [parsed, itemMarks[index] ?? '']))
  const markOf = new Map(timed.map(({ parsed, item }) => [item, marks.get(parsed) ?? '']))
  const standing = memory.standing ?? ''
  const unmoved = standingKeys(standing, toJudge.marks)
  const beside = (found: readonly Candidate[]) =>
    unmoved === '' ? found : found.map((candidate) => ({ ...candidate, standing: unmoved }))
  const known = memory.keptKeys ?? ''
  return {
    ...trays,
    candidates: beside(candidates),
    corrections: beside(corrections),
    outcomes,
    published: timed.filter(({ item }) => item.dated).map(({ item }) => item.published),
    unsound: [...unsound],
    keptKeys: withShortKeys(known, keysOf(candidates), keysOf(corrections)),
    standing: withStanding(
      standing,
      candidates.map(({ item }) => [item, markOf.get(item) ?? '']),
    ),
    hasTurned: corrections.length > 0 || candidates.some(({ item }) => !mayHoldKey(known, item.key)),
    counts: {
      read: items.length + seen,
      seen,
      near: nearMisses.length,
      dropped: dropped.length,
      unusable: items.length - listed.length,
    },
  }
}

/** The kinds of key that do not count at a source, with those that this body refutes. */
function unsoundAfter(
  { unsound = [] }: SourceState,
  outcomes: readonly WholeOutcome[],
  utcOffset: string,
): ReadonlySet<KeyKind> {
  const entries = outcomes.filter((outcome) => outcome.kind === 'whole').map(({ item }) => item)
  return new Set([...unsound, ...unsoundKinds(entries, utcOffset)])
}

function soundItems(
  items: Unseen['items'],
  outcomes: readonly WholeOutcome[],
  unsound: ReadonlySet<KeyKind>,
): readonly Listed[] {
  return items.flatMap((parsed, index) => {
    const outcome = outcomes[index]
    if (outcome?.kind !== 'whole') return []
    return [{ parsed, item: withoutKinds(outcome.item, unsound) }]
  })
}

/** Where judged items go. */
type Trays = {
  readonly candidates: Candidate[]
  readonly corrections: Candidate[]
  readonly nearMisses: NearMiss[]
  readonly dropped: DroppedItem[]
}

/** Judges each item once. If a body holds an article twice, the first one counts. */
function sortItems(reading: Reading, listed: readonly Listed[], isNewList: boolean): Trays {
  const trays: Trays = { candidates: [], corrections: [], nearMisses: [], dropped: [] }
  const keys = new Set<string>()
  for (const { item } of listed) {
    if (keys.has(item.key)) continue
    keys.add(item.key)
    sortItem(trays, reading, item, isNewList)
  }
  return trays
}

function sortItem(trays: Trays, { source, memory, context }: Reading, item: WholeItem, isNewList: boolean): void {
  const { matcher, now } = context
  const { nearMiss, ...verdict } = judge(matcher, item, source, now)
  const judgedBy = matcher.version
  const candidate = { item, verdict, arrival: arrivalOf(item, memory, isNewList), judgedBy }
  if (verdict.kept) {
    if (item.dated) trays.candidates.push(candidate)
    else trays.candidates.push({ ...candidate, rank: undatedAmong(trays.candidates) })
    return
  }
  if (mayHaveBeenKept(memory, item.key)) trays.corrections.push(candidate)
  const { score, because } = verdict
  if (nearMiss) trays.nearMisses.push({ ...item, seen: now.toISOString(), score, because, judgedBy })
  else trays.dropped.push(droppedFrom(item, verdict, now))
}

const undatedAmong = (candidates: readonly Candidate[]): number =>
  candidates.filter(({ rank }) => rank !== undefined).length

/** A source whose bodies are forgotten may have given anything. */
function mayHaveBeenKept({ marks, keptKeys = '' }: SourceState, key: string): boolean {
  return marks.join('') === '' || mayHoldKey(keptKeys, key)
}

/** The part of a dropped item that answers why it is not here. */
function droppedFrom(item: WholeItem, { score, because }: Verdict, now: Date): DroppedItem {
  const { source, link, title, published } = item
  return { source, link, title, published, seen: now.toISOString(), score, because }
}

const keysOf = (candidates: readonly Candidate[]): readonly string[] => candidates.map(({ item }) => item.key)
