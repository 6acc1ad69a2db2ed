import { parseSelector } from '../../config/schema/selector.ts'
import type { PageSelectors } from '../../config/schema/source-schema.ts'
import type { ParsedItem } from '../../model.ts'
import { emptyItem, missingFields } from '../feeds/listed-item.ts'
import { attributesOf } from '../html/attributes.ts'
import { matches, walkHtml } from '../html/elements.ts'
import { plainText } from '../html/plain-text.ts'
import { type StartTag, titleTag, visitTags } from '../html/tokenizer.ts'
import type { SourceResult } from '../parse-result.ts'
import { resolved } from '../xml/markup.ts'
import { pageSketch } from './page-sketch.ts'
import { type Awaited, type Draft, type HtmlField, placesOf, takeFrom, takeText } from './selected-item.ts'

/** Pages for people do not list more. */
const MOST_ITEMS = 500

/** The values found for one item: HTML by field. */
type Row = ReadonlyMap<HtmlField, string>

/**
 * Parses the articles of a page by the selectors of its source; `url` is the page's address. If they find nothing, the
 * result names the expected elements and the ones present instead. Pure; time is linear in the length.
 */
export function parseSelectedList(html: string, list: PageSelectors, url: string): SourceResult {
  const base = baseOf(html, url)
  const rows = rowsOf(html, list)
  const items = withOneLinkEach(rows, base).map((row) => itemFrom(row, base))
  if (!items.some(({ title, link }) => title !== undefined && link !== undefined)) {
    const expected =
      rows.length === 0
        ? `no element is ${list.item}`
        : `none of ${rows.length} elements ${list.item} has ${items.some(({ title }) => title) ? 'a link' : 'a title'}`
    return { kind: 'layout-changed', expected, seen: pageSketch(html) }
  }
  const title = plainText(titleTag(html))
  const feed = {
    format: 'page',
    title: title === '' ? undefined : titleTag(html).trim(),
    link: url,
    language: undefined,
    freshForMinutes: 0,
    items,
  } as const
  const missing = missingFields(items, list)
  return missing === ''
    ? { kind: 'parsed', feed }
    : { kind: 'parsed', feed, missing: `${missing}; ${pageSketch(html)}` }
}

/** A row for every element that the source calls an item, in the order of their beginnings. */
function rowsOf(html: string, list: PageSelectors): readonly Row[] {
  const selector = parseSelector(list.item) ?? []
  const places = placesOf(list)
  const drafts: Draft[] = []
  const open: Draft[] = []
  const awaited: Awaited = new Map()
  walkHtml(html, {
    enter: (element, around) => {
      if (drafts.length < MOST_ITEMS && matches(selector, element, around)) {
        const draft = { element, found: new Map() }
        drafts.push(draft)
        open.push(draft)
      }
      // Of items inside each other, a value belongs to the innermost: a page without end tags nests its items.
      const draft = open.at(-1)
      const wanted = draft === undefined ? [] : takeFrom(draft, places, element, around)
      if (wanted.length > 0) awaited.set(element, wanted)
    },
    leave: (element, contentTo) => {
      const wanted = awaited.get(element)
      if (wanted !== undefined) {
        awaited.delete(element)
        takeText(wanted, html.slice(element.contentFrom, contentTo))
      }
      if (open.at(-1)?.element === element) open.pop()
    },
  })
  return drafts.map(({ found }) => new Map([...found].map(([field, { html: value }]) => [field, value])))
}

/** Merges rows with the same link, in the order of the first: pages link an article by its picture and its headline. */
function withOneLinkEach(rows: readonly Row[], base: string): readonly Row[] {
  const byLink = new Map<string, Map<HtmlField, string>>()
  for (const [index, row] of rows.entries()) {
    const link = resolved(plainText(row.get('link') ?? ''), base)?.replace(/#.*$/, '') ?? `none ${index}`
    const first = byLink.get(link)
    if (first === undefined) byLink.set(link, new Map(row))
    else for (const [field, html] of row) if (!first.has(field)) first.set(field, html)
  }
  return [...byLink.values()]
}

function itemFrom(row: Row, base: string): ParsedItem {
  const plain = (field: HtmlField) => {
    const text = plainText(row.get(field) ?? '')
    return text === '' ? undefined : text
  }
  const [link, image, author, category] = [plain('link'), plain('image'), plain('author'), plain('category')]
  return {
    ...emptyItem(base),
    link: link === undefined ? undefined : resolved(link, base),
    title: row.get('title'),
    summary: row.get('summary'),
    published: plain('published'),
    // A picture that loads later has a placeholder in the page itself.
    image: image === undefined || image.startsWith('data:') ? undefined : resolved(image, base),
    authors: author === undefined ? [] : [{ name: author }],
    categories: category === undefined ? [] : [category],
  }
}

/** The base of the page's relative links: its own `<base>`, if there is one outside comments. */
function baseOf(html: string, url: string): string {
  let base: string | undefined
  const start = ({ name, attributes }: StartTag) => {
    if (name === 'base') base ??= resolved(attributesOf(attributes).get('href') ?? '', url)
  }
  visitTags(html.slice(0, 20_000), { start, end: () => {} })
  return base ?? url
}
