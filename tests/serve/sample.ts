import { loadConfig } from '../../src/config/schema/load.ts'
import type { Item, NearMiss } from '../../src/model.ts'
import type { PollerApi } from '../../src/poller/api.ts'
import {
  type DayDocument,
  type ItemsDocument,
  type SourceStanding,
  type StatusDocument,
  VERSION,
} from '../../src/publish/documents.ts'
import { noItems, noStatus } from '../../src/publish/empty.ts'
import { makeConfig } from '../../src/publish/make-documents.ts'
import { createApp } from '../../src/serve/app.ts'
import { forgetSnapshot } from '../../src/serve/query/snapshot.ts'
import { buildOf } from '../../src/version.ts'

/** The smallest KV that answers: a map, and a list of what was asked of it. `config` is an override, published as the Poller does. */
export function sampleKv(documents: Readonly<Record<string, unknown>> = {}) {
  const texts = new Map<string, string>()
  const metadata = new Map<string, unknown>()
  const asked: string[] = []
  const set = (key: string, document: unknown): void => {
    // As if a minute had passed: what serves from memory has forgotten it.
    forgetSnapshot(kv)
    const published = key === 'config' ? publishedConfig(document) : document
    texts.set(key, typeof published === 'string' ? published : JSON.stringify(published))
    if (key === 'items' && typeof document === 'object') {
      const { rev, unreadSince } = document as ItemsDocument
      metadata.set(key, { version: VERSION, rev, unreadSince })
    }
  }
  const kv = {
    set,
    asked,
    get: async (key: string) => {
      asked.push(key)
      return texts.get(key) ?? null
    },
    getWithMetadata: async (keys: readonly string[]) => {
      asked.push(keys.join(' + '))
      return new Map(
        keys.map((key) => [key, { value: texts.get(key) ?? null, metadata: metadata.get(key) ?? null }] as const),
      )
    },
    put: async (_key: string, _text: string): Promise<void> => {
      throw new Error('serving writes nothing')
    },
    delete: async (_key: string): Promise<void> => {
      throw new Error('serving deletes nothing')
    },
    text: (key: string) => texts.get(key),
    forget: (key: string) => texts.delete(key),
  }
  for (const [key, document] of Object.entries(documents)) set(key, document)
  return kv
}

/** What the Poller makes of an override that the owner saved; a text goes as it is, to be damaged. */
function publishedConfig(override: unknown): unknown {
  if (typeof override === 'string') return override
  return makeConfig(loadConfig([JSON.stringify(override)], 'free'), buildOf({}))
}

export type SampleKv = ReturnType<typeof sampleKv>

type Setting = {
  readonly kv?: SampleKv
  readonly env?: Readonly<Record<string, string>>
  /** What the Poller answers by RPC; what is not there must not be asked. */
  readonly poller?: Partial<PollerApi>
}

const app = createApp()

/** A request to the app over a KV, as a client makes it. */
export async function ask(path: string, { kv = sampleKv(), env = {}, poller }: Setting = {}, init: RequestInit = {}) {
  return app.request(path, init, {
    KV: kv,
    POLLER: bindingOf(poller),
    SITE_URL: '',
    LIMITS: 'free',
    ...env,
  } as never)
}

/** A Poller's binding; nothing that only reads may wake it, so without one to answer it throws. */
export function bindingOf(poller: Partial<PollerApi> | undefined) {
  return {
    getByName: () => {
      if (poller === undefined) throw new Error('the Poller was woken')
      return poller
    },
  }
}

/** What a problem answer holds, as far as tests look. */
export type Told = {
  readonly status: number
  readonly detail: string
  readonly errors: readonly { readonly parameter: string; readonly nearest: readonly string[] }[]
}

/** The JSON of an answer, taken for what the test says it is. */
export async function jsonOf<Shape>(answer: Response): Promise<Shape> {
  return (await answer.json()) as Shape
}

/** An item filed on a day, such as "2026-11-20", the given minute of it. */
export function sampleItem(day: string, minute: number, changes: Partial<Item> = {}): Item {
  const at = new Date(Date.parse(`${day}T01:00:00Z`) + minute * 60_000).toISOString()
  const key = `k${String(minute).padStart(7, '0')}`
  return {
    id: `${day.replaceAll('-', '')}-${key}`,
    at,
    added: at,
    published: at,
    updated: at,
    source: 'nhandan',
    link: `https://nhandan.vn/bai-${key}.html`,
    title: `Tin số ${minute} ngày ${day}`,
    summary: 'Tóm tắt của tin.',
    authors: [],
    categories: [],
    language: 'vi',
    places: ['xa-muong-nhe'],
    score: 50,
    because: [],
    also: [],
    keys: [`l${key}`],
    ...changes,
  }
}

/** An items document, newest place first, whose revision names a tick. */
export function sampleItems(items: readonly Item[], changes: Partial<ItemsDocument> = {}): ItemsDocument {
  return { ...noItems, rev: `${Date.parse('2026-11-23T02:00:00Z')}-aaaaaa`, items, ...changes }
}

export function sampleDay(day: string, previousDay: string, items: readonly Item[]): DayDocument {
  return { version: VERSION, day, previousDay, items }
}

export function sampleStatus(changes: Partial<StatusDocument> = {}): StatusDocument {
  const tickedAt = changes.tickedAt ?? new Date().toISOString()
  return { ...noStatus(tickedAt.slice(0, 10)), tickedAt, ...changes }
}

export function sampleStanding(changes: Partial<SourceStanding> = {}): SourceStanding {
  const now = new Date().toISOString()
  return { nextPollAt: now, failures: 0, lastOkAt: now, week: { items: 0, kept: 0, days: 0 }, ...changes }
}

export const sampleNearMiss: NearMiss = {
  source: 'nhandan',
  link: 'https://nhandan.vn/duong-dien-bien-phu.html',
  title: 'Ùn tắc trên đường Điện Biên Phủ',
  summary: '',
  published: '2026-11-23T01:00:00.000Z',
  image: undefined,
  authors: [],
  categories: [],
  language: 'vi',
  dated: true,
  via: undefined,
  key: 'duongDBP',
  identity: [{ kind: 'link', key: 'duongDBP' }],
  numbered: false,
  titleKeys: [],
  judgedBy: '',
  seen: '2026-11-23T01:05:00.000Z',
  score: 10,
  because: [['street', 'title', 12, 17, -30]],
}
