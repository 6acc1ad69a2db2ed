import { styleText } from 'node:util'
import type { SourceCheck } from './check-source.ts'

/** One line for each source and one for each of its notes. `colours`: with terminal colours. */
export function checkTable(checks: readonly SourceCheck[], colours: boolean): readonly string[] {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text
  const width = Math.max(6, ...checks.map(({ id }) => id.length))
  const head = `     ${'source'.padEnd(width)}  ${'format'.padEnd(9)}  items  newest`
  const rows = checks.flatMap(({ id, good, format, items, newest, notes, headlines = [] }) => [
    `${good ? paint('green', 'good') : paint('red', 'BAD ')} ${id.padEnd(width)}  ${format.padEnd(9)}  ${String(items).padStart(5)}  ${newest}`,
    ...notes.map((note) => paint(good ? 'yellow' : 'red', `     ${' '.repeat(width)}  ${note}`)),
    ...headlines.map((line) => `     ${line}`),
  ])
  const bad = checks.filter(({ good }) => !good).length
  return [paint('bold', head), ...rows, `${checks.length} sources, ${bad} bad`]
}
