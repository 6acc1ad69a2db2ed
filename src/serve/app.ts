import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { Hono } from 'hono/quick'
import { isKvFailure } from '../publish/kv-failure.ts'
import { isOwners, tokenOf } from './admin/owner.ts'
import { keepAnswers, keptAnswer } from './answer/response-cache.ts'
import { api } from './api/api.ts'
import { changesRoute } from './api/changes-route.ts'
import { archiveFeeds } from './feeds/archive-feeds.ts'
import { daily } from './feeds/daily.ts'
import { feeds } from './feeds/feeds.ts'
import { opml } from './feeds/opml.ts'
import type { AppContext, AppEnv } from './http/bindings.ts'
import { EXPOSED_HEADERS, NOT_AT_THE_EDGE, OPEN_HEADERS, SECURITY_HEADERS } from './http/headers.ts'
import { isWebAddress } from './http/http-cache.ts'
import { problem, problemResponse } from './http/problem.ts'
import { addLater, ownersRoutes } from './later.ts'
import { trouble } from './pages/answer-trouble.ts'
import { days } from './pages/days/days.ts'
import { assets } from './pages/doors/assets.ts'
import { doors } from './pages/doors/doors.ts'
import { forPeople } from './pages/for-people.ts'
import { home } from './pages/home/home-route.ts'
import { pages } from './pages/pages.ts'
import { places } from './pages/places/places.ts'
import { why } from './why/why.ts'

/** Addresses that readers and browsers try by habit, and where they lead. The query is kept. */
const HABITS: Readonly<Record<string, string>> = {
  '/feed': '/rss.xml',
  '/rss': '/rss.xml',
  '/feed.xml': '/rss.xml',
  '/index.xml': '/rss.xml',
  '/atom': '/atom.xml',
  '/index.json': '/feed.json',
  '/opml': '/opml.xml',
}

/**
 * Sets the headers that every answer has. Without SITE_URL answers name the host that was asked, and the edge's cache,
 * whose keys have no host, would give them to people who asked another.
 */
const fixedHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value)
  if (isWebAddress(c.env.SITE_URL ?? '')) return
  for (const [name, value] of Object.entries(NOT_AT_THE_EDGE)) c.res.headers.set(name, value)
}

/** Redirects to the same path without final slashes. It begins with one slash: two would name a host. */
const trimSlashes: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { method, path } = c.req
  if ((method !== 'GET' && method !== 'HEAD') || path === '/' || !path.endsWith('/')) return next()
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(
    `/${pathname
      .split('/')
      .filter((part) => part !== '')
      .join('/')}${search}`,
    301,
  )
}

/** Paths that scripts of any site may read. */
const OPEN_PATHS = [
  ...['/rss.xml', '/atom.xml', '/feed.json', '/daily.xml', '/daily.rss.xml', '/daily.json'],
  ...['/opml.xml', '/archive/*', '/api/*'],
]

const answerScripts = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST'],
  exposeHeaders: [...EXPOSED_HEADERS],
  maxAge: 86_400,
})

/** Lets scripts of any site read. Answers a preflight; any other OPTIONS asks for the allowed methods. */
const openToScripts: MiddlewareHandler<AppEnv> = async (c, next) => {
  const isPreflight = c.req.header('access-control-request-method') !== undefined
  if (c.req.method !== 'OPTIONS' || isPreflight) return answerScripts(c, next)
  await next()
  for (const [name, value] of Object.entries(OPEN_HEADERS)) c.res.headers.set(name, value)
}

/** The whole read side, and the owner's routes where a token is set. */
export function createApp(): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(keepAnswers)
  app.use(fixedHeaders)
  app.use(forPeople)
  app.use(trimSlashes)
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }))

  for (const path of [...OPEN_PATHS, ...Object.keys(HABITS)]) {
    app.use(path, (c, next) => (isOwners(c.req.path) ? next() : openToScripts(c, next)))
  }
  for (const [habit, target] of Object.entries(HABITS)) {
    app.get(habit, (c) => c.redirect(target + new URL(c.req.url).search, 301))
  }

  for (const routes of ownersRoutes) addLater(app, routes, { notFound, onError: answerError })
  for (const routes of [assets, feeds, daily, archiveFeeds, opml]) app.route('/', routes)
  for (const routes of [home, pages, places, days, why, doors]) app.route('/', routes)
  for (const routes of [api, changesRoute]) app.route('/api', routes)

  app.notFound(notFound)
  app.onError(answerError)
  return answeringFromMemory(app)
}

/** A cached answer skips router and middleware, which cost almost as much as a 304. */
function answeringFromMemory(app: Hono<AppEnv>): Hono<AppEnv> {
  const { fetch } = app
  app.fetch = (request, env, context) => {
    const kept = env && 'KV' in env ? keptAnswer(request, env.KV, Date.now()) : undefined
    return kept ?? fetch(request, env, context)
  }
  return app
}

/** 405 with the allowed methods; OPTIONS gets the same with 204. An unknown route allows none. */
function refuseMethod(c: AppContext, methods: readonly string[]): Response {
  if (isOwners(c.req.path) && tokenOf(c.env) === undefined) return c.res
  const allow = [...new Set([...methods, 'OPTIONS'])].join(', ')
  if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
  return problemResponse(problem(405, `${c.req.method} is not allowed here; ${allow} are.`), { allow })
}

function notFound(c: AppContext): Response {
  if (!isForPrograms(c)) return trouble(c, 404)
  return problemResponse(problem(404, 'There is nothing at this address.'))
}

/** Answers for a thrown error: its own answer, an unreadable store, or a bug. The last two are logged. */
function answerError(error: Error, c: AppContext): Response {
  if (error instanceof HTTPException && error.res) return error.res
  const isStore = error instanceof HTTPException || isKvFailure(error)
  console.error(JSON.stringify({ event: 'request-failed', path: c.req.path, error: error.message, stack: error.stack }))
  const status = isStore ? 503 : 500
  if (!isForPrograms(c)) return trouble(c, status)
  const detail = error instanceof HTTPException ? error.message : 'The answer could not be made.'
  return problemResponse(problem(status, detail), isStore ? { 'retry-after': '60' } : {})
}

function isForPrograms(c: AppContext): boolean {
  const { path } = c.req
  return path.startsWith('/api/') || /\.(?:xml|json)$/.test(path) || (isOwners(path) && tokenOf(c.env) !== undefined)
}
