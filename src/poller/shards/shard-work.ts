import type { Config, Source } from '../../config/schema/schema.ts'
import type { SourceState } from '../../source-state.ts'
import type { ArticleForms } from '../../store/meta.ts'

/** The Poller's request to one shard. */
export type ShardWork = {
  readonly config: Pick<Config, 'site' | 'limits' | 'topic'>
  /** The sources of this shard. */
  readonly sources: readonly Source[]
  readonly agent: string
  readonly all: boolean
  /** States of these sources from where they were polled before. */
  readonly handedOver: Readonly<Record<string, SourceState>>
  /** Forms of these sources' addresses, as the articles that the Poller read confirmed or refuted them. */
  readonly articleForms: ArticleForms
  /** The number of the last batch that the Poller committed, and its epoch. */
  readonly committed: { readonly epoch: string; readonly number: number }
}
