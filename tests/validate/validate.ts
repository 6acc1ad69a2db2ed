import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { parseFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { callOwnerApi } from '../../src/cli/worker/owner-api.ts'
import { startWorker } from '../../src/cli/worker/wrangler.ts'
import { sources } from '../../src/config/sources.ts'
import { demoSources, savedFeeds } from '../../src/demo/demo-sources.ts'
import { startPublisher } from '../../src/demo/publisher.ts'
import { writeAtom } from '../../src/write/atom.ts'
import { writeJsonFeed } from '../../src/write/json-feed.ts'
import { writeOpml } from '../../src/write/opml.ts'
import { writeRss } from '../../src/write/rss.ts'
import { anyFeed, anySources } from './any-feed.ts'
import { faultsOfAtom, faultsOfRss } from './feed-rules.ts'
import { faultsOfJsonFeed } from './json-feed-rules.ts'
import { faultsOfOpml } from './opml-rules.ts'
import { xmllint } from './xmllint.ts'

/**
 * `npm run validate [-- ADDRESS]`: checks what the demo serves, or the service at an address, and what the writers make
 * of 500 generated stores of any Unicode: by the rules of the W3C feed validator, JSON Feed and OPML as src/cli/ has them,
 * by two feed readers of others, and by xmllint where it is installed. Exit code 1 if anything was found.
 */

const STORES = 500
const ADMIN_TOKEN = 'a-token-of-this-validation'
const SEED = 20_261_124

type Format = 'rss' | 'atom' | 'json' | 'opml'
type Document = { readonly name: string; readonly format: Format; readonly text: string }

const RULES: Readonly<Record<Format, (text: string) => readonly string[]>> = {
  rss: faultsOfRss,
  atom: faultsOfAtom,
  json: faultsOfJsonFeed,
  opml: faultsOfOpml,
}

const [address] = process.argv.slice(2)
const served = address === undefined ? await withDemo(documentsAt) : await documentsAt(address.replace(/\/$/, ''))
const generated = generatedDocuments()
const isClean = [
  report('served', served, await Promise.all(served.map(checked))),
  report(`${STORES} generated stores`, generated, generated.map(byRules)),
  reportXmllint([...served, ...generated]),
].every(Boolean)
process.exitCode = isClean ? 0 : 1

/** The rules, and whether feed readers of others find as many items as we wrote. */
async function checked(document: Document): Promise<readonly string[]> {
  return [...byRules(document), ...(document.format === 'opml' ? [] : await byReaders(document))]
}

function byRules({ format, text }: Document): readonly string[] {
  return RULES[format](text)
}

async function byReaders({ format, text }: Document): Promise<readonly string[]> {
  const written =
    format === 'json' ? JSON.parse(text).items.length : (text.match(/<(?:item|entry)>|<entry /g)?.length ?? 0)
  const { feed } = parseFeed(text)
  const read = ('items' in feed ? feed.items : 'entries' in feed ? feed.entries : undefined)?.length ?? 0
  const found = read === written ? [] : [`feedsmith read ${read} of ${written} items`]
  if (format === 'json') return found
  const { items } = await new RssParser().parseString(text)
  return items.length === written ? found : [...found, `rss-parser read ${items.length} of ${written} items`]
}

/** Every feed and list that a service serves, filtered and not, and the newest parts of its archive. */
async function documentsAt(origin: string): Promise<readonly Document[]> {
  const queries = [
    '',
    '?limit=200',
    '?place=dien-bien-phu',
    `?q=${encodeURIComponent('đường')}`,
    '?q=%3Cb%3E%26',
    '?limit=1',
    '?lang=en',
    '?outlets=2',
  ]
  const feeds = (['rss.xml', 'atom.xml', 'feed.json'] as const).flatMap((name) =>
    queries.map((query) => `/${name}${query}`),
  )
  const documents: Document[] = []
  const daily = (['daily.xml', 'daily.rss.xml', 'daily.json'] as const).flatMap((name) =>
    ['', '?lang=en', '?place=dien-bien-phu'].map((query) => `/${name}${query}`),
  )
  const waiting = [...feeds, ...daily, '/opml.xml', '/opml.xml?list=places']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await fetch(origin + path)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 200)}`)
    documents.push({ name: path, format: formatOf(path), text })
    const archive = /rel="prev-archive" href="https?:\/\/[^/"]+(\/[^"]+)"/.exec(text)?.[1]?.replaceAll('&#x26;', '&')
    const isNew = archive !== undefined && !waiting.includes(archive) && !documents.some(({ name }) => name === archive)
    if (isNew && documents.length < 60) waiting.push(archive)
  }
  return documents
}

function formatOf(path: string): Format {
  if (path.startsWith('/opml')) return 'opml'
  if (path.startsWith('/feed.json') || path.startsWith('/daily.json')) return 'json'
  return path.startsWith('/rss') || path.includes('.rss.xml') ? 'rss' : 'atom'
}

function generatedDocuments(): readonly Document[] {
  const given = { numRuns: STORES, seed: SEED }
  const feeds = fc.sample(anyFeed({ archived: false }), given).flatMap((document, index): Document[] => [
    { name: `RSS of store ${index}`, format: 'rss', text: writeRss(document) },
    { name: `Atom of store ${index}`, format: 'atom', text: writeAtom(document) },
    { name: `JSON Feed of store ${index}`, format: 'json', text: writeJsonFeed(document) },
  ])
  const archives = fc.sample(anyFeed({ archived: true }), given).flatMap((document, index): Document[] => [
    { name: `RSS archive of store ${index}`, format: 'rss', text: writeRss(document) },
    { name: `Atom archive of store ${index}`, format: 'atom', text: writeAtom(document) },
  ])
  const lists = fc.sample(anySources, given).map((list, index): Document => {
    return { name: `OPML of store ${index}`, format: 'opml', text: writeOpml(list, { title: 'Tin', language: 'vi' }) }
  })
  return [...feeds, ...archives, ...lists]
}

function report(what: string, documents: readonly Document[], faults: readonly (readonly string[])[]): boolean {
  const lines = documents.flatMap(({ name }, index) => (faults[index] ?? []).map((fault) => `  ${name}: ${fault}`))
  const counts = Object.entries(Object.groupBy(documents, ({ format }) => format))
  console.log(
    `${what}: ${counts.map(([format, list]) => `${list.length} ${format}`).join(', ')}; ${lines.length} faults`,
  )
  for (const line of lines.slice(0, 50)) console.log(line)
  return lines.length === 0
}

function reportXmllint(documents: readonly Document[]): boolean {
  const xml = documents.filter(({ format }) => format !== 'json').map(({ name, text }) => ({ name, xml: text }))
  const found = xmllint(xml)
  console.log(
    found === undefined
      ? 'xmllint: not installed, left out'
      : `xmllint: ${xml.length} documents; ${found.length} faults`,
  )
  for (const line of found?.slice(0, 50) ?? []) console.log(`  ${line}`)
  return found === undefined || found.length === 0
}

/** The demo's publisher and Worker, for as long as `work` takes. */
async function withDemo<Answer>(work: (origin: string) => Promise<Answer>): Promise<Answer> {
  const dir = fileURLToPath(new URL('../feeds', import.meta.url))
  const state = await mkdtemp(join(tmpdir(), 'tin-dien-bien-'))
  const publisher = await startPublisher({ dir, port: 0, now: () => new Date(), fresh: true, everyMs: 3_600_000 })
  try {
    const seeded = { sources: demoSources(await savedFeeds(publisher), publisher.url, sources) }
    const vars = { SITE_URL: '', LIMITS: 'demo', ADMIN_TOKEN }
    const worker = await startWorker({ port: await freePort(), state, vars, onLog: () => undefined })
    try {
      await callOwnerApi({ site: worker.origin, token: ADMIN_TOKEN }, 'PUT', '/api/config', JSON.stringify(seeded))
      await worker.tick()
      return await work(worker.origin)
    } finally {
      await worker.stop()
    }
  } finally {
    await publisher.stop()
    await rm(state, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address()
      probe.close(() =>
        bound !== null && typeof bound === 'object' ? resolve(bound.port) : reject(new Error('no port')),
      )
    })
  })
}
