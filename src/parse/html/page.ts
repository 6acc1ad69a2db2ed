import { type HtmlElement, walkHtml } from './elements.ts'
import { plainText } from './plain-text.ts'

/** An element in its page. Elements are numbered in the order of their start tags, so those inside one are a range. */
export type PageElement = {
  readonly name: string
  readonly index: number
  readonly parent: PageElement | undefined
  readonly depth: number
  readonly from: number
  readonly contentFrom: number
  /** Where the content ends. */
  readonly to: number
  /** The index of the last element inside, its own where there is none. */
  readonly last: number
  readonly attribute: (name: string) => string | undefined
  /** Class and id as written, in one text; "" where it has neither. */
  readonly label: string
}

export type Page = {
  readonly html: string
  /** What relative addresses are relative to: the page's own `<base>`, or where it came from. */
  readonly base: string
  readonly elements: readonly PageElement[]
}

/** Pages that people read have up to some 15,000; the rest of a longer one is not read. */
const MOST_ELEMENTS = 40_000

type Growing = { -readonly [Key in keyof PageElement]: PageElement[Key] }

/** A page as a tree, in time linear in its length. `url` is where it came from. */
export function readPage(html: string, url: string): Page {
  const elements: Growing[] = []
  const open: (Growing | undefined)[] = []
  let base = url
  walkHtml(html, {
    enter: (element) => {
      if (elements.length >= MOST_ELEMENTS) {
        open.push(undefined)
        return
      }
      const parent = open.at(-1)
      const grown = pageElement(element, elements.length, parent)
      elements.push(grown)
      open.push(grown)
      if (element.name === 'base' && base === url) base = URL.parse(grown.attribute('href') ?? '', url)?.href ?? url
    },
    leave: (_, contentTo) => {
      const element = open.pop()
      if (element === undefined) return
      element.to = contentTo
      element.last = elements.length - 1
    },
  })
  return { html, base, elements }
}

function pageElement(element: HtmlElement, index: number, parent: PageElement | undefined): Growing {
  let label: string | undefined
  return {
    name: element.name,
    index,
    parent,
    depth: parent === undefined ? 0 : parent.depth + 1,
    from: element.from,
    contentFrom: element.contentFrom,
    to: element.contentFrom,
    last: index,
    attribute: (name) => element.attributes().get(name),
    get label() {
      label ??= labelOf(element.written)
      return label
    },
  }
}

const CLASS_OR_ID = /(?:^|[\s"'])(?:class|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/** Class and id, without reading the other attributes, of which most elements have some. */
function labelOf(written: string): string {
  if (!/class|id/i.test(written)) return ''
  let label = ''
  for (const [, double, single, bare] of written.matchAll(CLASS_OR_ID)) {
    label += `${label === '' ? '' : ' '}${double ?? single ?? bare ?? ''}`
  }
  return label
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
