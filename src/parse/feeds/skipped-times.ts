import type { SkippedTimes } from '../../model.ts'
import { childNamed, childrenNamed, textOf } from '../xml/markup.ts'
import type { XmlElement } from '../xml/xml.ts'

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const ALL_HOURS = 2 ** 24 - 1
const ALL_DAYS = 2 ** 7 - 1

/**
 * The hours and days at which a feed asks not to be read; undefined for none. RSS 0.92 counts hours from 1 to 24, 2.0
 * from 0 to 23 (https://www.rssboard.org/rss-specification). A feed that skips all of them is ignored.
 */
export function skippedTimes(channel: XmlElement): SkippedTimes | undefined {
  const hours = bits(channel, 'skiphours', 'hour', hourOf)
  const days = bits(channel, 'skipdays', 'day', (text) => DAYS.indexOf(text.toLowerCase()))
  const skip = { hours: hours === ALL_HOURS ? 0 : hours, days: days === ALL_DAYS ? 0 : days }
  if (skip.hours === 0 && skip.days === 0) return undefined
  return skip
}

function hourOf(text: string): number {
  const hour = /^\d{1,2}$/.test(text) ? Number(text) : -1
  if (hour === 24) return 0
  if (hour < 24) return hour
  return -1
}

function bits(channel: XmlElement, list: string, name: string, bitOf: (text: string) => number): number {
  const parent = childNamed(channel, list)
  if (parent === undefined) return 0
  return childrenNamed(parent, name)
    .map((element) => bitOf(textOf(element).trim()))
    .reduce((all, bit) => (bit < 0 ? all : all | (1 << bit)), 0)
}
