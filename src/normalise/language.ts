import type { Source } from '../config/schema/schema.ts'
import { hasAccents, stripAccents } from '../text/fold.ts'

/**
 * The language of an item as its primary subtag ("vi", "en"): the first usable of those declared, or the source's. A
 * Vietnamese source that declares English over a title with accents has left its template's "en-us" in place; an
 * English one that prints a Vietnamese title has mixed its editions.
 */
export function languageOf(title: string, declared: readonly (string | undefined)[], source: Source): string {
  const language = declared.map(primarySubtag).find((subtag) => subtag !== undefined) ?? source.language
  if (language !== 'en' || !hasAccents(title)) return language
  if (source.language === 'vi' || isVietnamese(title)) return 'vi'
  return language
}

/** A Vietnamese syllable without its accents; few English words have that shape. */
const SYLLABLE = /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu?|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|n|ng|nh|p|t)?$/

/** Whether most words of a title have accents and all in small letters are syllables: English only borrows names. */
function isVietnamese(title: string): boolean {
  const words = title.split(/[\s,.:;!?"'“”‘’()/–-]+/).filter((word) => /\D/.test(word))
  const accented = words.filter(hasAccents)
  const small = words.filter((word) => word === word.toLowerCase())
  return accented.length * 2 > words.length && small.every((word) => SYLLABLE.test(stripAccents(word)))
}

function primarySubtag(tag: string | undefined): string | undefined {
  const primary = /^\s*([a-z]{2,3})(?:[-_][a-z\d]+)*\s*$/i.exec(tag ?? '')?.[1]?.toLowerCase()
  // "vn" is the country; no language has that code.
  return primary === 'vn' ? 'vi' : primary
}
