import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/quick'
import type { Source } from '../../config/schema/schema.ts'
import { noStatus } from '../../publish/empty.ts'
import { tidy } from '../../text/fold.ts'
import { toApiItem } from '../../write/api.ts'
import { tokenFault } from '../admin/owner.ts'
import { takes } from '../answer/known-parameters.ts'
import { answer, JSON_TYPE, jsonText } from '../answer/respond.ts'
import { walk } from '../feeds/archive.ts'
import { findItem } from '../feeds/find-item.ts'
import { sealedDays } from '../feeds/sealed-days.ts'
import type { AppContext, AppEnv } from '../http/bindings.ts'
import { originOf } from '../http/http-cache.ts'
import { problem, problemResponse, wrongParameters } from '../http/problem.ts'
import { limitRate } from '../http/rate-limit.ts'
import { documentOr, type Opened, open } from '../query/current.ts'
import { decodeCursor, encodeCursor } from '../query/cursor.ts'
import { canonicalQuery, parseQuery } from '../query/query.ts'
import { knownIn } from '../query/query-context.ts'
import { selector } from '../query/select.ts'
import { type Current, shown } from '../query/shown.ts'
import { newestFirst, shownNear } from '../query/shown-near.ts'
import { sourceReport } from '../query/source-status.ts'
import { answerWhy } from '../why/answer-why.ts'
import { decideNow } from '../why/decide-now.ts'
import { toQuestion } from '../why/find-article.ts'
import { asked, type ExplainRequest, explained, parseExplain } from './explain-request.ts'
import { parseFields, withFields } from './fields.ts'
import { judgeHealth } from './health.ts'
import { nearMissReport } from './near-miss.ts'
import { placeTree } from './place-tree.ts'

const LARGEST_BODY = 32 * 1024

/** The API for programs. Every answer is JSON; every error is RFC 9457 problem details. */
export const api = new Hono<AppEnv>()

api.get('/items', async (c) => {
  const opened = await open(c)
  const { config } = opened
  const params = new URL(c.req.url).searchParams
  const parsed = parseQuery(params, knownIn(config), ['cursor', 'fields'])
  if (parsed.kind === 'wrong') return problemResponse(wrongParameters(parsed.errors))
  const slim = parseFields(params)
  if (slim.kind === 'wrong') return problemResponse(wrongParameters(slim.errors))
  const given = params.get('cursor') ?? ''
  const after = decodeCursor(given)
  if (given !== '' && !after)
    return problemResponse(wrongParameters([{ parameter: 'cursor', detail: 'is unknown or expired' }]))
  const { query } = parsed
  const sources = new Map(config.sources.map((source) => [source.id, source]))
  return answer(c, opened, {
    form: `items?${canonicalQuery(query)}&cursor=${after ? encodeCursor(after) : ''}&fields=${slim.fields}`,
    type: JSON_TYPE,
    make: async (readItems) => {
      const { document } = readItems()
      const readSealed = sealedDays(c, opened)
      const readDay = async (day: string) => {
        const found = await readSealed(day)
        return found && shown(found, config)
      }
      const selects = selector(query, config)
      const page = await walk(
        { current: document, readDay },
        { after, limit: query.limit, selects, since: query.since },
      )
      const items = page.items.map((item) => withFields(toApiItem(item, sources, originOf(c)), slim.fields))
      return jsonText({ items, next: page.next })
    },
  })
})

api.get('/items/:id', takes('fields'), async (c) => {
  const opened = await open(c)
  const slim = parseFields(new URL(c.req.url).searchParams)
  if (slim.kind === 'wrong') return problemResponse(wrongParameters(slim.errors))
  const found = await findItem(c, opened, c.req.param('id'))
  switch (found.kind) {
    case 'hidden':
      return problemResponse(problem(410, 'This item was removed.'))
    case 'malformed':
      return problemResponse(
        wrongParameters([{ parameter: 'id', detail: 'is not an id; one looks like 20261123-k3F9x2aB' }]),
      )
    case 'unknown':
      return problemResponse(problem(404, 'There is no item with this id.'))
    case 'found': {
      const sources = new Map(opened.config.sources.map((source) => [source.id, source]))
      const make = () => jsonText(withFields(toApiItem(found.item, sources, originOf(c)), slim.fields))
      return answer(c, opened, { form: `item/${found.item.id}?${slim.fields}`, type: JSON_TYPE, make })
    }
  }
})

api.get('/places', takes(), async (c) => {
  const make = (readItems: () => Current) => jsonText({ places: placeTree(readItems().news) })
  return answer(c, await open(c), { form: 'places', type: JSON_TYPE, make })
})

api.get('/sources', takes(), async (c) => {
  const { store, config } = await open(c)
  const now = new Date()
  const state = documentOr(await store.readStatus(), noStatus(''))
  return fresh({ sources: config.sources.map((source) => sourceReport(source, state.sources[source.id], now)) })
})

api.get('/near-misses', takes(), async (c) => {
  const { store, config } = await open(c)
  const { items } = shownNear(documentOr(await store.readNear(), { items: [], dropped: [] }), config)
  return fresh({ items: items.toSorted(newestFirst).map(nearMissReport) })
})

api.get('/health', takes(), async (c) => {
  const { store, config, problems, inForce } = await open(c)
  const facts = {
    status: await store.readStatus(),
    items: await store.readItems(),
    config,
    problems,
    inForce,
    siteUrl: c.env.SITE_URL ?? '',
    tokenFault: tokenFault(c.env),
  }
  const health = judgeHealth(facts, new Date())
  return json(health, health.status === 'failing' ? 503 : 200, 'no-store')
})

const limitBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => problemResponse(problem(413, `The body is larger than ${LARGEST_BODY} bytes.`)),
})

api.post('/explain', takes(), limitRate, limitBody, async (c) => {
  const body = await jsonBody(c)
  if (body === undefined) return problemResponse(wrongParameters([{ parameter: '(body)', detail: 'is not JSON' }]))
  const opened = await open(c)
  const { config } = opened
  const parsed = parseExplain(body.value, config)
  if (parsed.kind === 'wrong') return problemResponse(wrongParameters(parsed.errors))
  const { request, source } = parsed
  return json(explained(await answerTo(c, opened, request, source), config), 200, 'no-store')
})

/** With words beyond a headline, judges them as given; otherwise finds out what became of the article. */
async function answerTo(c: AppContext, opened: Opened, request: ExplainRequest, source: Source | undefined) {
  const { title = '', summary, url } = request
  const trial = title === '' ? undefined : asked(request, source)
  const question = toQuestion(tidy(url || title))
  const answer = await answerWhy(c, opened, question, trial)
  const isTrial = trial !== undefined && (summary !== '' || source !== undefined)
  if (!isTrial) return answer
  return { ...answer, decision: await decideNow(trial, opened, new Date()) }
}

async function jsonBody(c: AppContext): Promise<{ readonly value: unknown } | undefined> {
  try {
    return { value: await c.req.json() }
  } catch {
    return undefined
  }
}

/** Answers that every tick changes: at most a minute old. */
const fresh = (value: unknown): Response => json(value, 200, 'public, max-age=60')

function json(value: unknown, status: number, cacheControl: string): Response {
  return new Response(jsonText(value), {
    status,
    headers: { 'content-type': JSON_TYPE, 'cache-control': cacheControl },
  })
}
