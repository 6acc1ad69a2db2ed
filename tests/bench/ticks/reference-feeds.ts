/**
 * The feeds of the reference day: each source has an item an hour, its feed holds the newest `items` of them, one item
 * in twenty is about the province, and the feed's own date changes at every reading. Made up, the same in every run.
 */
const HOUR_MS = 3_600_000

const SUBJECTS = [
  'Nông dân',
  'Công an',
  'Học sinh',
  'Ngân hàng',
  'Doanh nghiệp',
  'Bệnh viện',
  'Đoàn khảo sát',
  'Ủy ban',
  'Hội phụ nữ',
  'Cựu chiến binh',
  'Thanh niên',
  'Bộ đội biên phòng',
  'Kiểm lâm',
]
const DEEDS = [
  'khởi công',
  'kiểm tra',
  'thu hoạch',
  'khen thưởng',
  'xử lý',
  'bàn giao',
  'mở rộng',
  'tạm dừng',
  'tổng kết',
]
const THINGS = [
  'cầu dân sinh',
  'vườn cà phê',
  'lớp học',
  'trạm y tế',
  'hồ thủy lợi',
  'tuyến đường',
  'chợ phiên',
  'nhà máy',
  'rừng thông',
  'đàn trâu',
  'bãi đỗ xe',
  'nhà văn hóa',
  'ruộng bậc thang',
  'lò gạch',
  'trạm điện',
  'giếng nước',
  'sân vận động',
]
const ELSEWHERE = [
  'Cần Thơ',
  'Đà Nẵng',
  'Gia Lai',
  'Bình Thuận',
  'Quảng Trị',
  'Cà Mau',
  'Hải Phòng',
  'Đồng Nai',
  'Bến Tre',
]
const HERE = ['xã Sín Thầu', 'xã Mường Nhé', 'xã Tủa Chùa', 'xã Nậm Pồ', 'phường Mường Thanh', 'xã Tuần Giáo']
const FILLER =
  'Đại diện đơn vị cho biết công việc được triển khai từ đầu tháng, hiện đã hoàn thành phần lớn khối lượng và dự kiến kết thúc trước cuối năm.'

/** The feed of source `source` at `nowMs` as RSS: about 0.9 KB an item. */
export function referenceFeed(source: number, items: number, nowMs: number, perHour = 1): string {
  const newest = Math.floor((nowMs + offsetMs(source)) / (HOUR_MS / perHour))
  const blocks = Array.from({ length: items }, (_, index) => itemBlock(source, newest - index, perHour))
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>Báo số ${source}</title><link>https://bao-${source}.example/</link><description>Tin mới</description>
<lastBuildDate>${new Date(nowMs).toUTCString()}</lastBuildDate><generator>Bench</generator>
${blocks.join('')}</channel></rss>
`
}

/** Sources publish at different minutes of the hour. */
function offsetMs(source: number): number {
  return ((source * 7) % 60) * 60_000
}

function itemBlock(source: number, number: number, perHour: number): string {
  const at = new Date(number * (HOUR_MS / perHour) - offsetMs(source)).toUTCString()
  const pick = (list: readonly string[], salt: number) => list[mixed(source, number, salt) % list.length] ?? ''
  const isHere = mixed(source, number, 1) % 20 === 0
  const place = isHere ? `${pick(HERE, 2)}, Điện Biên` : pick(ELSEWHERE, 2)
  const title = `${pick(SUBJECTS, 3)} ${pick(DEEDS, 4)} ${pick(THINGS, 5)} số ${mixed(source, number, 6) % 997} ở ${place}`
  const link = `https://bao-${source}.example/thoi-su/${mixed(source, number, 7)}-${source}-${number}.html`
  const picture = `https://img.bao-${source}.example/2026/${number}-${mixed(source, number, 8)}.jpg`
  return `<item><title>${title}</title><link>${link}</link><guid isPermaLink="true">${link}</guid><pubDate>${at}</pubDate><category>Thời sự</category>
<description><![CDATA[<a href="${link}"><img src="${picture}" alt="${title}"></a><br />${title}. ${FILLER}]]></description><media:content url="${picture}" type="image/jpeg"/></item>
`
}

/** A number that looks like chance and is the same in every run. */
function mixed(source: number, number: number, salt: number): number {
  let hash = Math.imul(source + 1, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b) ^ Math.imul(salt, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
