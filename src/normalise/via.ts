import type { ParsedItem, WholeItem } from '../model.ts'
import { matchForm, tidy } from '../text/fold.ts'

/** Names of outlets are not longer; a longer last part belongs to the headline. */
const LONGEST_NAME = 60

/**
 * Splits a search engine's title into headline and outlet: Google News ends titles with " - Tên báo" and names the same
 * outlet in RSS source. A headline may contain " - ", so the given name of the outlet decides if there is one.
 */
export function splitOutlet(title: string, origin: ParsedItem['origin']): Pick<WholeItem, 'title' | 'via'> {
  const url = webAddress(origin?.url)
  const given = tidy(origin?.name ?? '')
  if (given !== '') return { title: withoutOutlet(title, given), via: { name: given, url } }
  const at = title.lastIndexOf(' - ')
  const name = title.slice(at + 3).trim()
  if (at < 1 || name === '' || name.length > LONGEST_NAME) return { title, via: undefined }
  return { title: title.slice(0, at).trim(), via: { name, url } }
}

function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !/^https?:\/\//i.test(address)) return undefined
  return address
}

function withoutOutlet(title: string, outlet: string): string {
  if (!matchForm(title).endsWith(` - ${matchForm(outlet)}`)) return title
  return title.slice(0, -` - ${outlet}`.length).trim() || title
}
