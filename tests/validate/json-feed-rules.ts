/** JSON Feed 1.1 (jsonfeed.org, 7 August 2020) as sentences about what breaks it. */

type Fields = Readonly<Record<string, unknown>>

const TEXTS = ['title', 'description', 'user_comment', 'language'] as const
const ADDRESSES = ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon'] as const
const FEED_KEYS = new Set<string>([...TEXTS, ...ADDRESSES, 'version', 'authors', 'expired', 'hubs', 'items'])
const ITEM_TEXTS = ['title', 'content_html', 'content_text', 'summary', 'language'] as const
const ITEM_ADDRESSES = ['url', 'external_url', 'image', 'banner_image'] as const
const ITEM_KEYS = new Set<string>([...ITEM_TEXTS, ...ITEM_ADDRESSES])
for (const key of ['id', 'date_published', 'date_modified', 'authors', 'tags', 'attachments']) ITEM_KEYS.add(key)

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/
const UNFIT = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u
/** HTML as we make it: no other tag, no other attribute. */
const FOREIGN_HTML = /<(?!\/?(?:p|a|ul|li|h2|b|img)\b)|<\w+ (?!lang="|href="https?:|src="https?:\/\/[^"<>\s]*" alt="">)/

/** What breaks a rule of JSON Feed 1.1, or lets markup or a script in; nothing for a valid one. */
export function faultsOfJsonFeed(written: string): readonly string[] {
  const feed: unknown = JSON.parse(written)
  if (!isFields(feed)) return ['no object']
  const items = Array.isArray(feed.items) ? feed.items : []
  const ids = items.map((item) => (isFields(item) ? item.id : undefined))
  return [
    ...faults(feed.version === 'https://jsonfeed.org/version/1.1', 'version'),
    ...faults(typeof feed.title === 'string' && feed.title.trim() !== '', 'title'),
    ...faults(Array.isArray(feed.items), 'items'),
    ...faults(new Set(ids).size === ids.length, 'ids are not unique'),
    ...faults(
      textsIn(feed).every((text) => !UNFIT.test(text)),
      'characters',
    ),
    ...unknownKeys(feed, FEED_KEYS),
    ...TEXTS.flatMap((key) => faults(isText(feed[key]), key)),
    ...ADDRESSES.flatMap((key) => faults(isAddress(feed[key]), `${key} ${feed[key]}`)),
    ...authorFaults(feed.authors),
    ...items.flatMap((item) => (isFields(item) ? itemFaults(item) : ['item is no object'])),
  ]
}

function itemFaults(item: Fields): readonly string[] {
  const { id, content_html: html, content_text: text, tags } = item
  return [
    ...faults(typeof id === 'string' && id !== '', 'id'),
    ...faults(typeof html === 'string' || typeof text === 'string', 'neither content_html nor content_text'),
    ...faults(typeof html !== 'string' || !FOREIGN_HTML.test(html), 'content_html'),
    ...unknownKeys(item, ITEM_KEYS),
    ...ITEM_TEXTS.flatMap((key) => faults(isText(item[key]), key)),
    ...ITEM_ADDRESSES.flatMap((key) => faults(isAddress(item[key]), `${key} ${item[key]}`)),
    ...['date_published', 'date_modified'].flatMap((key) => faults(isDate(item[key]), `${key} ${item[key]}`)),
    ...faults(tags === undefined || (Array.isArray(tags) && tags.every((tag) => isText(tag) && tag !== '')), 'tags'),
    ...authorFaults(item.authors),
  ]
}

/** "If you provide an author object, then at least one is required": name, url or avatar. */
function authorFaults(authors: unknown): readonly string[] {
  if (authors === undefined) return []
  if (!Array.isArray(authors) || authors.length === 0) return ['authors']
  return authors.flatMap((author) => {
    if (!isFields(author)) return ['author is no object']
    const { name, url, avatar } = author
    const named = name === undefined || (typeof name === 'string' && name.trim() !== '')
    return faults(named && isAddress(url) && isAddress(avatar) && (name ?? url ?? avatar) !== undefined, 'author')
  })
}

/** What is ours must begin with an underscore. */
function unknownKeys(fields: Fields, known: ReadonlySet<string>): readonly string[] {
  return Object.keys(fields).filter((key) => !known.has(key) && !/^_[a-zA-Z]/.test(key))
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string'
const isDate = (value: unknown): boolean => value === undefined || (typeof value === 'string' && RFC_3339.test(value))
const isAddress = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && /^https?:\/\/[^/]/.test(value) && URL.canParse(value))

function faults(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault]
}
