/**
 * How much a word distinguishes articles: the natural logarithm of how many times rarer it is than a word of every
 * article, in halves (inverse document frequency; Spärck Jones, 1972). Counted in 7,264 articles of 17 outlets, 20 July to
 * 5 August 2026; words of fewer than 8 days, which are names of that summer, left out. Written by
 * tests/stories/count-words.ts.
 */
export const wordWeights: readonly (readonly [weight: number, words: string])[] = [
  [1, 'các công của trong và'],
  [1.5, 'bộ cho có đã đồng được không là một nam ngày người ở tại về việt vn với'],
  [
    2,
    'an bị cao chỉ chính chủ chức cơ dân đang đầu để đến định động gia hàng hành hiện hội hơn khi lực ' +
      'mới năm nhà nhân nhiều những nước phát quan quốc ra sau số sự tăng thành thể thông tiếp trên triển ' +
      'trung trường từ vào việc vụ',
  ],
  [
    2.5,
    'án ban bảo báo cảnh cầu chiến chuyển còn cùng doanh dụng dự dựng đại địa điểm điều đổi đối đội ' +
      'đường gần giá giải giao giới hà hiệu hình hóa học hợp kết khai khu kinh kỳ lại làm lên liên lớn ' +
      'lượng lý mạnh mỹ này năng nghị nghiệp nhận nhất nội phòng qua quả quy quyết sản sẽ sĩ sinh sở tác ' +
      'tài tạo tâm tập tế tháng theo thế thị thời thủ thực thương tiêu tin tỉnh tòan tổ tổng trí trị trình ' +
      'trở trước trưởng tục tư tỷ văn viên vừa vực xã xây xuất',
  ],
  [
    3,
    'anh bản bán bắc bằng bất biến biết bố cả cách cần cấp chế chí chiều chinhphu chưa con cuộc cup danh ' +
      'dịch diễn diện do đánh đạo đặc đất đây đẩy đề đi điện đình đó đòan đọan độ đưa gây giảm gian giữ ' +
      'giữa hai hệ hòan họat hướng khách khiến kiến kỷ lần liệt lợi luật mà mạng mặt minh mô mở mục nay ' +
      'nâng nghệ nguồn nhằm nhiệm như nhưng ninh ông phải phạm pháp phần phó phố phủ phục phương quản quân ' +
      'quyền rộng sách sáng sử sức thanh thi thống thu thuộc thư thứ thức thường tích tịch tiền tiến tìm ' +
      'tình tối tới tp tra trận triệu trọng tuổi tuyển tự tướng tượng ủy ứng vẫn vì vị vov vtv xác xe ý ' +
      'yêu',
  ],
  [
    3.5,
    'ai ảnh áp asean ăn ba bàn bảng bay bắt bệnh bí biển biệt biểu binh bình bóng bổ bước cá cáo chất ' +
      'châu chi chú chuẩn chung chuyên chứng chương cổ cốt cục cũng cuối cực cường cứu dài dẫn di du dùng ' +
      'duy đà đá đảm đảng đáng đảo đạt đấu đô đông đơn ghi giai giám giáo giờ giúp góp hạ hài hải hcm hòa ' +
      'họach hồ hỗ hộ hôm huy iran kế khả khí khó khỏang khởi kiểm kiếm kiện kim ký lai lan lãnh lâm lập ' +
      'lê lịch liệu lọai lọat lộ lưu mang máy mỗi mua mưa mức nạn nên nền ngành ngay ngân nghĩa ngòai ' +
      'ngọai nguy nguyên nguyễn nha nhanh nhập nhật nhiên nhóm niệm nối nơi nữ phá phẩm phiên phối phụ ' +
      'phường quá quảng rất sang sao sát sắc sân sống tấn tầng tây thái tham thay thắng thấy thêm thiện ' +
      'thiết thúc tiên tiết tính tô tố tốc tphcm trang tranh trẻ trì trợ truyền trực tuyên tuyến tử từng ' +
      'ty ubnd usd ương vàng vận vệ vi vọng vô vốn vùng vượt world xảy xử',
  ],
  [
    4,
    'a á ân bài bạn bên bền biên bỏ bối buộc cải cảm cán càng căn câu cháy chấp chia chỉnh chống cố cộng ' +
      'cung cư cửa dầu dấu dòng dù dục dung dữ dưới đa đàn đáp đăng đặt đầy đêm đều địch đón đóng đốc đột ' +
      'đời đủ đúng đức gặp gì giả giành gọi gỡ hại hạn hay hậu hoa hòang họp hồi hùng hút hưng hương hưởng ' +
      'hữu indonesia ít kéo kể khác khắc khẳng khẩn khẩu khoa khóa khỏan khỏe kích kỹ lãi lao lào lấy lễ ' +
      'lệ lệnh lĩnh long lời lũ luận lúc lửa lược lượt mại màn mắc mắt mất mẹ miền mình môi mùa muốn nào ' +
      'nẵng nếu nga nghiêm nghiệm nghiên ngôi ngờ nhờ niên nói nóng nổi nông nửa phản phạt phân phép phí ' +
      'phía phiếu phong phóng phú quang quen qúy rằng riêng rõ sắp sâu so sóat sơ sớm sơn suất sung sửa ' +
      'tai tải tái tạm tảng tàu tay tên thác thảo thăm thân thấp thiếu thuận thuật thuế thủy tiện tiếng ' +
      'tín tinh tỏa tóan tốt trả trách trái trạng trao trần tri trò trump trương tuần tuy tương tưởng ' +
      'ukraine ưu vai vấn vật viện vong vòng vũ vững xanh xem xếp xuống xuyên y yếu',
  ],
  [
    4.5,
    'ánh argentina âm ấn âu b bà bác bạc bạch bại bao bão bật bùng buổi bức ca cà campuchia can cảng ' +
      'cạnh căng cận cập cấu cây chạy chăm chặt chân chiếc chiếm chịu chọn chờ chơi chục chuỗi chuyến ' +
      'chuyện chữa cô cơn cp cụ cương cựu dành dây dịp dư dừng dương dưỡng đai đàm đào đắk đẹp đỏ đọat đổ ' +
      'độc đôi đợt đt đua đứng em gái gắn giang giấy gòn gồm gửi hàn hạng hè hết hiểm hiệp hlv họ hoặc hỏi ' +
      'hy khám khánh khăn khép khóan khỏi khối khuyến kịp lái làn lắk lâu leste lo lòng lở lục luôn lừa ' +
      'lưới lương mã mạc mai mau mẫu mẽ miễn mọi món mộ mốc môn nai nằm nắng nặng ngắn ngập nghi nghìn ' +
      'ngọc nhau nhấn nhiệt nhìn nhỏ nhớ nhu nhuận niềm nổ nỗ ô ổn phê phi phim phổ phút qđ quán quét qũy ' +
      'rà rồi rơi rút rừng sai sài sàng sạt sẵn sẻ siêu singapore song sóng sông tặng tầm tân tất thao ' +
      'tháo thẳng thần thất thì thí thiên thiệt thọ thọai thóat thử thưởng tiềm timor to tộc tôi tội trai ' +
      'trải trăm triệt trú trụ truy tức uống ước vé ven video vinh vướng xa xét xế xiv xuân xúc xung yên',
  ],
  [
    5,
    'adn ẩn ấy bang bày bầu bé bế biện bốc bồi bờ bởi buôn bứt c cai cái cam cánh cắt cầm cấm cân cha ' +
      'chạm chặn chậm chết chóng chồng chở chợ chúng chữ cột csgt cũ cú cúp cử cứ da dạng dần dâng dễ dinh ' +
      'dọa dõi donald dông dũng duyệt dứt đài đám đau đậm đâu đe đích đỉnh đọc đồ đương eo ép eu fifa gấp ' +
      'giác giam giản giáp giàu gió gốc hãng hát hạt hấp hiếm hiến hiểu hòai hỏang hormuz hồng huế hủy ích ' +
      'index kênh kêu khán khảo khát khỏanh khổ khơi khủng khuôn kịch kiệm kiên kính la lá lạ lạc làng lậu ' +
      'leo linh lỗ lộc lối lớp luyện lựa ma mạch mạo màu may mẫn mật messi mong mối mời mường nắm nđ ngã ' +
      'ngãi ngại ngăn nghe nghẽn nghề nghỉ nghĩ ngủ nguyện ngừng nhạc nhắc nhi nhịp nỗi nq núi nuôi nữa ơn ' +
      'phán philippines phù quà quay quê rào ro rời rủi sàn sắt siết sik sjc sn sóc sốt suốt suy sư sứ sỹ ' +
      'ta tạp tắc tận thách thải than thang thẩm thập thật thích thiểu thiệu thỏa thói thôn thơ thpt thụ ' +
      'thua thuê thuốc thuyết thừa tỉ tiễn tiểu tim tĩnh tỏ tòa tôn tồn tờ tránh trật trồng trời trúc ' +
      'trúng trữ trưng ttg tù tụ tuệ tw ung vài vay vậy viết vĩnh võ vợ vui vươn vương xăng xâm xu',
  ],
  [
    5.5,
    'aff áo ẩm ấm bá bãi bánh bào bắn băng bậc bê bến bia bom bốn bùi bữa cãi cản cand cát cất cháu chảy ' +
      'chắc chặng chấm chấn chẽ chị chiêu chiếu chìm chinh chỗ chốt chu chứa city clb clip coi côn cống ' +
      'cơm củng cuốn dàn dao dắt dập dậy dốc dội dồn dời dựa dược đãi đạn đáy đẳng đặng đắt đen đền điệp ' +
      'đo đóan đòn đỗ đới đợi gan gay gắt gd già gián giấc giật gìn góc gói group gương ha hào hằng hâm ' +
      'hầu hđnd hé hẹn hẹp hỏa họa hối hôn huấn huống huyền huyết huynh hứng i ii in iphone israel kẻ kèm ' +
      'kém kê kg khá khắp khen khiển kho khóang khổng khống khúc khung kiệt kiểu kín km lạm lang lạng lắng ' +
      'lẫn lẻ lẽ lệch liền lính lòai lọan logistics lồ lỗi lỡ lũy m mái malaysia mát máu mặc mắn metro mê ' +
      'mệnh miếng mỏ mttq mừng mưu não nét new nêu ngạch ngàn ngang nghèo ngon ngồi ngôn ngũ ngữ ngừa ' +
      'ngược nhan nhẹ nhiễm niêm nộp nợ nút phan phấn phận phúc phức pnj podcast quanh quần rác rạng rau ' +
      'rẻ ròng ruột sa sạch sập sầu show sôi sợ sữa t tá tán tấm tehran tệ thảm tháp thăng thắp thầm thậm ' +
      'thận thầu thầy the thẻ thịnh thịt thổ thù thú thuần thuyền thượng tnhh top trà trạm trào trắng ' +
      'triều trọn trộm trốn trục trừ tú tuấn túc túy tuyệt uav ùn ủng ức v va vành vẻ vẹn vĩ ví vietnam ' +
      'vịnh vỡ vs vua vườn washington xấu xin xóa xương yết zelensky',
  ],
]

/** Weight of a word that is not listed. */
export const rarestWeight = 6

/** Weights of empty and common words that the recording does not have, as those of English. */
export const emptyWeight = 2
export const commonWeight = 3.5

/** Weight of a figure of one or two digits and of a year: dates have them. */
export const smallFigureWeight = 1

/** Weight of the words in names of this province's places: two articles about one commune share its name. */
export const regionalWeight = 2.5
