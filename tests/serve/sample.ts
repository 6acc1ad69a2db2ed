import { loadConfig } from '../../src/config/schema/load.ts'
import type { PollerApi } from '../../src/poller/api.ts'
import { type ItemsDocument, VERSION } from '../../src/publish/documents.ts'
import { makeConfig } from '../../src/publish/make-documents.ts'
import { revisionOf } from '../../src/publish/revision.ts'
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
    const published = key === 'config' ? publishedConfig(document, texts.get('changes')) : document
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

/** When the owner saved the override of `sampleKv`. */
const SAVED_AT = '2026-11-23T03:30:00.000Z'

/** What the Poller makes of an override that the owner saved; a text goes as it is, to be damaged. */
function publishedConfig(override: unknown, changes = '{"epoch":""}'): unknown {
  if (typeof override === 'string') return override
  const loaded = { ...loadConfig([JSON.stringify(override)], 'free'), savedAt: SAVED_AT }
  const { epoch } = JSON.parse(changes) as { readonly epoch: string }
  return makeConfig(loaded, {
    build: buildOf({}),
    journal: revisionOf(new Date(SAVED_AT), { newest: 1_000_000, epoch }),
  })
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
