import type { Problem } from '../config/schema/check.ts'
import type { LoadedConfig } from '../config/schema/load.ts'
import type { Config, Source } from '../config/schema/schema.ts'
import type { Candidate, DroppedItem, NearMiss } from '../model.ts'
import type { SourceStanding } from '../publish/documents.ts'
import type { SourceState } from '../source-state.ts'
import type { ConfigVersion } from '../store/config-versions.ts'
import type { TickReport } from '../store/counts.ts'
import type { ArticleForms } from '../store/meta.ts'
import type { WrittenEvidence } from '../write/evidence.ts'
import type { PollSums, SourceReport } from './report.ts'

export type { ConfigVersion } from '../store/config-versions.ts'

/** The RPC interface of the Poller and its shards. Expected failures are values: a rejected call is a bug. */

export type Tick =
  | {
      readonly kind: 'done'
      readonly report: TickReport
      readonly sources: readonly SourceReport[]
      /** Whether a reader of the feeds would see its effects. */
      readonly hasNews: boolean
      /** The keys that were put. */
      readonly published: readonly string[]
    }
  | { readonly kind: 'running'; readonly startedAt: string }
  | StoodBack
  /** A bug. The next tick begins where this one began. */
  | { readonly kind: 'failed'; readonly detail: string }

/** It must not write, or cannot: the data is newer than the code, or an empty Poller has not taken over KV yet. */
export type StoodBack = { readonly kind: 'stood-back'; readonly why: string }

export type SavedConfig =
  | { readonly kind: 'saved'; readonly version: number; readonly text: string | null }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }
  /** Another version was saved since the one that was edited. */
  | { readonly kind: 'clash'; readonly version: number }
  | StoodBack

export type StoredConfig = Pick<LoadedConfig, 'config' | 'problems' | 'inForce'> & {
  /** 0 if the owner never saved one. */
  readonly version: number
  readonly text: string | null
}

/** One recent item that a draft decides differently from the config in force. */
export type PreviewedChange = {
  /** Absent for a near miss, which has none yet. */
  readonly id?: string
  readonly title: string
  readonly link: string
  readonly source: string
  readonly published: string
  readonly score: number
  readonly because: readonly WrittenEvidence[]
  readonly explanation: { readonly vi: string; readonly en: string }
  /** The draft hides it by its id. */
  readonly hidden?: true
  /** Its day is closed: the draft does not change it. */
  readonly stays?: true
}

export type Preview = {
  readonly compared: { readonly items: number; readonly nearMisses: number }
  readonly threshold: number
  readonly added: readonly PreviewedChange[]
  readonly dropped: readonly PreviewedChange[]
  /** Ids of sources that the config in force does not have at this address: the owner can try them. */
  readonly newSources: readonly string[]
}

export type Previewed =
  | { readonly kind: 'previewed'; readonly preview: Preview }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }

export type TriedItem = {
  readonly title: string
  readonly link: string
  readonly published: string
  readonly decision: 'kept' | 'near-miss' | 'dropped'
  readonly score: number
  readonly explanation: { readonly vi: string; readonly en: string }
}

/** The items of a draft's source, which was polled once. */
export type TriedSource =
  | { readonly kind: 'tried'; readonly read: number; readonly items: readonly TriedItem[] }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }

/** An address that the owner may want as a source; `article` is the address of any article in a list in JSON. */
export type WantedSource = {
  readonly url: string
  readonly region?: Source['region'] | undefined
  readonly article?: string | undefined
}

/** The entry for an address that was requested once, and its items; `feeds` are those that an HTML page names. */
export type ProposedSource =
  | {
      readonly kind: 'proposed'
      readonly source: Source
      readonly read: number
      readonly items: readonly TriedItem[]
      readonly feeds: readonly string[]
    }
  | {
      readonly kind: 'failed'
      readonly detail: string
      readonly feeds: readonly string[]
      /** A list in JSON without addresses: with `article` it may be readable. */
      readonly lacksArticle?: true
    }
  | { readonly kind: 'refused'; readonly detail: string }

export type ExportPage = {
  readonly lines: readonly string[]
  /** The start of the next page; absent at the end. */
  readonly next?: string
}

export type ImportedPart =
  | { readonly kind: 'imported'; readonly items: number; readonly known: number }
  /** The day's rows are used up: the same part can be sent again tomorrow. */
  | { readonly kind: 'later'; readonly why: string }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] }
  | StoodBack

export type PollerApi = {
  tick(options?: { readonly all?: boolean }): Promise<Tick>
  readConfig(): Promise<StoredConfig>
  readConfigHistory(): Promise<readonly ConfigVersion[]>
  /**
   * Saves an override. `edited` is the version that was edited, undefined to overwrite any; null restores the built-in
   * config.
   */
  saveConfig(text: string | null, options: { readonly edited?: number; readonly note?: string }): Promise<SavedConfig>
  /** Computes the effect of a draft on recent items and near misses. */
  preview(text: string): Promise<Previewed>
  /** Polls one source of a draft, once. */
  trySource(text: string, id: string): Promise<TriedSource>
  /** Requests an address once and proposes an entry for it. */
  proposeSource(wanted: WantedSource): Promise<ProposedSource>
  exportPage(after: string): Promise<ExportPage | StoodBack>
  importLines(lines: readonly string[]): Promise<ImportedPart>
}

/** The findings of one run of a shard, which keeps them until the Poller has committed them. */
export type Batch = {
  readonly number: number
  readonly candidates: readonly Candidate[]
  readonly nearMisses: readonly NearMiss[]
  readonly dropped: readonly DroppedItem[]
}

/** The Poller's request to one shard. */
export type ShardWork = {
  /** Names the Poller's database: a new one does not have what was handed to the one before. */
  readonly poller: string
  readonly config: Pick<Config, 'site' | 'limits' | 'topic'>
  /** The sources of this shard. */
  readonly sources: readonly Source[]
  readonly agent: string
  readonly all: boolean
  /** States of these sources from where they were polled before. */
  readonly handedOver: Readonly<Record<string, SourceState>>
  /** Those of these sources that are read as a whole, because items of theirs waited. */
  readonly readAgain: readonly string[]
  /** Forms of these sources' addresses, as the articles that the Poller read confirmed or refuted them. */
  readonly articleForms: ArticleForms
  /** The number of the last batch that the Poller committed, and its epoch. */
  readonly committed: { readonly epoch: string; readonly number: number }
}

export type ShardAnswer = {
  /** Identifies the shard's storage: batch numbers of another epoch are not comparable. */
  readonly epoch: string
  /** Batches not yet committed, oldest first, as many as fit into one answer. */
  readonly batches: readonly Batch[]
  /** When its next source is due, ISO 8601. */
  readonly dueAt: string
  readonly sums: PollSums
  readonly reports: readonly SourceReport[]
  readonly sources: Readonly<Record<string, SourceStanding>>
  readonly awakeMs: number
}

export type ShardApi = {
  poll(work: ShardWork): Promise<ShardAnswer>
  /** The states of its sources, for the invocation that polls them from now on. */
  release(): Promise<Readonly<Record<string, SourceState>>>
}
