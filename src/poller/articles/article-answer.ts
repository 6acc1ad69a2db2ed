import { articleRules } from '../../config/articles.ts'
import type { Source } from '../../config/schema/schema.ts'
import { decodeBody } from '../../fetch/charset.ts'
import { describeFailure, type FetchFailure } from '../../fetch/fetch-result.ts'
import type { WholeItem } from '../../model.ts'
import { languageOf } from '../../normalise/language.ts'
import { isFrontPage } from '../../normalise/url.ts'
import type { Article, ArticleReading } from '../../parse/articles/read-article.ts'
import type { Refusal } from '../../parse/articles/refusal.ts'
import type { ArticleFields, QueuedArticle } from '../../store/articles.ts'
import { foldTitle, hasAccents, tidy } from '../../text/fold.ts'
import { withoutUndefined } from '../../without-undefined.ts'

/** The result of asking for an article. A refused one is not asked again. */
export type ArticleAnswer =
  | { readonly kind: 'read'; readonly fields: ArticleFields }
  /** `isRobots`: refused by the host's robots.txt. */
  | {
      readonly kind: 'refused'
      readonly why: string
      readonly isRobots?: boolean
      /** Why the page is not an article, where one was read. */
      readonly page?: Refusal
    }
  | { readonly kind: 'failed'; readonly why: string }

/** One requested article and its answer; `later` if its host wants more time between two requests. */
export type AskedArticle = {
  readonly queued: QueuedArticle
  readonly answer: ArticleAnswer | { readonly kind: 'later' }
  readonly requests: number
  readonly bytes: number
}

/** The expected article. */
export type Expected = Pick<WholeItem, 'title' | 'language' | 'link'> & { readonly source: Source }

/** The text of a part of a page up to its last whole tag, because a character may be cut in the middle. */
export function textOfPart(part: Uint8Array, contentType: string): string {
  const end = part.lastIndexOf(0x3e) + 1
  return decodeBody(end > 0 ? part.subarray(0, end) : part, contentType)
}

/** Whether the first part of a page has all wanted facts. */
export function saysEnough(reading: ArticleReading, needsDate: boolean): boolean {
  if (reading.kind !== 'article') return false
  const { text, lead, published } = reading.article
  return text.length >= articleRules.enoughText && lead !== undefined && (!needsDate || published?.hasTime === true)
}

/** Reads the expected article from a page, or says why the page is not that article. */
export function answerFrom(reading: ArticleReading, url: string, expected: Expected): ArticleAnswer {
  if (reading.kind === 'no-article') {
    return { kind: 'refused', why: `not an article: ${reading.why}`, page: reading.why }
  }
  const [own, asked] = [URL.parse(url), URL.parse(expected.link)]
  if (own !== null && asked !== null && isFrontPage(own) && !isFrontPage(asked)) {
    return refused('redirected to the front page')
  }
  const { article } = reading
  if (isOtherLanguage(article, expected)) return refused('a copy in another language')
  if (!tellsOf(article, expected.title)) return refused('another article')
  return { kind: 'read', fields: fieldsOf(article) }
}

const FINAL: readonly FetchFailure['reason'][] = ['gone', 'robots', 'too-large', 'redirects']

/** Classifies a failed request: an article that is gone, refused or too large is not requested again. */
export function answerAfterFailure(failure: FetchFailure): ArticleAnswer {
  const { reason } = failure
  const why = describeFailure(failure)
  const isFinal = FINAL.includes(reason) || (reason === 'status' && failure.status === 404)
  if (isFinal) return { kind: 'refused', why, isRobots: reason === 'robots' }
  return { kind: 'failed', why }
}

const refused = (why: string): ArticleAnswer => ({ kind: 'refused', why })

function isOtherLanguage({ title, lead = '', text }: Article, { language, source }: Expected): boolean {
  if (language === 'vi') return !hasAccents(`${title} ${lead} ${text}`)
  return language === 'en' && languageOf(title, ['en'], { ...source, language: 'en' }) === 'vi'
}

/** At least half of the words of the listed headline must be on the article's page: newsrooms use two headlines. */
function tellsOf({ title, lead = '', text }: Article, listed: string): boolean {
  const words = foldTitle(listed).split(' ')
  const own = new Set(foldTitle(`${title} ${lead} ${text}`).split(' '))
  const common = words.filter((word) => own.has(word)).length
  return words.length < 3 || common * 2 >= words.length
}

function fieldsOf(article: Article): ArticleFields {
  const { title, lead, published, image, author, canonical, section = '', keywords } = article
  const whole = tidy(article.text)
  const dateline = datelineOf(whole)
  const text = whole.slice(dateline.length).replace(/^\s*[-–—:]\s*/, '')
  return withoutUndefined({
    title,
    lead,
    published: published?.iso,
    hasTime: published?.hasTime,
    image,
    author,
    canonical,
    text: { text, section, keywords, dateline },
  })
}

/** The text before the first sentence: "(ĐBP)", "Điện Biên, ngày 5/3", up to its dash or colon. */
function datelineOf(text: string): string {
  const head = text.slice(0, 60)
  const end = head.search(/\s?[-–—:]\s/)
  if (end < 2 || /[.!?]/.test(head.slice(0, end).replace(/\bTP\./g, ''))) return ''
  return head.slice(0, end).trim()
}
