import { hubSegments, mediaSegments, sectionSegments } from '../../config/web/page-words.ts'

/** The forms of a source's article addresses, the most frequent first. Plain data, to be kept. */
export type AddressForm = { readonly shapes: readonly string[] }

/**
 * The structure of an address without its words: "bao.example /w/slug-n.html" for
 * "https://www.bao.example/xa-hoi/mua-lu-o-muong-nhe-123456.html". Names of sections count as one, however many there
 * are; numbers count by their kind: of an article, or long enough to contain a time.
 */
export function addressShape(url: URL): string {
  const segments = url.pathname.split('/').filter((segment) => segment !== '')
  const last = segments.pop() ?? ''
  let shape = `${url.hostname.replace(/^www\./, '')} `
  for (const segment of segments) {
    const kind = segmentKind(segment.toLowerCase())
    if (kind !== 'w' || !shape.endsWith('/w')) shape += `/${kind}`
  }
  return `${shape}/${lastShape(last)}${queryShape(url)}`
}

function segmentKind(segment: string): string {
  if (hubSegments.has(segment) || mediaSegments.has(segment)) return segment
  if (/^(?:19|20)\d\d$/.test(segment)) return 'Y'
  if (/^(?:19|20)\d{4}$/.test(segment)) return 'YM'
  if (/^(?:19|20)\d\d-?\d\d-?\d\d$/.test(segment)) return 'YMD'
  if (/^\d{1,2}$/.test(segment)) return 'D'
  return /^\d+$/.test(segment) ? 'n' : 'w'
}

/** The last part: its kinds of words and numbers, and its ending. */
function lastShape(last: string): string {
  const [, stem = last, ending = ''] =
    /^(.*?)(\.(?:s?html?|chn|aspx?|php|vnp|vov|epi|jsp|amp))?$/i.exec(last.slice(0, 500)) ?? []
  const words = stem.split(/[-_+.~]|%20/).filter((word) => word !== '')
  const first = words[0] ?? ''
  const end = words.at(-1) ?? ''
  let shape = ''
  let plain = words.length
  if (words.length > 1 && /^\d{4,}$/.test(first)) {
    shape += `${numberKind(first)}-`
    plain--
  }
  const number = endNumber(end, words.length > 1)
  if (number !== '') plain--
  if (plain > 0) shape += plain >= 3 ? 'slug' : 'word'
  if (number !== '') shape += `-${number}`
  return shape + ending.toLowerCase()
}

/** The number or code at the end of a slug: "n", "post#", "x" for letters and digits mixed; "" without one. */
function endNumber(end: string, hasOthers: boolean): string {
  if (/^\d+$/.test(end)) return numberKind(end)
  const [, prefix = '', digits = ''] = /^([a-z]{1,8}?)(\d{3,})$/i.exec(end) ?? []
  if (digits !== '') return `${prefix.toLowerCase()}#`
  const isCode = hasOthers && /^[A-Za-z\d]{7,14}$/.test(end) && /[A-Z]/.test(end.slice(1)) && /[a-z\d]/.test(end)
  return isCode ? 'x' : ''
}

function numberKind(digits: string): string {
  if (digits.length >= 13) return 'stamp'
  return digits.length >= 4 ? 'n' : 'd'
}

/** Three words at least, which may have a number among them. */
const SLUG = /^[^\s_+-]{1,40}(?:[\s_+-]{1,3}[^\s_+-]{1,40}){2}/

/** The parameters with a number or a code, which name the article if the path does not. */
function queryShape(url: URL): string {
  if (url.search === '') return ''
  const names = [...url.searchParams]
    .filter(([name, value]) => /\d{2,}/.test(value) && !SLUG.test(value) && !/^(?:utm_|page|trang|p$|v$)/.test(name))
    .map(([name]) => name)
  return names.length === 0 ? '' : `?${names.sort().slice(0, 4).join('&')}`
}

/** Whether a form has a place for the number or code of an article. */
export function hasNumber(shape: string): boolean {
  return /#|\?|[/-](?:n|stamp|x)(?=[-./]|$)/.test(shape)
}

/**
 * Whether a part of an address names something other than an article: a tag, a topic, a search. A section may be called
 * "chuyen-de" too: a numbered headline in a folder of it is an article.
 */
export function isHub(url: URL): boolean {
  const path = url.pathname.toLowerCase()
  if (/[-/](?:tag|tags|page|trang)-?\d+(?=[./-]|$)/.test(path)) return true
  const segments = path.split('/').filter((segment) => segment !== '')
  const named = segments.map((segment) => segment.replace(/\.\w{2,5}$/, ''))
  const isArticle = NUMBERED_HEADLINE.test(lastShape(segments.at(-1) ?? ''))
  return named.some((segment, index) => {
    if (!hubSegments.has(segment)) return false
    return !(isArticle && sectionSegments.has(segment) && index < named.length - 2)
  })
}

const NUMBERED_HEADLINE = /^(?:n-slug|stamp-slug|slug-(?:n|stamp|x|[a-z]{1,8}#))/

/** Whether a part of an address, or the beginning of its slug, names a video or a sound. */
export function isMedia(url: URL): boolean {
  const path = url.pathname.toLowerCase()
  return (
    /^(?:video|tv|podcast)\./.test(url.hostname) ||
    /\/(?:video|podcast|clip)[-.]/.test(path) ||
    path.split('/').some((segment) => mediaSegments.has(segment))
  )
}
