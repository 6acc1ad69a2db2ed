import type { LoadedConfig } from '../../config/schema/load.ts'
import { hasPassed, MINUTE_MS } from '../../durations.ts'
import { currentRevision } from '../../publish/current-revision.ts'
import { type ItemsMetadata, KEYS } from '../../publish/documents.ts'
import { makeChanges, makeConfig, makeDay, makeItems, makeNear } from '../../publish/make-documents.ts'
import { type Made, publishDue } from '../../publish/publish.ts'
import { settleChanges } from '../../publish/settle-changes.ts'
import type { Database } from '../../store/database.ts'
import { countDays, newestSealedDay } from '../../store/days.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { markDue } from '../../store/publications.ts'
import { readSources } from '../../store/sources.ts'
import { messageOf } from '../../text/message-of.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { announceImported } from '../owner/announce-imported.ts'
import type { PollerRuntime } from '../poller-runtime.ts'
import { makeStatus } from '../status.ts'
import { makeNewestByPlace } from './newest-by-place.ts'
import { loadStoredConfig } from './open-tick.ts'

/** KV may answer for a minute that a key is absent after it was put (KV documentation, seen November 2026). */
const ABSENT_FOR_MS = 2 * MINUTE_MS

/** More days than this are a backlog. */
const MOST_DAYS_FIRST = 40

/**
 * Publishes documents that changed since they were last put, or that a new build, config or day changes. Uses the
 * config in force now: the owner may have saved one since the tick began.
 */
export function publishTick(runtime: PollerRuntime): Promise<readonly string[]> {
  return runtime.publishInTurn(() => publishRound(runtime))
}

async function publishRound(runtime: PollerRuntime): Promise<readonly string[]> {
  const { db, kv, log } = runtime
  const now = runtime.now()
  await markWhatKvLost(runtime, now)
  const loaded = loadStoredConfig(db, runtime.limits)
  markWhatIsOld(runtime, loaded, now)
  return publishDue({
    db,
    kv,
    now,
    limits: loaded.config.limits,
    log,
    isOutOfForce: (key) =>
      (key === KEYS.front && readMeta(db, 'front-config') !== loaded.rev) ||
      (key === KEYS.changes && readMeta(db, 'changes-config') !== loaded.rev),
    backlog: backlogOf(db),
    make: (key) => makeDocument(runtime, { key, now }),
  })
}

/** Days of an import, and those of a KV that is filled again, if they are too many to be put before the news. */
function backlogOf(db: Database): ReadonlySet<string> {
  const days = new Set([...(readMeta(db, 'imported-days') ?? []), ...(readMeta(db, 'refilled-days') ?? [])])
  return new Set(days.size > MOST_DAYS_FIRST ? [...days].map(KEYS.day) : [])
}

/** Config and front also depend on the build, the local day and the address. */
function markWhatIsOld({ db, build, front }: PollerRuntime, loaded: LoadedConfig, now: Date): void {
  if (readMeta(db, 'config-published') !== configKey(loaded, build)) markDue(db, [KEYS.config])
  // KV may hold more than this new database knows.
  if (readMeta(db, 'rebuild')?.kind === 'unknown') return
  const unreadSince = readMeta(db, 'unread-since') || undefined
  const frontKey = front.keyOf({ loaded, now, itemsRev: readMeta(db, 'items')?.rev ?? '', unreadSince })
  if (frontKey !== '' && readMeta(db, 'front') !== frontKey) markDue(db, [KEYS.front])
}

const configKey = ({ rev, inForce, problems }: LoadedConfig, build: string): string =>
  [rev, inForce, problems.length, build].join(' ')

/**
 * Checks before each round whether KV still has what was published: a put of `status` would hide that it was emptied. An
 * empty KV is filled again, archive included.
 */
async function markWhatKvLost({ db, kv, log }: PollerRuntime, now: Date): Promise<void> {
  if (readMeta(db, 'status-published') !== true) return
  if (!hasPassed(readMeta(db, 'kv-lost-at') ?? '', ABSENT_FOR_MS, now)) return
  try {
    if ((await kv.get(KEYS.status)) !== null) return
    writeMeta(db, 'kv-lost-at', now.toISOString())
    const { items, newestByPlace, near, changes, config, front } = KEYS
    const days = sealedDays(db)
    markDue(db, [items, newestByPlace, near, changes, config, front, ...days.map(KEYS.day)])
    writeMeta(db, 'refilled-days', days)
    log({ event: 'kv-empty', detail: 'KV has lost the published documents; all are published again' }, 'error')
  } catch (error) {
    log({ event: 'kv-not-read', detail: messageOf(error) }, 'error')
  }
}

function sealedDays(db: Database): readonly string[] {
  return countDays(db, newestSealedDay(db)).map(([day]) => day)
}

async function makeDocument(
  runtime: PollerRuntime,
  { key, now }: { readonly key: string; readonly now: Date },
): Promise<Made | undefined> {
  const { db, build } = runtime
  switch (key) {
    case KEYS.items: {
      const items = makeItems(db)
      const { version, rev, unreadSince } = items
      const metadata: ItemsMetadata = withoutUndefined({ version, rev, unreadSince })
      return { value: JSON.stringify(items), metadata }
    }
    case KEYS.newestByPlace: {
      const newest = makeNewestByPlace(db)
      return newest && { value: JSON.stringify(newest) }
    }
    case KEYS.near:
      return { value: JSON.stringify(makeNear(db)) }
    case KEYS.changes: {
      settleChanges(db, now)
      const { rev } = loadStoredConfig(db, runtime.limits)
      const acknowledged = () => writeMeta(db, 'changes-config', rev)
      return { value: JSON.stringify(makeChanges(db)), acknowledged }
    }
    case KEYS.config: {
      const loaded = loadStoredConfig(db, runtime.limits)
      const acknowledged = () => writeMeta(db, 'config-published', configKey(loaded, build))
      return { value: JSON.stringify(makeConfig(loaded, { build, journal: currentRevision(db, now) })), acknowledged }
    }
    case KEYS.front:
      return makeFront(runtime, loadStoredConfig(db, runtime.limits), now)
    case KEYS.status:
      return {
        value: JSON.stringify(makeStatus(db, { states: readSources(db), now })),
        acknowledged: () => writeMeta(db, 'status-published', true),
      }
    default: {
      const day = key.replace(/^day:/, '')
      const made = makeDay(db, day)
      const acknowledged = () => {
        announceImported(db, day, now)
        const refilled = readMeta(db, 'refilled-days')?.filter((one) => one !== day)
        if (refilled) writeMeta(db, 'refilled-days', refilled)
      }
      return made && { value: JSON.stringify(made), acknowledged }
    }
  }
}

async function makeFront({ db, front }: PollerRuntime, loaded: LoadedConfig, now: Date): Promise<Made | undefined> {
  const items = makeItems(db)
  const key = front.keyOf({ loaded, now, itemsRev: items.rev, unreadSince: items.unreadSince })
  if (key === '') return undefined
  const made = await front.make({ items, loaded, now })
  const acknowledged = () => {
    writeMeta(db, 'front', key)
    writeMeta(db, 'front-config', loaded.rev)
  }
  return made && { value: made.body, metadata: made.metadata, acknowledged }
}
