import { KEYS, type StateDocument } from './documents.ts'
import type { Store } from './kv.ts'
import { type Layouts, layoutsOf, nextLayouts } from './layout.ts'
import { consumedAfter, type Mail, readMail, seenOf } from './mail.ts'
import { readMemories } from './memories.ts'
import type { Found, StoodBack } from './open.ts'
import { STORED_BY_NEWER } from './open.ts'
import type { ShardMessage } from './open-shard.ts'

/** What a tick of the cron finds of shards: nothing, where there never were any. */
export type Shards = Layouts & {
  readonly kind: 'shards'
  readonly mail: Mail
  /** What the tick itself remembers of sources: all of them where it asks them itself. */
  readonly sources: StateDocument['sources']
}

const STALE: StoodBack = { kind: 'stood-back', why: 'what shards remember is newer than their outboxes: a cached read' }

export type Asks = {
  /** How many shards the config asks for, and the platform allows. */
  readonly shards: number
  /** The revision of the tick. */
  readonly tick: string
  readonly now: Date
}

/** Reads the outboxes, and settles how the sources are dealt out from this tick on. Throws what KV throws. */
export async function openShards(
  store: Store,
  { state, remembersAt }: Found,
  { shards, tick, now }: Asks,
): Promise<Shards | StoodBack> {
  const found = layoutsOf(state)
  const mail = await readMail(store, found, state.consumed)
  if (mail.isNewer) return STORED_BY_NEWER
  const layouts = nextLayouts(found, { shards, isSettled: mail.isSettled, tick })
  const takesOver = layouts.layout.shards === 1 && found.layout.shards > 1
  if (!takesOver) return { kind: 'shards', ...layouts, mail, sources: state.sources }
  const forgotten = remembersAt === undefined ? tick : (state.forgotten ?? '')
  const sources = await readMemories(store, layouts.before, { forgotten, now })
  return sources === undefined ? STALE : { kind: 'shards', ...layouts, mail, sources }
}

/** What the state says of shards after the tick; nothing while there never were any. */
export function shardsAfter(
  { layout, before, mail }: Shards,
  forgotten: string | undefined,
): Pick<StateDocument, 'layout' | 'before' | 'consumed' | 'forgotten'> {
  if (layout.since === '') return forgotten === undefined ? {} : { forgotten }
  return { layout, before, consumed: consumedAfter(mail), ...(forgotten === undefined ? {} : { forgotten }) }
}

/** Whether the tick remembers sources in `state`, for itself or for shards that have not taken over yet. */
export function remembersSources({ layout, before }: Layouts): boolean {
  return [layout, ...before].some(({ shards }) => shards === 1)
}

/** What a tick asks of its shards, once its state is written. */
export function messagesOf(
  { layout, before, mail }: Shards,
  state: Pick<StateDocument, 'consumed' | 'forgotten'>,
  { tick, all }: { readonly tick: string; readonly all: boolean },
): readonly ShardMessage[] {
  return Array.from({ length: layout.shards }, (_, shard) => {
    const key = KEYS.outbox(shard, layout.shards)
    const [seen, consumed] = [seenOf(mail, key), state.consumed?.[key] ?? []]
    return { tick, shard, layout, before, seen, consumed, forgotten: state.forgotten ?? '', all }
  })
}
