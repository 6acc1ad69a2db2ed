import type { Site, Source } from '../../config/schema/schema.ts'
import { localDay } from '../../item-day.ts'
import type { KeyKind, WholeItem } from '../../model.ts'
import { fitItem } from '../../normalise/fit-item.ts'
import { keysOf, titleKeys } from '../../normalise/identity.ts'
import { shorten, summaryOf } from '../../normalise/summary.ts'
import { resolveLink } from '../../normalise/url.ts'
import type { ArticleFields } from '../../store/articles.ts'

export type WithArticleContext = { readonly source: Source; readonly site: Site; readonly now: Date }

const TITLE_LENGTH = 300
const PICTURE_LENGTH = 1_000
const AUTHOR_LENGTH = 100
/** Kinds of key that depend on words or days, which an article may change. */
const OF_WORDS: ReadonlySet<KeyKind> = new Set(['text', 'title', 'headline'])

/**
 * Adds the facts of an article's page to an item. Facts from the list stay, except a truncated headline; key and
 * address always stay.
 */
export function withArticle(item: WholeItem, fields: ArticleFields, context: WithArticleContext): WholeItem {
  const { source, site } = context
  const title = wholeTitle(item.title, fields.title)
  const summary = item.summary || leadOf(fields, title, source)
  const { published, dated } = item.dated ? item : dateOf(item, fields, context)
  const headlines = titleKeys(title, published, site.utcOffset)
  const link = URL.parse(item.link)
  const keys = link ? keysOf({ link, guid: undefined, title, summary, titleKeys: headlines, search: false }) : []
  const ofWords = keys.filter(({ kind }) => OF_WORDS.has(kind))
  return fitItem({
    ...item,
    title,
    summary,
    image: item.image ?? pictureOf(fields, item.link),
    authors: authorsOf(item, fields),
    published,
    dated,
    identity: [...item.identity.filter(({ kind, key }) => !OF_WORDS.has(kind) || key === item.key), ...ofWords],
    titleKeys: headlines,
  })
}

/** "Sạt lở trên quốc lộ 12, hàng trăm…" → the article's own headline, if that has the same beginning. */
function wholeTitle(listed: string, own: string): string {
  const start = listed.replace(/\s*(?:…|\.{3,})$/, '')
  if (start === listed || !own.startsWith(start)) return listed
  return shorten(own, TITLE_LENGTH)
}

function authorsOf({ authors }: WholeItem, { author }: ArticleFields): readonly string[] {
  if (authors.length > 0 || author === undefined) return authors
  return [shorten(author, AUTHOR_LENGTH)]
}

function leadOf({ lead }: ArticleFields, title: string, { bylines = [] }: Source): string {
  // Escaped to HTML again, because plain text has no tags and its signs must stay.
  const html = lead?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return summaryOf({ summary: html, content: undefined }, title, bylines)
}

function pictureOf({ image }: ArticleFields, link: string): string | undefined {
  const address = image && resolveLink(image, link)?.href
  if (!address || address.length > PICTURE_LENGTH) return undefined
  return address
}

/** A future date is ignored. For an article of today without a time, the time when we first met it counts. */
function dateOf(
  { published: met }: WholeItem,
  { published, hasTime }: ArticleFields,
  { now, site }: WithArticleContext,
): Pick<WholeItem, 'published' | 'dated'> {
  if (published === undefined || published > now.toISOString()) return { published: met, dated: false }
  const isSameDay = localDay(published, site.utcOffset) === localDay(met, site.utcOffset)
  if (isSameDay && hasTime !== true) return { published: met, dated: true }
  return { published, dated: true }
}
