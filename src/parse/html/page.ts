import { type ElementVisitor, type HtmlElement, walkHtml } from './elements.ts'
import { plainText } from './plain-text.ts'
import { TagPlaces } from './tag-places.ts'
import { opaqueElements } from './tokenizer.ts'

export type Page = {
  readonly html: string
  /** The base of relative addresses: the page's own `<base>`, or its address. */
  readonly base: string
  /** In the order of their start tags; an element's `index` is its place here. */
  readonly elements: readonly HtmlElement[]
  /** The texts of elements that were read whole, by `index`. */
  readonly texts: (string | undefined)[]
  readonly tags: TagPlaces
}

/** Pages for people have up to some 15,000; the rest of a longer one is ignored. */
const MOST_ELEMENTS = 40_000

/** Reads a page as a tree, in time linear in its length. `url` is its address. */
export function readPage(html: string, url: string): Page {
  const elements: HtmlElement[] = []
  const tags = new TagPlaces(html)
  let base = url
  const visitor: ElementVisitor = {
    enter: (element) => {
      if (elements.length >= MOST_ELEMENTS) return
      elements.push(element)
      if (element.name === 'base' && base === url) base = baseOf(element, url)
    },
    leave: (element) => {
      if (element.last >= MOST_ELEMENTS) element.last = MOST_ELEMENTS - 1
    },
  }
  walkHtml(html, visitor, tags)
  return { html, base, elements, texts: new Array<string | undefined>(elements.length), tags }
}

/** A longer base, which would be written out for every link, does not count. */
const LONGEST_BASE = 4_000

function baseOf(element: HtmlElement, url: string): string {
  const href = element.attribute('href') ?? ''
  if (href.length > LONGEST_BASE) return url
  return URL.parse(href, url)?.href ?? url
}

/** The text of an element on one line; reads at most `length` characters of its HTML. */
export function textOf(page: Page, element: HtmlElement, length = 4_000): string {
  const { index, contentFrom, to } = element
  if (to > contentFrom + length) return textUpTo(page, element, contentFrom + length)
  const known = page.texts[index]
  if (known !== undefined) return known
  const text = textUpTo(page, element, to)
  page.texts[index] = text
  return text
}

function textUpTo({ html, tags }: Page, { name, contentFrom, firstTag }: HtmlElement, to: number): string {
  if (opaqueElements.has(name)) return plainText(html.slice(contentFrom, to))
  return tags.textBetween(firstTag, contentFrom, to)
}

/** The elements inside one, in the order of the page, at most `most`. */
export function inside(page: Page, element: HtmlElement, most = 400): readonly HtmlElement[] {
  return page.elements.slice(element.index + 1, Math.min(element.last + 1, element.index + 1 + most))
}

/** The nearest element that `isMeant`, from the element itself upwards, at most `steps` steps. */
export function closest(
  element: HtmlElement,
  isMeant: (candidate: HtmlElement) => boolean,
  steps = 256,
): HtmlElement | undefined {
  let current: HtmlElement | undefined = element
  for (let step = 0; current !== undefined && step <= steps; step++, current = current.parent) {
    if (isMeant(current)) return current
  }
  return undefined
}
