import { HTTPException } from 'hono/http-exception'
import { Hono } from 'hono/quick'
import type { Item } from '../../model.ts'
import type { SealedDays } from '../../publish/documents.ts'
import { hash8 } from '../../text/hash.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { FeedDocument } from '../../write/document.ts'
import { answerStamped } from '../answer/respond.ts'
import type { AppContext, AppEnv } from '../http/bindings.ts'
import { AT_THE_EDGE, stampOf, TAGS } from '../http/http-cache.ts'
import { problem, problemResponse, wrongParameters } from '../http/problem.ts'
import { type Opened, open, readCurrent, settingOf } from '../query/current.ts'
import { filterNames, filters } from '../query/filters.ts'
import { parseQuery, type Query } from '../query/query.ts'
import { knownIn } from '../query/query-context.ts'
import { selector } from '../query/select.ts'
import { shown } from '../query/shown.ts'
import { partAddress, throughNow } from './archive-links.ts'
import { archivedFrom, newerPart, olderPart, type Part, partsOf, slicesOf } from './archive-months.ts'
import { archiveFormats, type Format, feedDocument } from './feed-document.ts'
import { isComplete, sealedDays } from './sealed-days.ts'

const NAME = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,3}))?(\.rss)?\.xml$/

/**
 * A reader may keep it for a day, a shared cache for a minute: it changes only if an item is hidden, which must be gone
 * within a minute (docs/decisions/0007). Asking again is cheap, because the ETag stays.
 */
const CACHED = {
  'cache-control': 'public, max-age=86400, s-maxage=60, stale-if-error=604800',
  ...AT_THE_EDGE,
  'cache-tag': TAGS.config,
} as const

/** The archive by months (RFC 5005 section 4), as Atom and RSS, with the filters of its feeds. */
export const archiveFeeds = new Hono<AppEnv>()

archiveFeeds.get('/archive/:name', async (c) => {
  const [, month = '', number = '1', rss] = NAME.exec(c.req.param('name')) ?? []
  if (month === '')
    return problemResponse(
      problem(404, 'There is no such archive; archives have addresses such as /archive/2026-11.xml.'),
    )
  const opened = await open(c)
  const params = new URL(c.req.url).searchParams
  const cutting = filterNames.filter((name) => filters[name].cuts !== undefined && params.has(name))
  if (cutting.length > 0)
    return problemResponse(
      wrongParameters(cutting.map((parameter) => ({ parameter, detail: 'is not supported for archives' }))),
    )
  const parsed = parseQuery(params, knownIn(opened.config))
  if (parsed.kind === 'wrong') return problemResponse(wrongParameters(parsed.errors))

  const current = readCurrent(c, opened)
  const through = throughNow(settingOf(c, opened), current)
  const part = { month, number: Number(number) }
  const { days } = current.document
  if (month > through || days === undefined) return problemResponse(problem(404, notYet(month, opened)))
  if (part.number > partsOf(days, month)) return problemResponse(problem(404, nothingIn(part, partsOf(days, month))))
  const format = rss === undefined ? archiveFormats.atom : archiveFormats.rss
  return archive(c, opened, { days, part, through, format, query: parsed.query })
})

type Wanted = {
  readonly days: SealedDays
  readonly part: Part
  readonly through: string
  readonly format: Format
  readonly query: Query
}

async function archive(c: AppContext, opened: Opened, { days, part, through, format, query }: Wanted) {
  const setting = settingOf(c, opened)
  const address = (to: Part | undefined) => to && partAddress(setting.base, to, format, query)
  const [self, previous, next] = [part, olderPart(days, part), newerPart(days, part, through)].map(address)
  // An import may add to a month: then it has other slices.
  const slices = slicesOf(days, part).map(({ day, from, to }) => `${day}:${from}-${to}`)
  const form = ['archive', self, previous, next, hash8(slices.join())].join(' ')
  const stamp = {
    ...stampOf(c, { itemsRev: '', configRev: opened.rev, savedAt: opened.savedAt, form }),
    cached: CACHED,
  }
  const make = async () => {
    const items = (await itemsOf(c, opened, { days, part })).filter(selector(query, opened.config))
    const plain = feedDocument(setting, query, { name: format.name, items })
    const archives = withoutUndefined({ current: plain.self, previous, next })
    const document: FeedDocument = { ...plain, self: self ?? plain.self, archives }
    return format.write(document)
  }
  return answerStamped(c, opened, { stamp, ofBody: { 'content-type': format.type }, make })
}

/** The items of a part, from the documents of its days. Throws HTTPException 503 while one is missing. */
async function itemsOf(
  c: AppContext,
  opened: Opened,
  { days, part }: Pick<Wanted, 'days' | 'part'>,
): Promise<readonly Item[]> {
  const readDay = sealedDays(c, opened)
  const read = slicesOf(days, part).map(async ({ day, from, to }) => {
    const document = await readDay(day)
    // Parts are cut by position: in a day from before an import, items would be in none of them.
    if (document === undefined || !isComplete(document, days))
      throw new HTTPException(503, { message: `the day ${day} is not completely published yet` })
    return shown({ ...document, items: document.items.slice(from, to) }, opened.config).items
  })
  return (await Promise.all(read)).flat()
}

function notYet(month: string, { config }: Opened): string {
  const from = `${archivedFrom(month)}T00:00:00${config.site.utcOffset}`
  if (Date.parse(from) > Date.now()) return `The archive of ${month} will be there from ${from} on.`
  return `There is no archive of ${month}: no item of that month was kept, or its last days are not sealed yet.`
}

function nothingIn({ month, number }: Part, parts: number): string {
  if (parts === 0) return `Nothing of ${month} was kept.`
  return `The archive of ${month} has ${parts} parts; there is no part ${number}.`
}
