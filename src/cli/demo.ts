import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sources } from '../config/sources.ts'
import { paperSource } from '../demo/article-paper.ts'
import { demoSources, savedFeeds } from '../demo/demo-sources.ts'
import { startPublisher } from '../demo/publisher.ts'
import { MINUTE_MS } from '../durations.ts'
import { counted } from '../text/counted.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { speakPlainly } from './terminal/speak-plainly.ts'
import { stop } from './terminal/stop.ts'
import { terminalLines } from './terminal/tick-line.ts'
import { runStaged } from './topic/staged-project.ts'
import { callOwnerApi } from './worker/owner-api.ts'
import { startWorker } from './worker/wrangler.ts'

/**
 * Runs everything on this machine. As a demo, a local publisher serves the sample feeds with fresh dates, and the
 * Worker ticks every minute. With --real: the configured sources, every five minutes, as deployed.
 */

const USAGE = `npm run demo [-- --port N] [--feeds DIR] [--config DIR]    the sample feeds, or a folder of saved feeds
npm start [-- --port N] [--config DIR]                     the real sources
  --config DIR    another topic: files that replace those at the same path in src/config/`

/** The first story appears while somebody is still watching. */
const STORY_MS = 30_000
const FIRST_STORY_MS = 40_000
const project = fileURLToPath(new URL('../..', import.meta.url))

speakPlainly(USAGE)
const options = readOptions()
if (options.config !== undefined) await runElsewhere(options.config)
const lines = terminalLines()
const everyMs = options.real ? 5 * MINUTE_MS : MINUTE_MS
// Checked before anything is touched: another demo may run on this port, with its store beside this one.
if (options.port !== undefined && !(await isFree(options.port))) {
  refuse(`--port ${options.port}: the port is in use; without --port a free one is chosen`)
}
const port = options.port ?? (await freePort(8787))
const adminToken = randomBytes(15).toString('base64url')
const state = join(project, '.wrangler', `${options.real ? 'start' : 'demo'}-${port}`)
if (!options.real) await rm(state, { recursive: true, force: true })
await mkdir(state, { recursive: true })

const publisher = await startLocalPublisher()
const worker = await startWorker({
  port,
  state,
  vars: {
    SITE_URL: `http://localhost:${port}`,
    LIMITS: options.real ? 'paid' : 'demo',
    ADMIN_TOKEN: adminToken,
  },
  onLog: (line) => {
    for (const words of lines.of(line, new Date())) console.log(words)
  },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, shutDown)
endWithNpm()

if (publisher) {
  const paper = options.feeds === undefined ? [paperSource(publisher.url)] : []
  // With a contact, every item offers to report an error, as on a site that names its own.
  const site = { contact: 'mailto:chu-trang@tin.example' }
  const seeded = { site, sources: [...demoSources(await savedFeeds(publisher), publisher.url, sources), ...paper] }
  await callOwnerApi({ site: worker.origin, token: adminToken }, 'PUT', '/api/config', JSON.stringify(seeded))
}
await worker.tick()
console.log(welcome())
// The first story is out by then, but no source is due yet.
const soon = publisher && setTimeout(() => askAll().catch(() => undefined), FIRST_STORY_MS)
const timer = setInterval(() => worker.tick().catch((error: Error) => console.error(error.message)), everyMs)

/** The publisher of the sample feeds; none with --real. */
async function startLocalPublisher() {
  if (options.real) return undefined
  return startPublisher({
    dir: options.feeds ?? join(project, 'tests/feeds'),
    port: 0,
    now: () => new Date(),
    fresh: options.feeds === undefined,
    everyMs: STORY_MS,
  })
}

async function askAll(): Promise<void> {
  await callOwnerApi({ site: worker.origin, token: adminToken }, 'POST', '/api/poll?all=1')
}

function welcome(): string {
  const site = `http://localhost:${port}`
  return `
  Page         ${site}/
  RSS          ${site}/rss.xml
  Atom         ${site}/atom.xml
  JSON Feed    ${site}/feed.json
  JSON         ${site}/api/items
  Health       ${site}/api/health${publisher ? `\n  Publisher    ${publisher.url}/  (${counted(publisher.feeds.length, 'feed')})` : ''}
  Tune         ${site}/tune
  Admin token  ${adminToken}

  A tick every ${everyMs / MINUTE_MS} min. Stop with Ctrl+C.
`
}

/** npm does not pass on every signal: when it has gone, this process has another parent, and nobody would end it. */
function endWithNpm(): void {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return
  setInterval(() => process.ppid !== parent && void shutDown(), 1_000).unref()
}

async function shutDown(): Promise<void> {
  clearInterval(timer)
  clearTimeout(soon)
  await Promise.all([worker.stop(), publisher?.stop()])
  process.exit(0)
}

/** Runs this command in a copy of the project with another config; never returns. */
async function runElsewhere(config: string): Promise<never> {
  const { port, real } = options
  const ownFeeds = join(config, 'feeds')
  const args: string[] = []
  if (port !== undefined) args.push('--port', String(port))
  if (options.feeds !== undefined) args.push('--feeds', options.feeds)
  else if (!real && existsSync(ownFeeds)) args.push('--feeds', ownFeeds)
  if (real) args.push('--real')
  process.exit(await runStaged('demo.ts', config, args).catch((error: Error) => refuse(error.message)))
}

type Options = {
  readonly port?: number
  readonly feeds?: string
  readonly config?: string
  readonly real: boolean
}

function readOptions(): Options {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { port: text, feeds: text, config: text, real: { type: 'boolean' } } })
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    refuse(`--port ${values.port} is not the number of a port`)
  for (const [option, folder] of Object.entries({ feeds: values.feeds, config: values.config })) {
    if (folder !== undefined && !existsSync(folder)) refuse(`--${option} ${folder}: no such folder`)
  }
  const feeds = values.feeds && resolve(values.feeds)
  const config = values.config && resolve(values.config)
  return withoutUndefined({ port, feeds, config, real: values.real === true })
}

function refuse(why: string): never {
  return stop(`${why}\n\n${USAGE}`, 2)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** The first free port from `first` on. */
async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + 50; port++) if (await isFree(port)) return port
  throw new Error(`no free port between ${first} and ${first + 49}; choose one with --port`)
}
