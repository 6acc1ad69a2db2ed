import { decodeHTML } from 'entities/decode'
import { tidy } from '../../text/fold.ts'
import type { HtmlElement } from '../html/elements.ts'
import type { Page } from '../html/page.ts'
import { plainText } from '../html/plain-text.ts'

/** A page's metadata, by name in lower case; each name may occur several times. */
export type Metadata = {
  /** `name`, `property` or `itemprop` of `<meta>`, in the order of the page. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  readonly title: string
  readonly canonical: string | undefined
  readonly language: string | undefined
  /** The target of a `<meta http-equiv="refresh">`. */
  readonly refresh: string | undefined
}

const MOST_METAS = 300
const LONGEST = 4_000

export function readMetadata(page: Page): Metadata {
  const metas = new Map<string, string[]>()
  const read = { title: '', canonical: '', language: '', refresh: '' }
  let count = 0
  for (const element of page.elements) {
    switch (element.name) {
      case 'meta':
        if (count++ >= MOST_METAS) break
        addMeta(metas, element)
        read.refresh ||= refreshOf(element)
        break
      case 'title':
        read.title ||= plainText(page.html.slice(element.contentFrom, element.to).slice(0, LONGEST))
        break
      case 'html':
        read.language ||= element.attribute('lang') ?? element.attribute('xml:lang') ?? ''
        break
      case 'link':
        read.canonical ||= canonicalOf(element)
    }
  }
  return {
    metas,
    title: read.title,
    canonical: read.canonical.trim() || undefined,
    language: read.language.trim() || undefined,
    refresh: read.refresh || undefined,
  }
}

function refreshOf(meta: HtmlElement): string {
  const isRefresh = /^refresh$/i.test(meta.attribute('http-equiv') ?? '')
  return isRefresh ? (meta.attribute('content')?.slice(0, 200) ?? '') : ''
}

function canonicalOf(link: HtmlElement): string {
  const isCanonical = /(?:^|\s)canonical(?:\s|$)/i.test(link.attribute('rel') ?? '')
  return isCanonical ? (link.attribute('href') ?? '') : ''
}

function addMeta(metas: Map<string, string[]>, element: HtmlElement): void {
  const content = element.attribute('content')
  if (content === undefined) return
  const value = cleanText(content.slice(0, LONGEST))
  if (value === '') return
  for (const kind of ['property', 'name', 'itemprop']) {
    const name = element.attribute(kind)?.trim().toLowerCase()
    if (name === undefined || name === '') continue
    // Microdata may be of another article's card.
    if (kind === 'itemprop' && /^date/.test(name)) continue
    const values = metas.get(name)
    if (values === undefined) metas.set(name, [value])
    else if (!values.includes(value)) values.push(value)
  }
}

/** The first non-empty value among these names. */
export function firstMeta({ metas }: Metadata, names: readonly string[]): string | undefined {
  for (const name of names) {
    const [value] = metas.get(name) ?? []
    if (value !== undefined) return value
  }
  return undefined
}

/** Cleans text of an attribute or of JSON, which is often encoded once too often, to one line. */
export function cleanText(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return tidy(text)
  const decoded = decodeHTML(text)
  return /<\/?[a-z]/i.test(decoded) ? plainText(decoded) : tidy(decoded)
}
