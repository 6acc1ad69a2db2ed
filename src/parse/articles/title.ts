import { foldTitle } from '../../text/fold.ts'
import { type Page, type PageElement, textOf } from '../html/page.ts'

/** A title with the page's heading that shows it, if there is one. */
export type Title = { readonly text: string; readonly heading: PageElement | undefined; readonly from: string }

export type TitleClues = {
  readonly jsonLd: string
  readonly openGraph: string
  readonly twitter: string
  readonly titleTag: string
  readonly siteName: string
}

const MOST_HEADINGS = 60
const SEPARATOR = /\s+[|–—\-·•:»/]+\s+|\s*[|｜：]\s*/

/**
 * Reads the headline: the shown heading if the page's metadata agrees with it; otherwise JSON-LD, OpenGraph or the
 * title tag, in this order, without the outlet's name.
 */
export function readTitle(page: Page, clues: TitleClues): Title | undefined {
  const said = [
    { text: clues.jsonLd, from: 'json-ld' },
    { text: clues.openGraph, from: 'og:title' },
    { text: clues.twitter, from: 'twitter:title' },
    { text: clues.titleTag, from: 'title' },
  ].filter(({ text }) => text !== '')
  const headings = headingsOf(page, clues.siteName)
  let best: { heading: Heading; agreement: number } | undefined
  for (const heading of headings) {
    const agreement =
      Math.max(0, ...said.map(({ text }) => agreementOf(heading.folded, foldTitle(text)))) +
      (heading.element.name === 'h1' ? 0.1 : 0)
    if (agreement >= 0.6 && (best === undefined || agreement > best.agreement + 0.05)) best = { heading, agreement }
  }
  if (best !== undefined)
    return { text: best.heading.text, heading: best.heading.element, from: best.heading.element.name }
  const [first] = said
  const only = headings.filter(({ element }) => element.name === 'h1')
  if (first === undefined || foldTitle(first.text) === foldTitle(clues.siteName)) {
    const [heading] = only
    return heading && { text: heading.text, heading: heading.element, from: heading.element.name }
  }
  return {
    text: withoutSite(
      first.text,
      clues,
      said.map(({ text }) => text),
    ),
    heading: only.length === 1 ? only[0]?.element : undefined,
    from: first.from,
  }
}

type Heading = { readonly element: PageElement; readonly text: string; readonly folded: string }

function headingsOf(page: Page, siteName: string): readonly Heading[] {
  const site = foldTitle(siteName)
  const headings: Heading[] = []
  for (const element of page.elements) {
    if (headings.length >= MOST_HEADINGS) break
    const isTitled = element.name !== 'a' && /title|headline|tieude/i.test(element.attribute('itemprop') ?? '')
    if (!/^h[1-3]$/.test(element.name) && !isTitled && !isTitleClass(element)) continue
    const text = textOf(page, element, 2_000)
    const folded = foldTitle(text)
    if (text.length >= 4 && text.length <= 400 && folded !== '' && folded !== site)
      headings.push({ element, text, folded })
  }
  return headings
}

function isTitleClass({ name, label }: PageElement): boolean {
  return (
    (name === 'div' || name === 'p' || name === 'span') &&
    /(?:^|[\s_-])(?:title|headline|tieude|tieu-de)(?:$|[\s_-])/i.test(label)
  )
}

/** How well a heading and a title agree, 0 to 1: equal, one the beginning or end of the other, or words in common. */
function agreementOf(heading: string, title: string): number {
  if (heading === title) return 1
  if (heading.length >= 8 && (title.startsWith(heading) || title.endsWith(heading)))
    return 0.6 + 0.4 * (heading.length / title.length)
  if (title.length >= 8 && (heading.startsWith(title) || heading.endsWith(title)))
    return 0.5 + 0.4 * (title.length / heading.length)
  const words = new Set(title.split(' '))
  const own = heading.split(' ')
  if (own.length < 4) return 0
  const common = own.filter((word) => words.has(word)).length
  return (common / Math.max(own.length, words.size)) * 0.9
}

/** Removes the outlet's name before or after a title. */
function withoutSite(title: string, { siteName }: TitleClues, others: readonly string[]): string {
  const parts = title.split(SEPARATOR).filter((part) => part.trim() !== '')
  if (parts.length < 2) return title
  const folded = others.map(foldTitle)
  for (let kept = parts.length - 1; kept > 0; kept--) {
    const at = title.lastIndexOf(parts[kept] ?? '')
    const start = title.slice(0, at).replace(/[\s|–—\-·•:»/｜：]+$/, '')
    if (start !== '' && folded.includes(foldTitle(start))) return start
  }
  const last = parts.at(-1) ?? ''
  const isSite =
    siteName !== '' && (foldTitle(last) === foldTitle(siteName) || foldTitle(siteName).includes(foldTitle(last)))
  if (isSite || /^[\w.-]+\.(?:vn|com|net|org|de|fr|it|es|uk|jp)$/i.test(last.trim())) {
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—\-·•:»/｜：]+$/, '')
  }
  return title
}
