import type { Decoy, Signal } from './schema/topic-schema.ts'

const phrases = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '))

const BATTLE_RULES = ['battle', 'battle-theme', 'battle-shadow']

/** Words that count at any place in a text. */
export const signals: readonly Signal[] = [
  {
    rule: 'battle-theme',
    fields: ['title', 'summary'],
    when: 'doubtful',
    bearsOn: ['any'],
    weight: -4,
    words: phrases(
      '1954, năm 1954, Geneva, Genève, Giơ-ne-vơ, Đờ Cát, De Castries, thực dân Pháp, kháng chiến chống Pháp, Võ Nguyên Giáp',
      'chiến dịch, chiến thắng, tập đoàn cứ điểm, kéo pháo, tải đạn, tải gạo, dân công, thanh niên xung phong, cựu chiến binh, đại đoàn',
      'chiến trường xưa, khoét núi, ngủ hầm, ngày đêm, khúc tráng ca, bất tử, hào hùng, trận đánh, tiến công, cao điểm, kỷ vật',
      'cựu binh, tù binh, lính Pháp, lính dù, hồi ức, ký ức, xã luận, 56 ngày đêm, Paris, tướng Navarre, Navarre, Karmen',
      'tác chiến, phòng không, chiến lợi phẩm, quân viễn chinh, quân Pháp',
      'binh đoàn, sư đoàn, học viện quân sự, nghệ thuật quân sự, hồi ký, bộ sách, triển lãm, exhibition, veterans, siege',
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
    rule: 'lottery',
    fields: ['title', 'summary', 'category'],
    when: 'always',
    bearsOn: ['any'],
    weight: -20,
    words: phrases(
      'xổ số, kết quả xổ số, XSMB, XSMN, XSMT, KQXS, quay số mở thưởng, vé số kiến thiết, XS, XS Điện Biên',
    ),
  },
  {
    // In a list, an event on the spot concerns each of the places; a forecast hardly does.
    rule: 'hazard',
    fields: ['title', 'summary'],
    when: 'listed',
    bearsOn: ['any'],
    weight: 3,
    words: phrases(
      'lũ quét, lũ ống, sạt lở, sạt lở đất, động đất, mưa đá, thiệt hại, cô lập, sương muối, băng giá, cháy rừng',
      'ghi nhận, chia cắt, sơ tán, mất điện, cấp điện',
    ),
  },
  {
    rule: 'forecast',
    fields: ['title', 'summary'],
    when: 'listed',
    bearsOn: ['any'],
    weight: -3,
    words: phrases('nguy cơ, cảnh báo, dự báo, khả năng, đề phòng'),
  },
  {
    // Peoples and words of the north-west: they distinguish the ward Mường Thanh from the hotels, not one commune from
    // another.
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
    // A battle site of today: its visitors, and work on it.
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
    // Visitors who return to a battle site.
    rule: 'visit',
    fields: ['title'],
    when: 'doubtful',
    bearsOn: ['battle', 'about'],
    outweighs: BATTLE_RULES,
    weight: 8,
    words: phrases('thăm lại, trở lại, về thăm, thăm chiến trường, thăm chiến trường xưa, visit, visits, visited'),
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
      'diễu binh, diễu hành, hợp luyện, sơ duyệt, tổng duyệt, tổng hợp luyện, quần thể di tích, khu di tích, di tích, xếp hạng',
      'sân vận động tỉnh, bảo tàng tỉnh, visitors, tourists, wreath, incense, restoration, relic, relics, relic site, museum',
      'cemetery, memorial, parade, rehearsal',
    ),
  },
  {
    // The headline names the giver, the lead the receiver.
    rule: 'giving',
    fields: ['title'],
    when: 'always',
    bearsOn: ['any'],
    outweighs: ['event-elsewhere'],
    weight: 0,
    words: phrases(
      'hỗ trợ, tặng, trao, trao tặng, ủng hộ, giúp, giúp đỡ, cứu trợ, quyên góp, tài trợ, chung tay, thiện nguyện, tình nguyện',
      'gửi, mang, đưa, xây trường, xây nhà, khám bệnh, donates, donate, aid, helps',
    ),
  },
  {
    // Airlines fly to the city, whatever other town the headline names.
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
    // Firms named after the province that do their business elsewhere.
    rule: 'business',
    fields: ['title', 'summary'],
    when: 'doubtful',
    bearsOn: ['about', 'unit'],
    weight: -4,
    words: phrases('UPCoM, HoSE, HNX, cổ phiếu, cổ tức, cổ đông, niêm yết, lên sàn, tổng giám đốc, trái phiếu'),
  },
  {
    // Prices of the whole country name some provinces of each region.
    rule: 'price-round',
    fields: ['title'],
    when: 'always',
    bearsOn: ['any'],
    weight: -3,
    words: phrases(
      'giá heo hơi hôm nay, giá lợn hơi hôm nay, giá heo hơi, giá cà phê hôm nay, giá lúa gạo hôm nay, giá tiêu hôm nay',
      'giá nông sản hôm nay, giá heo hôm nay, giá lợn hôm nay',
    ),
  },
  {
    // Phrases of the province's own press about itself, copied elsewhere without the name.
    rule: 'local-voice',
    fields: ['title', 'summary'],
    when: 'doubtful',
    bearsOn: ['street', 'battle', 'brand', 'word'],
    weight: 8,
    words: phrases('của tỉnh, toàn tỉnh, trong tỉnh, trên địa bàn tỉnh, địa bàn tỉnh, tỉnh nhà, lãnh đạo tỉnh'),
  },
]

/** Longer phrases that contain a name, or a word that counts, and mean something else. */
export const decoys: readonly Decoy[] = [
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
  // Newspapers named after a city.
  {
    rule: 'other-words',
    weight: 0,
    words: phrases('Sài Gòn Giải Phóng, Hà Nội Mới, Tuổi Trẻ Thủ đô, Kinh tế Sài Gòn'),
  },
  // "trú" is to reside and "quê" the place of origin; these are to board, to stay, and the country.
  {
    rule: 'other-words',
    weight: 0,
    words: phrases(
      'nội trú, bán trú, cư trú, lưu trú, quê hương, làng quê, đồng quê, quê nhà, về quê, quê mình, thăm quê, thôn quê',
      'học sinh tại, phát sinh tại, trẻ em, chị em, anh em, anh chị em, đàn em, các em, điểm cầu, già làng, loại trừ, phòng trừ, bài trừ, khấu trừ, diệt trừ, thanh trừ, trừ sâu, trừ tà, khách sạn, chính khách, khách mời',
    ),
  },
  // The giver, not the one who asks.
  {
    rule: 'other-words',
    weight: 0,
    words: phrases(
      'bạn đọc ủng hộ, bạn đọc giúp, bạn đọc giúp đỡ, bạn đọc hỗ trợ, bạn đọc chung tay, bạn đọc đóng góp',
      'chung tay của bạn đọc, giúp đỡ của bạn đọc, hỗ trợ của bạn đọc, ủng hộ của bạn đọc, tấm lòng bạn đọc, nhờ bạn đọc',
    ),
  },
  {
    // Songs, poems and films whose own name contains that of the province.
    rule: 'work',
    weight: -14,
    words: phrases('Giải phóng Điện Biên, Hoan hô chiến sĩ Điện Biên, Hoan hô chiến sỹ Điện Biên, Ký ức Điện Biên'),
  },
  {
    rule: 'company',
    weight: -8,
    words: phrases('Mường Thanh Luxury, Mường Thanh Grand, Mường Thanh Holiday, Mường Thanh Hospitality, Him Lam Land'),
  },
]
