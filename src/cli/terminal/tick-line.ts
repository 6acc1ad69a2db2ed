import { counted } from '../../text/counted.ts'

/** Turns the Worker's structured log into lines for a terminal. */

type LogLine = Readonly<Record<string, unknown>>

const number = (line: LogLine, field: string) => (typeof line[field] === 'number' ? line[field] : 0)
const text = (line: LogLine, field: string) => (typeof line[field] === 'string' ? line[field] : '')

/** If this many sources all fail, the cause is on our side. */
const MANY = 3

/** Faults of the Worker itself, by their events in its log. */
const FAULTS: ReadonlyMap<unknown, string> = new Map([
  ['tick-failed', 'the tick failed'],
  ['commit-failed', 'not everything could be stored'],
  ['publish-failed', 'not everything could be published'],
])

export type TerminalLines = {
  /** Converts a line of the log; no lines for routine events. */
  readonly of: (line: LogLine, now: Date) => readonly string[]
}

/**
 * Lines for ticks and failing sources. If no source can be reached, one line says so, once until something can be
 * reached again.
 */
export function terminalLines(): TerminalLines {
  let waiting: LogLine[] = []
  let isOffline = false
  const tickLines = (line: LogLine, time: string): readonly string[] => {
    const troubles = waiting
    waiting = []
    const nothingReached = number(line, 'failed') >= MANY && number(line, 'failed') === number(line, 'polled')
    const offline = `${time}  ! none of ${number(line, 'failed')} sources can be reached: is there a connection to the internet?`
    let before = troubles.map((one) => troubleLine(one, time))
    if (nothingReached) before = isOffline ? [] : [offline]
    if (number(line, 'polled') > 0) isOffline = nothingReached
    return [...before, `${time}  ${tickSummary(line)}`]
  }
  return {
    of: (line, now) => {
      const time = now.toTimeString().slice(0, 8)
      if (line.event === 'tick') return tickLines(line, time)
      const fault = FAULTS.get(line.event)
      if (fault !== undefined) return [`${time}  ! ${fault}: ${text(line, 'detail')}`]
      if (line.event === 'stood-back') return [`${time}  ! nothing written: ${text(line, 'why')}`]
      if (line.event === 'source' && line.problem !== undefined) waiting.push(line)
      return []
    },
  }
}

const troubleLine = (line: LogLine, time: string): string =>
  `${time}  ! ${text(line, 'source')}: ${text(line, 'problem')}`

/** The parts add up to the number of new items. */
function tickSummary(line: LogLine): string {
  const fresh = number(line, 'read') - number(line, 'seen')
  const accounted = ['kept', 'edited', 'joined', 'known', 'near', 'dropped', 'unusable']
  const left = fresh - accounted.reduce((sum, field) => sum + number(line, field), 0)
  const ifAny = (count: number, words: string) => count > 0 && `${count} ${words}`
  const parts = [
    `${number(line, 'polled')} polled`,
    `${number(line, 'unchanged')} unchanged`,
    `${counted(fresh, 'item')} new to us`,
    `${number(line, 'kept')} kept`,
    ifAny(number(line, 'edited'), 'edited'),
    ifAny(number(line, 'joined'), 'joined'),
    ifAny(number(line, 'known'), 'known'),
    counted(number(line, 'near'), 'near miss', 'near misses'),
    `${number(line, 'dropped')} dropped`,
    ifAny(number(line, 'unusable'), 'unusable'),
    ifAny(left, 'twice in their list'),
    ifAny(-left, 'of these met earlier'),
    `${number(line, 'failed')} failed`,
    ifAny(number(line, 'left'), 'left for the next tick'),
    `${(number(line, 'tookMs') / 1000).toFixed(1)} s`,
  ]
  return parts.filter((part) => part !== false).join(' · ')
}
