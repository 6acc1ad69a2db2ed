import { endOfString, parseLenientJson } from '../feeds/lenient-json.ts'
import type { HtmlElement } from '../html/elements.ts'
import type { Page } from '../html/page.ts'

/** An application's data beyond this are not read; of so many scripts, and so many values in each. */
const LONGEST = 500_000
const MOST_SCRIPTS = 5
const MOST_VALUES = 3
/** "window.__INITIAL_STATE__ = {": a name, and an object or list of JSON. */
const ASSIGNED = /[\w$\]] ?= ?(?=\{\s{0,20}"|\[\s{0,20}[{"[])/g
const OPENS = new Set(['{', '['])
const CLOSES = new Set(['}', ']'])

/**
 * The data that a page's application keeps as JSON in scripts of its own or in variables; only those with a text that is
 * `wanted`, since parsing them is the most expensive step.
 */
export function pageData(page: Page, wanted: RegExp): readonly unknown[] {
  const scripts = page.elements.filter(({ name }) => name === 'script')
  const texts = scripts.map((script) => jsonOf(page, script, wanted)).filter((values) => values.length > 0)
  return texts.slice(0, MOST_SCRIPTS).flatMap((values) => values.flatMap(parsed))
}

function parsed(json: string): readonly unknown[] {
  const reading = parseLenientJson(json)
  return reading.kind === 'read' ? [reading.value] : []
}

/** The JSON of a script: its content, or the values that it assigns. */
function jsonOf({ html }: Page, { contentFrom, to, written }: HtmlElement, wanted: RegExp): readonly string[] {
  if (to - contentFrom > LONGEST || to - contentFrom < 20) return []
  const script = html.slice(contentFrom, to)
  if (!wanted.test(script)) return []
  if (/["']application\/json["']/i.test(written)) return [script]
  if (/type\s*=/i.test(written) && !/javascript|module/i.test(written)) return []
  return assignedIn(script)
}

function assignedIn(script: string): readonly string[] {
  const values: string[] = []
  ASSIGNED.lastIndex = 0
  for (
    let found = ASSIGNED.exec(script);
    found !== null && values.length < MOST_VALUES;
    found = ASSIGNED.exec(script)
  ) {
    const from = found.index + found[0].length
    const end = endOfValue(script, from)
    values.push(script.slice(from, end))
    ASSIGNED.lastIndex = end
  }
  return values
}

/** The position after the object or list that begins at a position, or the end of the script. */
function endOfValue(script: string, from: number): number {
  let depth = 0
  for (let at = from; at < script.length; at++) {
    const letter = script.charAt(at)
    if (letter === '"') at = endOfString(script, at)
    else if (OPENS.has(letter)) depth++
    else if (CLOSES.has(letter) && --depth === 0) return at + 1
  }
  return script.length
}
