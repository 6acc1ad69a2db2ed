import { expect, test } from 'vitest'
import { type Conflict, conflictOf } from '../../src/stories/facts/conflicts.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour)).toISOString()
const article = (text: string, hour = 2) => {
  const [title = '', summary = ''] = text.split(' | ')
  return { title, summary, published: at(hour) }
}

const cases: [string, string, string, number, Conflict | undefined][] = [
  ['days in the headline', 'Giá gạo 21/11', 'Giá gạo 22/11', 3, 'day'],
  ['days in the lead', 'Lũ quét | Sáng 21/11, lũ về', 'Lũ quét | Sáng 22-11, lũ về', 3, 'day'],
  ['one day written in three ways', 'Lũ | Ngày 22.11 lũ về', 'Lũ | Ngày 22 tháng 11 lũ về', 3, undefined],
  ['a range that holds the day', 'Hội | Từ 20-22/11', 'Hội | Ngày 22/11', 3, undefined],
  ['an anniversary and a deadline', 'Lễ | Kỷ niệm 7/5/1954', 'Lễ | Xong trước 15/12', 3, undefined],
  ['a price with a point', 'Giá | Tăng 2.5 lần', 'Giá | Ngày 22/11', 3, undefined],
  ['daily things of two mornings', 'Thời tiết hôm nay', 'Thời tiết hôm nay', 22, 'daily'],
  ['daily things of one morning', 'Thời tiết hôm nay', 'Thời tiết hôm nay', 3, undefined],
  ['roads', 'Sạt lở quốc lộ 12', 'Sạt lở QL6 và quốc lộ 6', 3, 'number'],
  ['rounds', 'Vòng 3 giải bóng đá', 'Vòng 4 giải bóng đá', 3, 'number'],
  ['sessions in words and figures', 'Ngày làm việc thứ nhất', 'Ngày làm việc thứ 2', 3, 'number'],
  ['a session in a word, a figure and Roman', 'Kỳ họp khóa XIV', 'Kỳ họp khóa 14', 3, undefined],
  ['official documents', 'Nghị quyết | Số 18-NQ/TW', 'Nghị quyết | Số 19-NQ/TW', 3, 'number'],
  ['amounts', 'Bắt vụ 6 bánh heroin', 'Bắt vụ 10 bánh heroin', 1, 'amount'],
  ['a rounded amount', 'Hơn 41.000 cây giống', 'Trồng 41.511 cây giống', 1, undefined],
  ['a count and the sum of it', 'Trồng thêm 50 cây ban | Đường nay có 420 cây', 'Đã trồng 420 cây ban', 1, undefined],
  ['a count and the sum of another day', 'Trồng 50 cây ban | Nay có 420 cây', 'Đã trồng 470 cây ban', 1, 'amount'],
  ['tolls of one hour', 'Lũ làm 3 người chết', 'Lũ làm 5 người chết', 3, undefined],
  ['tolls of one hour, in words', 'Lũ làm ba người chết', 'Lũ làm 5 người chết', 3, undefined],
  ['tolls of two days', 'Lũ làm ba người chết', 'Lũ làm 5 người chết', 20, 'toll'],
  ['a find of those who were missing', 'Hai người mất tích khi đi rừng', 'Tìm thấy hai người mất tích', 3, 'opposite'],
  [
    'an opening and its list with an end',
    'Khởi công 20 công trình',
    'Khánh thành, khởi công 20 công trình',
    3,
    undefined,
  ],
  ['persons', 'Công an bắt quả tang Lò Văn Inh', 'Công an bắt quả tang Giàng A Súa', 1, 'name'],
  [
    'a person by the full name and the last',
    'Công an bắt quả tang Lò Văn Inh',
    'Công an bắt quả tang ông Inh',
    1,
    undefined,
  ],
  [
    'a name with a mark in it',
    'Quỹ của bà Nguyen-Thi N.Lang giúp học sinh',
    'Học sinh nhận quà của quỹ N. Lang',
    1,
    undefined,
  ],
  [
    'a commune with its province in brackets',
    'Lũ | Ở xã Chà Tở (Điện Biên)',
    'Lũ | Ở xã Chà Tở, Điện Biên',
    1,
    undefined,
  ],
  [
    'the accused in the lead',
    'Tòa án tỉnh Điện Biên tuyên án tử hình kẻ bán heroin | Tòa án nhân dân tỉnh Điện Biên tuyên tử hình Giàng A Chía',
    'Điện Biên: hai mươi năm tù vì ma túy | Tòa án nhân dân tỉnh Điện Biên tuyên phạt Lò Văn Hặc 20 năm tù',
    1,
    'suspect',
  ],
  [
    'one of several accused',
    'Bắt hai đối tượng | Công an bắt đối tượng Lò Văn Hặc và nghi phạm Giàng A Chía',
    'Bắt ở bản xa | Nghi phạm Giàng A Chía bị bắt trong đêm',
    1,
    undefined,
  ],
  ['countries', 'Bí thư Tỉnh ủy tiếp Đại sứ Pháp', 'Tỉnh làm việc với Đại sứ Nhật Bản', 1, 'country'],
  ['one country in two spellings', 'Tỉnh đón đoàn Hoa Kỳ', 'Tỉnh tiếp đoàn khách Mỹ', 1, undefined],
  ['a country before a person', 'Tiếp Bộ trưởng Trung Quốc Vương Nghị', 'Tiếp đoàn Trung Quốc', 1, undefined],
  ['a country and a province of its name', 'Họp ở Lào Cai | Đoàn Thái Lan dự', 'Họp ở Lào Cai | Đoàn dự', 1, undefined],
  ['a country and a person of its name', 'Trao quà cho chị Nga', 'Trao quà của bạn đọc Thái Lan', 1, undefined],
  ['a country and the law', 'Pháp luật cho học sinh', 'Học sinh tìm hiểu về Thái Lan', 1, undefined],
  ['a country with a hyphen', 'Tiếp đoàn Timor-Leste từ Thái Lan', 'Tiếp Đại sứ Timor Leste', 1, undefined],
  ['two countries at a hyphen', 'Quan hệ Nga-Ukraine', 'Đàm phán với Ukraine', 1, undefined],
  ['a country after a short form', 'CĐV chờ HLV Indonesia', 'CĐV chờ đội tuyển Malaysia', 1, 'country'],
  ['a commune before a dash', 'Về xã Mường Pồn - Nơi gặp lũ', 'Lũ | Ở xã Mường Pồn', 1, undefined],
  ['provinces', 'Mưa lũ lớn ở Điện Biên', 'Mưa lũ lớn ở Lai Châu', 1, 'name'],
  ['a province and a commune in it', 'Mưa lũ lớn ở Điện Biên', 'Mưa lũ lớn ở Mường Pồn', 1, undefined],
  ['communes in the lead', 'Lũ | Ở xã Chà Tở', 'Lũ | Ở xã Mường Mùn', 1, 'place'],
  ['a commune and a village', 'Lũ | Ở xã Chà Tở', 'Lũ | Ở bản Nà Mười', 1, undefined],
  [
    'two lists of one evening',
    'Bản tin tối | Lũ ở Mường Pồn; ngô được giá',
    'Bản tin tối | Xăng giảm; rét đậm',
    1,
    'roundup',
  ],
  [
    'a case and its news',
    'Cháy chợ Noong Bua | 14 ki-ốt cháy rụi',
    'Vụ cháy chợ Noong Bua: khởi tố hai người',
    1,
    'follow-up',
  ],
  ['a case in two headlines', 'Khởi tố hai người vụ cháy chợ', 'Vụ cháy chợ: khởi tố hai người', 1, undefined],
  [
    'a formula over two events',
    'Bắt đối tượng tàng trữ ma túy | Công an bắt Giàng A Chứ trong nương ngô',
    'Bắt đối tượng tàng trữ ma túy | Lò Văn Ơn mang theo hồng phiến lúc đi chợ',
    1,
    'name',
  ],
  [
    'a document and the day of the news',
    'Đề án | Ngày 22/11, theo Tờ trình số 79/TTr-BNV ngày 20/11',
    'Đề án | Ngày 22/11',
    1,
    undefined,
  ],
  ['an anniversary in its years', 'Lễ | Kỷ niệm (23/11/1946 - 23/11/2026)', 'Lễ | Chiều 22/11', 1, undefined],
  [
    'two parts of a series',
    'Giữ rừng đầu nguồn - Bài 1: Trạm gác',
    'Giữ rừng đầu nguồn - Bài 2: Tiền rừng',
    1,
    'number',
  ],
  ['a full text and a report', 'Toàn văn diễn văn khai mạc', 'Diễn văn khai mạc', 1, 'kind'],
  ['a beginning and an end', 'Khai mạc lễ hội', 'Bế mạc lễ hội', 1, 'opposite'],
]

const atLocal = (published: string, title: string) => ({ title, summary: '', published })
const ofSite: [string, ReturnType<typeof atLocal>, ReturnType<typeof atLocal>, Conflict | undefined][] = [
  [
    'today before midnight and today after it',
    atLocal('2026-11-22T23:30:00+07:00', 'Lịch cắt điện hôm nay'),
    atLocal('2026-11-23T06:30:00+07:00', 'Lịch cắt điện hôm nay'),
    'day',
  ],
  [
    'tomorrow in the evening and today in the morning',
    atLocal('2026-11-22T22:30:00+07:00', 'Rét đậm ngày mai'),
    atLocal('2026-11-23T06:30:00+07:00', 'Rét đậm hôm nay'),
    undefined,
  ],
  [
    'two days before seven o’clock, when UTC still has yesterday',
    atLocal('2026-11-23T05:00:00+07:00', 'Lịch cắt điện ngày 23/11'),
    atLocal('2026-11-23T06:00:00+07:00', 'Lịch cắt điện ngày 24/11'),
    'day',
  ],
  [
    'the last day of a year and the first of the next',
    atLocal('2026-12-31T09:00:00+07:00', 'Giá ngô 31/12'),
    atLocal('2026-12-31T20:00:00+07:00', 'Giá ngô 1/1'),
    'day',
  ],
]

test.each(ofSite)('days are the site’s: %s', (_, one, other, conflict) => {
  expect(conflictOf(one, other, '+07:00')).toBe(conflict)
})

test.each(cases)('%s: %s / %s', (_, a, b, hours, conflict) => {
  const [one, other] = [article(a), article(b, 2 + hours)]
  expect(conflictOf(one, other, '+07:00')).toBe(conflict)
  expect(conflictOf(other, one, '+07:00')).toBe(conflict)
})
