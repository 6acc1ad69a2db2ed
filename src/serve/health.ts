import type { Problem } from '../config/check.ts'
import type { Config } from '../config/schema.ts'
import type { LoadedConfig } from '../store/config.ts'
import type { Read } from '../store/decode.ts'
import type { DeadLettersDocument, ItemsDocument, StateDocument } from '../store/documents.ts'
import { noCount, noState } from '../store/empty.ts'
import { FREE_PLAN, isFreePlan, periodMinutes } from '../store/quota.ts'
import { waitingSinceMs } from '../store/waiting.ts'
import type { WholeState } from '../store/whole-state.ts'
import { isWebAddress } from './conditional.ts'
import { shardCounts, shardReasons } from './shard-health.ts'
import { sourceStatus } from './source-status.ts'

const NEAR = 0.8
/** Ticks that may be missed before somebody should look. */
const MISSED_TICKS = 3
const MINUTE_MS = 60_000
/** A tick whose write is refused cannot leave a word of it in KV: only its line of the log tells. */
const WRITES_MAY_BE_GONE =
  '. Should the log say that the KV writes of the day are used up, ticks go on at 00:00 UTC; the feeds are served meanwhile'

export type HealthFacts = {
  readonly state: Read<WholeState>
  readonly deadLetters?: Read<DeadLettersDocument>
  /** Whether a Queue is bound. */
  readonly hasQueue?: boolean
  readonly items: Read<ItemsDocument>
  readonly config: Config
  /** Why an override in KV was not taken, and what is in force in its place. */
  readonly problems: readonly Problem[]
  readonly inForce?: LoadedConfig['inForce']
  readonly siteUrl: string
  /** The LIMITS variable. */
  readonly limits: string | undefined
  /** Whether an admin token is set that is too short to count. */
  readonly tokenTooShort: boolean
}

export type Reason = { readonly level: 'failing' | 'warning'; readonly what: string; readonly detail: string }

/** Whether the service does its work, and if not why: "failing" is for waking somebody, a warning for office hours. */
export function judgeHealth(facts: HealthFacts, now: Date) {
  const state = facts.state.kind === 'good' ? facts.state.document : undefined
  const reasons = [
    ...storeReasons(facts, now),
    ...shardReasons(state, facts, { allowedMinutes: MISSED_TICKS * facts.config.limits.tickMinutes, now }),
    ...sourceReasons(facts, now),
    ...quotaReasons(facts.limits, state, now),
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
    quotas: quotasOf(facts.limits, state, now),
    ...shardCounts(state, facts, now),
  } as const
}

/** What ticks took of the free plan's quotas. Other plans have none that a feed could reach. */
function quotasOf(limits: string | undefined, state: StateDocument | undefined, now: Date) {
  if (!isFreePlan(limits)) return []
  const { kvReads, kvWrites } = countOf(state, now)
  return [
    { what: 'kvWrites', per: 'day', used: kvWrites, limit: FREE_PLAN.kvWrites },
    { what: 'kvReads', per: 'day', used: kvReads, limit: FREE_PLAN.kvReads },
    { what: 'requests', per: 'tick', used: state?.lastTick?.requests ?? 0, limit: FREE_PLAN.requestsPerTick },
  ] as const
}

function storeReasons({ state, items, config, limits }: HealthFacts, now: Date): readonly Reason[] {
  if (items.kind === 'damaged') {
    return [failing('damaged-items', `the stored items are damaged, the next full hour rebuilds them: ${items.detail}`)]
  }
  if (state.kind === 'newer') {
    return [
      failing('newer-data', `stored data has version ${state.version}, written by newer code; nothing is written`),
    ]
  }
  if (state.kind === 'damaged') return [failing('damaged-state', `the stored state is damaged: ${state.detail}`)]
  const ticked = state.kind === 'good' ? state.document : noState('')
  if (ticked.tickedAt === '') return [failing('no-tick', 'no tick has run yet; the first comes with the cron trigger')]
  const allowed = MISSED_TICKS * periodMinutes(ticked.today, config.limits.tickMinutes, limits, now)
  const waitedMs = now.getTime() - waitingSinceMs(ticked, config.sources)
  const waited = Math.floor(waitedMs / MINUTE_MS)
  if (waited <= allowed) return []
  const why = isFreePlan(limits) ? WRITES_MAY_BE_GONE : ''
  return [
    failing('tick-too-old', `no tick for ${waited} minutes although sources are due; ${allowed} are allowed${why}`),
  ]
}

function sourceReasons({ state, config }: HealthFacts, now: Date): readonly Reason[] {
  if (state.kind !== 'good') return []
  const { sources } = state.document
  const ill = config.sources.filter(({ id }) => ['failing', 'blocked', 'gone'].includes(sourceStatus(sources[id], now)))
  if (ill.length === 0) return []
  const names = ill.map(({ id }) => `${id} (${sources[id]?.problem?.detail ?? 'gone'})`).join(', ')
  if (ill.length === config.sources.length) return [failing('every-source', `every source fails: ${names}`)]
  return [warning('sources', `${ill.length} of ${config.sources.length} sources fail: ${names}`)]
}

function quotaReasons(limits: string | undefined, state: StateDocument | undefined, now: Date): readonly Reason[] {
  const { kvWrites } = countOf(state, now)
  if (!isFreePlan(limits) || kvWrites < NEAR * FREE_PLAN.kvWrites) return []
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
      : [
          warning(
            'site-url',
            'SITE_URL is not a web address: publishers cannot see who polls them, no answer is kept at the edge, and the default answers are rendered for each isolate instead of lying ready',
          ),
        ]),
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
