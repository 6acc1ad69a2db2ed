import { type HtmlPath, parseHtmlPath } from '../../config/schema/selector.ts'
import type { PageSelectors } from '../../config/schema/source-schema.ts'
import { type HtmlElement, matches } from '../html/elements.ts'
import { plainText } from '../html/plain-text.ts'
import { plainAsHtml } from '../xml/markup.ts'

export type HtmlField = (typeof FIELDS)[number]
const FIELDS = ['title', 'link', 'published', 'summary', 'image', 'author', 'category'] as const

/** The places of each field, the preferred one first. */
export type FieldPlaces = readonly { readonly field: HtmlField; readonly places: readonly HtmlPath[] }[]

/** The value found for a field: HTML, and the rank of its place. */
type Found = { readonly html: string; readonly rank: number }

/** An item while its element is open. */
export type Draft = { readonly element: HtmlElement; readonly found: Map<HtmlField, Found> }

/** Elements whose text is needed once they end, each with its uses. */
export type Awaited = Map<HtmlElement, readonly Wanted[]>
type Wanted = { readonly draft: Draft; readonly field: HtmlField; readonly rank: number }

/** Longest text read for a field, in characters of HTML. */
const LONGEST_FIELD = 4_000

/** The places of every field that the source names. */
export function placesOf(list: PageSelectors): FieldPlaces {
  return FIELDS.flatMap((field) => {
    const places = (list[field] ?? []).flatMap((text) => parseHtmlPath(text) ?? [])
    return places.length === 0 ? [] : [{ field, places }]
  })
}

/** Takes the values in the start tag of an element inside the draft, or its own; returns the uses of its text. */
export function takeFrom(
  draft: Draft,
  places: FieldPlaces,
  element: HtmlElement,
  open: readonly HtmlElement[],
): readonly Wanted[] {
  const wanted: Wanted[] = []
  for (const { field, places: ranked } of places) {
    const best = draft.found.get(field)?.rank ?? ranked.length
    for (let rank = 0; rank < best; rank++) {
      const place = ranked[rank]
      if (place === undefined || !isMeant(place, draft, element, open)) continue
      if (place.attribute === undefined) {
        wanted.push({ draft, field, rank })
        continue
      }
      const value = element.attributes().get(place.attribute)?.trim() ?? ''
      if (value === '') continue
      draft.found.set(field, { html: plainAsHtml(firstOfSet(place.attribute, value).slice(0, LONGEST_FIELD)), rank })
      break
    }
  }
  return wanted
}

/** Takes the text of an element that ended, for its uses; the first element with a text counts. */
export function takeText(wanted: readonly Wanted[], content: string): void {
  const html = content.slice(0, LONGEST_FIELD).trim()
  const isBetter = ({ draft, field, rank }: Wanted) => rank < (draft.found.get(field)?.rank ?? Number.POSITIVE_INFINITY)
  const better = wanted.filter(isBetter)
  if (better.length === 0 || !hasText(html)) return
  for (const one of better) if (isBetter(one)) one.draft.found.set(one.field, { html, rank: one.rank })
}

function hasText(html: string): boolean {
  return /[<&]/.test(html) ? plainText(html) !== '' : html !== ''
}

function isMeant(place: HtmlPath, draft: Draft, element: HtmlElement, open: readonly HtmlElement[]): boolean {
  if (place.selector === undefined) return element === draft.element
  return element !== draft.element && matches(place.selector, element, open)
}

/** The first address of a srcset; any other value as it is. */
function firstOfSet(attribute: string, value: string): string {
  return attribute.endsWith('srcset') ? (/^[^\s,]+/.exec(value)?.[0] ?? '') : value
}
