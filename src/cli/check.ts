import { parseArgs } from 'node:util'
import { checkConfig } from '../config/check.ts'
import { builtInConfig } from '../config/config.ts'
import { gazetteer } from '../config/gazetteer.ts'
import { limitPresets } from '../config/limits.ts'
import { checkGazetteer } from '../config/topic-check.ts'
import { fetchFeed } from '../fetch/fetch-feed.ts'
import { inTurn } from '../fetch/in-turn.ts'
import { userAgent } from '../fetch/user-agent.ts'
import { APP_VERSION } from '../version.ts'
import { describeOutcome } from './check-source.ts'

/** Checks the built-in config, and then every source live, one line each. Exit code 1 if anything is wrong. */

const { values } = parseArgs({ options: { 'config-only': { type: 'boolean' } } })

const problems = Object.entries(limitPresets).flatMap(([preset, limits]) => {
  const checked = checkConfig({ ...builtInConfig, limits })
  return checked.kind === 'bad' ? checked.problems.map((problem) => ({ ...problem, preset })) : []
})
const named = problems.map(({ path, message, preset }) => `${path.replace(/^limits/, `limits.${preset}`)} ${message}`)
const lines = new Set([...named, ...checkGazetteer(gazetteer).map(({ path, message }) => `${path} ${message}`)])
for (const line of lines) console.error(`config: ${line}`)
if (lines.size > 0) process.exit(1)
console.log(`config: good (${builtInConfig.sources.length} sources)`)
if (values['config-only'] === true) process.exit(0)

const { limits, site, sources } = builtInConfig
const turns = {
  atOnce: limits.connections,
  laneOf: ({ url }: { url: string }) => new URL(url).host,
  mayStart: () => true,
}
const { results } = await inTurn(sources, turns, async (source) => {
  const now = new Date()
  const request = {
    url: source.url,
    kind: source.kind,
    validators: {},
    userAgent: source.userAgent ?? userAgent(APP_VERSION, process.env.SITE_URL ?? '', sources.length),
    timeoutMs: limits.requestTimeoutMs,
    maxBytes: limits.bodyBytes,
    maxRedirects: limits.redirects,
  }
  const checked = describeOutcome(source, await fetchFeed(request, fetch, now), site, now)
  console.log(`${checked.good ? 'good' : 'BAD '}  ${source.id.padEnd(26)} ${checked.words}`)
  return checked
})
const bad = results.filter(({ good }) => !good).length
console.log(`${results.length} sources, ${bad} bad`)
process.exit(bad > 0 ? 1 : 0)
