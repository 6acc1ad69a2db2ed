/** Turns the Worker's structured log lines into what a person wants to read in a terminal. */

type LogLine = Readonly<Record<string, unknown>>

const number = (line: LogLine, field: string) => (typeof line[field] === 'number' ? line[field] : 0)
const text = (line: LogLine, field: string) => (typeof line[field] === 'string' ? line[field] : '')

/** One line for a tick or for a source in trouble; undefined for what goes without saying. */
export function terminalLine(line: LogLine, now: Date): string | undefined {
  const time = now.toTimeString().slice(0, 8)
  switch (line.event) {
    case 'tick':
      return `${time}  ${tickSummary(line)}`
    case 'source':
      return line.problem === undefined ? undefined : `${time}  ! ${text(line, 'source')}: ${text(line, 'problem')}`
    case 'stood-back':
      return `${time}  ! nothing written: ${text(line, 'why')}`
    default:
      return undefined
  }
}

function tickSummary(line: LogLine): string {
  const parts = [
    `${number(line, 'polled')} polled`,
    `${number(line, 'unchanged')} unchanged`,
    `${number(line, 'read') - number(line, 'seen')} items new to us`,
    `${number(line, 'kept')} kept`,
    ...(number(line, 'edited') > 0 ? [`${number(line, 'edited')} edited`] : []),
    ...(number(line, 'joined') > 0 ? [`${number(line, 'joined')} joined`] : []),
    `${number(line, 'near')} near misses`,
    `${number(line, 'dropped')} dropped`,
    ...(number(line, 'unusable') > 0 ? [`${number(line, 'unusable')} unusable`] : []),
    `${number(line, 'failed')} failed`,
    ...(number(line, 'left') > 0 ? [`${number(line, 'left')} left for the next tick`] : []),
    `${(number(line, 'tookMs') / 1000).toFixed(1)} s`,
  ]
  return parts.join(' · ')
}
