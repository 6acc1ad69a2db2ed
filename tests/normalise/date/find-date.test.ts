import { expect, test } from 'vitest'
import { findDate, readIsoDate } from '../../../src/normalise/date/find-date.ts'

const context = { utcOffset: 420, order: 'dmy' } as const

test.each([
  ['Thứ 3, 02/06/2020 | 08:56', '2020-06-02T01:56'],
  ['Thứ Ba, 12/09/2017, 14:00 [GMT+7]', '2017-09-12T07:00'],
  ['10:26 - Thứ Hai, 17/06/2024 Lượt xem: 5429 In bài viết', '2024-06-17T03:26'],
  ['Thứ hai, 05/01/2026 - 08:27', '2026-01-05T01:27'],
  ['Ngày phát hành 10:7 | 7/5/2024', '2024-05-07T03:07'],
  ['Lò Văn Hặc 13:13, 25/09/2026', '2026-09-25T06:13'],
  ['Update: November, 28/2026 - 08:30', '2026-11-28T01:30'],
  ['18:20 ngày 03/10/2026', '2026-10-03T11:20'],
  ['Đăng lúc 9 giờ 51 phút, ngày 01/03/2026', '2026-03-01T02:51'],
  ['Chủ nhật, 1/3/2026, 9h51', '2026-03-01T02:51'],
  ['27/11/2026 3:05 CH', '2026-11-27T08:05'],
  ['VOV.VN - 04/03/26 09:15', '2026-03-04T02:15'],
  ['Thứ tư, 04 Tháng 3 2026 09:15', '2026-03-04T02:15'],
  ['7. März 2026, 14.30 Uhr', '2026-03-07T07:30'],
  ['Posted on March 7, 2026 at 06:21 PM EST by Ha', '2026-03-07T23:21'],
  ['2026年3月7日 10:05', '2026-03-07T03:05'],
  ['2026-03-07T01:02:03+07:00', '2026-03-06T18:02'],
  ["Cập nhật 15h04' - 28/11/2026", '2026-11-28T08:04'],
  ['15 giờ 04 phút, ngày 28-11-2026', '2026-11-28T08:04'],
  ['28 novembre 2026 à 15 h 04', '2026-11-28T08:04'],
  ['28. novembar 2026. 15:04', '2026-11-28T08:04'],
  ['28 листопада 2026, 15:04', '2026-11-28T08:04'],
  ['28 noiembrie 2026, 15:04', '2026-11-28T08:04'],
  ['28 נובמבר 2026 15:04', '2026-11-28T08:04'],
  ['28 พฤศจิกายน 2569 15:04', '2026-11-28T08:04'],
  ['২৮ নভেম্বর ২০২৬, ১৫:০৪', '2026-11-28T08:04'],
  ['2026 m. lapkričio 28 d. 15:04', '2026-11-28T08:04'],
])('"%s" has a day and its time', (text, iso) => {
  const found = findDate(text, context)
  expect(found?.iso.slice(0, 16)).toBe(iso)
  expect(found?.hasTime).toBe(true)
})

test.each([
  ['Ngày đăng tin: 28/11/2026', '2026-11-27T17:00'],
  ['[28/11/2026]', '2026-11-27T17:00'],
  ['Th 7, 28 thg 11, 2026', '2026-11-27T17:00'],
  ['Hà Nội, 04/03/2026', '2026-03-03T17:00'],
  ['Đăng ngày 28 - 11 - 2026', '2026-11-27T17:00'],
  ['28. 11. 2026', '2026-11-27T17:00'],
  ['28/11/2569', '2026-11-27T17:00'],
  ['28 تشرين الثاني 2026', '2026-11-27T17:00'],
  ['٢٨ نوفمبر ٢٠٢٦', '2026-11-27T17:00'],
  ['ថ្ងៃទី ២៨ ខែវិច្ឆិកា ឆ្នាំ ២០២៦', '2026-11-27T17:00'],
  ['28 नवंबर 2026', '2026-11-27T17:00'],
  ['28. května 2026', '2026-05-27T17:00'],
  ['28 lipnja 2026', '2026-06-27T17:00'],
  ['28. marraskuuta 2026', '2026-11-27T17:00'],
])('"%s" has a day alone', (text, iso) => {
  const found = findDate(text, context)
  expect(found?.iso.slice(0, 16)).toBe(iso)
  expect(found?.hasTime).toBe(false)
})

test.each([
  '',
  'Thứ hai',
  '08:30',
  '28/11',
  '45/13/2026',
  'Giải 3, 12 huy chương',
  'điện thoại 0215.3824.888',
  '1.200.300 đồng',
  'iPhone 15 pro 2026',
  '۷ آذر ۱۴۰۵',
])('"%s" has none', (text) => expect(findDate(text, context)).toBeUndefined())

test('a date for machines without a zone is in the zone of its outlet, one with a Z is not', () => {
  expect(readIsoDate('2026-03-04T09:15:00', 420)?.iso).toBe('2026-03-04T02:15:00.000Z')
  expect(readIsoDate('2026-03-04T09:15:00Z', 420)?.iso).toBe('2026-03-04T09:15:00.000Z')
  expect(readIsoDate('2026-02-30', 420)).toBeUndefined()
  expect(readIsoDate('hôm 2026-03-04', 420)).toBeUndefined()
})
