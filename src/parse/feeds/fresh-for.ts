import { childText } from '../xml/markup.ts'
import type { XmlElement } from '../xml/xml.ts'

const YEAR_MINUTES = 525_600
const PERIOD_MINUTES: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 1_440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', YEAR_MINUTES],
])

/**
 * How many minutes a feed asks to be left alone: the longer of RSS's `ttl` and the syndication module's period divided
 * by its frequency (http://purl.org/rss/1.0/modules/syndication/), at most a year; 0 if it does not ask.
 */
export function freshForMinutes(channel: XmlElement): number {
  const ttl = countIn(channel, 'ttl') ?? 0
  const period = PERIOD_MINUTES.get((childText(channel, 'sy:updateperiod') ?? '').toLowerCase()) ?? 0
  const frequency = countIn(channel, 'sy:updatefrequency') ?? 1
  return Math.min(Math.max(ttl, Math.floor(period / frequency)), YEAR_MINUTES)
}

/** The number in a child, from 1; undefined for any other text. */
function countIn(channel: XmlElement, name: string): number | undefined {
  const count = Number.parseInt(childText(channel, name) ?? '', 10)
  if (Number.isNaN(count) || count < 1) return undefined
  return count
}
