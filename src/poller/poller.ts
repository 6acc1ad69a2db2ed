import { DurableObject } from 'cloudflare:workers'
import { type Env, logLine, secretOf, shardNumbered } from '../runtime.ts'
import { type ConfigVersion, readConfigVersions } from '../store/config-versions.ts'
import { type Database, databaseOf } from '../store/database.ts'
import type { Opened } from '../store/schema.ts'
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
import { failedTick } from './tick/failed-tick.ts'
import { tickLock } from './tick/tick-lock.ts'

/** KV shows a write everywhere within a minute (Workers KV documentation, seen November 2026). */
const KV_MINUTE_MS = 60_000

type Work = typeof import('./poller-work.ts')

/** The only writer: a Durable Object whose SQLite holds the truth. It runs one tick at a time. */
export class Poller extends DurableObject<Env> implements PollerApi {
  readonly #db: Database = databaseOf(this.ctx.storage)
  readonly #publishInTurn = serially()
  readonly #lock = tickLock(Date.now, (why) => this.ctx.abort(why))
  #opened: Opened | undefined

  /** Runs a tick. Never throws: a failure is its answer, and an error in the log. */
  async tick(options: { readonly all?: boolean } = {}): Promise<Tick> {
    try {
      const ticked = await this.#lock.run(() => this.#tick(options))
      if (ticked.kind === 'done' && ticked.hasNews) await this.#tellHubInAMinute()
      return ticked
    } catch (error) {
      return failedTick({ db: this.#db, log: logLine }, error)
    }
  }

  async #tick(options: { readonly all?: boolean }): Promise<Tick> {
    const stoodBack = this.#open()
    if (stoodBack) return stoodBack
    const work = await loadWork()
    return work.tick(this.#runtime(work), options)
  }

  /** Nothing depends on the hub, so a tick without an alarm is as good as another. */
  async #tellHubInAMinute(): Promise<void> {
    try {
      await this.ctx.storage.setAlarm(Date.now() + KV_MINUTE_MS)
    } catch (error) {
      logLine({ event: 'hub-not-told', detail: messageOf(error) }, 'error')
    }
  }

  /** Pings the WebSub hub about news once KV shows it everywhere: a hub that looks earlier finds nothing new. */
  override async alarm(): Promise<void> {
    const work = await this.#work()
    const { config } = work.loadStoredConfig(this.#db, this.env.LIMITS)
    await work.tellHub(this.#runtime(work), config)
  }

  /** Reads the newest version of the owner's config, and the config in force. */
  async readConfig(): Promise<StoredConfig> {
    const work = await this.#work()
    await this.#takenOver(work)
    return work.readStoredConfig(this.#db, this.env.LIMITS)
  }

  async readConfigHistory(): Promise<readonly ConfigVersion[]> {
    await this.#takenOver(await this.#work())
    return readConfigVersions(this.#db)
  }

  /** Saves a config, and publishes its effects for readers before it answers. */
  async saveConfig(
    text: string | null,
    { edited, note = '' }: { readonly edited?: number; readonly note?: string } = {},
  ): Promise<SavedConfig> {
    const work = await this.#work()
    const stoodBack = await this.#takenOver(work)
    if (stoodBack) return stoodBack
    const { LIMITS: limits } = this.env
    const saved = work.saveConfigVersion(this.#db, { text, edited, note, now: new Date(), limits })
    if (saved.kind === 'saved') await work.publishTick(this.#runtime(work))
    return saved
  }

  /** Tries a draft on the stored items. */
  async preview(text: string): Promise<Previewed> {
    return (await this.#work()).previewStored(this.#db, { text, limits: this.env.LIMITS, now: new Date() })
  }

  /** Polls one source of a draft. The owner may cause no requests but this and proposeSource's. */
  async trySource(text: string, id: string): Promise<TriedSource> {
    const work = await this.#work()
    return work.trySource(this.#runtime(work), text, id)
  }

  async proposeSource(wanted: WantedSource): Promise<ProposedSource> {
    const work = await this.#work()
    const { config } = work.loadStoredConfig(this.#db, this.env.LIMITS)
    return work.proposeSource(this.#runtime(work), config, wanted)
  }

  async exportPage(after: string): Promise<ExportPage | StoodBack> {
    const work = await this.#work()
    return (await this.#whole(work)) ?? work.exportPage(this.#db, after, new Date())
  }

  async importLines(lines: readonly string[]): Promise<ImportedPart> {
    const work = await this.#work()
    const stoodBack = await this.#whole(work)
    if (stoodBack) return stoodBack
    const { config } = work.loadStoredConfig(this.#db, this.env.LIMITS)
    return work.importLines(this.#db, lines, {
      now: new Date(),
      utcOffset: config.site.utcOffset,
      rowsWrittenPerDay: config.limits.rowsWrittenPerDay,
      limits: this.env.LIMITS,
    })
  }

  /** Opens the database with the first call that needs it, so that a disk that was full is tried again. */
  #open(): StoodBack | undefined {
    this.#opened ??= openPoller(this.#db, () => crypto.randomUUID())
    return this.#opened.kind === 'newer' ? newerData(this.#opened.version) : undefined
  }

  /** For calls that only read: newer data can be read too. */
  #work(): Promise<Work> {
    this.#open()
    return loadWork()
  }

  /** Takes over what KV holds if the database is empty, so that the owner finds his config. Says why if it cannot. */
  async #takenOver(work: Work): Promise<StoodBack | undefined> {
    const stoodBack = this.#open()
    if (stoodBack || !work.isUntouched(this.#db)) return stoodBack
    const taken = await this.#lock.run(() => work.takeOver(this.#runtime(work), new Date()))
    if (taken?.kind === 'running') return { kind: 'stood-back', why: 'a tick is taking over the contents of KV' }
    return taken
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
