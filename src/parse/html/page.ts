import { type HtmlElement, walkHtml } from './elements.ts'
import { plainText } from './plain-text.ts'

export type PageElement = HtmlElement

export type Page = {
  readonly html: string
  /** The base of relative addresses: the page's own `<base>`, or its address. */
  readonly base: string
  /** In the order of their start tags; an element's `index` is its place here. */
  readonly elements: readonly PageElement[]
  /** The texts of elements that were read whole, by `index`. */
  readonly texts: (string | undefined)[]
}

/** Pages for people have up to some 15,000; the rest of a longer one is ignored. */
const MOST_ELEMENTS = 40_000

/** Reads a page as a tree, in time linear in its length. `url` is its address. */
export function readPage(html: string, url: string): Page {
  const elements: HtmlElement[] = []
  let base = url
  walkHtml(html, {
    enter: (element) => {
      if (elements.length >= MOST_ELEMENTS) return
      elements.push(element)
      if (element.name === 'base' && base === url) base = URL.parse(element.attribute('href') ?? '', url)?.href ?? url
    },
    leave: (element) => {
      if (element.last >= MOST_ELEMENTS) element.last = MOST_ELEMENTS - 1
    },
  })
  return { html, base, elements, texts: new Array<string | undefined>(elements.length) }
}

/** The text of an element on one line; reads at most `length` characters of its HTML. */
export function textOf(page: Page, element: PageElement, length = 4_000): string {
  const { index, contentFrom, to } = element
  if (to > contentFrom + length) return plainText(page.html.slice(contentFrom, contentFrom + length))
  const known = page.texts[index]
  if (known !== undefined) return known
  const text = plainText(page.html.slice(contentFrom, to))
  page.texts[index] = text
  return text
}

/** The elements inside one, in the order of the page, at most `most`. */
export function inside(page: Page, element: PageElement, most = 400): readonly PageElement[] {
  return page.elements.slice(element.index + 1, Math.min(element.last + 1, element.index + 1 + most))
}

/** The nearest element that `isMeant`, from the element itself upwards, at most `steps` steps. */
export function closest(
  element: PageElement,
  isMeant: (candidate: PageElement) => boolean,
  steps = 256,
): PageElement | undefined {
  let current: PageElement | undefined = element
  for (let step = 0; current !== undefined && step <= steps; step++, current = current.parent) {
    if (isMeant(current)) return current
  }
  return undefined
}
