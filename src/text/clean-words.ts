import { tidy } from './fold.ts'

/** The most characters of words from outside in a failure, a reason or a log line. */
export const LONGEST_WORDS = 300

/**
 * Words of a publisher or a runtime as they may stand in a sentence of ours, which is stored, logged and printed: one
 * line, no control characters, escape sequences or marks of writing direction, at most 300 characters with "…".
 */
export function cleanWords(words: string, most = LONGEST_WORDS): string {
  // Cut first as well: to tidy three megabytes for a sentence costs more than the sentence is worth.
  const line = tidy(words.slice(0, 10 * most).replace(/\u001b\[[\d;?]{0,20}[ -/]{0,3}[@-~]/g, ''))
  return line.length <= most
    ? line
    : `${line
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
}
