import type { Item, NearMiss } from '../../src/model.ts'
import {
  type DayDocument,
  type ItemsDocument,
  type SourceStanding,
  type StatusDocument,
  VERSION,
} from '../../src/publish/documents.ts'
import { noItems, noStatus } from '../../src/publish/empty.ts'

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
