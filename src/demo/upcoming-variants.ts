/** Stories without end: a beat of local news, repeated for one place after another. Data and arithmetic, no chance. */

const COMMUNES = [
  'Mường Pồn',
  'Nà Tấu',
  'Pú Nhung',
  'Xa Dung',
  'Nậm Kè',
  'Sáng Nhè',
  'Búng Lao',
  'Mường Nhà',
  'Chà Tở',
  'Tủa Thàng',
  'Thanh Nưa',
  'Pu Nhi',
  'Mường Toong',
  'Na Sang',
  'Quài Tở',
  'Tìa Dình',
  'Sính Phình',
  'Sam Mứn',
  'Pa Ham',
  'Mường Luân',
  'Nà Hỳ',
  'Núa Ngam',
  'Mường Mùn',
  'Sín Thầu',
  'Phình Giàng',
  'Mường Tùng',
  'Thanh Yên',
  'Na Son',
  'Nậm Nèn',
  'Mường Phăng',
  'Si Pa Phìn',
]

const PROVINCES = [
  'Lào Cai',
  'Tuyên Quang',
  'Nghệ An',
  'Gia Lai',
  'Quảng Ngãi',
  'Lạng Sơn',
  'Phú Thọ',
  'Đắk Lắk',
  'Quảng Trị',
  'Cao Bằng',
  'Lâm Đồng',
  'Vĩnh Long',
  'Thái Nguyên',
  'Đồng Nai',
  'Hà Tĩnh',
  'An Giang',
  'Ninh Bình',
]

type Beat = (place: string, count: number) => readonly [title: string, lead: string]

const PROVINCE_BEATS: readonly Beat[] = [
  (place, count) => [
    `Xã ${place} bàn giao ${count} ngôi nhà kiên cố cho hộ nghèo`,
    `Mỗi ngôi nhà ở xã ${place}, tỉnh Điện Biên rộng trên 50 m², có sự góp công của dân quân, đoàn viên và bà con trong bản.`,
  ],
  (place, count) => [
    `Điện Biên: ${count} hộ dân ${place} hiến đất làm đường bản`,
    'Tuyến đường rộng hơn 3 m được cứng hóa theo cách Nhà nước cấp xi măng, người dân góp cát sỏi và ngày công.',
  ],
  (place, count) => [
    `Khám bệnh, phát thuốc miễn phí cho ${count * 10} người cao tuổi ${place}`,
    `Đoàn y, bác sĩ của tỉnh Điện Biên đo huyết áp, siêu âm và tư vấn dinh dưỡng cho người dân các bản xa trung tâm xã ${place}.`,
  ],
  (place, count) => [
    `${place} thay ${count} phòng học tạm bằng lớp học ghép`,
    `Thầy trò các điểm trường lẻ của xã ${place} (Điện Biên) có chỗ học kín gió trước khi vào đợt rét chính vụ.`,
  ],
  (place, count) => [
    `Công an xã ${place} vận động giao nộp ${count} khẩu súng tự chế`,
    'Sau nhiều buổi tuyên truyền tại nhà văn hóa và phiên chợ, bà con tự nguyện mang súng kíp, súng cồn đến nộp.',
  ],
  (place, count) => [
    `${place}: Điện mặt trời thắp sáng ${count} km đường bản`,
    `Mô hình do đoàn thanh niên xã ${place}, tỉnh Điện Biên khởi xướng, kinh phí từ các hộ kinh doanh và người con xa quê.`,
  ],
  (place, count) => [
    `Trồng mới ${count} ha rừng phòng hộ ở ${place}`,
    'Cây giống lát hoa, sơn tra được cấp miễn phí; các nhóm hộ nhận khoán chăm sóc trong bốn năm.',
  ],
  (place, count) => [
    `Ghi ${count} bàn sau bốn trận, đội bóng ${place} vào chung kết giải thanh niên`,
    'Trận bán kết kéo dài tới xế chiều, hàng trăm khán giả ngồi kín triền đồi cổ vũ cho hai đội.',
  ],
]

const ELSEWHERE_BEATS: readonly Beat[] = [
  (place, count) => [
    `${place} khởi công ${count} nhà văn hóa thôn`,
    'Công trình dùng vốn đầu tư công kết hợp đóng góp của người dân, hoàn thành trước mùa mưa năm sau.',
  ],
  (place, count) => [
    `${place}: Phạt ${count} lái xe vi phạm nồng độ cồn trong một đêm`,
    'Cảnh sát giao thông lập chốt tại cửa ngõ các phường trung tâm, kiểm tra cả xe khách đường dài.',
  ],
  (place, count) => [
    `${place} trao ${count} suất học bổng cho sinh viên khó khăn`,
    'Mỗi suất trị giá 5 triệu đồng, ưu tiên sinh viên mồ côi và con em đồng bào dân tộc thiểu số.',
  ],
  (place, count) => [
    `Giá nông sản tại ${place} diễn biến tích cực, ${count} hợp tác xã ký bao tiêu`,
    'Doanh nghiệp chế biến cam kết thu mua với giá sàn cho cả niên vụ.',
  ],
]

/** The nth story about the province: title and lead. */
export function provinceBeats(n: number): readonly [title: string, lead: string] {
  return told(PROVINCE_BEATS, COMMUNES, n)
}

/** The nth story of another province: title and lead. */
export function elsewhereBeats(n: number): readonly [title: string, lead: string] {
  return told(ELSEWHERE_BEATS, PROVINCES, n)
}

/** The numbers of beats and places have no common divisor, so each beat meets each place before a pair comes again. */
function told(beats: readonly Beat[], places: readonly string[], n: number): readonly [string, string] {
  const round = Math.floor(n / (beats.length * places.length))
  const beat = beats[n % beats.length]
  const place = places[n % places.length]
  return beat && place ? beat(place, 7 + ((n * 5) % 23) + round) : ['', '']
}
