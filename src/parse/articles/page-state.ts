import { foldTitle } from '../../text/fold.ts'
import { isObject } from '../../text/json-object.ts'
import type { Page } from '../html/page.ts'
import { pageData } from '../lists/page-data.ts'
import type { LinkedData } from './json-ld.ts'

/** So many objects of an application's data are looked at. */
const MOST_OBJECTS = 3_000
/** A title of fewer letters could be a section's. */
const SHORTEST_TITLE = 16
/** Every name of a date of publishing has these letters. */
const PUBLISHED = /publi/i
/** Names under which applications keep an article's fields, the surest first. */
const NAMES = {
  headline: ['title', 'headline', 'name'],
  datePublished: [
    'publishedAt',
    'published_at',
    'publishAt',
    'publish_at',
    'publishDate',
    'publish_date',
    'publishedDate',
    'published_date',
    'publishTime',
    'publish_time',
    'publishedTime',
    'published_time',
    'datePublished',
    'date_published',
    'publicationDate',
    'firstPublished',
    'firstPublishedAt',
  ],
  dateModified: ['updatedAt', 'updated_at', 'modifiedAt', 'dateModified', 'lastModified', 'updatedDate'],
  description: ['description', 'sapo', 'lead', 'summary', 'excerpt', 'abstract'],
  articleBody: ['content', 'body', 'html', 'detail', 'contentHtml'],
} as const

/**
 * Finds the article that a page's application keeps as JSON, for pages that a script draws: the object with the page's
 * title and a date of publishing, under the names of schema.org. Undefined for none.
 */
export function stateArticle(page: Page, titles: readonly string[]): LinkedData | undefined {
  const folded = titles.map(foldTitle).filter((title) => title.length >= SHORTEST_TITLE)
  if (folded.length === 0) return undefined
  for (const value of pageData(page, PUBLISHED)) {
    const article = articleIn(value, folded)
    if (article !== undefined) return article
  }
  return undefined
}

function articleIn(data: unknown, titles: readonly string[]): LinkedData | undefined {
  const known: unknown[] = [data]
  for (let at = 0; at < known.length; at++) {
    const value = known[at]
    const article = isObject(value) ? asArticle(value, titles) : undefined
    if (article !== undefined) return article
    for (const one of membersOf(value)) if (known.length < MOST_OBJECTS) known.push(one)
  }
  return undefined
}

/** The objects and lists in a value. */
function membersOf(value: unknown): readonly unknown[] {
  const members = Array.isArray(value) ? value : Object.values(isObject(value) ? value : {})
  return members.filter((one) => typeof one === 'object' && one !== null)
}

function asArticle(object: Readonly<Record<string, unknown>>, titles: readonly string[]): LinkedData | undefined {
  const fields: Record<string, unknown> = { '@type': 'NewsArticle' }
  for (const [field, names] of Object.entries(NAMES)) {
    const name = names.find((one) => ['string', 'number'].includes(typeof object[one]) && object[one] !== '')
    if (name !== undefined) fields[field] = object[name]
  }
  if (typeof fields.headline !== 'string' || fields.datePublished === undefined) return undefined
  const own = foldTitle(fields.headline)
  const isOfPage = own.length >= SHORTEST_TITLE && titles.some((title) => title === own || title.startsWith(`${own} `))
  return isOfPage ? fields : undefined
}
