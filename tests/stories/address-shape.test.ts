import { expect, test } from 'vitest'
import { addressShape } from '../../src/stories/identity/address-shape.ts'

test.each([
  ['numbers in another length', '/lich-cup-dien-99998.html', '/gia-nong-san-100001.html'],
  ['numbers behind a word', '/lich-cup-dien-post9998.vnp', '/gia-nong-san-post10001.vnp'],
  ['another day in the folders', '/2026/11/23/lich-cup-dien', '/2026/12/7/gia-nong-san'],
  ['another number of a month', '/xa-hoi/202611/lich-cup-dien-b180e1a/', '/xa-hoi/202612/gia-nong-san-c291f2b/'],
  ['a day at the end of a slug', '/thoi-tiet-ngay-23-11', '/thoi-tiet-ngay-1-12'],
  ['another number in the query', '/xem?id=7', '/xem?id=10234'],
  ['another route', '/#/tin/7', '/#/tin/10234'],
])('two articles of one system have one shape: %s', (_, one, other) => {
  expect(addressShape(`https://b.vn${one}`)).toBe(addressShape(`https://www.b.vn${other}`))
})

test.each([
  ['another host', 'https://b.vn/lich-cup-dien-99998.html', 'https://moi.vn/lich-cup-dien-99998.html'],
  ['another folder', 'https://b.vn/tin/lich-cup-dien', 'https://b.vn/xa-hoi/lich-cup-dien'],
  ['numbers where there were none', 'https://b.vn/lich-cup-dien.html', 'https://b.vn/lich-cup-dien-99998.html'],
  ['a letter before the number', 'https://b.vn/lich-cup-dien-99998.html', 'https://b.vn/lich-cup-dien-d99998.html'],
  ['another version in a folder', 'https://b.vn/he-1/lich-cup-dien', 'https://b.vn/he-2/lich-cup-dien'],
  ['another ending', 'https://b.vn/lich-cup-dien-99998.html', 'https://b.vn/lich-cup-dien-99998.htm'],
  ['a query', 'https://b.vn/xem?id=7', 'https://b.vn/xem?p=7'],
])('another system has another: %s', (_, one, other) => {
  expect(addressShape(one)).not.toBe(addressShape(other))
})
