import type { Context } from 'hono'
import type { Tick } from '../poll.ts'
import type { Env } from '../world.ts'

/** What every handler here is given. */
export type AppEnv = { readonly Bindings: Env }

/** One request on its way through a handler. */
export type AppContext = Context<AppEnv>

/** One tick now, within the budget; `all` ignores due times. The Worker's entry hands it in. */
export type PollNow = (env: Env, options: { readonly all: boolean }) => Promise<Tick>
