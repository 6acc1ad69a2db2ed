import { limitPresets } from '../../config/limits.ts'
import type { Source } from '../../config/schema/schema.ts'
import { site } from '../../config/site.ts'
import { type ConfigDocument, type ItemsDocument, KEYS, type PublishedItem, VERSION } from '../../publish/documents.ts'
import { buildOf } from '../../version.ts'

const AT = '2026-01-01T00:00:00.000Z'
export const SAMPLE_ID = '20260101-k0000000'

const source: Source = {
  kind: 'feed',
  id: 'sample',
  name: 'Sample',
  url: 'https://paper.example/rss',
  home: 'https://paper.example/',
  region: 'national',
  language: 'vi',
  everyMinutes: 60,
  evidence: '',
}

function itemAbout(place: string, id: string): PublishedItem {
  return {
    id,
    at: AT,
    added: AT,
    published: AT,
    updated: AT,
    source: source.id,
    link: `https://paper.example/${id}.html`,
    title: 'Mưa lớn trên diện rộng',
    summary: 'Mưa lớn từ sáng.',
    image: 'https://paper.example/1.jpg',
    authors: ['Sample'],
    categories: ['Thời sự'],
    language: 'vi',
    places: [place],
    score: 12,
    because: [['signal', 'title', 0, 7, 12]],
    also: [{ source: source.id, name: source.name, link: 'https://paper.example/2.html', published: AT }],
    keys: [],
  }
}

type Stored = { readonly value: string | null; readonly metadata: unknown }
/** What serving asks of the namespace KV. */
export type SampleKv = {
  readonly get: (key: string) => Promise<string | null>
  readonly getWithMetadata: (keys: readonly string[]) => Promise<ReadonlyMap<string, Stored>>
}

/** A namespace that holds two items about a place, and a config. */
export function sampleKv(place: string): SampleKv {
  const summary = { version: VERSION, rev: 'sample' }
  const items = [SAMPLE_ID, '20260101-k0000001'].map((id) => itemAbout(place, id))
  const documents = new Map<string, Stored>([
    [KEYS.items, stored({ ...summary, items, firstDay: '', sealedDay: '' } satisfies ItemsDocument, summary)],
    [KEYS.config, stored(config)],
  ])
  const read = (key: string) => documents.get(key) ?? { value: null, metadata: null }
  return {
    get: async (key) => read(key).value,
    getWithMetadata: async (keys) => new Map(keys.map((key) => [key, read(key)])),
  }
}

const config: ConfigDocument = {
  version: VERSION,
  rev: '',
  build: buildOf({}),
  journal: '',
  inForce: 'built-in',
  problems: [],
  override: null,
  config: {
    site,
    sources: [source],
    limits: limitPresets.free,
    hidden: [],
    topic: { about: '', threshold: 0 },
  },
  topic: null,
}

function stored(document: unknown, metadata: unknown = null): Stored {
  return { value: JSON.stringify(document), metadata }
}
