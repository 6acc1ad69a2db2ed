import type { Source } from '../config/schema.ts'
import { hasAccents } from '../text/fold.ts'

/**
 * The language of an item as its primary subtag ("vi", "en"): the first usable of those declared, else the source's. A
 * Vietnamese source that declares English over a title with accents has left its template's "en-us" in place.
 */
export function languageOf(title: string, declared: readonly (string | undefined)[], source: Source): string {
  const language = declared.map(primarySubtag).find((subtag) => subtag !== undefined) ?? source.language
  return language === 'en' && source.language === 'vi' && hasAccents(title) ? 'vi' : language
}

function primarySubtag(tag: string | undefined): string | undefined {
  const primary = /^\s*([a-z]{2,3})(?:[-_][a-z\d]+)*\s*$/i.exec(tag ?? '')?.[1]?.toLowerCase()
  // "vn" is the country; no language has that code.
  return primary === 'vn' ? 'vi' : primary
}
