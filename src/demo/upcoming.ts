import type { Story } from './insert-story.ts'
import { elsewhereBeats, provinceBeats } from './upcoming-variants.ts'

/** A future story, and whether it is about the province. */
export type UpcomingStory = Story & { readonly about: boolean }

const province = (title: string, lead: string): UpcomingStory => ({ title, lead, about: true })
const elsewhere = (title: string, lead: string): UpcomingStory => ({ title, lead, about: false })

/** News that the sample publisher prints one by one: invented, and ordered so that both kinds alternate. */
export const upcoming: readonly UpcomingStory[] = [
  province(
    'Sương muối phủ trắng đồi chè cổ thụ Sín Chải',
    'Nhiệt độ rạng sáng xuống 2 độ C khiến sương muối đọng dày trên tán chè shan tuyết ở xã Sín Chải, tỉnh Điện Biên; bà con đốt rơm hun khói giữ ấm cho cây con.',
  ),
  elsewhere(
    'Ùn ứ kéo dài trên đường Điện Biên Phủ hướng vào trung tâm TP.HCM',
    'Một ôtô chết máy giữa cầu vượt khiến dòng xe trên đường Điện Biên Phủ, phường Thạnh Mỹ Tây nhích từng mét suốt giờ cao điểm sáng.',
  ),
  province(
    'Xe tải lật trên dốc Nà Lơi, tài xế thoát nạn',
    'Chiếc xe chở vật liệu xây dựng mất phanh khi đổ dốc Nà Lơi về phường Điện Biên Phủ; cảnh sát giao thông phân luồng cho xe đi một làn.',
  ),
  province(
    'Học sinh Tủa Chùa góp từng bắp ngô gây quỹ áo ấm',
    'Sau một tuần phát động, thầy trò trường bán trú ở xã Tủa Chùa bán hơn một tấn ngô, đủ mua 85 chiếc áo khoác tặng bạn nghèo.',
  ),
  elsewhere(
    'Diễn biến mới vụ cháy kho hàng ở Bắc Ninh',
    'Cơ quan điều tra lấy lời khai chủ kho và thợ hàn, bước đầu xác định lửa phát ra từ khu vực sửa mái tôn.',
  ),
  province(
    'Cà phê Mường Ảng lần đầu được đấu giá lô nhỏ',
    'Mười hai lô cà phê chế biến ướt của các hộ trồng ở Mường Ảng được chấm trên 84 điểm, lô cao nhất bán với giá gấp bốn lần ngày thường.',
  ),
  province(
    'Bác sĩ tuyến tỉnh gắp đồng xu cứu bé ba tuổi ở Si Pa Phìn',
    'Bệnh nhi được chuyển hơn 130 km trong đêm tới Bệnh viện Đa khoa tỉnh Điện Biên; ca nội soi chỉ kéo dài 10 phút.',
  ),
  elsewhere(
    'Khách sạn Mường Thanh Hạ Long trưng cây thông ghép từ vỏ chai',
    'Cây thông cao 9 m làm từ hơn 6.000 vỏ chai nhựa thu gom ở bãi biển Quảng Ninh được thắp sáng đến hết tháng.',
  ),
  province(
    'Bộ đội Biên phòng Điện Biên mở lớp xóa mù chữ bên bếp lửa',
    'Lớp học buổi tối ở bản giáp biên xã Nậm Kè có 27 học viên, người lớn tuổi nhất đã 61, học xong còn được dạy dùng điện thoại thông minh.',
  ),
  province(
    'Người dân Tuần Giáo hiến 4.000 m² đất mở đường vào bản',
    'Ba mươi hộ dân xã Tuần Giáo tự tháo dỡ hàng rào, chặt cà phê, mắc ca để con đường đất rộng 5 m kịp đổ bê tông trước Tết.',
  ),
  elsewhere(
    'Hà Nội: Phố Điện Biên Phủ cấm xe phục vụ giải chạy cuối tuần',
    'Ôtô, xe máy không đi vào phố Điện Biên Phủ, Hoàng Diệu và quanh Quảng trường Ba Đình từ 4 giờ đến 9 giờ sáng Chủ nhật.',
  ),
  province(
    'Công an Mường Nhé bắt nghi phạm tàng trữ 1,2 kg thuốc phiện',
    'Người đàn ông bị chặn lại trên đường mòn dẫn vào khu bảo tồn, trong gùi có bốn gói nhựa màu nâu đen.',
  ),
  province(
    'Sân bay Điện Biên tăng chuyến phục vụ dịp cuối năm',
    'Từ tháng sau, đường bay Hà Nội - Điện Biên có thêm ba chuyến mỗi tuần, chủ yếu cất cánh buổi trưa để tránh sương mù.',
  ),
  elsewhere(
    'Giá cà phê Đắk Lắk giảm nhẹ khi vào chính vụ',
    'Nguồn cung dồi dào khiến giá cà phê nhân xô tại Đắk Lắk giảm 400 đồng/kg, song vẫn cao hơn cùng kỳ năm trước.',
  ),
  province(
    'Phục dựng lễ Kin Pang Then của người Thái trắng ở Mường Lay',
    'Thầy Then làm lễ trong ngôi nhà sàn lợp đá đen, bà con xòe quanh cây hoa giả suốt hai ngày đêm.',
  ),
  province(
    'Nuôi cá lồng trên lòng hồ, người Tủa Thàng thêm nguồn thu',
    'Hợp tác xã với 18 hộ người Thái, Mông thả cá lăng, cá chép trên lòng hồ thủy điện, mỗi lồng cho lãi chừng 20 triệu đồng một vụ.',
  ),
  elsewhere(
    'Thanh Hóa: Xã Pù Nhi di dời 20 hộ khỏi vùng sạt lở',
    'Vết nứt trên đỉnh đồi mở rộng thêm 15 cm sau mưa, chính quyền dựng nhà tạm và hỗ trợ gạo cho các hộ phải dời đi.',
  ),
  province(
    'Điện Biên tuyển hơn 300 giáo viên cho các xã vùng cao',
    'Chỉ tiêu tập trung vào giáo viên mầm non, tiếng Anh và tin học; người trúng tuyển cam kết công tác ít nhất ba năm.',
  ),
  elsewhere(
    'Lai Châu ra quân làm đường nông thôn dịp cuối năm',
    'Hơn 2.000 đoàn viên, dân quân các xã của Lai Châu nạo vét rãnh, đổ bê tông đường nội bản trong ngày Chủ nhật xanh.',
  ),
  province(
    'Rét đậm tràn về, Nà Bủng lùa trâu bò xuống vùng thấp',
    'Cán bộ xã Nà Bủng đi từng nhà nhắc che chắn chuồng trại, dự trữ rơm; người già và trẻ nhỏ không lên nương sớm.',
  ),
  province(
    'Di tích đồi A1 thử nghiệm thuyết minh bằng thực tế ảo',
    'Du khách đến phường Điện Biên Phủ có thể đeo kính xem lại đường hào và khoảnh khắc khối bộc phá nổ tung trên đỉnh đồi.',
  ),
  elsewhere(
    'Bảo tàng Phòng không - Không quân kể chuyện “Điện Biên Phủ trên không”',
    'Gần 200 hiện vật về 12 ngày đêm năm 1972 được giới thiệu tại Hà Nội, trong đó có nhật ký của một trắc thủ rađa.',
  ),
  province(
    'Thông xe kỹ thuật cầu Nậm Pồ trên quốc lộ 4H',
    'Cây cầu mới thay cầu sắt cũ, giúp xe tải trên 10 tấn đi thẳng từ Nà Hỳ tới Mường Nhé mà không phải sang tải.',
  ),
  province(
    'Cháy gian bếp nhà sàn ở Núa Ngam, không có người bị thương',
    'Khói bếp bén vào đống rơm lúc chủ nhà đi vắng. Công an xã cùng hàng xóm dập lửa sau hơn 30 phút, giữ được gian chính.',
  ),
  elsewhere(
    'Miền Bắc đón rét đậm, vùng núi cần đề phòng sương muối',
    'Cơ quan khí tượng lưu ý các tỉnh Cao Bằng, Lạng Sơn, Thái Nguyên, Tuyên Quang, Lào Cai, Lai Châu, Điện Biên, Sơn La, Phú Thọ và Quảng Ninh.',
  ),
  province(
    'Trạm y tế Phình Giàng có bác sĩ sau hai năm chờ đợi',
    'Bác sĩ trẻ quê miền xuôi tình nguyện lên xã vùng cao, tuần đầu đã khám cho hơn 120 lượt người.',
  ),
  province(
    'Kim ngạch hàng hóa qua cửa khẩu Tây Trang tăng hơn 15%',
    'Nông sản, vật liệu xây dựng là mặt hàng chủ lực; cơ quan hải quan Điện Biên bố trí làm thủ tục cả ngày nghỉ.',
  ),
  elsewhere(
    'Đà Nẵng: Hầm chui Điện Biên Phủ đóng một chiều để bảo trì',
    'Trong bốn đêm, hầm chui Điện Biên Phủ đóng chiều từ phía tây vào trung tâm để thay máy bơm và đèn chiếu sáng.',
  ),
  province(
    'Cánh đồng Mường Thanh xanh rau vụ đông, nông dân được giá',
    'Su hào, bắp cải, cà chua trồng trên đất hai lúa được thu mua tại ruộng, mỗi sào lãi 3-4 triệu đồng.',
  ),
  province(
    'TAND tỉnh Điện Biên tuyên phạt hai bị cáo vận chuyển ma túy 20 năm tù',
    'Hội đồng xét xử xác định hai bị cáo nhận tiền công để đưa hồng phiến từ biên giới về Na Sang giao cho người lạ mặt.',
  ),
  elsewhere(
    'Metro số 1 TP.HCM tăng chuyến dịp lễ cuối năm',
    'Tàu chạy tới 23 giờ 30 vào các tối cuối tuần, giãn cách rút còn 8 phút trong giờ cao điểm.',
  ),
  province(
    'Chợ đêm phường Mường Thanh mở thêm hai tối mỗi tuần',
    'Khu ẩm thực, sân khấu xòe và gian hàng thổ cẩm hoạt động từ thứ năm đến Chủ nhật để giữ chân khách lưu trú.',
  ),
  province(
    'Đội chiếu phim lưu động vượt 60 km đường rừng về Tìa Dình',
    'Màn ảnh căng giữa sân trường, hơn 300 người Mông, Xinh Mun ngồi kín bãi cỏ xem phim và hát cùng văn công.',
  ),
  elsewhere(
    'Sơn La: Dâu tây Mai Sơn vào vụ sớm, giá cao gấp rưỡi',
    'Nhờ trời hanh, dâu chín sớm nửa tháng, thương lái về tận ruộng đặt mua với giá 180.000 đồng/kg.',
  ),
  province(
    'Điện Biên có thêm 12 sản phẩm OCOP bốn sao',
    'Gạo, cà phê, mật ong, chè cổ thụ và thịt hun khói của các hợp tác xã được hội đồng cấp tỉnh công nhận.',
  ),
  province(
    'Phụ nữ Lào ở Núa Ngam giữ nghề dệt thổ cẩm',
    'Tổ dệt 22 người nhận đơn làm khăn, túi từ Hà Nội, mỗi tháng có thêm hơn 2 triệu đồng lúc nông nhàn.',
  ),
  elsewhere(
    'Khuyến cáo tiêm vaccine cúm cho người cao tuổi trong mùa lạnh',
    'Số ca nhập viện do cúm mùa tăng nhẹ ở nhiều địa phương phía Bắc, chủ yếu ở người có bệnh nền chưa tiêm nhắc.',
  ),
  province(
    'Kiểm tra đột xuất bếp ăn bán trú ở Nậm Nèn',
    'Đoàn kiểm tra yêu cầu nhà trường lưu mẫu thức ăn đủ 24 giờ và thay bể chứa nước đã rạn.',
  ),
  elsewhere(
    'Cần Thơ: Chợ nổi Cái Răng đón khách xuyên lễ',
    'Hơn 60 ghe hàng cam kết neo đậu cố định, giá dịch vụ tham quan được niêm yết tại bến.',
  ),
  province(
    'Vá mặt đường quốc lộ 6 trên đèo Pha Đin, đoạn qua Quài Tở',
    'Đơn vị bảo trì sửa 14 vị trí ổ gà, sụt lề phía Điện Biên; xe qua đèo được hướng dẫn đi chậm vào ban ngày.',
  ),
  elsewhere(
    'Đội tuyển bóng chuyền nữ tập trung đợt cuối năm',
    'Hai mươi vận động viên có mặt tại Ninh Bình, chuẩn bị cho loạt trận giao hữu quốc tế tháng tới.',
  ),
  province(
    'A Pa Chải đón hơn 1.000 lượt khách trong một tháng',
    'Đường lên cột mốc số 0 khô ráo, lực lượng biên phòng Sín Thầu bố trí người dẫn đường và nhắc khách không xả rác.',
  ),
  elsewhere(
    'Lào Cai khôi phục tuyến cáp quang bị đứt do đất trượt',
    'Liên lạc tại ba xã vùng cao của Lào Cai trở lại bình thường sau gần 18 giờ sửa chữa.',
  ),
  province(
    'Ra quân trồng 20.000 cây ban, anh đào quanh hồ Pá Khoang',
    'Đoàn viên xã Mường Phăng phát quang, đào hố dọc tuyến đường ven hồ; lứa cây đầu dự kiến nở hoa sau ba năm.',
  ),
]

/**
 * The story of a serial number, from 0. After the list it continues without end with variants that name another commune
 * or province each time, three of five about the province.
 */
export function storyAt(serial: number): UpcomingStory {
  const listed = upcoming[serial]
  if (listed) return listed
  const beyond = serial - upcoming.length
  const round = Math.floor(beyond / 5)
  const place = beyond % 5
  return place < 3 ? province(...provinceBeats(round * 3 + place)) : elsewhere(...elsewhereBeats(round * 2 + place - 3))
}
