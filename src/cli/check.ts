import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { categoryLists } from '../config/category-lists.ts'
import { builtInConfig } from '../config/config.ts'
import { gazetteer } from '../config/gazetteer.ts'
import { limitPresets } from '../config/limits.ts'
import { type CheckedConfig, checkConfig, type Problem } from '../config/schema/check.ts'
import { withOverride } from '../config/schema/override.ts'
import type { Config, Source } from '../config/schema/schema.ts'
import { checkGazetteer } from '../config/schema/topic-check.ts'
import { decodeBody } from '../fetch/charset.ts'
import { fetchFeed } from '../fetch/fetch-feed.ts'
import type { FetchResult } from '../fetch/fetch-result.ts'
import { runKeyedPool } from '../fetch/keyed-pool.ts'
import { isUnderRobots } from '../fetch/robots.ts'
import { robotsGate } from '../fetch/robots-gate.ts'
import { matcherFor } from '../relevance/matcher-for.ts'
import type { RobotsRecord } from '../source-state.ts'
import { messageOf } from '../text/message-of.ts'
import { userAgent } from '../user-agent.ts'
import { APP_VERSION } from '../version.ts'
import { categoryListOf, categoryNotes } from './check/categories.ts'
import { checkHome } from './check/check-home.ts'
import { checkSource, type SourceCheck } from './check/check-source.ts'
import { checkTable } from './check/check-table.ts'
import { progressLine, showProgress } from './terminal/progress.ts'
import { speakPlainly } from './terminal/speak-plainly.ts'
import { stop } from './terminal/stop.ts'
import { runStaged, takeConfigOption } from './topic/staged-project.ts'

/**
 * Checks the config, then every source live. `--override FILE` lays a partial config over the built-in one, as a saved
 * override is; ids of sources check only those; `--config DIR` checks another topic. Exit code 1 if anything is wrong.
 */
const USAGE = `npm run check                    the config, then every source live, one line each
npm run check -- ID [ID …]       those sources alone, each with its first headlines and their decisions
npm run check:config             the config alone
  --override FILE    lays a partial config over the built-in one, as a saved override is
  --config DIR       another topic: files that replace those at the same path in src/config/`

speakPlainly(USAGE)
const staged = takeConfigOption(process.argv.slice(2))
if (staged) process.exit(await runStaged('check.ts', staged.config, staged.rest))
const { values, positionals } = parseArgs({
  options: { 'config-only': { type: 'boolean' }, override: { type: 'string' } },
  allowPositionals: true,
})

const config = checkedConfig(values.override)
if (values['config-only'] !== true) await checkLive(config, positionals)

function checkedConfig(file: string | undefined): Config {
  const lines = new Set(checkGazetteer(gazetteer).map(({ path, message }) => `${path} ${message}`))
  for (const [preset, limits] of Object.entries(limitPresets)) {
    for (const { path, message } of problemsOf(checkConfig({ ...builtInConfig, limits }))) {
      lines.add(`${path.replace(/^limits/, `limits.${preset}`)} ${message}`)
    }
  }
  const laid = withOverride(builtInConfig, overrideIn(file))
  for (const { path, message } of problemsOf(laid)) if (file !== undefined) lines.add(`${file}: ${path} ${message}`)
  for (const line of lines) console.error(`config: ${line}`)
  if (lines.size > 0 || laid.kind === 'bad') process.exit(1)
  const { config } = laid
  console.log(`config: good (${config.sources.length} sources)`)
  return config
}

function problemsOf(checked: CheckedConfig): readonly Problem[] {
  return checked.kind === 'bad' ? checked.problems : []
}

/** The override in a file; without a file, one that changes nothing. */
function overrideIn(file: string | undefined): unknown {
  if (file === undefined) return {}
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return stop(`config: ${file} cannot be read as JSON: ${messageOf(error)}`)
  }
}

async function checkLive(config: Config, ids: readonly string[]): Promise<void> {
  const { limits, site, sources } = config
  const unknown = ids.filter((id) => !sources.some((source) => source.id === id))
  if (unknown.length > 0) stop(`no source has the id ${unknown.join(', ')}`)
  const chosen = ids.length === 0 ? sources : sources.filter(({ id }) => ids.includes(id))
  const turns = {
    atOnce: limits.connections,
    keysOf: ({ url }: { url: string }) => [new URL(url).host],
    mayStart: () => true,
  }
  const checks = new Map<string, SourceCheck>()
  const agent = userAgent(site, APP_VERSION, process.env.SITE_URL ?? '', sources.length)
  const matcher = ids.length === 0 ? undefined : matcherFor(config.topic)
  const asked = new Map<string, RobotsRecord>()
  const robots = robotsGate({
    read: (origin) => asked.get(origin),
    write: (origin, record) => asked.set(origin, record),
    fetch,
    now: new Date(),
    agent,
    timeoutMs: limits.requestTimeoutMs,
  })
  const ask = (source: Source, now: Date) => {
    const request = {
      url: source.url,
      kind: source.kind,
      validators: {},
      secret: source.secret,
      userAgent: source.userAgent ?? agent,
      robots: isUnderRobots(source) ? robots : undefined,
      timeoutMs: limits.requestTimeoutMs,
      maxBytes: limits.bodyBytes,
      maxRedirects: limits.redirects,
    }
    return fetchFeed(request, fetch, now)
  }
  await runKeyedPool(chosen, turns, async (source) => {
    const now = new Date()
    const checkFeed = async () => checkSource(source, await ask(source, now), { site, now, matcher })
    const isHome = source.kind === 'home'
    const checked = await (isHome ? checkHome(source, ask, config, matcher !== undefined) : checkFeed())
    const notes = [...checked.notes, ...(await notesOnCategory(source, ask))]
    checks.set(source.id, { ...checked, notes })
    showProgress(progressLine(checks.size, chosen.length, source.id))
  })
  showProgress('')
  const inOrder = chosen.flatMap(({ id }) => checks.get(id) ?? [])
  for (const line of checkTable(inOrder, process.stdout.isTTY && process.env.NO_COLOR === undefined)) console.log(line)
  process.exit(inOrder.every(({ good }) => good) ? 0 : 1)
}

type Ask = (source: Source, now: Date) => Promise<FetchResult>

/** Asks for the newsroom's own list of categories where the source names one of them. */
async function notesOnCategory(source: Source, ask: Ask): Promise<readonly string[]> {
  const list = categoryListOf(source, categoryLists)
  if (list === undefined) return []
  const outcome = await ask({ ...source, url: list.list }, new Date())
  if (outcome.kind !== 'modified') return []
  try {
    return categoryNotes(source, list, JSON.parse(decodeBody(outcome.body, outcome.contentType)))
  } catch {
    return [`${list.list} is not JSON`]
  }
}
