import type { Config } from '../../config/schema/schema.ts'
import { KEYS, type SourceStanding } from '../../publish/documents.ts'
import type { Database } from '../../store/database.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { addNotice } from '../../store/outbox.ts'
import { markDue } from '../../store/publications.ts'
import { readSources } from '../../store/sources.ts'
import { makeStatus } from '../status.ts'
import { healthEvents, troublesOf } from './troubles.ts'
import { unreadSince } from './unread-since.ts'

/** The number of events in the owner's feed. */
const EVENTS_KEPT = 50

/**
 * Finds troubles that began or ended since the last tick, and enqueues notices about them. Call it inside the
 * commit.
 */
export function noteHealth(db: Database, config: Config, now: Date): void {
  const status = makeStatus(db, { states: readSources(db), now })
  noteUnread(
    db,
    config.sources.flatMap(({ id }) => status.sources[id] ?? []),
    now,
  )
  const { told, events } = healthEvents(readMeta(db, 'health-told') ?? {}, troublesOf(status, config, now), now)
  writeMeta(db, 'health-told', told)
  if (events.length === 0) return
  const before = readMeta(db, 'health-events') ?? []
  writeMeta(db, 'health-events', [...events].reverse().concat(before).slice(0, EVENTS_KEPT))
  for (const { name } of config.notify) {
    for (const { text } of events) addNotice(db, `notify:${name}`, text, now)
  }
}

/** Every page shows that no source can be read, so the items are published again when that begins or ends. */
function noteUnread(db: Database, standings: readonly SourceStanding[], now: Date): void {
  const since = unreadSince(standings, now) ?? ''
  if (since === (readMeta(db, 'unread-since') ?? '')) return
  writeMeta(db, 'unread-since', since)
  markDue(db, [KEYS.items])
}
