import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, type Stand } from './bundle.ts'
import { FEEDSMITH_AS_OURS, NO_PRUNE, PARSERS, RSS_PARSER_AS_OURS } from './parsers.ts'
import { type KvServer, startKv } from './publishers.ts'

export type Contender = {
  readonly name: string
  /** A Worker as one ES module. */
  readonly module: string
  /** Whether it is our tick, which finds its sources itself, or is told which bodies to read. */
  readonly isTick: boolean
  /** Whose limits it keeps. Who parses every body whole could read three of them within the free plan's. */
  readonly limits: 'free' | 'paid'
  readonly kv: KvServer
  /** The folder of its database, which each of its processes finds. */
  readonly objects: string
}

/** Ours, the floor, and our tick with every body parsed whole: by our own parser and by two others. */
export async function tickContenders(sources: Stand): Promise<readonly Contender[]> {
  const whole = { ...sources, 'src/parse/incremental/prune.ts': NO_PRUNE }
  const wholeBy = (module: string) => ({ ...whole, 'src/parse/parse-feed.ts': module })
  return [
    await contender('ours', 'tests/bench/ticks/worker-ours.ts', sources),
    await contender('floor', 'tests/bench/ticks/worker-floor.ts', {}, { isTick: false }),
    await contender('whole, our parser', 'tests/bench/ticks/worker-ours.ts', whole, { limits: 'paid' }),
    await contender('whole, feedsmith', 'tests/bench/ticks/worker-ours.ts', wholeBy(FEEDSMITH_AS_OURS), {
      limits: 'paid',
    }),
    await contender('whole, rss-parser', 'tests/bench/ticks/worker-ours.ts', wholeBy(RSS_PARSER_AS_OURS), {
      limits: 'paid',
    }),
  ]
}

/** The floor with a parser for every body and nothing besides: no state, no judging, nothing stored. */
export async function bareParsers(): Promise<readonly Contender[]> {
  const built = PARSERS.map(({ name, module }) =>
    contender(`only ${name}`, 'tests/bench/ticks/worker-parsing.mjs', { 'bench:parser': module }, { isTick: false }),
  )
  return Promise.all(built)
}

async function contender(
  name: string,
  entry: string,
  stand: Stand,
  { isTick = true, limits = 'free' }: Partial<Pick<Contender, 'isTick' | 'limits'>> = {},
): Promise<Contender> {
  return {
    name,
    module: await bundle(entry, stand),
    isTick,
    limits,
    kv: await startKv(),
    objects: await mkdtemp(join(tmpdir(), 'bench-objects-')),
  }
}
