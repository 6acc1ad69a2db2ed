/**
 * Vietnamese words as searches in news use them, one to four syllables, so that a query is cut into words and not into
 * syllables: "cà phê" is one word, and never the "phê" of "phê duyệt". A word that is not here is still found, as a
 * phrase. By first letter, "|" between them, in small letters, without names, which the gazetteer has.
 */
export const searchWords: readonly string[] = [
  'an ninh|an sinh xã hội|an toàn|an toàn giao thông|an toàn thực phẩm|âm nhạc|ấn phẩm|áo dài|áp thấp nhiệt đới',
  'ban hành|ban quản lý|bản án|bản đồ|báo cáo|báo chí|bảo hiểm|bảo hiểm y tế|bảo tàng|bảo tồn|bảo vệ|bạo lực|bạo lực gia đình',
  'bắt cóc|bắt giữ|bầu cử|bê tông|bệnh dại|bệnh nhân|bệnh viện|bệnh viện đa khoa|bí thư|biên giới|biên phòng|biến đổi khí hậu',
  'biểu diễn|bình chọn|bình dân học vụ|bóng chuyền|bóng đá|bò sữa|bộ đội|bộ đội biên phòng|bổ nhiệm|buôn bán|buôn lậu|bưu điện',
  'ca sĩ|cà phê|cách mạng|cán bộ|cạnh tranh|cao đẳng|cao tốc|cao su|cảnh báo|cảnh sát|cáp treo|cấm đường|cấp cứu|câu lạc bộ|cầu lông',
  'cây ăn quả|cây trồng|chăn nuôi|chất lượng|chế biến|chi bộ|chỉ đạo|chỉ số|chia cắt|chiến dịch|chiến sĩ|chiến thắng|chiến tranh',
  'chính phủ|chính quyền|chính sách|chính trị|chợ phiên|chủ tịch|chuyển đổi số|chuyên gia|chương trình|chữa cháy|chứng khoán',
  'công an|công chức|công nghệ|công nghệ thông tin|công nhân|công trình|công ty|cổ tích|cộng đồng|cơ sở|cụm công nghiệp|cựu chiến binh',
  'cứu hộ|cứu nạn|cửa khẩu|cháy nhà|cháy nổ|cháy rừng|chăm sóc|chết đuối|con nuôi|cung cấp|cuộc thi|cướp giật',
  'danh thắng|dân ca|dân chủ|dân cư|dân quân|dân số|dân tộc|dân tộc thiểu số|dân vận|di dân|di cư|di sản|di tích|dịch bệnh|dịch tả',
  'dịch tả lợn|dịch tả lợn châu phi|dịch vụ|diễn đàn|diễn tập|diễn văn|doanh nghiệp|doanh thu|du khách|du lịch|dự án|dự báo|dự toán|dưa hấu|dược liệu',
  'đại biểu|đại hội|đại học|đại đoàn kết|đại tá|đào tạo|đảng bộ|đảng viên|đấu giá|đấu thầu|đấu tranh|đầu tư|đất đai|đất nước',
  'đặc sản|đặc xá|đền bù|đề án|đi bộ|địa chất|địa phương|điện ảnh|điện lực|điện mặt trời|điện lưới|điều tra|đoàn kết|đoàn thanh niên|đồn biên phòng',
  'đô thị|độc lập|đội tuyển|động đất|đồng bào|đời sống|đua thuyền|đua ngựa|đuối nước|đường dây|đường sắt|đường bộ',
  'gạo tẻ|giá cả|gia cầm|gia đình|gia súc|giải cứu|giải ngân|giải phóng|giải phóng mặt bằng|giải thưởng|giảm nghèo|giao lưu|giao thông',
  'giám đốc|giáo dục|giáo viên|giải báo chí|giống lúa|giới thiệu|góp ý|giun sán',
  'hạ tầng|hải quan|hàng giả|hàng hóa|hàng không|hành chính|hạn hán|hấp dẫn|hiến máu|hiện đại|hiệp định|hiếp dâm|hiệu quả|hòa giải',
  'hoa ban|hỗ trợ|hội chợ|hội đồng nhân dân|hội họp|hội nghị|hội nông dân|hội phụ nữ|hội thảo|hội thao|hội thi|hôn nhân|hôn nhân cận huyết|hộ nghèo',
  'hợp tác|hợp tác xã|hồ sơ|học bổng|học kỳ|học phí|học sinh|học sinh giỏi|hương ước|huấn luyện|huy động|hướng dẫn viên',
  'kế hoạch|kết hôn|kết nối|khách sạn|khai giảng|khai mạc|khai thác|khám bệnh|khen thưởng|khiếu nại|khoa học|khoáng sản|khoan hồng|khởi công',
  'khởi nghiệp|khởi tố|khu công nghiệp|khu dân cư|khuyến nông|khuyến học|khuyết tật|kiểm lâm|kiểm sát|kiểm tra|kinh tế|kỳ họp|kỷ luật|kỷ niệm|kỹ thuật',
  'lai châu|lạm phát|làm đường|lãnh đạo|lao động|lâm nghiệp|lâm tặc|lấn chiếm|lễ hội|lễ khởi công|liên hoan|liệt sĩ|lịch sử|lòng hồ|lừa đảo|lũ lụt|lũ ống|lũ quét',
  'luật sư|lúa gạo|lúa nước|lương thực|lực lượng vũ trang|lý lịch tư pháp',
  'ma túy|mã nguồn|mái ấm|mạng xã hội|mắc ca|mầm non|mặt trận|mặt trận tổ quốc|mất tích|mật ong|mất điện|mía đường|miễn phí|miền núi|môi trường',
  'mưa đá|mưa lớn|mưa lũ|mưa rào|mù chữ|mỹ thuật|nam công nhân',
  'ngập lụt|ngập úng|ngân hàng|ngân sách|nghệ nhân|nghệ sĩ|nghệ thuật|nghị định|nghị quyết|nghỉ hưu|nghĩa trang|ngoại giao|ngoại ngữ|ngộ độc|ngộ độc thực phẩm',
  'người cao tuổi|người dân|nguồn vốn|ngư dân|nhà báo|nhà máy|nhà ở|nhà ở xã hội|nhà tạm|nhà văn hóa|nhà trường|nhân ái|nhân dân|nhân lực|nhân sự|nhân văn',
  'nhập cảnh|nhập khẩu|nhiệm vụ|nhiệt độ|nông dân|nông nghiệp|nông sản|nông thôn|nông thôn mới|nước ngoài|nước sạch|nước sinh hoạt|nuôi cá|nuôi trồng|nứt đất|núi lửa',
  'ô nhiễm|ô nhiễm môi trường|ô tô|ổn định|ong mật|pháp luật|pháo hoa|phát thanh|phát triển|phân bón|phạt tù|phá rừng|phẫu thuật',
  'phê duyệt|phòng cháy|phòng cháy chữa cháy|phòng chống|phòng khám|phóng sự|phong trào|phổ biến|phổ cập|phụ nữ|phụ huynh|phim trường|phiên tòa',
  'quả mận|quân đội|quân sự|quản lý|quảng bá|quảng cáo|quốc hội|quốc khánh|quốc lộ|quốc phòng|quốc phòng an ninh|quốc tế|quy hoạch|quyết định|quyền lợi',
  'rau sạch|rét đậm|rét hại|rừng phòng hộ|rừng trồng|sách giáo khoa|sản phẩm|sản xuất|sáp nhập|sạt lở|sạt lở đất|sắc lệnh|sân bay|sâm ngọc linh|sầu riêng',
  'sinh kế|sinh sản|sinh viên|sinh vật|số hóa|sốt rét|sốt xuất huyết|sổ đỏ|sơ tán|sở hữu|sông suối|sụt lún|sức khỏe|sức khỏe sinh sản|sương muối',
  'tái định cư|tài chính|tài khoản|tài nguyên|tai nạn|tai nạn giao thông|tai nạn lao động|tảo hôn|tạm giam|tạm giữ|tấn công|tàng trữ|tập huấn|tập luyện|tem thư',
  'tết nguyên đán|thạc sĩ|thanh niên|thanh toán|thanh tra|thành phố|thành tích|thăm quan|thẩm phán|thắng cảnh|thất nghiệp|thể dục|thể thao|thế giới|thị trường',
  'thi đua|thi tuyển|thiên tai|thiếu nhi|thiếu niên|thiệt hại|thiết bị|thiết chế|thí sinh|thi công|thi hành án|thoát nghèo|thổ cẩm|thông xe|thông tin|thông tuyến',
  'thu hoạch|thu hồi|thu nhập|thu ngân sách|thủ tục|thủ tướng|thuế|thuốc lá|thuốc phiện|thủy điện|thủy lợi|thủy sản|thư viện|thương binh|thương mại|thực hành|thực phẩm',
  'tiêm chủng|tiêm phòng|tiền giả|tiến độ|tiếp nhận|tiếng anh|tiếp xúc cử tri|tiêu chí|tiêu dùng|tìm kiếm|tín chấp|tín dụng|tinh giản|tinh gọn|tình nguyện',
  'tình nguyện viên|tổ chức|tổ quốc|tốt nghiệp|tội phạm|tòa án|toàn quốc|trang trại|trái phép|trạm y tế|tranh chấp|trẻ em|trò chơi|trồng cây|trồng rừng|trộm cắp',
  'trung học|trung học phổ thông|trung ương|truyền hình|truyền thống|truyền thông|truy nã|truy tố|trường học|trường lớp|trường bán trú|bán trú|nội trú|trao giải|trao quà',
  'tuần tra|tuyển dụng|tuyển sinh|tuyên dương|tuyên truyền|tư pháp|tư vấn|tử vong|từ thiện|tự nguyện|tử hình|tượng đài',
  'ủng hộ|ủy ban|ủy ban nhân dân|ứng dụng|ứng phó|ưu đãi|ươm giống',
  'vay vốn|văn bằng|văn hóa|văn nghệ|vận chuyển|vận động|vận động viên|vận tải|vật liệu|vật nuôi|vệ sinh|vi phạm|viêm não|viêm phổi|viện kiểm sát|viên chức|việc làm',
  'vỡ đập|vốn vay|võ thuật|vô gia cư|vùng cao|vùng sâu|vùng xa|vượt biên|vượt khó|vụ án|xã hội|xăng dầu|xâm hại|xâm hại tình dục|xây dựng',
  'xe buýt|xe khách|xe máy|xe ôm|xe tải|xe đạp|xét nghiệm|xét xử|xóa đói|xóa nhà tạm|xổ số|xuất cảnh|xuất khẩu|xuất khẩu lao động|xuất nhập khẩu|xúc tiến|xung đột',
  'bồi thường|cầu thủ|máy bay|máy bay không người lái|giá trị|định giá|đánh giá|bắt đầu|bắt buộc|tố cáo|gian lận|thủy hải sản|kỳ thi|nông cụ|quan hệ|tham nhũng|tham ô|hối lộ|đình chỉ|kháng cáo|bãi nhiệm|miễn nhiệm|luân chuyển|nghỉ học|nghỉ lễ|nghỉ tết|lịch nghỉ|cắt điện|cúp điện|mất nước|nắng nóng|không khí lạnh|băng giá|gió lốc|lốc xoáy|sét đánh|dông lốc|bão lũ|ùn tắc|kẹt xe|đèn giao thông|nồng độ cồn|bằng lái|giấy phép|hộ chiếu|căn cước|bảng lương|lương hưu|trợ cấp|học nghề|dạy nghề|khuyến mãi|đặt cọc|đất nền|chung cư|y bác sĩ|y sĩ|y tế|yêu cầu|yêu nước',
]

/** Words of one syllable that are rarely part of a longer one. */
export const shortSearchWords =
  'bò chè cháy chết chó đâm đèo gà gạo lật lê lợn lũ lúa mưa mận ngô quế rét rừng sắn táo thuế tỏi trâu trộm xăng xe xoài'

/** Words that say nothing by themselves, so that a query may have them and a text need not. */
export const emptySearchWords =
  'ở tại và của các những cho với từ trong là được bị do để khi thì đã sẽ đang này kia đó một tin về nào gì'
