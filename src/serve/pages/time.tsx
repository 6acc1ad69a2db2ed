import { localDay, offsetMs } from '../../item-day.ts'
import type { Words } from './messages.ts'

/** "Thứ hai, 23/11/2026" from "2026-11-23". */
export function dayHeading(day: string, words: Words): string {
  const date = new Date(`${day}T00:00:00Z`)
  const weekday = words.weekdays[date.getUTCDay()] ?? ''
  return words.date(weekday, date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear())
}

type TimeProps = {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly utcOffset: string
  /** The local day in the heading above: then the time of day is enough. */
  readonly day?: string
  /** Whether it is still to come: then it is never "just now". */
  readonly isAhead?: boolean
}

/** An instant as local time, with the exact one in `datetime` for programs. */
export function Time({ at, utcOffset, day, isAhead = false }: TimeProps) {
  const local = localDay(at, utcOffset)
  const clock = new Date(Date.parse(at) + offsetMs(utcOffset)).toISOString().slice(11, 16)
  const [year, month, date] = local.split('-')
  return (
    <time datetime={at} {...(isAhead && { 'data-ahead': '' })}>
      {local === day ? clock : `${clock} ${date}/${month}/${year}`}
    </time>
  )
}
