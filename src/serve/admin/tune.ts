import { Hono } from 'hono/quick'
import type { Config } from '../../config/schema/schema.ts'
import { judge } from '../../relevance/judge.ts'
import { matcherFor } from '../../relevance/matcher-for.ts'
import { tidy } from '../../text/fold.ts'
import type { AppEnv } from '../bindings.ts'
import { isRateLimited, PERIOD_SECONDS } from '../http/rate-limit.ts'
import { pageContext, trouble } from '../pages/pages.ts'
import { type Decision, tunePage } from '../pages/tune.tsx'
import { documentOr, open } from '../query/current.ts'
import { findKnown, type KnownItem } from '../query/known-link.ts'
import { tokenOf } from './owner.ts'

/** Characters, as POST /api/explain allows for a headline; a summary is no longer than we store it. */
const LONGEST = { title: 1_000, summary: 2_000, link: 2_000 }

/** Where the filter is tried out and, by its owner, changed. Explaining works without script. */
export const tune = new Hono<AppEnv>()

tune.get('/tune', async (c) => {
  const opened = await open(c)
  const { config } = opened
  const given = (name: keyof typeof LONGEST) => tidy((c.req.query(name) ?? '').slice(0, LONGEST[name]))
  const form = {
    title: given('title'),
    summary: given('summary'),
    link: given('link'),
    source: c.req.query('source') ?? '',
  }
  const isAsked = form.title !== '' || form.link !== ''
  if (isAsked && (await isRateLimited(c))) {
    c.header('retry-after', `${PERIOD_SECONDS}`)
    return trouble(c, 429, config)
  }
  const known = form.title === '' && form.link !== '' ? await findKnown(c, opened, form.link) : undefined
  const asked = form.title === '' ? known?.item : askedIn(form, config)
  const near = documentOr(await opened.store.readNear(), { items: [] })
  const body = tunePage({
    page: pageContext(c, config),
    config,
    form,
    decision: asked && decide(asked, config, new Date(), known),
    nearMisses: near.items,
    hasOwner: tokenOf(c.env) !== undefined,
  })
  return c.html(body, 200, { 'cache-control': isAsked ? 'private, no-store' : 'public, max-age=60' })
})

type Asked = KnownItem['item'] | ReturnType<typeof askedIn>

function askedIn(
  form: { readonly title: string; readonly summary: string; readonly source: string },
  { sources }: Config,
) {
  const source = sources.find(({ id }) => id === form.source)
  return {
    title: form.title,
    summary: form.summary,
    categories: [],
    link: '',
    ...(source ? { source: source.id } : {}),
  }
}

/** The decision as a tick would make it now. */
function decide(item: Asked, { topic, sources }: Config, now: Date, known: KnownItem | undefined): Decision {
  const source = sources.find(({ id }) => id === item.source)
  const { kept, score, because, places } = judge(matcherFor(topic), item, source, now)
  return { item: { ...item, because }, kept, score, places, ...(known ? { known } : {}) }
}
