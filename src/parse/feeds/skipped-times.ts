import type { SkippedTimes } from '../../model.ts'
import { childNamed, childrenNamed, textOf } from '../xml/markup.ts'
import type { XmlElement } from '../xml/xml.ts'

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * The hours and days at which a feed asks not to be read; undefined for none. RSS 0.92 counts hours from 1 to 24, 2.0
 * from 0 to 23 (https://www.rssboard.org/rss-specification). A feed that skips all of them is ignored.
 */
export function skippedTimes(channel: XmlElement): SkippedTimes | undefined {
  const hours = unlessAll(bitsOf(textsIn(channel, 'skiphours', 'hour').map(hourOf)), 24)
  const days = unlessAll(bitsOf(textsIn(channel, 'skipdays', 'day').map(dayOf)), DAYS.length)
  if (hours === 0 && days === 0) return undefined
  return { hours, days }
}

function textsIn(channel: XmlElement, list: string, name: string): readonly string[] {
  const parent = childNamed(channel, list)
  if (parent === undefined) return []
  return childrenNamed(parent, name).map(textOf)
}

function hourOf(text: string): number {
  if (!/^\d{1,2}$/.test(text) || Number(text) > 24) return -1
  return Number(text) % 24
}

function dayOf(text: string): number {
  return DAYS.indexOf(text.toLowerCase())
}

/** The bits of these numbers; negative ones have none. */
function bitsOf(numbers: readonly number[]): number {
  let bits = 0
  for (const number of numbers) if (number >= 0) bits |= 1 << number
  return bits
}

function unlessAll(bits: number, count: number): number {
  if (bits === 2 ** count - 1) return 0
  return bits
}
