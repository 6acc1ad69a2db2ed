/**
 * What bodies of at most 3 MiB cost that were made to be expensive, each in a process of its own whose heap may grow to 64 MB:
 * CPU, the highest heap that was seen, and what became of it. "killed" means that 64 MB were not enough.
 * node tests/bench/hostile-bodies.ts [KIND]
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { builtInConfig } from '../../src/config/config.ts'
import type { Source } from '../../src/config/schema/schema.ts'
import { decodeBody } from '../../src/fetch/charset.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { prune } from '../../src/parse/incremental/prune.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { source } from '../samples.ts'
import { hostileBodies } from './hostile-bodies/kinds.ts'

const HEAP_MB = 64
const MOST_MS = 1_000
const MARK = 'measured '

const [only, role] = process.argv.slice(2)
if (role === 'child' && only !== undefined) measureHere(only)
else for (const kind of hostileBodies.keys()) if (only === undefined || kind.includes(only)) measureApart(kind)

function measureApart(kind: string): void {
  const flags = [
    '--experimental-strip-types',
    '--no-warnings',
    '--trace-gc',
    '--max-semi-space-size=2',
    `--max-old-space-size=${HEAP_MB}`,
  ]
  const input = hostileBodies.get(kind)?.body() ?? ''
  const run = spawnSync(process.execPath, [...flags, fileURLToPath(import.meta.url), kind, 'child'], {
    encoding: 'utf8',
    input,
  })
  const heaps = [
    ...run.stdout.matchAll(/ ms: \S+ ([\d.]+) \(/g),
    ...run.stdout.matchAll(/ms: [^(]*?([\d.]+) \([\d.]+\) -> /g),
  ]
  const peak = Math.max(0, ...heaps.map(([, mb]) => Number(mb)))
  const told = run.stdout
    .split('\n')
    .find((line) => line.startsWith(MARK))
    ?.slice(MARK.length)
  const { ms = Number.NaN, bytes = 0, outcome = 'killed' } = told === undefined ? {} : JSON.parse(told)
  const isOver = !(ms <= MOST_MS) || told === undefined
  console.log(
    `${isOver ? 'OVER' : 'ok  '} ${kind.padEnd(44)} ${(bytes / 2 ** 20).toFixed(1)} MiB ${ms.toFixed(0).padStart(6)} ms ${peak.toFixed(0).padStart(4)} MB  ${outcome}`,
  )
  if (isOver) process.exitCode = 1
}

function measureHere(kind: string): void {
  const hostile = hostileBodies.get(kind)
  if (hostile === undefined) throw new Error(`no kind ${kind}`)
  const bytes = readFileSync(0)
  const from: Source = hostile.kind === undefined ? source() : { ...source(), kind: hostile.kind }
  const started = process.cpuUsage()
  const text = decodeBody(bytes, '')
  const pruned = from.kind === undefined ? prune(text, () => false) : undefined
  const parsed = parseSource(from, pruned?.text ?? text, { url: from.url, utcOffset: '+07:00' })
  let outcome: string = parsed.kind
  if (parsed.kind === 'not-a-feed') outcome = `${parsed.what}: ${parsed.detail}`
  if (parsed.kind === 'parsed') {
    const context = { now: new Date('2026-11-23T01:00:00Z'), site: builtInConfig.site }
    const whole = parsed.feed.items.filter((item) => toWholeItem(item, from, context).kind === 'whole')
    outcome = `${parsed.feed.items.length} items, ${whole.length} usable`
  }
  const { user, system } = process.cpuUsage(started)
  console.log(MARK + JSON.stringify({ ms: (user + system) / 1000, bytes: bytes.length, outcome: outcome.slice(0, 90) }))
}
