import type { Problem } from '../config/schema/check.ts'
import type { LoadedConfig } from '../config/schema/load.ts'
import type { Candidate, DroppedItem, NearMiss, SourceState } from '../model.ts'
import type { SourceStanding } from '../publish/documents.ts'
import type { ConfigVersion } from '../store/config-versions.ts'
import type { TickReport } from '../store/counts.ts'
import type { Preview } from './owner/preview.ts'
import type { PollSums, SourceReport } from './report.ts'
import type { ShardWork } from './shards/shard-work.ts'

export type { ConfigVersion } from '../store/config-versions.ts'

/** What the Poller and its shards can be asked by RPC. Failures that are expected are values: a rejected call is a bug. */

export type Tick =
  | {
      readonly kind: 'done'
      readonly report: TickReport
      readonly sources: readonly SourceReport[]
      /** Whether a reader of the feeds would see what it did. */
      readonly hasNews: boolean
      /** The keys that were put. */
      readonly published: readonly string[]
    }
  | { readonly kind: 'running'; readonly startedAt: string }
  /** It must not write, or cannot: newer data, or KV that cannot be read by an empty Poller. */
  | { readonly kind: 'stood-back'; readonly why: string }
  /** A bug. The next tick begins where this one began. */
  | { readonly kind: 'failed'; readonly detail: string }

export type SavedConfig =
  | { readonly kind: 'saved'; readonly version: number; readonly text: string | null }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }
  /** Another version was saved since the one that was edited. */
  | { readonly kind: 'clash'; readonly version: number }

export type StoredConfig = Pick<LoadedConfig, 'config' | 'problems' | 'inForce'> & {
  /** 0 where the owner never saved one. */
  readonly version: number
  readonly text: string | null
}

export type Previewed =
  | { readonly kind: 'previewed'; readonly preview: Preview }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }

/** What a source of a draft gave when it was asked once. */
export type TriedSource =
  | {
      readonly kind: 'tried'
      readonly read: number
      readonly items: readonly {
        readonly title: string
        readonly link: string
        readonly published: string
        readonly decision: 'kept' | 'near-miss' | 'dropped'
        readonly score: number
        readonly explanation: { readonly vi: string; readonly en: string }
      }[]
    }
  | { readonly kind: 'failed' | 'refused'; readonly detail: string }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }

export type ExportPage = {
  readonly lines: readonly string[]
  /** Where to go on; absent at the end. */
  readonly next?: string
}

export type ImportedPart =
  | { readonly kind: 'imported'; readonly items: number; readonly known: number }
  /** The day's rows are used up: the same part can be sent again tomorrow. */
  | { readonly kind: 'later'; readonly why: string }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] }

export type PollerApi = {
  tick(options?: { readonly all?: boolean }): Promise<Tick>
  readConfig(): Promise<StoredConfig>
  readConfigHistory(): Promise<readonly ConfigVersion[]>
  /** `edited` is the version that was edited; undefined where the owner does not care. null restores the built-in config. */
  saveConfig(text: string | null, options: { readonly edited?: number; readonly note?: string }): Promise<SavedConfig>
  /** What a draft would change among recent items and near misses. */
  preview(text: string): Promise<Previewed>
  /** Asks one source of a draft, once. */
  trySource(text: string, id: string): Promise<TriedSource>
  exportPage(after: string): Promise<ExportPage>
  importLines(lines: readonly string[]): Promise<ImportedPart>
}

/** What one run of a shard found, kept by it until the Poller has committed it. */
export type Batch = {
  readonly number: number
  readonly candidates: readonly Candidate[]
  readonly nearMisses: readonly NearMiss[]
  readonly dropped: readonly DroppedItem[]
}

export type ShardAnswer = {
  /** Begins with the shard's storage: numbers of another epoch mean nothing. */
  readonly epoch: string
  /** Not yet committed, oldest first; no more than fit into one answer. */
  readonly batches: readonly Batch[]
  /** When the next of its sources is due, ISO 8601. */
  readonly dueAt: string
  readonly sums: PollSums
  readonly reports: readonly SourceReport[]
  readonly sources: Readonly<Record<string, SourceStanding>>
  readonly awakeMs: number
}

export type ShardApi = {
  poll(work: ShardWork): Promise<ShardAnswer>
  /** What it remembers of its sources, for whoever asks them from now on. */
  release(): Promise<Readonly<Record<string, SourceState>>>
}
