import type { Province } from './province-facts.ts'

/** A newsroom or office of a province. `isSure` is false for a host that follows the usual form but was not seen. */
export type Outlet = { readonly host: string; readonly isSure: boolean }

export type Press = {
  readonly paper: Outlet & { readonly name: string }
  readonly broadcaster: Outlet
  readonly portal: Outlet
  /** Hosts of papers of provinces that were merged into this one: their archives, and links that still lead there. */
  readonly former: readonly string[]
}

const sure = (host: string): Outlet => ({ host, isSure: true })
const guess = (host: string): Outlet => ({ host, isSure: false })
const paper = (name: string, host: string): Press['paper'] => ({ name, host, isSure: true })

/**
 * The provincial paper, broadcaster and portal of each province of today. Papers and portals are the well-known
 * addresses; in 2025 papers and broadcasters were merged into one office each, so that a broadcaster's host may lead to
 * the paper by now. None was requested when this table was written (November 2026).
 */
const press: Readonly<Record<string, Press>> = {
  'An Giang': {
    paper: paper('Báo An Giang', 'baoangiang.com.vn'),
    broadcaster: sure('atv.org.vn'),
    portal: sure('angiang.gov.vn'),
    former: ['baokiengiang.vn'],
  },
  'Bắc Ninh': {
    paper: { ...paper('Báo Bắc Ninh', 'baobacninhtv.vn'), isSure: false },
    broadcaster: guess('bacninhtv.vn'),
    portal: sure('bacninh.gov.vn'),
    former: ['baobacninh.vn', 'baobacninh.com.vn', 'baobacgiang.vn', 'baobacgiang.com.vn'],
  },
  'Cà Mau': {
    paper: paper('Báo Cà Mau', 'baocamau.vn'),
    broadcaster: guess('ctvcamau.vn'),
    portal: sure('camau.gov.vn'),
    former: ['baobaclieu.vn', 'baocamau.com.vn'],
  },
  'Cao Bằng': {
    paper: paper('Báo Cao Bằng', 'baocaobang.vn'),
    broadcaster: guess('caobangtv.vn'),
    portal: sure('caobang.gov.vn'),
    former: [],
  },
  'Cần Thơ': {
    paper: paper('Báo Cần Thơ', 'baocantho.com.vn'),
    broadcaster: sure('canthotv.vn'),
    portal: sure('cantho.gov.vn'),
    former: ['baosoctrang.org.vn', 'baohaugiang.com.vn'],
  },
  'Đà Nẵng': {
    paper: paper('Báo Đà Nẵng', 'baodanang.vn'),
    broadcaster: sure('danangtv.vn'),
    portal: sure('danang.gov.vn'),
    former: ['baoquangnam.vn'],
  },
  'Đắk Lắk': {
    paper: paper('Báo Đắk Lắk', 'baodaklak.vn'),
    broadcaster: guess('daklaktv.vn'),
    portal: sure('daklak.gov.vn'),
    former: ['baophuyen.vn'],
  },
  'Điện Biên': {
    paper: paper('Báo Điện Biên Phủ', 'baodienbienphu.vn'),
    broadcaster: sure('dienbientv.vn'),
    portal: sure('dienbien.gov.vn'),
    former: ['baodienbienphu.com.vn', 'baodienbienphu.info.vn'],
  },
  'Đồng Nai': {
    paper: paper('Báo Đồng Nai', 'baodongnai.com.vn'),
    broadcaster: guess('dnrtv.org.vn'),
    portal: sure('dongnai.gov.vn'),
    former: ['baobinhphuoc.com.vn'],
  },
  'Đồng Tháp': {
    paper: paper('Báo Đồng Tháp', 'baodongthap.vn'),
    broadcaster: sure('thdt.vn'),
    portal: sure('dongthap.gov.vn'),
    former: ['baoapbac.vn', 'baodongthap.com.vn'],
  },
  'Gia Lai': {
    paper: paper('Báo Gia Lai', 'baogialai.com.vn'),
    broadcaster: guess('gialaitv.vn'),
    portal: sure('gialai.gov.vn'),
    former: ['baobinhdinh.vn'],
  },
  'Hà Nội': {
    paper: paper('Hà Nội mới', 'hanoimoi.vn'),
    broadcaster: sure('hanoionline.vn'),
    portal: sure('hanoi.gov.vn'),
    former: ['hanoimoi.com.vn', 'kinhtedothi.vn'],
  },
  'Hà Tĩnh': {
    paper: paper('Báo Hà Tĩnh', 'baohatinh.vn'),
    broadcaster: guess('hatinhtv.vn'),
    portal: sure('hatinh.gov.vn'),
    former: [],
  },
  'Hải Phòng': {
    paper: paper('Báo Hải Phòng', 'baohaiphong.vn'),
    broadcaster: guess('thp.org.vn'),
    portal: sure('haiphong.gov.vn'),
    former: ['baohaiphong.com.vn', 'baohaiduong.vn'],
  },
  'Hồ Chí Minh': {
    paper: paper('Sài Gòn Giải Phóng', 'sggp.org.vn'),
    broadcaster: sure('htv.com.vn'),
    portal: sure('hochiminhcity.gov.vn'),
    former: ['baobariavungtau.com.vn', 'baobinhduong.vn'],
  },
  Huế: {
    paper: paper('Huế ngày nay', 'huengaynay.vn'),
    broadcaster: sure('trt.com.vn'),
    portal: sure('hue.gov.vn'),
    former: ['baothuathienhue.vn'],
  },
  'Hưng Yên': {
    paper: paper('Báo Hưng Yên', 'baohungyen.vn'),
    broadcaster: guess('hungyentv.vn'),
    portal: sure('hungyen.gov.vn'),
    former: ['baothaibinh.com.vn'],
  },
  'Khánh Hòa': {
    paper: paper('Báo Khánh Hòa', 'baokhanhhoa.vn'),
    broadcaster: guess('ktv.org.vn'),
    portal: sure('khanhhoa.gov.vn'),
    former: ['baoninhthuan.com.vn'],
  },
  'Lai Châu': {
    paper: paper('Báo Lai Châu', 'baolaichau.vn'),
    broadcaster: guess('laichautv.vn'),
    portal: sure('laichau.gov.vn'),
    former: [],
  },
  'Lạng Sơn': {
    paper: paper('Báo Lạng Sơn', 'baolangson.vn'),
    broadcaster: guess('langsontv.vn'),
    portal: sure('langson.gov.vn'),
    former: [],
  },
  'Lào Cai': {
    paper: paper('Báo Lào Cai', 'baolaocai.vn'),
    broadcaster: guess('laocaitv.vn'),
    portal: sure('laocai.gov.vn'),
    former: ['baoyenbai.com.vn'],
  },
  'Lâm Đồng': {
    paper: paper('Báo Lâm Đồng', 'baolamdong.vn'),
    broadcaster: guess('lamdongtv.vn'),
    portal: sure('lamdong.gov.vn'),
    former: ['baobinhthuan.com.vn', 'baodaknong.vn'],
  },
  'Nghệ An': {
    paper: paper('Báo Nghệ An', 'baonghean.vn'),
    broadcaster: guess('truyenhinhnghean.vn'),
    portal: sure('nghean.gov.vn'),
    former: [],
  },
  'Ninh Bình': {
    paper: paper('Báo Ninh Bình', 'baoninhbinh.org.vn'),
    broadcaster: guess('nbtv.vn'),
    portal: sure('ninhbinh.gov.vn'),
    former: ['baonamdinh.vn', 'baohanam.com.vn'],
  },
  'Phú Thọ': {
    paper: paper('Báo Phú Thọ', 'baophutho.vn'),
    broadcaster: guess('phuthotv.vn'),
    portal: sure('phutho.gov.vn'),
    former: ['baovinhphuc.com.vn', 'baohoabinh.com.vn'],
  },
  'Quảng Ngãi': {
    paper: paper('Báo Quảng Ngãi', 'baoquangngai.vn'),
    broadcaster: guess('quangngaitv.vn'),
    portal: sure('quangngai.gov.vn'),
    former: ['baokontum.com.vn'],
  },
  'Quảng Ninh': {
    paper: paper('Báo Quảng Ninh', 'baoquangninh.vn'),
    broadcaster: guess('qtv.vn'),
    portal: sure('quangninh.gov.vn'),
    former: ['baoquangninh.com.vn'],
  },
  'Quảng Trị': {
    paper: paper('Báo Quảng Trị', 'baoquangtri.vn'),
    broadcaster: guess('quangtritv.vn'),
    portal: sure('quangtri.gov.vn'),
    former: ['baoquangbinh.vn'],
  },
  'Sơn La': {
    paper: paper('Báo Sơn La', 'baosonla.vn'),
    broadcaster: guess('sonlatv.vn'),
    portal: sure('sonla.gov.vn'),
    former: ['baosonla.org.vn'],
  },
  'Tây Ninh': {
    paper: paper('Báo Tây Ninh', 'baotayninh.vn'),
    broadcaster: guess('tayninhtv.vn'),
    portal: sure('tayninh.gov.vn'),
    former: ['baolongan.vn'],
  },
  'Thái Nguyên': {
    paper: paper('Báo Thái Nguyên', 'baothainguyen.vn'),
    broadcaster: guess('thainguyentv.vn'),
    portal: sure('thainguyen.gov.vn'),
    former: ['baobackan.vn', 'baobackan.com.vn'],
  },
  'Thanh Hóa': {
    paper: paper('Báo Thanh Hóa', 'baothanhhoa.vn'),
    broadcaster: sure('truyenhinhthanhhoa.vn'),
    portal: sure('thanhhoa.gov.vn'),
    former: [],
  },
  'Tuyên Quang': {
    paper: paper('Báo Tuyên Quang', 'baotuyenquang.com.vn'),
    broadcaster: guess('tuyenquangtv.vn'),
    portal: sure('tuyenquang.gov.vn'),
    former: ['baohagiang.vn'],
  },
  'Vĩnh Long': {
    paper: paper('Báo Vĩnh Long', 'baovinhlong.com.vn'),
    broadcaster: sure('thvl.vn'),
    portal: sure('vinhlong.gov.vn'),
    former: ['baodongkhoi.vn', 'baotravinh.vn'],
  },
}

/** A province's press. Throws for a province that is not in the table. */
export function pressOf({ name }: Province): Press {
  const known = press[name]
  if (!known) throw new Error(`press.ts has no entry for ${name}`)
  return known
}
