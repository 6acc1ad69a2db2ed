/** Which of the 34 provinces of today share a border, from the map; each pair is listed once. */
const BORDERS: Readonly<Record<string, readonly string[]>> = {
  'An Giang': ['Cà Mau', 'Cần Thơ', 'Đồng Tháp'],
  'Bắc Ninh': ['Hà Nội', 'Thái Nguyên', 'Lạng Sơn', 'Quảng Ninh', 'Hải Phòng', 'Hưng Yên'],
  'Cà Mau': ['Cần Thơ'],
  'Cao Bằng': ['Lạng Sơn', 'Thái Nguyên', 'Tuyên Quang'],
  'Cần Thơ': ['Đồng Tháp', 'Vĩnh Long'],
  'Đà Nẵng': ['Huế', 'Quảng Ngãi'],
  'Đắk Lắk': ['Gia Lai', 'Khánh Hòa', 'Lâm Đồng'],
  'Điện Biên': ['Lai Châu', 'Sơn La'],
  'Đồng Nai': ['Hồ Chí Minh', 'Lâm Đồng', 'Tây Ninh'],
  'Đồng Tháp': ['Vĩnh Long', 'Tây Ninh', 'Hồ Chí Minh'],
  'Gia Lai': ['Quảng Ngãi'],
  'Hà Nội': ['Phú Thọ', 'Thái Nguyên', 'Hưng Yên', 'Ninh Bình'],
  'Hà Tĩnh': ['Nghệ An', 'Quảng Trị'],
  'Hải Phòng': ['Quảng Ninh', 'Hưng Yên'],
  'Hồ Chí Minh': ['Tây Ninh', 'Lâm Đồng'],
  Huế: ['Quảng Trị'],
  'Hưng Yên': ['Ninh Bình'],
  'Khánh Hòa': ['Lâm Đồng'],
  'Lai Châu': ['Lào Cai', 'Sơn La'],
  'Lạng Sơn': ['Thái Nguyên', 'Quảng Ninh'],
  'Lào Cai': ['Sơn La', 'Phú Thọ', 'Tuyên Quang'],
  'Nghệ An': ['Thanh Hóa'],
  'Ninh Bình': ['Phú Thọ', 'Thanh Hóa'],
  'Phú Thọ': ['Thanh Hóa', 'Sơn La', 'Tuyên Quang', 'Thái Nguyên'],
  'Sơn La': ['Thanh Hóa'],
  'Thái Nguyên': ['Tuyên Quang'],
}

/** The provinces of today that border one of them. */
export function neighboursOf(province: string): readonly string[] {
  const { [province]: listed = [] } = BORDERS
  const facing = Object.keys(BORDERS).filter((name) => BORDERS[name]?.includes(province))
  return [...new Set([...listed, ...facing])].sort((a, b) => a.localeCompare(b, 'vi'))
}
