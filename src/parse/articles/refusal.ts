import type { Page } from '../html/page.ts'
import { plainText } from '../html/plain-text.ts'
import { bare } from '../lists/headline.ts'

/** Why a page is not an article. */
export type Refusal = 'empty' | 'redirect' | 'not-found' | 'challenge' | 'script-only' | 'front-page' | 'list'

/** What soft 404s say in title or heading, without accents; each so particular that no headline is only that. */
const NOT_FOUND =
  /(?:^| )(?:404|page not found|not found|khong tim thay|khong ton tai|trang khong co|trang da bi xoa|bai viet da bi xoa|seite nicht gefunden|nicht gefunden|page introuvable|pagina no encontrada|pagina non trovata|error 404|loi 404)(?: |$)/
const CHALLENGE =
  /_cf_chl_opt|Attention Required! \| Cloudflare|Just a moment\.\.\.|captcha-delivery\.com|_Incapsula_Resource|Checking your browser|cf-browser-verification|DDoS protection by|sucuri_cloudproxy/
/** Challenge pages are small; an article that names one is not. */
const LONGEST_CHALLENGE = 40_000

/** Whether a page is a firewall's challenge. */
export function isChallenge(html: string): boolean {
  return html.length < LONGEST_CHALLENGE && CHALLENGE.test(html)
}

/** Whether a title or heading is that of an error page. */
export function saysNotFound(title: string): boolean {
  const words = bare(title.slice(0, 200))
  return words.split(' ').length <= 12 && NOT_FOUND.test(words)
}

/** How many characters of text the body of a page has, at most some thousands counted; scripts count for nothing. */
export function textLength(page: Page): number {
  const body = page.elements.find(({ name }) => name === 'body')
  const from = body?.contentFrom ?? 0
  return plainText(page.html.slice(from, from + 60_000).replace(/<noscript[\s\S]{0,2000}?<\/noscript>/gi, ' ')).length
}
