import { type HtmlElement, walkHtml } from './elements.ts'
import { plainText } from './plain-text.ts'

export type PageElement = HtmlElement

export type Page = {
  readonly html: string
  /** What relative addresses are relative to: the page's own `<base>`, or where it came from. */
  readonly base: string
  /** In the order of their start tags; an element's `index` is its place here. */
  readonly elements: readonly PageElement[]
}

/** Pages that people read have up to some 15,000; the rest of a longer one is not read. */
const MOST_ELEMENTS = 40_000

/** A page as a tree, in time linear in its length. `url` is where it came from. */
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
  return { html, base, elements }
}

/** The text of an element on one line, at most `length` characters of HTML of it read. */
export function textOf(page: Page, element: PageElement, length = 4_000): string {
  return plainText(page.html.slice(element.contentFrom, Math.min(element.to, element.contentFrom + length)))
}

/** The elements inside one, in the order of the page, at most `most`. */
export function inside(page: Page, element: PageElement, most = 400): readonly PageElement[] {
  return page.elements.slice(element.index + 1, Math.min(element.last + 1, element.index + 1 + most))
}

/** The nearest element around one, or itself, that `isMeant`, at most `steps` steps up. */
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
