import { tidy } from './fold.ts'

/** The most characters of a quotation from outside in a failure, a reason or a log line. */
export const LONGEST_WORDS = 300

/**
 * Cleans a publisher's or runtime's words for quoting them in a sentence that is stored, logged and printed: one line,
 * no control characters, escape sequences or marks of writing direction, at most 300 characters with "…".
 */
export function cleanWords(words: string, most = LONGEST_WORDS): string {
  // Cut before tidying as well: three megabytes are too much work for one sentence.
  const line = tidy(words.slice(0, 10 * most).replace(/\u001b\[[\d;?]{0,20}[ -/]{0,3}[@-~]/g, ''))
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1).toWellFormed()
  return `${cut.replace(/\ufffd$/, '')}…`
}
