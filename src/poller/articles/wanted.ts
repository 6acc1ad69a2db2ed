import { articleRules, unreadableHosts } from '../../config/articles.ts'
import type { Source } from '../../config/schema/schema.ts'
import { domainOf } from '../../fetch/permanent-redirect.ts'
import { isPrivateHost } from '../../fetch/redirect.ts'
import type { Candidate, Evidence, NearMiss, WholeItem } from '../../model.ts'
import type { QueuedArticle, Why } from '../../store/articles.ts'

/** The config's sources by id, and the score from which an item is kept. */
export type WantedContext = {
  readonly sources: ReadonlyMap<string, Source>
  readonly threshold: number
  readonly now: Date
}

/** The article to read for a new item; undefined if its list says enough, or if nothing can be read. */
export function wantedFor(found: Candidate | NearMiss, context: WantedContext): QueuedArticle | undefined {
  const item = itemOf(found)
  const source = context.sources.get(item.source)
  if (source === undefined || !isReadable(item, source)) return undefined
  const why = whyWanted(found, source, context.threshold)
  if (why === undefined) return undefined
  const { link, title, language, published } = item
  const queued = { link, why, source: source.id, title, language, published, attempts: 0 }
  const foundAt = context.now.toISOString()
  if (!('verdict' in found)) return { ...queued, foundAt }
  return { ...queued, foundAt, candidate: found }
}

/** The item of a candidate, or the near miss itself. */
export function itemOf(found: Candidate | NearMiss): WholeItem {
  return 'verdict' in found ? found.item : found
}

function whyWanted(found: Candidate | NearMiss, source: Source, threshold: number): Why | undefined {
  if (!('verdict' in found)) return 'near'
  const { item, verdict } = found
  if (!verdict.kept) return undefined
  if (isList(source) && (!item.dated || item.summary === '')) return 'thin'
  if (isWeak(verdict, threshold)) return 'weak'
  return undefined
}

/** A page, an API or a sitemap: not made for feed readers, and often without dates or leads. */
const isList = ({ kind = 'feed' }: Source): boolean => kind !== 'feed'

/**
 * Whether an article is at its source's own site. Links to other sites are not followed: a publisher must not send us
 * to strangers or into a local network, and a demo on this machine must ask only itself.
 */
function isReadable({ link, via }: WholeItem, { url, home, search }: Source): boolean {
  if (search === true || via !== undefined || unreadableHosts.includes(URL.parse(link)?.hostname ?? '')) return false
  if (isPrivateHost(link) !== isPrivateHost(url)) return false
  return [url, home].some((own) => domainOf(own) === domainOf(link))
}

/**
 * Kept by one piece of evidence alone, just over the threshold, or only because it is worded like news about the
 * province. A decision by the owner's rules is never in doubt.
 */
function isWeak(
  { score, because }: { readonly score: number; readonly because: readonly Evidence[] },
  threshold: number,
) {
  const speaking = because.filter(([, , , , weight]) => weight > 0)
  const isRuled = because.some(([rule]) => /^(?:keep|drop)-/.test(rule))
  if (isRuled) return false
  const wording = because.find(([rule]) => rule === 'worded-as-here')?.[4] ?? 0
  return score - wording < threshold || (speaking.length === 1 && score <= threshold + articleRules.weakMargin)
}

/** Whether an item still waits for its article: for two ticks, less the seconds by which the cron may be early. */
export function isHeld({ candidate, foundAt }: QueuedArticle, now: Date, tickMinutes: number): boolean {
  const longestMs = articleRules.ticksHeld * tickMinutes * 60_000 - 30_000
  const waitedMs = now.getTime() - Date.parse(foundAt)
  return candidate !== undefined && waitedMs >= 0 && waitedMs < longestMs
}

/** Orders the requests: items that wait to be filed, then the newest; those that failed once come last. */
export function inOrder(queue: readonly QueuedArticle[]): readonly QueuedArticle[] {
  const rank = ({ attempts, candidate }: QueuedArticle) => attempts * 2 + Number(candidate === undefined)
  return queue.toSorted((a, b) => rank(a) - rank(b) || Date.parse(b.published) - Date.parse(a.published))
}

/** Chooses the first few of each host, in order. */
export function fewOfEachHost(queue: readonly QueuedArticle[]): readonly QueuedArticle[] {
  const counts = new Map<string, number>()
  const chosen: QueuedArticle[] = []
  for (const article of queue) {
    const host = hostOf(article.link)
    const count = counts.get(host) ?? 0
    if (count >= articleRules.mostAHost) continue
    counts.set(host, count + 1)
    chosen.push(article)
  }
  return chosen
}

export const hostOf = (link: string): string => URL.parse(link)?.host ?? ''
