import type { Destination } from '../../config/schema/push-schema.ts'
import type { Config, Source } from '../../config/schema/schema.ts'
import type { Item } from '../../model.ts'
import { hash8 } from '../../text/hash.ts'
import { toApiItem } from '../../write/api.ts'
import { itemPage, outletOf } from '../../write/document.ts'
import { webAddress } from '../../write/web-address.ts'

/** The content of one request. */
type Message =
  | { readonly kind: 'news'; readonly items: readonly Item[] }
  | { readonly kind: 'health'; readonly notices: readonly string[] }

export type Sending = {
  readonly to: Destination
  /** The name of the push or notify entry. */
  readonly name: string
  readonly message: Message
  readonly config: Pick<Config, 'site' | 'sources'>
  /** SITE_URL without a final slash; "" if it is not set. */
  readonly base: string
  readonly secretOf: (name: string) => string | undefined
}

export type PushRequest = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
export type Composed =
  | { readonly kind: 'request'; readonly request: PushRequest }
  | { readonly kind: 'no-secret'; readonly name: string }

/** Headlines in one message for people; the rest is counted. */
const SHOWN = 10
/** ntfy takes 4,096 bytes, Telegram 4,096 characters; Vietnamese has up to 3 bytes a letter. */
const MOST_BYTES = 3_600
const TELEGRAM = 'https://api.telegram.org'

/** The request that carries a message, or the secret that is not set. */
export function compose(sending: Sending): Composed {
  const { to, secretOf } = sending
  const missing = namesIn(to).find((name) => !secretOf(name))
  if (missing !== undefined) return { kind: 'no-secret', name: missing }
  const filled = (url: string) =>
    url.replace(/\{(PUSH_[A-Z0-9_]{1,40})\}/g, (_, name: string) => encodeURIComponent(secretOf(name) ?? ''))
  const bearer: Record<string, string> = {}
  if (to.secret !== undefined) bearer.authorization = `Bearer ${secretOf(to.secret)}`
  switch (to.kind) {
    case 'webhook':
      return { kind: 'request', request: webhook(sending, filled(to.url), bearer) }
    case 'ntfy':
      return { kind: 'request', request: ntfy(sending, filled(to.url), bearer) }
    case 'telegram': {
      const url = `${filled(to.url ?? TELEGRAM).replace(/\/$/, '')}/bot${secretOf(to.secret)}/sendMessage`
      const body = { chat_id: to.chat, text: textOf(sending, true), link_preview_options: { is_disabled: true } }
      return { kind: 'request', request: { url, headers: {}, body: JSON.stringify(body) } }
    }
  }
}

function namesIn(to: Destination): readonly string[] {
  const inUrl = [...(to.url ?? '').matchAll(/\{(PUSH_[A-Z0-9_]{1,40})\}/g)].map(([, name = '']) => name)
  if (to.secret === undefined) return inUrl
  return [to.secret, ...inUrl]
}

/** Items as in the JSON API. Equal items have an equal key, by which a receiver recognises a repeated message. */
function webhook({ name, message, config, base }: Sending, url: string, bearer: Record<string, string>): PushRequest {
  const { content, parts } = contentOf(message, config, base)
  return {
    url,
    headers: { ...bearer, 'idempotency-key': hash8([name, ...parts].join(' ')) },
    body: JSON.stringify({ kind: message.kind, name, ...content }),
  }
}

/** The content of a message, and the parts that distinguish it from others. */
function contentOf(
  message: Message,
  config: Sending['config'],
  base: string,
): { readonly content: object; readonly parts: readonly string[] } {
  if (message.kind === 'health') return { content: { notices: message.notices }, parts: message.notices }
  const sources = new Map<string, Source>(config.sources.map((source) => [source.id, source]))
  return {
    content: { items: message.items.map((item) => toApiItem(item, sources, base || undefined)) },
    parts: message.items.map(({ id }) => id),
  }
}

/** Published as JSON to the server's root, because headers cannot hold Vietnamese (docs.ntfy.sh/publish, "Publish as JSON"). */
function ntfy(sending: Sending, address: string, bearer: Record<string, string>): PushRequest {
  const url = new URL(address)
  const topic = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .join('/')
  // JSON has no undefined: stringify leaves those keys out.
  const body = {
    topic,
    title: titleOf(sending),
    message: textOf(sending, false),
    click: clickOf(sending) || undefined,
    priority: sending.message.kind === 'health' ? 4 : undefined,
    tags: [sending.config.site.language],
  }
  return { url: `${url.origin}/`, headers: bearer, body: JSON.stringify(body) }
}

/** The address that a notification opens: the article if it is only one, or our page. */
function clickOf({ message, base }: Sending): string | undefined {
  if (message.kind === 'health') return base
  const [first, ...others] = message.items
  if (first === undefined || others.length > 0) return base
  return addressOf(first, base)
}

function addressOf(item: Item, base: string): string | undefined {
  const link = webAddress(item.link)
  if (link !== undefined || base === '') return link
  return itemPage(base, item.id)
}

function titleOf({ message, config }: Sending): string {
  const { vi } = config.site.title
  if (message.kind === 'health') return `${vi}: tình trạng`
  if (message.items.length === 1) return vi
  return `${vi}: ${message.items.length} tin mới`
}

/** Plain text for people: each headline with its address. */
function textOf(sending: Sending, withTitle: boolean): string {
  const { base } = sending
  const lines = linesOf(sending)
  const shown: string[] = []
  if (withTitle) shown.push(titleOf(sending), '')
  let bytes = 0
  let count = 0
  for (const line of lines.slice(0, SHOWN)) {
    bytes += new TextEncoder().encode(line).byteLength
    if (bytes > MOST_BYTES) break
    shown.push(line)
    count++
  }
  const left = lines.length - count
  const where = base && `: ${base}/`
  if (left > 0) shown.push(`… và ${left} mục nữa${where}`)
  return shown.join('\n')
}

function linesOf(sending: Sending): readonly string[] {
  const { message } = sending
  if (message.kind === 'health') return message.notices
  return message.items.map((item) => newsLine(item, sending))
}

function newsLine(item: Item, { config, base }: Sending): string {
  const source = config.sources.find(({ id }) => id === item.source)
  return `• ${item.title} (${outletOf(item, source).name})\n${addressOf(item, base) ?? ''}`
}
