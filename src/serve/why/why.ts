import { Hono } from 'hono/quick'
import { tidy } from '../../text/fold.ts'
import type { AppEnv } from '../http/bindings.ts'
import { isRateLimited, PERIOD_SECONDS } from '../http/rate-limit.ts'
import { trouble } from '../pages/answer-trouble.ts'
import { pageContext } from '../pages/page-context.ts'
import { documentOr, open } from '../query/current.ts'
import { shownNear } from '../query/shown-near.ts'
import { answerWhy } from './answer-why.ts'
import { toQuestion } from './find-article.ts'
import { whyPage } from './why-page.tsx'

/** In characters: no address or headline is longer. */
const LONGEST = 2_000

/** The page that explains why an article is here or is not. Reads only KV, and works without script. */
export const why = new Hono<AppEnv>()

why.get('/why', async (c) => {
  const opened = await open(c)
  const { config } = opened
  const about = tidy((c.req.query('about') ?? '').slice(0, LONGEST))
  if (about !== '' && (await isRateLimited(c))) {
    c.header('retry-after', `${PERIOD_SECONDS}`)
    return trouble(c, 429, config)
  }
  const question = about === '' ? undefined : toQuestion(about)
  const near = shownNear(documentOr(await opened.store.readNear(), { items: [], dropped: [] }), config)
  const body = whyPage({
    page: pageContext(c, config),
    config,
    about,
    answer: question && (await answerWhy(c, opened, question)),
    nearMisses: near.items,
  })
  return c.html(body, 200, { 'cache-control': question ? 'private, no-store' : 'public, max-age=60' })
})
