import type { Context } from '../schema/topic-schema.ts'

const phrases = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '))

/** From traffic, fire and property reports of Hồ Chí Minh City, Hà Nội, Đà Nẵng, Hải Phòng, Huế, Bạc Liêu, 2016 to 2026. */
export const STREET_BEFORE = phrases(
  'đường, phố, tuyến, tuyến đường, tuyến phố, con đường, mặt đường, mặt tiền, mặt tiền đường, đại lộ, nhà phố',
  'vỉa hè, hè phố, lề đường, lòng đường, dọc, góc, góc đường, góc phố, vòng xoay, bùng binh, nút giao, nút giao thông, giao lộ, ngã ba, ngã tư, ngã năm, ngã sáu, ngã bảy',
  'hầm chui, hầm, hầm vượt, cầu cạn, cầu, cầu vượt, chân cầu, dốc cầu, hẻm, ngõ, số nhà, phố đi bộ, trục, đoạn, cây xăng, bến xe buýt, trạm xe buýt',
)
export const STREET_AFTER = phrases(
  'street, road, boulevard, avenue, intersection, roundabout, junction, tunnel, bridge, st, nối dài, kéo dài',
)

/** Lê Thanh Thản's hotels and flats, Him Lam's land, Rạng Đông's lamps: most national mentions of these names. */
const COMPANY_BEFORE = phrases(
  'khách sạn, hệ thống khách sạn, chuỗi khách sạn, khu nghỉ dưỡng, resort, sân golf, hotel, hotels, tập đoàn, công ty',
  'tổng công ty, công ty cổ phần, doanh nghiệp, chủ đầu tư, chung cư, căn hộ, cư dân, tòa nhà, tổ hợp, dự án, khu đô thị',
  'nhà ở xã hội, nhà xã hội, bất động sản, đất nền, chủ tịch, cựu chủ tịch, đại gia, thương hiệu, cổ phiếu, liên quan',
  'bóng đèn, phích nước',
)
const COMPANY_AFTER = phrases(
  'luxury, grand, holiday, group, land, hospitality, hotel, hotels, capital, corporation, ra mắt, khai trương, khởi động',
)

/** Evidence of the words beside a name in any province. `within` counts the words that may be between. */
export const contexts: readonly Context[] = [
  { rule: 'street', side: 'before', within: 0, bearsOn: ['street'], weight: -14, words: STREET_BEFORE },
  { rule: 'street', side: 'after', within: 0, bearsOn: ['street'], weight: -14, words: STREET_AFTER },
  { rule: 'company', side: 'before', within: 0, bearsOn: ['brand'], weight: -14, words: COMPANY_BEFORE },
  { rule: 'company', side: 'after', within: 0, bearsOn: ['brand'], weight: -14, words: COMPANY_AFTER },
  {
    // "Doanh nghiệp tư nhân xây dựng số 1 tỉnh Điện Biên" builds in Hà Nội, coaches of the province crash elsewhere.
    rule: 'company',
    side: 'before',
    within: 7,
    bearsOn: ['about'],
    unlessPlaced: true,
    weight: -2,
    words: phrases(
      'công ty, công ty xây dựng, doanh nghiệp, doanh nghiệp tư nhân, nhà thầu, chủ đầu tư, nhà xe, hãng xe',
    ),
  },
  {
    // A coach is named by the ends of its route, wherever it has an accident.
    rule: 'route',
    side: 'before',
    within: 3,
    bearsOn: ['about'],
    unlessPlaced: true,
    weight: -5,
    words: phrases(
      'xe khách, ô tô khách, ôtô khách, xe đò, xe giường nằm, xe khách giường nằm, xe limousine, nhà xe, chạy tuyến, xe tuyến, khách tuyến, tuyến xe, chặng',
    ),
  },
  {
    // "Đường dây ma túy Điện Biên - Nam Định", which was broken up there.
    rule: 'route',
    side: 'before',
    within: 3,
    bearsOn: ['about'],
    ifElsewhere: true,
    fields: ['title'],
    weight: -5,
    words: phrases('đường dây'),
  },
  {
    // Police reports say where suspects and victims come from: courts of Hà Nội, factories of Bắc Ninh and Bình Dương.
    rule: 'origin',
    side: 'before',
    within: 6,
    bearsOn: ['any'],
    weight: -3,
    words: phrases(
      'quê, quê ở, quê gốc ở, quê quán, nguyên quán, trú, trú tại, trú ở, thường trú, thường trú tại, ngụ, ngụ tại, hộ khẩu',
      'native of, born in, hailing from',
    ),
  },
  {
    rule: 'person',
    side: 'before',
    within: 0,
    bearsOn: ['about', 'street', 'word'],
    weight: -14,
    words: phrases('ông, bà, anh, chị, cụ, cô, em, bé, ca sĩ, diễn viên, cầu thủ, Mr, Ms, Mrs'),
  },
  {
    // Not "về", which is also used for driving towards a street.
    rule: 'location',
    side: 'before',
    within: 0,
    bearsOn: ['street'],
    weight: 4,
    words: phrases(
      'ở, tại, lên, đến, tới, trung tâm, vào trung tâm, cửa ngõ, khám phá, du lịch, ghé, ghé thăm, check-in, phượt, in, to, at',
    ),
  },
  {
    rule: 'institution',
    side: 'before',
    within: 0,
    bearsOn: ['street', 'brand'],
    weight: 7,
    words: phrases('sân bay, cảng hàng không, bến xe, bến xe khách, đồn, đồn biên phòng, đô thị, chợ trung tâm'),
  },
  {
    // The battlefield of today as a whole, which lies in several units.
    rule: 'site',
    side: 'before',
    within: 0,
    bearsOn: ['street'],
    weight: 7,
    words: phrases('khu di tích, quần thể di tích, các di tích, cụm di tích'),
  },
  {
    // The reporting outlet, not a place.
    rule: 'newsroom',
    side: 'before',
    within: 0,
    bearsOn: ['street'],
    weight: 5,
    words: phrases('Báo, báo điện tử, newspaper'),
  },
  {
    // Races, fairs and festivals carry the name of the city that holds them.
    rule: 'event',
    side: 'before',
    within: 2,
    bearsOn: ['street'],
    weight: 4,
    words: phrases(
      'marathon, giải chạy, giải đua, đua xe đạp, giải xe đạp, giải bóng đá, giải bóng chuyền, giải vô địch, giải thể thao',
      'giải đấu, cúp, hội chợ, hội thi, ngày hội, lễ hội, liên hoan, festival, tuần văn hóa, tuần du lịch, năm du lịch',
    ),
  },
  {
    // "Hai người Điện Biên bị bắt": where they are from, while the event may be anywhere.
    rule: 'origin',
    side: 'before',
    within: 0,
    bearsOn: ['about', 'unit'],
    weight: -2,
    words: phrases(
      'người, nghi phạm, đối tượng, tài xế, công nhân, nam công nhân, nữ công nhân, thanh niên, nam thanh niên, nữ thanh niên',
      'thiếu nữ, cô gái, chàng trai, gã trai, đôi vợ chồng, cặp vợ chồng, vợ chồng, người đàn ông, người phụ nữ, một phụ nữ, hai phụ nữ',
      'ba phụ nữ, nhóm phụ nữ, người con, nguyên cán bộ, đàn ông, nam sinh viên, nữ sinh viên, sinh viên, chàng sinh viên, bé gái, bé trai, thiếu niên, hai anh em, hai chị em',
      'thí sinh, người đẹp, cô giáo, thầy giáo, nghệ sĩ, ca sĩ, á hậu, hoa hậu, người mẫu, cầu thủ, tiền đạo, kỹ sư, lao động người, from, man, woman',
    ),
  },
  {
    // Somebody's origin alone is not enough.
    rule: 'origin',
    side: 'before',
    within: 1,
    bearsOn: ['about', 'unit'],
    weight: -8,
    words: phrases(
      'quê, quê ở, quê tại, quê gốc, quê gốc ở, quê quán, quê quán ở, nguyên quán, gốc, native of, born in, hailing from',
      'hails from, comes from, originally from, sinh tại, sinh ra tại, sinh ra ở, lớn lên ở, phụ nữ từ, một phụ nữ từ, người từ',
      'thanh niên từ, công nhân từ, cô gái từ, chàng trai từ, du khách từ, sinh viên từ, lao động từ',
    ),
  },
  {
    // In the lead: "khai mua từ Điện Biên", "sinh ra ở Điện Biên".
    rule: 'origin',
    side: 'before',
    within: 1,
    bearsOn: ['about', 'unit'],
    fields: ['summary', 'text'],
    weight: -4,
    words: phrases(
      'từ, đến từ, mua tại, mua ở, nhận hàng tại, nhận hàng ở, nhận ma túy tại, nhận ma túy ở, lấy hàng tại, lấy hàng ở, sinh ra, sinh ra ở, sinh ra tại, lớn lên, lớn lên ở, lớn lên tại, rời, rời bản, vừa diễn ở, em ở, chàng trai ở',
      'cô gái ở, nam sinh ở, nữ sinh ở, người dân tộc, gia đình ở, vợ chồng ở, from',
    ),
  },
  {
    // Something that somebody did there earlier, when the news is of another place.
    rule: 'past',
    side: 'before',
    within: 8,
    bearsOn: ['about', 'unit'],
    fields: ['summary', 'text'],
    weight: -4,
    words: phrases(
      'từng là, từng làm, từng giữ, từng công tác, từng, trước đó, trước đây, năm ngoái, formerly, former',
    ),
  },
  {
    // On the way there, or meant for it: the event was on the road.
    rule: 'route',
    side: 'before',
    within: 1,
    bearsOn: ['about', 'unit'],
    fields: ['summary', 'text'],
    weight: -3,
    words: phrases('đi, đi lên, đường đi, trên đường đi, đưa đi, chở lên, hàng lên, đường lên'),
  },
  {
    rule: 'route',
    side: 'before',
    within: 0,
    bearsOn: ['about', 'unit'],
    weight: -3,
    words: phrases('bound for, heading for, en route to'),
  },
  {
    rule: 'origin',
    side: 'after',
    within: 0,
    bearsOn: ['about', 'unit'],
    weight: -2,
    words: phrases('man, woman, worker, student, native, couple, teenager'),
  },
  {
    // "tuyến đường nối Hà Nội với Điện Biên": where a road ends.
    rule: 'route',
    side: 'before',
    within: 4,
    bearsOn: ['about'],
    fields: ['summary', 'text'],
    weight: -3,
    words: phrases('nối, kết nối, connecting, links'),
  },
  {
    // "Sinh ra ở vùng cao Điện Biên".
    rule: 'origin',
    side: 'before',
    within: 3,
    bearsOn: ['about', 'unit'],
    weight: -8,
    words: phrases(
      'sinh ra ở, sinh ra tại, sinh ra trên, lớn lên ở, lớn lên tại, lớn lên trên, sinh trưởng ở, sinh trưởng tại, xuất thân từ',
    ),
  },
  { rule: 'origin', side: 'after', within: 0, bearsOn: ['about', 'unit'], weight: -8, words: phrases('born, -born') },
  {
    // "Hà Nội: Bắt nữ sinh Điện Biên", "… ma túy từ Điện Biên": it happened there, and only the person or the goods are ours.
    rule: 'origin',
    side: 'before',
    within: 1,
    bearsOn: ['about', 'unit'],
    ifElsewhere: true,
    fields: ['title'],
    weight: -5,
    words: phrases(
      'từ, đến từ, quê, gốc, người, người con, người mẹ, người cha, người vợ, người chồng, mẹ, cha, mẹ con, bé, bé trai, bé gái, cháu bé, chị em, anh em',
      'nữ sinh, nam sinh, sinh viên, nữ sinh viên, nam sinh viên, du học sinh, cô gái, chàng trai, thiếu nữ, thiếu niên, nam thanh niên',
      'nữ thanh niên, nhóm thanh niên, gã trai, gã, kẻ, nghi phạm, nghi can, đối tượng, nhóm đối tượng, băng nhóm, bị cáo, bị can, tài xế, lái xe, phụ xe',
      'nữ công nhân, nam công nhân, thợ, thợ hồ, phụ hồ, shipper, người đàn ông, đàn ông, người phụ nữ',
      'vợ chồng, cặp vợ chồng, đôi vợ chồng, cặp đôi, cô dâu, chú rể, sản phụ, thai phụ, nạn nhân, bệnh nhân, ca sĩ, diễn viên, người mẫu, người đẹp',
      'hot girl, hotgirl, tiktoker, youtuber, kỹ sư, doanh nhân, cầu thủ, tiền đạo, tiền vệ, hậu vệ, thủ môn, võ sĩ, nữ tài xế, nữ võ sĩ, phượt thủ',
      'from, man, woman, girl, boy, worker, student',
    ),
  },
  {
    // "Nữ công nhân người Điện Biên": nobody says so of people at home.
    rule: 'origin',
    side: 'before',
    within: 0,
    bearsOn: ['about', 'unit'],
    weight: -5,
    words: phrases(
      'man from, woman from, girl from, boy from, worker from, workers from, student from, couple from, driver from',
      'công nhân người, nam công nhân người, nữ công nhân người, thanh niên người, cô gái người, chàng trai người, tiền đạo người, tiền vệ người',
      'trung vệ người, thủ môn người, hậu vệ người, cầu thủ người, ca sĩ người, cô dâu người, chú rể người, thí sinh người, tài xế người',
      'nghi phạm người, đối tượng người, phụ nữ người, nữ sinh người, nam sinh người, sinh viên người, người mẫu người, diễn viên người, võ sĩ người',
    ),
  },
  {
    rule: 'wanted',
    side: 'after',
    within: 1,
    bearsOn: ['about'],
    ifElsewhere: true,
    weight: -5,
    words: phrases('truy nã'),
  },
  {
    rule: 'past',
    side: 'before',
    within: 6,
    bearsOn: ['about', 'unit'],
    ifElsewhere: true,
    fields: ['title'],
    weight: -5,
    words: phrases('từng, từng là, từng làm, từng công tác, từng giữ, từng dạy, từng sống'),
  },
  {
    // A career: "tân Cục trưởng, từng là Phó giám đốc Công an Điện Biên".
    rule: 'past',
    side: 'before',
    within: 6,
    bearsOn: ['about', 'unit'],
    fields: ['title'],
    weight: -5,
    words: phrases('từng là, từng làm, từng giữ, từng công tác, từng giữ chức'),
  },
  {
    rule: 'compared',
    side: 'before',
    within: 4,
    bearsOn: ['about', 'unit'],
    ifElsewhere: true,
    fields: ['title'],
    weight: -5,
    words: phrases(
      'thấp hơn, thấp hơn cả, cao hơn, cao hơn cả, lạnh hơn, lạnh hơn cả, nóng hơn, nóng hơn cả, rẻ hơn, đắt hơn, so với, như, như ở, như tại, giống, giống như, giống ở, hơn ở, hơn cả, hơn, bằng cả, bằng, không kém, chẳng kém, sánh ngang',
    ),
  },
  {
    // "Đẹp chẳng thua Mường Phăng": wherever the other place is.
    rule: 'compared',
    side: 'before',
    within: 1,
    bearsOn: ['any'],
    fields: ['title'],
    weight: -6,
    words: phrases(
      'xanh như, đẹp như, đông như, lạnh như, rét như, chẳng kém, không kém, chẳng thua, chẳng thua gì, không thua, không thua kém, không khác gì, chẳng khác gì, khác gì, có khác gì, sánh với, được ví như, ví như',
    ),
  },
  {
    // Words that move the scene to the province.
    rule: 'route',
    side: 'before',
    within: 1,
    bearsOn: ['about', 'unit'],
    ifElsewhere: true,
    fields: ['title'],
    weight: -5,
    words: phrases(
      'đi, đường lên, đường đi, lên đường đi, tuồn về, tuồn sang, tuồn lên, chở về, chở lên, đưa về, mang về, bán sang, bán lên, tập kết về, vận chuyển về',
    ),
  },
  {
    // "Phượt thủ lên A Pa Chải gặp nạn ở Yên Bái".
    rule: 'route',
    side: 'before',
    within: 1,
    bearsOn: ['about', 'unit', 'landmark'],
    ifElsewhere: true,
    fields: ['title'],
    weight: -5,
    words: phrases('lên, lên đến, tới, đến, ra, về, phượt, đi phượt, chinh phục, khám phá'),
  },
  {
    // "Chở 45 khách từ Điện Biên", "xe khách từ Điện Biên xuống Hà Nội": the coach was on the road.
    rule: 'route',
    side: 'before',
    within: 0,
    bearsOn: ['about', 'unit'],
    fields: ['title'],
    weight: -5,
    words: phrases(
      'nông sản từ, hàng từ, gỗ từ, trâu bò từ, khách từ, hành khách từ, xe khách từ, xe tải từ, xe giường nằm từ, xe limousine từ, xe chạy từ',
    ),
  },
  {
    // Who leaves: "rời Điện Biên xuống Hải Phòng".
    rule: 'origin',
    side: 'before',
    within: 0,
    bearsOn: ['about', 'unit'],
    weight: -5,
    words: phrases('bỏ, con rể, con dâu, nàng dâu, chàng rể'),
  },
  {
    // "Rời Nậm Pồ, Điện Biên về Hưng Yên".
    rule: 'origin',
    side: 'before',
    within: 2,
    bearsOn: ['about', 'unit'],
    weight: -5,
    words: phrases('rời, rời khỏi, xa quê, rời quê'),
  },
  {
    // The shares of a firm that has the name.
    rule: 'company',
    side: 'after',
    within: 3,
    bearsOn: ['about', 'unit'],
    weight: -6,
    words: phrases(
      'lên sàn chứng khoán, lên sàn UPCoM, lên sàn HNX, lên sàn HoSE, chào sàn, niêm yết, hủy niêm yết, chốt quyền, trả cổ tức, chia cổ tức, UPCoM, HNX, HoSE',
    ),
  },
  {
    rule: 'excluded',
    side: 'after',
    within: 4,
    bearsOn: ['about', 'unit'],
    weight: -14,
    words: phrases(
      'chưa thực hiện, chưa áp dụng, chưa triển khai, chưa tăng, chưa thu, không áp dụng, không thuộc diện, không thuộc vùng, không thuộc danh sách, không nằm trong, không bị ảnh hưởng bởi bão, chưa nằm trong, không có trong danh sách',
    ),
  },
  {
    // "Xe tải đi Điện Biên": wherever it was stopped.
    rule: 'route',
    side: 'before',
    within: 0,
    bearsOn: ['about', 'unit'],
    fields: ['title'],
    weight: -5,
    words: phrases(
      'xe tải đi, xe khách đi, xe container đi, container đi, xe giường nằm đi, xe limousine đi, ôtô đi, ô tô đi, xe bồn đi, đoàn xe đi',
    ),
  },
  {
    rule: 'compared',
    side: 'before',
    within: 1,
    bearsOn: ['about', 'unit'],
    fields: ['summary', 'text'],
    weight: -4,
    words: phrases(
      'hơn, cao hơn, thấp hơn, lạnh hơn, so với, giống, giống như, như ở, tương tự, tương tự như, compared with',
    ),
  },
  {
    rule: 'excluded',
    side: 'before',
    within: 6,
    bearsOn: ['any'],
    weight: -14,
    words: phrases(
      'trừ, ngoại trừ, chỉ trừ, không ảnh hưởng, không ảnh hưởng đến, không ảnh hưởng tới, không bao gồm, chưa bao gồm',
      'không áp dụng với, không áp dụng cho, không áp dụng tại, không áp dụng ở, chưa áp dụng tại, chưa áp dụng ở, chưa áp dụng với, chưa triển khai tại, chưa có ở, chưa xuất hiện ở, không gồm, chưa gồm, chưa ảnh hưởng đến, chưa ảnh hưởng tới, except, except for, excluding, other than',
    ),
  },
  {
    // A reader or listener who writes in.
    rule: 'letter',
    side: 'before',
    within: 6,
    bearsOn: ['any'],
    fields: ['summary', 'text'],
    weight: -8,
    words: phrases('bạn đọc, độc giả, thính giả, câu hỏi của, thắc mắc của'),
  },
  {
    rule: 'letter',
    side: 'after',
    within: 3,
    bearsOn: ['any'],
    fields: ['summary', 'text'],
    weight: -8,
    words: phrases(
      'hỏi, có hỏi, xin hỏi, gửi câu hỏi, gửi thư, thắc mắc, mong bác sĩ, mong bác sĩ tư vấn, nhờ bác sĩ, nhờ luật sư',
      'mong luật sư, xin tư vấn',
    ),
  },
  {
    // Plays, films, songs and ships with the name.
    rule: 'work',
    side: 'before',
    within: 10,
    bearsOn: ['about', 'battle', 'unit'],
    quoted: true,
    weight: -14,
    words: phrases(
      'vở, vở kịch, vở diễn, vở chèo, kịch, bài hát, ca khúc, bản nhạc, phim, bộ phim, tiểu thuyết, tập thơ, bài thơ, trường ca',
      'sách, cuốn sách, bộ sách, ra mắt sách, tác phẩm, bức ảnh, bức tranh, tranh, album, đĩa, tàu, play, film, song, novel, ca khúc',
      'đêm nhạc, đêm thơ, đêm thơ nhạc, đêm nghệ thuật, vở cải lương, vở opera, nhạc kịch, kịch hát, cuộc thi viết, MV, quán, quán ăn, nhà hàng, tiệm',
    ),
  },
  {
    // "'Điện Biên vẫy gọi' và những ca khúc".
    rule: 'work',
    side: 'after',
    within: 8,
    bearsOn: ['about', 'battle'],
    quoted: true,
    weight: -14,
    words: phrases(
      'vở kịch, vở diễn, vở chèo, bài hát, ca khúc, bản nhạc, phim, bộ phim, phim tài liệu, tiểu thuyết, tập thơ, bài thơ, trường ca, cuốn sách, bộ sách',
      'bức tranh, album, triển lãm, đêm nhạc, đêm thơ, nhạc kịch, thơ của, thơ, nhạc và lời, truyện ngắn',
    ),
  },
  {
    rule: 'work',
    side: 'before',
    within: 2,
    bearsOn: ['about'],
    unlessPlaced: true,
    weight: -6,
    words: phrases('bài hát, ca khúc, vở kịch, vở diễn, tiểu thuyết, trường ca, bài thơ, thơ, tập thơ, phim, bộ phim'),
  },
  {
    // "Cổ phiếu Xi măng Điện Biên": a firm's share, not a place.
    rule: 'company',
    side: 'before',
    within: 4,
    bearsOn: ['about', 'unit'],
    unlessPlaced: true,
    weight: -6,
    words: phrases('cổ phiếu, cổ đông, CTCP, DNTN, công ty cổ phần'),
  },
  {
    rule: 'company',
    side: 'before',
    within: 0,
    bearsOn: ['unit'],
    weight: -4,
    words: phrases('chủ tịch, tổng giám đốc, công ty, tập đoàn'),
  },
  {
    // "từ bến Mỹ Đình đến Điện Biên Phủ": where a closed road or a bus line ends.
    rule: 'range',
    side: 'before',
    within: 6,
    bearsOn: ['street'],
    weight: -4,
    words: phrases('từ'),
  },
  {
    rule: 'singled-out',
    side: 'before',
    within: 0,
    bearsOn: ['about'],
    weight: 3,
    words: phrases(
      'riêng, riêng tại, riêng ở, riêng tỉnh, nhất là, đặc biệt là, đặc biệt tại, trong đó có, trong đó, tâm chấn',
    ),
  },
]
