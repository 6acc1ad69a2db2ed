import { foldTitle } from '../../text/fold.ts'
import type { HtmlElement } from '../html/elements.ts'
import type { Page } from '../html/page.ts'
import { headlineQuality } from '../lists/headline.ts'
import { headlineBelow, shownAboveText } from './above-text.ts'
import { type Heading, headingsOf, withoutParts } from './headings.ts'

/** A title with the page's heading that shows it, if there is one. */
export type Title = { readonly text: string; readonly heading: HtmlElement | undefined; readonly from: string }

export type TitleClues = {
  readonly jsonLd: string
  readonly openGraph: string
  readonly twitter: string
  readonly titleTag: string
  readonly siteName: string
  /** Whether the page's metadata describe an article, rather than the site. */
  readonly isOfArticle: boolean
}

const SEPARATOR = /\s+[|–—\-·•:»/]+\s+|\s*[|｜：]\s*/

/**
 * Reads the headline: the shown heading if the page's metadata agrees with it; otherwise JSON-LD, OpenGraph or the
 * title tag, in this order, without the outlet's name. The heading right above the text counts before metadata that
 * only name the site or its section.
 */
export function readTitle(page: Page, clues: TitleClues): Title | undefined {
  const said = [
    { text: clues.jsonLd, from: 'json-ld' },
    { text: clues.openGraph, from: 'og:title' },
    { text: clues.twitter, from: 'twitter:title' },
    { text: clues.titleTag, from: 'title' },
  ].filter(({ text }) => text !== '')
  const headings = headingsOf(page, clues.siteName)
  const agreed = agreedHeading(headings, said)
  const below = agreed && !clues.isOfArticle ? headlineBelow(page, headings, agreed) : undefined
  if (below !== undefined) return titleFrom(below, below.text)
  if (agreed !== undefined) {
    const exact = new Set([clues.jsonLd, clues.openGraph, clues.twitter].filter((text) => text !== '').map(foldTitle))
    return titleFrom(agreed, withoutParts(page, agreed, exact))
  }
  const [first] = said
  const only = headings.filter(({ element }) => element.name === 'h1')
  const isOfSite = first === undefined || isNameOfSite(first.text, clues.siteName)
  const isOfArticle = clues.isOfArticle && headlineQuality(first?.text ?? '') > 0.4
  const above = isOfArticle && !isOfSite ? undefined : shownAboveText(page, headings, first?.text ?? '')
  if (above !== undefined) return titleFrom(above, above.text)
  if (isOfSite) {
    const [heading] = only
    return heading && titleFrom(heading, heading.text)
  }
  const texts = said.map(({ text }) => text)
  return {
    text: withoutSite(first.text, clues, texts),
    heading: only.length === 1 ? only[0]?.element : undefined,
    from: first.from,
  }
}

const HOME = /^(?:trang chủ|homepage|home|startseite|accueil|inicio)\s*(?:[|–—\-·:»/]|$)/i

/** Whether a title is the name of the outlet or its front page, which old portals give to all their pages. */
function isNameOfSite(title: string, siteName: string): boolean {
  return HOME.test(title) || foldTitle(title) === foldTitle(siteName)
}

const titleFrom = ({ element }: Heading, text: string): Title => ({ text, heading: element, from: element.name })

/** The heading that agrees best with what the metadata say, h1 before others. */
function agreedHeading(headings: readonly Heading[], said: readonly { readonly text: string }[]): Heading | undefined {
  const titles = [...new Set(said.map(({ text }) => foldTitle(text)))].map((title) => ({
    title,
    words: new Set(title.split(' ')),
  }))
  let best: { heading: Heading; agreement: number } | undefined
  for (const heading of headings) {
    const agreement =
      Math.max(0, ...titles.map((said) => agreementOf(heading.folded, said))) +
      (heading.element.name === 'h1' ? 0.1 : 0)
    if (agreement >= 0.6 && (best === undefined || agreement > best.agreement + 0.05)) best = { heading, agreement }
  }
  return best?.heading
}

/** A folded title with its words. */
type Said = { readonly title: string; readonly words: ReadonlySet<string> }

/** How well a heading and a title agree, 0 to 1: equal, one the beginning or end of the other, or words in common. */
function agreementOf(heading: string, { title, words }: Said): number {
  if (heading === title) return 1
  if (heading.length >= 8 && (title.startsWith(heading) || title.endsWith(heading)))
    return 0.6 + 0.4 * (heading.length / title.length)
  if (title.length >= 8 && (heading.startsWith(title) || heading.endsWith(title)))
    return 0.5 + 0.4 * (title.length / heading.length)
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
