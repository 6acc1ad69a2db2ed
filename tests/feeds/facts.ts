/** What the sample feeds say, item by item, in the order of each file. README.md describes the files for people. */
export type SampleItem = {
  /** As published, but composed (NFC) and with one space between words. */
  readonly title: string
  /** Absolute, without tracking parameters. */
  readonly link: string
  /** ISO 8601, UTC; absent where the feed gives no date. */
  readonly published?: string
  /** Whether a reader in the province would call it news of the province. */
  readonly about: boolean
}

export const sampleFacts: Readonly<Record<string, readonly SampleItem[]>> = {
  '24h-link-after-items.xml': [
    {
      title: 'Điện Biên: Ôtô khách trượt khỏi đường trên đèo Tằng Quái, 6 người bị thương',
      link: 'https://www.24h.com.vn/tin-tuc-trong-ngay/dien-bien-oto-khach-truot-khoi-duong-tren-deo-tang-quai-6-nguoi-bi-thuong-c46a1701455.html',
      published: '2026-11-23T00:30:00Z',
      about: true,
    },
    {
      title: '"Săn mây" Tà Xùa, Y Tý mùa này cần chuẩn bị gì?',
      link: 'https://www.24h.com.vn/du-lich-24h/san-may-ta-xua-y-ty-mua-nay-can-chuan-bi-gi-c76a1701394.html',
      published: '2026-11-22T12:00:00Z',
      about: false,
    },
    {
      title: 'Triệt phá nhóm cho vay lãi nặng núp bóng tiệm cầm đồ ở xã Thanh An',
      link: 'https://www.24h.com.vn/an-ninh-hinh-su/triet-pha-nhom-cho-vay-lai-nang-nup-bong-tiem-cam-do-o-xa-thanh-an-c51a1701333.html',
      published: '2026-11-22T03:00:00Z',
      about: false,
    },
    {
      title: 'Vòng 11 V-League: Hai đội đầu bảng chia điểm trên sân Lạch Tray',
      link: 'https://www.24h.com.vn/bong-da/vong-11-v-league-hai-doi-dau-bang-chia-diem-tren-san-lach-tray-c48a1701272.html',
      published: '2026-11-21T14:45:00Z',
      about: false,
    },
  ],
  'baochinhphu-cdata-link.xml': [
    {
      title: 'Đôn đốc chuẩn bị mặt bằng cao tốc Sơn La - Điện Biên - cửa khẩu Tây Trang',
      link: 'https://baochinhphu.vn/don-doc-chuan-bi-mat-bang-cao-toc-son-la-dien-bien-cua-khau-tay-trang-102261123064200118.htm',
      published: '2026-11-23T00:05:00Z',
      about: true,
    },
    {
      title: 'Chủ động ứng phó rét đậm, rét hại tại các tỉnh miền núi',
      link: 'https://baochinhphu.vn/chu-dong-ung-pho-ret-dam-ret-hai-tai-cac-tinh-mien-nui-102261122203700209.htm',
      published: '2026-11-22T14:00:00Z',
      about: false,
    },
    {
      title: 'Những chính sách mới có hiệu lực từ tháng 12/2026',
      link: 'https://baochinhphu.vn/nhung-chinh-sach-moi-co-hieu-luc-tu-thang-12-2026-102261122120700300.htm',
      published: '2026-11-22T05:30:00Z',
      about: false,
    },
    {
      title: 'Xuất cấp gạo dự trữ quốc gia cho học sinh Điện Biên, Lai Châu học kỳ I',
      link: 'https://baochinhphu.vn/xuat-cap-gao-du-tru-quoc-gia-cho-hoc-sinh-dien-bien-lai-chau-hoc-ky-i-102261121162100391.htm',
      published: '2026-11-21T09:44:00Z',
      about: true,
    },
    {
      title: 'Gặp mặt nhà giáo, cán bộ quản lý giáo dục tiêu biểu toàn quốc',
      link: 'https://baochinhphu.vn/gap-mat-nha-giao-can-bo-quan-ly-giao-duc-tieu-bieu-toan-quoc-102261120100200482.htm',
      published: '2026-11-20T03:25:00Z',
      about: false,
    },
    {
      title: 'Rà soát, xử lý trụ sở dôi dư sau sắp xếp đơn vị hành chính',
      link: 'https://baochinhphu.vn/ra-soat-xu-ly-tru-so-doi-du-sau-sap-xep-don-vi-hanh-chinh-102261120073700573.htm',
      published: '2026-11-20T01:00:00Z',
      about: false,
    },
  ],
  'baodienbienphu-json-feed-with-bom.json': [
    {
      title: 'Phường Điện Biên Phủ ra quân lập lại trật tự vỉa hè quanh chợ trung tâm',
      link: 'https://baodienbienphu.vn/tin-bai/xa-hoi/phuong-dien-bien-phu-ra-quan-lap-lai-trat-tu-via-he-quanh-cho-trung-tam',
      published: '2026-11-23T01:30:00Z',
      about: true,
    },
    {
      title: 'HĐND tỉnh chuẩn bị kỳ họp thường lệ cuối năm',
      link: 'https://baodienbienphu.vn/tin-bai/chinh-tri/hdnd-tinh-chuan-bi-ky-hop-thuong-le-cuoi-nam',
      published: '2026-11-22T23:05:00Z',
      about: true,
    },
    {
      title: 'Tập huấn chế biến cà phê ướt cho 120 hộ Mường Ảng',
      link: 'https://baodienbienphu.vn/tin-bai/kinh-te/tap-huan-che-bien-ca-phe-uot-cho-120-ho-muong-ang',
      published: '2026-11-22T09:30:00Z',
      about: true,
    },
    {
      title: 'Đồi trọc Pú Nhung dần xanh màu mắc ca',
      link: 'https://baodienbienphu.vn/tin-bai/kinh-te/doi-troc-pu-nhung-dan-xanh-mau-mac-ca',
      published: '2026-11-22T03:00:00Z',
      about: true,
    },
    {
      title: 'Chà Tở đưa vào sử dụng cầu dân sinh mới',
      link: 'https://baodienbienphu.vn/tin-bai/xa-hoi/cha-to-dua-vao-su-dung-cau-dan-sinh-moi',
      published: '2026-11-21T08:15:00Z',
      about: true,
    },
    {
      title: 'Nước sạch về bản Háng Pu Xi',
      link: 'https://baodienbienphu.vn/tin-bai/xa-hoi/nuoc-sach-ve-ban-hang-pu-xi',
      published: '2026-11-21T01:20:00Z',
      about: true,
    },
    {
      title: 'Gần 1.500 vận động viên chạy giữa cánh đồng Mường Thanh',
      link: 'https://baodienbienphu.vn/tin-bai/the-thao/gan-1-500-van-dong-vien-chay-giua-canh-dong-muong-thanh',
      published: '2026-11-20T10:00:00Z',
      about: true,
    },
    {
      title: 'Bảo tàng mở lớp học trải nghiệm cho học sinh ngày cuối tuần',
      link: 'https://baodienbienphu.vn/tin-bai/van-hoa/bao-tang-mo-lop-hoc-trai-nghiem-cho-hoc-sinh-ngay-cuoi-tuan',
      about: true,
    },
  ],
  'baolaichau-windows-1258.xml': [
    {
      title: 'Lai Châu - Điện Biên phối hợp bảo vệ rừng vùng giáp ranh',
      link: 'https://baolaichau.vn/xa-hoi/lai-chau-dien-bien-phoi-hop-bao-ve-rung-vung-giap-ranh-1192840',
      published: '2026-11-23T00:10:00Z',
      about: true,
    },
    {
      title: 'Xã Phong Thổ vào mùa thu hoạch chuối',
      link: 'https://baolaichau.vn/kinh-te/xa-phong-tho-vao-mua-thu-hoach-chuoi-1192809',
      published: '2026-11-22T08:00:00Z',
      about: false,
    },
    {
      title: 'Mường Than được mùa ngô thu đông',
      link: 'https://baolaichau.vn/kinh-te/muong-than-duoc-mua-ngo-thu-dong-1192778',
      published: '2026-11-21T02:30:00Z',
      about: false,
    },
    {
      title: 'Khánh thành cầu qua suối Nậm Mạ',
      link: 'https://baolaichau.vn/xa-hoi/khanh-thanh-cau-qua-suoi-nam-ma-1192747',
      published: '2026-11-20T11:20:00Z',
      about: false,
    },
  ],
  'baosonla-utf-16.xml': [
    {
      title: 'Phường Chiềng Sinh ra mắt tuyến đường hoa tự quản',
      link: 'https://baosonla.vn/xa-hoi/phuong-chieng-sinh-ra-mat-tuyen-duong-hoa-tu-quan-gT4xQvnDR.html',
      published: '2026-11-22T23:40:00Z',
      about: false,
    },
    {
      title: 'Sửa mặt đường phía Sơn La, đèo Pha Đin cấm xe tải nặng ba đêm',
      link: 'https://baosonla.vn/xa-hoi/sua-mat-duong-phia-son-la-deo-pha-din-cam-xe-tai-nang-ba-dem-Wm2PzYhDg.html',
      published: '2026-11-22T10:00:00Z',
      about: false,
    },
    {
      title: 'Điện về bản xa nhất của Mường Lạn',
      link: 'https://baosonla.vn/xa-hoi/dien-ve-ban-xa-nhat-cua-muong-lan-b9KsLvnHR.html',
      published: '2026-11-21T03:30:00Z',
      about: false,
    },
    {
      title: 'Cà phê Sơn La mở thêm đường sang châu Âu',
      link: 'https://baosonla.vn/xa-hoi/ca-phe-son-la-mo-them-duong-sang-chau-au-Qe7RtFhDg.html',
      published: '2026-11-20T07:15:00Z',
      about: false,
    },
  ],
  'baotintuc-rdf-dc-dates.xml': [
    {
      title: 'Điện Biên tiêm phòng cho hơn 120.000 con gia súc trước mùa rét',
      link: 'https://baotintuc.vn/dia-phuong/dien-bien-tiem-phong-cho-hon-120-000-con-gia-suc-truoc-mua-ret-20261123075500100.htm',
      published: '2026-11-23T00:55:00Z',
      about: true,
    },
    {
      title: 'Xã Quảng Lâm thông đường sau đợt sạt lở',
      link: 'https://baotintuc.vn/dia-phuong/xa-quang-lam-thong-duong-sau-dot-sat-lo-20261122172000177.htm',
      published: '2026-11-22T10:20:00Z',
      about: false,
    },
    {
      title: 'Người Cống ở Nậm Kè giữ Tết Hoa mào gà',
      link: 'https://baotintuc.vn/dia-phuong/nguoi-cong-o-nam-ke-giu-tet-hoa-mao-ga-20261122094000254.htm',
      published: '2026-11-22T02:40:00Z',
      about: true,
    },
    {
      title: 'Lai Châu khai trương điểm du lịch cộng đồng mới ở Sin Suối Hồ',
      link: 'https://baotintuc.vn/dia-phuong/lai-chau-khai-truong-diem-du-lich-cong-dong-moi-o-sin-suoi-ho-20261121140000331.htm',
      published: '2026-11-21T07:00:00Z',
      about: false,
    },
    {
      title: 'Na Son mở rộng vùng trồng lạc đỏ lên 150 ha',
      link: 'https://baotintuc.vn/dia-phuong/na-son-mo-rong-vung-trong-lac-do-len-150-ha-20261120161000408.htm',
      published: '2026-11-20T09:10:00Z',
      about: true,
    },
  ],
  'bienphong-atom-03.xml': [
    {
      title: 'Đồn Biên phòng A Pa Chải tuần tra song phương bảo vệ đường biên',
      link: 'https://www.bienphong.com.vn/don-bien-phong-a-pa-chai-tuan-tra-song-phuong-bao-ve-duong-bien-post491207.html',
      published: '2026-11-22T23:30:00Z',
      about: true,
    },
    {
      title: 'Tổ công tác biên phòng Nà Bủng đỡ đẻ thành công cho sản phụ giữa rừng',
      link: 'https://www.bienphong.com.vn/to-cong-tac-bien-phong-na-bung-do-de-thanh-cong-cho-san-phu-giua-rung-post491188.html',
      published: '2026-11-22T07:45:00Z',
      about: true,
    },
    {
      title: 'Biên phòng Quảng Trị cứu 5 thuyền viên tàu cá hỏng máy',
      link: 'https://www.bienphong.com.vn/bien-phong-quang-tri-cuu-5-thuyen-vien-tau-ca-hong-may-post491169.html',
      published: '2026-11-22T00:20:00Z',
      about: false,
    },
    {
      title: 'Đồn Biên phòng Mường Lạn trao bò giống cho hộ nghèo',
      link: 'https://www.bienphong.com.vn/don-bien-phong-muong-lan-trao-bo-giong-cho-ho-ngheo-post491150.html',
      published: '2026-11-21T04:10:00Z',
      about: false,
    },
    {
      title: '“Nâng bước em tới trường” ở Leng Su Sìn',
      link: 'https://www.bienphong.com.vn/nang-buoc-em-toi-truong-o-leng-su-sin-post491131.html',
      published: '2026-11-20T03:05:00Z',
      about: true,
    },
  ],
  'dantri-self-closed-anchor.xml': [
    {
      title: 'Bé gái Mông mồ côi đi bộ 7 km đến lớp, ước có chiếc xe đạp',
      link: 'https://dantri.com.vn/tam-long-nhan-ai/be-gai-mong-mo-coi-di-bo-7-km-den-lop-uoc-co-chiec-xe-dap-20261123070500417.htm',
      published: '2026-11-23T00:42:00Z',
      about: true,
    },
    {
      title: 'Sạt lở trên quốc lộ 12 qua Mường Pồn, xe cộ ùn ứ nhiều giờ',
      link: 'https://dantri.com.vn/thoi-su/sat-lo-tren-quoc-lo-12-qua-muong-pon-xe-co-un-u-nhieu-gio-20261122203300470.htm',
      published: '2026-11-22T14:10:00Z',
      about: true,
    },
    {
      title: 'Giá vàng cuối tuần diễn biến trái chiều, người mua dè dặt',
      link: 'https://dantri.com.vn/kinh-doanh/gia-vang-cuoi-tuan-dien-bien-trai-chieu-nguoi-mua-de-dat-20261122162800523.htm',
      published: '2026-11-22T10:05:00Z',
      about: false,
    },
    {
      title: 'Cháy quán ăn trên đường Điện Biên Phủ, 4 người được đưa xuống bằng thang',
      link: 'https://dantri.com.vn/thoi-su/chay-quan-an-tren-duong-dien-bien-phu-4-nguoi-duoc-dua-xuong-bang-thang-20261122144300576.htm',
      published: '2026-11-22T08:20:00Z',
      about: false,
    },
    {
      title: 'Bản vùng cao Mường Toong có điện lưới, nhà nhà sắm tủ lạnh',
      link: 'https://dantri.com.vn/doi-song/ban-vung-cao-muong-toong-co-dien-luoi-nha-nha-sam-tu-lanh-20261121092300629.htm',
      published: '2026-11-21T03:00:00Z',
      about: true,
    },
    {
      title: 'Thầy giáo cắm bản dựng khung thành bằng tre tặng học trò ngày 20/11',
      link: 'https://dantri.com.vn/giao-duc/thay-giao-cam-ban-dung-khung-thanh-bang-tre-tang-hoc-tro-ngay-20-11-20261120175300682.htm',
      published: '2026-11-20T11:30:00Z',
      about: true,
    },
    {
      title: 'Hà Nội mở thêm ba tuyến xe buýt điện phục vụ người dân ngoại thành',
      link: 'https://dantri.com.vn/thoi-su/ha-noi-mo-them-ba-tuyen-xe-buyt-dien-phuc-vu-nguoi-dan-ngoai-thanh-20261120083800735.htm',
      published: '2026-11-20T02:15:00Z',
      about: false,
    },
  ],
  'google-news-search.xml': [
    {
      title: 'Tạm giữ nhóm thanh niên tụ tập đua xe trên đường Võ Nguyên Giáp, Điện Biên',
      link: 'https://news.google.com/rss/articles/CBMi6m8RQb6yunaGXOE43Feqpr3D0LpYbXAipYAmJko7uIfOegjvvCSSOFfYeit7navltPEp94KMAFdsSH5HOYQLI-pvEUG-srp2hlzhONxXqqa9w9C6WG1wIqWAJiZKO7iHznoI77wkkjhX2Hore52r5b?oc=5',
      published: '2026-11-23T00:20:00Z',
      about: true,
    },
    {
      title: 'Sương mù dày đặc, nhiều chuyến bay đến Điện Biên phải lùi giờ',
      link: 'https://news.google.com/rss/articles/CBMi1zNxoVCGUK66nGsz2o-jil6CH9sTEh160XGz0zUVQkC4OzYH4ctMSM7PSDD-hRnMJRArkNZPL2iST_DF47QEqdczcaFQhlCuupxrM9qPo4pegh_bExIdetFxs9M1FUJAuDs2B-HLTEjOz0gw_oUZzC?oc=5',
      published: '2026-11-23T01:22:00Z',
      about: true,
    },
    {
      title: 'Khởi công nâng cấp tuyến đường Nà Tấu - Mường Phăng',
      link: 'https://news.google.com/rss/articles/CBMiN-KlINZxWyBULDRunBsXIiqa8_4SQ4eI3jM7otwO126gsThvNzTfuDRJrlBG-LF3jiSINj41vwATcbtbb0DgwTfipSDWcVsgVCw0bpwbFyIqmvP-EkOHiN4zO6LcDtduoLE4bzc037g0Sa5QRvixd4?oc=5',
      published: '2026-11-22T06:40:00Z',
      about: true,
    },
    {
      title: 'Quán cà phê trên đường Điện Biên Phủ, Đà Nẵng bị phạt vì lấn vỉa hè',
      link: 'https://news.google.com/rss/articles/CBMiW_W--6xACKOcO4BTvgTU1073JXdKNjz5gi1ibrywEsgQsnH4KR76D9tY00Pfwz5jWZHf1YPDzi8mmXE3-iswY1v1vvusQAijnDuAU74E1NdO9yV3SjY8-YItYm68sBLIELJx-Cke-g_bWNND38M-Y1?oc=5',
      published: '2026-11-22T02:15:00Z',
      about: false,
    },
    {
      title: 'Điện Biên đón hơn 1,4 triệu lượt khách sau 10 tháng',
      link: 'https://news.google.com/rss/articles/CBMiwY4Im-BIr12LUszfIzlsXTaQCopM1_mmOba0no0aEGfDNEZ7dVrsKhOwJ99oDftoZGG0yoMUV43EhlK0ErJaisGOCJvgSK9di1LM3yM5bF02kAqKTNf5pjm2tJ6NGhBnwzRGe3Va7CoTsCffaA37aG?oc=5',
      published: '2026-11-21T08:05:00Z',
      about: true,
    },
    {
      title: 'Triển lãm ảnh “Điện Biên Phủ trên không” mở cửa tại Hoàng thành Thăng Long',
      link: 'https://news.google.com/rss/articles/CBMi3iFvTPlCK7dBzQWsXiFhU3kBxup7K3mEVqoDDP38bofN-nIIBlwLnjIAVOx6vTCuZbaWx8fpPFUH-mjleien1N4hb0z5Qiu3Qc0FrF4hYVN5Acbqeyt5hFaqAwz9_G6HzfpyCAZcC54yAFTser0wrm?oc=5',
      published: '2026-11-20T04:30:00Z',
      about: false,
    },
  ],
  'nhandan-eth-letter-and-related-list.xml': [
    {
      title: 'Ðiện Biên dồn sức giải ngân vốn đầu tư công những tuần cuối năm',
      link: 'https://nhandan.vn/dien-bien-don-suc-giai-ngan-von-dau-tu-cong-nhung-tuan-cuoi-nam-post1001240.html',
      published: '2026-11-23T01:02:11Z',
      about: true,
    },
    {
      title: 'Khánh thành trường phổ thông nội trú liên cấp ở xã biên giới Mường Nhà',
      link: 'https://nhandan.vn/khanh-thanh-truong-pho-thong-noi-tru-lien-cap-o-xa-bien-gioi-muong-nha-post1001227.html',
      published: '2026-11-22T15:40:05Z',
      about: true,
    },
    {
      title: 'Họp mặt nhân chứng “Hà Nội - Ðiện Biên Phủ trên không”',
      link: 'https://nhandan.vn/hop-mat-nhan-chung-ha-noi-dien-bien-phu-tren-khong-post1001214.html',
      published: '2026-11-22T09:20:47Z',
      about: false,
    },
    {
      title: 'Ðồng bào Hà Nhì ở Sín Thầu chuẩn bị đón Tết Hồ Sự Chà',
      link: 'https://nhandan.vn/dong-bao-ha-nhi-o-sin-thau-chuan-bi-don-tet-ho-su-cha-post1001201.html',
      published: '2026-11-22T02:00:30Z',
      about: true,
    },
    {
      title: 'Khảo sát việc thực hiện chính sách dân tộc tại Gia Lai',
      link: 'https://nhandan.vn/khao-sat-viec-thuc-hien-chinh-sach-dan-toc-tai-gia-lai-post1001188.html',
      published: '2026-11-21T12:30:12Z',
      about: false,
    },
    {
      title: 'Ra mắt sách ảnh về Chiến dịch Ðiện Biên Phủ',
      link: 'https://nhandan.vn/ra-mat-sach-anh-ve-chien-dich-dien-bien-phu-post1001175.html',
      published: '2026-11-21T01:00:00Z',
      about: false,
    },
    {
      title: 'Bản Che Căn vui Ngày hội Ðại đoàn kết',
      link: 'https://nhandan.vn/ban-che-can-vui-ngay-hoi-dai-doan-ket-post1001162.html',
      published: '2026-11-20T00:45:19Z',
      about: true,
    },
  ],
  'sggp-republished-number.xml': [
    {
      title: 'Bộ đội Biên phòng Điện Biên trao 150 suất quà cho học sinh vùng biên',
      link: 'https://www.sggp.org.vn/bo-doi-bien-phong-dien-bien-trao-150-suat-qua-cho-hoc-sinh-vung-bien-post880112.html',
      published: '2026-11-22T23:48:10Z',
      about: true,
    },
    {
      title: 'Bộ đội Biên phòng Điện Biên trao 150 suất quà cho học sinh vùng biên',
      link: 'https://www.sggp.org.vn/bo-doi-bien-phong-dien-bien-trao-150-suat-qua-cho-hoc-sinh-vung-bien-post880120.html',
      published: '2026-11-22T23:57:42Z',
      about: true,
    },
    {
      title: 'TPHCM: Điều chỉnh giao thông quanh cầu Điện Biên Phủ để sửa khe co giãn',
      link: 'https://www.sggp.org.vn/tphcm-dieu-chinh-giao-thong-quanh-cau-dien-bien-phu-de-sua-khe-co-gian-post880044.html',
      published: '2026-11-22T11:12:00Z',
      about: false,
    },
    {
      title: 'Gạo Thanh Yên lên kệ siêu thị TPHCM',
      link: 'https://www.sggp.org.vn/gao-thanh-yen-len-ke-sieu-thi-tphcm-post879960.html',
      published: '2026-11-22T01:30:33Z',
      about: true,
    },
    {
      title: 'Triều cường rằm tháng 10 âm lịch, nhiều tuyến đường TPHCM có thể ngập',
      link: 'https://www.sggp.org.vn/trieu-cuong-ram-thang-10-am-lich-nhieu-tuyen-duong-tphcm-co-the-ngap-post879871.html',
      published: '2026-11-21T10:25:05Z',
      about: false,
    },
    {
      title: 'Dự án nhà ở xã hội Him Lam tại Tây Ninh bốc thăm đợt 2',
      link: 'https://www.sggp.org.vn/du-an-nha-o-xa-hoi-him-lam-tai-tay-ninh-boc-tham-dot-2-post879702.html',
      published: '2026-11-20T08:00:20Z',
      about: false,
    },
  ],
  'thanhnien-two-digit-year.xml': [
    {
      title: 'Cháy nhà sàn ở Mường Luân, hai bà cháu thoát nạn',
      link: 'https://thanhnien.vn/chay-nha-san-o-muong-luan-hai-ba-chau-thoat-nan-185261123055000402.htm',
      published: '2026-11-22T23:52:00Z',
      about: true,
    },
    {
      title: 'Bắt hai người vận chuyển 30 bánh heroin qua cửa khẩu Tây Trang',
      link: 'https://thanhnien.vn/bat-hai-nguoi-van-chuyen-30-banh-heroin-qua-cua-khau-tay-trang-185261122185900468.htm',
      published: '2026-11-22T13:01:00Z',
      about: true,
    },
    {
      title: 'Nhiều trường đại học công bố phương án tuyển sinh năm 2027',
      link: 'https://thanhnien.vn/nhieu-truong-dai-hoc-cong-bo-phuong-an-tuyen-sinh-nam-2027-185261122122800534.htm',
      published: '2026-11-22T06:30:00Z',
      about: false,
    },
    {
      title: 'Khách sạn Mường Thanh ở Nghệ An bị yêu cầu khắc phục lỗi phòng cháy',
      link: 'https://thanhnien.vn/khach-san-muong-thanh-o-nghe-an-bi-yeu-cau-khac-phuc-loi-phong-chay-185261121172300600.htm',
      published: '2026-11-21T11:25:00Z',
      about: false,
    },
    {
      title: 'Lớp tiếng Mông miễn phí của thầy giáo trẻ ở Xa Dung',
      link: 'https://thanhnien.vn/lop-tieng-mong-mien-phi-cua-thay-giao-tre-o-xa-dung-185261121052300666.htm',
      published: '2026-11-20T23:25:00Z',
      about: true,
    },
    {
      title: 'Vòng xoay Điện Biên Phủ có thêm làn rẽ phải, bớt cảnh chôn chân giờ tan tầm',
      link: 'https://thanhnien.vn/vong-xoay-dien-bien-phu-co-them-lan-re-phai-bot-canh-chon-chan-gio-tan-tam-185261120163800732.htm',
      published: '2026-11-20T10:40:00Z',
      about: false,
    },
  ],
  'tienphong-cut-body.xml': [
    {
      title: 'Thanh niên tình nguyện dựng “Nhà nhân ái” ở Pa Ham',
      link: 'https://tienphong.vn/thanh-nien-tinh-nguyen-dung-nha-nhan-ai-o-pa-ham-post1893310.tpo',
      published: '2026-11-23T00:25:31Z',
      about: true,
    },
    {
      title: 'Chứng khoán diễn biến giằng co, nhóm ngân hàng đỡ chỉ số',
      link: 'https://tienphong.vn/chung-khoan-dien-bien-giang-co-nhom-ngan-hang-do-chi-so-post1893297.tpo',
      published: '2026-11-22T08:50:02Z',
      about: false,
    },
    {
      title: 'Nữ sinh Hà Nhì đầu tiên của bản đỗ ngành Y',
      link: 'https://tienphong.vn/nu-sinh-ha-nhi-dau-tien-cua-ban-do-nganh-y-post1893284.tpo',
      published: '2026-11-22T00:05:44Z',
      about: true,
    },
    {
      title: 'Sinh viên Huế xem lại thước phim về Chiến thắng Điện Biên Phủ',
      link: 'https://tienphong.vn/sinh-vien-hue-xem-lai-thuoc-phim-ve-chien-thang-dien-bien-phu-post1893271.tpo',
      published: '2026-11-21T13:20:08Z',
      about: false,
    },
    {
      title: 'Bão số 13 đổi hướng, Nam Trung Bộ đề phòng mưa lớn',
      link: 'https://tienphong.vn/bao-so-13-doi-huong-nam-trung-bo-de-phong-mua-lon-post1893258.tpo',
      published: '2026-11-20T22:30:00Z',
      about: false,
    },
  ],
  'tuoitre-zoneless-mdy-dates.xml': [
    {
      title: 'Sương mù dày đặc, nhiều chuyến bay đến Điện Biên phải lùi giờ',
      link: 'https://tuoitre.vn/suong-mu-day-dac-nhieu-chuyen-bay-den-dien-bien-phai-lui-gio-100261123072400211.htm',
      published: '2026-11-23T01:15:00Z',
      about: true,
    },
    {
      title: 'Rào chắn ở nút giao Điện Biên Phủ - Đinh Tiên Hoàng sẽ thu gọn trước Tết',
      link: 'https://tuoitre.vn/rao-chan-o-nut-giao-dien-bien-phu-dinh-tien-hoang-se-thu-gon-truoc-tet-100261122195900248.htm',
      published: '2026-11-22T13:50:00Z',
      about: false,
    },
    {
      title: 'Mường Ảng vào vụ cà phê, giá quả tươi cao nhất ba năm',
      link: 'https://tuoitre.vn/muong-ang-vao-vu-ca-phe-gia-qua-tuoi-cao-nhat-ba-nam-100261122131400285.htm',
      published: '2026-11-22T07:05:00Z',
      about: true,
    },
    {
      title: 'Bắc Bộ sắp đón không khí lạnh, vùng núi có nơi dưới 10 độ C',
      link: 'https://tuoitre.vn/bac-bo-sap-don-khong-khi-lanh-vung-nui-co-noi-duoi-10-do-c-100261122053900322.htm',
      published: '2026-11-21T23:30:00Z',
      about: false,
    },
    {
      title: 'Học sinh bán trú Pú Nhung góp 300 bánh chưng gửi bạn vùng lũ miền Trung',
      link: 'https://tuoitre.vn/hoc-sinh-ban-tru-pu-nhung-gop-300-banh-chung-gui-ban-vung-lu-mien-trung-100261121110900359.htm',
      published: '2026-11-21T05:00:00Z',
      about: true,
    },
    {
      title: 'Tài xế ngủ gật, xe container húc đổ 20m dải phân cách trên cao tốc',
      link: 'https://tuoitre.vn/tai-xe-ngu-gat-xe-container-huc-do-20m-dai-phan-cach-tren-cao-toc-100261120231900396.htm',
      published: '2026-11-20T17:10:00Z',
      about: false,
    },
    {
      title: 'Người thầy 24 năm gùi chữ lên Sín Thầu',
      link: 'https://tuoitre.vn/nguoi-thay-24-nam-gui-chu-len-sin-thau-100261120043400433.htm',
      published: '2026-11-19T22:25:00Z',
      about: true,
    },
  ],
  'vietnambiz-lying-prolog.xml': [
    {
      title: 'Giá cà phê hôm nay 23/11: Trong nước nhích nhẹ, xuất khẩu chờ vụ mới',
      link: 'https://vietnambiz.vn/gia-ca-phe-hom-nay-23-11-trong-nuoc-nhich-nhe-xuat-khau-cho-vu-moi-20261123851537.htm',
      published: '2026-11-23T01:05:15Z',
      about: false,
    },
    {
      title: 'Điện Biên hướng tới 5.000 ha cà phê có chứng nhận',
      link: 'https://vietnambiz.vn/dien-bien-huong-toi-5-000-ha-ca-phe-co-chung-nhan-20261122173627138.htm',
      published: '2026-11-22T10:36:27Z',
      about: true,
    },
    {
      title: 'Mường Thanh tung gói nghỉ đông tại Nha Trang, Đà Nẵng',
      link: 'https://vietnambiz.vn/muong-thanh-tung-goi-nghi-dong-tai-nha-trang-da-nang-20261122102000239.htm',
      published: '2026-11-22T03:20:00Z',
      about: false,
    },
    {
      title: 'Tỷ giá tuần qua: Diễn biến yên ả, USD ngân hàng đi ngang',
      link: 'https://vietnambiz.vn/ty-gia-tuan-qua-dien-bien-yen-a-usd-ngan-hang-di-ngang-202611219215340.htm',
      published: '2026-11-21T02:02:15Z',
      about: false,
    },
  ],
  'vietnamnews-atom-relative-links.xml': [
    {
      title: 'Dien Bien coffee growers turn to specialty beans',
      link: 'https://vietnamnews.vn/society/1780412/dien-bien-coffee-growers-turn-to-specialty-beans.html',
      published: '2026-11-23T01:10:00Z',
      about: true,
    },
    {
      title: 'Bus and lorry collide on Dien Bien Phu Street in HCM City',
      link: 'https://vietnamnews.vn/society/1780383/bus-and-lorry-collide-on-dien-bien-phu-street-in-hcm-city.html',
      published: '2026-11-22T03:15:00Z',
      about: false,
    },
    {
      title: 'Border guards seize 20 kg of methamphetamine in Dien Bien',
      link: 'https://vietnamnews.vn/society/1780354/border-guards-seize-20-kg-of-methamphetamine-in-dien-bien.html',
      published: '2026-11-21T14:40:00Z',
      about: true,
    },
    {
      title: 'Northern mountainous provinces brace for cold spell',
      link: 'https://vietnamnews.vn/society/1780325/northern-mountainous-provinces-brace-for-cold-spell.html',
      published: '2026-11-21T02:00:00Z',
      about: false,
    },
    {
      title: 'Trekkers return to A Pa Chai as the dry season begins',
      link: 'https://vietnamnews.vn/society/1780296/trekkers-return-to-a-pa-chai-as-the-dry-season-begins.html',
      published: '2026-11-20T08:20:00Z',
      about: true,
    },
  ],
  'vietnamplus-decomposed-marks.xml': [
    {
      title: 'Điện Biên giữ hơn 45.000ha rừng trong khu bảo tồn Mường Nhé',
      link: 'https://www.vietnamplus.vn/dien-bien-giu-hon-45-000ha-rung-trong-khu-bao-ton-muong-nhe-post1152480.vnp',
      published: '2026-11-23T01:19:40Z',
      about: true,
    },
    {
      title: 'Khánh thành trường phổ thông nội trú liên cấp ở xã biên giới Mường Nhà',
      link: 'https://www.vietnamplus.vn/khanh-thanh-truong-pho-thong-noi-tru-lien-cap-o-xa-bien-gioi-muong-nha-post1152467.vnp',
      published: '2026-11-22T15:18:32Z',
      about: true,
    },
    {
      title: 'Xuất khẩu càphê năm 2026 có thể lập kỷ lục mới',
      link: 'https://www.vietnamplus.vn/xuat-khau-caphe-nam-2026-co-the-lap-ky-luc-moi-post1152454.vnp',
      published: '2026-11-22T04:37:48Z',
      about: false,
    },
    {
      title: 'Nghệ An thả 30 cá thể động vật quý hiếm về rừng Pù Mát',
      link: 'https://www.vietnamplus.vn/nghe-an-tha-30-ca-the-dong-vat-quy-hiem-ve-rung-pu-mat-post1152441.vnp',
      published: '2026-11-21T11:44:41Z',
      about: false,
    },
    {
      title: 'Vụ mắcca bội thu của người Mông Tuần Giáo',
      link: 'https://www.vietnamplus.vn/vu-macca-boi-thu-cua-nguoi-mong-tuan-giao-post1152428.vnp',
      published: '2026-11-21T00:54:32Z',
      about: true,
    },
    {
      title: 'Tám tỉnh Tây Bắc mở rộng bắt tay làm du lịch',
      link: 'https://www.vietnamplus.vn/tam-tinh-tay-bac-mo-rong-bat-tay-lam-du-lich-post1152415.vnp',
      published: '2026-11-20T06:05:15Z',
      about: false,
    },
  ],
  'vnexpress-text-before-root.xml': [
    {
      title: 'Biển mây trên cao nguyên đá Tủa Chùa hút khách săn ảnh',
      link: 'https://vnexpress.net/bien-may-tren-cao-nguyen-da-tua-chua-hut-khach-san-anh-5148861.html',
      published: '2026-11-23T00:00:00Z',
      about: true,
    },
    {
      title: 'Sạt lở trên quốc lộ 12 qua Mường Pồn, xe cộ ùn ứ nhiều giờ',
      link: 'https://vnexpress.net/sat-lo-tren-quoc-lo-12-qua-muong-pon-xe-co-un-u-nhieu-gio-5148688.html',
      published: '2026-11-22T13:35:00Z',
      about: true,
    },
    {
      title: 'Bắt hai người vận chuyển 30 bánh heroin qua cửa khẩu Tây Trang',
      link: 'https://vnexpress.net/bat-hai-nguoi-van-chuyen-30-banh-heroin-qua-cua-khau-tay-trang-5148515.html',
      published: '2026-11-22T12:00:00Z',
      about: true,
    },
    {
      title: 'Xe buýt va chạm ba xe máy trên đường Điện Biên Phủ',
      link: 'https://vnexpress.net/xe-buyt-va-cham-ba-xe-may-tren-duong-dien-bien-phu-5148342.html',
      published: '2026-11-22T04:00:00Z',
      about: false,
    },
    {
      title: 'Giá xăng được dự báo giảm tuần thứ hai liên tiếp',
      link: 'https://vnexpress.net/gia-xang-duoc-du-bao-giam-tuan-thu-hai-lien-tiep-5148169.html',
      published: '2026-11-21T09:00:00Z',
      about: false,
    },
    {
      title: 'Cầu treo mới giúp học sinh Nậm Pồ thôi lội suối đến lớp',
      link: 'https://vnexpress.net/cau-treo-moi-giup-hoc-sinh-nam-po-thoi-loi-suoi-den-lop-5147996.html',
      published: '2026-11-20T22:00:00Z',
      about: true,
    },
    {
      title: 'Sa Pa 9 độ C, du khách mặc áo phao dạo phố',
      link: 'https://vnexpress.net/sa-pa-9-do-c-du-khach-mac-ao-phao-dao-pho-5147823.html',
      published: '2026-11-20T07:00:00Z',
      about: false,
    },
    {
      title: 'Lên cao nguyên đá Tủa Chùa săn ảnh biển mây',
      link: 'https://vnexpress.net/len-cao-nguyen-da-tua-chua-san-anh-bien-may-5148861.html',
      published: '2026-11-22T23:40:00Z',
      about: true,
    },
  ],
  'vov-byline.xml': [
    {
      title: 'Thời tiết hôm nay 23/11: Bắc Bộ sáng sương mù, trưa chiều hửng nắng',
      link: 'https://vov.vn/xa-hoi/thoi-tiet-hom-nay-23-11-bac-bo-sang-suong-mu-trua-chieu-hung-nang-post1345210.vov',
      published: '2026-11-22T23:10:00Z',
      about: false,
    },
    {
      title: 'Bắt hai người vận chuyển 30 bánh heroin qua cửa khẩu Tây Trang',
      link: 'https://vov.vn/phap-luat/bat-hai-nguoi-van-chuyen-30-banh-heroin-qua-cua-khau-tay-trang-post1345153.vov',
      published: '2026-11-22T12:42:39Z',
      about: true,
    },
    {
      title: 'Công an Điện Biên xoá điểm mua bán ma tuý phức tạp ở Si Pa Phìn',
      link: 'https://vov.vn/phap-luat/cong-an-dien-bien-xoa-diem-mua-ban-ma-tuy-phuc-tap-o-si-pa-phin-post1345096.vov',
      published: '2026-11-22T09:03:55Z',
      about: true,
    },
    {
      title: 'Mường Lay phục dựng điệu xoè cổ của người Thái trắng',
      link: 'https://vov.vn/van-hoa/muong-lay-phuc-dung-dieu-xoe-co-cua-nguoi-thai-trang-post1345039.vov',
      published: '2026-11-22T01:15:10Z',
      about: true,
    },
    {
      title: 'Hoà nhạc gây quỹ mua áo ấm cho học sinh vùng cao',
      link: 'https://vov.vn/van-hoa/hoa-nhac-gay-quy-mua-ao-am-cho-hoc-sinh-vung-cao-post1344982.vov',
      published: '2026-11-21T13:00:00Z',
      about: false,
    },
    {
      title: 'Giá dầu tăng khi tình hình Trung Đông diễn biến phức tạp',
      link: 'https://vov.vn/thi-truong/gia-dau-tang-khi-tinh-hinh-trung-dong-dien-bien-phuc-tap-post1344925.vov',
      published: '2026-11-21T00:30:00Z',
      about: false,
    },
  ],
  'vtv-short-zone.xml': [
    {
      title: 'Động đất 3,4 độ ở Mường Nhé, người dân cảm nhận rung lắc nhẹ',
      link: 'https://vtv.vn/dong-dat-3-4-do-o-muong-nhe-nguoi-dan-cam-nhan-rung-lac-nhe-100261123070222308.htm',
      published: '2026-11-23T00:46:22Z',
      about: true,
    },
    {
      title: 'Khánh thành trường phổ thông nội trú liên cấp ở xã biên giới Mường Nhà',
      link: 'https://vtv.vn/khanh-thanh-truong-pho-thong-noi-tru-lien-cap-o-xa-bien-gioi-muong-nha-100261122222900385.htm',
      published: '2026-11-22T16:13:00Z',
      about: true,
    },
    {
      title: 'Sạt lở trên quốc lộ 12 qua Mường Pồn, xe cộ ùn ứ nhiều giờ',
      link: 'https://vtv.vn/sat-lo-tren-quoc-lo-12-qua-muong-pon-xe-co-un-u-nhieu-gio-100261122204800462.htm',
      published: '2026-11-22T14:32:00Z',
      about: true,
    },
    {
      title: 'Không khí lạnh tăng cường, nhiều nơi miền núi dưới 10 độ C',
      link: 'https://vtv.vn/khong-khi-lanh-tang-cuong-nhieu-noi-mien-nui-duoi-10-do-c-100261122172100539.htm',
      published: '2026-11-22T11:05:00Z',
      about: false,
    },
    {
      title: 'Chợ phiên Tả Sìn Thàng rộn ràng những ngày cuối năm',
      link: 'https://vtv.vn/cho-phien-ta-sin-thang-ron-rang-nhung-ngay-cuoi-nam-100261121190222616.htm',
      published: '2026-11-21T12:46:22Z',
      about: true,
    },
    {
      title: 'VNeID thêm tiện ích tra cứu quá trình đóng bảo hiểm xã hội',
      link: 'https://vtv.vn/vneid-them-tien-ich-tra-cuu-qua-trinh-dong-bao-hiem-xa-hoi-100261120111600693.htm',
      published: '2026-11-20T05:00:00Z',
      about: false,
    },
  ],
  'baodienbienphu-api-list.json': [
    {
      title: 'Xã Nà Hỳ đưa điểm trường Huổi Hoi vào sử dụng',
      link: 'https://baodienbienphu.vn/tin-bai/thoi-su/xa-na-hy-dua-diem-truong-huoi-hoi-vao-su-dung',
      published: '2026-11-23T00:45:00Z',
      about: true,
    },
    {
      title: 'Sở Xây dựng kiểm tra tiến độ cầu Nậm Mức sau lũ',
      link: 'https://baodienbienphu.vn/tin-bai/thoi-su/so-xay-dung-kiem-tra-tien-do-cau-nam-muc-sau-lu',
      published: '2026-11-22T09:20:00Z',
      about: true,
    },
    {
      title: '[Ảnh] Phiên chợ Tả Sìn Thàng cuối thu',
      link: 'https://baodienbienphu.vn/anh/van-hoa/phien-cho-ta-sin-thang-cuoi-thu',
      published: '2026-11-22T02:00:00Z',
      about: true,
    },
    {
      title: 'Mường Lay chuẩn bị lễ hội đua thuyền đuôi én',
      link: 'https://baodienbienphu.vn/tin-bai/thoi-su/muong-lay-chuan-bi-le-hoi-dua-thuyen-duoi-en',
      published: '2026-11-21T07:05:00Z',
      about: true,
    },
    {
      title: 'Tủa Chùa mở lại tuyến xe khách đi Tuần Giáo',
      link: 'https://baodienbienphu.vn/tin-bai/thoi-su/tua-chua-mo-lai-tuyen-xe-khach-di-tuan-giao',
      published: '2026-11-20T03:30:00Z',
      about: true,
    },
  ],
  'baodienbienphu-picture-and-headline-links.html': [
    {
      title: 'Si Pa Phìn xóa ba điểm sạt lở trên đường vào bản',
      link: 'https://baodienbienphu.vn/tin-bai/xa-hoi/si-pa-phin-xoa-ba-diem-sat-lo-tren-duong-vao-ban',
      about: true,
    },
    {
      title: 'Nà Bủng trồng thêm 40 ha quế',
      link: 'https://baodienbienphu.vn/tin-bai/kinh-te/na-bung-trong-them-40-ha-que',
      about: true,
    },
    {
      title: 'Tuyên án vụ lấn chiếm đất rừng ở Mường Mùn',
      link: 'https://baodienbienphu.vn/tin-bai/phap-luat/tuyen-an-vu-lan-chiem-dat-rung-o-muong-mun',
      about: true,
    },
    {
      title: 'Sở Xây dựng kiểm tra tiến độ cầu Nậm Mức sau lũ',
      link: 'https://baodienbienphu.vn/tin-bai/thoi-su/so-xay-dung-kiem-tra-tien-do-cau-nam-muc-sau-lu',
      about: true,
    },
    {
      title: 'Nghệ nhân ở Noong Bua dạy trẻ thổi pí lăm',
      link: 'https://baodienbienphu.vn/tin-bai/van-hoa/nghe-nhan-o-noong-bua-day-tre-thoi-pi-lam',
      about: true,
    },
  ],
  'baolaichau-titles-in-attributes.html': [
    {
      title: 'Phong Thổ thu hoạch chuối vụ cuối năm',
      link: 'https://baolaichau.vn/xa-hoi/phong-tho-thu-hoach-chuoi-vu-cuoi-nam-883021',
      about: false,
    },
    {
      title: 'Lai Châu và Điện Biên bàn kết nối đường tỉnh 129',
      link: 'https://baolaichau.vn/thoi-su/lai-chau-va-dien-bien-ban-ket-noi-duong-tinh-129-883017',
      about: true,
    },
    {
      title: 'Tam Đường giữ diện tích chè shan tuyết',
      link: 'https://baolaichau.vn/kinh-te/tam-duong-giu-dien-tich-che-shan-tuyet-883009',
      about: false,
    },
    {
      title: 'Bản Sin Suối Hồ đón đoàn khách cuối mùa lan',
      link: 'https://baolaichau.vn/van-hoa/ban-sin-suoi-ho-don-doan-khach-cuoi-mua-lan-883002',
      about: false,
    },
    {
      title: 'Sìn Hồ sửa xong đường ống nước cho hai bản',
      link: 'https://baolaichau.vn/xa-hoi/sin-ho-sua-xong-duong-ong-nuoc-cho-hai-ban-882990',
      about: false,
    },
    {
      title: 'Than Uyên thu hoạch lúa mùa trong nắng hanh',
      link: 'https://baolaichau.vn/kinh-te/than-uyen-thu-hoach-lua-mua-trong-nang-hanh-882984',
      about: false,
    },
  ],
  'baosonla-list-items-never-closed.html': [
    {
      title: 'Mộc Châu đón khách mùa hoa cải trắng',
      link: 'https://baosonla.vn/xa-hoi/moc-chau-don-khach-mua-hoa-cai-trang-51YnYvXDR.html',
      about: false,
    },
    {
      title: 'Thuận Châu dọn đường lên đèo Pha Đin sau mưa',
      link: 'https://baosonla.vn/xa-hoi/thuan-chau-don-duong-len-deo-pha-din-sau-mua-8kQmT2wNa.html',
      about: false,
    },
    {
      title: 'Hai xã Mường Ảng (Điện Biên) và Mường É (Sơn La) ký quy chế bảo vệ rừng',
      link: 'https://baosonla.vn/xa-hoi/hai-xa-muong-ang-va-muong-e-ky-quy-che-bao-ve-rung-7hRpV4xLc.html',
      about: true,
    },
    {
      title: 'Yên Châu bắt đầu vụ mía mới trên đất dốc',
      link: 'https://baosonla.vn/xa-hoi/yen-chau-bat-dau-vu-mia-moi-tren-dat-doc-3nFdW9rQk.html',
      about: false,
    },
    {
      title: 'Sốp Cộp mở lớp dạy chữ Thái cổ cho thanh niên',
      link: 'https://baosonla.vn/xa-hoi/sop-cop-mo-lop-day-chu-thai-co-cho-thanh-nien-6tGzB1vMp.html',
      about: false,
    },
    {
      title: 'Phù Yên giữ tiếng trống chiêng trong đám cưới',
      link: 'https://baosonla.vn/xa-hoi/phu-yen-giu-tieng-trong-chieng-trong-dam-cuoi-2hJsX5kLd.html',
      about: false,
    },
  ],
  'dienbientv-weekday-and-bar.html': [
    {
      title: 'Pú Nhung giữ rừng nghiến trăm tuổi',
      link: 'https://www.dienbientv.vn/tin-tuc-su-kien/202611/pu-nhung-giu-rung-nghien-tram-tuoi-5876120/',
      published: '2026-11-23T01:05:00Z',
      about: true,
    },
    {
      title: 'Nước sạch về bản Chiềng Đông',
      link: 'https://www.dienbientv.vn/tin-tuc-su-kien/202611/nuoc-sach-ve-ban-chieng-dong-5876093/',
      published: '2026-11-22T09:40:00Z',
      about: true,
    },
    {
      title: 'Thanh Nưa khởi công kênh nội đồng dài 3,2 km',
      link: 'https://www.dienbientv.vn/tin-tuc-su-kien/202611/thanh-nua-khoi-cong-kenh-noi-dong-5876051/',
      published: '2026-11-21T02:12:00Z',
      about: true,
    },
    {
      title: 'Mùa rượu ngô ở bản Sính Phình, Tủa Chùa',
      link: 'https://www.dienbientv.vn/tin-tuc-su-kien/202611/mua-ruou-ngo-o-bang-khoa-5876012/',
      published: '2026-11-20T12:30:00Z',
      about: true,
    },
    {
      title: 'Lớp học đêm ở Na Tông sáng đèn đến mười giờ',
      link: 'https://www.dienbientv.vn/tin-tuc-su-kien/202611/lop-hoc-dem-o-na-tong-5875977/',
      published: '2026-11-20T00:45:00Z',
      about: true,
    },
    {
      title: 'Phường Mường Thanh phân luồng xe quanh chợ trung tâm',
      link: 'https://www.dienbientv.vn/tin-tuc-su-kien/202611/phuong-muong-thanh-phan-luong-quanh-cho-5875931/',
      published: '2026-11-19T08:20:00Z',
      about: true,
    },
  ],
  'tienphong-news-sitemap.xml': [
    {
      title: 'Đoàn viên thanh niên Điện Biên dựng 12 căn nhà tạm cho hộ mất nhà do lũ quét',
      link: 'https://tienphong.vn/doan-vien-thanh-nien-dien-bien-dung-12-can-nha-tam-post1809451.tpo',
      published: '2026-11-23T00:31:00Z',
      about: true,
    },
    {
      title: 'Hai tuyến buýt TPHCM đổi lộ trình quanh đường Điện Biên Phủ & Pasteur',
      link: 'https://tienphong.vn/hai-tuyen-buyt-tphcm-doi-lo-trinh-quanh-duong-dien-bien-phu-post1809440.tpo',
      published: '2026-11-22T23:12:00Z',
      about: false,
    },
    {
      title: 'Giá vàng trong nước đi ngang phiên đầu tuần',
      link: 'https://tienphong.vn/gia-vang-trong-nuoc-di-ngang-phien-dau-tuan-post1809433.tpo',
      published: '2026-11-22T14:40:00Z',
      about: false,
    },
  ],
}
