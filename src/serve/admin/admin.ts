import type { MiddlewareHandler } from 'hono'
import { bearerAuth } from 'hono/bearer-auth'
import { Hono } from 'hono/quick'
import type { Tick } from '../../poller/api.ts'
import { noStatus } from '../../publish/empty.ts'
import { openStore } from '../../publish/kv.ts'
import { pollerOf } from '../../runtime.ts'
import { takes } from '../answer/known-parameters.ts'
import { type AppContext, type AppEnv, executionOf } from '../http/bindings.ts'
import { PRIVATE } from '../http/headers.ts'
import { TAGS } from '../http/http-cache.ts'
import { problem, problemResponse } from '../http/problem.ts'
import { purgeEdge } from '../http/purge.ts'
import { isRateLimited, tooManyRequests } from '../http/rate-limit.ts'
import { documentOr } from '../query/current.ts'
import { forgetSnapshot } from '../query/snapshot.ts'
import { archiveRoutes } from './archive-routes.ts'
import { configRoutes } from './config-routes.ts'
import { tokenOf } from './owner.ts'
import { ownersJson, tryLater } from './owners-answer.ts'

const BETWEEN_TICKS_MS = 60_000

/** The owner's routes. They do not exist unless a token is set. All of them call the Poller by RPC. */
export function admin(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.use('/poll', requireAdmin, takes('all'))
  routes.use('/config/*', requireAdmin)
  routes.use('/export', requireAdmin, takes())
  routes.use('/import', requireAdmin, takes())
  routes.route('/config', configRoutes)
  routes.route('/', archiveRoutes)

  routes.post('/poll', async (c) => {
    const { tickedAt } = documentOr(await openStore(c.env.KV).readStatus(), noStatus(''))
    const waitMs = tickedAt === '' ? 0 : Date.parse(tickedAt) + BETWEEN_TICKS_MS - Date.now()
    if (waitMs > 0 && waitMs <= BETWEEN_TICKS_MS && c.env.LIMITS !== 'demo') {
      return tryLater('The last tick began less than a minute ago.', Math.ceil(waitMs / 1000))
    }
    const all = ['', '1', 'true'].includes(c.req.query('all') ?? 'no')
    return tickAnswer(c, await pollerOf(c.env).tick({ all }))
  })

  return routes
}

async function tickAnswer(c: AppContext, tick: Tick): Promise<Response> {
  switch (tick.kind) {
    case 'running':
      return tryLater(`A tick is running since ${tick.startedAt}.`, 30)
    case 'stood-back':
      return tryLater(`The tick wrote nothing: ${tick.why}.`, 60)
    case 'failed':
      return problemResponse(problem(500, `The tick failed: ${tick.detail}`), { 'cache-control': PRIVATE })
    case 'done': {
      if (tick.hasNews) {
        forgetSnapshot(c.env.KV)
        await purgeEdge(executionOf(c)?.cache, [TAGS.items])
      }
      return ownersJson({ ...tick.report, published: tick.published, sources: tick.sources })
    }
  }
}

/**
 * Compares the token in constant time (hono compares SHA-256 digests); guesses are rate limited like all requests.
 * Every answer behind it is for the owner only.
 */
export const requireAdmin: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = tokenOf(c.env)
  if (token === undefined) return c.notFound()
  if (await isRateLimited(c)) return tooManyRequests()
  const refused = await bearerAuth<AppEnv>({
    token,
    realm: 'owner',
    noAuthenticationHeader: { message: () => refusal(401, 'This needs the owner’s token: Authorization: Bearer …') },
    invalidAuthenticationHeader: { message: () => refusal(400, 'The Authorization header has no Bearer token.') },
    invalidToken: { message: () => refusal(401, 'This is not the owner’s token.') },
  })(c, next)
  if (refused) return refused
  c.header('cache-control', PRIVATE)
}

const refusal = (status: 400 | 401, detail: string): Response =>
  problemResponse(problem(status, detail), { 'cache-control': PRIVATE })
