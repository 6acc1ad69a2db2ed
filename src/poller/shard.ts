import { type Asked, askSources, foundBy } from './ask.ts'
import type { Candidate } from './model.ts'
import type { World } from './poll.ts'
import { matcherFor } from './relevance/matcher-for.ts'
import {
  type Batch,
  KEYS,
  type OutboxDocument,
  type ShardDocument,
  type TickReport,
  VERSION,
} from './store/documents.ts'
import { openStore, type Store } from './store/kv.ts'
import { dealtTo } from './store/layout.ts'
import type { StoodBack } from './store/open.ts'
import { type DoneBefore, type FoundShard, openShard, type ShardMessage } from './store/open-shard.ts'
import { hasKey } from './store/packed-keys.ts'
import { revisionOf } from './store/standing.ts'
import { mayHoldKey } from './text/short-keys.ts'
import { countedInto, logSources, type PolledSource, sourcesAfter, tickReport } from './tick-report.ts'
import { userAgent } from './user-agent.ts'
import { APP_VERSION } from './version.ts'

/** In UTF-16 units: under a megabyte of Vietnamese. What is beyond it waits until a tick has taken some. */
const FULL_OUTBOX = 700_000

const NOTHING_ASKED: Asked = { ...foundBy([]), due: 0, left: 0 }

export type ShardRun = { readonly kind: 'done'; readonly report: TickReport } | DoneBefore | StoodBack

/**
 * One shard's part of a tick: asks those of its sources that are due, and writes what it found to its outbox, then what
 * it remembers. `attempts` counts the deliveries of this message, this one included. What KV throws ends it where it
 * stands; the same message again, or the next one, makes up for it.
 */
export async function pollShard(world: World, message: ShardMessage, attempts = 1): Promise<ShardRun> {
  const now = world.now()
  const store = openStore(world.kv)
  const found = await openShard(store, message, world.limits, now)
  if (found.kind !== 'found') return notDone(world, message, found)

  const { memory, outbox } = found
  const { config } = found.loaded
  const { shard, layout, all } = message
  const sources = dealtTo(shard, layout.shards, config.sources)
  const room = FULL_OUTBOX - sizeOf(unconsumed(found, message))
  const agent = userAgent(config.site, APP_VERSION, world.siteUrl, config.sources.length)
  const matcher = matcherFor(config.topic)
  const asking = { config, sources, state: memory, matcher, agent, now, all }
  const heard = room > 0 ? await askSources(world, asking) : NOTHING_ASKED
  const asked = within(room, await withoutStrangers(store, found, heard))

  const rev = revisionOf(now, world.random())
  const { candidates, nearMisses } = asked
  const after = outboxAfter(found, message, { rev, candidates, nearMisses, judgedBy: matcher.version })
  if (after !== outbox) await store.writeOutbox(KEYS.outbox(shard, layout.shards), after)

  const writesMemory = asked.polled.length > 0 || !found.isSettled || after !== outbox
  const kv = store.count()
  const report = tickReport({
    startedAt: now,
    endedAt: world.now(),
    ...asked,
    merged: { kept: 0, edited: 0, joined: 0, known: 0 },
    kv: { reads: kv.reads, writes: kv.writes + (writesMemory ? 1 : 0) },
  })
  if (writesMemory) {
    const today = countedInto(memory.today, report)
    const retries = (today.day === memory.today.day ? memory.retries : 0) + attempts - 1
    const document: ShardDocument = {
      version: VERSION,
      layout: layout.since,
      tick: message.tick,
      outboxRev: after.rev,
      forgotten: message.forgotten,
      tickedAt: report.startedAt,
      lastTick: report,
      today,
      retries,
      sources: sourcesAfter(memory.sources, asked.polled, sources),
    }
    await store.writeShard(KEYS.shard(shard, layout.shards), document)
  }

  logSources(world.log, asked.polled)
  world.log({ event: 'shard', shard, shards: layout.shards, tick: message.tick, attempts, ...report })
  return { kind: 'done', report }
}

/** The outbox without what the items hold, and with what was found; the same one where neither changes it. */
function outboxAfter(found: FoundShard, message: ShardMessage, batch: Batch): OutboxDocument {
  const { outbox, isSettled } = found
  const layout = message.layout.since
  const isEmpty = batch.candidates.length === 0 && batch.nearMisses.length === 0
  // A first one says that this shard is there, and a second one that it remembers.
  const isNewsOfShard = outbox.rev === '' || outbox.layout !== layout || (isSettled && !outbox.settled)
  if (isEmpty && !isNewsOfShard) return outbox
  const kept = unconsumed(found, message)
  return { ...outbox, layout, rev: batch.rev, settled: isSettled, batches: isEmpty ? kept : [...kept, batch] }
}

/** Nothing is dropped while the memory is not known to hold what was handed over. */
function unconsumed({ outbox, memory }: FoundShard, { consumed }: ShardMessage): readonly Batch[] {
  return memory.isLevel ? outbox.batches.filter(({ rev }) => !consumed.includes(rev)) : outbox.batches
}

/**
 * What was found without corrections of what nobody keeps. A source that is read for the first time, or anew, gives all
 * of its items as such: the items' keys tell which of them matter, so that an outbox does not carry the others.
 */
async function withoutStrangers(store: Store, { memory, outbox }: FoundShard, asked: Asked): Promise<Asked> {
  const isStranger = ({ item }: Candidate) => !mayHoldKey(memory.sources[item.source]?.keptKeys ?? '', item.key)
  if (!asked.polled.some(({ refreshed }) => refreshed.corrections.some(isStranger))) return asked
  const items = await store.readItems()
  const keys = items.kind === 'good' ? items.document.keys : ''
  const sent = new Set(outbox.batches.flatMap(({ candidates }) => candidates.map(({ item }) => item.key)))
  const isKept = (one: Candidate) => !isStranger(one) || hasKey(keys, one.item.key) || sent.has(one.item.key)
  const polled = asked.polled.map((one) => {
    const corrections = one.refreshed.corrections.filter(isKept)
    return { ...one, refreshed: { ...one.refreshed, corrections } }
  })
  return { ...asked, ...foundBy(polled) }
}

/** As much of what was found as there is room for. Sources whose news does not fit count as not asked. */
function within(room: number, asked: Asked): Asked {
  let used = 0
  const fits = ({ refreshed }: PolledSource, index: number) => {
    used += sizeOf([refreshed.candidates, refreshed.corrections, refreshed.nearMisses])
    return index === 0 || used <= room
  }
  const polled = asked.polled.filter(fits)
  return { ...asked, ...foundBy(polled), left: asked.left + asked.polled.length - polled.length }
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length
}

function notDone(world: World, { shard, tick }: ShardMessage, run: DoneBefore | StoodBack): DoneBefore | StoodBack {
  world.log({ event: 'shard', shard, tick, ...run })
  return run
}
