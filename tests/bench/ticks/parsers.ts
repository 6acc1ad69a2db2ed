/** Other people's parsers, as the body of a module that exports `parse`: text in, number of items out. */
export type Parser = { readonly name: string; readonly module: string }

export const PARSERS: readonly Parser[] = [
  {
    name: 'fast-xml-parser',
    module: `import { XMLParser } from 'fast-xml-parser'
const parser = new XMLParser({ ignoreAttributes: false })
export const parse = async (text) => {
  const { rss, feed, ...rdf } = parser.parse(text)
  return [rss?.channel?.item ?? feed?.entry ?? rdf['rdf:RDF']?.item ?? []].flat().length
}`,
  },
  {
    name: 'feedsmith',
    module: `import { parseFeed } from 'feedsmith'
export const parse = async (text) => {
  const { feed } = parseFeed(text)
  return (feed.items ?? feed.entries ?? []).length
}`,
  },
  {
    name: 'rss-parser',
    module: `import Parser from 'rss-parser'
const parser = new Parser()
export const parse = async (text) => (await parser.parseString(text)).items.length`,
  },
]

/** Stands in the place of prune.ts: nothing is cut, every body is parsed as a whole. */
export const NO_PRUNE = 'export const prune = () => undefined'

/** How another parser's fields are handed on under our names; `read` gives its feed, `field` one field of an item. */
const asOurs = (imports: string, read: string, item: string) => `${imports}
export const parseFeed = (text, base) => {
  const feed = ${read}
  const items = feed.items.map((item) => ({
    title: item.title, link: item.link, updated: undefined, enclosures: [], authors: [], origin: undefined,
    language: feed.language, base, ${item}
  }))
  const { title, link, language } = feed
  return { kind: 'parsed', feed: { format: 'rss', title, link, language, freshForMinutes: 0, items } }
}`

/** Stand in the place of parse-feed.ts, so that the rest of the tick is ours. */
export const FEEDSMITH_AS_OURS = asOurs(
  "import { parseFeed as read } from 'feedsmith'",
  'read(text).feed',
  `guid: item.guid?.value, summary: item.description, content: item.content?.encoded, published: item.pubDate,
    categories: (item.categories ?? []).map(({ name }) => name), image: item.media?.contents?.[0]?.url,`,
)
/** rss-parser answers with a promise; what it does inside is not asynchronous, and is done here in the same steps. */
export const RSS_PARSER_AS_OURS = asOurs(
  `import Parser from 'rss-parser'
const parser = new Parser()
const read = (text) => {
  let feed
  parser.xmlParser.parseString(text, (error, result) => {
    if (error) throw error
    feed = parser.buildRSS2(result)
  })
  return feed
}`,
  'read(text)',
  `guid: item.guid, summary: item.content, content: item['content:encoded'], published: item.pubDate,
    categories: item.categories ?? [], image: undefined,`,
)
