import { describe, expect, test } from 'vitest'
import { dateOfLine } from '../../../src/parse/articles/date-line.ts'

/** Lines as pages write them for 12 March 2026, 10:14 in Vietnam; by what is around the date. */
const MINUTE: readonly string[] = [
  'Đăng ngày 12-03-2026 lúc 10:14',
  '12/03/2026 10:14 (GMT+7) – 1.234 lượt xem',
  'Thứ năm, 12/3/2026 | 10:14 GMT+7',
  '10:14 AM | 12/03/2026',
  'Ngày 12 tháng 03 năm 2026, 10:14',
  "Ngày gửi: 12/03/2026 lúc 10h14'",
  '12.03.2026 – 10:14',
  'Thứ Năm 12/03/2026 , 10:14 (GMT+7)',
  '10:14 12-03-2026',
  '12/03/26 10:14',
  'March 12, 2026 | 10:14 (GMT+7)',
  'Cập nhật 10:14, 12/03/2026',
  'Cập nhật lúc 10:14, Thứ Năm, 12/03/2026 (GMT+7)',
  'Cập nhật ngày: 12/03/2026 10:14:00',
  'Thứ năm, ngày 12/03/2026 - 10:14 AM',
  '10h14 | 12/03/2026',
  '10 giờ 14 phút, ngày 12/3/2026',
  'Xuất bản: 10:14, Thứ Năm, 12/03/2026',
  'Ngày đăng tin: 12/03/2026 10:14:22 SA',
  'Người đăng: Quản trị viên | 12/03/2026 10:14 | Lượt xem: 56',
  '(Ngày đăng: 12/03/2026, 10:14)',
  'PV - 12/03/2026 10:14',
  'Lò Văn Pín | Thứ năm, 12/03/2026 10:14',
  'Thời sự | 12/03/2026 10:14',
  '12 Tháng Ba, 2026 10:14',
  'Tháng Ba 12, 2026 10:14 sáng',
  'Posted on 12 March 2026 at 10:14',
  '12 tháng 3, 2026 lúc 10:14',
  'Thu, 12 Mar 2026 10:14:00 +0700',
  '2026/03/12 10:14',
  '2026-03-12 10:14:05',
  'By Ann Rowe, 12 Mar 2026 10:14 ICT',
  'Jueves, 12 de marzo de 2026 - 10:14',
  'Publié le jeudi 12 mars 2026 à 10:14',
  'Publié le 12 mars 2026 à 10h14 - Mis à jour le 13 mars 2026 à 08h00',
  'Donnerstag, 12. März 2026, 10:14 Uhr',
  'Veröffentlicht am 12.03.2026 um 10:14 Uhr',
  'Stand: 12.03.2026 10:14 Uhr',
  'Von Jutta Lang | Stand: 12. März 2026, 10:14 Uhr',
  'Kamis, 12 Maret 2026 10:14 WIB',
  'Publicado em 12/03/2026 às 10h14',
  '12/03/2026 às 10:14 - Atualizado às 12:00',
  'Опубликовано: 12 марта 2026, 10:14',
  '12 марта 2026 в 10:14',
  '10:14, 12 марта 2026',
  '12 Mart 2026 Perşembe 10:14',
  '12 Mart 2026 - 10:14 | Son Güncelleme: 13 Mart 2026 - 09:00',
  'czwartek, 12 marca 2026, 10:14',
  '12 maart 2026 om 10:14',
  '2026年3月12日 10時14分',
  '2026年03月12日 10:14 来源：山谷网',
  '公開日：2026年3月12日 10:14　更新日：2026年3月20日 08:00',
  '2026.03.12 10:14',
  '2026. 3. 12. 오전 10:14',
  '입력 2026.03.12 10:14 수정 2026.03.13 09:00',
  '12 marzo 2026 alle 10:14',
  'Giovedì 12 Marzo 2026, 10:14',
  '12. 3. 2026 10:14',
  '2026. március 12. 10:14',
  '12 Μαρτίου 2026, 10:14',
  'Updated: 10:14 | 12/03/2026',
  'Last updated: March 12, 2026 10:14 am',
]

const DAY: readonly string[] = [
  '12 Mrz 2026',
  'Ngày đăng: 12/03/2026',
  'Đăng ngày 12 tháng 3 năm 2026',
  '12 Th3, 2026',
  'Th3 12, 2026',
  '12 thg 3, 2026',
  '[12/03/2026]',
  '(12/3/2026)',
  'Ngày cập nhật: 12/03/2026',
  'Ngày ban hành: 12/03/2026',
  'Thứ 5, 12/03/2026',
  'T5, 12/03/2026',
  'Thursday 12 March 2026',
  '12 March, 2026',
  'March 12th, 2026',
  'Mar. 12, 2026',
  '12-Mar-2026',
  '12/mar/2026',
  'Date: 12 March 2026',
  'Publicerad 12 mars 2026',
  '12 martie 2026',
  '2026年3月12日（木）',
]

/** Lines whose date is not that of publishing, or that say none. */
const NONE: readonly string[] = [
  'Hạn nộp hồ sơ: 12/03/2026',
  'Giấy phép số 12/GP-TTĐT cấp ngày 12/03/2026',
  'Có hiệu lực từ ngày 12/03/2026',
  'Deadline: 12 March 2026',
  '© 2011–2026 Báo Núi',
  '1900 6789 - 12/03',
  'Lượt xem: 12032026',
  '32/13/2026',
  'Tin tức 24/7',
  'Điện thoại: 0215.3.825.412',
  '12/03/0001 00:00:00',
]

const context = { utcOffset: 420, order: 'dmy' } as const

describe('a line with a date', () => {
  test.each(MINUTE)('%s: the minute', (line) => {
    expect(dateOfLine(line, context)).toMatchObject({ hasTime: true })
    expect(dateOfLine(line, context)?.iso.slice(0, 16)).toBe('2026-03-12T03:14')
  })

  test.each(DAY)('%s: the day', (line) => {
    expect(dateOfLine(line, context)).toMatchObject({ iso: '2026-03-11T17:00:00.000Z', hasTime: false })
  })

  test.each(NONE)('%s: none', (line) => {
    expect(dateOfLine(line, context)).toBeUndefined()
  })
})
