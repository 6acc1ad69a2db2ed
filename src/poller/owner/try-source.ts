import { checkOverride } from '../../config/schema/load.ts'
import type { Config, Source } from '../../config/schema/schema.ts'
import { fetchFeed } from '../../fetch/fetch-feed.ts'
import { describeFailure } from '../../fetch/fetch-result.ts'
import { isPrivateHost } from '../../fetch/redirect.ts'
import type { Evidence } from '../../model.ts'
import { explain } from '../../relevance/explain.ts'
import { matcherFor } from '../../relevance/matcher-for.ts'
import { unpolled } from '../../store/memory.ts'
import { userAgent } from '../../user-agent.ts'
import { APP_VERSION } from '../../version.ts'
import type { TriedSource } from '../api.ts'
import type { PollerRuntime } from '../poller-runtime.ts'
import { processResponse } from '../process-response.ts'
import type { Processed } from '../response/processed.ts'

/** Enough items to show what a source publishes. */
const SHOWN = 20

/**
 * Polls one source of a draft once, within a tick's limits, and judges its items under the draft. Stores nothing. Takes
 * only https and no private network, also after redirects; the demo's local publisher is the exception.
 */
export async function trySource(
  { fetch: send, now, siteUrl, limits }: Pick<PollerRuntime, 'fetch' | 'now' | 'siteUrl' | 'limits'>,
  text: string,
  id: string,
): Promise<TriedSource> {
  const checked = checkOverride(text, limits)
  if (checked.kind === 'bad') return { kind: 'bad', problems: checked.problems }
  const { config } = checked
  const source = config.sources.find((one) => one.id === id)
  if (source === undefined)
    return { kind: 'bad', problems: [{ path: 'sources', message: `no source has the id "${id}"` }] }
  const mayAsk = limits === 'demo' ? () => true : isPublicHttps
  if (!mayAsk(source.url))
    return { kind: 'refused', detail: 'only https addresses outside private networks can be tried' }
  const guarded: typeof send = (input, init) =>
    mayAsk(String(input))
      ? send(input, init)
      : Promise.reject(new Error('a redirect to an address that is not allowed'))
  const at = now()
  const agent = userAgent(config.site, APP_VERSION, siteUrl, config.sources.length)
  const outcome = await fetchFeed(requestFor(source, config, agent), guarded, at)
  if (outcome.kind === 'failed') return { kind: 'failed', detail: describeFailure(outcome.failure) }
  const context = { config, matcher: matcherFor(config.topic), now: at, chance: 0 }
  const processed = processResponse(source, unpolled, { outcome, digest: '' }, context)
  const { problem } = processed.state
  if (problem !== undefined && processed.counts.read === 0) return { kind: 'failed', detail: problem.detail }
  return { kind: 'tried', read: processed.counts.read, items: shownItems(processed, config) }
}

function isPublicHttps(address: string): boolean {
  return address.startsWith('https://') && !isPrivateHost(address)
}

function requestFor(source: Source, { limits }: Config, agent: string) {
  return {
    url: source.url,
    kind: source.kind,
    validators: {},
    userAgent: source.userAgent ?? agent,
    timeoutMs: limits.requestTimeoutMs,
    maxBytes: limits.bodyBytes,
    maxRedirects: limits.redirects,
    secret: source.secret,
  }
}

type Tried = Extract<TriedSource, { kind: 'tried' }>['items'][number]

/** The newest items, with the decision and why. */
function shownItems({ candidates, nearMisses, dropped }: Processed, config: Config): readonly Tried[] {
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
      const verdict: { kept: boolean; score: number; because: readonly Evidence[] } = {
        kept: decision === 'kept',
        score,
        because: item.because,
      }
      const inWords = (language: 'vi' | 'en') => explain(config, item, verdict, language)
      return { title, link, published, decision, score, explanation: { vi: inWords('vi'), en: inWords('en') } }
    })
}
