import type { Config, Source } from '../../config/schema/schema.ts'
import { decodeBody } from '../../fetch/charset.ts'
import { localDay } from '../../item-day.ts'
import { findFeedLinks } from '../../parse/feeds/autodiscovery.ts'
import { guessJsonList } from '../../parse/feeds/guess-json-list.ts'
import { isJsonFeed } from '../../parse/feeds/json-feed.ts'
import { parseJsonList } from '../../parse/feeds/json-list.ts'
import { parseLenientJson } from '../../parse/feeds/lenient-json.ts'
import { feedIntroduction, pageIntroduction } from '../../parse/introduction.ts'
import { siteOf } from '../../parse/lists/links.ts'
import { sniff } from '../../parse/sniff.ts'
import { slugOf } from '../../text/slug.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { ProposedSource, WantedSource } from '../api.ts'
import { askOnce, judgeOnce, type OwnersRuntime } from './ask-once.ts'

/** How often a new source is polled, since nothing is known of it. */
const EVERY_MINUTES = 30
const LONGEST_NAME = 60
const LONGEST_ID = 60

/**
 * Requests an address once, recognises whether it is a feed, a news sitemap, a list in JSON or a page, and proposes an
 * entry for it, with its items as they would be decided. Stores nothing.
 */
export async function proposeSource(
  runtime: OwnersRuntime,
  config: Config,
  wanted: WantedSource,
): Promise<ProposedSource> {
  const asked = await askOnce({ url: wanted.url, kind: 'feed' }, config, runtime)
  if (asked.kind === 'refused') return asked
  if (asked.kind === 'failed') return { ...asked, feeds: [] }
  const { outcome } = asked
  const url = outcome.movedTo ?? wanted.url
  const text = decodeBody(outcome.body, outcome.contentType)
  const sibling = config.sources.find((one) => isSameSite(one.home, url) || isSameSite(one.url, url))
  const form = formOf(text, sibling, wanted.article)
  const feeds = form.kind === 'page' ? findFeedLinks(text, outcome.url) : []
  if (form.kind === 'unknown') return { kind: 'failed', detail: form.why, feeds }
  if (form.kind === 'no-address') return { kind: 'failed', detail: NO_ADDRESS, feeds, lacksArticle: true }
  const now = runtime.now()
  const entry = entryFor({ ...wanted, url }, introductionOf(form.kind, text, url), sibling, config.sources)
  const judged = judgeOnce({ ...entry, evidence: 'read once', ...form }, outcome, config, now)
  if (judged.kind === 'failed') return { ...judged, feeds }
  const evidence = `${judged.read} items on ${localDay(now.toISOString(), config.site.utcOffset)}`
  return { ...judged, kind: 'proposed', source: { ...entry, evidence, ...form }, feeds }
}

type Form =
  | { readonly kind: 'feed' | 'page' | 'sitemap' }
  | Pick<Extract<Source, { kind: 'json' }>, 'kind' | 'json'>
  | { readonly kind: 'no-address' }
  | { readonly kind: 'unknown'; readonly why: string }

const NO_ADDRESS =
  'the articles in this list have no address of their own; give the address of any of them, by which the others can be put together'

function formOf(text: string, sibling: Source | undefined, article: string | undefined): Form {
  const seen = sniff(text)
  switch (seen.kind) {
    case 'json':
      return jsonForm(text, sibling, article)
    case 'html':
      return { kind: 'page' }
    case 'xml':
      return { kind: 'sitemap' }
    default:
      return { kind: 'feed' }
  }
}

function jsonForm(text: string, sibling: Source | undefined, article: string | undefined): Form {
  // One API answers alike for every section.
  if (sibling?.kind === 'json' && parseJsonList(text, sibling.json, sibling.home).kind === 'parsed')
    return { kind: 'json', json: sibling.json }
  const reading = parseLenientJson(text)
  if (reading.kind !== 'read') return { kind: 'unknown', why: 'the JSON is broken, cut off or too large' }
  if (isJsonFeed(reading.value)) return { kind: 'feed' }
  const json = guessJsonList(reading.value, article)
  if (json === 'no-address') return { kind: 'no-address' }
  if (json !== undefined) return { kind: 'json', json }
  return {
    kind: 'unknown',
    why: 'the JSON has no list of headlines that we recognise; docs/sources.md shows how to write the entry',
  }
}

/** The name and language to begin with, which the owner may change. */
function introductionOf(kind: Form['kind'], text: string, url: string) {
  const { name, language } = kind === 'page' ? pageIntroduction(text, url) : feedIntroduction(text, url)
  return {
    name: name === '' || name.length > LONGEST_NAME ? hostOf(url) : name,
    language: /^en\b/i.test(language) ? ('en' as const) : ('vi' as const),
  }
}

/** The entry without its form: as another source of the same newsroom has it, if there is one. */
function entryFor(
  { url, region, article }: WantedSource,
  { name, language }: ReturnType<typeof introductionOf>,
  sibling: Source | undefined,
  sources: readonly Source[],
) {
  const { search, dateOrder, utcOffset, clock, bylines, userAgent } = sibling ?? {}
  return {
    id: freeId(url, sources),
    name: sibling?.name ?? name,
    url,
    home: sibling?.home ?? new URL('/', article ?? url).href,
    language: sibling?.language ?? language,
    region: region ?? sibling?.region ?? 'national',
    everyMinutes: EVERY_MINUTES,
    ...withoutUndefined({ search, dateOrder, utcOffset, clock, bylines, userAgent }),
  }
}

/** Whether two addresses are of one newsroom; hosts that are numbers never are. */
function isSameSite(one: string, other: string): boolean {
  const [a, b] = [hostOf(one), hostOf(other)]
  return /[a-z]/.test(a) && siteOf(a) === siteOf(b)
}

function freeId(url: string, sources: readonly Source[]): string {
  const { pathname } = new URL(url)
  const host = hostOf(url)
  const [name = host] = /[a-z]/.test(host) ? siteOf(host).split('.') : [host]
  const path = pathname.replace(/\.[a-z]{1,5}$/, '')
  const wanted = slugOf(`${name} ${path}`).slice(0, LONGEST_ID).replace(/-$/, '')
  const taken = new Set(sources.map(({ id }) => id))
  let id = wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
  return id
}

const hostOf = (url: string): string => (URL.parse(url)?.hostname ?? '').replace(/^www\./, '')
