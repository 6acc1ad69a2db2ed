import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DateReading, parseDate } from '../../../src/normalise/date/date.ts'

const now = new Date('2026-11-23T01:02:03.000Z')
const vietnam: DateReading = { utcOffset: '+07:00', order: 'dmy', now }
const american: DateReading = { ...vietnam, order: 'mdy' }
const read = (text: string, reading = vietnam) => parseDate(text, reading)?.replace('.000Z', 'Z')

describe('dates with a zone', () => {
  test.each([
    // RFC 822, 2822, 5322
    ['RFC 822 as RSS has it', 'Sun, 23 Aug 2026 02:00:00 +0700', '2026-08-22T19:00:00Z'],
    ['RFC 822 in GMT', 'Sat, 25 Jul 2026 14:51:27 GMT', '2026-07-25T14:51:27Z'],
    ['without weekday', '25 Jul 2026 14:51:27 GMT', '2026-07-25T14:51:27Z'],
    ['without seconds', 'Mon, 25 Dec 2023 10:00 +0700', '2023-12-25T03:00:00Z'],
    ['a year of two digits (Thanh Niên)', 'Mon, 20 Jul 26 06:25:00 +0700', '2026-07-19T23:25:00Z'],
    ['a year of two digits of the last century', 'Fri, 31 Dec 99 23:59:59 GMT', '1999-12-31T23:59:59Z'],
    ['a year of three digits, counted from 1900', 'Wed, 01 Jan 103 00:00:00 GMT', '2003-01-01T00:00:00Z'],
    ['an offset with a colon (Nhân Dân)', 'Mon, 20 Jul 2026 06:05:00 +07:00', '2026-07-19T23:05:00Z'],
    ['an offset of hours alone (VTV)', 'Mon, 20 Jul 2026 06:12:00 +07', '2026-07-19T23:12:00Z'],
    ['an offset of one digit', 'Mon, 20 Jul 2026 06:12:00 +7', '2026-07-19T23:12:00Z'],
    ['an offset of three digits', 'Mon, 20 Jul 2026 06:12:00 +700', '2026-07-19T23:12:00Z'],
    ['an offset with a minus sign of typography', 'Mon, 20 Jul 2026 06:12:00 −0500', '2026-07-20T11:12:00Z'],
    ['GMT and an offset (VietnamBiz)', 'Tue, 15 Sep 2026 09:02:15 GMT+7', '2026-09-15T02:02:15Z'],
    ['GMT and an offset, badly typed (Tuổi Trẻ)', 'Tue, 15 Sep 2026 09:02:15 gMt + 7', '2026-09-15T02:02:15Z'],
    ['GMT and four digits', 'Mon, 25 Dec 2023 10:00:00 GMT+0700', '2023-12-25T03:00:00Z'],
    ['GMT and hours and minutes', 'Wed, 19 Feb 2012 22:40:00 GMT-01:01', '2012-02-19T23:41:00Z'],
    ['UTC and an offset', '23 Nov 2026 08:56:00 UTC+07:00', '2026-11-23T01:56:00Z'],
    ['an offset and its name', 'Mon, 23 Nov 2026 08:56:00 +0700 (ICT)', '2026-11-23T01:56:00Z'],
    ['an offset and a name that contradicts it', 'Mon, 23 Nov 2026 08:56:00 +0700 GMT', '2026-11-23T01:56:00Z'],
    ['an unknown local zone', 'Mon, 23 Nov 2026 08:56:00 -0000', '2026-11-23T08:56:00Z'],
    ['the wrong weekday', 'Fri, 23 Nov 2026 08:56:00 +0700', '2026-11-23T01:56:00Z'],
    ['no comma', 'Mon 23 Nov 2026 08:56:00 +0700', '2026-11-23T01:56:00Z'],
    ['no comma, on a Thursday, which is no "Thứ 5"', 'Thu 5 Apr 2012 10:00:00 GMT', '2012-04-05T10:00:00Z'],
    ['more than one space', 'Thu,  5  Apr 2012  10:00:00  GMT', '2012-04-05T10:00:00Z'],
    ['spaces and line breaks around', '\n  Thu, 5 Apr 2012 10:00:00 GMT\t', '2012-04-05T10:00:00Z'],
    ['fields of one digit', 'Thu, 5 Apr 2012 1:2:3 GMT', '2012-04-05T01:02:03Z'],
    ['hyphens (RFC 850)', 'Thursday, 05-Apr-12 10:00:00 GMT', '2012-04-05T10:00:00Z'],
    ['the month in full', 'Mon, 26 January 2004 16:31:00 EST', '2004-01-26T21:31:00Z'],
    ['"Sept"', '05 Sept 2026 00:00:01 GMT', '2026-09-05T00:00:01Z'],
    ['month before day', 'Sun, Dec 16 2012 11:47:32 GMT', '2012-12-16T11:47:32Z'],
    ['an ordinal', 'Nov 23rd, 2026 8:56 am +0700', '2026-11-23T01:56:00Z'],
    ["Apache's logs", '23/Nov/2026:08:56:00 +0700', '2026-11-23T01:56:00Z'],
    ['a year long past', 'Thu, 01 Jan 0800 00:00:01 +0100', '0799-12-31T23:00:01Z'],
    ['all in capitals', 'MON, 23 NOV 2026 08:56:00 GMT', '2026-11-23T08:56:00Z'],
    // Names of zones
    ['EST', 'Mon, 26 Jan 2004 16:31:00 EST', '2004-01-26T21:31:00Z'],
    ['EDT', 'Mon, 26 Jul 2004 16:31:00 EDT', '2004-07-26T20:31:00Z'],
    ['CST', 'Mon, 26 Jan 2004 16:31:00 CST', '2004-01-26T22:31:00Z'],
    ['MT', 'Mon, 26 January 2004 16:31:00 MT', '2004-01-26T23:31:00Z'],
    ['PST', 'Mon, 25 Dec 2023 10:00:00 PST', '2023-12-25T18:00:00Z'],
    ['PDT', 'Mon, 24 Jul 2023 10:00:00 PDT', '2023-07-24T17:00:00Z'],
    ['AT, which is no "at"', 'Mon, 26 January 2004 16:31:00 AT', '2004-01-26T20:31:00Z'],
    ['CEST', 'Tue, 25 Jul 2023 10:00:00 CEST', '2023-07-25T08:00:00Z'],
    ['MET', 'Thu, 30 Apr 2015 08:57:00 MET', '2015-04-30T07:57:00Z'],
    ['JST', 'Thu, 30 Apr 2015 08:57:00 JST', '2015-04-29T23:57:00Z'],
    ['ICT', 'Thu, 30 Apr 2015 08:57:00 ICT', '2015-04-30T01:57:00Z'],
    ['UT', 'Thu, 30 Apr 2015 08:57:00 UT', '2015-04-30T08:57:00Z'],
    ['GMT0', 'Thu, 30 Apr 2015 08:57:00 GMT0', '2015-04-30T08:57:00Z'],
    ['Etc/GMT', 'Thu, 30 Apr 2015 08:57:00 Etc/GMT', '2015-04-30T08:57:00Z'],
    ['a place in its summer', 'Thu, 30 Apr 2015 08:57:00 Europe/Paris', '2015-04-30T06:57:00Z'],
    ['a place in its winter', '2015-01-30 08:57:00 America/New_York', '2015-01-30T13:57:00Z'],
    ['the hour after the clocks went forward', '2015-03-29 03:30:00 Europe/Paris', '2015-03-29T01:30:00Z'],
    ['our own place', 'Thu, 30 Apr 2015 08:57:00 Asia/Ho_Chi_Minh', '2015-04-30T01:57:00Z'],
    ['Z', 'Thu, 30 Apr 2015 08:57:00 Z', '2015-04-30T08:57:00Z'],
    ['the letter A of RFC 822', 'Thu, 30 Apr 2015 08:57:00 A', '2015-04-30T09:57:00Z'],
    ['the letter Y of RFC 822', 'Thu, 30 Apr 2015 20:57:00 Y', '2015-04-30T08:57:00Z'],
    ['a name that nobody knows, at the end: UTC', 'Thu, 30 Apr 2015 08:57:00 XYZ', '2015-04-30T08:57:00Z'],
    // asctime and JavaScript
    ['asctime with a zone', 'Sun Jan  4 16:29:06 PST 2004', '2004-01-05T00:29:06Z'],
    ['asctime with an offset', 'Sun Jul 15 01:16:00 +0000 2012', '2012-07-15T01:16:00Z'],
    ['year before time', 'Thu Aug 30 2012 17:26:16 +0200', '2012-08-30T15:26:16Z'],
    ['what browsers print', 'Mon Nov 23 2026 08:56:00 GMT+0700 (Giờ Đông Dương)', '2026-11-23T01:56:00Z'],
    // RFC 3339, W3CDTF, ISO 8601
    ['RFC 3339 in UTC', '2026-11-23T08:56:00Z', '2026-11-23T08:56:00Z'],
    ['RFC 3339 in lower case', '2026-11-23t08:56:00z', '2026-11-23T08:56:00Z'],
    ['RFC 3339 with an offset', '2003-12-31T10:14:55-08:00', '2003-12-31T18:14:55Z'],
    ['an offset without a colon', '2023-12-25T10:00:00+0700', '2023-12-25T03:00:00Z'],
    ['milliseconds', '2007-04-23T23:25:47.538+10:00', '2007-04-23T13:25:47.538Z'],
    ['microseconds, cut', '2007-04-23T23:25:47.538999Z', '2007-04-23T23:25:47.538Z'],
    ['a decimal comma', '2007-04-23T23:25:47,5Z', '2007-04-23T23:25:47.500Z'],
    ['minutes only (W3CDTF)', '2026-11-23T08:56+07:00', '2026-11-23T01:56:00Z'],
    ['a space for T', '2026-11-23 08:56:00+07:00', '2026-11-23T01:56:00Z'],
    ['a space for T, and UTC', '2023-12-25 10:00:00 UTC', '2023-12-25T10:00:00Z'],
    ['fields of one digit in ISO', '2026-7-5T8:06:00Z', '2026-07-05T08:06:00Z'],
    ['a month of three digits', '2003-012-31T10:14:55+00:00', '2003-12-31T10:14:55Z'],
    ['the basic form', '20261123T085600Z', '2026-11-23T08:56:00Z'],
    ['the basic form with an offset', '20261123T085600+0700', '2026-11-23T01:56:00Z'],
    ['a day in the extended form and a time in the basic one', '2026-11-23T085600+07:00', '2026-11-23T01:56:00Z'],
    ['a day of the year and a time in the basic form', '2026327T085600Z', '2026-11-23T08:56:00Z'],
    [
      'the name of the zone after the offset (RFC 9557)',
      '2026-11-23T08:56:00+07:00[Asia/Ho_Chi_Minh]',
      '2026-11-23T01:56:00Z',
    ],
    ['a day in a zone (XML Schema)', '2003-12-31+07:00', '2003-12-30T17:00:00Z'],
    ['hours alone', '2003-12-31T10Z', '2003-12-31T10:00:00Z'],
    ['an offset and Z', '2026-11-23T08:56:00+07:00Z', '2026-11-23T01:56:00Z'],
    ['a space before T', '2026-11-23 T08:56:00Z', '2026-11-23T08:56:00Z'],
    ['the end of a day', '2026-11-23T24:00:00Z', '2026-11-24T00:00:00Z'],
    ['a leap second', '1990-12-31T23:59:60Z', '1991-01-01T00:00:00Z'],
    ['a leap second in Vietnam', '1991-01-01T06:59:60+07:00', '1991-01-01T00:00:00Z'],
    ['epoch seconds', '1795420800', '2026-11-23T08:00:00Z'],
    ['epoch seconds with a fraction', '1795420800.25', '2026-11-23T08:00:00.250Z'],
    ['epoch milliseconds', '1795420800123', '2026-11-23T08:00:00.123Z'],
    ["old .NET's JSON", '/Date(1795420800000+0700)/', '2026-11-23T08:00:00Z'],
    // Other languages
    ['Greek', 'Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00Z'],
    ['Greek, misspelt', 'Κυρ, 18 Ιολ 2004 12:00:00 EST', '2004-07-18T17:00:00Z'],
    ['Greek in March', 'Κυρ, 18 Μάώ 2004 12:00:00 EST', '2004-03-18T17:00:00Z'],
    ['Hungarian in May, misspelt', '2004-máujus-13T9:15-05:00', '2004-05-13T14:15:00Z'],
    ['Hungarian', '2004-július-13T9:15-05:00', '2004-07-13T14:15:00Z'],
    ['Korean, in Korea', '2004년 05월 28일  01:31:15', '2004-05-27T16:31:15Z'],
    ['Korean with a half-day before the time', '2004-05-28 오후 11:20:59', '2004-05-28T14:20:59Z'],
    ['French', 'lundi 23 novembre 2026 08:56 +0100', '2026-11-23T07:56:00Z'],
    ['German', '23. Dezember 2026, 08:56 +0100', '2026-12-23T07:56:00Z'],
    ['German in short', 'Do, 08 Okt 2026 10:00:00 +0200', '2026-10-08T08:00:00Z'],
    ['Russian', 'Пн, 23 ноября 2026 08:56:00 +0300', '2026-11-23T05:56:00Z'],
    // Vietnamese forms with a zone
    ['a Vietnamese weekday (VnExpress)', 'Thứ 5, 28/05/2026 17:00:00 GMT+7', '2026-05-28T10:00:00Z'],
    ['the zone in brackets', '08:56 23/11/2026 (GMT+7)', '2026-11-23T01:56:00Z'],
    ['day, time, zone with spaces', '23/11/2026 08:56 GMT +7', '2026-11-23T01:56:00Z'],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toBe(expected)
    // A zone that is named outranks the publisher's.
    expect(parseDate(text, { ...vietnam, utcOffset: '-03:00' })).toBe(parseDate(text, vietnam))
  })
})

describe('dates without a zone are in the zone of their publisher', () => {
  test.each([
    ['month first, narrow space (Tuổi Trẻ)', '7/20/2026 5:25:00\u202fAM', american, '2026-07-19T22:25:00Z'],
    ['month first (Báo Chính phủ)', '9/14/2026 6:44:00 PM', american, '2026-09-14T11:44:00Z'],
    ['month first where it could be the day', '7/5/2026 5:25:00 AM', american, '2026-07-04T22:25:00Z'],
    ['day first where it could be the month', '7/5/2026 5:25:00 AM', vietnam, '2026-05-06T22:25:00Z'],
    ['a day over 12 in the place of the month: no guess', '7/20/2026 5:25:00 AM', vietnam, '2026-07-19T22:25:00Z'],
    ['points: the day is first everywhere', '05.07.2026 05:25', american, '2026-07-04T22:25:00Z'],
    ['SA', '23/11/2026 8:56:00 SA', vietnam, '2026-11-23T01:56:00Z'],
    ['CH', '23/11/2026 8:56:00 CH', vietnam, '2026-11-23T13:56:00Z'],
    ['half past midnight', '23/11/2026 12:30 SA', vietnam, '2026-11-22T17:30:00Z'],
    ['half past noon', '23/11/2026 12:30 CH', vietnam, '2026-11-23T05:30:00Z'],
    ['half past noon in letters', '23/11/2026 12:30 p.m.', vietnam, '2026-11-23T05:30:00Z'],
    ['"13:30 PM" says the same twice', '23/11/2026 13:30 PM', vietnam, '2026-11-23T06:30:00Z'],
    ['day first with AM (dienbiendpi.gov.vn)', '22/08/2023 06:37:04 AM', vietnam, '2023-08-21T23:37:04Z'],
    ['a bar', 'Thứ 3, 02/06/2020 | 08:56', vietnam, '2020-06-02T01:56:00Z'],
    ['a dash (Lai Châu)', 'Thứ hai, 15/09/2025 - 12:40', vietnam, '2025-09-15T05:40:00Z'],
    ['a long dash', 'Thứ hai, 15/09/2025 – 12:40', vietnam, '2025-09-15T05:40:00Z'],
    ['Sunday', 'Chủ nhật, 22/11/2026, 08:56', vietnam, '2026-11-22T01:56:00Z'],
    ['a weekday in short', 'T2, 23/11/2026 08:56', vietnam, '2026-11-23T01:56:00Z'],
    ['time before day', '18:20 ngày 03/10/2026', vietnam, '2026-10-03T11:20:00Z'],
    ['time, comma, day', '18:20, 03/10/2026', vietnam, '2026-10-03T11:20:00Z'],
    ['"lúc"', 'Ngày 03/10/2026 lúc 18:20', vietnam, '2026-10-03T11:20:00Z'],
    ['"Cập nhật:"', 'Cập nhật: 03/10/2026 18:20', vietnam, '2026-10-03T11:20:00Z'],
    ['hours with h', '8h30 ngày 23/11/2026', vietnam, '2026-11-23T01:30:00Z'],
    ['hours with g', '8g30 ngày 23/11/2026', vietnam, '2026-11-23T01:30:00Z'],
    ['hours in words', '8 giờ 30 phút ngày 23/11/2026', vietnam, '2026-11-23T01:30:00Z'],
    ['an hour alone', '8h ngày 23/11/2026', vietnam, '2026-11-23T01:00:00Z'],
    ['in the afternoon', '3 giờ chiều ngày 23/11/2026', vietnam, '2026-11-23T08:00:00Z'],
    ['all in words', 'Thứ Hai, ngày 23 tháng 11 năm 2026', vietnam, '2026-11-22T17:00:00Z'],
    ['the month in words', '23 Tháng Mười Một 2026 08:56', vietnam, '2026-11-23T01:56:00Z'],
    ['May in Vietnamese, which is no "năm"', '5 tháng năm năm 2026 08:56', vietnam, '2026-05-05T01:56:00Z'],
    ['month before day', 'Tháng 11 23, 2026', vietnam, '2026-11-22T17:00:00Z'],
    ["WordPress's short month", 'Th11 23, 2026', vietnam, '2026-11-22T17:00:00Z'],
    ['"Thời gian đăng:"', 'Thời gian đăng: 22/08/2023 06:37:04 AM', vietnam, '2023-08-21T23:37:04Z'],
    ['in brackets', '(23/11/2026 08:56)', vietnam, '2026-11-23T01:56:00Z'],
    ['"thg"', '23 thg 11, 2026', vietnam, '2026-11-22T17:00:00Z'],
    ['without accents', 'Thu hai, ngay 23 thang 11 nam 2026 08:56', vietnam, '2026-11-23T01:56:00Z'],
    ['decomposed accents', 'Thứ hai, 23/11/2026 - 08:56'.normalize('NFD'), vietnam, '2026-11-23T01:56:00Z'],
    ['hyphens', '23-11-2026 08:56', vietnam, '2026-11-23T01:56:00Z'],
    ['a year of two digits', '23/11/26 08:56', vietnam, '2026-11-23T01:56:00Z'],
    ['a year of two digits and hyphens', '23-11-26', vietnam, '2026-11-22T17:00:00Z'],
    ['ISO without a zone', '2026-11-23T08:56:00', vietnam, '2026-11-23T01:56:00Z'],
    ['ISO with a space', '2026-11-23 08:56:00', vietnam, '2026-11-23T01:56:00Z'],
    ['ISO with slashes', '2026/11/23 08:56', vietnam, '2026-11-23T01:56:00Z'],
    ["an article's stamp", '20261123085600', vietnam, '2026-11-23T01:56:00Z'],
    ['RFC 822 without a zone', 'Mon, 23 Nov 2026 08:56:00', vietnam, '2026-11-23T01:56:00Z'],
    ['asctime', 'Mon Nov 23 08:56:00 2026', vietnam, '2026-11-23T01:56:00Z'],
    ['English in full', 'Monday, November 23, 2026 at 8:56 AM', vietnam, '2026-11-23T01:56:00Z'],
    ['an hour and a half-day', 'Nov 23, 2026 8am', vietnam, '2026-11-23T01:00:00Z'],
    ['a day', '2003-12-31', vietnam, '2003-12-30T17:00:00Z'],
    ['a day in basic form', '20031231', vietnam, '2003-12-30T17:00:00Z'],
    ['a day in basic form with two digits of year', '031231', vietnam, '2003-12-30T17:00:00Z'],
    ['a month (W3CDTF)', '2003-12', vietnam, '2003-11-30T17:00:00Z'],
    ['a month of ISO 8601:1988', '-0312', vietnam, '2003-11-30T17:00:00Z'],
    ['a year (W3CDTF)', '2003', vietnam, '2002-12-31T17:00:00Z'],
    ['a day of the year', '2003-335', vietnam, '2003-11-30T17:00:00Z'],
    ['a day of the year in basic form', '2003335', vietnam, '2003-11-30T17:00:00Z'],
    ['a week', '2026-W48', vietnam, '2026-11-22T17:00:00Z'],
    ['a week of ISO 8601:1988', '26-W48-1', vietnam, '2026-11-22T17:00:00Z'],
    ['a day of a week', '2026-W48-3', vietnam, '2026-11-24T17:00:00Z'],
    ['29 February of a leap year', '29/02/2024', vietnam, '2024-02-28T17:00:00Z'],
  ])('%s', (_, text, reading, expected) => {
    expect(read(text, reading)).toBe(expected)
  })

  test('of two digits in every place: ISO unless something shows another order', () => {
    expect(parseDate('03-12-31', { utcOffset: '+00:00', order: 'dmy' })).toBe('2003-12-31T00:00:00.000Z')
    expect(parseDate('03-12-31', { utcOffset: '+00:00', order: 'dmy', now })).toBe('2003-12-31T00:00:00.000Z')
    expect(parseDate('03-12-25', { utcOffset: '+00:00', order: 'dmy', now })).toBe('2025-12-03T00:00:00.000Z')
  })
})

describe('times told from now', () => {
  test.each([
    ['15 giờ trước', '2026-11-22T10:02:03Z'],
    ['5 phút trước', '2026-11-23T00:57:03Z'],
    ['Cách đây 30 giây', '2026-11-23T01:01:33Z'],
    ['khoảng 2 tiếng trước', '2026-11-22T23:02:03Z'],
    ['3 ngày trước', '2026-11-20T01:02:03Z'],
    ['1 tuần trước', '2026-11-16T01:02:03Z'],
    ['9 tháng trước', '2026-02-23T01:02:03Z'],
    ['2 năm trước', '2024-11-23T01:02:03Z'],
    ['Vừa xong', '2026-11-23T01:02:03Z'],
    ['hôm qua lúc 18:20', '2026-11-22T11:20:00Z'],
    ['07:30 hôm nay', '2026-11-23T00:30:00Z'],
    ['Hôm nay, 07:30', '2026-11-23T00:30:00Z'],
    ['3 hours ago', '2026-11-22T22:02:03Z'],
    ['an hour ago', '2026-11-23T00:02:03Z'],
    ['just now', '2026-11-23T01:02:03Z'],
    ['yesterday at 6:20 pm', '2026-11-22T11:20:00Z'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  test('months are the calendar’s, and their last day is not passed', () => {
    expect(read('9 tháng trước', { ...vietnam, now: new Date('2026-11-30T01:02:03Z') })).toBe('2026-02-28T01:02:03Z')
  })

  test('are no dates where nobody says what now is', () => {
    expect(parseDate('15 giờ trước', { utcOffset: '+07:00', order: 'dmy' })).toBeUndefined()
  })
})

describe('a date that shares its element', () => {
  test.each([
    ['with a label', 'Ngày đăng: 23/11/2026 08:56', '2026-11-23T01:56:00Z'],
    ['with a label of several words', 'Cập nhật lần cuối: 08:56 - 23/11/2026', '2026-11-23T01:56:00Z'],
    ['with a number of views', '23/11/2026 08:56 | 1.234 lượt xem', '2026-11-23T01:56:00Z'],
    ['with views and no mark between', '23/11/2026 08:56 (GMT+7) 45 lượt đọc', '2026-11-23T01:56:00Z'],
    ['with its author before', 'Lò Văn A - 23/11/2026 08:56', '2026-11-23T01:56:00Z'],
    ['with its author after', '23/11/2026 08:56 | Lò Văn A', '2026-11-23T01:56:00Z'],
    ['with author and views', 'Lò Văn A | 23-11-2026 08:56 | 12 views', '2026-11-23T01:56:00Z'],
    ['a machine’s, with a name', '2026-11-23T08:56:00+07:00 | Báo Điện Biên Phủ', '2026-11-23T01:56:00Z'],
    ['with its zone in square brackets', '23/11/2026 08:56 [GMT+7]', '2026-11-23T01:56:00Z'],
    ['with its zone twice', 'Mon, 23 Nov 2026 08:56:00 +0700 GMT+7', '2026-11-23T01:56:00Z'],
    ['with its zone twice in one form', 'Mon, 23 Nov 2026 08:56:00 +0700 +07:00', '2026-11-23T01:56:00Z'],
  ])('%s: %s', (_, text, expected) => expect(read(text)).toBe(expected))
})

describe('no dates', () => {
  test.each([
    ['nothing', ''],
    ['prose', 'Điện Biên đón 1 triệu lượt khách'],
    ['prose around a date', 'Sáng nay 23/11/2026 08:56 tại Mường Nhé'],
    ['two dates', 'Từ ngày: 20/11/2026 | 25/11/2026'],
    ['a date and another number', 'Số 12 - 23/11/2026 | 7'],
    ['two zones that contradict each other', 'Mon, 23 Nov 2026 08:56:00 +0700 +08:00'],
    ['a time alone', '10:14:55 PM'],
    ['a day and month alone', '23/11'],
    ['an amount', '15 giờ'],
    ['31 June', 'Thu, 31 Jun 2004 19:48:21 GMT'],
    ['31 February', '31/02/2026'],
    ['29 February of no leap year', '2026-02-29T00:00:00Z'],
    ['month 13', '2026-13-01T00:00:00Z'],
    ['month 13 in both orders', '13/13/2026'],
    ['month 0', '2026-00-10'],
    ['day 0', '2026-11-00'],
    ['day 366 of no leap year', '2026-366'],
    ['week 54', '2026-W54'],
    ['hour 25', '2003-12-31T25:14:55Z'],
    ['hour 24 and a minute', '2026-11-23T24:01:00Z'],
    ['minute 60', '2003-12-31T10:60:55Z'],
    ['second 61', '2003-12-31T10:14:61Z'],
    ['a leap second in the middle of an hour', '2003-12-31T10:14:60Z'],
    ['hour 14 before noon', '23/11/2026 14:30 SA'],
    ['an offset of a day', '2026-11-23T08:56:00+24:00'],
    ['minutes of an offset over 59', '2026-11-23T08:56:00+07:60'],
    ['letters for a month', '2013-xx-27'],
    ['letters for a minute', '2013-01-28T09:xx:00Z'],
    ['letters for an offset', 'Sun, 16 Dec 2012 11:47:32 +zz:00'],
    ['a place that no map has', 'Sun, 16 Dec 2012 11:47:32 Asia/Atlantis'],
    ['letters for the minutes of an offset', 'Sun, 16 Dec 2012 11:47:32 +00:zz'],
    ['a month that no language has', 'Sun, 16 zzz 2012 11:47:32 GMT'],
    ['letters for a day', 'Sun, Dec x 2012 11:47:32 GMT'],
    ['letters for a year', 'Sun, 16 Dec zz 11:47:32 GMT'],
    ["zero as .NET's dates have it", '0001-01-01T00:00:00'],
    ["zero as MySQL's dates have it", '0000-00-00 00:00:00'],
    ['a year of five digits', '12026-11-23T08:56:00Z'],
    ['a number', '7'],
    ['markup', '<b>2026-11-23</b>'],
    ['null', 'null'],
    ['a word of the machine for a zone', '23/11/2026 08:56 constructor'],
  ])('%s: %s', (_, text) => {
    expect(parseDate(text, vietnam)).toBeUndefined()
    expect(parseDate(text, american)).toBeUndefined()
  })

  test('no text throws or takes long, and what is read is an instant', () => {
    const parts = fc.constantFrom(
      'Mon',
      ', ',
      '23',
      '/',
      '11',
      '2026',
      ' ',
      '08',
      ':',
      '+07',
      'GMT',
      'thứ',
      'tháng',
      '-',
      'T',
      'Z',
      '(',
      'ngày',
      '오전',
      'am',
    )
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 150 }),
      fc.array(parts, { maxLength: 40 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const date = parseDate(text, vietnam)
        if (date !== undefined) expect(new Date(date).toISOString()).toBe(date)
      }),
      { numRuns: 2000 },
    )
  })

  test('every instant of this century comes back from the forms that computers write', () => {
    const instant = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instant, (date) => {
        expect(parseDate(date.toISOString(), vietnam)).toBe(date.toISOString())
        const second = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString()
        expect(parseDate(date.toUTCString(), vietnam)).toBe(second)
        expect(parseDate(date.toString(), vietnam)).toBe(second)
      }),
    )
  })
})
