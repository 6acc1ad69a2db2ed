import type { Config } from '../../config/schema/schema.ts'
import { matcherFor } from '../../relevance/matcher-for.ts'
import type { Database } from '../../store/database.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { readAgain, sourcesToReadAgain } from '../../store/waiting-items.ts'
import { userAgent } from '../../user-agent.ts'
import { APP_VERSION } from '../../version.ts'
import type { Batch } from '../api.ts'
import { pollSources } from '../poll-sources.ts'
import type { PollerRuntime } from '../poller-runtime.ts'
import { addSums, type PolledSource, type PollSums, type SourceReport, sourceReport, sumPolls } from '../report.ts'
import { robotsOf } from '../robots.ts'
import { type AskedShards, askShards, changeShards, shardCount, shardsFor } from '../shards/ask-shards.ts'
import { noteParsing } from './begin-work.ts'
import { type OpenedTick, readStates } from './open-tick.ts'

/** The findings from all sources, polled here or by shards. */
export type AskedEverybody = {
  /** Polled by this invocation. */
  readonly polled: readonly PolledSource[]
  /** Polled by shards. */
  readonly batches: readonly Batch[]
  readonly shardRows: AskedShards['rows']
  readonly takenOver: readonly string[]
  readonly sums: PollSums
  /** The Poller's own requests and parsed bytes. */
  readonly used: { readonly requests: number; readonly parsedBytes: number }
  readonly reports: readonly SourceReport[]
  /** How long shards were awake, in ms. */
  readonly awakeMs: number
}

const NOBODY: AskedShards = { batches: [], answers: [], rows: [], takenOver: [] }

/** Polls the due sources: here, or by shards if one invocation cannot poll them all. */
export async function askEverybody(runtime: PollerRuntime, opened: OpenedTick, all: boolean): Promise<AskedEverybody> {
  const { db } = runtime
  const { config } = opened.loaded
  const agent = userAgent(config.site, APP_VERSION, runtime.siteUrl, config.sources.length)
  const wanted = shardsFor(config)
  const shardsBefore = shardCount(db)
  const divided = await askByShards(runtime, opened, { agent, all, wanted })
  const isOwn = shardCount(db) === 0
  // Shards that were just given up have handed their states back.
  const states = isOwn && shardsBefore > 0 ? readStates(db) : opened.states
  const { fetch, random } = runtime
  const robots = robotsOf(db, { fetch, now: opened.now, agent, limits: config.limits })
  const asked = await pollSources(
    { fetch, random, robots, noteParsing: (source) => noteParsing(db, source) },
    {
      config,
      sources: isOwn ? config.sources : [],
      states: readAgain(states, sourcesToReadAgain(db)),
      pace: opened.pace,
      matcher: matcherFor(config.topic),
      agent,
      now: opened.now,
      all,
    },
  )
  const own = sumPolls(asked.polled, asked)
  return {
    polled: asked.polled,
    batches: divided.batches,
    shardRows: divided.rows,
    takenOver: divided.takenOver,
    sums: divided.answers.map(({ sums }) => sums).reduce(addSums, own),
    used: { requests: own.requests, parsedBytes: own.bytesParsed },
    reports: [...asked.polled.map(sourceReport), ...divided.answers.flatMap(({ reports }) => reports)],
    awakeMs: divided.answers.reduce((sum, { awakeMs }) => sum + awakeMs, 0),
  }
}

type Dividing = { readonly agent: string; readonly all: boolean; readonly wanted: number }

/**
 * Shards are not used while an empty Poller takes over the content of KV: items that must wait for that cannot wait in
 * a shard.
 */
async function askByShards(
  { db, shards, log }: PollerRuntime,
  { loaded, now, states }: OpenedTick,
  { agent, all, wanted }: Dividing,
): Promise<AskedShards> {
  const config: Config = loaded.config
  const count = currentCount(db, wanted)
  if (count === 0 || readMeta(db, 'rebuild') !== undefined) return NOBODY
  const asking = { db, shards, config, agent, now, all, states, log }
  if (count === wanted) return askShards(asking, count)
  return changeShards(asking, count, wanted)
}

/** The number of shards. The first ones need no handover: so far only the Poller has states. */
function currentCount(db: Database, wanted: number): number {
  const count = shardCount(db)
  if (count > 0 || wanted === 0) return count
  writeMeta(db, 'shard-count', wanted)
  return wanted
}
