import { type PagePart, partLabels, partWords } from '../../config/web/page-words.ts'
import type { HtmlElement } from '../html/elements.ts'
import { wordFinder } from '../html/labels.ts'
import { type Page, textOf } from '../html/page.ts'

const FINDERS = Object.entries(partWords).map(([part, words]) => ({ part: part as PagePart, isIn: wordFinder(words) }))
const LABELS = new Map(partLabels.flatMap(([part, labels]) => labels.map((label) => [label, part] as const)))
const FIRST_LETTERS: ReadonlySet<string> = new Set([...LABELS.keys()].map((label) => label.charAt(0)))
/** Elements whose names say what they are; a nav or footer inside an article belongs to it. */
const NAMES: Readonly<Record<string, PagePart>> = { nav: 'menu', footer: 'footer', aside: 'related' }
/** Elements that contain labels of boxes. */
const LABEL_NAMES = new Set('a h1 h2 h3 h4 h5 h6 span div p strong b label button li td th dt'.split(' '))
const LONGEST_LABEL = 60
/**
 * The fewest links to articles in a box; an element with more than this share of all links is not a box beside the
 * list.
 */
const LEAST_LINKS = 3
const MOST_OF_ALL = 0.4

/** Counts the links to articles in an element; `all` is the count of the whole page. */
export type LinkCount = { readonly within: (element: HtmlElement) => number; readonly all: number }

/**
 * The parts of the page to which an element belongs, by names and labels of it and those around; empty for the list
 * itself.
 */
export type PartFinder = (element: HtmlElement) => ReadonlySet<PagePart>

const NONE: ReadonlySet<PagePart> = new Set()

/**
 * Finds which parts of a page are menus, footers, most-read boxes and the like. Ignores a name that contains most of
 * the page's links: a body of class "has-menu" is not a menu.
 */
export function partFinder(page: Page, links: LinkCount): PartFinder {
  const named = new Map<HtmlElement, PagePart>(labelledBoxes(page, links))
  const known = new Map<HtmlElement, ReadonlySet<PagePart>>()
  const byLabel = new Map<string, readonly PagePart[]>()
  const partsOfLabel = (label: string) => {
    const parts = byLabel.get(label) ?? namedParts(label)
    byLabel.set(label, parts)
    return parts
  }
  const partsOf = (element: HtmlElement): ReadonlySet<PagePart> => {
    const before = known.get(element)
    if (before !== undefined) return before
    const around = element.parent === undefined ? NONE : partsOf(element.parent)
    const own = ownParts(element, links, partsOfLabel)
    const labelled = named.get(element)
    const parts =
      own.length === 0 && labelled === undefined
        ? around
        : new Set([...around, ...own, ...(labelled ? [labelled] : [])])
    known.set(element, parts)
    return parts
  }
  return partsOf
}

function ownParts(
  element: HtmlElement,
  links: LinkCount,
  partsOfLabel: (label: string) => readonly PagePart[],
): readonly PagePart[] {
  if (element.name === 'body' || element.name === 'html' || element.name === 'article') return []
  const byName = NAMES[element.name]
  if (byName === undefined && element.label === '') return []
  const named = partsOfLabel(element.label)
  const parts = byName === undefined ? named : [...named, byName]
  if (parts.length === 0) return []
  return links.within(element) > links.all * MOST_OF_ALL ? [] : parts
}

/** The parts named in a class or id text; "has-video" is an article with one, not a box of videos. */
function namedParts(label: string): readonly PagePart[] {
  const own = label.replace(/\b(?:has|with|icon)[-_]?video\w*/gi, '')
  const parts = FINDERS.filter(({ isIn }) => isIn(own)).map(({ part }) => part)
  if (/menu/i.test(label) && !parts.includes('menu')) parts.push('menu')
  return parts
}

/** Boxes with a label, such as "Đọc nhiều": the smallest element around it that contains some links. */
function labelledBoxes(page: Page, links: LinkCount): readonly (readonly [HtmlElement, PagePart])[] {
  const boxes: (readonly [HtmlElement, PagePart])[] = []
  for (const element of page.elements) {
    const length = element.to - element.contentFrom
    if (length < 4 || length > LONGEST_LABEL || !LABEL_NAMES.has(element.name) || element.last - element.index > 1)
      continue
    const part = partOfLabel(page, element)
    if (part === undefined) continue
    const box = boxOf(element, part, links)
    if (box !== undefined && links.within(box) <= links.all * MOST_OF_ALL) boxes.push([box, part])
  }
  return boxes
}

/**
 * The box that a label is of: the smallest element around it with some links. In the card of one article, it is a badge:
 * of an advertisement that is the box, of a video an article with one.
 */
function boxOf(label: HtmlElement, part: PagePart, links: LinkCount): HtmlElement | undefined {
  let box = label.parent
  while (box !== undefined && links.within(box) === 0) box = box.parent
  const isBadge = box !== undefined && links.within(box) === 1
  if (isBadge && part === 'advertising') return box
  if (isBadge && part === 'video') return undefined
  while (box !== undefined && links.within(box) < LEAST_LINKS) box = box.parent
  return box
}

function partOfLabel(page: Page, element: HtmlElement): PagePart | undefined {
  const written = page.html.slice(element.contentFrom, element.to)
  // Most labels are plain words and need no parsing.
  const text = /[<&]/.test(written) ? textOf(page, element) : written.trim()
  if (!FIRST_LETTERS.has(text.charAt(0).toLowerCase())) return undefined
  const label = text.toLowerCase().replace(/[\s:»>]+$/, '')
  const whole = LABELS.get(label)
  if (whole !== undefined || label.length > 40) return whole
  // "Đọc nhiều nhất", "Most read this week".
  const start = label.split(' ', 2).join(' ')
  return start.length > 7 ? LABELS.get(start) : undefined
}
