import { stripAccents } from '../text/fold.ts'
import type { DateOrder } from './fresh-dates.ts'
import { setDates } from './fresh-feed.ts'

/** A piece of news: a headline and the first sentence under it, plain text. */
export type Story = { readonly title: string; readonly lead: string }

/** Where a story goes in a feed. */
export type Placing = {
  /** When it was published, in ms since 1970. */
  readonly at: number
  /** Makes the article number new: no two placings in a feed may share it. */
  readonly serial: number
  readonly order: DateOrder
}

/**
 * The feed with the story at its top, in the form of its first item: that item's markup, encoding of characters,
 * by-line, address and dates, with other words, another number and another time in them. The channel's own dates
 * follow. `undefined` if the feed has no item to take after.
 */
export function insertStory(feed: string, story: Story, placing: Placing): string | undefined {
  if (/^\ufeff?\s*\{/.test(feed)) return insertIntoJson(feed, story, placing)
  const found = /<(item|entry)[\s>][\s\S]*?<\/\1>/.exec(feed)
  if (!found) return undefined
  const head = setDates(feed.slice(0, found.index), placing.at, placing.order)
  return head + likeItem(found[0], story, placing) + gapAfter(feed, found) + feed.slice(found.index)
}

/** White space between items, so that one item a line stays so. */
function gapAfter(feed: string, item: RegExpExecArray): string {
  return /^\s*/.exec(feed.slice(item.index + item[0].length))?.[0] ?? ''
}

function likeItem(item: string, story: Story, placing: Placing): string {
  const link = /<link[^>]*href="([^"]+)"/.exec(item)?.[1] ?? /<link>\s*(?:<!\[CDATA\[)?\s*([^\s<\]]+)/.exec(item)?.[1] ?? ''
  const number = articleNumber(link)
  const fresh = articleLink(link, story.title, placing.serial)
  const oldTitle = /<title[^>]*>\s*(?:<!\[CDATA\[)?\s*([\s\S]*?)\s*(?:\]\]>)?\s*<\/title>/.exec(item)?.[1] ?? ''
  const relinked = item.replaceAll(link, fresh).replaceAll(number, articleNumber(fresh))
  const retitled = relinked.replaceAll(oldTitle, escaped(story.title))
  return setDates(withLead(withoutRelated(retitled), escaped(story.lead)), placing.at, placing.order)
}

/** A related-article list belongs to the article it stood under. */
function withoutRelated(item: string): string {
  return item.replace(/<div style="clear:\s*both;">[\s\S]*?<\/div>/, '')
}

/** The longest run of words in the description, summary or content is the lead; a by-line before it stays. */
function withLead(item: string, lead: string): string {
  return item.replace(/(<(description|summary|content)\b[^>]*>)([\s\S]*?)(<\/\2>)/, (_, open, _name, body, close) => {
    const runs: string[] = body.split(/<!\[CDATA\[|\]\]>|<[^>]*>|&lt;[\s\S]*?&gt;/)
    const longest = runs.reduce((best, run) => (run.trim().length > best.trim().length ? run : best), '').trim()
    const byline = /^(?:\([^)]{3,20}\) - |[A-Z.]{3,}(?:\.v?vn|\.VN) - )/i.exec(longest)?.[0] ?? ''
    return open + body.replace(longest, () => byline + lead) + close
  })
}

function insertIntoJson(feed: string, story: Story, placing: Placing): string | undefined {
  const document = JSON.parse(feed.replace(/^\ufeff/, ''))
  const like = document.items?.[0]
  if (typeof like?.url !== 'string') return undefined
  const url = articleLink(like.url, story.title, placing.serial)
  const date = `"date_published": "${like.date_published}"`
  const dated = JSON.parse(`{${setDates(date, placing.at, placing.order)}}`)
  const item = { id: url, url, title: story.title, content_text: `ĐBP - ${story.lead}`, ...dated }
  const filled = { ...document, items: [item, ...document.items] }
  return (feed.startsWith('\ufeff') ? '\ufeff' : '') + JSON.stringify(filled, null, 2)
}

/** The number that tells an article from others: the last run of five digits or more, or nothing. */
function articleNumber(link: string): string {
  return /(\d{5,})(?!.*\d{5})/.exec(link)?.[1] ?? ''
}

/** An address of the same shape with the headline's slug and another number; with none, the slug alone tells apart. */
function articleLink(link: string, title: string, serial: number): string {
  const slug = stripAccents(title).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const number = articleNumber(link)
  const renumbered = number === '' ? link : link.replace(number, String(BigInt(number) + 4000n + 7n * BigInt(serial)))
  return renumbered.replace(/[a-z0-9]+(?:-[a-z0-9]+){3,}?(?=-?(?:post|c\d+a)?\d{5,}|$)/, slug)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
