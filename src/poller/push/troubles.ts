import type { Config } from '../../config/schema/schema.ts'
import { HOUR_MS, hasPassed } from '../../durations.ts'
import type { StatusDocument } from '../../publish/documents.ts'
import type { SourceStanding } from '../../source-state.ts'
import type { HealthEvent, Told } from '../../store/meta.ts'

/** Troubles that the owner is notified of: once when they begin, once when they are over. */
export type Trouble = { readonly key: string; readonly text: string }

/** The failures in a row before a notice: most failures pass by themselves. */
const FAILURES = 4
/** Fewer for failures that a publisher will not repair unasked. */
const FAILURES_OF_LAYOUT = 2
/** How long a trouble must be over before a notice: one that comes and goes is one trouble. */
const WELL_HOURS = 6
const NEAR = 0.9

/** Everything that is wrong now, in Vietnamese, as the last tick left it. */
export function troublesOf(
  { sources, pace, today }: Pick<StatusDocument, 'sources' | 'pace' | 'today'>,
  config: Pick<Config, 'sources' | 'limits'>,
  now: Date,
): readonly Trouble[] {
  const { limits } = config
  const troubles: Trouble[] = config.sources.flatMap(({ id, name }) => {
    const standing = sources[id]
    if (standing === undefined) return []
    return ofSource(id, name, standing, now)
  })
  if (pace.killed > 0) {
    const culprit = pace.lastKill?.source ? `, lần cuối khi đọc ${pace.lastKill.source}` : ''
    troubles.push({ key: 'killed', text: `Nền tảng đã ngắt ${pace.killed} lượt đọc trong 24 giờ${culprit}.` })
  }
  if (today.kvWrites >= NEAR * limits.kvWritesPerDay) {
    const text = `Đã dùng ${today.kvWrites} trong ${limits.kvWritesPerDay} lượt ghi KV của ngày (UTC); tin được đăng thưa hơn.`
    troubles.push({ key: 'kv-writes', text })
  }
  if (today.rowsWritten >= NEAR * limits.rowsWrittenPerDay) {
    const text = `Đã ghi ${today.rowsWritten} trong ${limits.rowsWrittenPerDay} dòng của ngày (UTC); các nguồn được đọc chậm lại.`
    troubles.push({ key: 'rows-written', text })
  }
  return troubles
}

const LAYOUT: readonly string[] = ['layout-changed', 'values-missing', 'not-a-feed', 'no-items', 'empty']

function ofSource(
  id: string,
  name: string,
  { problem, failures, quietFrom, newestAt }: SourceStanding,
  now: Date,
): readonly Trouble[] {
  if (problem !== undefined) {
    const isLayout = LAYOUT.includes(problem.what)
    if (isLayout && (failures === 0 || failures >= FAILURES_OF_LAYOUT)) {
      return [{ key: `layout:${id}`, text: `${name}: trang hoặc nguồn tin đã đổi cách trình bày (${problem.detail}).` }]
    }
    if (problem.what !== 'gone' && failures < FAILURES) return []
    return [
      { key: `source:${id}`, text: `${name}: không đọc được từ ${problem.since.slice(0, 10)} (${problem.detail}).` },
    ]
  }
  if (quietFrom === undefined || quietFrom > now.toISOString()) return []
  const since = newestAt === undefined ? '' : `; tin mới nhất từ ngày ${newestAt.slice(0, 10)}`
  return [{ key: `quiet:${id}`, text: `${name}: vẫn đọc được nhưng đã lâu không có tin mới${since}.` }]
}

/** Works out the notices of now, and the state to remember. */
export function healthEvents(
  told: Told,
  troubles: readonly Trouble[],
  now: Date,
): { readonly told: Told; readonly events: readonly HealthEvent[] } {
  const at = now.toISOString()
  const events: HealthEvent[] = []
  const next: Record<string, Told[string]> = {}
  for (const { key, text } of troubles) {
    const before = told[key]
    if (before === undefined) events.push({ at, key, kind: 'trouble', text })
    const { text: first, since } = before ?? { text, since: at }
    next[key] = { text: first, since }
  }
  for (const [key, before] of Object.entries(told)) {
    if (next[key] !== undefined) continue
    const { wellSince = at } = before
    if (!hasPassed(wellSince, WELL_HOURS * HOUR_MS, now)) next[key] = { ...before, wellSince }
    else events.push({ at, key, kind: 'well', text: `Đã ổn trở lại: ${before.text}` })
  }
  return { told: next, events }
}
