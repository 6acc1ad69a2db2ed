import type { MiddlewareHandler } from 'hono'
import { bearerAuth } from 'hono/bearer-auth'
import { Hono } from 'hono/quick'
import { noState } from '../store/empty.ts'
import { openStore } from '../store/kv.ts'
import { type AppEnv, executionOf, type PollNow } from './bindings.ts'
import { configRoutes } from './config-routes.ts'
import { documentOr } from './current.ts'
import { takes } from './known-parameters.ts'
import { tokenOf } from './owner.ts'
import { ownersJson, PRIVATE } from './owners-answer.ts'
import { problem, problemResponse } from './problem.ts'
import { asksTooOften, tooManyRequests } from './rate-limit.ts'

const BETWEEN_TICKS_MS = 60_000

/** The owner's routes. Without a token set they do not exist. */
export function admin(poll: PollNow | undefined): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  if (poll) routes.use('/poll', letOwnerIn, takes('all'))
  routes.use('/config/*', letOwnerIn, takes())
  routes.route('/config', configRoutes)

  if (!poll) return routes
  routes.post('/poll', async (c) => {
    const { tickedAt } = documentOr(await openStore(c.env.KV).readState(), noState(''))
    const waitMs = tickedAt === '' ? 0 : Date.parse(tickedAt) + BETWEEN_TICKS_MS - Date.now()
    if (waitMs > 0 && c.env.LIMITS !== 'demo') {
      return tryLater('The last tick began less than a minute ago.', Math.ceil(waitMs / 1000))
    }
    const all = ['', '1', 'true'].includes(c.req.query('all') ?? 'no')
    const tick = await poll(c.env, { all }, executionOf(c)?.cache)
    if (tick.kind === 'stood-back') return tryLater(`The tick wrote nothing: ${tick.why}.`, 60)
    return ownersJson({ ...tick.report, sources: tick.sources })
  })

  return routes
}

/**
 * Compares the token in constant time (hono compares SHA-256 digests); guesses are counted like all other requests.
 * Every answer behind it is for the owner alone.
 */
export const letOwnerIn: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = tokenOf(c.env)
  if (token === undefined) return c.notFound()
  if (await asksTooOften(c)) return tooManyRequests()
  const refused = await bearerAuth<AppEnv>({
    token,
    realm: 'owner',
    noAuthenticationHeader: { message: () => refusal(401, 'This needs the owner’s token: Authorization: Bearer …') },
    invalidAuthenticationHeader: { message: () => refusal(400, 'The Authorization header holds no Bearer token.') },
    invalidToken: { message: () => refusal(401, 'This is not the owner’s token.') },
  })(c, next)
  if (refused) return refused
  c.header('cache-control', PRIVATE)
}

const refusal = (status: 400 | 401, detail: string): Response =>
  problemResponse(problem(status, detail), { 'cache-control': PRIVATE })

function tryLater(detail: string, seconds: number): Response {
  return problemResponse(problem(409, detail), { 'retry-after': `${seconds}`, 'cache-control': PRIVATE })
}
