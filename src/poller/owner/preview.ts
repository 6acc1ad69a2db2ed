import { gazetteer } from '../../config/gazetteer.ts'
import type { Config } from '../../config/schema/schema.ts'
import { dayOfId } from '../../item-day.ts'
import type { Item, NearMiss } from '../../model.ts'
import { explain } from '../../relevance/explain.ts'
import { type ItemVerdict, judge } from '../../relevance/judge.ts'
import type { Judged } from '../../relevance/judged.ts'
import { type Matcher, retuned } from '../../relevance/matcher.ts'
import { matcherFor } from '../../relevance/matcher-for.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { evidenceOf } from '../../write/evidence.ts'
import type { Preview, PreviewedChange } from '../api.ts'

/** Judging one takes a fraction of a millisecond; a request on the free plan has 10 ms. */
const MOST = 150

/** The items to try a draft on. */
export type Recent = {
  readonly items: readonly Item[]
  readonly nearMisses: readonly NearMiss[]
  /** Items filed on this day or earlier no longer change; "" for none. */
  readonly sealedDay: string
}

/**
 * Computes what a draft would add and drop among recent items and near misses, at most 150, newest first. Only
 * differences from a fresh decision of the config in force count.
 */
export function preview(draft: Config, inForce: Config, recent: Recent, now: Date): Preview {
  const { items, nearMisses } = newestOf(recent)
  const present = matcherFor(inForce.topic)
  const drafted = judgesBy(retuned(present, draft.topic, gazetteer), draft, now)
  const today = judgesBy(present, inForce, now)
  const added: PreviewedChange[] = []
  const dropped: PreviewedChange[] = []

  for (const { item, id, wasKept, judgedBy } of [...items.map(asItem(inForce)), ...nearMisses.map(asNearMiss)]) {
    const decision = drafted(item, id)
    if (decision.kept === wasKept) continue
    // An item that the current topic judged is not judged by it again.
    if (judgedBy !== present.version && decision.kept === today(item, id).kept) continue
    const isOfHiding = decision.hidden || (id !== undefined && inForce.hidden.includes(id))
    const stays = id !== undefined && !isOfHiding && dayOfId(id) <= recent.sealedDay
    const change = withoutUndefined({ ...changeFrom(item, id, decision), stays: stays || undefined })
    if (decision.kept) added.push(change)
    else dropped.push(change)
  }
  const compared = { items: items.length, nearMisses: nearMisses.length }
  const known = new Set(inForce.sources.map(({ url }) => url))
  const newSources = draft.sources.filter(({ url }) => !known.has(url)).map(({ id }) => id)
  return { compared, threshold: draft.topic.threshold, added, dropped, newSources }
}

/** Half of each kind; a kind with fewer leaves its room to the other. */
function newestOf({ items, nearMisses }: Recent): Pick<Recent, 'items' | 'nearMisses'> {
  const links = new Set(items.map(({ link }) => link))
  const missed = nearMisses.filter(({ link }) => !links.has(link))
  const half = MOST / 2
  const ofItems = Math.min(items.length, Math.max(half, MOST - missed.length))
  return { items: items.slice(0, ofItems), nearMisses: missed.slice(0, MOST - ofItems) }
}

type Candidate = Judged & Pick<NearMiss, 'title' | 'summary' | 'link' | 'source' | 'published'>
type Compared = {
  readonly item: Candidate
  readonly id: string | undefined
  readonly wasKept: boolean
  readonly judgedBy?: string | undefined
}

const asItem =
  ({ hidden }: Config) =>
  (item: Item): Compared => ({
    item,
    id: item.id,
    wasKept: item.dropped !== true && !hidden.includes(item.id),
    judgedBy: item.judgedBy,
  })

const asNearMiss = (miss: NearMiss): Compared => ({ item: miss, id: undefined, wasKept: false })

type Decision = Omit<ItemVerdict, 'places'> & { readonly hidden: boolean; readonly matcher: Matcher }

/** Decides by a config: its topic, its sources, and the ids that it hides. */
function judgesBy(matcher: Matcher, { sources, hidden }: Config, now: Date) {
  const bySource = new Map(sources.map((source) => [source.id, source]))
  const hiddenIds = new Set(hidden)
  return (item: Candidate, id: string | undefined): Decision => {
    const judgement = judge(matcher, item, bySource.get(item.source), now)
    const isHidden = id !== undefined && hiddenIds.has(id)
    return { ...judgement, kept: judgement.kept && !isHidden, hidden: isHidden, matcher }
  }
}

function changeFrom(
  item: Candidate,
  id: string | undefined,
  { matcher, hidden, ...decision }: Decision,
): PreviewedChange {
  const { title, link, source, published } = item
  return withoutUndefined({
    id,
    title,
    link,
    source,
    published,
    score: decision.score,
    because: evidenceOf({ ...item, because: decision.because }),
    explanation: { vi: explain(matcher, item, decision, 'vi'), en: explain(matcher, item, decision, 'en') },
    hidden: hidden || undefined,
  })
}
