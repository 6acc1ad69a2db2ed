import { expect, test } from 'vitest'
import { readArticle } from '../../../src/parse/articles/read-article.ts'

const text = '<p>Trao đổi với phóng viên, ban tổ chức cho biết mọi việc chuẩn bị đã xong trước một tuần.</p>'.repeat(4)
const article = (lines: string) =>
  `<html><title>Giải đua thuyền mở ở lòng hồ</title><h1>Giải đua thuyền mở ở lòng hồ</h1>${lines}${text}</html>`
const published = (lines: string) => {
  const reading = readArticle(article(lines), { url: 'https://baonui.example/giai-dua-thuyen-1.html', utcOffset: 420 })
  return reading.kind === 'article' ? reading.article.published?.iso : undefined
}

test.each([
  ['<div>Thời gian: 08:00 11/02/2027</div><div>Địa điểm: Bến thuyền trung tâm</div>'],
  ['<p><b>Thời gian:</b> <span>08:00 11/02/2027</span></p><p><b>Địa điểm:</b> <span>Bến thuyền</span></p>'],
  ['<div class="date">February 11, 2027, 8:00</div><div>Venue: Lake pier</div>'],
])('a day before a place is of an event: %s', (lines) => expect(published(lines)).toBeUndefined())

test('the day of publishing counts beside that of an event', () => {
  const lines =
    '<div class="date">26/11/2026 09:15</div><div>Thời gian: 08:00 11/02/2027</div><div>Địa điểm: Bến thuyền</div>'
  expect(published(lines)).toBe('2026-11-26T02:15:00.000Z')
})
