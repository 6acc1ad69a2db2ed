import { MINUTE_MS } from '../../durations.ts'
import { offsetMs } from '../../item-day.ts'
import { type DateReading, parseDate } from './date.ts'

/** Clocks run ahead by minutes; a wrong zone puts dates hours ahead. */
const AHEAD_MS = 15 * MINUTE_MS

/**
 * Whether a body's dates look like local times that call themselves GMT: the newest is in the future as written, by at
 * most the local offset, and none is if the zone is read as the local one. One such reading may be chance (an item
 * dated in the future); several in a row are not. `texts` are dates as the publisher wrote them.
 */
export function looksLikeLocalClock(texts: readonly string[], reading: DateReading & { readonly now: Date }): boolean {
  const now = reading.now.getTime()
  const offset = offsetMs(reading.utcOffset)
  const asWritten = newest(texts, { ...reading, clock: undefined })
  const asLocal = newest(texts, { ...reading, clock: 'local' })
  if (asWritten === undefined || asLocal === undefined || asWritten === asLocal) return false
  return asWritten > now + AHEAD_MS && asWritten <= now + offset + AHEAD_MS && asLocal <= now + AHEAD_MS
}

function newest(texts: readonly string[], reading: DateReading): number | undefined {
  const times = texts.flatMap((text) => parseDate(text, reading) ?? []).map((date) => Date.parse(date))
  if (times.length === 0) return undefined
  return times.reduce((latest, time) => Math.max(latest, time))
}
