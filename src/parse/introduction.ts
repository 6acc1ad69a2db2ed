import { tidy } from '../text/fold.ts'
import { firstMeta, readMetadata } from './articles/metadata.ts'
import { readPage } from './html/page.ts'
import { plainText } from './html/plain-text.ts'
import { parseFeed } from './parse-feed.ts'

/** How a feed or page calls itself, and the language that it declares; "" where it does not say. */
export type Introduction = { readonly name: string; readonly language: string }

export function pageIntroduction(html: string, url: string): Introduction {
  const metadata = readMetadata(readPage(html, url))
  const name = firstMeta(metadata, ['og:site_name', 'application-name']) ?? ''
  return { name: tidy(name), language: metadata.language ?? '' }
}

export function feedIntroduction(text: string, url: string): Introduction {
  const parsed = parseFeed(text, url)
  const { title = '', language = '' } = parsed.kind === 'parsed' ? parsed.feed : {}
  return { name: outletIn(plainText(title)), language }
}

/** The outlet in a feed's title: "VnExpress" of "Giáo dục - VnExpress RSS"; any other title as it is. */
export function outletIn(title: string): string {
  const tidied = tidy(title)
  if (!/ RSS$/i.test(tidied)) return tidied
  const words = tidied.slice(0, -' RSS'.length)
  return words.slice(words.lastIndexOf(' - ') + 1).replace(/^- /, '')
}
