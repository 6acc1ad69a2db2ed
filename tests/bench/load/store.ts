import type { Item } from '../../../src/model.ts'
import { type ItemsDocument, type ItemsMetadata, VERSION } from '../../../src/publish/documents.ts'
import { noItems } from '../../../src/publish/empty.ts'

/** Made-up news of three days, as a store holds it at its fullest: 200 items with long summaries. */

const NOW_MS = Date.parse('2026-11-23T02:00:00Z')
const HEADLINES = [
  'Nông dân xã Sín Thầu thu hoạch lúa nương trên ruộng bậc thang',
  'Sạt lở chia cắt đường vào xã Mường Nhé sau ba ngày mưa lớn',
  'Trường bán trú xã Tủa Chùa khánh thành nhà ăn mới cho học sinh',
  'Phường Mường Thanh lát lại vỉa hè ở ba tuyến phố trung tâm',
]
const PLACES = ['xa-sin-thau', 'xa-muong-nhe', 'xa-tua-chua', 'phuong-muong-thanh']
const SENTENCE =
  'Đại diện chính quyền cho biết công việc được triển khai từ đầu tháng, đến nay đã hoàn thành phần lớn khối lượng và dự kiến kết thúc trước cuối năm. '

function itemOf(number: number): Item {
  const at = new Date(NOW_MS - number * 20 * 60_000).toISOString()
  const key = `k${String(number).padStart(7, '0')}`
  const link = `https://bao.example/thoi-su/tin-${5_000_000 + number}.html`
  return {
    id: `${at.slice(0, 10).replaceAll('-', '')}-${key}`,
    at,
    added: at,
    published: at,
    updated: at,
    source: 'nhandan',
    link,
    title: `${HEADLINES[number % 4]} (${number})`,
    summary: SENTENCE.repeat(3).trim(),
    image: `https://img.bao.example/${number}.jpg`,
    authors: ['Lò Văn Mẫu'],
    categories: ['Thời sự'],
    language: 'vi',
    places: [PLACES[number % 4] ?? ''],
    score: 30,
    because: [['unit', 'title', 0, 12, 30]],
    also: [{ source: 'vov', name: 'VOV', link: `${link}?b`, published: at }],
    keys: [`l${key}`],
  }
}

const rev = `${NOW_MS}-bench0`
/** What `items` holds. */
export const document: ItemsDocument = {
  ...noItems,
  rev,
  items: Array.from({ length: 200 }, (_, number) => itemOf(number)),
}
const metadata: ItemsMetadata = { version: VERSION, rev }

/** Puts the items into a KV server, as a tick of the Worker would. */
export async function fillStore(kvPort: number): Promise<void> {
  const headers = { 'cf-kv-metadata': JSON.stringify(metadata) }
  await fetch(`http://127.0.0.1:${kvPort}/items`, { method: 'PUT', headers, body: JSON.stringify(document) })
}
