import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/quick'
import { pollerOf } from '../../runtime.ts'
import type { AppEnv } from '../http/bindings.ts'
import { PRIVATE } from '../http/headers.ts'
import { problem, problemResponse, wrongParameters } from '../http/problem.ts'
import { ownersJson, tryLater } from './owners-answer.ts'

/** The largest part of an import: the Poller stores it in one transaction. */
const LARGEST_PART = 4 * 1024 * 1024
const MISTAKES_SHOWN = 50
/** JSON Lines has no registered type; this is the one in use. */
const LINES = 'application/jsonl; charset=utf-8'

/** Export and import of everything ever kept. For the owner only. */
export const archiveRoutes = new Hono<AppEnv>()

/** Streams all lines page by page, so that no answer is in memory as a whole. */
archiveRoutes.get('/export', async (c) => {
  const poller = pollerOf(c.env)
  const encoder = new TextEncoder()
  // Before the answer begins, which could not be refused later.
  let page = await poller.exportPage('')
  if ('why' in page) return tryLater(`There is no export now: ${page.why}.`, 60)
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if ('why' in page) return controller.error(new Error(page.why))
      const { lines, next } = page
      controller.enqueue(encoder.encode(lines.map((line) => `${line}\n`).join('')))
      if (next === undefined) return controller.close()
      page = await poller.exportPage(next)
    },
  })
  return new Response(body, { headers: { 'content-type': LINES, 'cache-control': PRIVATE } })
})

const limitPart = bodyLimit({
  maxSize: LARGEST_PART,
  onError: () => problemResponse(problem(413, `A part may have ${LARGEST_PART} bytes; send fewer lines at a time.`)),
})

archiveRoutes.post('/import', limitPart, async (c) => {
  const lines = (await c.req.text()).split('\n').filter((line) => line.trim() !== '')
  const part = await pollerOf(c.env).importLines(lines)
  switch (part.kind) {
    case 'imported':
      return ownersJson({ imported: part.items, known: part.known })
    case 'stood-back':
      return tryLater(`Nothing was imported: ${part.why}.`, 60)
    case 'later':
      return problemResponse(problem(429, part.why), { 'retry-after': '3600', 'cache-control': PRIVATE })
    case 'wrong': {
      const errors = part.problems.slice(0, MISTAKES_SHOWN).map((detail) => ({ parameter: '(body)', detail }))
      return problemResponse(wrongParameters(errors), { 'cache-control': PRIVATE })
    }
  }
})
