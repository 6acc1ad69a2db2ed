import { articleRules } from '../../config/articles.ts'
import type { Source } from '../../config/schema/schema.ts'
import { fetchFeed } from '../../fetch/fetch-feed.ts'
import { runKeyedPool } from '../../fetch/keyed-pool.ts'
import type { RobotsGate } from '../../fetch/robots.ts'
import { offsetMs } from '../../item-day.ts'
import type { Candidate, NearMiss } from '../../model.ts'
import { type ArticleReading, readArticle } from '../../parse/articles/read-article.ts'
import { type QueuedArticle, readArticleAt, readQueue, writeQueued } from '../../store/articles.ts'
import type { Database } from '../../store/database.ts'
import { readMeta } from '../../store/meta.ts'
import { readNearAt } from '../../store/near.ts'
import { wasSeen } from '../../store/seen.ts'
import { sourcesWithoutRoom } from '../../store/waiting-items.ts'
import { userAgent } from '../../user-agent.ts'
import { APP_VERSION } from '../../version.ts'
import type { PollerRuntime } from '../poller-runtime.ts'
import { robotsOf } from '../robots.ts'
import { type Serially, serially } from '../serially.ts'
import type { AskedEverybody } from '../tick/ask-everybody.ts'
import { noteParsing } from '../tick/begin-work.ts'
import type { OpenedTick } from '../tick/open-tick.ts'
import {
  type ArticleAnswer,
  type AskedArticle,
  answerAfterFailure,
  answerFrom,
  saysEnough,
  textOfPart,
} from './article-answer.ts'
import { fewOfEachHost, hostOf, inOrder, itemOf, wantedFor } from './wanted.ts'

/** A tick's articles: those to read, and the answers of those that were requested. */
export type ArticleTurn = {
  readonly queue: readonly QueuedArticle[]
  readonly asked: readonly AskedArticle[]
  readonly used: { readonly requests: number; readonly parsedBytes: number; readonly bytes: number }
}

const NOTHING: ArticleTurn = { queue: [], asked: [], used: { requests: 0, parsedBytes: 0, bytes: 0 } }

/** The CPU cost of a page per byte, relative to a feed (docs/decisions/0005). */
const HTML_COST = 1 / 3
/** The part of the tick's pace reserved for one article: a request, its redirects, robots.txt; 64 KiB. */
const REQUESTS_EACH = 2 + articleRules.redirects
const BYTES_EACH = 64 * 1024 * HTML_COST

/**
 * Reads articles for items whose lists say too little: those just found, and those waiting since earlier ticks, within
 * the pace. Each attempt is noted durably before its request, so that a killed tick counts.
 */
export async function readArticles(
  runtime: PollerRuntime,
  opened: OpenedTick,
  found: AskedEverybody,
): Promise<ArticleTurn> {
  const { db } = runtime
  // An item that an unread day may hold was perhaps read long ago.
  if (readMeta(db, 'rebuild') !== undefined) return NOTHING
  const queue = openQueue(db, opened, found)
  const isSpent = ({ attempts }: QueuedArticle) => attempts >= articleRules.attempts
  const spent = queue.filter(isSpent).map(givenUp)
  const open = queue.filter((queued) => !isSpent(queued))
  const chosen = fewOfEachHost(inOrder(open)).slice(0, roomOf(opened, found))
  if (chosen.length === 0) return { ...NOTHING, queue, asked: spent }
  db.transaction(() => {
    for (const queued of chosen) writeQueued(db, { ...queued, attempts: queued.attempts + 1 })
  })
  await db.sync()
  const desk = openDesk(runtime, opened, found)
  const asked = await askAll(desk, chosen)
  const bytes = asked.reduce((sum, one) => sum + one.bytes, 0)
  const requests = asked.reduce((sum, one) => sum + one.requests, 0)
  return { queue, asked: [...spent, ...asked], used: { requests, bytes, parsedBytes: bytes * HTML_COST } }
}

/** An article whose ticks were all killed is not requested again. */
function givenUp(queued: QueuedArticle): AskedArticle {
  const why = 'the platform ended the ticks that asked for it'
  return { queued, answer: { kind: 'refused', why }, requests: 0, bytes: 0 }
}

/** Waiting and new articles, a limited number of each source. If too many items wait, the others are filed as listed. */
function openQueue(db: Database, { loaded, now }: OpenedTick, found: AskedEverybody): readonly QueuedArticle[] {
  const { sources, topic } = loaded.config
  const context = { sources: new Map(sources.map((source) => [source.id, source])), threshold: topic.threshold, now }
  const queue = new Map(readQueue(db).map((queued) => [queued.link, queued]))
  const counts = new Map<string, number>()
  for (const { source } of queue.values()) counts.set(source, (counts.get(source) ?? 0) + 1)
  const withoutRoom = sourcesWithoutRoom(db)
  let held = [...queue.values()].filter(({ candidate }) => candidate !== undefined).length
  for (const one of foundIn(found)) {
    const wanted = wantedFor(one, context)
    if (wanted === undefined || queue.has(wanted.link) || isKnown(db, wanted, itemOf(one).key)) continue
    const count = counts.get(wanted.source) ?? 0
    if (withoutRoom.has(wanted.source) || count >= articleRules.mostQueuedEach) continue
    if (wanted.candidate !== undefined && ++held > articleRules.mostHeld) continue
    if (queue.size >= articleRules.mostQueued) break
    queue.set(wanted.link, wanted)
    counts.set(wanted.source, count + 1)
  }
  return [...queue.values()]
}

function foundIn({ polled, batches }: AskedEverybody): readonly (Candidate | NearMiss)[] {
  const parts = [...batches, ...polled.map(({ processed }) => processed)]
  return [...parts.flatMap(({ candidates }) => candidates), ...parts.flatMap(({ nearMisses }) => nearMisses)]
}

/** Whether it was read before, was kept before, or has been a near miss for longer. */
function isKnown(db: Database, { link, why }: QueuedArticle, key: string): boolean {
  return (
    readArticleAt(db, link) !== undefined || wasSeen(db, key) || (why === 'near' && readNearAt(db, link) !== undefined)
  )
}

/** How many articles fit into what polling left of the tick's pace. */
function roomOf({ loaded, pace }: OpenedTick, { used }: AskedEverybody): number {
  const requests = Math.min(loaded.config.limits.requestsPerTick, pace.requests) - used.requests
  const bytes = pace.parseBytes - used.parsedBytes
  const room = Math.min(Math.floor(requests / REQUESTS_EACH), Math.floor(bytes / BYTES_EACH))
  return Math.max(0, Math.min(room, articleRules.mostATick))
}

type Desk = {
  readonly runtime: PollerRuntime
  readonly opened: OpenedTick
  readonly sources: ReadonlyMap<string, Source>
  readonly agent: string
  readonly robots: RobotsGate
  readonly oneAtATime: Serially
  /** When a host was last requested, in ms; at least the end of the tick's polls. */
  readonly askedAt: Map<string, number>
}

function openDesk(runtime: PollerRuntime, opened: OpenedTick, { polled }: AskedEverybody): Desk {
  const { config } = opened.loaded
  const sources = new Map(config.sources.map((source) => [source.id, source]))
  const agent = userAgent(config.site, APP_VERSION, runtime.siteUrl, config.sources.length)
  const robots = robotsOf(runtime.db, { fetch: runtime.fetch, now: opened.now, agent, limits: config.limits })
  const startedMs = runtime.now().getTime()
  const hosts = polled.flatMap(({ source }) => sources.get(source)?.url ?? []).map(hostOf)
  const askedAt = new Map(hosts.map((host) => [host, startedMs]))
  return { runtime, opened, sources, agent, robots, oneAtATime: serially(), askedAt }
}

async function askAll(desk: Desk, chosen: readonly QueuedArticle[]): Promise<readonly AskedArticle[]> {
  const { now } = desk.runtime
  const latest = now().getTime() + articleRules.longestMs
  const options = {
    atOnce: desk.opened.loaded.config.limits.connections,
    keysOf: ({ link }: QueuedArticle) => [hostOf(link)],
    mayStart: () => now().getTime() < latest,
  }
  const { results, left } = await runKeyedPool(chosen, options, (queued) => askOne(desk, queued))
  return [...results, ...left.map((queued) => ({ queued, answer: LATER, requests: 0, bytes: 0 }))]
}

const LATER = { kind: 'later' } as const

async function askOne(desk: Desk, queued: QueuedArticle): Promise<AskedArticle> {
  const { robots, sources, runtime, askedAt } = desk
  const source = sources.get(queued.source)
  const nothing = { queued, requests: 0, bytes: 0 }
  if (source === undefined) return { ...nothing, answer: { kind: 'refused', why: 'its source is gone' } }
  const permission = await robots(queued.link)
  if (permission.kind === 'refused') {
    return {
      ...nothing,
      requests: permission.requests,
      answer: { kind: 'refused', why: permission.why, isRobots: true },
    }
  }
  const host = hostOf(queued.link)
  const delayMs = Math.max(articleRules.delayMs, permission.delaySeconds * 1_000)
  const waitMs = (askedAt.get(host) ?? 0) + delayMs - runtime.now().getTime()
  if (waitMs > articleRules.longestDelayMs) return { ...nothing, requests: permission.requests, answer: LATER }
  if (waitMs > 0) await runtime.wait(waitMs)
  const asked = await fetchArticle(desk, queued, source)
  askedAt.set(host, runtime.now().getTime())
  return { queued, ...asked, requests: asked.requests + permission.requests }
}

/** Requests one article and reads its body only until it has the wanted facts. */
async function fetchArticle(desk: Desk, queued: QueuedArticle, source: Source) {
  const { link, why } = queued
  const { runtime, opened, agent, robots, oneAtATime } = desk
  const { limits, site } = opened.loaded.config
  const minutes = offsetMs(source.utcOffset ?? site.utcOffset) / 60_000
  const read = (html: string, url: string) =>
    oneAtATime(async () => {
      await noteParsing(runtime.db, source.id)
      return readArticle(html, { url, utcOffset: minutes, order: source.dateOrder, now: opened.now })
    })
  let reading: ArticleReading | undefined
  const request = {
    url: link,
    accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
    validators: {},
    userAgent: source.userAgent ?? agent,
    timeoutMs: limits.requestTimeoutMs,
    maxBytes: limits.bodyBytes,
    maxRedirects: articleRules.redirects,
    robots,
    isEnough: async (
      part: Uint8Array,
      { url, contentType }: { readonly url: string; readonly contentType: string },
    ) => {
      const early = await read(textOfPart(part, contentType), url)
      const isEnough = saysEnough(early, why === 'thin') || part.byteLength >= articleRules.bytes
      if (isEnough) reading = early
      return isEnough
    },
  }
  const result = await fetchFeed(request, runtime.fetch, opened.now)
  const { requests } = result
  if (result.kind === 'failed') return { answer: answerAfterFailure(result.failure), requests, bytes: 0 }
  if (result.kind === 'not-modified') return { answer: UNCONDITIONAL, requests, bytes: 0 }
  const { body, contentType, url } = result
  reading ??= await read(textOfPart(body, contentType), url)
  return { answer: answerFrom(reading, url, { ...queued, source }), requests, bytes: body.byteLength }
}

const UNCONDITIONAL: ArticleAnswer = { kind: 'failed', why: 'answered 304 to an unconditional request' }
