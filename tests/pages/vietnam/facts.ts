import type { ArticleFact } from '../article-facts.ts'

/** Invented articles in the forms that Vietnamese newsrooms and offices give their pages; a date without time is a day. */
export const vietnamFacts: readonly ArticleFact[] = [
  {
    file: 'wordpress-newspaper-month-in-words',
    url: 'https://tinnui.example/mua-dong-o-tua-chua/',
    want: {
      title: 'Mùa đông đến sớm trên cao nguyên Tủa Chùa',
      published: '2026-11-20T01:15:32.000Z',
      author: 'Vàng A Páo',
      textStart: 'Theo báo cáo của Ủy ban nhân dân xã',
      lead: 'Nhiệt độ xuống còn 7 độ C, bà con gia cố chuồng trại và dự trữ cỏ khô.',
    },
  },
  {
    file: 'wordpress-flatsome-posted-on',
    url: 'https://htxrung.example/tin-tuc/che-co-thu/',
    want: {
      title: 'Hợp tác xã chè cổ thụ nhận chứng nhận OCOP bốn sao',
      published: '2026-11-05',
      textStart: 'Theo báo cáo',
    },
  },
  {
    file: 'nukeviet-time-with-zone-name',
    url: 'https://phuongnui.example/vi/news/tin-phuong/ra-quan-ve-sinh-812.html',
    want: {
      title: 'Ra quân tổng vệ sinh môi trường chào mừng ngày hội đại đoàn kết',
      published: '2026-11-13T01:45:00.000Z',
      lead: 'Sáng 13/11, phường huy động hơn 300 người dọn dẹp các tuyến phố và bờ suối.',
    },
  },
  {
    file: 'nukeviet-meta-alone',
    url: 'https://xanui.example/news/hoat-dong/trao-nha-dai-doan-ket-44.html',
    want: { title: 'Trao nhà đại đoàn kết cho hộ bà Lò Thị Ún', published: '2026-10-02T02:05:00.000Z' },
  },
  {
    file: 'sharepoint-time-with-half-day',
    url: 'https://sovanhoa.example/SitePages/article.aspx?item=2211&sub=tt',
    want: {
      title: 'Khai mạc tuần văn hóa các dân tộc vùng lòng chảo',
      published: '2026-11-18T08:04:05.000Z',
      textStart: 'Tối 17/11, tuần văn hóa',
    },
  },
  {
    file: 'webforms-updated-at-alone',
    url: 'https://baovung.example/newsdetail.aspx?id=90211&cid=4',
    want: { title: 'Bản Huổi Puốc có nước sạch sau nhiều năm chờ đợi', published: '2026-11-12T01:30:00.000Z' },
  },
  {
    file: 'table-layout-date-before-title',
    url: 'https://daitinh.example/tin-tuc/xa-hoi/13482.htm',
    want: { title: 'Công an huyện tìm được hai cháu bé bị lạc trong rừng', published: '2026-11-09T01:30:12.000Z' },
  },
  {
    file: 'liferay-asset-publisher',
    url: 'https://huyennui.example/web/guest/tin-tuc/-/asset_publisher/x8Kq/content/kiem-tra-ho-dap',
    want: { title: 'Kiểm tra an toàn hồ đập trước mùa mưa lũ', published: '2026-11-17T04:02:00.000Z' },
  },
  {
    file: 'gov-portal-page-detail',
    url: 'https://xamuong.example/vi/news/pageDetail?newsId=55120',
    want: { title: 'Xã Mường Lạn tổ chức ngày hội đọc sách cho học sinh vùng cao', published: '2026-11-16' },
  },
  {
    file: 'joomla-created-published-modified',
    url: 'https://hoinongdan.example/index.php/tin-tuc/412-mo-hinh-nuoi-ca',
    want: {
      title: 'Mô hình nuôi cá lồng trên hồ Pá Khoang',
      published: '2026-11-19T02:20:00.000Z',
      modified: '2026-11-22T01:00:00.000Z',
    },
  },
  {
    file: 'blogspot-date-header',
    url: 'https://banlang.blogspot.example/2026/11/cho-phien-tua-chua.html',
    want: { title: 'Một ngày ở chợ phiên Tủa Chùa', published: '2026-11-08T01:30:00.000Z' },
  },
  {
    file: 'epi-with-epoch-and-topic-date',
    url: 'https://baorung.example/khoi-cong-cau-nam-rom-post512340.html',
    want: {
      title: 'Khởi công cầu Nậm Rốm 2, nối hai bờ lòng chảo',
      published: '2026-11-21T23:42:00.000Z',
      siteName: 'Báo Rừng',
      lead: 'Cầu dài 186 m, hoàn thành trong 18 tháng, giảm tải cho trung tâm phường Mường Thanh.',
    },
  },
  {
    file: 'vccorp-date-in-data-role',
    url: 'https://kinhtebien.example/gia-ca-phe-188261123081530112.chn',
    want: {
      title: 'Giá cà phê Mường Ảng lập đỉnh mới, nông dân vẫn dè dặt',
      published: '2026-11-23T01:20:00.000Z',
      lead: 'Giá thu mua tại vườn đạt 140.000 đồng một cân, cao nhất trong mười năm.',
    },
  },
  {
    file: 'drupal-month-first-with-weekday',
    url: 'https://trungtam.example/vi/tin-tuc/tap-huan-phong-chong-chay',
    want: { title: 'Tập huấn phòng chống cháy rừng cho lực lượng kiểm lâm', published: '2026-11-05T03:30:00.000Z' },
  },
  {
    file: 'next-js-with-state',
    url: 'https://tinmoi.example/chinh-quyen/sap-xep-diem-trong-xe-a99120.html',
    want: { title: 'Phường Mường Thanh sắp xếp lại điểm trông giữ xe', published: '2026-11-24T02:00:00.000Z' },
  },
  {
    file: 'json-ld-control-characters',
    url: 'https://baonui.example/xa-hoi/hien-mau-77121.html',
    want: {
      title: 'Búng Lao: 120 thanh niên hiến máu trong một buổi sáng',
      published: '2026-11-14T07:00:00.000Z',
      author: 'Thu Hà',
    },
  },
  {
    file: 'many-dates-in-text',
    url: 'https://dangbo.example/bai-viet/dai-hoi-dang-bo-xa-lan-thu-nhat-4521',
    want: {
      title: 'Chuẩn bị Đại hội Đảng bộ xã lần thứ nhất, nhiệm kỳ 2026 - 2031',
      published: '2026-11-11T03:15:00.000Z',
    },
  },
  {
    file: 'date-in-footer-of-article-no-class',
    url: 'https://baosuoi.example/phong-su/nguoi-giu-rung-tren-dinh-pu-nhung-220114.html',
    want: { title: 'Người giữ rừng trên đỉnh Pú Nhung', published: null },
  },
  {
    file: 'live-blog',
    url: 'https://tinnhanh.example/truc-tiep-mua-lu-muong-nhe-991120.htm',
    want: { title: 'Trực tiếp: Mưa lũ ở Mường Nhé, hai bản bị cô lập', published: '2026-11-26T22:30:00.000Z' },
  },
  {
    file: 'video-page',
    url: 'https://truyenhinhnui.example/video/ban-tin-thoi-su-toi-88123.html',
    want: { title: 'Bản tin thời sự tối: Mường Nhé khắc phục hậu quả mưa lũ', published: '2026-11-27T12:30:00.000Z' },
  },
  {
    file: 'gallery-with-captions',
    url: 'https://baoanh.example/anh/ruong-bac-thang-mua-nuoc-do-5521.html',
    want: { title: 'Chùm ảnh: Ruộng bậc thang mùa nước đổ', published: '2026-05-28T00:10:00.000Z' },
  },
  {
    file: 'paywall-cut-text',
    url: 'https://nhatbaonui.example/kinh-te/mac-ca-co-con-la-cay-ty-do-100912.html',
    want: { title: 'Mắc ca có còn là “cây tỷ đô”?', published: '2026-11-25T21:00:00.000Z' },
  },
  {
    file: 'title-in-h1-of-outlet',
    url: 'https://baoque.example/doi-song/cho-vung-cao-ngay-giap-tet-3321',
    want: { title: 'Chợ vùng cao ngày giáp Tết', published: '2026-02-10T09:47:00.000Z' },
  },
  {
    file: 'amp-page',
    url: 'https://tinviet.example/amp/nguoi-mong-giu-nghe-ren-2495990.html',
    want: {
      title: 'Người Mông ở Xa Dung giữ nghề rèn dao truyền thống',
      published: '2026-11-03T00:05:00.000Z',
      canonical: 'https://tinviet.example/nguoi-mong-giu-nghe-ren-2495990.html',
    },
  },
  {
    file: 'date-with-posted-by-after',
    url: 'https://truongcaodang.example/tin-tuc/tuyen-sinh-2026.html',
    want: { title: 'Thông báo tuyển sinh hệ cao đẳng chính quy đợt cuối năm', published: '2026-09-08' },
  },
  {
    file: 'weekday-ngay-dash-clock',
    url: 'https://baodoi.example/thoi-su/202611/hop-bao-ket-qua-ky-hop-1021177/',
    want: { title: 'Họp báo công bố kết quả kỳ họp HĐND tỉnh', published: '2026-11-20T09:30:00.000Z' },
  },
  {
    file: 'two-articles-in-one-page-infinite-scroll',
    url: 'https://docmai.example/song/ngoi-nha-trinh-tuong-o-muong-nhe-331.html',
    want: { title: 'Ngôi nhà trình tường ở Mường Nhé', published: '2026-11-10T03:00:00.000Z' },
  },
  {
    file: 'og-title-cut-and-suffix',
    url: 'https://thanhpho.example/giao-thong/sat-lo-quoc-lo-4h-xe-tai-cho-sau-gio-20261125093012345.htm',
    want: {
      title: 'Sạt lở trên quốc lộ 4H khiến nhiều xe tải phải chờ hơn sáu giờ mới được qua',
      published: '2026-11-25T02:44:00.000Z',
    },
  },
  {
    file: 'updated-shown-before-published',
    url: 'https://nguoinui.example/phap-luat/bat-doi-tuong-van-chuyen-ma-tuy-d9912.html',
    want: { title: 'Bắt đối tượng vận chuyển ma túy qua biên giới', published: '2026-11-22T04:15:00.000Z' },
  },
  {
    file: 'updated-line-with-reads',
    url: 'https://baoa.example/xa-hoi/a-1',
    want: { title: 'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công', published: '2026-03-12T03:14:00.000Z' },
  },
  {
    file: 'office-notice',
    url: 'https://ubnd.example/thong-bao/thu-moi-chao-gia-88.html',
    want: { title: 'Thư mời chào giá mua sắm thiết bị văn phòng', published: '2026-03-12' },
  },
  {
    file: 'title-in-strong',
    url: 'https://cu.example/tin.asp?id=55',
    want: { title: 'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ', published: '2026-03-12T03:14:00.000Z' },
  },
  {
    file: 'epoch-in-meta',
    url: 'https://so.example/tin/x-5.html',
    want: { title: 'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc', published: '2026-03-12T03:14:00.000Z' },
  },
  {
    file: 'dotnet-date',
    url: 'https://net.example/tin/x-6',
    want: { title: 'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu', published: '2026-03-12T03:14:00.000Z' },
  },
  {
    file: 'json-ld-utc-shown-local',
    url: 'https://z.example/tin/x-7',
    want: { title: 'Lễ hội hoa ban năm nay kéo dài thêm một tuần', published: '2026-03-12T03:14:00.000Z' },
  },
  {
    file: 'quote-and-brackets-title',
    url: 'https://nn.example/nong-thon/x-8.htm',
    want: {
      title: '[Infographic] 10 kết quả nổi bật của xã nông thôn mới "kiểu mẫu"',
      published: '2026-03-12T03:14:00.000Z',
    },
  },
  {
    file: 'english-edition',
    url: 'https://en.baoa.example/thoi-su/road-reopens-fPE468kDR.html',
    want: { title: 'Nậm Pồ reopens mountain road after landslide', published: '2026-03-12T03:14:00.000Z' },
  },
  {
    file: 'date-two-spans',
    url: 'https://tt.example/xa-hoi/x-9.html',
    want: { title: 'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân', published: '2026-03-12T03:14:00.000Z' },
  },
]

/** Pages at an article's address that are not articles. */
export const notArticles: readonly (readonly [file: string, url: string])[] = [
  ['soft-404-in-theme', 'https://baonui.example/xa-hoi/bai-da-xoa-1.html'],
  ['soft-404-one-line', 'https://huyennui.example/chi-tiet-tin?id=999'],
  ['section-page-at-an-article-address', 'https://baorung.example/kinh-te/'],
  ['login-wall', 'https://noibo.example/tin/chi-tiet/55'],
  ['redirect-to-front', 'https://tt.example/xa-hoi/x-10.html'],
  ['tag-page-as-article', 'https://tt.example/tag/muong-nhe.html'],
  ['maintenance', 'https://tt.example/xa-hoi/x-11.html'],
  ['english-404', 'https://tt.example/xa-hoi/x-12.html'],
]
