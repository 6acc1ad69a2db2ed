import fc from 'fast-check'
import { builtInConfig } from '../../src/config/config.ts'
import type { Source } from '../../src/config/schema/schema.ts'
import type { Item } from '../../src/model.ts'
import type { FeedDocument } from '../../src/write/document.ts'

/** Feeds that no publisher would send, but that the writers must survive: any Unicode in every field. */

const NASTY = [
  '<script>',
  ']]>',
  '<![CDATA[',
  '</title>',
  '&amp;',
  '&',
  '"',
  "'",
  '\r',
  '\u0000',
  '\ud800',
  '\udc00',
  '\uffff',
  '\u2028',
]

/** Any sequence of UTF-16 units, lone surrogates, controls and noncharacters among them. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...NASTY),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''))

const anyAddress = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  anyText,
  anyText.map((text) => `https://bao.example/${text}`),
  fc.constantFrom('javascript:alert(1)', 'data:text/html,x', '//bao.example/', ''),
)
const anyInstant = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  anyText,
)
const words = fc.array(anyText, { maxLength: 3 })
const sourceIds = builtInConfig.sources.slice(0, 5).map(({ id }) => id)

const anyItem: fc.Arbitrary<Item> = fc.record({
  // Ours alone: eight letters and digits after the day.
  id: fc.stringMatching(/^[0-9A-Za-z]{8}$/).map((key) => `20261123-${key}`),
  at: anyInstant,
  added: anyInstant,
  published: anyInstant,
  updated: anyInstant,
  source: fc.oneof(fc.constantFrom(...sourceIds), anyText),
  via: fc.record({ name: anyText, url: anyAddress }),
  link: anyAddress,
  title: anyText,
  summary: anyText,
  image: anyAddress,
  authors: words,
  categories: words,
  language: fc.oneof(fc.constantFrom('vi', 'en'), anyText),
  places: words,
  score: fc.integer(),
  because: fc.constant([['unit', 'title', 0, 3, 4]] as const),
  also: fc.array(fc.record({ source: anyText, name: anyText, link: anyAddress, published: anyInstant }), {
    maxLength: 2,
  }),
  keys: fc.constant([]),
})

/** Sources whose names and home addresses anybody could have typed. */
export const anySources: fc.Arbitrary<readonly Source[]> = fc
  .array(fc.record({ name: anyText, home: anyAddress }), { minLength: 1, maxLength: 5 })
  .map((given) => given.flatMap(({ name, home }, index) => sourceFrom(index, name, home)))

function sourceFrom(index: number, name: string, home: string): readonly Source[] {
  const source = builtInConfig.sources[index]
  return source === undefined ? [] : [{ ...source, name, home }]
}

const base = 'https://tin.example'
const { site } = builtInConfig

/** A feed of up to eight items, as the routes would ask the writers for it; `archived` as a part of the archive. */
export function anyFeed({ archived }: { readonly archived: boolean }): fc.Arbitrary<FeedDocument> {
  return fc
    .record({
      title: anyText,
      description: anyText.map((text) => `Tin ${text}`),
      query: anyText.map((text) => encodeURIComponent(text.toWellFormed())),
      items: fc.array(anyItem, { maxLength: 8 }),
      sources: anySources,
      updated: anyInstant,
      language: fc.constantFrom('vi', 'en'),
    })
    .map(({ query, sources, ...rest }) => ({
      ...rest,
      site,
      base,
      home: `${base}/?q=${query}`,
      self: `${base}/rss.xml?q=${query}`,
      sources: new Map(sources.map((source) => [source.id, source])),
      ttlMinutes: 5,
      icon: `${base}/icon.png`,
      favicon: `${base}/icon.svg`,
      hub: 'https://hub.example/',
      archives: archived
        ? { current: `${base}/rss.xml?q=${query}`, previous: `${base}/archive/2026-09.xml?q=${query}` }
        : { previous: `${base}/archive/2026-10.xml?q=${query}` },
    }))
}
