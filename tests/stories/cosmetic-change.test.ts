import { expect, test } from 'vitest'
import { tellsTheSame } from '../../src/stories/cosmetic-change.ts'

const article = {
  title: 'Mưa lũ chia cắt đường vào Sín Thầu',
  summary: 'Nước suối dâng cao, ngầm tràn bị cuốn trôi, ba bản bị cô lập từ rạng sáng.',
  image: 'https://anh.daily.example/2026/11/23/ngam-tran-sin-thau-1200x630.jpg?w=1200&s=aB3',
}
type Changes = Partial<typeof article>

const trifles: readonly (readonly [string, Changes])[] = [
  ['a count of comments after the headline', { title: `${article.title} (5 bình luận)` }],
  ['a count of views after a bar', { title: `${article.title} | 1.234 lượt xem` }],
  ['a count at the end of the summary', { summary: `${article.summary} 12 bình luận` }],
  ['a count before the headline', { title: `3K views - ${article.title}` }],
  ['an age before the headline', { title: `2 phút trước | ${article.title}` }],
  ['an age after the summary', { summary: `${article.summary} 3 giờ trước` }],
  ['an age in brackets', { title: `${article.title} (vừa xong)` }],
  ['a clock after the summary', { summary: `${article.summary} Cập nhật lúc 14:05 23/11/2026` }],
  ['a clock before the summary', { summary: `23/11/2026 14:05 GMT+7 - ${article.summary}` }],
  ['three dots at the end', { title: `${article.title}…` }],
  ['a summary that is cut earlier', { summary: 'Nước suối dâng cao, ngầm tràn bị cuốn trôi...' }],
  ['more spaces', { title: '  Mưa lũ  chia cắt đường vào Sín Thầu ' }],
  ['other marks', { title: '“Mưa lũ” chia cắt đường vào Sín Thầu!' }],
  ['letters in their parts', { title: article.title.normalize('NFD') }],
  ['another host of the picture', { image: article.image.replace('anh.daily', 'cdn2.daily') }],
  ['another query of the picture', { image: article.image.replace('w=1200&s=aB3', 'w=600&s=x9') }],
  ['another size of the picture', { image: 'https://anh.daily.example/thumb/ngam-tran-sin-thau_600x315.jpg' }],
]

const edits: readonly (readonly [string, Changes])[] = [
  ['another headline', { title: 'Sín Thầu thông đường' }],
  ['an hour that is told', { summary: `${article.summary} Nước rút lúc 14h05.` }],
  ['an age within the text', { summary: article.summary.replace('từ rạng sáng', 'từ 3 giờ trước khi lũ về') }],
  ['a toll in the headline', { title: `${article.title}, 2 người mất tích` }],
  ['a count of what is told', { title: `${article.title}: 5 bình luận của chuyên gia` }],
  ['degrees that fall below zero', { summary: 'Nhiệt độ -3 độ.' }],
  ['a name that gets its capitals', { title: article.title.replace('Sín Thầu', 'sín thầu') }],
  ['another summary', { summary: 'Đường đã thông.' }],
  ['a longer summary', { summary: `${article.summary} Công an xã lập chốt.` }],
  ['a summary that is gone', { summary: '' }],
  ['another picture', { image: 'https://anh.daily.example/2026/11/23/cong-an-lap-chot-tai-ngam.jpg' }],
  ['another picture with a common name', { image: 'https://anh.daily.example/2026/11/24/1.jpg' }],
]

test.each(trifles)('%s is not an edit', (_, changes) => {
  expect(tellsTheSame(article, { ...article, ...changes })).toBe(true)
})

test.each(edits)('%s is an edit', (_, changes) => {
  expect(tellsTheSame(article, { ...article, ...changes })).toBe(false)
})

test('a session or a clock in an address within the text is not an edit', () => {
  const at = (query: string) => ({ ...article, summary: `Xem https://daily.example/bai-1.html${query} để biết thêm` })
  expect(tellsTheSame(at('?sid=81&t=1763900000'), at('?sid=82&t=1763900300'))).toBe(true)
  expect(tellsTheSame(at(' (mã 8f3a9c0de1b24f7791aa)'), at(' (mã 91bb0c0de1b24f77d3e2)'))).toBe(true)
  expect(tellsTheSame(at(';jsessionid=A1'), at(';jsessionid=B2#top'))).toBe(true)
})

test('a picture where there was none is an edit, and the other way round', () => {
  const bare = { ...article, image: undefined }
  expect([tellsTheSame(bare, article), tellsTheSame(article, bare)]).toEqual([false, false])
})

test('a minus that appears before a figure is an edit', () => {
  const cold = { ...article, summary: 'Nhiệt độ 3 độ.' }
  expect(tellsTheSame(cold, { ...cold, summary: 'Nhiệt độ -3 độ.' })).toBe(false)
})
