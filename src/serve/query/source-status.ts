import type { Source } from '../../config/schema/schema.ts'
import { shownAddress } from '../../config/schema/shown-address.ts'
import { kindOf } from '../../config/schema/source-kind.ts'
import type { SourceStanding } from '../../publish/documents.ts'
import { withoutUndefined } from '../../without-undefined.ts'

export type SourceStatus = 'waiting' | 'working' | 'quiet' | 'failing' | 'blocked' | 'gone'

/** The status of a source, from its state. */
export function sourceStatus(state: SourceStanding | undefined, now: Date): SourceStatus {
  if (state?.problem) {
    const { what } = state.problem
    return what === 'gone' || what === 'blocked' ? what : 'failing'
  }
  if (state?.lastOkAt === undefined) return 'waiting'
  if (state.quietFrom !== undefined && state.quietFrom < now.toISOString()) return 'quiet'
  return 'working'
}

/** A source and its status for programs, without the Poller's internal state. */
export function sourceReport(source: Source, state: SourceStanding | undefined, now: Date) {
  const { id, name, home, language, region, everyMinutes } = source
  return withoutUndefined({
    id,
    name,
    kind: kindOf(source),
    url: shownAddress(source),
    home,
    language,
    region,
    everyMinutes,
    status: sourceStatus(state, now),
    ways: state?.ways,
    problem: state?.problem,
    failures: state?.failures ?? 0,
    lastOkAt: state?.lastOkAt ?? null,
    newestAt: state?.newestAt ?? null,
    nextPollAt: state?.nextPollAt ?? null,
    readFrom: state?.readFrom,
    week: state?.week ?? { items: 0, kept: 0, days: 0 },
  })
}
