import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Source } from '../../../src/config/schema/schema.ts'
import { parseDate } from '../../../src/normalise/date/date.ts'
import { source } from '../../samples.ts'

/** Outlets whose items were recorded each morning, as feeds that hold what they held at a moment. */

type Row = {
  readonly outlet: string
  readonly fetched: string
  readonly id: string
  readonly link: string
  readonly title: string
  readonly summary: string
  readonly published: string
}

/** One item in all the forms in which it was recorded, oldest first. */
type Recorded = { readonly publishedMs: number; readonly forms: readonly (Row & { readonly fromMs: number })[] }

export type Outlet = {
  readonly source: Source
  /** Oldest first. */
  readonly items: readonly Recorded[]
  /** The feed's body at a moment: the last 30 items published up to then. */
  readonly bodyAt: (ms: number) => string
}

const LISTED = 30
const UTC_OFFSET = '+07:00'

/** The outlets recorded in a file of one JSON object a line, gzipped; undefined where there is no such file. */
export function recordedOutlets(path: string): readonly Outlet[] | undefined {
  if (!existsSync(path)) return undefined
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n')
  const rows = lines.map((line) => JSON.parse(line) as Row)
  return [...Map.groupBy(rows, ({ outlet }) => outlet)].map(([name, own]) => outletOf(name, own))
}

function outletOf(name: string, rows: readonly Row[]): Outlet {
  const home = new URL(rows[0]?.link ?? '').origin
  const order = rows.some(({ published }) => /^\d+\/(1[3-9]|[23]\d)\//.test(published)) ? 'mdy' : 'dmy'
  const id = new URL(home).hostname.replace(/^www\./, '').replaceAll('.', '-')
  const items = [...Map.groupBy(rows, ({ link }) => link).values()].flatMap((forms) => recorded(forms, order))
  let last: { readonly listed: readonly Row[]; readonly body: string } = { listed: [], body: feedOf(name, []) }
  const sorted = items.toSorted((a, b) => a.publishedMs - b.publishedMs)
  return {
    source: source({ id, name, url: `${home}/rss`, home: `${home}/`, dateOrder: order }),
    items: sorted,
    bodyAt: (ms) => {
      const listed = formsAt(sorted, ms)
      if (last.listed.length !== listed.length || listed.some((row, index) => row !== last.listed[index])) {
        last = { listed, body: feedOf(name, listed) }
      }
      return last.body
    },
  }
}

function recorded(rows: readonly Row[], order: 'dmy' | 'mdy'): readonly Recorded[] {
  const forms = rows.map((row) => ({ ...row, fromMs: Date.parse(row.fetched) })).toSorted((a, b) => a.fromMs - b.fromMs)
  const published = parseDate(forms[0]?.published ?? '', { utcOffset: UTC_OFFSET, order })
  return published === undefined ? [] : [{ publishedMs: Date.parse(published), forms }]
}

/** The newest items in the form that was the last recorded by then, newest first. */
function formsAt(items: readonly Recorded[], ms: number): readonly Row[] {
  const end = items.findIndex(({ publishedMs }) => publishedMs > ms)
  const listed = items.slice(0, end === -1 ? items.length : end).slice(-LISTED)
  return listed.reverse().flatMap(({ forms }) => forms.findLast(({ fromMs }) => fromMs <= ms) ?? forms[0] ?? [])
}

/** A feed with these rows. */
export function feedOf(name: string, listed: readonly Row[]): string {
  const items = listed.map(
    ({ id, link, title, summary, published }) =>
      `<item><title>${cdata(title)}</title><link>${cdata(link)}</link><guid>${cdata(id)}</guid><pubDate>${published}</pubDate><description>${cdata(summary)}</description></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${cdata(name)}</title>${items.join('\n')}</channel></rss>`
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
