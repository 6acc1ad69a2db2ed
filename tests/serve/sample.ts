import type { Item, NearMiss, SourceState } from '../../src/model.ts'
import { createApp } from '../../src/serve/app.ts'
import type { PollNow } from '../../src/serve/bindings.ts'
import { forgetSnapshot } from '../../src/serve/snapshot.ts'
import type { DayDocument, ItemsDocument, StateDocument } from '../../src/store/documents.ts'
import { noCount, noItems } from '../../src/store/empty.ts'

/** The smallest KV that answers: a map, and a list of what was asked of it. */
export function sampleKv(documents: Readonly<Record<string, unknown>> = {}) {
  const texts = new Map<string, string>()
  const metadata = new Map<string, unknown>()
  const asked: string[] = []
  const set = (key: string, document: unknown): void => {
    // As if a minute had passed: what serves from memory has forgotten it.
    forgetSnapshot(kv)
    texts.set(key, typeof document === 'string' ? document : JSON.stringify(document))
    if (key === 'items' && typeof document === 'object') {
      metadata.set(key, { version: 1, rev: (document as ItemsDocument).rev, oldestOpenDay: '' })
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

/** A KV that the owner's routes may write to. */
export function writableKv(documents: Readonly<Record<string, unknown>> = {}): SampleKv {
  const kv = sampleKv(documents)
  return Object.assign(kv, {
    put: async (key: string, text: string) => kv.set(key, text),
    delete: async (key: string) => {
      kv.forget(key)
    },
  })
}

export type SampleKv = ReturnType<typeof sampleKv>

type Setting = { readonly kv?: SampleKv; readonly env?: Readonly<Record<string, string>>; readonly poll?: PollNow }

/** A request to the app over a KV, as a client makes it. */
export async function ask(path: string, { kv = sampleKv(), env = {}, poll }: Setting = {}, init: RequestInit = {}) {
  const app = createApp(poll ? { poll } : {})
  return app.request(path, init, { KV: kv, SITE_URL: '', LIMITS: 'free', ...env } as never)
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
    keys: [key],
    ...changes,
  }
}

/** An items document, newest place first, whose revision names a tick. */
export function sampleItems(items: readonly Item[], changes: Partial<ItemsDocument> = {}): ItemsDocument {
  return { ...noItems, rev: `${Date.parse('2026-11-23T02:00:00Z')}-aaaaaa`, items, ...changes }
}

export function sampleDay(day: string, previousDay: string, items: readonly Item[]): DayDocument {
  return { version: 1, day, previousDay, items }
}

export function sampleState(changes: Partial<StateDocument> = {}): StateDocument {
  const tickedAt = changes.tickedAt ?? new Date().toISOString()
  return { version: 1, itemsRev: '', tickedAt, today: noCount(tickedAt.slice(0, 10)), sources: {}, ...changes }
}

export function sampleSourceState(changes: Partial<SourceState> = {}): SourceState {
  const now = new Date().toISOString()
  return {
    nextPollAt: now,
    validators: {},
    digest: '',
    marks: ['', ''],
    bodyBytes: 0,
    freshForMinutes: 0,
    failures: 0,
    judgedBy: '',
    lastOkAt: now,
    ...changes,
  }
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
