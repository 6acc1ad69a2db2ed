import { plainText } from '../parse/html/plain-text.ts'
import { foldTitle, matchForm } from '../text/fold.ts'

/** The longest summary we store, in UTF-16 units, "…" included. */
export const SUMMARY_LENGTH = 500

/** No lead is further into a publisher's HTML than this; the rest is never read. */
const READ_AT_MOST = 20_000

/** Hyphens and dashes, and other marks used after a byline. */
const DASHES = '\\-\\u2010-\\u2015\\u2212|:'

/**
 * The short text under a headline: from the publisher's summary, or from its content; without related-article lists and
 * byline, at most 500 characters. "" if nothing is left, or nothing but the title.
 */
export function summaryOf(
  parsed: { readonly summary: string | undefined; readonly content: string | undefined },
  title: string,
  bylines: readonly string[],
): string {
  for (const html of [parsed.summary, parsed.content]) {
    if (html === undefined) continue
    const text = withoutByline(plainText(relatedCut(html.slice(0, READ_AT_MOST))), bylines)
    if (text !== '' && !repeats(text, title)) return shorten(text, SUMMARY_LENGTH)
  }
  return ''
}

/**
 * Cuts HTML at the list of related articles after its lead. VietnamPlus, CAND, Tiền Phong, Nhân Dân and SGGP end most
 * items with `<div style="clear: both;"><ul>` and links (July 2026); others with a bare list of links. If there is no
 * text before a list of links, only that list is removed.
 */
export function relatedCut(html: string): string {
  const list = linkList(html)
  const cleared = /<div[^<>]{0,100}\bclear\s*:\s*both/i.exec(html)?.index ?? html.length
  const lead = html.slice(0, Math.min(cleared, list?.start ?? html.length, wordPressFooter(html)))
  if (lead.length === html.length || plainText(lead) !== '') return lead
  if (list === undefined) return html
  return html.slice(0, list.start) + html.slice(list.end)
}

/** The first list that contains only links, complete or truncated. */
function linkList(html: string): { readonly start: number; readonly end: number } | undefined {
  const lists = /<([uo]l)\b[^<>]*>/gi
  const lower = html.toLowerCase()
  for (let list = lists.exec(html); list !== null; list = lists.exec(html)) {
    const close = lower.indexOf(`</${list[1]?.toLowerCase()}`, lists.lastIndex)
    const end = close === -1 ? html.length : close
    const inside = html.slice(lists.lastIndex, end)
    const withoutLinks = inside.replace(/<a\b[^<>]*>[^<]*(<(?!\/a>)[^<]*)*(<\/a>|$)/gi, '')
    if (/<a\b/i.test(inside) && plainText(withoutLinks) === '') return { start: list.index, end }
    lists.lastIndex = end
  }
  return undefined
}

/** WordPress puts "The post <a>title</a> appeared first on <a>site</a>." under every item. */
function wordPressFooter(html: string): number {
  const at = html.search(/(<p>)?The post <a\b/)
  if (at === -1 || !html.includes('appeared first on', at)) return html.length
  return at
}

/**
 * Removes the newsroom's name before a text, with any dash and spaces after it. A byline such as "VOV.VN - " counts
 * only with its dash, so that a sentence about VOV keeps its first word; one in brackets needs none.
 */
export function withoutByline(text: string, bylines: readonly string[]): string {
  for (const byline of bylines) {
    const name = matchForm(byline).replace(new RegExp(`[\\s${DASHES}]+$`), '')
    if (name === '' || !matchForm(text).startsWith(name)) continue
    const rest = text.slice(name.length)
    const dash = new RegExp(`^\\s*[${DASHES}]+\\s*`).exec(rest)?.[0]
    if (dash !== undefined) return withoutByline(rest.slice(dash.length), bylines)
    if (name.endsWith(')')) return withoutByline(rest.trimStart(), bylines)
  }
  return text
}

/** Whether a summary only repeats the title or its beginning. */
function repeats(summary: string, title: string): boolean {
  const folded = foldTitle(summary)
  return folded === '' || foldTitle(title).startsWith(folded)
}

/** Shortens text to at most `length` UTF-16 units, cut between words, with "…" if something was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const room = text.slice(0, length - 1).toWellFormed()
  const border = text[length - 1] === ' ' ? length - 1 : room.lastIndexOf(' ')
  let cut = room.slice(0, border)
  // A word longer than half the room is cut inside, but never inside a character.
  if (border <= length / 2) cut = room.replace(/\ufffd$/, '')
  return `${cut.replace(/[\s,;:.\-–—…]+$/, '')}…`
}
