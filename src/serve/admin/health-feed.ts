import { Hono } from 'hono/quick'
import type { HealthEvent } from '../../publish/documents.ts'
import { noStatus } from '../../publish/empty.ts'
import { hash8 } from '../../text/hash.ts'
import { tagUri } from '../../write/document.ts'
import { element, emptyElement, openTag } from '../../write/xml.ts'
import { answerText } from '../answer/respond.ts'
import type { AppEnv } from '../http/bindings.ts'
import { PRIVATE } from '../http/headers.ts'
import { originOf } from '../http/http-cache.ts'
import { isRateLimited, tooManyRequests } from '../http/rate-limit.ts'
import { documentOr, open } from '../query/current.ts'
import { tokenOf } from './owner.ts'

/** Health as a feed for the owner's reader, which cannot send a token: its address is the secret. */
export const healthFeed = new Hono<AppEnv>()

healthFeed.get('/health/:name', async (c) => {
  const token = tokenOf(c.env)
  if (token === undefined) return c.notFound()
  if (await isRateLimited(c)) return tooManyRequests()
  // Digests are compared, so the time taken reveals nothing about the name.
  const [given, wanted] = await Promise.all([digest(c.req.param('name')), digest(`${await healthSecret(token)}.xml`)])
  if (given !== wanted) return c.notFound()
  const { config, store } = await open(c)
  const { events = [], tickedAt } = documentOr(await store.readStatus(), noStatus(''))
  const self = `${originOf(c)}${c.req.path}`
  const title = `${config.site.title.vi}: tình trạng`
  const body = [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    openTag('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' }),
    element('title', title),
    element('id', tagUri(config.site, 'health')),
    element('updated', events[0]?.at ?? (tickedAt || '2026-01-01T00:00:00Z')),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    emptyElement('link', { rel: 'alternate', type: 'application/json', href: `${originOf(c)}/api/health` }),
    `<author>${element('name', config.site.title.vi)}</author>\n`,
    ...events.map((event) =>
      entry(event, tagUri(config.site, `health/${hash8(`${event.at} ${event.key} ${event.kind}`)}`)),
    ),
    '</feed>\n',
  ].join('')
  return answerText(c, body, {
    'content-type': 'application/atom+xml; charset=utf-8',
    'cache-control': PRIVATE,
    'x-robots-tag': 'noindex',
  })
})

function entry({ at, text }: HealthEvent, id: string): string {
  return `<entry>\n${element('title', text)}${element('id', id)}${element('updated', at)}${element('content', text, { type: 'text' })}</entry>\n`
}

/** The secret part of the address: derived from the owner's token, which cannot be recovered from it. */
export async function healthSecret(token: string): Promise<string> {
  return (await digest(`health-feed ${token}`)).slice(0, 32)
}

async function digest(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
