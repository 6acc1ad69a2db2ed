import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Source } from '../../src/config/schema/schema.ts'
import { site } from '../../src/config/site.ts'
import { sources } from '../../src/config/sources.ts'
import { demoSources, savedFeed } from '../../src/demo/demo-sources.ts'
import { decodeBody } from '../../src/fetch/charset.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { prune } from '../../src/parse/incremental/prune.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { pageSources } from '../feeds/page-sources.ts'
import { chances, mutate } from './mutate.ts'

/**
 * Broken bodies through everything that reads them: no throw, whatever they hold, and time that follows their length.
 * FUZZ_RUNS and FUZZ_SEED ask for more and for others; recorded feeds join where they are.
 */
const { FUZZ_RUNS, FUZZ_SEED } = process.env
const runs = Number(FUZZ_RUNS ?? 5_000)
const seed = Number(FUZZ_SEED ?? 20261124)

const LIMIT_MS = 50
const LIMIT_BYTES = 100_000
const now = new Date('2026-11-24T00:00:00Z')

type Sample = { readonly file: string; readonly body: Uint8Array; readonly source: Source }

function samplesIn(folder: URL): readonly Sample[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => /\.(xml|json|html)$/.test(file))
    .flatMap((file) => {
      const body = new Uint8Array(readFileSync(new URL(file, folder)))
      const saved = savedFeed(file, decodeBody(body, ''))
      const [source] = demoSources([saved], 'https://bao.example', [...pageSources, ...sources])
      return source === undefined ? [] : [{ file, body, source }]
    })
}

const recorded = new URL('../../../shared/data/feeds/', import.meta.url)
const samples = [
  ...samplesIn(new URL('../feeds/', import.meta.url)),
  ...(FUZZ_RUNS === undefined ? [] : samplesIn(recorded)),
]

/** Everything between the bytes and an item that can be judged. */
function readAll({ source }: Sample, body: Uint8Array): number {
  const text = decodeBody(body, '')
  const pruned = prune(text, () => false)
  const outcome = parseSource(source, pruned?.text ?? text, { url: source.url, utcOffset: '+07:00' })
  if (outcome.kind !== 'parsed') return 0
  for (const item of outcome.feed.items) toWholeItem(item, source, { now, site })
  return outcome.feed.items.length
}

/** Processor time: what others do on the machine does not count. */
function millisecondsOf(sample: Sample, body: Uint8Array): number {
  const before = process.threadCpuUsage()
  readAll(sample, body)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

test(`${runs} broken bodies (seed ${seed}) are read or named, in time that follows their length`, {
  timeout: 60_000 + runs * 20,
}, () => {
  const chance = chances(seed)
  const slow: string[] = []
  let read = 0
  for (let run = 0; run < runs; run++) {
    const sample = samples[Math.floor(chance() * samples.length)] ?? expect.fail('no samples')
    const body = mutate(sample.body, chance)
    const name = `run ${run}, ${sample.file}, ${body.length} bytes`
    const limit = LIMIT_MS * Math.max(1, body.length / LIMIT_BYTES)
    const start = performance.now()
    try {
      if (readAll(sample, body) > 0) read++
    } catch (error) {
      throw new Error(`${name}: threw`, { cause: error })
    }
    if (performance.now() - start <= limit) continue
    // A busy machine and a cold reader are slow once; a bad form is slow again.
    const fastest = Math.min(...Array.from({ length: 3 }, () => millisecondsOf(sample, body)))
    if (fastest > limit) slow.push(`${name}: ${Math.round(fastest)} ms`)
  }
  expect(slow).toEqual([])
  // Most bodies still hold items: had the first broken byte ended the reading, nothing would have been tried.
  expect(read).toBeGreaterThan(runs / 2)
})
