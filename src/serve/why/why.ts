import { Hono } from 'hono/quick'
import { noStatus } from '../../publish/empty.ts'
import type { Judged } from '../../relevance/judge.ts'
import { tidy } from '../../text/fold.ts'
import type { AppContext, AppEnv } from '../bindings.ts'
import { isRateLimited, PERIOD_SECONDS } from '../http/rate-limit.ts'
import { pageContext, trouble } from '../pages/pages.ts'
import { documentOr, type Opened, open } from '../query/current.ts'
import { shownNear } from '../query/shown-near.ts'
import { type WhyAnswer, whyAnswer } from './answer.ts'
import { findArticle, type Question, toQuestion } from './find-article.ts'
import { whyPage } from './why-page.tsx'

/** Characters: no address is longer, and no headline. */
const LONGEST = 2_000

/** The page that says why an article is here or is not. Reads KV alone, and works without script. */
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

/** The answer to a question, from what is published. `trial` is judged where nothing stored answers it; a headline's own words without one. */
export async function answerWhy(
  c: AppContext,
  opened: Opened,
  question: Question,
  trial: Judged | undefined = wordsOf(question),
): Promise<WhyAnswer> {
  const search = await findArticle(c, opened, question)
  const { sources } = documentOr(await opened.store.readStatus(), noStatus(''))
  return whyAnswer(question, search, trial, { config: opened.config, sources, now: new Date() })
}

function wordsOf(question: Question): Judged | undefined {
  return question.kind === 'headline' ? { title: question.text, summary: '', categories: [], link: '' } : undefined
}
