/**
 * Phrases of two words that many articles have, so that two articles that share one need not be about one event: each
 * first word with all words that follow it. Counted in 7,264 articles of 17 outlets, 20 July to 5 August 2026;
 * those of fewer than 8 days left out. Written by tests/stories/count-phrases.ts.
 */
export const commonPhrases = `
0: trước
000: đồng tỷ
1: 000 8
10: năm
1947: 27
2026: 2030 2031 của đã nđ tại với
21: 7
24: 7
25: 7
26: 7
27: 7
28: 7
29: 7
3: khóa
31: 7
5: triệu tỷ
500: ngày tỷ
6: tháng
7: 1947 2026 bộ công đến giá tại tháng trên ủy
79: năm
8: 2026
a: asean
an: giang nhân ninh thành tỉnh tòan
án: luật
anh: hùng
ảnh: hưởng
áp: dụng lực
asean: cup
âm: nhạc
ân: các
ấn: độ tượng
bác: sĩ
bài: tóan
ban: chấp chỉ hành nha nhân thường
bàn: giao thành thắng
bản: tin
bạn: đọc
bảng: a b
bảo: đảm hiểm tồn vệ
báo: cáo chí sài thanh
bay: không
bày: tỏ
bắc: bộ ninh
bắt: đầu giữ
bất: động ngờ
bế: mạc
bên: cạnh
bền: vững
bệnh: nhân viện
bí: thư
bị: can cáo cho khởi phạt thương
biên: giới
biển: đông hormuz
biến: động
biện: pháp
biệt: là
binh: liệt
bóng: đá
bổ: nhiệm sung
bộ: chiến chính có công đội giáo hài ngành ngọai nội nông tài trưởng tư và xây y
bối: cảnh
bùng: nổ
bước: vào
bứt: phá
cà: mau phê
cả: nước
cá: nhân
các: anh bộ chuyên công cơ cuộc doanh dự địa điểm đối đơn giải họat lực nhà nước thông tỉnh trường tuyến
cách: mạng
cải: cách thiện
cán: bộ
cảnh: báo sát
cạnh: tranh
cao: chất hiệu hơn nhất tốc
cáo: báo buộc
căn: cứ nhà
căng: thẳng
cần: thơ
cấp: cao
cập: nhật
câu: chuyện
cầu: các thủ
cháy: rừng
chăm: sóc
chấp: hành
chất: lượng
châu: á âu
chi: phí
chỉ: đạo huy là số trong
chí: minh
chia: sẻ
chiếm: đọat
chiến: dịch lược sĩ thắng tranh
chiều: tối
chính: phủ quyền sách thức trị
chinhphu: vn
cho: biết các là người phép rằng thấy
chủ: đề động nhà tịch trì trương
chú: ý
chuẩn: bị
chung: kết
chuyên: gia
chuyển: đổi từ
chưa: được
chức: hội lễ năng vô vụ
chứng: khóan kiến nhận
chương: trình
có: các công dấu hiệu khả một mưa nhiều những nơi thể thông
con: giáp người số
còn: là
cổ: phần phiếu
côn: đảo
công: an cha khai nghệ nghiệp tác thương trình ty việc viên với
cộng: đồng
cốt: liệt
cơ: chế hội quan sở thể
cụ: thể
của: bộ các chính chủ công đảng mình một mỹ người nhà nhiều những thành thủ tổng trung tuyển việt
cục: bộ cảnh
cung: cấp ứng
cùng: kỳ nhiều với
củng: cố
cuộc: chiến đua họp sống tấn
cuối: cùng năm
cup: 2026
cửa: hàng
danh: mục sách tính
dành: cho
dân: chủ số sự thành tỉnh tộc trí và
dẫn: đầu
dâng: hương
dấu: hiệu
di: chuyển sản
dịch: 500 vụ
diễn: biến ra viên
diện: tích
dinh: dưỡng
doanh: nghiệp thu
donald: trump
dòng: tiền
du: khách lịch
dục: và
dụng: công
duy: trì
dư: luận
dữ: liệu
dự: án báo kiến thảo
đà: nẵng
đã: chính có đến được hòan khởi làm phát tiếp tổ trở
đại: biểu diện học hội sứ
đàm: phán
đảm: an bảo
đàn: ông
đang: được trở
đảng: khóa ủy
đáng: chú kể
đánh: bại dấu giá
đào: tạo
đáp: ứng
đạt: được
đặc: biệt khu
đắk: lắk
đăng: ký
đặt: mục ra
đất: đai nước
đầu: bảng năm tháng tiên tư
đây: là
đẩy: hợp mạnh nhanh
đe: dọa
đề: án nghị xuất
đến: nay năm ngày những từ
đi: vào
địa: bàn phương
điểm: đến nghẽn
điện: thọai tử
điều: chỉnh của gì hành khiển kiện tra trị
đình: chính
định: của danh hướng mới số về
đó: có là
đòan: công đại kết
đọan: 2026
đóng: góp
đô: la thị
đốc: công
đổi: bổ mới số
đối: mặt ngọai tác thủ tượng với
đông: nam
đồng: bộ chí đội hành lọat nai nhân thời trong
động: của đất lực sản viên
đột: phá
đời: sống
đơn: giản vị
đưa: ra vào
được: cho kỳ nhiều xem
đường: bộ dây sắt
eo: biển
gắn: với
gần: 1 đây
ghi: nhận
gia: đình lai tăng
giá: bán trị vàng
giai: đọan
giải: bóng đấu ngân pháp phóng quyết
giám: đốc sát
giành: chiến
giao: dịch thông
giáo: dục
giới: thiệu
giữ: chức
giữa: các hai
gòn: giải
góp: phần
hà: nội tĩnh
hạ: nhiệt tầng
hai: bên con nước
hài: cốt
hải: phòng
hàn: quốc
hạn: chế
hàng: chục đầu hóa không lọat nghìn trăm
hành: chính động kế khách nghị trình trung vi
hạt: nhân
hấp: dẫn
hậu: quả
hé: lộ
hệ: sinh thống
hiện: các đại nay thực
hiệu: lực quả
hình: ảnh sự thành thức
hoa: hậu
hòa: bình
hóa: đơn và
hòai: trung
hòan: tất thành thiện tòan
họat: động
học: công phổ sinh và
họp: báo
hồ: chí sơ
hỗ: trợ
hộ: dân
hội: đồng nghị trần
hôm: nay
hơn: 1 2 3 một
hợp: đồng tác với
huấn: luyện
hùng: liệt
huy: động
hưng: yên
hưởng: đến
hướng: dẫn tới
hy: sinh vọng
ít: nhất
kéo: dài
kể: từ
kế: họach
kết: hợp luận nối quả thúc world
kêu: gọi
khả: năng
khách: hàng
khai: các mạc thác
khán: giả
khánh: hòa
khắc: phục
khẳng: định
khẩn: cấp trương
khép: lại
khí: tượng
khiến: nhiều
khó: khăn
khoa: học
khóa: xiv
khỏanh: khắc
không: chỉ có còn được gian ít kích người phải thể
khởi: tố
khu: vực
khủng: hỏang
khuôn: khổ
kiểm: sóat tra
kiếm: quy
kiến: nghị tạo
kim: cương sang
kinh: doanh tế
kịp: thời
kỳ: 2026 họp năm thi vọng
kỷ: luật lục nguyên niệm
kỹ: thuật
ký: ban kết quyết ức
là: một những
lai: châu
lãi: suất
lái: xe
làm: rõ việc
lan: tỏa
làn: sóng
lãnh: đạo
lao: động
lào: cai
lâm: đã đồng
lần: đầu thứ
lấy: mẫu
leo: thang
lê: hòai minh thị
lễ: hội
lên: tới
lịch: sử
liên: đòan quan tiếp tục
liệt: sĩ
lĩnh: vực
lo: ngại
lở: đất
lợi: ích nhuận thế
lớn: nhất tại
lũ: quét
luyện: viên
lừa: đảo
lựa: chọn
lực: lượng tăng từ
lượng: cao chức công
lượt: trận
lưu: ý
lý: do
ma: túy
mà: còn
màn: trình
mang: đến lại
mạng: lưới xã
mạnh: mẽ
may: mắn
máy: bay
mặt: bằng trận với
mất: tích
miền: nam
miễn: phí
minh: bạch đã đang hưng tổ
mô: hình lớn
môi: trường
mỗi: ngày
một: năm người phần số trong
mở: ra rộng
mới: cho của nhất sáng trong về
mua: bán
mục: tiêu
mưa: dông lớn lũ to
mức: cao
mường: than
mỹ: donald và
nam: 2026 á anh bộ có đã ở tại và
nạn: giao nhân
này: không
năm: 2025 2026 2030 học nay ngày qua trước
năng: lực lượng
nắng: nóng
nâng: cao cấp
nđ: cp
nền: kinh tảng
ngày: 1 21 22 23 24 25 27 28 29 30 31 càng đêm làm thương
ngân: hàng sách
nghệ: an thuật
nghị: định lần quyết trung
nghĩa: trang
nghiêm: trọng
nghiên: cứu
nghiệp: công trung và
ngọai: giao
ngôi: sao
nguồn: cung lực
nguy: cơ
nguyên: nhân
nguyễn: thị văn
người: bệnh bị có dân dùng đàn khác lái lao phụ tử việt
nhà: đầu máy nước ở
nhanh: chóng tiến
nhằm: vào
nhân: dân dịp kỷ liệt lực sự tạo viên
nhấn: mạnh
nhận: định được
nhập: khẩu
nhất: của là thế trong
nhật: bản
nhiệm: kỳ vụ
nhiều: doanh năm người
nhu: cầu
nhưng: không
những: ngày người
niềm: tin
niệm: 79
ninh: bình
nỗ: lực
nổi: bật tiếng
nội: dung vụ
nông: nghiệp
nửa: đầu
nước: này ngòai tô và
ổn: định
ông: nguyễn trump
ở: hà khu lượt mức thành trận trung xã
phạm: vi
phản: ánh
pháp: luật lý
phát: biểu hiện huy triển
phê: duyệt
phía: bắc
phiên: giao
phó: chủ thủ
phòng: cảnh chính chống
phóng: có mặt
phổ: biến thông
phố: đà đồng hà hải hồ huế
phối: hợp
phù: hợp
phủ: ban lê thủ
phú: thọ
phụ: nữ
phục: hồi vụ
phức: tạp
phương: án tiện
qđ: ttg
qua: đó
quá: trình
quan: cảnh chức đến hệ tâm trọng
quản: lý trị
quảng: ngãi ninh trị
quân: đội sự
quen: thuộc
quốc: gia hội lộ phòng tế việt
quy: định họach mô tập trình
qúy: 2
quyền: địa
quyết: định liệt số tâm
ra: mắt quân sao tại
rà: sóat
rủi: ro
sài: gòn
sản: phẩm xuất
sang: sik
sáng: tạo
sát: điều giao
sạt: lở
sau: gần hơn khi nhiều trận vụ
sẵn: sàng
sắp: xếp
sân: bay
sâu: sắc
sầu: riêng
sẽ: được
sĩ: 27 tại và
sinh: thái viên
so: với
số: 2 điều tiền và
sở: giáo hữu xây
sung: một
sử: dụng
sự: kiện nghiệp
sửa: đổi
sức: khỏe
tác: động
tai: nạn
tài: chính khỏan sản xế
tại: các công hà hội khu một nhà nhiều thành tỉnh trung việt xã
tạm: giam
tạo: ai động nên ra và
tăng: cường mạnh tốc trưởng
tặng: quà
tấn: công
tập: đòan hài kích thể trung và
tất: cả
tây: ban ninh
tế: và xã
tên: lửa
thách: thức
thái: lan
tham: dự gia
tháng: 6 7 8 cuối đầu
thanh: hóa khỏan mẫn niên tóan
thành: công lập một phố tích ủy viên
tháo: gỡ
thay: đổi thế vì
thân: nhân
thất: bại
theo: dõi hướng quy
thể: chế hiện thao
thế: giới hệ kỷ nào
thi: công đấu hành tốt
thí: sinh
thị: riêng trường
thiên: tai
thiết: bị kế thực
thiệt: hại
thỏa: thuận
thói: quen
thông: báo cáo công minh qua tin
thống: mỹ nhất
thời: điểm gian sự tiết
thu: hồi hút nhập
thủ: đô tục tướng
thuận: lợi
thúc: đẩy
thuyết: phục
thư: chủ
thử: nghiệm
thứ: ba hai nhất trưởng
thừa: nhận
thực: chất hiện hóa phẩm sự tế tiễn
thương: binh hiệu mại
thường: trực vụ xuyên
tích: cực
tịch: nước quốc ủy
tiềm: năng
tiền: đạo
tiến: độ hành
tiếp: cận nhận tục
tiết: kiệm lộ
tiêu: dùng tăng thụ
tìm: kiếm thấy
timor: leste
tin: đáng tối tức về
tín: hiệu
tinh: thần
tình: hình trạng
tỉnh: bắc đắk gia lai lâm quảng thanh thành ủy
tính: đến hài
tòan: bộ cầu diện quốc thực
tô: lâm
tổ: chức quốc
tố: vụ
tốc: độ
tối: đa
tội: phạm
tổng: bí số thống
tốt: nghiệp
tra: công
trách: nhiệm
trải: nghiệm
trái: phép
tranh: cãi
trần: thanh
trận: chung đấu ra thứ tổ
trật: tự
trên: báo biển cả các cao địa đường mạng sân thị tòan
tri: ân
trí: tuệ
trị: giá
triển: bền khai kinh mới vọng
triệt: phá
triệu: đô đồng
trình: diễn
trong: 6 bối các chiến công cuộc đó giai khi khuôn lĩnh một năm ngày những nửa nước phiên quá qúy tháng thời trận vụ
trọng: điểm tâm
trở: lại nên thành về
trụ: sở
trung: bộ đông học quốc tâm ương
truyền: hình thông thống
trực: thuộc tiếp tuyến
trước: đó khi ngày
trường: đại học hợp trung
trưởng: ban bộ ngọai
tục: hành
tuệ: nhân
tuy: nhiên
tuyên: cha quang
tuyển: việt
tuyến: đường
tư: công duy lệnh
từ: các đầu năm ngày những tháng
tử: vong
tự: do nhiên
từng: bước
tương: lai
tưởng: niệm
tướng: chính lê
ty: cổ tnhh
tỷ: đô đồng lệ số
ung: thư
uống: nước
ủy: ban viên
ứng: dụng phó
ương: 3 đảng
ưu: tiên
và: các chuyển có công cơ đào giải làm môi nâng người nhiều những phát tăng xác
vai: trò
vào: các cuộc giai năm ngày
văn: bản hóa phòng
vẫn: chưa còn
vấn: đề
vận: chuyển động hành tải
về: công hành việc
vi: phạm
vì: sao
vị: thế trí
việc: làm với
viên: bộ kim lê
việt: nam
vn: bộ các chiều chính giá index ngày phó sau từ
vov: vn
vô: địch
vốn: đầu
với: các cách chủ công cùng mức người nhiều những sự tổng tỷ
vtv: vn
vụ: án cháy công tai việc
vùng: biển
vừa: ban có được ký
vươn: lên
vướng: mắc
vượt: qua
world: cup
xã: hội
xác: định minh nhận
xảy: ra
xăng: dầu
xây: dựng
xe: khách máy tải
xem: là xét
xếp: hạng
xu: hướng
xuất: hiện khẩu sắc
xung: đột
xử: lý phạt
y: tế
ý: kiến nghĩa sau
yêu: cầu
yếu: tố
`
