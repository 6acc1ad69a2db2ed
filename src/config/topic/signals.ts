import type { Decoy, Signal } from '../schema/topic-schema.ts'

const phrases = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '))

const PRICES = phrases(
  'giá heo hơi hôm nay, giá lợn hơi hôm nay, giá heo hơi, giá cà phê hôm nay, giá lúa gạo hôm nay, giá tiêu hôm nay',
  'giá nông sản hôm nay, giá heo hôm nay, giá lợn hôm nay, giá gạo hôm nay, giá lúa hôm nay, giá cà phê',
)

/** Words that count wherever they are, in any province. */
export const signals: readonly Signal[] = [
  {
    rule: 'lottery',
    fields: ['title', 'summary', 'category'],
    when: 'always',
    bearsOn: ['any'],
    weight: -20,
    words: phrases('xổ số, kết quả xổ số, XSMB, XSMN, XSMT, KQXS, quay số mở thưởng, vé số kiến thiết, XS'),
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
    // A reader who asks for advice, wherever the question is about.
    rule: 'letter',
    fields: ['summary'],
    when: 'always',
    bearsOn: ['any'],
    weight: -8,
    words: phrases(
      'nhờ luật sư tư vấn, mong luật sư tư vấn, xin luật sư tư vấn, mong bác sĩ tư vấn, nhờ bác sĩ tư vấn, xin bác sĩ tư vấn, luật sư tư vấn, bác sĩ tư vấn, chuyên gia tư vấn, xin hỏi luật sư, xin hỏi bác sĩ, mong được tư vấn, xin được tư vấn, cho tôi hỏi, cho em hỏi',
      'đề nghị cơ quan chức năng giải đáp, đề nghị được giải đáp, đề nghị giải đáp, mong chuyên gia tư vấn, mong các chuyên gia tư vấn, mong luật sư hướng dẫn, nhờ chuyên gia tư vấn',
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
    // Firms named after the province that do their business elsewhere.
    rule: 'business',
    fields: ['title', 'summary'],
    when: 'doubtful',
    bearsOn: ['about', 'unit'],
    weight: -4,
    words: phrases('UPCoM, HoSE, HNX, cổ phiếu, cổ tức, cổ đông, niêm yết, lên sàn, tổng giám đốc, trái phiếu'),
  },
  {
    rule: 'price-round',
    fields: ['title'],
    when: 'accompanied',
    bearsOn: ['any'],
    weight: -5,
    words: PRICES,
  },
  {
    // Rankings and quizzes name the provinces at both ends.
    rule: 'ranking-round',
    fields: ['title'],
    when: 'accompanied',
    bearsOn: ['any'],
    weight: -4,
    words: phrases(
      'xếp hạng, bảng xếp hạng, tỉnh nào, tỉnh thành nào, địa phương nào, nơi nào, PCI, PAR Index, SIPAS, PAPI, GRDP, phổ điểm, trắc nghiệm, đố vui, bạn có biết',
    ),
  },
  {
    // Prices of the whole country name some provinces of each region.
    rule: 'price-round',
    fields: ['title'],
    when: 'always',
    bearsOn: ['any'],
    weight: -3,
    words: PRICES,
  },
]

/** Longer phrases that contain a name, or a word that counts, and mean something else. */
export const decoys: readonly Decoy[] = [
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
      'chính sách, danh sách, ngân sách, sổ sách, học sinh tại, phát sinh tại, trẻ em, chị em, anh em, anh chị em, đàn em, các em, rời phố, rời thành phố, rời Thủ đô, rời Hà Nội, những con phố, các con phố, những con đường, các con đường, đường phố, phố phường, khắp phố, đại đoàn kết, nàng thơ, tuổi thơ, trẻ thơ, ngây thơ, nên thơ, thơ mộng, điểm cầu, già làng, loại trừ, phòng trừ, bài trừ, khấu trừ, diệt trừ, thanh trừ, trừ sâu, trừ tà, khách sạn, chính khách, khách mời',
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
]
