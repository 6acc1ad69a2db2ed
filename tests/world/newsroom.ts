import { hash8 } from '../../src/text/hash.ts'
import { source } from '../samples.ts'

/** Publishers that do to their feeds what publishers do. */

/** The outlets of the world. The third one's addresses carry no article number. */
export const outlets = [
  source({ id: 'daily', name: 'Daily', url: 'https://daily.example/rss', home: 'https://daily.example/' }),
  source({ id: 'weekly', name: 'Weekly', url: 'https://weekly.example/rss', home: 'https://weekly.example/' }),
  source({ id: 'portal', name: 'Portal', url: 'https://portal.example/rss', home: 'https://portal.example/' }),
] as const
const UNNUMBERED = 'portal'

/** The sources of a config: all but one, at addresses of a version. */
export function sourcesOf({ leftOut, address }: { readonly leftOut: number | undefined; readonly address: number }) {
  const listed = outlets.filter((_, index) => index !== leftOut)
  return listed.map((outlet) => ({ ...outlet, url: address === 0 ? outlet.url : `${outlet.url}?v=${address}` }))
}

/** The outlet at an address of any version. */
export const outletAt = (url: string) => outlets.find((one) => one.url === url.replace(/\?v=\d$/, ''))

export type Article = {
  /** Names the article for ever, whatever its outlet does to it. */
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
type Part = 'title' | 'summary' | 'slug' | 'guid' | 'scheme' | 'www' | 'session'

/** What can happen at an outlet between two ticks. `pick` chooses among what there is. */
export type Event =
  | { readonly kind: 'add'; readonly outlet: number; readonly relevant: boolean; readonly hoursOld: number | undefined }
  | { readonly kind: 'flood'; readonly outlet: number; readonly count: number; readonly daysOld: number }
  | { readonly kind: 'copy'; readonly pick: number }
  | { readonly kind: 'repeat-guid'; readonly pick: number }
  | { readonly kind: 'edit'; readonly pick: number; readonly part: Part }
  /** Another address for an article that no number tells from others. */
  | { readonly kind: 'move'; readonly pick: number }
  | { readonly kind: 'turn-relevant'; readonly pick: number }
  /** A correction: the article is about another place after all. */
  | { readonly kind: 'turn-irrelevant'; readonly pick: number }
  | { readonly kind: 'withdraw'; readonly pick: number }
  | { readonly kind: 'list-again'; readonly pick: number }
  | { readonly kind: 'reorder'; readonly outlet: number; readonly by: number }
  /** The next request gets the body before this one, as from a second cache. */
  | { readonly kind: 'old-version'; readonly outlet: number }
  | { readonly kind: 'empty'; readonly outlet: number }
  /** The owner's: another topic, by which all is judged again. */
  | { readonly kind: 'topic'; readonly version: number }
  /** The owner's: the config has all sources but one, or all. */
  | { readonly kind: 'leave-out'; readonly outlet: number | undefined }
  /** The owner's: another address for each source, where the same is found. */
  | { readonly kind: 'readdress'; readonly version: number }

type Version = { readonly body: string; readonly etag: string; readonly articles: readonly Article[] }

export type Delivery = { readonly outlet: string; readonly articles: readonly Article[] }

export type Newsroom = {
  readonly happen: (event: Event, nowMs: number) => void
  /** What the feed at an address answers now. */
  readonly answer: (url: string, ifNoneMatch: string | null) => { readonly response: Response } & Delivery
  readonly article: (number: number) => Article | undefined
  /** What every other address answers: an article's own page, which names no place, or nothing. */
  readonly page: (url: string) => Response
}

const HOUR_MS = 3_600_000

export function newsroom(): Newsroom {
  const articles: Article[] = []
  const versions = new Map<string, readonly [Version, Version]>()
  const turns = new Map<string, number>()
  const pending = new Map<string, 'old-version' | 'empty'>()

  function add(changes: Partial<Article> & Pick<Article, 'outlet'>): void {
    const number = articles.length + 1
    const article: Article = {
      number,
      story: number,
      publishedMs: undefined,
      relevant: true,
      turned: false,
      standing: true,
      edits: { title: 0, summary: 0, slug: 0, guid: 0, scheme: 0, www: 0, session: 0 },
      guidOf: number,
      ...changes,
    }
    articles.push(article)
  }

  function change(pick: number, among: (article: Article) => boolean, to: (article: Article) => Partial<Article>) {
    const choice = articles.filter(among)
    const found = choice[pick % Math.max(1, choice.length)]
    if (found) articles[found.number - 1] = { ...found, ...to(found) }
  }

  function happen(event: Event, nowMs: number): void {
    switch (event.kind) {
      case 'add': {
        const publishedMs = event.hoursOld === undefined ? undefined : nowMs - event.hoursOld * HOUR_MS
        add({ outlet: idOf(event.outlet), relevant: event.relevant, publishedMs })
        break
      }
      case 'flood':
        for (let index = 0; index < event.count; index++) {
          add({ outlet: idOf(event.outlet), publishedMs: nowMs - (event.daysOld * 24 + index) * HOUR_MS })
        }
        break
      case 'copy': {
        const first = articles[event.pick % Math.max(1, articles.length)]
        const outlet = first?.outlet === 'daily' ? 'weekly' : 'daily'
        const isThere = articles.some((article) => article.outlet === outlet && article.story === first?.story)
        if (!first || isThere) break
        add({ outlet, story: first.story, relevant: first.relevant, publishedMs: first.publishedMs })
        break
      }
      case 'repeat-guid': {
        const other = articles[event.pick % Math.max(1, articles.length)]
        if (other) add({ outlet: other.outlet, guidOf: other.number, publishedMs: nowMs - HOUR_MS })
        break
      }
      case 'edit': {
        const { part } = event
        // Without a number, the address is the article.
        const isOpenTo = (article: Article) =>
          article.standing && !((part === 'slug' || part === 'session') && article.outlet === UNNUMBERED)
        change(event.pick, isOpenTo, ({ edits }) => ({ edits: { ...edits, [part]: edits[part] + 1 } }))
        break
      }
      case 'move':
        change(event.pick, isMovable, ({ edits }) => ({ edits: { ...edits, slug: edits.slug + 1 } }))
        break
      case 'turn-relevant':
        change(
          event.pick,
          ({ relevant }) => !relevant,
          () => ({ relevant: true, turned: true }),
        )
        break
      case 'turn-irrelevant':
        change(
          event.pick,
          // At its new address nothing tells what a moved article was, if its words are other ones too.
          (article) => article.relevant && !isMoved(article),
          () => ({ relevant: false, turned: true }),
        )
        break
      case 'withdraw':
      case 'list-again': {
        const standing = event.kind === 'list-again'
        change(
          event.pick,
          (article) => article.standing !== standing,
          () => ({ standing }),
        )
        break
      }
      case 'reorder':
        turns.set(idOf(event.outlet), event.by)
        break
      case 'old-version':
      case 'empty':
        pending.set(idOf(event.outlet), event.kind)
        break
      case 'topic':
      case 'leave-out':
      case 'readdress':
        break
    }
  }

  function versionNow(outlet: string): Version {
    const what = pending.get(outlet)
    pending.delete(outlet)
    if (what === 'empty') return versionOf([])
    const [latest, before] = versions.get(outlet) ?? [undefined, undefined]
    if (what === 'old-version' && before) return before
    const listed = articles.filter((article) => article.standing && article.outlet === outlet).reverse()
    const turn = (turns.get(outlet) ?? 0) % Math.max(1, listed.length)
    const version = versionOf([...listed.slice(turn), ...listed.slice(0, turn)])
    if (version.etag !== latest?.etag) versions.set(outlet, [version, latest ?? version])
    return version
  }

  return {
    happen,
    article: (number) => articles[number - 1],
    page(url) {
      const article = articles[numberOf(url) - 1]
      return article === undefined ? new Response('', { status: 404 }) : pageOf(article)
    },
    answer(url, ifNoneMatch) {
      const outlet = outletAt(url)?.id ?? ''
      const { body, etag, articles: listed } = versionNow(outlet)
      const headers = { etag, 'content-type': 'application/rss+xml' }
      const response =
        ifNoneMatch === etag ? new Response(null, { status: 304, headers }) : new Response(body, { headers })
      return { response, outlet, articles: listed }
    },
  }
}

/** Whether an article that its address alone tells stands at another one than at first. */
const isMoved = ({ outlet, edits }: Article) => outlet === UNNUMBERED && edits.slug > 0

/** Its moment tells it, as long as that is no full hour, which may be a day's only; and its lead and place. */
function isMovable({ outlet, standing, relevant, turned, publishedMs }: Article): boolean {
  const hasMoment = publishedMs !== undefined && Math.floor(publishedMs / 1000) % 3600 !== 0
  return outlet === UNNUMBERED && standing && relevant && !turned && hasMoment
}

function idOf(outlet: number): string {
  return outlets[outlet % outlets.length]?.id ?? ''
}

function versionOf(articles: readonly Article[]): Version {
  const body = `<rss version="2.0"><channel><title>News</title>${articles.map(itemOf).join('')}</channel></rss>`
  return { body, etag: `"${hash8(body)}"`, articles }
}

function pageOf(article: Article): Response {
  const title = titleOf(article)
  const text = wordsOf(article.story, 'summary', 12)
  const body = `<!doctype html><title>${title}</title><meta property="og:type" content="article"><meta property="og:description" content="${text}"><h1>${title}</h1><p>${text}, ${wordsOf(article.story, 'text', 30)}.</p>`
  return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

function itemOf(article: Article): string {
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

/** A headline that alone leaves in doubt whether it is about the province: its article is read first. */
export const isDoubtful = (story: number) => story % 4 === 2

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
  // Words, not numbers: those would tell another story.
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
