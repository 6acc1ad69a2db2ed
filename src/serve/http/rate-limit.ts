import type { MiddlewareHandler } from 'hono'
import type { AppContext, AppEnv } from './bindings.ts'
import { PRIVATE } from './headers.ts'
import { problem, problemResponse } from './problem.ts'

/** The period of the binding in wrangler.toml. */
export const PERIOD_SECONDS = 60

/**
 * Whether a visitor exceeds the rate for expensive requests, counted by address at each location of the platform. Never
 * without the binding or in the demo. A limiter that fails lets everybody in.
 */
export async function isRateLimited(c: AppContext): Promise<boolean> {
  const limiter = c.env.RATE_LIMITER
  if (limiter === undefined || c.env.LIMITS === 'demo') return false
  try {
    const { success } = await limiter.limit({ key: visitorOf(c.req.header('cf-connecting-ip') ?? '') })
    return !success
  } catch (error) {
    console.error(JSON.stringify({ event: 'rate-limiter-failed', error: String(error) }))
    return false
  }
}

/** 429 with Retry-After (RFC 6585 section 4) for a visitor over the rate. */
export const limitRate: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (await isRateLimited(c)) return tooManyRequests()
  await next()
}

export function tooManyRequests(): Response {
  const detail = `Too many requests from your address; try again in ${PERIOD_SECONDS} seconds.`
  return problemResponse(problem(429, detail), { 'retry-after': `${PERIOD_SECONDS}`, 'cache-control': PRIVATE })
}

/** An IPv6 visitor has at least a /64 (RFC 6177): the first four groups identify one. */
export function visitorOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  const groups = [...head, ...zeros, ...tail]
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
