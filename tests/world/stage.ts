import { saveConfigVersion } from '../../src/poller/owner/config-versions.ts'
import type { Database } from '../../src/store/database.ts'
import { topics } from './article.ts'
import { type FaultyKv, faultyKv } from './faulty-kv.ts'
import { type Follower, follower } from './follower.ts'
import { type Ledger, ledger } from './ledger.ts'
import { type Newsroom, newsroom } from './newsroom.ts'
import { type PollerObject, pollerObject, type ShardObject } from './objects.ts'
import { sourcesOf } from './outlets.ts'

/** Where a history takes place: its clock, publishers, objects, KV, and the owner's config. */

export type Stage = {
  readonly clock: { ms: number }
  readonly news: Newsroom
  readonly kv: FaultyKv
  readonly ledger: Ledger
  readonly poller: PollerObject
  readonly shards: Map<number, ShardObject>
  readonly follower: Follower
  /** Which of the plan's limits hold. */
  readonly limits: string
  build: string
  /** Where the Worker lives; "" while nobody knows it. */
  siteUrl: string
  /** When a tick may last have failed to read rules, or forgot them. */
  troubledMs: number
  /** Throws the first promise that a put has broken. */
  readonly check: () => void
  /** Notes that a promise was broken where a throw would be taken for a failure. */
  readonly breach: (what: string) => void
  readonly configure: (changes: Partial<Owner>) => void
  readonly owner: () => Owner
}

export function stage({ limits = 'paid', everyMinutes = 15 } = {}): Stage {
  const clock = { ms: Date.parse('2026-11-20T08:00:00+07:00') }
  // Thrown in a put, it would pass for a failure of KV.
  let broken: unknown
  const kv: FaultyKv = faultyKv(
    () => clock.ms,
    (key) => {
      try {
        book.inspect(key)
      } catch (error) {
        broken ??= error
      }
    },
  )
  const news = newsroom()
  const poller = pollerObject(() => clock.ms)
  const book = ledger(kv, news, () => poller.db())
  let config: Owner = { topic: 0, everyMinutes, leftOut: undefined, address: 0, mayMove: false, hidden: [] }
  const configure: Stage['configure'] = (changes) => {
    config = { ...config, ...changes }
    saveConfig(poller.db(), config, { now: new Date(clock.ms), limits })
    poller.disk().commit()
  }
  configure({})
  const breach = (what: string) => {
    broken ??= new Error(what)
  }
  const check = () => {
    if (broken !== undefined) throw broken
  }
  const owner = () => config
  return {
    clock,
    news,
    kv,
    ledger: book,
    poller,
    shards: new Map(),
    follower: follower(kv),
    limits,
    build: 'build-1',
    siteUrl: 'https://tin.example',
    troubledMs: clock.ms,
    configure,
    owner,
    check,
    breach,
  }
}

/** The owner's config. */
type Owner = {
  readonly topic: number
  readonly everyMinutes: number
  readonly leftOut: number | undefined
  /** The version of the sources' addresses. */
  readonly address: number
  /** Whether lists may move to another domain. */
  readonly mayMove: boolean
  readonly hidden: readonly string[]
}

/** So high that a commune alone, without its province, is only just kept. */
const THRESHOLD = 13

function saveConfig(
  db: Database,
  { topic, everyMinutes, hidden, ...which }: Owner,
  { now, limits }: { readonly now: Date; readonly limits: string },
): void {
  const text = JSON.stringify({
    hidden,
    sources: sourcesOf(which).map((outlet) => ({ ...outlet, everyMinutes })),
    // Only the rules judge made-up headlines: points that are fitted again must not change which of them are wanted.
    topic: { threshold: THRESHOLD, weights: { wording: 0 }, ...topics[topic] },
  })
  const saved = saveConfigVersion(db, { text, edited: undefined, note: '', now, limits })
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
}
