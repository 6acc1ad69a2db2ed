import type { CacheContext } from '@cloudflare/workers-types'
import type { Context } from 'hono'
import type { Env } from '../../runtime.ts'

/** The environment of every handler. */
export type AppEnv = {
  readonly Bindings: Env
}

/** One request on its way through a handler. */
export type AppContext = Context<AppEnv>

/** `cache` is Workers Cache; absent where there is none, as in the local runtime. */
export type Execution = AppContext['executionCtx'] & { readonly cache?: CacheContext }

/** The request's own context; undefined if the app is called without one. */
export function executionOf(c: AppContext): Execution | undefined {
  try {
    return c.executionCtx
  } catch {
    return undefined
  }
}
