import { Hono } from 'hono/quick'
import { localDay } from '../../../item-day.ts'
import { answer } from '../../answer/respond.ts'
import type { AppEnv } from '../../http/bindings.ts'
import { CACHED, originOf } from '../../http/http-cache.ts'
import { open } from '../../query/current.ts'
import { trouble } from '../answer-trouble.ts'
import { knownDays } from '../days/known-days.ts'
import { securityText } from './security-text.ts'
import { sitemap } from './sitemap.ts'

/** Documents that machines look for at well-known addresses. */
export const doors = new Hono<AppEnv>()

doors.get('/sitemap.xml', async (c) => {
  const opened = await open(c)
  return answer(c, opened, {
    form: 'sitemap',
    type: 'application/xml; charset=utf-8',
    make: (readItems) => sitemap(originOf(c), knownDays(readItems()), opened.config.topic.about),
  })
})

doors.get('/robots.txt', (c) => c.text(`User-agent: *\nAllow: /\nSitemap: ${originOf(c)}/sitemap.xml\n`, 200, CACHED))

doors.get('/.well-known/security.txt', async (c) => {
  const { config } = await open(c)
  const { contact, utcOffset } = config.site
  const text = securityText(contact, originOf(c), localDay(new Date(), utcOffset))
  if (text === undefined) return trouble(c, 404, config)
  return c.text(text, 200, CACHED)
})
