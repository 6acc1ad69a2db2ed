import type { Problem } from '../../config/schema/check.ts'
import type { LoadedConfig } from '../../config/schema/load.ts'
import { MINUTE_MS } from '../../durations.ts'
import { dayOfId } from '../../item-day.ts'
import { goodOf, type Read } from '../../publish/decode.ts'
import type { ItemsDocument, ServedConfig, StatusDocument } from '../../publish/documents.ts'
import { countsOfToday, noStatus } from '../../publish/empty.ts'
import { countOn } from '../../publish/sealed-days.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { isWebAddress } from '../http/http-cache.ts'
import { failing, type Reason, someOf, warning } from './reason.ts'
import { hintReasons, sourceReasons } from './source-reasons.ts'

const NEAR = 0.9
/** The ticks that may be missed before somebody should look. */
const MISSED_TICKS = 3
/** A single kill may be an update of the platform; several in a day mean that ticks hit a limit. */
const KILLS_ALLOWED = 2
/** A shard may fail once or twice, as during a deploy; more failures in a row need attention. */
const FAILURES_OF_A_SHARD = 3

export type HealthFacts = {
  readonly status: Read<StatusDocument>
  readonly items: Read<ItemsDocument>
  readonly config: ServedConfig
  /** Why the newest config was not accepted, and which one is in force. */
  readonly problems: readonly Problem[]
  readonly inForce?: LoadedConfig['inForce']
  readonly siteUrl: string
  /** Why the admin token that is set does not count. */
  readonly tokenFault?: string | undefined
}

/**
 * Whether the service works, and if not, why: "failing" is worth waking somebody, a warning can wait for office hours.
 */
export function judgeHealth(facts: HealthFacts, now: Date) {
  const status = goodOf(facts.status)
  const reasons = [
    ...storeReasons(facts, now),
    ...(status ? [...sourceReasons(status, facts.config, now), ...hintReasons(status, facts.config)] : []),
    ...limitReasons(status, facts.config, now),
    ...pollerReasons(status),
    ...settingReasons(facts),
    ...hiddenReasons(facts),
  ]
  const isFailing = reasons.some(({ level }) => level === 'failing')
  return withoutUndefined({
    status: statusOf(isFailing, reasons.filter(({ level }) => level === 'warning').length),
    reasons,
    tickedAt: status?.tickedAt || null,
    lastTick: status?.lastTick ?? null,
    today: countsOfToday(status, now),
    limits: limitsOf(status, facts.config, now),
    pace: status?.pace ?? null,
    unpublished: (status ?? noStatus('')).unpublished,
    articles: status?.articles ?? { waiting: 0, keptOut: [] },
    shards: status?.shards,
  } as const)
}

function statusOf(isFailing: boolean, warnings: number): 'failing' | 'warning' | 'ok' {
  if (isFailing) return 'failing'
  if (warnings > 0) return 'warning'
  return 'ok'
}

/** How much of the config's limits ticks used. */
function limitsOf(status: StatusDocument | undefined, { limits }: ServedConfig, now: Date) {
  const { kvWrites, rowsWritten } = countsOfToday(status, now)
  return [
    { what: 'kvWrites', per: 'day', used: kvWrites, limit: limits.kvWritesPerDay },
    { what: 'rowsWritten', per: 'day', used: rowsWritten, limit: limits.rowsWrittenPerDay },
    { what: 'requests', per: 'tick', used: status?.lastTick?.requests ?? 0, limit: limits.requestsPerTick },
  ] as const
}

function storeReasons({ status, items, config }: HealthFacts, now: Date): readonly Reason[] {
  if (status.kind === 'newer' || items.kind === 'newer') {
    return [failing('newer-data', 'stored data was written by newer code; this older code writes nothing')]
  }
  if (status.kind === 'damaged') return [failing('damaged-status', `the stored status is damaged: ${status.detail}`)]
  const late = lateReasons(goodOf(status), config, now)
  if (items.kind !== 'damaged') return late
  const detail = `the published items are damaged; the next change will publish them again: ${items.detail}`
  return [failing('damaged-items', detail), ...late]
}

/** Whether the newest tick is too long ago. */
function lateReasons(status: StatusDocument | undefined, config: ServedConfig, now: Date): readonly Reason[] {
  const { tickedAt } = status ?? noStatus('')
  if (tickedAt === '') return [failing('no-tick', 'no tick has run yet; the cron trigger starts the first')]
  const waited = Math.floor((now.getTime() - Date.parse(tickedAt)) / MINUTE_MS)
  const allowed = MISSED_TICKS * config.limits.tickMinutes
  if (waited <= allowed || isWritingLittle(status, config, now)) return []
  const why = 'see the log: KV refuses writes, the cron does not fire, or ticks are killed'
  return [failing('tick-too-old', `no tick was published for ${waited} minutes (${allowed} are allowed); ${why}`)]
}

/**
 * Near the day's limit of writes the status is published twice an hour, and at the limit only after midnight (UTC), when
 * the next tick has had its time.
 */
function isWritingLittle(status: StatusDocument | undefined, { limits }: ServedConfig, now: Date): boolean {
  const then = new Date(now.getTime() - MISSED_TICKS * limits.tickMinutes * MINUTE_MS)
  return [now, then].some((at) => countsOfToday(status, at).kvWrites >= NEAR * limits.kvWritesPerDay)
}

function limitReasons(status: StatusDocument | undefined, { limits }: ServedConfig, now: Date): readonly Reason[] {
  const { kvWrites, rowsWritten } = countsOfToday(status, now)
  const reasons: Reason[] = []
  if (kvWrites >= NEAR * limits.kvWritesPerDay) {
    const detail = `${kvWrites} of ${limits.kvWritesPerDay} KV writes are used today (UTC): news is published twice an hour, and once the limit is reached, only after 00:00 UTC`
    reasons.push(warning('kv-writes', detail))
  }
  if (rowsWritten >= NEAR * limits.rowsWrittenPerDay) {
    const detail = `${rowsWritten} of ${limits.rowsWrittenPerDay} rows are written today (UTC): at the limit, sources are polled at a quarter of the pace`
    reasons.push(warning('rows-written', detail))
  }
  return reasons
}

function pollerReasons(status: StatusDocument | undefined): readonly Reason[] {
  if (status === undefined) return []
  const { pace, rebuildFrom, shards = [], sources } = status
  const reasons: Reason[] = []
  if (pace.killed >= KILLS_ALLOWED) {
    const detail = `the platform killed ${pace.killed} ticks in 24 hours; the pace is now ${pace.requests} requests and ${pace.parseBytes} bytes per tick (docs/operate.md)`
    reasons.push(warning('killed-ticks', detail))
  }
  const culprits = Object.entries(sources).filter(([, { problem }]) => problem?.what === 'killed-tick')
  if (culprits.length > 0) {
    reasons.push(warning('killed-tick', `ticks were killed while they read ${someOf(culprits.map(([id]) => id))}`))
  }
  if (rebuildFrom !== undefined) {
    const detail = `the database is being rebuilt from KV: days up to ${rebuildFrom} are still to be read`
    reasons.push(warning('rebuilding', detail))
  }
  const late = shards.filter(({ failures }) => failures >= FAILURES_OF_A_SHARD)
  if (late.length > 0) {
    const names = someOf(late.map(({ shard }) => `${shard}`))
    const detail = `shards ${names} of ${shards.length} did not answer several times in a row; see the log`
    reasons.push(failing('shards', detail))
  }
  return reasons
}

function settingReasons({ problems, inForce, siteUrl, tokenFault }: HealthFacts): readonly Reason[] {
  const standIn = inForce === 'last-good' ? 'the last good one' : 'the built-in config'
  const reasons: Reason[] = []
  if (problems.length > 0) {
    const mistakes = someOf(
      problems.map(({ path, message }) => `${path} ${message}`),
      '; ',
    )
    reasons.push(warning('config', `the newest config was not accepted, ${standIn} is in force: ${mistakes}`))
  }
  if (!isWebAddress(siteUrl)) {
    const detail =
      'SITE_URL is not a web address: publishers cannot see who polls them, nothing is cached at the edge, and each isolate renders the default answers'
    reasons.push(warning('site-url', detail))
  }
  if (tokenFault !== undefined) reasons.push(warning('admin-token', `ADMIN_TOKEN ${tokenFault} and is ignored`))
  return reasons
}

/** Ids in `hidden` under which nothing was ever kept: a mistyped id would silently hide nothing. */
function hiddenReasons({ items, config }: HealthFacts): readonly Reason[] {
  if (items.kind !== 'good') return []
  const { items: current, sealedDay, days } = items.document
  const there = new Set(current.map(({ id }) => id))
  const unknown = config.hidden.filter((id) => {
    if (URL.canParse(id) || there.has(id)) return false
    const day = dayOfId(id)
    return day > sealedDay || days === undefined || countOn(days, day) === 0
  })
  if (unknown.length === 0) return []
  return [warning('hidden', `hidden names ids of items that were never kept: ${someOf(unknown)}`)]
}
