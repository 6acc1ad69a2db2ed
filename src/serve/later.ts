import type { Handler } from 'hono'
import { Hono } from 'hono/quick'
import { type AppContext, type AppEnv, executionOf } from './http/bindings.ts'

/** Routes of one module, which is loaded at the first request for one of them. */
export type LaterRoutes = {
  /** The prefix of its paths; "/" for none. */
  readonly base: string
  /** All its routes, such as "GET /rss.xml", without the base. */
  readonly routes: readonly string[]
  /** Whether it refuses everybody but the owner before it looks at the method. */
  readonly isGuarded?: true
  readonly load: () => Promise<Hono<AppEnv>>
}

/** The owner's routes, by their module: readers' isolates never load them. */
export const ownersRoutes: readonly LaterRoutes[] = [
  {
    base: '/api',
    routes: [
      'GET /config',
      'GET /config/in-force',
      'GET /config/history',
      'PUT /config',
      'DELETE /config',
      'POST /config/undo',
      'POST /config/merge',
      'POST /config/preview',
      'POST /config/try-source',
      'POST /config/propose-source',
      'POST /poll',
      'GET /export',
      'POST /import',
    ],
    isGuarded: true,
    load: async () => (await import('./admin/admin.ts')).admin(),
  },
  {
    base: '/',
    routes: ['GET /health/:name'],
    load: async () => (await import('./admin/health-feed.ts')).healthFeed,
  },
  { base: '/', routes: ['GET /tune'], load: async () => (await import('./admin/tune.ts')).tune },
  {
    base: '/',
    routes: ['GET /metrics'],
    isGuarded: true,
    load: async () => (await import('./api/metrics.ts')).metrics,
  },
]

/** Adds routes to the app. The app's own handlers answer for what they do not find or throw. */
export function addLater(
  app: Hono<AppEnv>,
  { base, routes, isGuarded, load }: LaterRoutes,
  trouble: { readonly notFound: (c: AppContext) => Response; readonly onError: AnswerError },
): void {
  let loading: Promise<Hono<AppEnv>> | undefined
  const loaded = async () => {
    const whole = new Hono<AppEnv>().route(base, await load())
    whole.notFound(trouble.notFound)
    whole.onError(trouble.onError)
    return whole
  }
  const answer: Handler<AppEnv> = async (c) => {
    loading ??= loaded()
    return (await loading).fetch(c.req.raw, c.env, executionOf(c))
  }
  for (const route of routes) {
    const [method = '', path = ''] = route.split(' ')
    const whole = base === '/' ? path : base + path
    app.on(method, whole, answer)
    if (isGuarded) app.all(whole, answer)
  }
}

type AnswerError = (error: Error, c: AppContext) => Response
