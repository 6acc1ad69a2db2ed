import type { Config } from '../../config/schema/schema.ts'
import { DAY_MS, HOUR_MS, isDue } from '../../durations.ts'
import { retryAfterSeconds } from '../../fetch/freshness.ts'
import type { Item } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { readItems } from '../../store/items.ts'
import { type Meta, readMeta, writeMeta } from '../../store/meta.ts'
import { type Outgoing, readOutbox, removeOutgoing, trimPushed } from '../../store/outbox.ts'
import { userAgent } from '../../user-agent.ts'
import { APP_VERSION } from '../../version.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { PollerRuntime } from '../poller-runtime.ts'
import { compose, type PushRequest, type Sending } from './messages.ts'

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
    const ids = old.map(({ id }) => id)
    const targets = [...new Set(old.map(({ target }) => target))]
    removeOutgoing(db, ids)
    log({ event: 'push-given-up', messages: old.length, targets }, 'error')
  }
  trimPushed(db, now)
  const waits = readMeta(db, 'push-waits') ?? {}
  const left = due.filter((one) => !old.includes(one))
  const groups = [...Map.groupBy(left, ({ target }) => target)]
    .filter(([target]) => isDue(waits[target]?.until ?? '', DAY_MS, now))
    .slice(0, MOST_TARGETS)
  if (groups.length === 0) return
  const items = new Map(readItems(db).map((item) => [item.id, item]))
  const deliveries = groups.map(([target, rows]) => ({ config, target, rows: rows.slice(0, MOST_ITEMS), items }))
  await Promise.all(deliveries.map((delivery) => deliver(runtime, delivery)))
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
  const sent = await sendMessage(runtime, delivery.config, sending)
  const now = runtime.now()
  db.transaction(() => {
    const { [target]: wait, ...others } = readMeta(db, 'push-waits') ?? {}
    if (sent.kind === 'taken') {
      removeOutgoing(db, ids)
      writeMeta(db, 'push-waits', others)
      return
    }
    writeMeta(db, 'push-waits', { ...others, [target]: waitAfter(wait?.tries ?? 0, sent, now) })
  })
  const line = { event: 'push', target, messages: ids.length, ...sent }
  if (sent.kind === 'failed') log(line, 'error')
  else log(line)
}

/** How long a target waits after a failure: longer each time, and as long as its server asks, at most a day. */
function waitAfter(triesBefore: number, { retryAfterSeconds = 0 }: Failed, now: Date): PushWait {
  const ownMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** triesBefore)
  const waitMs = Math.min(Math.max(ownMs, retryAfterSeconds * 1_000), DAY_MS)
  return { tries: triesBefore + 1, until: new Date(now.getTime() + waitMs).toISOString() }
}

async function sendMessage(runtime: PollerRuntime, config: Config, sending: Sending): Promise<Sent> {
  const composed = compose(sending)
  if (composed.kind === 'no-secret') return { kind: 'failed', detail: `the secret ${composed.name} is not set` }
  return send(runtime, config, composed.request)
}

/** The message for a target under the current config; undefined if the target is gone or nothing is left. */
function sendingOf({ siteUrl, push }: PollerRuntime, { config, target, rows, items }: Delivery): Sending | undefined {
  const isNews = target.startsWith('push:')
  const name = target.slice(target.indexOf(':') + 1)
  const entry = (isNews ? config.push : config.notify).find((one) => one.name === name)
  if (entry === undefined) return undefined
  const base = siteUrl.replace(/\/$/, '')
  const sending = { to: entry.to, name, config, base, secretOf: push.secretOf }
  if (!isNews) return { ...sending, message: { kind: 'health', notices: rows.map(({ body }) => body) } }
  const hidden = new Set(config.hidden)
  const news = rows
    .flatMap(({ item }) => items.get(item) ?? [])
    .filter(({ id, dropped }) => !dropped && !hidden.has(id))
  if (news.length === 0) return undefined
  return { ...sending, message: { kind: 'news', items: news } }
}

type Failed = { readonly kind: 'failed'; readonly detail: string; readonly retryAfterSeconds?: number }
type Sent = { readonly kind: 'taken' } | Failed
type PushWait = NonNullable<Meta['push-waits']>[string]

async function send(
  { fetch: request, siteUrl, now }: PollerRuntime,
  { site, sources }: Config,
  { url, headers, body }: PushRequest,
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
    return withoutUndefined({ kind: 'failed', detail: `HTTP ${response.status}`, retryAfterSeconds: seconds } as const)
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError'
    // The platform's message may repeat the address, and with it a secret.
    return { kind: 'failed', detail: isTimeout ? 'no answer within 10 s' : 'cannot be reached' }
  }
}
