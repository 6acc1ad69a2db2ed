import { describe, expect, test } from 'vitest'
import { articleNumber, folderNumber } from '../../src/normalise/article-number.ts'
import { newsroomHost } from '../../src/normalise/newsroom-host.ts'

/** Forms of links as publishers write them, and the number that identifies the article whatever its slug says. */
const numbered: readonly (readonly [publisher: string, address: string, number: string])[] = [
  ['VnExpress', 'https://vnexpress.net/mua-lu-o-muong-nhe-5112299.html', '5112299'],
  ['VietnamNet', 'https://vietnamnet.vn/mua-lu-2412345.html', '2412345'],
  ['Tuổi Trẻ', 'https://tuoitre.vn/mua-lu-100260722232504584.htm', '100260722232504584'],
  ['Thanh Niên', 'https://thanhnien.vn/mua-lu-185260720062233458.htm', '185260720062233458'],
  ['Thanh Niên, 2023', 'https://thanhnien.vn/mua-lu-post1567890.html', 'post1567890'],
  ['Dân trí', 'https://dantri.com.vn/thoi-su/mua-lu-20260720053604184.htm', '20260720053604184'],
  ['Dân trí, to the second', 'https://dantri.com.vn/thoi-su/mua-lu-20260720053604.htm', '20260720053604'],
  ['CafeF', 'https://cafef.vn/mua-lu-188260720061813496.chn', '188260720061813496'],
  ['CafeF, a stamp one digit short', 'https://cafef.vn/mua-lu-18826072122595725.chn', '18826072122595725'],
  ['Kênh 14', 'https://kenh14.vn/mua-lu-21526072023242837.chn', '21526072023242837'],
  ['Báo Chính phủ', 'https://baochinhphu.vn/mua-lu-102260723221052289.htm', '102260723221052289'],
  ['VTV', 'https://vtv.vn/mua-lu-100260718134806185.htm', '100260718134806185'],
  ['Báo Xây dựng', 'https://baoxaydung.vn/mua-lu-192260720055400269.htm', '192260720055400269'],
  ['Lao Động', 'https://laodong.vn/xa-hoi/mua-lu-1412345.ldo', '1412345'],
  ['VietnamPlus', 'https://www.vietnamplus.vn/mua-lu-post1126654.vnp', 'post1126654'],
  ['Nhân Dân', 'https://nhandan.vn/mua-lu-post976633.html', 'post976633'],
  ['Tiền Phong', 'https://tienphong.vn/mua-lu-post1863072.tpo', 'post1863072'],
  ['Tiền Phong, the AMP page', 'https://tienphong.vn/mua-lu-post1863072.amp', 'post1863072'],
  ['Tiền Phong, the AMP folder at the end', 'https://tienphong.vn/mua-lu-post1863072.tpo/amp', 'post1863072'],
  ['CAND', 'https://cand.vn/mua-lu-post817259.html', 'post817259'],
  ['CAND, 2023', 'https://cand.com.vn/Xa-hoi/mua-lu-i712346/', 'i712346'],
  ['SGGP', 'https://www.sggp.org.vn/mua-lu-post863069.html', 'post863069'],
  ['VOV', 'https://vov.vn/xa-hoi/mua-lu-post1317370.vov', 'post1317370'],
  ['VOV, 2023', 'https://vov.vn/xa-hoi/mua-lu-1054322.vov', '1054322'],
  ['Znews', 'https://znews.vn/mua-lu-post1567891.html', 'post1567891'],
  ['Báo Lào Cai', 'https://baolaocai.vn/mua-lu-post401234.html', 'post401234'],
  ['Biên phòng', 'https://www.bienphong.com.vn/mua-lu-post489311.html', 'post489311'],
  ['24h', 'https://www.24h.com.vn/tin-tuc/mua-lu-c46a1612345.html', 'c46a1612345'],
  ['Báo Mới', 'https://baomoi.com/mua-lu-c51234567.epi', 'c51234567'],
  ['VTC News', 'https://vtcnews.vn/mua-lu-ar912345.html', 'ar912345'],
  ['Nông nghiệp & Môi trường', 'https://nongnghiepmoitruong.vn/mua-lu-d798765.html', 'd798765'],
  ['Người Đưa Tin, 2023', 'https://www.nguoiduatin.vn/mua-lu-a612345.html', 'a612345'],
  ['Bộ Công an', 'https://bocongan.gov.vn/bai-viet/mua-lu-d2-t31234.html', 'd2-t31234'],
  ['Công an TP.HCM', 'https://congan.com.vn/tin-chinh/mua-lu_165432.html', '165432'],
  ['Báo Lai Châu', 'https://baolaichau.vn/xa-hoi/mua-lu-1234567', '1234567'],
  ['Báo Sơn La', 'https://baosonla.vn/xa-hoi/mua-lu-51YnYvXDR.html', '51YnYvXDR'],
  ['Quân đội nhân dân', 'https://www.qdnd.vn/xa-hoi/tin-tuc/mua-lu-1035551', '1035551'],
  ['Đại Đoàn Kết', 'https://daidoanket.vn/mua-lu-10291234.html', '10291234'],
  ['Báo Tin tức', 'https://baotintuc.vn/dia-phuong/mua-lu-20260720053604123.htm', '20260720053604123'],
  ['a stamp in seconds', 'https://b.vn/mua-lu-1784490820.html', '1784490820'],
  ['a number after “mỗi ngày”', 'https://vnexpress.net/loi-ich-khi-di-bo-moi-ngay-5101338.html', '5101338'],
  [
    'a number after “điện thoại”',
    'https://b.vn/vua-lai-xe-vua-nghe-dien-thoai-192260801201517475.htm',
    '192260801201517475',
  ],
  ['a number after “tài khoản”', 'https://b.vn/mat-tien-trong-tai-khoan-5101339.html', '5101339'],
  ['the thousandth number', 'https://vnexpress.net/mua-lu-5113000.html', '5113000'],
  ['a number alone', 'https://b.vn/news/1234567.html', '1234567'],
  ['a number alone, in folders of a day', 'https://b.vn/2026/07/20/1234567/', '1234567'],
  ['Đài Điện Biên', 'https://dienbientv.vn/xa-hoi/202611/mua-lu-b180e1a/', '202611-b180e1a'],
  ['Báo Thái Nguyên', 'https://baothainguyen.vn/xa-hoi/202408/mua-lu-cf20ab5/', '202408-cf20ab5'],
  ['a page of a numbered article', 'https://b.vn/mua-lu-5112299.html?page=2', '5112299'],
  ['a campaign on a numbered article', 'https://b.vn/mua-lu-5112299.html?utm_campaign=20261123', '5112299'],
]

const notNumbered: readonly (readonly [why: string, address: string])[] = [
  ['a slug alone', 'https://vneconomy.vn/google-bi-phat.htm'],
  ['Báo Điện Biên Phủ', 'https://baodienbienphu.vn/tin-bai/xa-hoi/mua-lu-o-muong-nhe'],
  ['a year', 'https://vneconomy.vn/don-doc-so-29-2026.htm'],
  ['a day, its slashes dropped', 'https://vneconomy.vn/thoi-tiet-ngay-20072026.htm'],
  ['a day with a month of one digit', 'https://b.vn/thoi-tiet-ngay-5122026.html'],
  ['a day with day and month of one digit', 'https://b.vn/thoi-tiet-ngay-572026.html'],
  ['a day, year first', 'https://vneconomy.vn/thoi-tiet-ngay-20260720.htm'],
  ['a day of six digits', 'https://vneconomy.vn/thoi-tiet-ngay-200726.htm'],
  ['a day of history', 'https://b.vn/chien-thang-ngay-751954.html'],
  ['a day without its year', 'https://b.vn/lich-cat-dien-ngay-201126.html'],
  ['a month', 'https://b.vn/diem-bao-thang-112026.html'],
  ['a month, year first', 'https://b.vn/diem-bao-202611.html'],
  ['a span within a month', 'https://b.vn/lich-cat-dien-1820112026.html'],
  ['a span over two months', 'https://b.vn/lich-cat-dien-28112122026.html'],
  ['a span of whole days', 'https://b.vn/lich-cat-dien-2011202625112026.html'],
  ['a day and an hour', 'https://b.vn/cap-nhat-2026112014.html'],
  ['a term of office', 'https://b.vn/dai-hoi-nhiem-ky-20252030.html'],
  ['a school year', 'https://b.vn/khai-giang-nam-hoc-20262027.html'],
  ['a plan’s years', 'https://b.vn/quy-hoach-giai-doan-20212030.html'],
  ['a document and its year', 'https://b.vn/nghi-dinh-so-3852026.html'],
  ['a month behind a letter', 'https://b.vn/ke-hoach-t122026.html'],
  ['a term behind a letter', 'https://b.vn/hdnd-k20262031.html'],
  ['a round amount', 'https://vneconomy.vn/ho-tro-500000.htm'],
  ['a round amount of millions', 'https://b.vn/thuong-1500000.htm'],
  ['a mobile number', 'https://b.vn/duong-day-nong-0912345678.html'],
  ["a landline with the province's code", 'https://b.vn/lien-he-02153825678.html'],
  ["a mobile number with the country's code", 'https://b.vn/lien-he-84912345678.html'],
  ['a hotline', 'https://b.vn/goi-tong-dai-19001234.html'],
  ['a bank account', 'https://b.vn/ung-ho-so-tai-khoan-1017589681.html'],
  ['an identity card', 'https://b.vn/tim-nguoi-cccd-111234567890.html'],
  ['an opaque word in lower case', 'https://www.bbc.com/vietnamese/articles/c8jne9k1vj9o'],
  ['a product', 'https://b.vn/danh-gia-iPhone16Pro.html'],
  ["a month's folder", 'https://b.vn/2026/07/mua-lu'],
  ["a month's folder of six digits", 'https://b.vn/xa-hoi/202611/mua-lu-o-muong-nhe/'],
  ['a day at the end, in a month’s folder', 'https://b.vn/xa-hoi/202611/thoi-tiet-ngay-5122026/'],
  ["a day's folder", 'https://b.vn/20261120/mua-lu.html'],
  ['a section before a query', 'https://b.vn/1045321/chi-tiet.aspx?id=7'],
  ['a numbered page before a query', 'https://b.vn/chi-tiet-1045321.aspx?id=7'],
  ['a numbered page before a route', 'https://b.vn/app-1045321.html#/tin/7'],
  ['WordPress without permalinks', 'https://vietnam.vn/dienbien/?p=593786'],
  ['SharePoint', 'https://dienbien.gov.vn/portal/pages/print.aspx?p=26907'],
  ['a number in the text', 'https://b.vn/hon-1234567-nguoi-dan'],
  ['a page of a gallery', 'https://vnexpress.net/mua-lu-4898765-p2.html'],
  ['a tag', 'https://dantocmiennui.vn/muong-nhe-tag5158.html'],
]

test('the table has at least 80 forms', () => {
  expect(numbered.length + notNumbered.length).toBeGreaterThanOrEqual(80)
})

test.each(numbered)('%s: %s → %s', (_, address, number) => {
  expect(articleNumber(new URL(address))).toBe(number)
})

test.each(notNumbered)('no number in %s: %s', (_, address) => {
  expect(articleNumber(new URL(address))).toBeUndefined()
})

describe('folderNumber', () => {
  test.each([
    ['Viet Nam News', 'https://vietnamnews.vn/society/1712345/floods-in-dien-bien.html', '1712345'],
    ['Báo Điện Biên Phủ, until 2023', 'https://baodienbienphu.com.vn/tin-tuc/xa-hoi/205642/mua-lu', '205642'],
  ])('%s', (_, address, number) => expect(folderNumber(new URL(address))).toBe(number))
  test.each([
    ['a section', 'https://b.vn/muc/104532/mua-lu'],
    ['a category', 'https://b.vn/category/104532/mua-lu'],
    ['a month', 'https://b.vn/xa-hoi/202611/mua-lu'],
    ['a day', 'https://b.vn/20261120/mua-lu'],
    ['before no slug', 'https://b.vn/104532/detail'],
    ['a query that chooses the page', 'https://b.vn/104532/mua-lu?id=7'],
  ])('none where the folder is %s', (_, address) => expect(folderNumber(new URL(address))).toBeUndefined())
})

test.each([
  ['batdongsan.baoxaydung.vn', 'baoxaydung.vn'],
  ['www.sggp.org.vn', 'sggp.org.vn'],
  ['anh.24h.com.vn', '24h.com.vn'],
  ['e.vnexpress.net', 'e.vnexpress.net'],
  ['muongthanh.dienbien.gov.vn', 'muongthanh.dienbien.gov.vn'],
  ['thptmuongnhe.edu.vn', 'thptmuongnhe.edu.vn'],
  ['a.wordpress.com', 'a.wordpress.com'],
  ['m.a.blogspot.com', 'a.blogspot.com'],
  ['a.blogspot.com.vn', 'a.blogspot.com.vn'],
  ['muongcha.vnptweb.vn', 'muongcha.vnptweb.vn'],
  ['tin.bao.dienbien.vn', 'bao.dienbien.vn'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
])('newsroomHost: %s → %s', (host, expected) => expect(newsroomHost(host)).toBe(expected))
