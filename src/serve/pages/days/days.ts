import { Hono } from 'hono/quick'
import { localDay } from '../../../item-day.ts'
import { answer } from '../../answer/respond.ts'
import { sealedDays } from '../../feeds/sealed-days.ts'
import type { AppEnv } from '../../http/bindings.ts'
import { MEDIA_TYPES } from '../../http/media-types.ts'
import { open, readCurrent } from '../../query/current.ts'
import { isRealDay } from '../../query/parse-instant.ts'
import { canonicalQuery } from '../../query/query.ts'
import { selector } from '../../query/select.ts'
import { type Current, shown } from '../../query/shown.ts'
import { trouble } from '../answer-trouble.ts'
import { pageContext } from '../page-context.ts'
import { parsePageQuery } from '../page-query.ts'
import { calendarPage } from './calendar-page.tsx'
import { dayPage } from './day-page.tsx'
import { knownDays } from './known-days.ts'

/** A page for each day, and the calendar that links to them. */
export const days = new Hono<AppEnv>()

days.get('/ngay/:day', async (c) => {
  const opened = await open(c)
  const { config } = opened
  const day = c.req.param('day')
  const today = localDay(new Date(), config.site.utcOffset)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !isRealDay(day) || day > today) return trouble(c, 404, config)
  const parsed = parsePageQuery(c, config)
  if (parsed.kind === 'wrong') return trouble(c, 400, config, parsed.errors)
  const { query } = parsed
  const current = readCurrent(c, opened)
  const known = knownDays(current)
  // A day without items has no page: there would be endlessly many.
  if (known.countOn(day) === 0 && day !== today) return trouble(c, 404, config)
  const page = pageContext(c, config)
  const readDay = sealedDays(c, opened)
  const unreadSince = sinceOn(day, opened.unreadSince, config.site.utcOffset)
  const itemsOf = async ({ news }: Current) => {
    if (known.isOpen(day)) return news.filter(({ id }) => id.startsWith(day.replaceAll('-', '')))
    const document = await readDay(day)
    if (document === undefined) return []
    return shown(document, config).items.filter(({ backfill, dropped }) => !backfill && !dropped)
  }
  return answer(c, opened, {
    form: ['day', page.language, day, unreadSince ?? '', canonicalQuery(query)].join('\n'),
    turnedMs: Date.parse(unreadSince ?? '') || undefined,
    type: MEDIA_TYPES.html,
    make: async (readItems) =>
      dayPage({
        page,
        config,
        day,
        query,
        items: (await itemsOf(readItems())).filter(selector(query, config)),
        before: known.before(day),
        after: known.after(day),
        isOpen: known.isOpen(day),
        unreadSince,
      }),
  })
})

/** The start of a time without sources, if that touches a day. */
function sinceOn(day: string, unreadSince: string | undefined, utcOffset: string): string | undefined {
  if (unreadSince === undefined || day < localDay(unreadSince, utcOffset)) return undefined
  return unreadSince
}

days.get('/archive', async (c) => {
  const opened = await open(c)
  const page = pageContext(c, opened.config)
  const [asked = ''] = /^\d{4}-(?:0[1-9]|1[0-2])$/.exec(c.req.query('until') ?? '') ?? []
  return answer(c, opened, {
    form: ['calendar', page.language, asked].join('\n'),
    type: MEDIA_TYPES.html,
    make: (readItems) => {
      const known = knownDays(readItems())
      const newest = known.newest.slice(0, 7)
      return calendarPage({ page, days: known, until: asked !== '' && asked < newest ? asked : newest })
    },
  })
})
