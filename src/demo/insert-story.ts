import { slugOf } from '../text/slug.ts'
import type { DateOrder } from './fresh-dates.ts'
import { setDates } from './fresh-feed.ts'

/** A piece of news: a headline and the first sentence under it. Plain Vietnamese text without straight quotes. */
export type Story = { readonly title: string; readonly lead: string }

/** The place of a story in a feed. */
export type Placing = {
  /** When it was published, in ms since 1970. */
  readonly at: number
  /** Makes the article number new: no two placings in a feed may share it. */
  readonly serial: number
  readonly order: DateOrder
}

/** Whether a feed prints its own news in Vietnamese: a search engine and an English service do not. */
export function printsNews(feed: string): boolean {
  const isFeed = /<(?:item|entry)[\s>]|^\ufeff?\s*\{[\s\S]*"items"\s*:/.test(feed)
  return isFeed && !/<generator>NFE|xml:lang="en|<language>en/.test(feed)
}

/**
 * The feed with the story at its top, in the form of its first item: that item's markup, by-line, address and dates,
 * with other words, another article number and another time. The channel's own dates follow. `undefined` if the feed
 * has no item to imitate.
 */
export function insertStory(feed: string, story: Story, placing: Placing): string | undefined {
  if (/^\ufeff?\s*\{/.test(feed)) return insertIntoJson(feed, story, placing)
  const found = /<(item|entry)[\s>][\s\S]*?<\/\1>\s*/.exec(feed)
  if (!found) return undefined
  const head = setDates(feed.slice(0, found.index), placing.at, placing.order)
  return head + itemLike(found[0], story, placing) + feed.slice(found.index)
}

function itemLike(item: string, story: Story, placing: Placing): string {
  const link = textOf('link', item) || (/<link[^>]*href="([^"]+)"/.exec(item)?.[1] ?? '')
  const fresh = articleLink(link, story.title, placing.serial)
  const relinked = swap(swap(item, link, fresh), articleNumber(link), articleNumber(fresh))
  const retitled = swap(relinked, textOf('title', item), escaped(story.title))
  return setDates(withLead(withoutRelated(retitled), escaped(story.lead)), placing.at, placing.order)
}

/** The content of an element as written, without white space and CDATA marks around it. */
function textOf(element: string, item: string): string {
  const content = new RegExp(`<${element}(?:\\s[^>]*)?>([^]*?)</${element}>`).exec(item)?.[1] ?? ''
  return content.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '').trim()
}

function swap(text: string, old: string, fresh: string): string {
  return old === '' ? text : text.replaceAll(old, () => fresh)
}

/** A list of related articles belongs to the article above it. */
function withoutRelated(item: string): string {
  return item.replace(/<div style="clear:\s*both;">[\s\S]*?<\/div>/, '')
}

/** The longest run of words in the description, summary or content is the lead; a by-line before it stays. */
function withLead(item: string, lead: string): string {
  return item.replace(/<(description|summary|content)\b[^>]*>[\s\S]*?<\/\1>/, (element) => {
    const runs = element.split(/<!\[CDATA\[|\]\]>|<[^>]*>|&lt;[\s\S]*?&gt;/).map((run) => run.trim())
    const old = runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '')
    const byline = /^(?:\([^)]{3,20}\)|[A-Z]+\.VN) - /i.exec(old)?.[0] ?? ''
    return swap(element, old, byline + lead)
  })
}

type JsonFeed = {
  readonly items?: readonly {
    readonly url?: string
    readonly date_published?: string
    readonly content_text?: string
  }[]
}

function insertIntoJson(feed: string, story: Story, placing: Placing): string | undefined {
  const document: JsonFeed = JSON.parse(feed.replace(/^\ufeff/, ''))
  const items = document.items ?? []
  const like = items[0]
  if (like?.url === undefined || like.date_published === undefined) return undefined
  const url = articleLink(like.url, story.title, placing.serial)
  const dated = setDates(JSON.stringify({ date_published: like.date_published }), placing.at, placing.order)
  const byline = /^[^\s-]{2,12} - /.exec(like.content_text ?? '')?.[0] ?? ''
  const item = { id: url, url, title: story.title, content_text: byline + story.lead, ...JSON.parse(dated) }
  const mark = feed.startsWith('\ufeff') ? '\ufeff' : ''
  return `${mark}${JSON.stringify({ ...document, items: [item, ...items] }, null, 2)}\n`
}

/** The number that identifies an article: the last run of five digits or more, or "". */
function articleNumber(link: string): string {
  return /(\d{5,})(?!.*\d{5})/.exec(link)?.[1] ?? ''
}

/** An address of the same shape with the headline as its slug, and another number where it has one. */
function articleLink(link: string, title: string, serial: number): string {
  const number = articleNumber(link)
  const next = number === '' ? '' : String(BigInt(number) + 4000n + 7n * BigInt(serial))
  const slug = slugOf(title)
  return swap(link, number, next).replace(
    /[^/?#]*?((?:-(?:post|c\d+a)?\d{5,})?(?:\.[a-z]+)?)(?=[?#]|$)/,
    (_, ending) => slug + ending,
  )
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
