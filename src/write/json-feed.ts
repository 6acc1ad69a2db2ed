import { contentHtml } from './content-html.ts'
import { type FeedDocument, type FeedItem, feedItems, titleOf } from './document.ts'
import { evidenceOf } from './evidence.ts'
import { fitForJson, isFitJson } from './json-text.ts'

/**
 * Writes the document as JSON Feed 1.1 (jsonfeed.org, 7 August 2020). Key order is fixed: same document, same bytes.
 */
export function writeJsonFeed(document: FeedDocument): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(document),
    home_page_url: document.home,
    feed_url: document.self,
    description: document.description,
    next_url: document.next,
    icon: document.icon,
    favicon: document.favicon,
    authors: [{ name: document.site.title[document.language], url: document.base }],
    language: document.language,
    hubs: document.hub && [{ type: 'WebSub', url: document.hub }],
    _tin_dien_bien: { about: `${document.base}/about` },
    items: feedItems(document).map((item) => feedItem(item, document)),
  }
  // JSON has no undefined: stringify leaves those keys out.
  const text = JSON.stringify(feed)
  return `${isFitJson(text) ? text : JSON.stringify(feed, withFitTexts)}\n`
}

function withFitTexts(_: string, value: unknown): unknown {
  if (typeof value === 'string') return fitForJson(value)
  return value
}

function feedItem(feedItem: FeedItem, document: FeedDocument) {
  const { item, outlet } = feedItem
  const people = feedItem.authors.map((name) => ({ name }))
  const tags = [...new Set([...feedItem.categories, ...feedItem.places.map(({ name }) => name)])]
  return {
    id: item.id,
    url: feedItem.link,
    title: item.title,
    content_html: contentHtml(feedItem, document),
    summary: item.summary || undefined,
    image: feedItem.image,
    date_published: feedItem.published,
    date_modified: feedItem.updated,
    authors: people.length === 0 ? [{ name: outlet.name, url: outlet.home }] : people,
    tags: tags.length === 0 ? undefined : tags,
    language: item.language,
    _geo: geoOf(feedItem),
    _tin_dien_bien: document.ownContents?.has(item.id) ? undefined : ownFacts(feedItem),
  }
}

/** Our own facts about an item. */
function ownFacts({ item, outlet, also }: FeedItem) {
  return {
    source: { id: item.source, name: outlet.name },
    places: item.places,
    added: item.added,
    also,
    score: item.score,
    because: evidenceOf(item),
  }
}

/** A GeoJSON point (RFC 7946 section 3.1.2): longitude first. */
function geoOf({ point }: FeedItem) {
  return point && { type: 'Point', coordinates: [point.longitude, point.latitude] }
}
