import type { Language } from '../../../config/schema/schema.ts'
import { counted } from '../../../text/counted.ts'

/** The words of the pages about days, in both languages. */
const vi = {
  title: 'Lưu trữ',
  lead: 'Mỗi ngày một trang: mọi tin của ngày đó, xếp theo địa bàn.',
  newsOf: (day: string) => `Tin ${day.charAt(0).toLowerCase()}${day.slice(1)}`,
  description: (day: string, count: number, province: string) => `${count} tin về ${province}, ${day}.`,
  count: (count: number) => `${count} tin`,
  mostTold: 'Nhiều báo cùng đưa',
  elsewhere: 'Toàn tỉnh',
  before: 'Ngày trước',
  after: 'Ngày sau',
  calendar: 'Lịch các ngày',
  none: 'Ngày này không có tin nào.',
  open: 'Tin của ngày này còn được cập nhật.',
  month: (month: number, year: number) => `Tháng ${month}/${year}`,
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as readonly string[],
  empty: 'Chưa có ngày nào.',
}

export type DayWords = typeof vi

const en: DayWords = {
  title: 'Archive',
  lead: 'One page per day: all its news, by area.',
  newsOf: (day) => `News of ${day}`,
  description: (day, count, province) => `${counted(count, 'item')} about ${province}, ${day}.`,
  count: (count) => counted(count, 'item'),
  mostTold: 'In several outlets',
  elsewhere: 'Whole province',
  before: 'The day before',
  after: 'The day after',
  calendar: 'Calendar',
  none: 'There is no news for this day.',
  open: 'More news may be added to this day.',
  month: (month, year) =>
    `${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1]} ${year}`,
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  empty: 'There are no days yet.',
}

export const dayWords: Readonly<Record<Language, DayWords>> = { vi, en }
