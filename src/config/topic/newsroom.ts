import type { Newsroom } from '../schema/topic-schema.ts'

const phrases = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '))

/**
 * The province's own papers and broadcaster copy a third of their pages from national desks: words by which to
 * recognise those.
 */
export const newsroom: Newsroom = {
  own: phrases(
    'tỉnh, tỉnh ủy, tỉnh ta, tỉnh nhà, toàn tỉnh, UBND tỉnh, HĐND tỉnh, Công an tỉnh, xã, huyện, thôn, phường, bản làng, dân bản',
    'về bản, ở bản, các bản, bản xa, trưởng bản, trên địa bàn, địa bàn, chi bộ, cơ sở, vùng cao, phố núi, bà con, chợ phiên',
    'vùng biên, biên cương, đồng bào, hợp tác xã, điểm cầu, MTTQ, Tây Bắc, bán trú, nội trú, nương, người Mông, người Thái',
    'Khơ Mú, Hà Nhì, quê hương, kết nghĩa, Vân Nam, Phongsaly, Phông Sa Lỳ, Luông Pha Băng, Luang Prabang, Oudomxay, U Đôm Xay',
  ),
  abroad: phrases(
    'Mỹ, Nga, Pháp, Trung Quốc, Nhật Bản, Hàn Quốc, Triều Tiên, Thái Lan, Campuchia, Myanmar, Malaysia, Indonesia, Singapore',
    'Philippines, Brunei, Ấn Độ, Pakistan, Bangladesh, Nepal, Sri Lanka, Afghanistan, Iran, Iraq, Syria, Israel, Palestine, Gaza',
    'Li Băng, Lebanon, Yemen, Houthi, Ả Rập Xê Út, Saudi Arabia, Qatar, UAE, Thổ Nhĩ Kỳ, Ukraine, Belarus, Ba Lan, Romania',
    'Hungary, Tây Ban Nha, Bồ Đào Nha, Italia, Italy, Hà Lan, Thụy Sĩ, Thụy Điển, Na Uy, Phần Lan, Đan Mạch, Hy Lạp, Séc',
    'Vương quốc Anh, Đài Loan, Hồng Kông, Hong Kong, Mông Cổ, Kazakhstan, Australia, Úc, New Zealand, Canada, Mexico, Brazil',
    'Argentina, Chile, Peru, Colombia, Venezuela, Cuba, Haiti, Ai Cập, Libya, Sudan, Ethiopia, Kenya, Nigeria, Nam Phi, Congo',
    'châu Âu, châu Phi, châu Á, Mỹ Latinh, Trung Đông, Biển Đỏ, Dải Gaza, Bắc Kinh, Thượng Hải, Tokyo, Seoul, Bangkok, Manila',
    'Kuala Lumpur, Jakarta, New Delhi, Washington, New York, Moscow, Moskva, Matxcơva, Kiev, Paris, London, Berlin, Rome, Brussels',
    'Angola, Algeria, Morocco, Maroc, Tunisia, Somalia, Uganda, Tanzania, Rwanda, Mozambique, Zimbabwe, Zambia, Ghana, Mali, Niger',
    'Bờ Biển Ngà, Senegal, Cameroon, Burkina Faso, Madagascar, Nam Sudan, Ecuador, Bolivia, Paraguay, Uruguay, Panama, Guatemala',
    'Honduras, El Salvador, Nicaragua, Costa Rica, Jamaica, Dominica, Jordan, Kuwait, Oman, Bahrain, Uzbekistan, Kyrgyzstan',
    'Tajikistan, Turkmenistan, Azerbaijan, Armenia, Gruzia, Georgia, Moldova, Litva, Latvia, Estonia, Bulgaria, Serbia, Croatia',
    'Slovenia, Slovakia, Bosnia, Albania, Kosovo, Bỉ, Áo, Đức, Ireland, Iceland, Luxembourg, Síp, Malta, Vatican, Đông Timor, Bhutan, Maldives',
    'Papua New Guinea, Fiji, Greenland, Crimea, Dubai, Doha, Tel Aviv, Tehran, Istanbul, Sydney, California, Florida, Texas',
    'Biển Đông, Trường Sa, Hoàng Sa, Đồng bằng sông Cửu Long, Tây Nguyên, Nam Bộ, Trung Bộ, Đông Nam Bộ, miền Trung, miền Tây, miền Nam',
    'Nvidia, Microsoft, Amazon, Huawei, Xiaomi, Intel, SpaceX, Starlink, Boeing, Airbus, Toyota',
    'Nhà Trắng, Lầu Năm Góc, Điện Kremlin, NATO, EU, Liên hợp quốc, Liên Hợp Quốc, WHO, IMF, Ngân hàng Thế giới, ASEAN, APEC',
    'BRICS, G7, G20, Fed, CIA, FBI, Donald Trump, Trump, Putin, Tập Cận Bình, Zelensky, Netanyahu, Elon Musk, Apple, Google',
    'Samsung, Tesla, OpenAI, Nobel, Oscar, Grammy, Hollywood',
  ),
  abroadAttributes: phrases(
    'sang, với, đi, doanh nghiệp, người, khách, du khách, tiếng, đoàn, sinh viên, chuyên gia, thị trường, từ, của, dự án, vốn',
    'nước bạn, vào, máy, giống, theo chuẩn, tiêu chuẩn, hướng về, đồng bào, nhân dân, ủng hộ, giúp đỡ, hỗ trợ, ủng hộ nhân dân, chia sẻ với, cùng, bác sĩ, nhà báo',
    'nghệ sĩ, giáo viên, giảng viên, thầy cô, tình nguyện, thanh niên, cựu chiến binh, nhà thơ, họa sĩ, nhà tài trợ, tỉnh bạn, học tập, kinh nghiệm, đến từ, xuất khẩu, quốc lộ, tuyến',
  ),
  subjects: phrases(
    'Ngoại hạng Anh, Premier League, Champions League, Europa League, La Liga, Serie A, Bundesliga, Ligue 1, V-League, V.League',
    'ASIAD, Olympic Paris, Asian Cup, AFF Cup, World Cup, Euro, Cúp C1, Cúp C2, FIFA, UEFA, AFC, ATP, WTA, Grand Slam',
    'Wimbledon, Roland Garros, Real Madrid, Barcelona, Arsenal, Chelsea, Liverpool, Manchester City, Manchester United, Man City',
    'Man Utd, Tottenham, Bayern Munich, PSG, Juventus, AC Milan, Inter Milan, Messi, Ronaldo, Mbappe, Haaland, đội tuyển Việt Nam',
    'tuyển Việt Nam, tuyển nữ Việt Nam, đội tuyển nữ Việt Nam, U17 Việt Nam, U20 Việt Nam, U22 Việt Nam, U23 Việt Nam',
    'Đoàn Việt Nam, HLV, lịch thi đấu, bảng xếp hạng, chung kết lượt về, giá vàng thế giới, giá vàng hôm nay, giá dầu, giá dầu thế giới',
    'tổng thống, ngoại trưởng, giáo hoàng, nhà vua, hoàng gia, liên bộ, giá xăng hôm nay, giá xăng dầu hôm nay, xăng RON, RON95, vàng miếng, vàng nhẫn, vàng SJC, giá USD',
    'giá bạc, giá cà phê hôm nay, giá tiêu hôm nay, giá heo hơi hôm nay, giá lợn hơi hôm nay, vốn hóa, tỷ USD, triệu USD, lãi suất tiết kiệm, lãi suất huy động',
    'lương cơ sở, lương tối thiểu vùng, thuế thu nhập cá nhân, giảm trừ gia cảnh, Chủ tịch Tập đoàn, Vạn Thịnh Phát, Tân Hoàng Minh, FLC',
    'Cúp C3, Conference League, Copa America, Olympic, MotoGP, Formula 1, Real, Barca, MU, Dortmund, Atletico, Newcastle, Aston Villa, Napoli',
    'Al Nassr, Inter Miami, Alcaraz, Sinner, Djokovic, Yamal, HAGL, Thép Xanh Nam Định, Thể Công, ĐT Việt Nam, ĐTVN, vòng loại World Cup',
    'chứng khoán, VN-Index, tỷ giá, Bitcoin, lãi suất điều hành, thị trường bất động sản, siêu bão, áp sát Biển Đông, iPhone',
    'xổ số, kết quả xổ số, XSMB, tin thế giới, thế giới 24h, thế giới tuần qua, chiến sự, xung đột, không kích, tên lửa',
    'vũ trụ, sao Hỏa, Mặt Trăng, NASA, thiên thạch, hố đen, metro, vàng thế giới, đồng USD, đường sắt tốc độ cao, tỷ phú thế giới, hoa hậu Việt Nam, hoa hậu hoàn vũ, hoa hậu thế giới, xuyên quốc gia, cả nước',
  ),
  national: phrases(
    'Quốc hội, Chủ tịch Quốc hội, Ủy ban Thường vụ Quốc hội, Thủ tướng, Thủ tướng Chính phủ, Phó Thủ tướng, Chính phủ',
    'Tổng Bí thư, Chủ tịch nước, Phó Chủ tịch nước, Bộ Chính trị, Ban Bí thư, Ban Chấp hành Trung ương, Hội nghị Trung ương',
    'Bộ Công an, Bộ Quốc phòng, Bộ Ngoại giao, Bộ Nội vụ, Bộ Tài chính, Bộ Y tế, Bộ Giáo dục, Bộ Công Thương, Bộ Xây dựng',
    'Bộ Tư pháp, Bộ Nông nghiệp, Bộ Nông nghiệp và Môi trường, Bộ Khoa học và Công nghệ, Bộ Văn hóa, Bộ Dân tộc và Tôn giáo',
    'Trung ương cho ý kiến, Trung ương thảo luận, Trung ương họp',
    'Bộ trưởng, Thanh tra Chính phủ, Kiểm toán Nhà nước, Ngân hàng Nhà nước, Tòa án nhân dân tối cao, Tòa tối cao, TAND tối cao',
    'VKSND tối cao, Tổng cục, Cục Thuế, Cục Hàng không, Hội đồng Bảo an, Văn phòng Chính phủ, Trung ương Đảng',
  ),
  innocent: phrases(
    'Telegram, Messenger, Instagram, Google, Android, Windows, Canva, Gemini, Gala, Flashmob, Livestream, Workshop, Camera, Container, Shopee, Lazada, Vinfast, Honda, Methadone, Heroin',
    'Phongsaly, Luang Prabang, Luangprabang, Oudomxay, Udomxay, Vientiane, Bunpimay, Champasak, Houaphanh, Bokeo, Luang Namtha, Kaysone, Zalo, Facebook, Tiktok, Youtube, Fanpage, Internet, Covid, Agribank, Viettel, Mobifone, Vinaphone, Vietcombank, Vietinbank, Sacombank',
    'Vinamilk, Vietjet, Bamboo Airways, Vietnam Airlines, Petrolimex, Unicef, Plan International, World Vision, Childfund, Samaritan, Karaoke, Robot, Robocon',
    'Marathon, Festival, Video, Podcast, Clip, Smart, Homestay, Arabica, Robusta, Macadamia, Wifi, Online, Dengue, Rubella, Whitmore, Stem, Logistics, Startup, Bauhinia',
    'các tỉnh, tỉnh thành, tỉnh khác, nhiều tỉnh, liên tỉnh, xã hội, thị xã, làng xã, Mỹ thuật, Mỹ phẩm, Mỹ nghệ, mỹ nghệ',
    'Pháp luật, Pháp lệnh, Pháp lý, pháp luật, tiếng Anh, cơ sở dữ liệu, cơ sở vật chất, huyện đảo, cơ sở y tế, cơ sở sản xuất, cơ sở năng lượng, cơ sở hạt nhân, cơ sở quân sự, cơ sở dầu mỏ',
  ),
  sections: phrases(
    'Trong nước, Quốc tế, Thế giới, Quảng cáo, Tin quốc tế, Tin thế giới, Tin trong nước, Thời sự quốc tế',
  ),
}
