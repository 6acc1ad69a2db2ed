import { builtInFor } from '../../config/built-in.ts'
import { type LoadedConfig, loadConfig } from '../../config/schema/load.ts'
import type { Source } from '../../config/schema/schema.ts'
import { openStore } from '../../publish/kv.ts'
import { isKvFailure } from '../../publish/kv-failure.ts'
import type { SourceState } from '../../source-state.ts'
import { readConfigVersions } from '../../store/config-versions.ts'
import type { Database } from '../../store/database.ts'
import { unpolled } from '../../store/memory.ts'
import { type Pace, readMeta } from '../../store/meta.ts'
import { readSources, writeSource } from '../../store/sources.ts'
import { readToday } from '../../store/today.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { StoodBack } from '../api.ts'
import { withArticleForms } from '../articles/article-forms.ts'
import type { PollerRuntime } from '../poller-runtime.ts'
import { requestsForMessages } from '../push/deliver.ts'
import { KILLED, stateAfterSetback } from '../schedule.ts'
import { beginWork } from './begin-work.ts'
import { continueRebuild, type Rebuilt } from './rebuild.ts'

/** The input of a tick. */
export type OpenedTick = {
  readonly kind: 'opened'
  readonly now: Date
  readonly loaded: LoadedConfig
  /** States of the sources that the Poller polls itself, or did until now. */
  readonly states: Readonly<Record<string, SourceState>>
  readonly pace: Pace
  readonly rowsBefore: number
}

/** Reads the config in force from the database. */
export function loadStoredConfig(db: Database, limits: string | undefined): LoadedConfig {
  const versions = readConfigVersions(db)
  const loaded = loadConfig(
    versions.map(({ text }) => text),
    limits,
  )
  return withoutUndefined({ ...loaded, savedAt: versions[0]?.at })
}

/** Reads the states of the sources that are here, with the forms of address that articles confirmed. */
export function readStates(db: Database): Record<string, SourceState> {
  return withArticleForms(readSources(db), readMeta(db, 'article-forms') ?? {})
}

/**
 * Begins a tick: takes over the content of KV if the database is empty, reads config and states, and notes that it is
 * running.
 */
export async function openTick(runtime: PollerRuntime): Promise<OpenedTick | StoodBack> {
  const { db, build, limits } = runtime
  const now = runtime.now()
  const rowsBefore = db.rowsWritten()
  const stoodBack = await takeOver(runtime, now)
  if (stoodBack) return stoodBack
  const loaded = loadStoredConfig(db, limits)
  const states = readStates(db)
  const letWait = (id: string) => {
    const source = loaded.config.sources.find((one) => one.id === id)
    // A source that was never fully read kills every tick at its first body: it must wait too.
    if (source) letSourceWait(db, states, { source, state: states[id] ?? unpolled, loaded, now })
  }
  const pace = await beginWork({ db, limits: loaded.config.limits, build, now, letWait })
  return { kind: 'opened', now, loaded, states, pace: leavingRoom(db, pace, loaded, now), rowsBefore }
}

/** Takes over the next part of KV if the database is empty. Returns why it cannot, which is why nothing may be written. */
export async function takeOver(runtime: PollerRuntime, now: Date): Promise<StoodBack | undefined> {
  try {
    const rebuilt = await rebuild(runtime, now)
    if (rebuilt.kind === 'newer') {
      const { key, version } = rebuilt
      return {
        kind: 'stood-back',
        why: `${key} in KV has version ${version}, written by a newer version of this Worker`,
      }
    }
  } catch (error) {
    if (!isKvFailure(error)) throw error
    return {
      kind: 'stood-back',
      why: `KV cannot be read, and this empty Poller must not overwrite it: ${error.message}`,
    }
  }
  return undefined
}

/** Whether the database is empty and KV was not checked yet. */
export const isUntouched = (db: Database): boolean => readMeta(db, 'rebuild')?.kind === 'unknown'

/** Whether KV holds days that the database does not have yet. */
export const isRebuilding = (db: Database): boolean => readMeta(db, 'rebuild') !== undefined

/** The pace without the requests that messages need, so that both together stay within the plan's limit. */
function leavingRoom(db: Database, pace: Pace, { config }: LoadedConfig, now: Date): Pace {
  const most = config.limits.requestsPerTick - requestsForMessages(db, config, now)
  return { ...pace, requests: Math.max(1, Math.min(pace.requests, most)) }
}

type Waiting = {
  readonly source: Source
  readonly state: SourceState
  readonly loaded: LoadedConfig
  readonly now: Date
}

function letSourceWait(
  db: Database,
  states: Record<string, SourceState>,
  { source, state, loaded, now }: Waiting,
): void {
  const after = stateAfterSetback(source, state, KILLED, { limits: loaded.config.limits, now })
  states[source.id] = after
  writeSource(db, source.id, after)
}

async function rebuild({ db, kv, limits, log }: PollerRuntime, now: Date): Promise<Rebuilt> {
  if (readMeta(db, 'rebuild') === undefined) return { kind: 'done' }
  const builtIn = builtInFor(limits)
  return continueRebuild({
    db,
    store: openStore(kv),
    now,
    utcOffset: builtIn.site.utcOffset,
    rowsLeft: Math.max(0, builtIn.limits.rowsWrittenPerDay - readToday(db, now).rowsWritten),
    log,
  })
}
