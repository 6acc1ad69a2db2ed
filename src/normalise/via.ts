import type { ParsedItem, WholeItem } from '../model.ts'
import { matchForm, tidy } from '../text/fold.ts'

/** Names of outlets are not longer; a longer last part belongs to the headline. */
const LONGEST_NAME = 60

/**
 * Splits a search engine's title into headline and outlet: Google News ends titles with " - Tên báo" and names the same
 * outlet in RSS source. A headline may contain " - ", so the given name of the outlet decides if there is one.
 */
export function splitOutlet(title: string, origin: ParsedItem['origin']): Pick<WholeItem, 'title' | 'via'> {
  const url = origin?.url !== undefined && /^https?:\/\//i.test(origin.url) ? origin.url : undefined
  const given = tidy(origin?.name ?? '')
  if (given !== '') {
    const named = matchForm(title).endsWith(` - ${matchForm(given)}`)
    return { title: named ? title.slice(0, -(given.length + 3)).trim() || title : title, via: { name: given, url } }
  }
  const at = title.lastIndexOf(' - ')
  const name = title.slice(at + 3).trim()
  if (at < 1 || name === '' || name.length > LONGEST_NAME) return { title, via: undefined }
  return { title: title.slice(0, at).trim(), via: { name, url } }
}
