import { instantOf, moveDate, orderIn } from './fresh-dates.ts'

/**
 * A date where RSS, RDF, Atom 0.3 and 1.0, a sitemap, JSON or a page put one: the text before it, the date, the text
 * after. A page puts it anywhere: there, a text that is a date and nothing more.
 */
const DATED =
  /(<((?:\w+:)?(?:pubDate|lastBuildDate|date|published|updated|issued|modified|created|publication_date|lastmod))>\s*(?:<!\[CDATA\[)?\s*)([^<>\]]*?)(\s*(?:\]\]>)?\s*<\/\2>)|("\w*date\w*"\s*:\s*")([^"]*)(")|(<(?:span|div|time|p|td)\b[^<>]*>(?:<i\b[^<>]*><\/i>)?(?:&nbsp;|\s)*)([^<>&]{8,40}?)(\s*<\/)/gi

/** The newest date in a feed, in ms since 1970; `undefined` if it has none that can be read. */
export function newestIn(feed: string): number | undefined {
  const order = orderIn(feed)
  const instants = [...feed.matchAll(DATED)].map((found) => instantOf(found[3] ?? found[6] ?? found[9] ?? '', order))
  const known = instants.filter((instant) => instant !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}

/** Moves each date of a feed by whole minutes, in its own form. Leaves unknown forms as they are. */
export function moveDates(feed: string, byMs: number): string {
  const order = orderIn(feed)
  return redated(feed, (raw) => moveDate(raw, byMs, order))
}

/** Sets each date of a piece of a feed to the minute of `at` (ms since 1970), keeping seconds. */
export function setDates(piece: string, at: number, order: ReturnType<typeof orderIn>): string {
  return redated(piece, (raw) => {
    const was = instantOf(raw, order)
    return was === undefined ? undefined : moveDate(raw, at - was, order)
  })
}

function redated(feed: string, move: (raw: string) => string | undefined): string {
  return feed.replace(DATED, (whole, before, _name, raw, after, key, jsonRaw, quote, tag, text, end) => {
    const moved = move(raw ?? jsonRaw ?? text)
    return moved === undefined ? whole : `${before ?? key ?? tag}${moved}${after ?? quote ?? end}`
  })
}
