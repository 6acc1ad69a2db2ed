import type { Source } from '../../config/schema/schema.ts'
import type { Evidence, Item } from '../../model.ts'
import { linkIdentity } from '../../normalise/url.ts'
import type { ServedConfig, StatusDocument } from '../../publish/documents.ts'
import type { Judged } from '../../relevance/judged.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { outletOf } from '../../write/document.ts'
import { type SourceStatus, sourceStatus } from '../query/source-status.ts'
import type { Found, Question, Search } from './find-article.ts'

/** The judged item and the verdict. */
export type Decision = {
  readonly item: Judged & { readonly because: readonly Evidence[] }
  readonly kept: boolean
  readonly score: number
  readonly because: readonly Evidence[]
  readonly places: readonly string[]
}

/** The source that should have an article which no source has listed. */
export type Asked = {
  readonly sources: number
  /** ISO 8601; "" before anything was read. */
  readonly since: string
  /** The host of the link in question; absent for a headline. */
  readonly host?: string
  /** The source on that host. */
  readonly source?: { readonly name: string; readonly status: SourceStatus; readonly detail?: string }
}

/** Why something is here or is not: the content for pages and programs. */
export type WhyAnswer = {
  readonly case: Found['kind']
  /** Absent if the item was hidden, and for a link that no source has listed. */
  readonly decision?: Decision
  /** The id of the stored item. */
  readonly id?: string
  /** The name of its outlet. */
  readonly outlet?: string
  /** The other outlet, if the question was about its copy. */
  readonly copy?: { readonly name: string; readonly link: string }
  /** Only in the archive, in no feed. */
  readonly isBackfill?: true
  readonly asked?: Asked
}

type Facts = {
  readonly config: ServedConfig
  readonly sources: StatusDocument['sources']
  readonly now: Date
}

/** Builds the answer to a question. `decision` is a fresh one, for when no stored item answers it. */
export function whyAnswer(
  question: Question,
  { found, since }: Search,
  decision: Decision | undefined,
  facts: Facts,
): WhyAnswer {
  const { config } = facts
  switch (found.kind) {
    case 'hidden':
      return { case: 'hidden' }
    case 'kept':
    case 'withdrawn':
      return { case: found.kind, ...ofItem(found.item, found.kind === 'kept', config) }
    case 'copy': {
      const { name, link, source } = found.also
      const known = config.sources.find(({ id }) => id === source)
      return { case: 'copy', ...ofItem(found.item, true, config), copy: { name: name || known?.name || source, link } }
    }
    case 'near-miss':
      return { case: 'near-miss', ...ofRead(found.miss, config) }
    case 'dropped':
      return { case: 'dropped', ...ofRead({ ...found.dropped, summary: '', categories: [] }, config) }
    case 'unknown': {
      return withoutUndefined({ case: 'unknown', asked: askedFor(question, since, facts), decision } as const)
    }
  }
}

function ofItem(item: Item, kept: boolean, config: ServedConfig): Omit<WhyAnswer, 'case'> {
  const { score, because, places } = item
  const source = config.sources.find(({ id }) => id === item.source)
  return withoutUndefined({
    decision: { item, kept, score, because, places },
    id: item.id,
    outlet: outletOf(item, source).name,
    isBackfill: item.backfill,
  })
}

type Read = Judged & { readonly source: string; readonly score: number; readonly because: readonly Evidence[] }

function ofRead(item: Read, config: ServedConfig): Omit<WhyAnswer, 'case'> {
  const { score, because } = item
  const name = item.via?.name ?? config.sources.find(({ id }) => id === item.source)?.name ?? item.source
  return { decision: { item, kept: false, score, because, places: [] }, outlet: name }
}

function askedFor(question: Question, since: string, { config, sources, now }: Facts): Asked {
  const read = config.sources.filter(({ id }) => sources[id]?.lastOkAt !== undefined)
  const asked = { sources: read.length, since }
  if (question.kind !== 'link') return asked
  const host = question.identity.split('/', 1)[0] ?? ''
  const source = bestOf(
    config.sources.filter(({ home }) => hostOf(home) === host),
    (one) => sourceStatus(sources[one.id], now),
  )
  return withoutUndefined({ ...asked, host, source: source && standingOf(source, { sources, now }) })
}

/** Of several sections of one newsroom: one that works, otherwise one with a known state. */
function bestOf(sources: readonly Source[], statusOf: (source: Source) => SourceStatus): Source | undefined {
  return (
    sources.find((one) => ['working', 'quiet'].includes(statusOf(one))) ??
    sources.find((one) => statusOf(one) !== 'waiting') ??
    sources[0]
  )
}

function standingOf({ id, name }: Source, { sources, now }: Pick<Facts, 'sources' | 'now'>) {
  const detail = sources[id]?.problem?.detail
  return withoutUndefined({ name, status: sourceStatus(sources[id], now), detail })
}

function hostOf(address: string): string | undefined {
  const url = URL.parse(address)
  return url ? linkIdentity(url).split('/', 1)[0] : undefined
}
