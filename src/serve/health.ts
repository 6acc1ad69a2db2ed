import type { Problem } from '../config/check.ts'
import type { Config } from '../config/schema.ts'
import type { LoadedConfig } from '../store/config.ts'
import type { Read } from '../store/decode.ts'
import type { ItemsDocument, StateDocument } from '../store/documents.ts'
import { noCount, noState } from '../store/empty.ts'
import { FREE_PLAN, isSaving, SAVING_MINUTES } from '../store/quota.ts'
import { isWebAddress } from './conditional.ts'
import { sourceStatus } from './source-status.ts'

const NEAR = 0.8
/** Ticks that may be missed before somebody should look. */
const MISSED_TICKS = 3
const MINUTE_MS = 60_000

export type HealthFacts = {
  readonly state: Read<StateDocument>
  readonly items: Read<ItemsDocument>
  readonly config: Config
  /** Why an override in KV was not taken, and what is in force in its place. */
  readonly problems: readonly Problem[]
  readonly inForce?: LoadedConfig['inForce']
  readonly siteUrl: string
  /** Whether an admin token is set that is too short to count. */
  readonly tokenTooShort: boolean
}

export type Reason = { readonly level: 'failing' | 'warning'; readonly what: string; readonly detail: string }

/** Whether the service does its work, and if not why: "failing" is for waking somebody, a warning for office hours. */
export function judgeHealth(facts: HealthFacts, now: Date) {
  const state = facts.state.kind === 'good' ? facts.state.document : undefined
  const reasons = [
    ...storeReasons(facts, now),
    ...sourceReasons(facts, now),
    ...quotaReasons(state, now),
    ...settingReasons(facts),
  ]
  const isFailing = reasons.some(({ level }) => level === 'failing')
  const today = countOf(state, now)
  return {
    status: isFailing ? 'failing' : reasons.length > 0 ? 'warning' : 'ok',
    reasons,
    tickedAt: state?.tickedAt || null,
    lastTick: state?.lastTick ?? null,
    today,
    quotas: Object.entries(FREE_PLAN).map(([what, limit]) => ({
      what,
      used: today[what === 'kvWrites' ? 'kvWrites' : 'kvReads'],
      limit,
    })),
  } as const
}

function storeReasons({ state, items, config }: HealthFacts, now: Date): readonly Reason[] {
  if (items.kind === 'damaged') {
    return [failing('damaged-items', `the stored items are damaged, the next full hour rebuilds them: ${items.detail}`)]
  }
  if (state.kind === 'newer') {
    return [
      failing('newer-data', `stored data has version ${state.version}, written by newer code; nothing is written`),
    ]
  }
  if (state.kind === 'damaged') return [failing('damaged-state', `the stored state is damaged: ${state.detail}`)]
  const { tickedAt, sources, today } = state.kind === 'good' ? state.document : noState('')
  if (tickedAt === '') return [failing('no-tick', 'no tick has run yet; the first comes with the cron trigger')]
  // Near the day's quota of KV writes, a tick comes every half hour.
  const allowed = MISSED_TICKS * (isSaving(today, now) ? SAVING_MINUTES : config.limits.tickMinutes)
  // A tick with nothing to poll writes nothing: only one that had something to do and did not do it is missed.
  const dueAt = Math.min(...config.sources.map(({ id }) => Date.parse(sources[id]?.nextPollAt ?? tickedAt)))
  const idleMinutes = Math.floor((now.getTime() - Math.max(dueAt, Date.parse(tickedAt))) / MINUTE_MS)
  if (idleMinutes <= allowed) return []
  return [
    failing('tick-too-old', `no tick for ${idleMinutes} minutes although sources are due; ${allowed} are allowed`),
  ]
}

function sourceReasons({ state, config }: HealthFacts, now: Date): readonly Reason[] {
  if (state.kind !== 'good') return []
  const { sources } = state.document
  const ill = config.sources.filter(({ id }) => ['failing', 'blocked', 'gone'].includes(sourceStatus(sources[id], now)))
  if (ill.length === 0) return []
  const names = ill.map(({ id }) => id).join(', ')
  if (ill.length === config.sources.length) return [failing('every-source', `every source fails: ${names}`)]
  return [warning('sources', `${ill.length} of ${config.sources.length} sources fail: ${names}`)]
}

function quotaReasons(state: StateDocument | undefined, now: Date): readonly Reason[] {
  const { kvWrites } = countOf(state, now)
  if (kvWrites < NEAR * FREE_PLAN.kvWrites) return []
  return [warning('quota', `${kvWrites} KV writes today; the free plan allows ${FREE_PLAN.kvWrites}`)]
}

function settingReasons({ problems, inForce, siteUrl, tokenTooShort }: HealthFacts): readonly Reason[] {
  const standIn = inForce === 'last-good' ? 'the last good one' : 'the built-in config'
  return [
    ...problems.map(({ path, message }) =>
      warning('config', `the override in KV was not taken, ${standIn} is in force: ${path} ${message}`),
    ),
    ...(isWebAddress(siteUrl)
      ? []
      : [warning('site-url', 'SITE_URL is no web address: publishers cannot see who polls them')]),
    ...(tokenTooShort
      ? [warning('admin-token', 'ADMIN_TOKEN has fewer than 20 characters and counts as not set')]
      : []),
  ]
}

function countOf(state: StateDocument | undefined, now: Date) {
  const day = now.toISOString().slice(0, 10)
  return state?.today.day === day ? state.today : noCount(day)
}

const failing = (what: string, detail: string): Reason => ({ level: 'failing', what, detail })
const warning = (what: string, detail: string): Reason => ({ level: 'warning', what, detail })
