import type { Context, Decoy, Signal } from '../schema/topic-schema.ts'
import { STREET_AFTER, STREET_BEFORE } from './contexts.ts'

const phrases = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '))

/** From history pages, which every outlet prints around 7 May; most are about a veteran, a book or a concert elsewhere. */
const BATTLE_BEFORE = phrases(
  'liệt sĩ, liệt sỹ, anh hùng liệt sĩ, chiến thắng, chiến thắng lịch sử, chiến dịch, trận, trận đánh, trận chiến, trận quyết chiến, chiến trường, mặt trận',
  'quyết chiến chiến lược, chiến sĩ, chiến sỹ, người lính, lính, anh bộ đội, cựu chiến binh, cựu binh, dân công',
  'dân công hỏa tuyến, hỏa tuyến, ký ức, kí ức, hồi ức, hào khí, tinh thần, âm vang, tiếng vọng, hoa lửa, kỳ tích',
  'tiếng vang, dư âm, pháo thủ, anh nuôi, chị nuôi, y tá, văn công, nữ văn công, nữ dân công, nữ y tá, cựu TNXP, hàng binh, thương binh, ngọn lửa, chiến trường xưa, thiên sử vàng, hùng ca, bản hùng ca, tráng ca, khúc tráng ca, trường ca, khúc ca, huyền thoại, mốc son, làm một',
  'tập đoàn cứ điểm, cứ điểm, ngày giải phóng, kéo pháo lên, thất bại ở, thất bại tại',
  'battle of, campaign of, siege of, victory of, victory at, defeat at, soldiers of, veterans of, fall of',
)
const BATTLE_AFTER = phrases(
  'năm xưa, năm ấy, ngày ấy, 1954, năm 1954, lừng lẫy, chấn động địa cầu',
  'victory, battle, battlefield, campaign, veterans, veteran, soldiers, soldier, siege',
)
/** The same before "Điện Biên Phủ" alone: "sau Điện Biên Phủ" is after the battle, "sau Điện Biên" the next province. */
const PERHAPS_BATTLE_BEFORE = phrases(
  'khí thế, tầm vóc, sức mạnh, chi viện, phục vụ, đường tới, đường đến, hành quân lên, lịch sử, sau, trước, đánh, phim, phim về, sách về, kể về, viết về, tư liệu về, bộ đội, followed, after, before, since',
)

const BATTLE_RULES = ['battle', 'battle-theme', 'battle-person', 'battle-shadow']

/** Evidence of the words beside a name that is also a battle’s and a street’s in most cities. */
export const ownContexts: readonly Context[] = [
  { rule: 'street', side: 'before', within: 0, bearsOn: ['about'], weight: -14, words: STREET_BEFORE },
  { rule: 'street', side: 'after', within: 0, bearsOn: ['about'], weight: -14, words: STREET_AFTER },
  { rule: 'battle', side: 'before', within: 0, bearsOn: ['battle', 'about'], weight: -9, words: BATTLE_BEFORE },
  { rule: 'battle', side: 'after', within: 0, bearsOn: ['battle', 'about'], weight: -9, words: BATTLE_AFTER },
  { rule: 'battle', side: 'before', within: 0, bearsOn: ['battle'], weight: -6, words: PERHAPS_BATTLE_BEFORE },
  {
    // Schools and markets named after the battle: Bình Thạnh, Thanh Hóa, Nam Định, Đắk Lắk.
    rule: 'school',
    side: 'before',
    within: 0,
    bearsOn: ['street', 'about'],
    weight: -5,
    words: phrases(
      'trường, trường THCS, trường THPT, THCS, THPT, trường tiểu học, tiểu học, mầm non, trường mầm non',
      'chợ, khu tập thể, ký túc xá, siêu thị, chung cư, tòa nhà, cao ốc, công viên, nhà sách, phòng giao dịch',
    ),
  },
  {
    // Of a round of temperatures.
    rule: 'weather-round',
    side: 'after',
    within: 2,
    bearsOn: ['about', 'unit'],
    fields: ['summary', 'text'],
    weight: -3,
    words: phrases('độ, độ C'),
  },
]

/** Words that count wherever they are: the battle and its sites of today, the north-west, the airport. */
export const ownSignals: readonly Signal[] = [
  {
    rule: 'battle-theme',
    fields: ['title', 'summary'],
    when: 'doubtful',
    bearsOn: ['any'],
    weight: -4,
    words: phrases(
      '1954, năm 1954, kháng chiến chống Pháp, Võ Nguyên Giáp',
      'chiến dịch, chiến thắng, tập đoàn cứ điểm, kéo pháo, tải đạn, tải gạo, dân công, thanh niên xung phong, cựu chiến binh, đại đoàn',
      'chiến trường xưa, khoét núi, ngủ hầm, ngày đêm, khúc tráng ca, bất tử, hào hùng, trận đánh, tiến công, cao điểm, kỷ vật',
      'cựu binh, tù binh, lính Pháp, lính dù, hồi ức, ký ức, xã luận, 56 ngày đêm, Paris',
      'tác chiến, phòng không, chiến lợi phẩm, quân viễn chinh, quân Pháp',
      'the battle, French colonial, colonial rule, ended an empire, General Giap, paratroopers, Foreign Legion, historian, historians, book review, memoir',
      'binh đoàn, sư đoàn, học viện quân sự, nghệ thuật quân sự, hồi ký, bộ sách, triển lãm, exhibition, veterans, siege',
    ),
  },
  {
    // Names that occur only in its history: a bare "Điện Biên" in such a title is the battlefield.
    rule: 'battle-person',
    fields: ['title', 'summary'],
    when: 'doubtful',
    bearsOn: ['any'],
    weight: -4,
    words: phrases(
      'Geneva, Genève, Giơ-ne-vơ, Đờ Cát, De Castries, thực dân Pháp, tướng Navarre, Navarre, Karmen, Cogny, Bigeard, Langlais',
      'Phan Đình Giót, Tô Vĩnh Diện, Bế Văn Đàn, Tạ Quốc Luật, Hò kéo pháo, xe đạp thồ',
    ),
  },
  {
    // National rounds name Điện Biên for its temperature every other day.
    rule: 'weather-round',
    fields: ['title'],
    when: 'always',
    bearsOn: ['any'],
    weight: -3,
    words: phrases('thời tiết, dự báo thời tiết, bản tin thời tiết'),
  },
  {
    // Mild weather of the north, where others are named beside the province.
    rule: 'weather-round',
    fields: ['title'],
    when: 'accompanied',
    bearsOn: ['any'],
    weight: -3,
    words: phrases(
      'chỉ số UV, tia UV, dịu mát, mát mẻ, hửng nắng, nắng ráo, se lạnh, nồm ẩm, mưa phùn, nắng nóng, không khí lạnh, gió mùa, nhiệt độ, trời rét',
      'hanh khô, mưa rào, mưa rải rác, mưa dông',
    ),
  },
  {
    rule: 'weather-round',
    fields: ['summary'],
    when: 'accompanied',
    bearsOn: ['any'],
    weight: -3,
    words: phrases('hửng nắng, nắng nóng cục bộ, trời nắng, nắng ráo, se lạnh, mưa vài nơi, có mưa rào'),
  },
  {
    // Streets and stations of Hồ Chí Minh City that are near one of the name, and in no town of the province.
    rule: 'other-streets',
    fields: ['title', 'summary'],
    when: 'doubtful',
    bearsOn: ['street'],
    weight: -5,
    words: phrases(
      'metro, Bến Thành, Tham Lương, Suối Tiên, Cách Mạng Tháng Tám, Xô Viết Nghệ Tĩnh, Hai Bà Trưng, Đinh Tiên Hoàng, Nguyễn Bỉnh Khiêm',
      'Võ Thị Sáu, Ngô Tất Tố, Ung Văn Khiêm, Nguyễn Hữu Cảnh, Đinh Bộ Lĩnh, Nam Kỳ Khởi Nghĩa, Nguyễn Đình Chiểu, Pasteur, Cao Thắng, Lý Thái Tổ',
    ),
  },
  {
    // Peoples and words of the north-west: they distinguish the ward Mường Thanh from the hotels, not one commune from another.
    rule: 'region',
    fields: ['title', 'summary'],
    when: 'doubtful',
    bearsOn: ['street', 'battle', 'brand', 'word'],
    weight: 3,
    words: phrases(
      'Tây Bắc, biên giới, biên phòng, vùng cao, vùng biên, Mông, Hà Nhì, người Thái, Khơ Mú, Si La, người Cống, Xinh Mun',
      'Việt - Lào, ngã ba biên giới, hoa ban',
    ),
  },
  {
    // A battle site of today: who comes to see it, and what is done to it.
    rule: 'sight',
    fields: ['title', 'summary'],
    when: 'doubtful',
    bearsOn: ['landmark'],
    weight: 3,
    words: phrases(
      'du khách, đón khách, khách du lịch, khách tham quan, lượt khách, tham quan, mở cửa, đóng cửa, di tích, ban quản lý',
      'tu bổ, tôn tạo, trùng tu, tu sửa, phục dựng, bảo tồn, check-in, thắp hương, dâng hương, viếng, thả đèn',
      'visitors, tourists, restoration, reopens, tourism',
    ),
  },
  {
    // Who comes back to a battle site.
    rule: 'visit',
    fields: ['title'],
    when: 'doubtful',
    bearsOn: ['battle', 'about'],
    outweighs: BATTLE_RULES,
    weight: 8,
    words: phrases(
      'thăm lại, trở lại, về thăm, khi thăm, đến thăm, tới thăm, lên thăm, thăm chiến trường, thăm chiến trường xưa, visit, visits, visited, revisits, returns to, return to, returned to, back to',
    ),
  },
  {
    // Events at a battle site today: guests, works, ceremonies. They outweigh the battle that gave it its name.
    rule: 'today',
    fields: ['title'],
    when: 'doubtful',
    bearsOn: ['battle', 'about'],
    outweighs: BATTLE_RULES,
    weight: 5,
    words: phrases(
      'du khách, khách, lượt khách, đón khách, khách tham quan, khách du lịch, tham quan, tiền vé, giá vé, bán vé, xếp hàng',
      'mở cửa, đóng cửa, ban quản lý, tôn tạo, tu bổ, tu sửa, trùng tu, phục dựng, xuống cấp, chống thấm, khởi công, khánh thành, số hóa, công tác chuẩn bị, chuẩn bị lễ kỷ niệm',
      'viếng, dâng hương, dâng hoa, thắp hương, thắp nến, hài cốt, quy tập, truy điệu, tour, check-in, cắm trại, pháo hoa',
      'khôi phục, restore, restored, renovate, renovated, renovation, reopen, reopens, diễu binh, diễu hành, hợp luyện, sơ duyệt, tổng duyệt, tổng hợp luyện, quần thể di tích, khu di tích, di tích, xếp hạng',
      'di sản thế giới, phân luồng, cấm đường, cấm xe, ghế ngồi, khán đài, trực thăng, sân vận động tỉnh, bảo tàng tỉnh, visitors, tourists, wreath, incense, restoration, relic, relics, relic site, museum',
      'cemetery, memorial, parade, rehearsal',
    ),
  },
  {
    // Airlines fly to the city, even if the headline names another town.
    rule: 'flight',
    fields: ['title', 'summary'],
    when: 'doubtful',
    bearsOn: ['street', 'about'],
    weight: 8,
    words: phrases(
      'chuyến bay, đường bay, chặng bay, bỏ bay, mở lại đường bay, hãng bay, hãng hàng không, vé máy bay, Vietjet, Bamboo',
      'Bamboo Airways, Vietnam Airlines, Vasco, flights, airlines, airport',
    ),
  },
  {
    // How the province's own press speaks of it, copied elsewhere without the name.
    rule: 'local-voice',
    fields: ['title', 'summary'],
    when: 'doubtful',
    bearsOn: ['street', 'battle', 'brand', 'word'],
    weight: 8,
    words: phrases('của tỉnh, toàn tỉnh, trong tỉnh, trên địa bàn tỉnh, địa bàn tỉnh, tỉnh nhà, lãnh đạo tỉnh'),
  },
  {
    rule: 'lottery',
    fields: ['title', 'summary', 'category'],
    when: 'always',
    bearsOn: ['any'],
    weight: -20,
    words: ['XS Điện Biên'],
  },
]

/** Longer phrases that hold a name of the province, and are something different. */
export const ownDecoys: readonly Decoy[] = [
  {
    // Hà Nội, December 1972.
    rule: 'air-battle',
    weight: -8,
    words: phrases(
      'Điện Biên Phủ trên không, Điện Biên Phủ in the air, Điện Biên Phủ in the sky',
      'Dien Bien Phu in the air, Dien Bien Phu in the sky, aerial Dien Bien Phu, Dien Bien Phu aerial',
    ),
  },
  // Words that meet by chance: power at the border.
  { rule: 'other-words', weight: 0, words: phrases('điện biên mậu, điện biên giới, điện biên phòng') },
  // Main streets of many towns.
  {
    rule: 'other-words',
    weight: 0,
    words: phrases('đường Võ Nguyên Giáp, phố Võ Nguyên Giáp, đại lộ Võ Nguyên Giáp, trục Võ Nguyên Giáp'),
  },
  // The busy time, not a hill of the battlefield.
  {
    rule: 'other-words',
    weight: 0,
    words: phrases(
      'giờ cao điểm, cao điểm hè, cao điểm Tết, dịp cao điểm, mùa cao điểm, tháng cao điểm, đợt cao điểm, thời gian cao điểm',
    ),
  },
  {
    // Songs, poems and films whose own name holds that of the province.
    rule: 'work',
    weight: -14,
    words: phrases('Giải phóng Điện Biên, Hoan hô chiến sĩ Điện Biên, Hoan hô chiến sỹ Điện Biên, Ký ức Điện Biên'),
  },
  {
    // Lê Thanh Thản's firm builds in Hà Nội.
    rule: 'company',
    weight: -14,
    words: phrases('xây dựng số 1 Điện Biên, xây dựng số 1 tỉnh Điện Biên, xây dựng số 1 - Điện Biên'),
  },
  {
    rule: 'company',
    weight: -8,
    words: phrases('Mường Thanh Luxury, Mường Thanh Grand, Mường Thanh Holiday, Mường Thanh Hospitality, Him Lam Land'),
  },
]
