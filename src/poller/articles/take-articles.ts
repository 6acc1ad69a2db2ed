import { articleRules } from '../../config/articles.ts'
import type { Config, Source } from '../../config/schema/schema.ts'
import { DAY_MS, hasPassed } from '../../durations.ts'
import type { Candidate, DroppedItem, NearMiss, WholeItem } from '../../model.ts'
import { KEYS } from '../../publish/documents.ts'
import { judge } from '../../relevance/judge.ts'
import type { Matcher } from '../../relevance/matcher.ts'
import {
  type ArticleFields,
  type QueuedArticle,
  readArticleAt,
  removeQueued,
  type StoredArticle,
  trimArticles,
  writeArticle,
  writeQueued,
} from '../../store/articles.ts'
import type { Database } from '../../store/database.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { readNearAt, removeNear } from '../../store/near.ts'
import { markDue } from '../../store/publications.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { Batch } from '../api.ts'
import type { Processed } from '../response/processed.ts'
import type { Found } from '../tick/commit.ts'
import type { AskedArticle } from './article-answer.ts'
import { noteArticleForms } from './article-forms.ts'
import type { ArticleTurn } from './read-articles.ts'
import { hostOf, isHeld } from './wanted.ts'
import { withArticle } from './with-article.ts'

export type TakingContext = { readonly config: Config; readonly matcher: Matcher; readonly now: Date }

/**
 * Applies the articles that were read to a tick's findings: items that wait for theirs are held back, others are judged
 * with it, and those whose wait is over are added. Call it inside the commit, before storing the result.
 */
export function takeArticles(db: Database, found: Found, turn: ArticleTurn, context: TakingContext): Found {
  if (readMeta(db, 'rebuild') !== undefined) return found
  const done = storeAnswers(db, turn, context.now)
  noteArticleForms(db, turn.asked, context.config)
  const open = turn.queue.filter(({ link }) => !done.has(link))
  const over = open.filter((queued) => isTimeOver(queued, context))
  const waiting = new Map(open.filter((queued) => !over.includes(queued)).map((queued) => [queued.link, queued]))
  const desk = openDesk(db, context)

  const again = linksIn(found)
  const released = emptyFindings()
  for (const queued of [...turn.queue.filter(({ link }) => done.has(link)), ...over]) {
    if (!again.has(queued.link)) release(desk, queued, released)
  }
  removeQueued(db, [...over.map(({ link }) => link), ...done])

  const batches = found.batches.map((batch) => ({ ...batch, ...reviewed(desk, batch, waiting) }))
  const polled = found.polled.map((one) => ({
    ...one,
    processed: { ...one.processed, ...reviewed(desk, one.processed, waiting) },
  }))
  const attempts = attemptsAfter(turn.asked)
  for (const queued of waiting.values()) {
    writeQueued(db, { ...queued, attempts: attempts.get(queued.link) ?? queued.attempts })
  }
  return { polled, batches: [{ number: 0, ...released }, ...batches] }
}

/** Whether the wait of an item for its article is over, or a near miss's article has been in the queue for too long. */
function isTimeOver(queued: QueuedArticle, { now, config }: TakingContext): boolean {
  if (queued.candidate !== undefined) return !isHeld(queued, now, config.limits.tickMinutes)
  return hasPassed(queued.foundAt, articleRules.daysQueued * DAY_MS, now)
}

/** Items found in this tick are judged with their findings. */
function linksIn({ polled, batches }: Found): ReadonlySet<string> {
  const own = polled.map(({ processed }) => ({
    nearMisses: processed.nearMisses,
    candidates: [...processed.candidates, ...processed.corrections],
  }))
  const links = [...batches, ...own].flatMap(({ candidates, nearMisses }) => [
    ...candidates.map(({ item }) => item.link),
    ...nearMisses.map(({ link }) => link),
  ])
  return new Set(links)
}

/** Stores the articles that were read, refused, or failed for the last time. Returns their links. */
function storeAnswers(db: Database, { asked }: ArticleTurn, now: Date): ReadonlySet<string> {
  const done = new Set<string>()
  for (const { queued, answer } of asked) {
    const isLast = queued.attempts + 1 >= articleRules.attempts
    if (answer.kind === 'later' || (answer.kind === 'failed' && !isLast)) continue
    const readAt = now.toISOString()
    const stored: StoredArticle =
      answer.kind === 'read' ? { readAt, fields: answer.fields } : { readAt, why: answer.why }
    writeArticle(db, queued.link, stored)
    done.add(queued.link)
    if (answer.kind === 'refused' && answer.isRobots === true)
      noteKeptOut(db, queued.link, { why: answer.why, at: readAt })
  }
  if (done.size > 0) trimArticles(db, now)
  return done
}

/** Remembers for health which hosts keep us out of articles, at most 20 and for a week. */
function noteKeptOut(db: Database, link: string, said: { readonly why: string; readonly at: string }): void {
  const week = new Date(Date.parse(said.at) - 7 * DAY_MS).toISOString()
  const before = Object.entries(readMeta(db, 'articles-kept-out') ?? {}).filter(([, { at }]) => at > week)
  const hosts = [[hostOf(link), said] as const, ...before.filter(([host]) => host !== hostOf(link))]
  writeMeta(db, 'articles-kept-out', Object.fromEntries(hosts.slice(0, 20)))
}

/** An article that was not requested after all gets its attempt back. */
function attemptsAfter(asked: readonly AskedArticle[]): ReadonlyMap<string, number> {
  return new Map(
    asked.map(({ queued, answer }) => [queued.link, queued.attempts + Number(answer.kind !== 'later')] as const),
  )
}

type Desk = TakingContext & { readonly db: Database; readonly sources: ReadonlyMap<string, Source> }

function openDesk(db: Database, context: TakingContext): Desk {
  return { ...context, db, sources: new Map(context.config.sources.map((source) => [source.id, source])) }
}

type Findings = { candidates: Candidate[]; nearMisses: NearMiss[]; dropped: DroppedItem[] }

const emptyFindings = (): Findings => ({ candidates: [], nearMisses: [], dropped: [] })

/** An item whose wait is over, with its article if that was read. */
function release(desk: Desk, { link, candidate }: QueuedArticle, into: Findings): void {
  const fields = fieldsAt(desk.db, link)
  if (candidate !== undefined) {
    if (fields === undefined) into.candidates.push(candidate)
    else decide(desk, candidate.item, { fields, found: candidate }, into)
    return
  }
  const miss = fields && readNearAt(desk.db, link)
  if (miss) decide(desk, miss, { fields, found: { arrival: 'newer' } }, into)
}

type Findable = Pick<Batch, 'candidates' | 'nearMisses' | 'dropped'> & Partial<Pick<Processed, 'corrections'>>
type Reviewed = Findings & Pick<Processed, 'corrections'>

/** One answer's findings: waiting items are removed, and items with an article are judged with it. */
function reviewed(desk: Desk, found: Findable, waiting: Map<string, QueuedArticle>): Reviewed {
  const after: Findings = { ...emptyFindings(), dropped: [...found.dropped] }
  const corrections: Candidate[] = []
  const review = (candidate: Candidate, others: Candidate[]) => {
    const { link } = candidate.item
    const queued = waiting.get(link)
    // For a waiting item, its newest text counts.
    if (queued?.candidate !== undefined)
      waiting.set(link, { ...queued, candidate: { ...candidate, arrival: queued.candidate.arrival } })
    else {
      const fields = fieldsAt(desk.db, link)
      if (fields === undefined) others.push(candidate)
      else decide(desk, candidate.item, { fields, found: candidate }, after)
    }
  }
  for (const candidate of found.candidates) review(candidate, after.candidates)
  for (const candidate of found.corrections ?? []) review(candidate, corrections)
  for (const miss of found.nearMisses) {
    const fields = fieldsAt(desk.db, miss.link)
    if (fields === undefined) after.nearMisses.push(miss)
    else decide(desk, miss, { fields, found: { arrival: 'newer' } }, after)
  }
  return { ...after, corrections }
}

/** An item's article, and the circumstances in which its list was read. */
type Deciding = {
  readonly fields: ArticleFields
  readonly found: Pick<Candidate, 'arrival' | 'rank' | 'standing'> & Partial<Pick<Candidate, 'verdict' | 'judgedBy'>>
}

/** Judges an item with its article. An item that is dropped now may still correct the one stored under its key. */
function decide(desk: Desk, listed: WholeItem | NearMiss, { fields, found }: Deciding, into: Findings): void {
  const { matcher, sources, now, config, db } = desk
  const source = sources.get(listed.source)
  const bare = articleOf(listed)
  const item = source ? withArticle(bare, fields, { source, site: config.site, now }) : bare
  const { arrival, rank, standing } = found
  const { nearMiss, ...verdict } = judge(matcher, { ...item, article: fields.text }, source, now)
  into.candidates.push({
    item,
    ...verdictToFile({ verdict, judgedBy: matcher.version }, found),
    arrival,
    ...withoutUndefined({ rank: item.dated ? undefined : rank, standing }),
  })
  const { score, because } = verdict
  const seen = now.toISOString()
  if (nearMiss) into.nearMisses.push({ ...item, seen, score, because, judgedBy: matcher.version })
  else if (!verdict.kept) {
    const { link, title, published } = item
    into.dropped.push({ source: item.source, link, title, published, seen, score, because })
  } else if (readNearAt(db, item.link) !== undefined) {
    removeNear(db, [item.link])
    markDue(db, [KEYS.near])
  }
}

type Verdicts = Pick<Candidate, 'verdict' | 'judgedBy'>

/**
 * An item that an earlier topic kept is filed as kept, and judged again there: its source is known as read under that
 * topic, and would not be read again if it came back.
 */
function verdictToFile(now: Verdicts, { verdict, judgedBy }: Partial<Verdicts>): Verdicts {
  const wasKept = verdict?.kept === true && judgedBy !== undefined && judgedBy !== now.judgedBy
  return wasKept && !now.verdict.kept ? { verdict, judgedBy } : now
}

function articleOf(found: WholeItem | NearMiss): WholeItem {
  if (!('seen' in found)) return found
  const { seen: _seen, score: _score, because: _because, judgedBy: _judgedBy, ...item } = found
  return item
}

function fieldsAt(db: Database, link: string): ArticleFields | undefined {
  const stored = readArticleAt(db, link)
  if (stored === undefined || !('fields' in stored)) return undefined
  return stored.fields
}
