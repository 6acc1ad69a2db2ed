import { describe, expect, test } from 'vitest'
import { parseDate } from '../../../src/normalise/date/date.ts'
import { dateInElement } from '../../../src/normalise/date/date-in-element.ts'

const reading = { utcOffset: '+07:00', order: 'dmy', now: new Date('2026-11-24T05:00:00Z') } as const
const WANTED = '2026-11-23T00:05:00.000Z'

describe('a date in its element is read with any words around it', () => {
  test.each([
    'Lượt xem: 1234 | 23/11/2026 07:05',
    '23/11/2026 07:05 - Lượt xem: 56',
    'Đăng ngày 23/11/2026 07:05 bởi Lò Văn A',
    'Thứ Hai, 23/11/2026, 7:05 (GMT+7) 5 phút đọc',
    '5 phút đọc | 23/11/2026 07:05',
    'Thời sự 23/11/2026 07:05',
    'Số 45 - 23/11/2026 07:05',
    'Xuất bản: 23/11/2026 07:05; cập nhật: 24/11/2026 08:00',
    '23/11/2026 07:05 Giờ Việt Nam',
    '23/11/2026 07:05 SE Asia Standard Time',
    '23/11/2026 07.05',
    '23 / 11 / 2026 07:05',
    '23/11/2026 07:05:00:000',
    '23 novembre 2026 à 07:05',
    '23 พฤศจิกายน 2569 07:05',
    '2026年11月23日 7時05分',
  ])('%s', (text) => expect(dateInElement(text, reading)).toBe(WANTED))

  test.each(['31/02/2026 07:05', 'Thời sự', '0000-00-00 00:00:00', 'Số 45'])('but none is found in %j', (text) =>
    expect(dateInElement(text, reading)).toBeUndefined(),
  )
})

describe('odd spellings of a date alone', () => {
  test.each([
    ['a plus sign that became a space', 'Mon, 23 Nov 2026 07:05:00  0700'],
    ['the same in ISO 8601', '2026-11-23T07:05:00 07:00'],
    ['the same after GMT', 'Mon, 23 Nov 2026 07:05:00 GMT 0700'],
    ['digits and colon of full width', '２０２６/１１/２３ ０７：０５'],
    ['in quotes', '"2026-11-23T07:05:00+07:00"'],
    ['a word of German for the clock', '23.11.2026, 07:05 Uhr'],
    ['a Buddhist year', '23/11/2569 07:05'],
  ])('%s: %s', (_, text) => expect(parseDate(text, reading)).toBe(WANTED))

  test('and a year is not a zone', () => {
    expect(parseDate('Mon Nov 23 00:05:00 2026', reading)).toBe('2026-11-22T17:05:00.000Z')
  })
})
