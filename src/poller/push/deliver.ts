import type { Config } from '../../config/schema/schema.ts'
import { DAY_MS, HOUR_MS } from '../../durations.ts'
import { retryAfterSeconds } from '../../fetch/freshness.ts'
import type { Item } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { readItems } from '../../store/items.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { type Outgoing, readOutbox, removeOutgoing, trimPushed } from '../../store/outbox.ts'
import { userAgent } from '../../user-agent.ts'
import { APP_VERSION } from '../../version.ts'
import type { PollerRuntime } from '../poller-runtime.ts'
import { compose, type Message, type Sending } from './messages.ts'

/** The most requests of a tick that are reserved for messages: one for each target that has some. */
const MOST_TARGETS = 5
/** Items in one message. */
const MOST_ITEMS = 50
const TIMEOUT_MS = 10_000
const FIRST_WAIT_MS = 5 * 60_000
const LONGEST_WAIT_MS = 6 * HOUR_MS
/** A message that was not accepted for this long is dropped. */
const LONGEST_DAYS = 3

/** The requests that a tick must leave for messages: due ones, and those that it may itself cause. */
export function requestsForMessages(
  db: Database,
  { push, notify }: Pick<Config, 'push' | 'notify'>,
  now: Date,
): number {
  const due = readOutbox(db, now).map(({ target }) => target)
  const atOnce = push.filter(({ at }) => at === undefined).map(({ name }) => `push:${name}`)
  const targets = new Set([...due, ...atOnce, ...notify.map(({ name }) => `notify:${name}`)])
  return Math.min(MOST_TARGETS, targets.size)
}

/**
 * Sends due messages, one request per target, and deletes those accepted with a 2xx. Others are tried again, later each
 * time, for three days. A crash between answer and note sends twice: receivers recognise a message by its key.
 */
export async function deliverDue(runtime: PollerRuntime, config: Config): Promise<void> {
  const { db, log } = runtime
  const now = runtime.now()
  const due = readOutbox(db, now)
  if (due.length === 0) return
  const old = due.filter(({ created }) => now.getTime() - Date.parse(created) > LONGEST_DAYS * DAY_MS)
  if (old.length > 0) {
    removeOutgoing(
      db,
      old.map(({ id }) => id),
    )
    log(
      { event: 'push-given-up', messages: old.length, targets: [...new Set(old.map(({ target }) => target))] },
      'error',
    )
  }
  trimPushed(db, now)
  const waits = readMeta(db, 'push-waits') ?? {}
  const groups = [
    ...Map.groupBy(
      due.filter((one) => !old.includes(one)),
      ({ target }) => target,
    ),
  ]
    .filter(([target]) => (waits[target]?.until ?? '') <= now.toISOString())
    .slice(0, MOST_TARGETS)
  if (groups.length === 0) return
  const items = new Map(readItems(db).map((item) => [item.id, item]))
  await Promise.all(
    groups.map(([target, rows]) => deliver(runtime, { config, target, rows: rows.slice(0, MOST_ITEMS), items })),
  )
}

type Delivery = {
  readonly config: Config
  readonly target: string
  readonly rows: readonly Outgoing[]
  readonly items: ReadonlyMap<string, Item>
}

async function deliver(runtime: PollerRuntime, delivery: Delivery): Promise<void> {
  const { db, log } = runtime
  const { target, rows } = delivery
  const sending = sendingOf(runtime, delivery)
  const ids = rows.map(({ id }) => id)
  // The target is gone, or no message is left.
  if (sending === undefined) return removeOutgoing(db, ids)
  const composed = compose(sending)
  const sent: Sent =
    composed.kind === 'no-secret'
      ? { kind: 'failed', detail: `the secret ${composed.name} is not set` }
      : await send(runtime, delivery.config, composed.request)
  const now = runtime.now()
  db.transaction(() => {
    const waits = { ...(readMeta(db, 'push-waits') ?? {}) }
    if (sent.kind === 'taken') {
      removeOutgoing(db, ids)
      delete waits[target]
    } else {
      const tries = (waits[target]?.tries ?? 0) + 1
      const waitMs = Math.max(
        Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)),
        (sent.retryAfterSeconds ?? 0) * 1_000,
      )
      waits[target] = { tries, until: new Date(now.getTime() + Math.min(waitMs, DAY_MS)).toISOString() }
    }
    writeMeta(db, 'push-waits', waits)
  })
  log({ event: 'push', target, messages: ids.length, ...sent }, sent.kind === 'failed' ? 'error' : undefined)
}

/** The message for a target under the current config; undefined if the target is gone or nothing is left. */
function sendingOf({ siteUrl, push }: PollerRuntime, { config, target, rows, items }: Delivery): Sending | undefined {
  const isNews = target.startsWith('push:')
  const name = target.slice(target.indexOf(':') + 1)
  const entry = (isNews ? config.push : config.notify).find((one) => one.name === name)
  if (entry === undefined) return undefined
  const hidden = new Set(config.hidden)
  const message: Message = isNews
    ? {
        kind: 'news',
        items: rows
          .flatMap(({ item }) => items.get(item) ?? [])
          .filter(({ id, dropped }) => !dropped && !hidden.has(id)),
      }
    : { kind: 'health', notices: rows.map(({ body }) => body) }
  if (message.kind === 'news' && message.items.length === 0) return undefined
  const base = siteUrl.replace(/\/$/, '')
  return { to: entry.to, name, message, config, base, secretOf: push.secretOf }
}

type Sent =
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly detail: string; readonly retryAfterSeconds?: number }

async function send(
  { fetch: request, siteUrl, now }: PollerRuntime,
  { site, sources }: Config,
  {
    url,
    headers,
    body,
  }: { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string },
): Promise<Sent> {
  try {
    const response = await request(url, {
      method: 'POST',
      body,
      headers: {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'user-agent': userAgent(site, APP_VERSION, siteUrl, sources.length),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    if (response.ok) return { kind: 'taken' }
    const seconds = retryAfterSeconds(response.headers.get('retry-after') ?? '', now())
    return {
      kind: 'failed',
      detail: `HTTP ${response.status}`,
      ...(seconds !== undefined && { retryAfterSeconds: seconds }),
    }
  } catch (error) {
    // The platform's message may repeat the address, and with it a secret.
    return {
      kind: 'failed',
      detail: error instanceof Error && error.name === 'TimeoutError' ? 'no answer within 10 s' : 'cannot be reached',
    }
  }
}
