import * as v from 'valibot'
import { REGIONS } from '../regions.ts'
import { described } from './described.ts'
import { minutes, slug, text } from './fields.ts'
import { isPath, parseLinkTemplate } from './link-template.ts'
import { parseHtmlPath, parseSelector } from './selector.ts'
import { UtcOffsetSchema } from './utc-offset.ts'

/** The fields of a source in each form of answer, and how to read answers that are not feeds. */

/** An address that can be polled. */
export const webAddress = v.pipe(
  v.string(),
  v.url('must be a web address'),
  v.regex(/^https?:\/\//, 'must begin with http:// or https://'),
  v.check((given) => {
    const url = URL.parse(given)
    return url === null || (url.username === '' && url.password === '')
  }, 'must not have a user or password before the host: they cannot be sent'),
)
const domain = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain in lower case, such as "cand.vn"'),
)

const common = {
  id: described(
    'Used in state, in ?source= and in stored items: never change it, never use it again for another source.',
    slug,
  ),
  name: described('The outlet as its readers call it. Several sources may be sections of one outlet.', text),
  url: described('The address we poll.', webAddress),
  home: described("The outlet's front page, for people.", webAddress),
  language: v.picklist(['vi', 'en'], 'must be "vi" or "en"'),
  region: described(
    'Where the newsroom is. Articles of a local newsroom are about the province unless a rule says otherwise.',
    v.picklist(REGIONS),
  ),
  search: v.optional(
    described(
      "A search engine's feed: its links are opaque and its titles end with the outlet's name.",
      v.literal(true),
    ),
  ),
  everyMinutes: described("The interval, before the server's wishes. Nothing shortens it further.", minutes),
  dateOrder: v.optional(
    described('How this publisher writes 05/06/2026. One item does not show it.', v.picklist(['dmy', 'mdy'])),
  ),
  utcOffset: v.optional(
    described(`The zone of dates that name none, such as "+07:00"; the site's where this is absent.`, UtcOffsetSchema),
  ),
  clock: v.optional(
    described(
      'This publisher writes local time but labels it GMT ("Z", "+0000"): such dates are read in utcOffset.',
      v.literal('local'),
    ),
  ),
  mayMoveTo: v.optional(
    described(
      'Other domains to which a permanent redirect of the address is accepted. Otherwise the source is still polled at its own address, and the redirect followed each time.',
      v.array(domain),
    ),
  ),
  secret: v.optional(described('The address holds a secret: it is always shown without its query.', v.literal(true))),
  bylines: v.optional(
    described(
      'Texts that this newsroom puts before every summary, such as "(Dân trí) - ".',
      v.array(v.pipe(v.string(), v.minLength(1))),
    ),
  ),
  userAgent: v.optional(
    described(
      "The whole User-Agent, where the publisher's terms or a recorded refusal ask for one. Say which in a comment.",
      text,
    ),
  ),
  evidence: described('Where and when the address was seen to work.', text),
}

const notEmpty = 'must have at least one entry'
const path = v.pipe(v.string(), v.check(isPath, 'must be keys joined by dots, such as "data.list"'))
const paths = v.pipe(v.array(path), v.minLength(1, notEmpty))
const selector = v.pipe(
  v.string(),
  v.check(
    (given) => parseSelector(given) !== undefined,
    'must be a selector of tags, .classes, #ids, [attributes] and descendants, such as "li.news a[href^=\'/tin/\']"',
  ),
)
const htmlPath = v.pipe(
  v.string(),
  v.check(
    (given) => parseHtmlPath(given) !== undefined,
    'must be a selector, with @ and an attribute after it or alone, or "." for the item itself, such as "h3 a @href"',
  ),
)
const htmlPaths = v.pipe(v.array(htmlPath), v.minLength(1, notEmpty))

/** The places of the values; each field is the first of its places that has a text. */
const JsonListSchema = v.strictObject({
  list: described('Where the list is: "data.list"; "$" for an answer that is a list itself.', paths),
  title: paths,
  link: described(
    'The address of the article, with paths in its holes: "https://bao.example/{category_slug | "tin"}/{slug}", "{url}".',
    v.pipe(
      v.string(),
      v.check(
        (given) => parseLinkTemplate(given) !== undefined,
        'must be "{path}", or an address such as "https://bao.example/{category | "tin"}/{slug}" whose host is written out',
      ),
    ),
  ),
  guid: v.optional(paths),
  published: v.optional(paths),
  updated: v.optional(paths),
  summary: v.optional(paths),
  image: v.optional(paths),
  author: v.optional(paths),
  category: v.optional(paths),
})

/** Where the values are, all but `item` inside it; each field is the first of its places that has a text. */
const PageSelectorsSchema = v.strictObject({
  item: described(
    'The elements of which each is one item. Items with one link are one item, such as its picture and its headline.',
    selector,
  ),
  title: described(
    'Selectors inside the item, "." for the item itself, with @ and an attribute: "h3 a @title".',
    htmlPaths,
  ),
  link: described('Where the address of the article is, as a rule an attribute: "h3 a @href".', htmlPaths),
  published: v.optional(htmlPaths),
  summary: v.optional(htmlPaths),
  image: v.optional(htmlPaths),
  author: v.optional(htmlPaths),
  category: v.optional(htmlPaths),
})

const FeedSourceSchema = described(
  'A feed: RSS, RDF, Atom or JSON Feed, recognised by its content.',
  v.strictObject({
    ...common,
    kind: v.optional(described('A feed; what a source is that names no kind.', v.literal('feed'))),
  }),
)
const JsonSourceSchema = described(
  "An API that answers with a list in JSON of the publisher's own shape.",
  v.strictObject({
    ...common,
    kind: described('An API; "json" says where its values are.', v.literal('json')),
    json: JsonListSchema,
  }),
)
const PageSourceSchema = described(
  'A page that lists articles: a front page, a section, a tag. The list is found by its structure.',
  v.strictObject({
    ...common,
    kind: described('A page of links to articles.', v.literal('page')),
    selectors: v.optional(
      described(
        'Where the values are, for a page whose structure alone is read wrongly. They win; when they find nothing, the structure is read and the changed layout is reported.',
        PageSelectorsSchema,
      ),
    ),
  }),
)
const SitemapSourceSchema = described(
  "A sitemap with Google's news extension.",
  v.strictObject({ ...common, kind: described('A news sitemap.', v.literal('sitemap')) }),
)

const WAYS = ['feed', 'sitemap', 'api', 'page', 'search'] as const
const HomeSourceSchema = described(
  'A newsroom of which the front page is known: its feed, news sitemap, page of links or a search for its site is found and used, the best that works.',
  v.strictObject({
    ...common,
    url: described("The newsroom's front page, from which the ways in are found.", webAddress),
    kind: described('A newsroom known by its front page.', v.literal('home')),
    ways: v.optional(
      described(
        'The ways to try, the preferred one first; all of them where this is absent.',
        v.pipe(v.array(v.picklist(WAYS)), v.minLength(1, notEmpty)),
      ),
    ),
    api: v.optional(
      described(
        'An API, for the way "api", which cannot be found.',
        v.strictObject({ url: webAddress, json: JsonListSchema }),
      ),
    ),
  }),
)

export const SourceSchema = v.variant(
  'kind',
  [FeedSourceSchema, JsonSourceSchema, PageSourceSchema, SitemapSourceSchema, HomeSourceSchema],
  ({ expected }) =>
    expected === 'Object' ? 'must be an object' : 'must be "feed", "json", "page", "sitemap" or "home"',
)

export type FeedSource = Readonly<v.InferOutput<typeof FeedSourceSchema>>
type JsonSource = Readonly<v.InferOutput<typeof JsonSourceSchema>>
export type PageSource = Readonly<v.InferOutput<typeof PageSourceSchema>>
type SitemapSource = Readonly<v.InferOutput<typeof SitemapSourceSchema>>
export type HomeSource = Readonly<v.InferOutput<typeof HomeSourceSchema>>
export type Source = FeedSource | JsonSource | PageSource | SitemapSource | HomeSource
export type JsonList = Readonly<v.InferOutput<typeof JsonListSchema>>
export type PageSelectors = Readonly<v.InferOutput<typeof PageSelectorsSchema>>
