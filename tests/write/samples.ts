import type { Source } from '../../src/config/schema/schema.ts'
import { site } from '../../src/config/site.ts'
import type { Item } from '../../src/model.ts'
import type { FeedDocument } from '../../src/write/document.ts'

export const source: Source = {
  id: 'bao-mau',
  name: 'Báo Mẫu',
  url: 'https://baomau.example/rss/thoi-su.rss',
  home: 'https://baomau.example/',
  language: 'vi',
  region: 'national',
  everyMinutes: 15,
  evidence: 'made up for tests',
}

export const searchSource: Source = {
  ...source,
  id: 'tim-kiem',
  name: 'Máy tìm tin',
  url: 'https://search.example/rss?q=%22%C4%90i%E1%BB%87n+Bi%C3%AAn%22&hl=vi',
  home: 'https://search.example/',
  search: true,
}

export const item: Item = {
  id: '20261123-k3F9x2aB',
  at: '2026-11-23T08:05:00.000Z',
  added: '2026-11-23T08:05:00.000Z',
  published: '2026-11-23T07:40:00.000Z',
  updated: '2026-11-23T08:05:00.123Z',
  source: 'bao-mau',
  link: 'https://baomau.example/muong-ang-thu-hoach-ca-phe.html',
  title: 'Mường Ảng vào vụ thu hoạch cà phê',
  summary: 'Nông dân xã Mường Ảng, tỉnh Điện Biên, bắt đầu hái cà phê.',
  image: 'https://anh.baomau.example/ca-phe.jpg',
  authors: ['Người Viết'],
  categories: ['Kinh tế', 'Địa phương'],
  language: 'vi',
  places: ['xa-muong-ang'],
  score: 9,
  because: [
    ['place', 'title', 0, 9, 4],
    ['province', 'summary', 28, 37, 5],
  ],
  also: [
    {
      source: 'bao-khac',
      name: 'Báo Khác',
      link: 'https://baokhac.example/ca-phe',
      published: '2026-11-23T08:00:00.000Z',
    },
  ],
  keys: ['lk3F9x2aB'],
}

export const base = 'https://tin.example'

export const sources: ReadonlyMap<string, Source> = new Map([source, searchSource].map((one) => [one.id, one]))

/** A document of the given items, as /rss.xml, /atom.xml or /feed.json would ask for it. */
export function documentOf(items: readonly Item[], over: Partial<FeedDocument> = {}): FeedDocument {
  return {
    site,
    language: 'vi',
    title: 'Tin Điện Biên',
    description: 'Tin tức về tỉnh Điện Biên',
    base,
    home: `${base}/`,
    self: `${base}/rss.xml`,
    updated: '2026-11-23T08:05:00.123Z',
    items,
    sources,
    ttlMinutes: 15,
    ...over,
  }
}
