import { expect, test } from 'vitest'
import { withoutOwnName } from '../../src/normalise/own-name.ts'

const paper = { name: 'Báo Điện Biên Phủ', home: 'https://www.baodienbienphu.vn/' }
const HEADLINE = 'Mưa lũ chia cắt đường vào Sín Thầu'

test.each([
  `${HEADLINE} - Báo Điện Biên Phủ`,
  `${HEADLINE} | baodienbienphu.vn`,
  `${HEADLINE} – Báo điện tử Điện Biên Phủ`,
  `${HEADLINE} » BÁO ĐIỆN BIÊN PHỦ ONLINE`,
])('the outlet goes from the end of %j', (title) => {
  expect(withoutOwnName(title, paper)).toBe(HEADLINE)
})

test.each([
  HEADLINE,
  'Bảy mươi năm chiến thắng - Điện Biên Phủ',
  `${HEADLINE} - Báo Lai Châu`,
  `${HEADLINE} | Xã hội`,
  'Báo Điện Biên Phủ',
  '- Báo Điện Biên Phủ',
  'Báo Điện Biên Phủ - hành trình 60 năm',
])('%j stays', (title) => {
  expect(withoutOwnName(title, paper)).toBe(title)
})
