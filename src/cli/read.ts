import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gazetteer } from '../config/gazetteer.ts'
import { limitPresets } from '../config/limits.ts'
import type { Source } from '../config/schema/schema.ts'
import { site } from '../config/site.ts'
import { sources } from '../config/sources.ts'
import { topic } from '../config/topic.ts'
import { decodeBody } from '../fetch/charset.ts'
import { fetchFeed } from '../fetch/fetch-feed.ts'
import { describeFailure } from '../fetch/fetch-result.ts'
import { siteOf } from '../parse/lists/links.ts'
import { buildMatcher } from '../relevance/matcher.ts'
import { messageOf } from '../text/message-of.ts'
import { userAgent } from '../user-agent.ts'
import { APP_VERSION } from '../version.ts'
import { readingLines } from './read/reading-lines.ts'
import { type PageKind, plainReading, recognisePage } from './read/recognise-page.ts'
import { speakPlainly } from './terminal/speak-plainly.ts'
import { stop } from './terminal/stop.ts'

/** Shows what is read from a feed, page or article. */
const USAGE = `npm run read -- URL|FILE     what we read there, with the decision on each item
  --url BASE                 the address of a saved FILE, by which its links are read
  --as feed|list|article     what it is, if we take it for something else
  --json                     as JSON`
speakPlainly(USAGE)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, as: { type: 'string' }, json: { type: 'boolean', default: false } },
})
const [where] = positionals
if (where === undefined || positionals.length > 1) stop(USAGE)
if (values.url !== undefined && !/^https?:\/\/[^/]/.test(values.url))
  stop(`--url ${values.url} is not a web address; it must begin with http:// or https://`)

const now = new Date()
const { text, url } = await bodyOf(where)
const known = sources.find(({ home }) => siteOf(new URL(home).hostname) === siteOf(new URL(url).hostname))
const read = recognisePage(text, { url, source: known ?? strangeSource(url), site, now }, kindOf(values.as))
if (values.json) console.log(JSON.stringify(plainReading(read), null, 2))
else for (const line of readingLines(read, buildMatcher(topic, gazetteer), known)) console.log(line)
if (read.kind === 'none') process.exitCode = 1

function kindOf(as: string | undefined): PageKind | undefined {
  if (as === undefined || as === 'feed' || as === 'list' || as === 'article') return as
  return stop(`--as ${as} is unknown; it may be feed, list or article`)
}

async function bodyOf(given: string): Promise<{ readonly text: string; readonly url: string }> {
  if (/^https?:\/\//.test(given)) return fetched(given)
  try {
    return { text: decodeBody(readFileSync(given), ''), url: values.url ?? 'https://page.invalid/' }
  } catch (error) {
    return stop(`${given} cannot be read: ${messageOf(error)}`)
  }
}

async function fetched(address: string): Promise<{ readonly text: string; readonly url: string }> {
  const limits = limitPresets.free
  const request = {
    url: address,
    kind: 'page' as const,
    validators: {},
    userAgent: userAgent(site, APP_VERSION, process.env.SITE_URL ?? '', sources.length),
    timeoutMs: limits.requestTimeoutMs,
    maxBytes: limits.bodyBytes,
    maxRedirects: limits.redirects,
  }
  const outcome = await fetchFeed(request, fetch, now)
  if (outcome.kind === 'failed') return stop(`${address}: ${describeFailure(outcome.failure)}`)
  if (outcome.kind === 'not-modified') return stop(`${address} answered 304 to an unconditional request`)
  return { text: decodeBody(outcome.body, outcome.contentType), url: values.url ?? outcome.url }
}

/** An outlet that is not in the config: treated as national, with dates in the site's zone. */
function strangeSource(address: string): Source {
  const home = new URL('/', address).href
  return {
    id: 'read',
    name: new URL(address).hostname,
    url: address,
    home,
    language: 'vi',
    region: 'national',
    everyMinutes: 60,
    evidence: 'read once',
  }
}
