import { DurableObject } from 'cloudflare:workers'
import { type Env, logLine, secretOf, shardNumbered } from '../runtime.ts'
import { type ConfigVersion, readConfigVersions } from '../store/config-versions.ts'
import { type Database, databaseOf } from '../store/database.ts'
import { messageOf } from '../text/message-of.ts'
import { buildOf } from '../version.ts'
import type {
  ExportPage,
  ImportedPart,
  PollerApi,
  Previewed,
  ProposedSource,
  SavedConfig,
  StoodBack,
  StoredConfig,
  Tick,
  TriedSource,
  WantedSource,
} from './api.ts'
import { openPoller } from './open-poller.ts'
import type { PollerRuntime } from './poller-runtime.ts'
import { serially } from './serially.ts'

/** A tick that takes longer hangs: the next call aborts this object, and the platform starts another. */
const LONGEST_TICK_MS = 4 * 60_000
/** KV shows a write everywhere within a minute (Workers KV documentation, seen November 2026). */
const KV_MINUTE_MS = 60_000

type Work = typeof import('./poller-work.ts')

/** The only writer: a Durable Object whose SQLite holds the truth. It runs one tick at a time. */
export class Poller extends DurableObject<Env> implements PollerApi {
  readonly #db: Database = databaseOf(this.ctx.storage)
  readonly #opened = openPoller(this.#db, () => crypto.randomUUID())
  readonly #publishInTurn = serially()
  #tickBegan: number | undefined

  /** Runs a tick. Never throws: a failure is its answer, and an error in the log. */
  async tick(options: { readonly all?: boolean } = {}): Promise<Tick> {
    if (this.#opened.kind === 'newer') return newerData(this.#opened.version)
    const began = this.#tickBegan
    if (began !== undefined) {
      if (Date.now() - began > LONGEST_TICK_MS) this.ctx.abort('a tick hung for more than 4 minutes')
      return { kind: 'running', startedAt: new Date(began).toISOString() }
    }
    this.#tickBegan = Date.now()
    const work = await loadWork()
    try {
      const ticked = await work.tick(this.#runtime(work), options)
      if (ticked.kind === 'done' && ticked.hasNews) await this.ctx.storage.setAlarm(Date.now() + KV_MINUTE_MS)
      return ticked
    } catch (error) {
      work.endWork(this.#db)
      const detail = messageOf(error)
      logLine({ event: 'tick-failed', detail, stack: error instanceof Error ? error.stack : undefined }, 'error')
      return { kind: 'failed', detail }
    } finally {
      this.#tickBegan = undefined
    }
  }

  /** Pings the WebSub hub about news once KV shows it everywhere: a hub that looks earlier finds nothing new. */
  override async alarm(): Promise<void> {
    const work = await loadWork()
    const { config } = work.loadStoredConfig(this.#db, this.env.LIMITS)
    await work.tellHub(this.#runtime(work), config)
  }

  /** Reads the newest version of the owner's config, and the config in force. */
  async readConfig(): Promise<StoredConfig> {
    const work = await loadWork()
    await this.#takenOver(work)
    return work.readStoredConfig(this.#db, this.env.LIMITS)
  }

  async readConfigHistory(): Promise<readonly ConfigVersion[]> {
    await this.#takenOver(await loadWork())
    return readConfigVersions(this.#db)
  }

  /** Saves a config, and publishes its effects for readers before it answers. */
  async saveConfig(
    text: string | null,
    { edited, note = '' }: { readonly edited?: number; readonly note?: string } = {},
  ): Promise<SavedConfig> {
    const work = await loadWork()
    const stoodBack = await this.#takenOver(work)
    if (stoodBack) return stoodBack
    const { LIMITS: limits } = this.env
    const saved = work.saveConfigVersion(this.#db, { text, edited, note, now: new Date(), limits })
    if (saved.kind === 'saved') await work.publishTick(this.#runtime(work))
    return saved
  }

  /** Tries a draft on the stored items. */
  async preview(text: string): Promise<Previewed> {
    return (await loadWork()).previewStored(this.#db, { text, limits: this.env.LIMITS, now: new Date() })
  }

  /** Polls one source of a draft. The owner may cause no requests but this and proposeSource's. */
  async trySource(text: string, id: string): Promise<TriedSource> {
    const work = await loadWork()
    return work.trySource(this.#runtime(work), text, id)
  }

  async proposeSource(wanted: WantedSource): Promise<ProposedSource> {
    const work = await loadWork()
    const { config } = work.loadStoredConfig(this.#db, this.env.LIMITS)
    return work.proposeSource(this.#runtime(work), config, wanted)
  }

  async exportPage(after: string): Promise<ExportPage | StoodBack> {
    const work = await loadWork()
    return (await this.#whole(work)) ?? work.exportPage(this.#db, after, new Date())
  }

  async importLines(lines: readonly string[]): Promise<ImportedPart> {
    const work = await loadWork()
    const stoodBack = await this.#whole(work)
    if (stoodBack) return stoodBack
    const { config } = work.loadStoredConfig(this.#db, this.env.LIMITS)
    return work.importLines(this.#db, lines, {
      now: new Date(),
      utcOffset: config.site.utcOffset,
      rowsWrittenPerDay: config.limits.rowsWrittenPerDay,
    })
  }

  /** Takes over what KV holds if the database is empty, so that the owner meets his config. Says why if it cannot. */
  async #takenOver(work: Work): Promise<StoodBack | undefined> {
    if (this.#opened.kind === 'newer') return newerData(this.#opened.version)
    if (!work.isUntouched(this.#db)) return undefined
    if (this.#tickBegan !== undefined) return { kind: 'stood-back', why: 'a tick is taking over the contents of KV' }
    this.#tickBegan = Date.now()
    try {
      return await work.takeOver(this.#runtime(work), new Date())
    } finally {
      this.#tickBegan = undefined
    }
  }

  /** The same, and whether everything ever kept is here. */
  async #whole(work: Work): Promise<StoodBack | undefined> {
    const stoodBack = await this.#takenOver(work)
    if (stoodBack || !work.isRebuilding(this.#db)) return stoodBack
    return { kind: 'stood-back', why: 'the database is being rebuilt from KV' }
  }

  #runtime(work: Work): PollerRuntime {
    const { env } = this
    return {
      db: this.#db,
      kv: env.KV,
      fetch: (input, init) => fetch(input, init),
      now: () => new Date(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      random: () => Math.random(),
      log: logLine,
      siteUrl: env.SITE_URL,
      limits: env.LIMITS,
      build: buildOf(env),
      shards: { shard: (number) => shardNumbered(env, number) },
      publishInTurn: this.#publishInTurn,
      front: work.frontMakerFor(env, this.#db),
      push: { selectorOf: work.pushSelector, secretOf: (name) => secretOf(env, name) },
    }
  }
}

const loadWork = (): Promise<Work> => import('./poller-work.ts')

function newerData(version: number): StoodBack {
  const why = `the database has version ${version}, written by a newer version of this Worker`
  logLine({ event: 'stood-back', why }, 'error')
  return { kind: 'stood-back', why }
}
