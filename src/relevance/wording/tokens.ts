/** A word of a text in the form in which it is compared, and its position. */
export type Token = { readonly word: string; readonly start: number; readonly end: number }

/** Longer texts name things in passing; it also bounds the work. */
const MOST_TOKENS = 40

const TOKEN = /\d+|[\p{Alpha}\p{Gr_Ext}][\p{Alpha}\p{Gr_Ext}\d]*|[^\s\p{Alpha}\p{Gr_Ext}\d|]/gu

/** The words of a part of a text, numbers as `#`, and signs, each in one form. */
export function tokensOf({ folded }: { readonly folded: string }, from = 0, to = folded.length): readonly Token[] {
  const tokens: Token[] = []
  for (const { 0: text, index } of folded.slice(from, to).matchAll(TOKEN)) {
    tokens.push({ word: formOf(text), start: from + index, end: from + index + text.length })
    if (tokens.length === MOST_TOKENS) break
  }
  return tokens
}

function formOf(text: string): string {
  const first = text.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) return '#'
  if (text.length > 1) return text
  return SAME_SIGN.get(text) ?? text
}

/** Quotation marks and dashes, each in one form. */
const SAME_SIGN: ReadonlyMap<string, string> = new Map([
  ...[...`'“”‘’«»`].map((sign) => [sign, '"'] as const),
  ...[...'–—'].map((sign) => [sign, '-'] as const),
])
