import type { FeedSource } from '../src/config/schema/source-schema.ts'
import type { IdentityKey, Item, WholeItem } from '../src/model.ts'
import { hash8 } from '../src/text/hash.ts'

/** A source as good as any, with what a test cares about. */
export function source(changes: Partial<FeedSource> = {}): FeedSource {
  return {
    id: 'daily',
    name: 'Daily',
    url: 'https://daily.example/rss',
    home: 'https://daily.example/',
    language: 'vi',
    region: 'national',
    everyMinutes: 15,
    evidence: 'made for the tests',
    ...changes,
  }
}

/** A stored item as good as any, with what a test cares about. */
export function item(changes: Partial<Item> = {}): Item {
  return {
    id: '20261123-k3F9x2aB',
    at: '2026-11-23T01:00:00.000Z',
    added: '2026-11-23T01:00:00.000Z',
    published: '2026-11-23T00:30:00.000Z',
    updated: '2026-11-23T01:00:00.000Z',
    source: 'daily',
    link: 'https://daily.example/sin-thau-1.html',
    title: 'Sín Thầu thông đường sau mưa lũ',
    summary: 'Đường vào xã đã thông sau ba ngày chia cắt.',
    authors: [],
    categories: [],
    language: 'vi',
    places: ['xa-sin-thau'],
    score: 6,
    because: [['place', 'title', 0, 8, 6]],
    also: [],
    keys: ['lk3F9x2aB', 'htTtTtTtT'],
    ...changes,
  }
}

/** An article as good as any, made whole, with what a test cares about. Its keys follow from link, title and day. */
export function whole(changes: Partial<WholeItem> = {}): WholeItem {
  const title = changes.title ?? 'Mưa lũ chia cắt đường vào Sín Thầu'
  const published = changes.published ?? '2026-11-23T00:00:00.000Z'
  const link = changes.link ?? 'https://daily.example/a-1.htm'
  const numbered = changes.numbered ?? true
  const key = changes.key ?? hash8(link)
  const titleKeys = changes.titleKeys ?? [0, -1, 1].map((days) => hash8(`${title} ${localDayAfter(published, days)}`))
  const address: readonly IdentityKey[] = numbered
    ? [
        { kind: 'number', key },
        { kind: 'link', key: hash8(`link ${link}`) },
      ]
    : [{ kind: 'link', key }]
  return {
    source: 'daily',
    link,
    title,
    summary: 'Đường vào xã bị chia cắt.',
    image: undefined,
    authors: [],
    categories: [],
    language: 'vi',
    published,
    dated: true,
    via: undefined,
    key,
    identity: [...address, ...titleKeys.slice(0, 1).map((headline) => ({ kind: 'headline' as const, key: headline }))],
    numbered,
    titleKeys,
    ...changes,
  }
}

function localDayAfter(published: string, days: number): string {
  return new Date(Date.parse(published) + (7 + 24 * days) * 3_600_000).toISOString().slice(0, 10)
}
