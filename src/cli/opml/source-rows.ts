import * as v from 'valibot'
import type { Source } from '../../config/schema/schema.ts'
import { SourceSchema } from '../../config/schema/source-schema.ts'
import { linkIdentity } from '../../normalise/url.ts'
import { freeId, type Subscription } from './read-opml.ts'

/** The result of converting a list of subscriptions. */
export type Imported = {
  readonly rows: readonly Source[]
  /** Already in the config, by address. */
  readonly known: readonly { readonly name: string; readonly id: string }[]
  readonly refused: readonly { readonly name: string; readonly why: string }[]
}

/**
 * Converts subscriptions to rows of the config, each checked by the config's schema. Fields that OPML does not have get
 * defaults that the owner must review: a national source, polled every half hour, not seen answering.
 */
export function toSourceRows(
  subscriptions: readonly Subscription[],
  configured: readonly Pick<Source, 'id' | 'url'>[],
  from: string,
): Imported {
  const ids = new Set(configured.map(({ id }) => id))
  const addresses = new Map(configured.map(({ id, url }) => [addressKey(url), id]))
  const rows: Source[] = []
  const known: { name: string; id: string }[] = []
  const refused: { name: string; why: string }[] = []
  for (const subscription of subscriptions) {
    const { name, url, home, language } = subscription
    const present = addresses.get(addressKey(url))
    if (present !== undefined) {
      known.push({ name, id: present })
      continue
    }
    const checked = v.safeParse(SourceSchema, {
      id: freeId(name, ids),
      name,
      url,
      home: home !== undefined && /^https?:/.test(home) && URL.canParse(home) ? home : originOf(url),
      language: language?.startsWith('en') ? 'en' : 'vi',
      region: 'national',
      everyMinutes: 30,
      evidence: `imported from ${from}; not polled yet`,
    })
    if (!checked.success) {
      const [issue] = checked.issues
      refused.push({ name, why: `${issue.path?.map(({ key }) => String(key)).join('.')} ${issue.message}` })
      continue
    }
    rows.push(checked.output)
    ids.add(checked.output.id)
    addresses.set(addressKey(url), checked.output.id)
  }
  return { rows, known, refused }
}

const addressKey = (url: string): string => (URL.canParse(url) ? linkIdentity(new URL(url)) : url)
const originOf = (url: string): string => (URL.canParse(url) ? `${new URL(url).origin}/` : url)

/** A row as it is in src/config/sources.ts. */
export function rowText(source: Source): string {
  const fields = Object.entries(source).map(([name, value]) => `    ${name}: ${quoted(value)},`)
  return ['  {', ...fields, '  },'].join('\n')
}

function quoted(value: unknown): string {
  const json = JSON.stringify(value)
  if (typeof value !== 'string' || value.includes("'")) return json
  return `'${json.slice(1, -1).replaceAll('\\"', '"')}'`
}
