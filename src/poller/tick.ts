import { askSources } from './ask.ts'
import { needsItems } from './items-wanted.ts'
import { type Merged, mergeInTurn } from './merge.ts'
import type { Item, NearMiss } from './model.ts'
import { openNearDesk } from './near-desk.ts'
import { judge } from './relevance/judge.ts'
import { matcherFor } from './relevance/matcher-for.ts'
import { type SourceReport, type StateDocument, type TickReport, VERSION } from './store/documents.ts'
import { type Kv, openStore } from './store/kv.ts'
import { nearMissesOf, roundsOf } from './store/mail.ts'
import { withKeptKeys } from './store/memory.ts'
import { openForTick, readItemsForTick, type StoodBack, withoutMemory } from './store/open.ts'
import type { ShardMessage } from './store/open-shard.ts'
import { messagesOf, openShards, remembersSources, shardsAfter } from './store/open-shards.ts'
import { savedTick } from './store/quota.ts'
import { revisionOf } from './store/standing.ts'
import { countedInto, logSources, sourceReport, sourcesAfter, tickReport } from './tick-report.ts'
import { userAgent } from './user-agent.ts'
import { APP_VERSION } from './version.ts'

/** All that a tick touches outside itself. */
export type World = {
  readonly kv: Kv
  readonly fetch: typeof fetch
  readonly now: () => Date
  /** From 0 up to but not including 1. */
  readonly random: () => number
  readonly log: (line: Readonly<Record<string, unknown>>) => void
  /** SITE_URL; "" where it is not set. */
  readonly siteUrl: string
  /** The LIMITS variable. */
  readonly limits: string | undefined
  /** Asks shards for their part of a tick. Absent where no Queue is bound: then there is one shard, and this is it. */
  readonly send?: (messages: readonly ShardMessage[]) => Promise<void>
}

export type Tick =
  | { readonly kind: 'done'; readonly report: TickReport; readonly sources: readonly SourceReport[] }
  | StoodBack

/**
 * One tick: asks the sources that are due, as far as the budget goes, or takes what shards found of them; stores what is
 * new; and asks the shards for more. A source that fails is a value in the report; what KV throws ends the tick where it
 * stands, and the next one makes up for it. `all` ignores due times.
 */
export async function poll(world: World, { all = false } = {}): Promise<Tick> {
  const now = world.now()
  const store = openStore(world.kv)
  const found = await openForTick(store, world.limits, now)
  if (found.kind === 'stood-back') return stoodBack(world, found)
  const { metadata } = found
  const { config } = found.loaded
  const saved = all ? undefined : savedTick(found.state, world.limits, now)
  if (saved !== undefined) return stoodBack(world, { kind: 'stood-back', why: saved })

  const rev = revisionOf(now, world.random())
  const shards = await openShards(store, found, { shards: world.send ? config.shards : 1, tick: rev, now })
  if (shards.kind === 'stood-back') return stoodBack(world, shards)
  const isAlone = shards.layout.shards === 1
  const state = { ...found.state, sources: shards.sources }
  const matcher = matcherFor(config.topic)
  const agent = userAgent(config.site, APP_VERSION, world.siteUrl, config.sources.length)
  const asking = { config, sources: isAlone ? config.sources : [], state, matcher, agent, now, all }
  const asked = await askSources(world, asking)

  const sources = new Map(config.sources.map((source) => [source.id, source]))
  const judging = {
    judge: (item: Item | NearMiss) => judge(matcher, item, sources.get(item.source), now),
    judgedBy: matcher.version,
  }
  // Before the first state there was no other topic.
  const nearJudgedBy = state.tickedAt === '' ? matcher.version : state.nearJudgedBy
  const near = await openNearDesk(store, nearJudgedBy, judging, now)
  let isTrusted = found.remembersAt !== undefined
  let remembered = true
  let merged: Merged | undefined
  const rounds = () => [...roundsOf(shards.mail, isTrusted), [...asked.candidates, ...near.kept]]
  if (rounds().some(({ length }) => length > 0) || !isTrusted || needsItems(metadata, config, matcher, now)) {
    const stored = await readItemsForTick(store, found, now)
    if (stored.kind === 'stood-back') return stoodBack(world, stored)
    remembered = stored.remembered
    isTrusted &&= remembered
    const { items, rebuilt } = stored
    const { utcOffset } = config.site
    merged = mergeInTurn(items, rounds(), { now, rev, utcOffset, sources, rebuilt, judging })
  }

  if (merged?.sealed) await store.writeDay(merged.sealed)
  if (merged?.changed) await store.writeItems(merged.document, merged.metadata)
  const sent = nearMissesOf(shards.mail)
  await near.close([...sent.nearMisses, ...asked.nearMisses])
  // What a shard judged before the topic changed is judged again at the next tick.
  const nearKnown = sent.judges.every((judge) => judge === matcher.version) ? near.judgedBy : undefined

  const isDivided = !isAlone || shards.before.length > 0 || (state.before ?? []).length > 0
  const writesState = asked.polled.length > 0 || merged?.changed === true || nearKnown !== nearJudgedBy || isDivided
  const kv = store.count()
  const report = tickReport({
    startedAt: now,
    endedAt: world.now(),
    ...asked,
    merged: merged?.counts ?? { kept: 0, edited: 0, joined: 0, known: 0 },
    kv: { reads: kv.reads, writes: kv.writes + (writesState ? 1 : 0) },
  })
  if (writesState) {
    const itemsRev = merged?.document.rev ?? metadata?.rev ?? ''
    const sealedDay = merged?.document.sealedDay ?? state.sealedDay
    const memory = remembersSources(shards) ? state.sources : {}
    const after: StateDocument = {
      version: VERSION,
      itemsRev,
      ...(sealedDay === undefined ? {} : { sealedDay }),
      ...(nearKnown === undefined ? {} : { nearJudgedBy: nearKnown }),
      tickedAt: report.startedAt,
      lastTick: report,
      today: countedInto(state.today, report),
      sources: sourcesAfter(memory, asked.polled, config.sources),
      ...shardsAfter(shards, isTrusted ? state.forgotten : rev),
    }
    const knowing = isTrusted || !merged ? after : withKeptKeys(after, merged.document.items)
    await store.writeState(remembered ? knowing : withoutMemory(knowing))
    if (!isAlone) await send(world, messagesOf(shards, after, { tick: rev, all }))
  }

  logSources(world.log, asked.polled)
  world.log({ event: 'tick', ...report })
  return { kind: 'done', report, sources: asked.polled.map(sourceReport) }
}

/** What cannot be sent is not asked: the next tick asks again, and health tells of shards that wait. */
async function send({ send, log }: World, messages: readonly ShardMessage[]): Promise<void> {
  try {
    await send?.(messages)
  } catch (error) {
    log({ event: 'shards-not-asked', detail: error instanceof Error ? error.message : String(error) })
  }
}

function stoodBack(world: World, tick: StoodBack): Tick {
  world.log({ event: 'stood-back', why: tick.why })
  return tick
}
