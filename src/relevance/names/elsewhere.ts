import type { Found, Reading } from './reading.ts'

/** Finds every place of another province in a text: with a capital, or with a number, as "quận 3". */
export function elsewhereIn({ text, folded, found }: Reading): readonly Found[] {
  const isName = (start: number, end: number): boolean =>
    text.charCodeAt(start) !== folded.charCodeAt(start) || /\d/.test(text.charAt(end - 1))
  return found.filter(({ meaning, start, end }) => meaning.elsewhere && isName(start, end))
}
