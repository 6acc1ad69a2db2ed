import type { Config, Source } from '../../config/schema/schema.ts'
import { fetchFeed } from '../../fetch/fetch-feed.ts'
import { describeFailure, type FetchResult } from '../../fetch/fetch-result.ts'
import { isPrivateHost } from '../../fetch/redirect.ts'
import type { Evidence } from '../../model.ts'
import { explain } from '../../relevance/explain.ts'
import { matcherFor } from '../../relevance/matcher-for.ts'
import { unpolled } from '../../store/memory.ts'
import { userAgent } from '../../user-agent.ts'
import { APP_VERSION } from '../../version.ts'
import type { TriedItem } from '../api.ts'
import type { PollerRuntime } from '../poller-runtime.ts'
import { ALWAYS_CHANGES, processResponse } from '../process-response.ts'
import type { Processed } from '../response/processed.ts'

/** Enough items to show what a source publishes. */
const SHOWN = 20

export type OwnersRuntime = Pick<PollerRuntime, 'fetch' | 'now' | 'siteUrl' | 'limits'>

type Asked =
  | { readonly kind: 'answered'; readonly outcome: Extract<FetchResult, { kind: 'modified' }> }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'refused'; readonly detail: string }

type Judged =
  | { readonly kind: 'tried'; readonly read: number; readonly items: readonly TriedItem[] }
  | { readonly kind: 'failed'; readonly detail: string }

/**
 * Requests an address that the owner gave, once, within a tick's limits. Takes only https and no private network, also
 * after redirects; the demo's local publisher is the exception.
 */
export async function askOnce(
  source: Pick<Source, 'url' | 'kind' | 'userAgent' | 'secret'>,
  config: Config,
  { fetch: send, now, siteUrl, limits }: OwnersRuntime,
): Promise<Asked> {
  const mayAsk = (address: string) => limits === 'demo' || isPublicHttps(address)
  if (!mayAsk(source.url))
    return { kind: 'refused', detail: 'only https addresses outside private networks can be tried' }
  const guarded: typeof send = async (input, init) => {
    if (mayAsk(String(input))) return send(input, init)
    throw new Error('a redirect to an address that is not allowed')
  }
  const agent = userAgent(config.site, APP_VERSION, siteUrl, config.sources.length)
  const outcome = await fetchFeed(requestFor(source, config, agent), guarded, now())
  if (outcome.kind === 'failed') return { kind: 'failed', detail: describeFailure(outcome.failure) }
  if (outcome.kind === 'not-modified') return { kind: 'failed', detail: 'it answered 304 to a first request' }
  return { kind: 'answered', outcome }
}

/** Reads the answer as the source's and judges its items under the config. Stores nothing. */
export function judgeOnce(source: Source, outcome: FetchResult, config: Config, now: Date): Judged {
  const context = { config, matcher: matcherFor(config.topic), now, chance: 0 }
  const processed = processResponse(source, unpolled, { outcome, digest: ALWAYS_CHANGES }, context)
  const { problem } = processed.state
  if (problem !== undefined && processed.counts.read === 0) return { kind: 'failed', detail: problem.detail }
  return { kind: 'tried', read: processed.counts.read, items: shownItems(processed, config) }
}

function isPublicHttps(address: string): boolean {
  return address.startsWith('https://') && !isPrivateHost(address)
}

function requestFor(
  { url, kind, userAgent: own, secret }: Pick<Source, 'url' | 'kind' | 'userAgent' | 'secret'>,
  { limits }: Config,
  agent: string,
) {
  return {
    url,
    kind,
    validators: {},
    userAgent: own ?? agent,
    timeoutMs: limits.requestTimeoutMs,
    maxBytes: limits.bodyBytes,
    maxRedirects: limits.redirects,
    secret,
  }
}

/** The newest items, with the decision and why. */
function shownItems({ candidates, nearMisses, dropped }: Processed, config: Config): readonly TriedItem[] {
  const all = [
    ...candidates.map(({ item, verdict }) => ({ ...item, ...verdict, decision: 'kept' as const })),
    ...nearMisses.map((miss) => ({ ...miss, decision: 'near-miss' as const })),
    ...dropped.map((one) => ({ ...one, summary: '', categories: [], decision: 'dropped' as const })),
  ]
  return all
    .toSorted((a, b) => (a.published < b.published ? 1 : -1))
    .slice(0, SHOWN)
    .map((item) => {
      const { title, link, published, decision, score } = item
      const because: readonly Evidence[] = item.because
      const verdict = { kept: decision === 'kept', score, because }
      const inWords = (language: 'vi' | 'en') => explain(config, item, verdict, language)
      return { title, link, published, decision, score, explanation: { vi: inWords('vi'), en: inWords('en') } }
    })
}
