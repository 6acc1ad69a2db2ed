import { hash8 } from '../../src/text/hash.ts'
import { type Article, isMovable, isMoved, itemOf, numberOf, type Part, pageOf, rowOf } from './article.ts'
import { type Hosts, hosts, type Rules } from './hosts.ts'
import { idOf, outletAt, PAPER, type Place, placeAt, UNNUMBERED } from './outlets.ts'

/** Publishers that do to their feeds what publishers do. */

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
  /** The list is at another place for good, or back at its own. */
  | { readonly kind: 'redirect'; readonly outlet: number; readonly to: Place }
  /** The owner's: whether lists may move to another domain. */
  | { readonly kind: 'allow-moves'; readonly isAllowed: boolean }
  /** What robots.txt says from now on. */
  | { readonly kind: 'robots'; readonly outlet: number; readonly rules: Rules }
  /** The owner's: hides an item that was published, or shows one again. */
  | { readonly kind: 'hide' | 'show'; readonly pick: number }

type Version = { readonly body: string; readonly etag: string; readonly articles: readonly Article[] }

export type Delivery = { readonly outlet: string; readonly articles: readonly Article[] }

type Answer = { readonly response: Response; readonly delivery: Delivery | undefined }

export type Newsroom = {
  readonly hosts: Hosts
  readonly happen: (event: Event, nowMs: number) => void
  /** What the list at an address answers now, and what was delivered with that. */
  readonly answer: (url: string, ifNoneMatch: string | null) => Answer
  /** From now on every list answers what it has. */
  readonly calm: () => void
  readonly article: (number: number) => Article | undefined
  /** What every other address answers: an article's own page, which names no place, or nothing. */
  readonly page: (url: string) => Response
}

const HOUR_MS = 3_600_000

export function newsroom(): Newsroom {
  const articles: Article[] = []
  const versions = new Map<string, readonly [Version, Version]>()
  const turns = new Map<string, number>()
  const found = hosts()
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
      ...(changes.outlet === PAPER && { publishedMs: undefined }),
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
      case 'redirect':
        // A page of links is read for those of its own site.
        found.move(idOf(event.outlet), idOf(event.outlet) === PAPER && event.to === 'host' ? 'path' : event.to)
        break
      case 'robots':
        found.rule(idOf(event.outlet), event.rules, nowMs)
        break
      case 'topic':
      case 'leave-out':
      case 'readdress':
      case 'allow-moves':
      case 'hide':
      case 'show':
        break
    }
  }

  function versionNow(outlet: string): Version {
    const what = pending.get(outlet)
    pending.delete(outlet)
    if (what === 'empty') return versionOf(outlet, [])
    const [latest, before] = versions.get(outlet) ?? [undefined, undefined]
    if (what === 'old-version' && before) return before
    const listed = articles.filter((article) => article.standing && article.outlet === outlet).reverse()
    const turn = (turns.get(outlet) ?? 0) % Math.max(1, listed.length)
    const version = versionOf(outlet, [...listed.slice(turn), ...listed.slice(0, turn)])
    if (version.etag !== latest?.etag) versions.set(outlet, [version, latest ?? version])
    return version
  }

  return {
    happen,
    hosts: found,
    calm: () => pending.clear(),
    article: (number) => articles[number - 1],
    page(url) {
      const rules = found.robots(url)
      if (rules) return rules
      const article = articles[numberOf(url) - 1]
      return article === undefined ? new Response('', { status: 404 }) : pageOf(article)
    },
    answer(url, ifNoneMatch) {
      const elsewhere = found.elsewhere(url)
      if (elsewhere) return { response: elsewhere, delivery: undefined }
      const outlet = outletAt(url)?.id ?? ''
      const { body, etag: own, articles: listed } = versionNow(outlet)
      const etag = own.replace(/"$/, `-${placeAt(url)}"`)
      const headers = { etag, 'content-type': outlet === PAPER ? 'text/html; charset=utf-8' : 'application/rss+xml' }
      const response =
        ifNoneMatch === etag ? new Response(null, { status: 304, headers }) : new Response(body, { headers })
      return { response, delivery: { outlet, articles: listed } }
    },
  }
}

function versionOf(outlet: string, articles: readonly Article[]): Version {
  const body =
    outlet === PAPER
      ? `<!doctype html><title>News</title><ul>${articles.map(rowOf).join('')}</ul>`
      : `<rss version="2.0"><channel><title>News</title>${articles.map(itemOf).join('')}</channel></rss>`
  return { body, etag: `"${hash8(body)}"`, articles }
}
