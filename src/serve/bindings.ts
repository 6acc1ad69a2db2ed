import type { CacheContext } from '@cloudflare/workers-types'
import type { Context } from 'hono'
import type { Env } from '../runtime.ts'
import type { Answered } from './kept-answers.ts'

/** What every handler here is given. */
export type AppEnv = {
  readonly Bindings: Env
  /** What was answered, for whoever asks for it again. */
  readonly Variables: { answered?: Answered }
}

/** One request on its way through a handler. */
export type AppContext = Context<AppEnv>

export type Execution = {
  readonly waitUntil: (promise: Promise<unknown>) => void
  /** Workers Cache; absent where there is none, as in the local runtime. */
  readonly cache?: CacheContext
}

/** The request's own context; undefined where the app is asked without one. */
export function executionOf(c: AppContext): Execution | undefined {
  try {
    return c.executionCtx
  } catch {
    return undefined
  }
}
