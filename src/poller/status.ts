import { KEYS, type ShardStanding, type SourceStanding, type StatusDocument, VERSION } from '../publish/documents.ts'
import type { SourceState } from '../source-state.ts'
import { countQueue } from '../store/articles.ts'
import { noCount } from '../store/counts.ts'
import type { Database } from '../store/database.ts'
import { isUnsound, readKeyTrust } from '../store/key-trust.ts'
import { readMeta } from '../store/meta.ts'
import { readDue } from '../store/publications.ts'
import { countSeen } from '../store/seen.ts'
import { readShards } from '../store/shards.ts'
import { waitingHints } from '../store/waiting-items.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { recentKills } from './pace.ts'
import { standingOf } from './source-stats.ts'

/** The most unpublished documents that the status names: an import of years may leave thousands. */
const KEYS_NAMED = 20

/** The public status of the Poller after the last tick. `states` are those of sources that it polls itself. */
export function makeStatus(
  db: Database,
  { states, now }: { readonly states: Readonly<Record<string, SourceState>>; readonly now: Date },
): StatusDocument {
  const lastTick = readMeta(db, 'last-tick')
  const rebuild = readMeta(db, 'rebuild')
  const shards = readShards(db)
  const own = Object.entries(states).map(([id, state]) => [id, standingOf(state, now)] as const)
  const sources: Record<string, SourceStanding> = Object.fromEntries(own)
  for (const shard of shards) Object.assign(sources, shard.sources)
  for (const { source, kind } of readKeyTrust(db).filter(isUnsound)) {
    const before = sources[source]
    if (before) sources[source] = { ...before, unsound: [...new Set([...(before.unsound ?? []), kind])] }
  }
  for (const [source, hint] of waitingHints(db)) {
    const before = sources[source]
    if (before) sources[source] = { ...before, hints: [...(before.hints ?? []), hint] }
  }
  return withoutUndefined({
    version: VERSION,
    tickedAt: lastTick?.startedAt ?? '',
    lastTick,
    today: readMeta(db, 'today') ?? noCount(now.toISOString().slice(0, 10)),
    sources,
    pace: paceStanding(db, now),
    unpublished: unpublished(db),
    events: readMeta(db, 'health-events') ?? [],
    database: { bytes: db.size(), seen: countSeen(db) },
    articles: {
      waiting: countQueue(db),
      keptOut: Object.entries(readMeta(db, 'articles-kept-out') ?? {}).map(([host, said]) => ({ host, ...said })),
    },
    rebuildFrom: rebuild?.kind === 'reading' ? rebuild.nextDay : undefined,
    shards: shards.length > 0 ? shards.map(shardStanding) : undefined,
  })
}

function unpublished(db: Database): StatusDocument['unpublished'] {
  const keys = readDue(db).flatMap(({ key }) => (key === KEYS.status ? [] : key))
  return { count: keys.length, keys: keys.slice(0, KEYS_NAMED) }
}

function paceStanding(db: Database, now: Date): StatusDocument['pace'] {
  const { requests, parseBytes, kills } = readMeta(db, 'pace') ?? { requests: 0, parseBytes: 0, kills: [] }
  const [lastKill] = kills
  return withoutUndefined({ requests, parseBytes, killed: recentKills({ kills }, now).length, lastKill })
}

function shardStanding({ shard, answeredAt, failures, sources }: ReturnType<typeof readShards>[number]): ShardStanding {
  return { shard, answeredAt, failures, sources: Object.keys(sources).length }
}
