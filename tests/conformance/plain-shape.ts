import { decodeHTML } from 'entities'
import type { ParsedFeed, ParsedItem } from '../../src/model.ts'
import { parseDate } from '../../src/normalise/date/date.ts'
import { findPicture } from '../../src/normalise/image.ts'

/** A feed in the shape that the cases compare: addresses in HTML absolute, dates in UTC, the first picture for image. */
export function plainShape(feed: ParsedFeed, url: string) {
  return { title: absolute(feed.title, url), items: feed.items.map(plainItem) }
}

function plainItem(item: ParsedItem) {
  const content = absolute(item.content, item.base)
  const summary = absolute(item.summary, item.base)
  return {
    // The cases hold ids to be addresses, which a base completes; ours is verbatim.
    id: item.guid?.startsWith('/') ? new URL(item.guid, item.base).href : item.guid,
    url: item.link,
    title: absolute(item.title, item.base),
    summary,
    content,
    published: instant(item.published),
    updated: instant(item.updated),
    authors: item.authors,
    categories: item.categories,
    image: findPicture(item),
    enclosures: item.enclosures,
  }
}

function instant(written: string | undefined): string | undefined {
  return written === undefined ? undefined : parseDate(written, { utcOffset: '+00:00', order: 'mdy' })
}

const ADDRESS =
  /(\b(?:href|src|cite|action|longdesc|background|poster|data|usemap|codebase|classid|profile)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi

function absolute(html: string | undefined, base: string): string | undefined {
  // HTML takes the references 128 to 159 for windows-1252; the cases are compared by a reader that does not.
  const modern = html?.replace(/&#1[2-5]\d;/g, (reference) => decodeHTML(reference))
  return modern?.replace(/<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi, (tag) =>
    tag.replace(ADDRESS, (whole, before: string, double?: string, single?: string, bare?: string) => {
      const resolved = URL.parse((double ?? single ?? bare ?? '').trim(), base)?.href
      return resolved === undefined ? whole : `${before}"${resolved}"`
    }),
  )
}
