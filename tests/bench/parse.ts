import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { decodeBody } from '../../src/fetch/charset.ts'
import { knownFingerprints } from '../../src/parse/incremental/fingerprints.ts'
import { prune } from '../../src/parse/incremental/prune.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { bundle } from './ticks/bundle.ts'
import { PARSERS } from './ticks/parsers.ts'

/**
 * How fast feeds are read, beside other parsers, in one run, every contender in turn:
 *
 *     node tests/bench/parse.ts
 *
 * On feeds of Vietnamese publishers as they were recorded, where these lie beside the project, else on our samples.
 * "Known" is what a tick does with a body whose items all stood there before: it is looked through and cut.
 */
const ROUNDS = 15

type Contender = { readonly name: string; readonly read: (text: string) => unknown }

const recorded = new URL('../../../shared/data/feeds/', import.meta.url)
const folder = existsSync(recorded) ? recorded : new URL('../feeds/', import.meta.url)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => decodeBody(readFileSync(new URL(name, folder)), ''))
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const known = new Map(texts.map((text) => [text, (prune(text, knownFingerprints(''))?.marks ?? []).join('')]))

const contenders: Contender[] = [
  { name: 'ours', read: (text) => parseFeed(text, 'https://daily.example/rss') },
  { name: 'ours, known items', read: (text) => prune(text, knownFingerprints(known.get(text) ?? '')) },
  ...(await otherParsers()),
]

console.log(`${texts.length} feeds, ${(bytes / 1e6).toFixed(2)} MB, ${ROUNDS} rounds`)
const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
const refused = new Map<string, number>()
for (let round = 0; round < ROUNDS; round++) {
  for (const { name, read } of contenders) {
    const from = performance.now()
    for (const text of texts) {
      try {
        await read(text)
      } catch {
        refused.set(name, (refused.get(name) ?? 0) + 1)
      }
    }
    times.get(name)?.push(performance.now() - from)
  }
}
for (const { name } of contenders) {
  const [first = 0, ...later] = times.get(name) ?? []
  const median = later.sort((a, b) => a - b)[later.length >> 1] ?? first
  const speed = (ms: number) => (bytes / 1e3 / ms).toFixed(1).padStart(8)
  const failures = (refused.get(name) ?? 0) / ROUNDS
  const note = failures > 0 ? `   ${failures} feeds refused` : ''
  console.log(`  ${name.padEnd(20)} ${speed(median)} MB/s, the first time ${speed(first)} MB/s${note}`)
}

/** Those that are installed, each bundled as its own module. */
async function otherParsers(): Promise<readonly Contender[]> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  const found: Contender[] = []
  for (const { name, module } of PARSERS) {
    const code = await bundle('tests/bench/ticks/parser-module.mjs', { 'bench:parser': module })
    if (code === undefined) {
      console.log(`${name} is not installed: left out`)
      continue
    }
    const file = join(dir, `${name}.mjs`)
    writeFileSync(file, code)
    const { parse }: { readonly parse: Contender['read'] } = await import(pathToFileURL(file).href)
    found.push({ name, read: parse })
  }
  rmSync(dir, { recursive: true })
  return found
}
