import { readFileSync, writeFileSync } from 'node:fs'

/** One longer line would be hard to read. */
const LONGEST_LINE = 100

/** Signs with their points, as the config lists them: heaviest against first, signs of equal points together. */
export function listed(bias: number, points: ReadonlyMap<string, number>): string {
  const byPoints = new Map<number, string[]>()
  for (const [key, each] of points) byPoints.set(each, [...(byPoints.get(each) ?? []), key])
  const lines = [...byPoints]
    .sort(([a], [b]) => a - b)
    .flatMap(([each, keys]) => inLines(keys.sort()).map((line) => `    [${each}, ${quoted(line)}],\n`))
  return `{\n  bias: ${bias},\n  signs: [\n${lines.join('')}  ],\n}\n`
}

function inLines(keys: readonly string[]): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const key of keys) {
    if (line.length + key.length >= LONGEST_LINE) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? key : `|${key}`
  }
  return line === '' ? lines : [...lines, line]
}

/** As the formatter writes a string: in the quotation marks that need fewer escapes. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\')
  if (!escaped.includes("'")) return `'${escaped}'`
  return escaped.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`
}

/** Replaces the value with which a file of the config ends. */
export function writeListed(file: URL, value: string): void {
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, `${source.slice(0, source.indexOf('ListedWeights = {') + 'ListedWeights = '.length)}${value}`)
}
