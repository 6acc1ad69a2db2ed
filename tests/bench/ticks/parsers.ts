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

/** Stands in the place of parse-feed.ts: feedsmith reads, and its fields are handed on under our names. */
export const FEEDSMITH_AS_OURS = `import { parseFeed as read } from 'feedsmith'
export const parseFeed = (text, base) => {
  const { feed } = read(text)
  const items = feed.items.map((item) => ({
    guid: item.guid?.value, link: item.link, title: item.title, summary: item.description, content: item.content?.encoded,
    published: item.pubDate, updated: undefined, authors: [], categories: (item.categories ?? []).map(({ name }) => name),
    image: item.media?.contents?.[0]?.url, enclosures: [], origin: undefined, language: feed.language, base,
  }))
  const { title, link, language } = feed
  return { kind: 'parsed', feed: { format: 'rss', title, link, language, freshForMinutes: 0, items } }
}`
