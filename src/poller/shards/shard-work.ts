import type { Config, Source } from '../../config/schema/schema.ts'
import type { SourceState } from '../../model.ts'

/** What the Poller asks of one shard. */
export type ShardWork = {
  readonly config: Pick<Config, 'site' | 'limits' | 'topic'>
  /** Those that fall to this shard. */
  readonly sources: readonly Source[]
  readonly agent: string
  readonly all: boolean
  /** What others remembered of these sources before they fell to this shard. */
  readonly handedOver: Readonly<Record<string, SourceState>>
  /** The number of the last batch that the Poller committed, in the epoch that it knows. */
  readonly committed: { readonly epoch: string; readonly number: number }
}
