import { hash8 } from '../../src/text/hash.ts'
import { PAPER, UNNUMBERED } from './outlets.ts'

/** An article of the world: what its outlet says of it, and whether the owner wants it. */

export type Article = {
  /** Names the article always, however its outlet changes it. */
  readonly number: number
  readonly outlet: string
  /** The article whose headline this one repeats: the same story at another outlet. */
  readonly story: number
  readonly publishedMs: number | undefined
  readonly relevant: boolean
  /** Whether that ever changed. */
  readonly turned: boolean
  readonly standing: boolean
  /** How often each part was changed. */
  readonly edits: Readonly<Record<Part, number>>
  readonly guidOf: number
}

/** A session's id is in the address, and another one at each edit; the host is with or without www. */
export type Part = 'title' | 'summary' | 'slug' | 'guid' | 'scheme' | 'www' | 'session'

/** Whether an article that only its address identifies is at another one than at first. */
export const isMoved = ({ outlet, edits }: Article) => outlet === UNNUMBERED && edits.slug > 0

/** Its moment identifies it unless that is a full hour, which may be only a day; so do its lead and place. */
export function isMovable({ outlet, standing, relevant, turned, publishedMs }: Article): boolean {
  const hasMoment = publishedMs !== undefined && Math.floor(publishedMs / 1000) % 3600 !== 0
  return outlet === UNNUMBERED && standing && relevant && !turned && hasMoment
}

export function pageOf(article: Article): Response {
  const title = titleOf(article)
  const text = wordsOf(article.story, 'summary', 12)
  const body = `<!doctype html><title>${title}</title><meta property="og:type" content="article"><meta property="og:description" content="${text}"><h1>${title}</h1><p>${text}, ${wordsOf(article.story, 'text', 30)}.</p>`
  return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** An article in a page of links. */
export function rowOf(article: Article): string {
  return `<li><a href="${linkOf(article)}">${titleOf(article)}</a></li>`
}

export function itemOf(article: Article): string {
  const { edits, publishedMs } = article
  const date = publishedMs === undefined ? '' : `<pubDate>${new Date(publishedMs).toUTCString()}</pubDate>`
  const guid = `${article.outlet}-${article.guidOf}${'-new'.repeat(edits.guid)}`
  const summary = `${wordsOf(article.story, 'summary', 12)}, bản ${wordsOf(edits.summary, 'version', 1)}.`
  return `<item><title>${titleOf(article)}</title><link>${linkOf(article)}</link><guid isPermaLink="false">${guid}</guid><description>${summary}</description>${date}</item>`
}

/** How headlines begin, by which the owner's rules choose. */
const OPENINGS = ['Chuyện', 'Việc', 'Bài'] as const
const openingOf = (story: number) => OPENINGS[story % OPENINGS.length] ?? OPENINGS[0]
/** A commune that several provinces have: a near miss. */
const NEAR = 'xã Thanh An'
const isNear = (story: number) => story % 2 === 1

/** A headline that alone leaves in doubt whether it is about the province. */
const isDoubtful = (story: number) => story % 4 === 2
/** Whether an article's own page is read before it is filed. */
export const isReadFirst = ({ outlet, story }: Article) => isDoubtful(story) || outlet === PAPER

/** The owner's rules in each version of the topic: nothing, what he is tired of, and what he wants after all. */
export const topics = [
  {},
  { drop: [{ name: 'no-errands', titleWords: [OPENINGS[1]] }] },
  { drop: [{ name: 'no-pieces', titleWords: [OPENINGS[2]] }] },
  { keep: [{ name: 'neighbours', titleWords: [NEAR] }] },
] as const

/** Whether a version of the topic keeps an article, as it is. */
export function isWanted({ story, relevant }: Pick<Article, 'story' | 'relevant'>, topic: number): boolean {
  if (topic === 1 || topic === 2) return relevant && openingOf(story) !== OPENINGS[topic]
  return relevant || (topic === 3 && isNear(story))
}

/** Stories share hardly more than the place, so that no two look alike; a copy is its story word for word. */
function titleOf({ story, relevant, edits }: Pick<Article, 'story' | 'relevant' | 'edits'>): string {
  const elsewhere = isNear(story) ? `ở ${NEAR}` : 'ở Cà Mau'
  const here = isDoubtful(story) ? 'ở Sín Thầu' : 'ở Sín Thầu, Điện Biên'
  const place = relevant ? here : elsewhere
  // Words, not numbers: those would make another story.
  const edited = edits.title === 0 ? '' : `, cập nhật ${wordsOf(edits.title, 'version', 1)}`
  return `${openingOf(story)} ${wordsOf(story, 'title', 5)} ${place}${edited}`
}

/** Made-up words of three syllables, always the same ones for a story: of two there are so few that stories share some. */
function wordsOf(story: number, part: string, count: number): string {
  const syllables = 'bac bơm cun dôn gat hip khoe lum mơn ngat nhup phin quet rơm sup tham trun vet xop yên'.split(' ')
  return Array.from({ length: count }, (_, index) => {
    const hash = hash8(`${story} ${part} ${index}`)
    return [0, 1, 2].map((at) => syllables[hash.charCodeAt(at) % syllables.length]).join('')
  }).join(' ')
}

function linkOf({ number, outlet, edits }: Article): string {
  const scheme = edits.scheme % 2 === 0 ? 'https' : 'http'
  const host = `${edits.www % 2 === 0 ? '' : 'www.'}${outlet}.example`
  const session = edits.session === 0 ? '' : `?phien=${edits.session}`
  if (outlet === UNNUMBERED) return `${scheme}://${host}/tin/bai-thu-${number}-trong-nam${'-moi'.repeat(edits.slug)}`
  return `${scheme}://${host}/tin${'-moi'.repeat(edits.slug)}-${5_100_000 + number}.html${session}`
}

/** Which article an address leads to; 0 for none of this world. */
export function numberOf(link: string): number {
  const [, number, plain] = /-51(\d{5})\.html(?:\?|$)|bai-thu-(\d+)-/.exec(link) ?? []
  return Number(number ?? plain ?? 0)
}
