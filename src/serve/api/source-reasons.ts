import type { ServedConfig, SourceStanding, StatusDocument } from '../../publish/documents.ts'
import { sourceStatus } from '../query/source-status.ts'
import { failing, type Reason, someOf, warning } from './reason.ts'

type Statuses = Pick<StatusDocument, 'sources'>
type Sources = Pick<ServedConfig, 'sources'>

/**
 * Failed polls in a row, of all sources together, that make an outage when every source fails. Most failures pass by
 * themselves: one source must fail four times, four sources once each.
 */
const FAILURES_OF_ALL = 4

/** Whether sources fail: all of them are an outage, unless too few polls failed to be sure of it. */
export function sourceReasons({ sources }: Statuses, config: Sources, now: Date): readonly Reason[] {
  const ill = config.sources.filter(({ id }) => ['failing', 'blocked', 'gone'].includes(sourceStatus(sources[id], now)))
  if (ill.length === 0) return []
  const names = someOf(ill.map(({ id }) => `${id} (${sources[id]?.problem?.detail ?? 'gone'})`))
  const failed = ill.reduce((sum, { id }) => sum + failuresOf(sources[id]), 0)
  if (ill.length === config.sources.length && failed >= FAILURES_OF_ALL)
    return [failing('every-source', `every source fails: ${names}`)]
  return [warning('sources', `${ill.length} of ${config.sources.length} sources fail: ${names}`)]
}

/** How many failures a failing source counts for: a 410, which is asked again once a week, is enough alone. */
function failuresOf(standing: SourceStanding | undefined): number {
  return standing?.problem?.what === 'gone' ? FAILURES_OF_ALL : Math.max(1, standing?.failures ?? 0)
}

/** A fault that only the owner can repair is a warning; one that passes by itself is a note. */
const FOR_THE_OWNER: ReadonlySet<string> = new Set(['moved', 'local-clock'])

/** Findings about readable sources, one reason for each kind. */
export function hintReasons({ sources }: Statuses, config: Sources): readonly Reason[] {
  const hints = config.sources.flatMap(({ id }) => hintsOf(id, sources[id]))
  return [...Map.groupBy(hints, ({ what }) => what)].map(([what, some]) => {
    const detail = someOf(
      some.map((one) => one.detail),
      '; ',
    )
    return FOR_THE_OWNER.has(what) ? warning(what, detail) : { level: 'note', what, detail }
  })
}

function hintsOf(id: string, standing: SourceStanding | undefined) {
  const { hints = [], unsound = [], readFrom } = standing ?? {}
  const found: { readonly what: string; readonly detail: string }[] = hints.map(({ what, detail }) => ({
    what,
    detail: `${id}: ${detail}`,
  }))
  if (unsound.length > 0) {
    found.push({ what: 'keys', detail: `${id}: ${unsound.join(', ')} named different articles and no longer count` })
  }
  if (readFrom !== undefined) found.push({ what: 'read-from', detail: `${id} is read from ${readFrom}` })
  return found
}
