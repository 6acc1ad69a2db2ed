import { escapeUTF8 } from 'entities/escape'
import type { Language } from '../config/schema/schema.ts'
import type { FeedDocument, FeedItem } from './document.ts'
import { fitForXml } from './xml.ts'

const WORDS = {
  vi: { source: 'Nguồn', also: 'Cũng có tại', why: 'Vì sao tin này có ở đây' },
  en: { source: 'Source', also: 'Also in', why: 'Why this item is here' },
} as const

/** Escapes plain text for HTML, in text and in quoted attributes. */
export function escapeHtml(text: string): string {
  return escapeUTF8(fitForXml(text))
}

/** Writes the item as HTML: picture, summary, source, the story elsewhere, and the page with the reasons. */
export function contentHtml(
  item: FeedItem,
  { language, ownContents }: Pick<FeedDocument, 'language' | 'ownContents'>,
): string {
  const own = ownContents?.get(item.item.id)
  if (own !== undefined) return own
  const words = WORDS[language]
  return [
    pictureHtml(item),
    summaryHtml(item),
    `<p>${words.source}: ${anchor(item.link, item.outlet.name)}</p>`,
    alsoList(item, words.also),
    `<p>${anchor(item.page, words.why)}</p>`,
  ].join('')
}

/** Readers such as Newsboat and rss2email show no picture but those in the text. */
function pictureHtml({ image }: FeedItem): string {
  if (image === undefined) return ''
  return `<p><img src="${escapeHtml(image)}" alt=""></p>`
}

function summaryHtml({ item }: FeedItem): string {
  if (item.summary === '') return ''
  return `<p lang="${escapeHtml(item.language)}">${escapeHtml(item.summary)}</p>`
}

/** The short text of an item, plain: its summary, or its outlet if it has none. */
export function shortText(item: FeedItem, language: Language): string {
  return fitForXml(item.item.summary).trim() || `${WORDS[language].source}: ${item.outlet.name}`
}

function alsoList(item: FeedItem, heading: string): string {
  if (item.also.length === 0) return ''
  return `<p>${heading}:</p><ul>${item.also.map(({ link, name }) => `<li>${anchor(link, name)}</li>`).join('')}</ul>`
}

/** A link as we write it. */
export function anchor(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`
}
