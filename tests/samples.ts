import type { FeedSource } from '../src/config/source-schema.ts'
import type { Item } from '../src/model.ts'

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
    keys: ['k3F9x2aB', 'tTtTtTtT'],
    ...changes,
  }
}
