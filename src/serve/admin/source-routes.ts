import { Hono } from 'hono/quick'
import * as v from 'valibot'
import { REGIONS } from '../../config/regions.ts'
import { webAddress } from '../../config/schema/source-schema.ts'
import type { WantedSource } from '../../poller/api.ts'
import { pollerOf } from '../../runtime.ts'
import { takes } from '../answer/known-parameters.ts'
import type { AppEnv } from '../http/bindings.ts'
import { limitBody, refused, wrongConfig } from './drafts.ts'
import { ownersJson } from './owners-answer.ts'

/** The only requests to publishers that an owner may cause: one for each call. Nothing is stored. */
export const sourceRoutes = new Hono<AppEnv>()

/** Polls one source of a draft. */
sourceRoutes.post('/try-source', takes('id', 'lang'), limitBody, async (c) => {
  const tried = await pollerOf(c.env).trySource(await c.req.text(), c.req.query('id') ?? '')
  switch (tried.kind) {
    case 'bad':
      return wrongConfig(c, tried.problems)
    case 'refused':
      return refused(403, `This source cannot be tried: ${tried.detail}.`)
    case 'failed':
      return ownersJson({ read: 0, items: [], problem: tried.detail })
    case 'tried':
      return ownersJson({ read: tried.read, items: tried.items })
  }
})

/** Requests an address and proposes the entry for it. */
sourceRoutes.post('/propose-source', takes('url', 'region', 'article', 'lang'), async (c) => {
  const { url = '', region, article } = c.req.query()
  const wanted = wantedSource(url, region || undefined, article || undefined)
  if ('mistakes' in wanted) return wrongConfig(c, wanted.mistakes)
  const proposed = await pollerOf(c.env).proposeSource(wanted)
  switch (proposed.kind) {
    case 'refused':
      return refused(403, `This address cannot be tried: ${proposed.detail}.`)
    case 'failed':
      return ownersJson({
        read: 0,
        items: [],
        feeds: proposed.feeds,
        problem: proposed.detail,
        lacksArticle: proposed.lacksArticle,
      })
    case 'proposed':
      return ownersJson({
        source: proposed.source,
        read: proposed.read,
        items: proposed.items,
        feeds: proposed.feeds,
      })
  }
})

type Mistakes = { readonly mistakes: readonly { readonly path: string; readonly message: string }[] }

function wantedSource(url: string, region: string | undefined, article: string | undefined): WantedSource | Mistakes {
  const known = REGIONS.find((one) => one === region)
  const mistakes = [...addressMistakes('url', url)]
  if (article !== undefined) mistakes.push(...addressMistakes('article', article))
  if (known !== region) mistakes.push({ path: 'region', message: MUST_BE_REGION })
  if (mistakes.length > 0) return { mistakes }
  return { url, region: known, article }
}

const MUST_BE_REGION = `must be ${REGIONS.slice(0, -1)
  .map((one) => `"${one}"`)
  .join(', ')} or "${REGIONS.at(-1)}"`

function addressMistakes(path: string, address: string): Mistakes['mistakes'] {
  const { success, issues } = v.safeParse(webAddress, address)
  return success ? [] : [{ path, message: issues[0].message }]
}
