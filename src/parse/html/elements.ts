import type { Compound, Selector } from '../../config/schema/selector.ts'
import { attributeOf, attributesOf, classAndId } from './attributes.ts'
import type { TagPlaces } from './tag-places.ts'
import { type StartTag, visitTags } from './tokenizer.ts'

/**
 * An element of a page. A class, since a page has thousands: it reads its attributes on demand, and all have one shape.
 * Elements are numbered in the order of their start tags, so those inside one are a range.
 */
export class HtmlElement {
  readonly name: string
  readonly index: number
  readonly parent: HtmlElement | undefined
  readonly depth: number
  /** Where its start tag begins. */
  readonly from: number
  readonly contentFrom: number
  /** The number of the first tag in its content, where tags are counted. */
  readonly firstTag: number
  /** Its attributes as written. */
  readonly written: string
  /** The end of its content, known when it is left. */
  to: number
  /** The number of the last element inside, or its own if there is none; known when it is left. */
  last: number
  #attributes: ReadonlyMap<string, string> | undefined
  #label: string | undefined

  constructor(tag: StartTag, index: number, parent: HtmlElement | undefined, firstTag: number) {
    this.name = tag.name
    this.index = index
    this.parent = parent
    this.depth = parent === undefined ? 0 : parent.depth + 1
    this.from = tag.from
    this.contentFrom = tag.end
    this.firstTag = firstTag
    this.written = tag.attributes
    this.to = tag.end
    this.last = index
    this.#attributes = undefined
    this.#label = undefined
  }

  attributes(): ReadonlyMap<string, string> {
    this.#attributes ??= attributesOf(this.written)
    return this.#attributes
  }

  attribute(name: string): string | undefined {
    if (this.#attributes !== undefined) return this.#attributes.get(name)
    return this.written.length <= name.length ? undefined : attributeOf(this.written, name)
  }

  /** Class and id as written, in one text; "" if it has neither. */
  get label(): string {
    this.#label ??= classAndId(this.written)
    return this.#label
  }
}

export type ElementVisitor = {
  /** `open` are the elements around it, the outermost first. */
  readonly enter: (element: HtmlElement, open: readonly HtmlElement[]) => void
  /** `contentTo` is the end of its content. */
  readonly leave: (element: HtmlElement, contentTo: number) => void
}

/** Elements that have no content (HTML Living Standard 13.1.2). */
const VOID = new Set(
  'area base br col embed hr img input link meta source track wbr param keygen frame basefont'.split(' '),
)

/** Elements that end where one of these begins, unless one of the others is in between (13.1.2.4, optional tags). */
const ENDED_BY: ReadonlyMap<string, { readonly ends: readonly string[]; readonly within: readonly string[] }> = new Map(
  [
    ['li', { ends: ['li'], within: ['ul', 'ol', 'menu'] }],
    ['dt', { ends: ['dt', 'dd'], within: ['dl'] }],
    ['dd', { ends: ['dt', 'dd'], within: ['dl'] }],
    ['tr', { ends: ['tr'], within: ['table'] }],
    ['td', { ends: ['td', 'th'], within: ['tr', 'table'] }],
    ['th', { ends: ['td', 'th'], within: ['tr', 'table'] }],
    ['option', { ends: ['option'], within: ['select'] }],
    ['a', { ends: ['a'], within: ['td', 'th', 'table', 'object'] }],
  ],
)
/** Blocks that end an open paragraph. */
const ENDS_PARAGRAPH = new Set(
  'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
    ' ',
  ),
)

/** Elements nested deeper than this are skipped, so that a hostile page costs as much as any other. */
const MAX_OPEN = 256

/** Walks the elements of a page as a browser would nest them, in time linear in its length; notes tags in `tags`. */
export function walkHtml(html: string, visitor: ElementVisitor, tags?: TagPlaces): void {
  const open: HtmlElement[] = []
  let count = 0
  const leave = (element: HtmlElement, at: number) => {
    element.to = at
    element.last = count - 1
    visitor.leave(element, at)
  }
  const closeTo = (depth: number, at: number) => {
    while (open.length > depth) {
      const element = open.pop()
      if (element !== undefined) leave(element, at)
    }
  }
  const readTo = visitTags(html, {
    start: (tag) => {
      closeTo(depthBefore(tag.name, open), tag.from)
      tags?.addStart(tag)
      const element = new HtmlElement(tag, count, open.at(-1), tags?.count ?? 0)
      count++
      visitor.enter(element, open)
      if (VOID.has(tag.name) || open.length >= MAX_OPEN) leave(element, tag.end)
      else open.push(element)
    },
    end: (name, from, end) => {
      tags?.addEnd(name, from, end)
      const depth = open.findLastIndex((element) => element.name === name)
      if (depth >= 0) closeTo(depth, from)
    },
    aside: (from, end) => tags?.addAside(from, end),
  })
  closeTo(0, readTo)
}

/** Whether a selector matches an element with those around it. */
export function matches(selector: Selector, element: HtmlElement, open: readonly HtmlElement[]): boolean {
  return selector.some((chain) => {
    let step = chain.length - 1
    if (!isLike(element, chain[step])) return false
    for (let at = open.length - 1; at >= 0 && step > 0; at--) {
      const around = open[at]
      if (around !== undefined && isLike(around, chain[step - 1])) step--
    }
    return step === 0
  })
}

/** How many of the open elements stay open when an element of that name begins. */
function depthBefore(name: string, open: readonly HtmlElement[]): number {
  if (open.at(-1)?.name === 'p' && ENDS_PARAGRAPH.has(name)) return open.length - 1
  const rule = ENDED_BY.get(name)
  if (rule === undefined) return open.length
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const around = open[depth]?.name ?? ''
    if (rule.ends.includes(around)) return depth
    if (rule.within.includes(around)) break
  }
  return open.length
}

function isLike(element: HtmlElement, compound: Compound | undefined): boolean {
  if (compound === undefined || (compound.tag !== '' && compound.tag !== element.name)) return false
  const { classes, attributes } = compound
  if (classes.length === 0 && attributes.length === 0) return true
  // Cheaper than reading the attributes: a class that is not in the tag is in none of them.
  if (classes.some((one) => !element.written.includes(one))) return false
  const own = element.attributes()
  const ownClasses = (own.get('class') ?? '').split(/\s+/)
  if (classes.some((one) => !ownClasses.includes(one))) return false
  return attributes.every(({ name, operator, value }) => {
    const found = own.get(name)
    return found !== undefined && isPassed(operator, found, value)
  })
}

function isPassed(operator: Compound['attributes'][number]['operator'], found: string, value: string): boolean {
  switch (operator) {
    case 'has':
      return true
    case '=':
      return found === value
    case '~=':
      return found.split(/\s+/).includes(value)
    case '^=':
      return value !== '' && found.startsWith(value)
    case '$=':
      return value !== '' && found.endsWith(value)
    case '*=':
      return value !== '' && found.includes(value)
  }
}
