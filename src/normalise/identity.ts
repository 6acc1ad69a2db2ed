import { editionHosts, publicSecondLabels } from '../config/hosts.ts'
import { offsetMs } from '../filing.ts'
import { foldTitle } from '../text/fold.ts'
import { hash8 } from '../text/hash.ts'
import { bareHost, isFrontPage, linkIdentity } from './url.ts'

/**
 * What tells an article from every other, as 8 characters. In order of trust: the publisher's article number, which
 * outlives a new headline in the slug; the link; where the link is only a front page, the guid or the title.
 */
export function itemKey(item: { link: URL; guid: string | undefined; title: string; search: boolean }): string {
  return hash8(identityOf(item))
}

/** Whether the key rests on a number or token that the publisher gave, and not on an address that an edit may change. */
export function isNumbered({ link, search }: Parameters<typeof itemKey>[0]): boolean {
  return search || articleNumber(link) !== undefined
}

function identityOf({ link, guid, title, search }: Parameters<typeof itemKey>[0]): string {
  // Google News: one opaque token, under /rss/articles/, /articles/ or /read/, with any parameters.
  const token = search ? /^[\w-]{20,}$/.exec(lastSegment(link)) : null
  if (token !== null) return `${bareHost(link.hostname)} ${token[0]}`
  if (isFrontPage(link)) return `${linkIdentity(link)} ${guid ?? foldTitle(title)}`
  const number = articleNumber(link)
  return number === undefined ? linkIdentity(link) : `${newsroomHost(link.hostname)} ${number}`
}

/**
 * The publisher's number of an article, from the end of its path; undefined where the path carries none. Forms seen
 * from July to October 2026: "-5112299.html" (VnExpress, VietnamNet), "-post1126654.vnp" (VietnamPlus, Nhân Dân, Tiền
 * Phong, CAND, SGGP, VOV), "-100260722232504584.htm" (Tuổi Trẻ, VTV, Thanh Niên and their kin), "-20260720053604184.htm"
 * (Dân trí, Tin tức), "-c46a1612345.html" (24h), "-d798765.html" (Nông nghiệp), "-51YnYvXDR.html" (Sơn La).
 */
export function articleNumber(link: URL): string | undefined {
  const segment = lastSegment(link)
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[-.]amp$/i, '')
  const digits = /(?:^|[-_])(post|ar|a|d|c\d{1,4}a)?(\d{5,20})$/i.exec(segment)
  if (digits !== null) {
    const [, prefix = '', number = ''] = digits
    return prefix !== '' || isNumberOnly(number) ? `${prefix.toLowerCase()}${number}` : undefined
  }
  // Slugs are in lower case; a last word of mixed case with a digit is a random id.
  const random = /-((?=\w*[A-Z])(?=\w*[a-z])(?=\w*\d)[A-Za-z\d]{8,12})$/.exec(segment)
  // "/society/1234567/slug.html" (Viet Nam News)
  return random?.[1] ?? link.pathname.split('/').find((part) => /^\d{6,20}$/.test(part) && isNumberOnly(part))
}

/**
 * Bare digits at the end of a slug can be a date or an amount of the headline itself ("…-ngay-20072026.htm",
 * "…-60000"): taken for a number only from 6 digits on, and not where 6 or 8 of them read as a day.
 */
function isNumberOnly(number: string): boolean {
  if (number.length < 6 || number.endsWith('000')) return false
  if (number.length === 8)
    return (
      !isDay(number.slice(0, 2), number.slice(2, 4), number.slice(4)) &&
      !isDay(number.slice(6), number.slice(4, 6), number.slice(0, 4))
    )
  return number.length > 6 || !isDay(number.slice(0, 2), number.slice(2, 4), `20${number.slice(4)}`)
}

const isDay = (day: string, month: string, year: string) =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12 && /^(19|20)\d\d$/.test(year)

/**
 * The name that a newsroom registered: sections under hosts of their own (batdongsan.baoxaydung.vn, mega.vietnamplus.vn)
 * number their articles together. Editions in another language do not, nor do the offices of a government.
 */
export function newsroomHost(hostname: string): string {
  const host = bareHost(hostname)
  const labels = host.split('.')
  const kept = publicSecondLabels.includes(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2 ? 3 : 2
  if (labels.length <= kept || /(^|\.)(gov|edu)\.\w+$/.test(host) || /^[\d.]+$/.test(host)) return host
  return editionHosts.includes(labels[0] ?? '') ? host : bareHost(labels.slice(-kept).join('.'))
}

const lastSegment = (link: URL) => link.pathname.replace(/\/+$/, '').split('/').at(-1) ?? ''

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Keys of a headline on the local day of `published` and on the days before and after, the own day's first. None when
 * the title has fewer than 4 words or 16 letters: too short to stand for a story. Two items tell the same story when
 * one's own-day key is among the other's keys; a serial ("Dự báo thời tiết hôm nay") is told apart there, by outlet.
 */
export function titleKeys(title: string, published: string, utcOffset: string): readonly string[] {
  const folded = foldTitle(title)
  if (folded.split(' ').length < 4 || folded.replaceAll(' ', '').length < 16) return []
  const local = Date.parse(published) + offsetMs(utcOffset)
  return [0, -DAY_MS, DAY_MS].map((shift) => hash8(`${folded} ${new Date(local + shift).toISOString().slice(0, 10)}`))
}
