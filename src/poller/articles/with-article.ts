import type { Site, Source } from '../../config/schema/schema.ts'
import { localDay } from '../../item-day.ts'
import type { KeyKind, WholeItem } from '../../model.ts'
import { keysOf, titleKeys } from '../../normalise/identity.ts'
import { shorten, summaryOf } from '../../normalise/summary.ts'
import { resolveLink } from '../../normalise/url.ts'
import type { ArticleFields } from '../../store/articles.ts'

export type WithArticleContext = { readonly source: Source; readonly site: Site; readonly now: Date }

const TITLE_LENGTH = 300
const PICTURE_LENGTH = 1_000
const AUTHOR_LENGTH = 100
/** Kinds of keys that hold words or days, which an article may change. */
const OF_WORDS: ReadonlySet<KeyKind> = new Set(['text', 'headline'])

/**
 * An item with what its article's page says beyond its list. What the list says stays, but for a headline that it cut
 * off; key and address stay in any case.
 */
export function withArticle(item: WholeItem, fields: ArticleFields, context: WithArticleContext): WholeItem {
  const { source, site } = context
  const title = wholeTitle(item.title, fields.title)
  const summary = item.summary === '' ? leadOf(fields, title, source) : item.summary
  const { published, dated } = item.dated ? item : dateOf(item, fields, context)
  const headlines = titleKeys(title, published, site.utcOffset)
  const link = URL.parse(item.link)
  const ofWords =
    link === null
      ? []
      : keysOf({ link, guid: undefined, title, summary, titleKeys: headlines, search: false }).filter(({ kind }) =>
          OF_WORDS.has(kind),
        )
  return {
    ...item,
    title,
    summary,
    image: item.image ?? pictureOf(fields, item.link),
    authors:
      item.authors.length > 0 || fields.author === undefined ? item.authors : [shorten(fields.author, AUTHOR_LENGTH)],
    published,
    dated,
    identity: [...item.identity.filter(({ kind, key }) => !OF_WORDS.has(kind) || key === item.key), ...ofWords],
    titleKeys: headlines,
  }
}

/** "Sạt lở trên quốc lộ 12, hàng trăm…" → the article's own headline, where that begins so. */
function wholeTitle(listed: string, own: string): string {
  const start = listed.replace(/\s*(?:…|\.{3,})$/, '')
  return start !== listed && own.startsWith(start) ? shorten(own, TITLE_LENGTH) : listed
}

function leadOf({ lead }: ArticleFields, title: string, { bylines = [] }: Source): string {
  // As HTML, which it was: plain text has no tags, and its signs stay what they are.
  const html = lead?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return summaryOf({ summary: html, content: undefined }, title, bylines)
}

function pictureOf({ image }: ArticleFields, link: string): string | undefined {
  const address = image === undefined ? undefined : resolveLink(image, link)?.href
  return address === undefined || address.length > PICTURE_LENGTH ? undefined : address
}

/** A date that is to come is none. Of an article of today that names no time we know when we first met it. */
function dateOf(
  { published: met }: WholeItem,
  { published, hasTime }: ArticleFields,
  { now, site }: WithArticleContext,
): Pick<WholeItem, 'published' | 'dated'> {
  if (published === undefined || published > now.toISOString()) return { published: met, dated: false }
  const isSameDay = localDay(published, site.utcOffset) === localDay(met, site.utcOffset)
  return { published: hasTime !== true && isSameDay ? met : published, dated: true }
}
