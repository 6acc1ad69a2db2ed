const START = '{"event":'

/**
 * The structured line of the Worker's log in a line that wrangler prints; undefined for its own words. Errors come
 * after a mark and inside the codes of a terminal's colours: `✘ [ERROR] {"event":…}`.
 */
export function eventIn(line: string): Readonly<Record<string, unknown>> | undefined {
  const start = line.indexOf(START)
  if (start < 0) return undefined
  try {
    return JSON.parse(line.slice(start, line.lastIndexOf('}') + 1))
  } catch {
    return undefined
  }
}
