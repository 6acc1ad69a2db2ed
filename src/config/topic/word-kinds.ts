const phrases = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '))

/**
 * Words that say the same of a name beside them, by kind, from general knowledge of the press: what one of them shows
 * counts for all, also for those that no labelled headline has. A word may be of several kinds. The points of each kind
 * are fitted, so a kind says nothing for or against the province by itself.
 */
export const wordKinds: Readonly<Record<string, readonly string[]>> = {
  young: phrases(
    'cô gái, chàng trai, chàng, nam sinh, nữ sinh, sinh viên, nam sinh viên, nữ sinh viên, thí sinh, thiếu nữ',
    'thiếu niên, thanh niên, nam thanh niên, nữ thanh niên, cậu bé, cô bé, bé trai, bé gái, cháu bé, cậu học trò',
    'chàng sinh viên, gen z, hot girl, thủ khoa, á khoa, tân sinh viên, du học sinh, trai bản, gái bản, girl, boy',
    'teenager, student',
  ),
  suspect: phrases(
    'đối tượng, nghi phạm, nghi can, bị can, bị cáo, kẻ, gã, ông trùm, bà trùm, trùm ma túy, nữ quái, quý bà',
    'tên cướp, hung thủ, băng nhóm, nhóm đối tượng, tử tù, phạm nhân, kẻ trộm, kẻ gian, cặp đôi, suspect, suspects',
    'smuggler, trafficker, traffickers',
  ),
  worker: phrases(
    'công nhân, nam công nhân, nữ công nhân, lao động, người lao động, thợ, nhóm thợ, thợ hồ, phụ hồ, thợ xây, tài xế',
    'lái xe, phụ xe, tài công, shipper, xe ôm, giúp việc, người giúp việc, bán vé số, bán hàng rong, ve chai, worker',
    'workers, driver',
  ),
  family: phrases(
    'vợ chồng, cặp vợ chồng, đôi vợ chồng, cô dâu, chú rể, nàng dâu, con dâu, con rể, mẹ con, hai mẹ con, ba mẹ con',
    'mẹ bé, bố mẹ, anh em, chị em, con trai, con gái, người vợ, người chồng, người mẹ, người cha, mother, father',
    'couple, bride, wife, husband',
  ),
  patient: phrases(
    'bệnh nhân, bệnh nhi, nạn nhân, sản phụ, thai phụ, người bệnh, cấp cứu, phẫu thuật, ca mổ, ca ghép, ghép gan',
    'ghép thận, nguy kịch, thở máy, nhập viện, chuyển viện, điều trị, cứu sống, mổ, ung thư, bại não, khối u, patient',
    'surgery, victim',
  ),
  artist: phrases(
    'ca sĩ, nam ca sĩ, nữ ca sĩ, diễn viên, nữ diễn viên, nam diễn viên, nghệ sĩ, nhạc sĩ, họa sĩ, nhà văn, nhà thơ',
    'đạo diễn, người mẫu, hoa hậu, hoa khôi, á hậu, á khôi, người đẹp, streamer, tiktoker, youtuber, kol, mc',
    'nhiếp ảnh gia, nữ chính, nam chính, singer, actor, actress, artist, painter, photographer, director',
  ),
  athlete: phrases(
    'cầu thủ, tiền đạo, tiền vệ, hậu vệ, thủ môn, võ sĩ, vận động viên, vđv, kình ngư, tay vợt, tuyển thủ, sea games',
    'asiad, olympic, đội tuyển, tuyển việt nam, khoác áo, clb, câu lạc bộ, hlv, player, striker, athlete, runner',
  ),
  soldier: phrases(
    'cựu binh, cựu chiến binh, chiến sĩ, chiến sỹ, người lính, lính, anh bộ đội, bộ đội cụ hồ, thương binh, liệt sĩ',
    'liệt sỹ, dân công, thanh niên xung phong, cựu thanh niên xung phong, pháo thủ, đại tá, thiếu tướng, trung tướng',
    'đại tướng, tướng giáp, lính dù, lê dương, tù binh, veteran, veterans, soldier, soldiers, general, paratrooper',
  ),
  officer: phrases(
    'giám đốc, phó giám đốc, chủ tịch, phó chủ tịch, bí thư, phó bí thư, bí thư tỉnh ủy, phó bí thư tỉnh ủy',
    'cục trưởng, phó cục trưởng, vụ trưởng, thứ trưởng, bộ trưởng, chánh án, viện trưởng, trưởng phòng',
    'chánh văn phòng, hiệu trưởng, phó hiệu trưởng, thẩm phán, đại biểu quốc hội, đại biểu, cán bộ, tân, minister',
    'official, chairman, director general',
  ),
  teacher: phrases(
    'giáo viên, cô giáo, thầy giáo, thầy cô, thầy, giảng viên, hiệu trưởng, teacher, teachers, bác sĩ, nữ bác sĩ',
    'y sĩ, điều dưỡng, doctor, doctors',
  ),
  elder: phrases(
    'cụ bà, cụ ông, ông lão, bà lão, ông cụ, bà cụ, cụ già, lão nông, nghệ nhân, già làng, trưởng bản, người đàn ông',
    'đàn ông, người phụ nữ, phụ nữ, man, woman',
  ),
  origin: phrases(
    'quê, quê ở, quê gốc, gốc, đến từ, người gốc, sinh ra, sinh ra ở, sinh ra tại, lớn lên, lớn lên ở, rời, rời bản',
    'rời quê, rời bản nhỏ, xa quê, trú tại, trú ở, trú, ngụ, thường trú, hộ khẩu, con em, nguyên quán, xuất thân',
    'quê hương, vào nam, về xuôi, xuống phố, xuống hà nội, bỏ quê, theo chồng, lấy chồng, làm dâu, native of, born in',
    'hails from, originally from, from',
  ),
  past: phrases(
    'từng, từng là, từng làm, từng giữ, từng công tác, từng sống, từng dạy, nguyên, cựu, trước đó, trước đây',
    'năm ngoái, năm trước, luân chuyển, kinh qua, nghỉ hưu, tiểu sử, chân dung, là ai, ngày ấy, năm ấy, năm xưa',
    'ngày xưa, thời trẻ, hồi, former, formerly, ex',
  ),
  leaving: phrases(
    'nhận nhiệm vụ mới, thôi giữ chức, thôi tham gia, điều động, luân chuyển về, về làm, được bổ nhiệm, bổ nhiệm',
    'giữ chức, làm phó, thay thế, kế nhiệm, nhậm chức, trúng cử, được bầu, bầu, miễn nhiệm, từ chức, nghỉ hưu',
  ),
  compared: phrases(
    'hơn, cao hơn, thấp hơn, hơn cả, lạnh hơn, vượt, vượt qua, so với, giống, giống như, tương tự, khác với, thay vì',
    'sánh với, không kém, chẳng kém, không thua, đuổi kịp, xếp sau, đứng sau, học theo, gấp đôi, gấp ba, đối chiếu',
    'so sánh, than, compared with, unlike, beats',
  ),
  negated: phrases(
    'không thuộc, không phải, không nằm, không ảnh hưởng, chưa, không có, không còn, trừ, ngoại trừ, ngoài',
    'không chỉ ở, không riêng, không gửi, chưa định, chưa kịp, chưa công bố, except',
  ),
  listing: phrases(
    'như, gồm, bao gồm, trong đó có, trong đó, hay, hoặc, lần lượt, các tỉnh, nhiều tỉnh, nhiều nơi, nhiều địa phương',
    'các địa phương, địa phương, tỉnh thành, tỉnh, danh sách, ngoài ra, cùng với, đại diện, trải từ, dọc, từ bắc',
    'số tỉnh, tỉnh miền núi, tỉnh biên giới, tỉnh phía bắc, miền núi phía bắc, khu vực, vùng khó, provinces',
    'localities, including, such as, among, and',
  ),
  national: phrases(
    'cả nước, toàn quốc, quốc gia, trung ương, nghị định, thông tư, dự thảo, dự án luật, đề xuất, công điện, quốc hội',
    'chính phủ, thủ tướng, bộ công an, bộ y tế, bộ tài chính, bộ xây dựng, bộ nội vụ, bộ giáo dục, bộ công thương',
    'bộ nông nghiệp, bộ quốc phòng, bộ tư pháp, bộ, cục thống kê, cục, tổng cục, cục hàng không, cục đường bộ, evn',
    'acv, vietnam airlines, vietjet, tổng công ty, tập đoàn, kiều bào, người việt, việt nam, liên bộ, quân khu',
    'toàn quân, kỳ họp, mặt trận tổ quốc, ministry, nationwide, vietnam, vietnamese, country',
  ),
  region: phrases(
    'tây bắc, đông bắc, bắc bộ, miền bắc, trung bộ, miền trung, miền tây, miền nam, nam bộ, tây nguyên, đồng bằng',
    'trung du, vùng núi, phía bắc, biên giới, northwest, northwestern, northern, north',
  ),
  weather: phrases(
    'mưa, mưa lớn, mưa to, nắng, nắng nóng, rét, rét đậm, rét hại, nhiệt độ, không khí lạnh, áp thấp, bão, dông',
    'dông lốc, lũ, lũ quét, dự báo, cảnh báo, sương mù, sương muối, độ c, độ, gió, oi bức, thời tiết, ngập, storm',
    'rain, typhoon, cold, weather, temperature, forecast',
  ),
  rank: phrases(
    'xếp hạng, bảng xếp hạng, xếp thứ, đứng đầu, đứng thứ, dẫn đầu, thấp nhất, cao nhất, nhất nước, top, chỉ số',
    'tỷ lệ, thống kê, báo cáo, khảo sát, số liệu, nhóm, cpi, pci, par index, sipas, grdp, gdp, dân số, diện tích',
    'phân bổ, ranking, ranked, index, survey',
  ),
  price: phrases(
    'giá, giá vàng, giá gạo, giá xăng, lãi, lãi suất, cổ phiếu, chứng khoán, cổ đông, doanh thu, lợi nhuận, tăng giá',
    'giảm giá, thị trường, siêu thị, chợ mạng, kệ, cửa hàng, đặc sản, bán, price, prices, exporters, supermarket',
  ),
  history: phrases(
    'chiến dịch, chiến thắng, kháng chiến, trận, trận đánh, cứ điểm, tập đoàn cứ điểm, chiến trường, mặt trận, hồi ký',
    'ký ức, hồi ức, tư liệu, kỷ vật, hiện vật, bảo vật, thực dân, quân pháp, pháp, geneva, giơ ne vơ, kéo pháo',
    'tham chiến, đánh, lịch sử, sử, năm xưa, hào hùng, siege, battle, war, empire, colonial, history, historian',
  ),
  work: phrases(
    'vở, vở kịch, vở diễn, kịch, chèo, cải lương, phim, bộ phim, điện ảnh, phòng vé, sách, cuốn sách, tiểu thuyết',
    'truyện, thơ, bài thơ, trường ca, mv, ca khúc, bài hát, album, đĩa, triển lãm, tem, tranh, bức tranh, ảnh, bộ ảnh',
    'phù điêu, tượng, sa bàn, mô hình, xiếc, múa, đêm nhạc, hòa nhạc, đêm diễn, đấu giá, sưu tập, bộ sưu tập, game',
    'trò chơi, truyền hình, chương trình, công chiếu, diễn, film, movie, book, novel, song, exhibition, drama',
    'box office, museum',
  ),
  anniversary: phrases(
    'kỷ niệm, mít tinh, lễ kỷ niệm, tri ân, tọa đàm, hội thảo, giao lưu, cuộc thi, trao giải, ra mắt, giới thiệu',
    'khai mạc, phát hành, mừng, anniversary, marks, commemorate',
  ),
  vehicle: phrases(
    'tàu, tàu hàng, tàu tuần tra, tàu cá, con tàu, hạ thủy, xe khách, xe tải, xe bán tải, xe giường nằm, ôtô, ô tô',
    'xe máy, container, xe container, biển số, biển, xe, coach, bus, truck, ship, cargo, vessel',
  ),
  travel: phrases(
    'đi, lên, về, đến, tới, sang, xuống, ra, qua, hướng, tuyến, chặng, vé, bến xe, chuyến bay, đường bay, sân bay',
    'hành khách, khách, lộ trình, cung đường, hành trình, tour, quốc lộ, cao tốc, dừng, phượt, flight, flights',
    'airport, airports, route, routes, road trip',
  ),
  letter: phrases(
    'hỏi, bạn đọc, độc giả, luật sư, tôi, chồng tôi, vợ tôi, con tôi, nhà tôi, có được, thế nào, xin hỏi, thắc mắc',
    'giải đáp, trả lời, bà, ông, chị, anh, tư vấn, góp ý, gửi thư, thủ tục, quyền lợi, trợ cấp, phụ cấp',
  ),
  goods: phrases(
    'từ, thu gom, nhập, gửi, mua, lấy hàng, nhận hàng, vận chuyển, lô hàng, giống, hạt giống, nguyên liệu, nguồn gốc',
    'xuất xứ, đặc sản, nông sản, gạo, măng, mật ong, thịt trâu, mắc khén, cà phê, gỗ, heroin, bánh heroin, specialty',
    'spices, rice',
  ),
  local: phrases(
    'ubnd tỉnh, hđnd tỉnh, công an tỉnh, tỉnh ủy, bản, xã, thôn, phường, tổ dân phố, dân bản, nương, huyện, bà con',
    'hộ, hộ dân, người dân, đồn, trạm y tế, điểm trường, bán trú, nội trú, vùng cao, hợp tác xã, chính quyền, sở',
    'ban quản lý, tỉnh đoàn, trung tâm y tế, bệnh viện đa khoa, của tỉnh, toàn tỉnh, trong tỉnh, địa bàn',
    'trên địa bàn, bộ chqs, commune, communes, village, villagers, province, provincial, district, local',
  ),
  accident: phrases(
    'sạt lở, cháy, cháy rừng, hỏa hoạn, tai nạn, đâm, va chạm, lật, sập, tử vong, chết, bị thương, thương vong',
    'mất tích, mưa đá, động đất, đuối nước, ngộ độc, mắc kẹt, cô lập, chia cắt, cuốn trôi, vùi lấp, gặp nạn, flood',
    'floods, flash flood, landslide, earthquake, quake, fire, crash, killed, dead, missing',
  ),
  crime: phrases(
    'bắt, bắt giữ, khởi tố, triệt phá, phá, bóc gỡ, thu giữ, thu, ma túy, khám xét, truy nã, lừa đảo, đánh bạc',
    'tàng trữ, tạm giữ, tạm giam, mua bán người, giết, trộm, cướp, hiếp dâm, buôn lậu, đường dây, điều tra, arrested',
    'police, drug, drugs, heroin, seized, trafficking',
  ),
  court: phrases(
    'tòa, tòa án, tand, vksnd, tuyên án, tuyên phạt, tử hình, án tử, lĩnh án, tù, xét xử, phiên tòa, kháng cáo',
    'sơ thẩm, phúc thẩm, cáo trạng, truy tố, court, sentenced, jailed, trial',
  ),
  build: phrases(
    'khởi công, khánh thành, xây dựng, xây, đầu tư, dự án, nâng cấp, sửa chữa, tu bổ, tôn tạo, trùng tu, mở rộng',
    'mở đường, thi công, cầu, đường, thủy điện, điện gió, đấu giá, quy hoạch, tái định cư, mặt bằng, công trình',
    'nhà máy, hoàn thành, thông xe, khai thác, đóng cửa, mở cửa, construction, project, upgrade, reopens, opens',
  ),
  govern: phrases(
    'đại hội, hội nghị, kỷ luật, chỉ đạo, kiểm tra, giám sát, tiếp xúc cử tri, làm việc, thăm, viếng, dâng hương',
    'yêu cầu, phê duyệt, quyết định, nghị quyết, sáp nhập, sắp xếp, bỏ cấp huyện, trụ sở, thanh tra, thu hồi, ký kết',
    'hợp tác, xúc tiến, công bố, visit, visits, leaders',
  ),
  gift: phrases(
    'tặng, trao, trao tặng, hỗ trợ, ủng hộ, quyên góp, cứu trợ, từ thiện, thiện nguyện, tình nguyện, áo ấm, học bổng',
    'xây trường, quà, suất quà, góp tiền, bữa cơm, tài trợ, donate, donates, charity, aid, gifts',
  ),
  farm: phrases(
    'lúa, ngô, sắn, mắc ca, chè, trâu, bò, lợn, gà, cá, nông dân, thu hoạch, được mùa, mất mùa, vụ, ruộng, nương rẫy',
    'trồng, nuôi, dứa, rừng, cánh đồng, dịch tả lợn, khoai, quế, thảo quả, cao su, farmers, harvest, forest',
  ),
  school: phrases(
    'học sinh, học trò, trường, lớp, lớp học, thi, tốt nghiệp, điểm thi, tuyển sinh, năm học, khai giảng, bữa trưa',
    'ký túc xá, xóa mù, pupils, school, schools',
  ),
  tourism: phrases(
    'du khách, du lịch, lễ hội, check in, homestay, lượt khách, tham quan, mùa hoa, hoa ban, ngắm, khám phá, điểm đến',
    'nghỉ lễ, ngày hội, chợ phiên, chợ đêm, khách sạn, tourists, visitors, festival, tourism, travellers',
  ),
  ethnic: phrases(
    'người mông, người thái, khơ mú, hà nhì, si la, người cống, người kháng, xạ phang, người dao, người lào, xinh mun',
    'dân tộc, đồng bào, mông, thái, thái đen, thái trắng, phù lá, lự, ethnic, hmong, thai',
  ),
  custom: phrases(
    'tết, nghi lễ, lễ cúng, cúng, khăn piêu, xòe, thổ cẩm, khèn, nhà sàn, phong tục, đám cưới, di sản, dân ca, điệu',
    'trang phục, ném còn, ném pao, bếp, món, ẩm thực, heritage, culture, traditional, dance',
  ),
  sport: phrases(
    'giải, huy chương, huy chương vàng, hcv, vô địch, cúp, bảng, chung kết, đua xe, marathon, bóng chuyền, bóng đá',
    'điền kinh, vận động, trận đấu, team, tournament, cycling, race, stage, medal',
  ),
  far: phrases(
    'bạch mai, việt đức, viện k, chợ rẫy, nhi trung ương, nhi đồng, bệnh viện 108, bệnh viện e, phụ sản trung ương',
    'nội bài, tân sơn nhất, long thành, cam ranh, giáp bát, mỹ đình, nước ngầm, yên nghĩa, miền đông, thủ đô, hồ gươm',
    'hồ tây, sài gòn, sài thành, hà thành, phố cổ, hoàng thành, văn miếu, bến thành, phú quốc, đà lạt, hội an',
    'fansipan, sa pa, ô quy hồ, ô quý hồ, mã pì lèng, khau phạ, mù cang chải, mộc châu, tam đảo, ba vì, hạ long',
    'lũng cú, đồng văn, mường tè, mường lò, mường la, mường lát, trà my, đèo cả, hải vân, thung khe, vịnh bắc bộ',
    'biển đông, trường sa, vùng biển, cảng, hải quân, đại học quốc gia, bách khoa, học viện, hanoi, saigon',
    'ho chi minh city, da nang, o quy ho, ma pi leng, khau pha, sapa, city',
  ),
  near: phrases(
    'vân nam, phongsaly, luang prabang, luông pha băng, oudomxay, bắc lào, lào, trung quốc, boten, cửa khẩu',
    'tam giác vàng, myanmar, laos, china, lao',
  ),
  number: ['#'],
  comma: [','],
  colon: [':'],
  quote: ['"'],
}
