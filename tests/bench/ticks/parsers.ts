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
