import type { Site, Source } from '../../config/schema/schema.ts'
import { HOUR_MS } from '../../durations.ts'
import { parseDate } from '../../normalise/date/date.ts'
import { looksLikeLocalClock } from '../../normalise/date/local-clock.ts'

/** Day and month as figures, in either order: "05/06/2026", "6-5-2026 07:00". */
const FIGURES = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/
/** A zone at the end, or an ISO date with one. */
const ZONE = /(?:(?<![a-z])(?:z|gmt|utc|ut|[a-z]{2,3}t)|[+-]\d{1,2}:?(?:\d{2})?)\)?$/i
/** Clocks run ahead by minutes; a wrong zone puts dates hours ahead. */
const AHEAD_MS = HOUR_MS / 4

/** Compares a source's dates with the config's `dateOrder` and `utcOffset`: one sentence for each contradiction. */
export function dateNotes(source: Source, written: readonly string[], site: Site, now: Date): readonly string[] {
  return [orderNote(source, written), zoneNote(source, written, site), aheadNote(source, written, site, now)].filter(
    (note) => note !== undefined,
  )
}

function orderNote({ dateOrder = 'dmy' }: Source, written: readonly string[]): string | undefined {
  const pairs = written.flatMap((text) => {
    const [, first, second] = FIGURES.exec(text) ?? []
    if (first === undefined || second === undefined) return []
    return [{ text, first: Number(first), second: Number(second) }]
  })
  const onlyDmy = pairs.filter(({ first, second }) => first > 12 && second <= 12)
  const onlyMdy = pairs.filter(({ first, second }) => second > 12 && first <= 12)
  const [sample] = dateOrder === 'dmy' ? onlyMdy : onlyDmy
  if (sample === undefined) return undefined
  if (onlyDmy.length > 0 && onlyMdy.length > 0) return 'dates in both orders: no dateOrder reads them all'
  const fitting = dateOrder === 'dmy' ? 'mdy' : 'dmy'
  return `dates such as "${sample.text}" are only dates as ${fitting}: set dateOrder: '${fitting}'`
}

function zoneNote({ utcOffset }: Source, written: readonly string[], site: Site): string | undefined {
  const zoneless = written.filter((text) => !ZONE.test(text.trim()) && /\d:\d\d/.test(text))
  if (zoneless.length === 0 || utcOffset !== undefined) return undefined
  return `${zoneless.length} of ${written.length} dates name no zone, such as "${zoneless[0]}": read as ${site.utcOffset}`
}

/** Future dates reveal a wrong zone at once; dates that are too old look normal. */
function aheadNote(source: Source, written: readonly string[], site: Site, now: Date): string | undefined {
  const { clock, dateOrder: order = 'dmy', utcOffset = site.utcOffset } = source
  const reading = { utcOffset, order, clock, now } as const
  if (clock === undefined && looksLikeLocalClock(written, reading)) {
    return `dates such as "${written[0]}" label local time as GMT: set clock: 'local' if they are in the future at every reading`
  }
  const newest = written
    .map((text) => parseDate(text, reading))
    .filter((date) => date !== undefined)
    .reduce((latest, date) => (date > latest ? date : latest), '')
  const ahead = Date.parse(newest) - now.getTime()
  if (!(ahead > AHEAD_MS)) return undefined
  const hours = (ahead / HOUR_MS).toFixed(1)
  return `the newest date is ${hours} hours in the future (${newest}): the zone or the order of dates may be wrong`
}
