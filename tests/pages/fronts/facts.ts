import type { ListedFact } from '../list-facts.ts'

/** Invented front pages and sections in the forms of the systems that newsrooms and offices run. */
export const frontFacts: readonly ListedFact[] = [
  {
    file: 'wordpress-magazine-front',
    url: 'https://tinnui.example/',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien/',
        '2026-11-10T01:00',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da/',
        '2026-11-11T01:00',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong/',
        '2026-11-12T01:00',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam/',
        '2026-11-13T01:00',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen/',
        '2026-11-14T01:00',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan/',
        '2026-11-15T01:00',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan/',
        '2026-11-16T01:00',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau/',
        '2026-11-17T01:00',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc/',
        '2026-11-18T01:00',
      ],
      [
        'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ',
        '/quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu/',
        '2026-11-19T01:00',
      ],
      [
        'Người Mông ở Xa Dung giữ nghề rèn dao truyền thống',
        '/nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong/',
        '2026-11-20T01:00',
      ],
      [
        'Trạm y tế Mường Toong có máy siêu âm đầu tiên',
        '/tram-y-te-muong-toong-co-may-sieu-am-dau-tien/',
        '2026-11-21T01:00',
      ],
    ],
    beside: [
      '/doan-vien-thanh-nien-bung-lao-hien-mau-dot-hai-trong-nam/',
      '/gia-ca-phe-muong-ang-tang-nong-dan-mo-rong-dien-tich/',
      '/phuong-muong-thanh-sap-xep-lai-diem-trong-giu-xe/',
      '/na-u-mo-phien-cho-bien-gioi-vao-ngay-cuoi-tuan/',
    ],
  },
  {
    file: 'nukeviet-section',
    url: 'https://phuongnui.example/vi/news/tin-phuong/',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/vi/news/tin-phuong/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-810.html',
        '2026-11-08T02:05',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/vi/news/tin-phuong/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-811.html',
        '2026-11-09T02:05',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/vi/news/tin-phuong/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-812.html',
        '2026-11-10T02:05',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/vi/news/tin-phuong/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-813.html',
        '2026-11-11T02:05',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/vi/news/tin-phuong/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-814.html',
        '2026-11-12T02:05',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/vi/news/tin-phuong/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-815.html',
        '2026-11-13T02:05',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/vi/news/tin-phuong/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-816.html',
        '2026-11-14T02:05',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/vi/news/tin-phuong/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-817.html',
        '2026-11-15T02:05',
      ],
    ],
    beside: [
      '/vi/news/tin-phuong/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc-890.html',
      '/vi/news/tin-phuong/quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu-891.html',
      '/vi/news/tin-phuong/nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong-892.html',
      '/vi/news/tin-phuong/tram-y-te-muong-toong-co-may-sieu-am-dau-tien-893.html',
    ],
  },
  {
    file: 'sharepoint-tables',
    url: 'https://sovanhoa.example/SitePages/danhsach.aspx?sub=tt',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/SitePages/article.aspx?item=2200&sub=tt',
        '2026-11-09T08:04',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/SitePages/article.aspx?item=2201&sub=tt',
        '2026-11-10T08:04',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/SitePages/article.aspx?item=2202&sub=tt',
        '2026-11-11T08:04',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/SitePages/article.aspx?item=2203&sub=tt',
        '2026-11-12T08:04',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/SitePages/article.aspx?item=2204&sub=tt',
        '2026-11-13T08:04',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/SitePages/article.aspx?item=2205&sub=tt',
        '2026-11-14T08:04',
      ],
      ['Lễ hội hoa ban năm nay kéo dài thêm một tuần', '/SitePages/article.aspx?item=2206&sub=tt', '2026-11-15T08:04'],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/SitePages/article.aspx?item=2207&sub=tt',
        '2026-11-16T08:04',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/SitePages/article.aspx?item=2208&sub=tt',
        '2026-11-17T08:04',
      ],
    ],
  },
  {
    file: 'liferay-publisher',
    url: 'https://huyennui.example/web/guest/tin-tuc',
    articles: [
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/web/guest/tin-tuc/-/asset_publisher/x8Kq/content/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam?inheritRedirect=false&redirect=https%3A%2F%2Fhuyennui.example%2Fweb%2Fguest%2Ftin-tuc%3Fp_p_id%3D101_INSTANCE_x8Kq',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/web/guest/tin-tuc/-/asset_publisher/x8Kq/content/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen?inheritRedirect=false&redirect=https%3A%2F%2Fhuyennui.example%2Fweb%2Fguest%2Ftin-tuc%3Fp_p_id%3D101_INSTANCE_x8Kq',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/web/guest/tin-tuc/-/asset_publisher/x8Kq/content/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan?inheritRedirect=false&redirect=https%3A%2F%2Fhuyennui.example%2Fweb%2Fguest%2Ftin-tuc%3Fp_p_id%3D101_INSTANCE_x8Kq',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/web/guest/tin-tuc/-/asset_publisher/x8Kq/content/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan?inheritRedirect=false&redirect=https%3A%2F%2Fhuyennui.example%2Fweb%2Fguest%2Ftin-tuc%3Fp_p_id%3D101_INSTANCE_x8Kq',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/web/guest/tin-tuc/-/asset_publisher/x8Kq/content/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau?inheritRedirect=false&redirect=https%3A%2F%2Fhuyennui.example%2Fweb%2Fguest%2Ftin-tuc%3Fp_p_id%3D101_INSTANCE_x8Kq',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/web/guest/tin-tuc/-/asset_publisher/x8Kq/content/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc?inheritRedirect=false&redirect=https%3A%2F%2Fhuyennui.example%2Fweb%2Fguest%2Ftin-tuc%3Fp_p_id%3D101_INSTANCE_x8Kq',
      ],
      [
        'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ',
        '/web/guest/tin-tuc/-/asset_publisher/x8Kq/content/quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu?inheritRedirect=false&redirect=https%3A%2F%2Fhuyennui.example%2Fweb%2Fguest%2Ftin-tuc%3Fp_p_id%3D101_INSTANCE_x8Kq',
      ],
      [
        'Người Mông ở Xa Dung giữ nghề rèn dao truyền thống',
        '/web/guest/tin-tuc/-/asset_publisher/x8Kq/content/nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong?inheritRedirect=false&redirect=https%3A%2F%2Fhuyennui.example%2Fweb%2Fguest%2Ftin-tuc%3Fp_p_id%3D101_INSTANCE_x8Kq',
      ],
    ],
  },
  {
    file: 'webforms-front',
    url: 'https://baovung.example/default.aspx',
    articles: [
      ['Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên', '/newsdetail.aspx?id=90200&cid=4'],
      ['Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá', '/newsdetail.aspx?id=90201&cid=4'],
      ['Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công', '/newsdetail.aspx?id=90202&cid=4'],
      ['Nậm Pồ chuyển lịch học của bốn trường vì rét đậm', '/newsdetail.aspx?id=90203&cid=4'],
      ['Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến', '/newsdetail.aspx?id=90204&cid=4'],
      ['Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân', '/newsdetail.aspx?id=90205&cid=4'],
      ['Lễ hội hoa ban năm nay kéo dài thêm một tuần', '/newsdetail.aspx?id=90206&cid=4'],
      ['Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu', '/newsdetail.aspx?id=90207&cid=4'],
      ['Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc', '/newsdetail.aspx?id=90208&cid=4'],
      ['Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ', '/newsdetail.aspx?id=90209&cid=4'],
      ['Người Mông ở Xa Dung giữ nghề rèn dao truyền thống', '/newsdetail.aspx?id=90210&cid=4'],
      ['Trạm y tế Mường Toong có máy siêu âm đầu tiên', '/newsdetail.aspx?id=90211&cid=4'],
      ['Sạt lở trên quốc lộ 4H, xe tải phải chờ sáu giờ', '/newsdetail.aspx?id=90212&cid=4'],
      ['Học sinh Pá Mỳ được ăn trưa nóng từ học kỳ này', '/newsdetail.aspx?id=90213&cid=4'],
    ],
    beside: ['/newsdetail.aspx?id=90250&cid=4', '/newsdetail.aspx?id=90251&cid=4', '/newsdetail.aspx?id=90252&cid=4'],
  },
  {
    file: 'joomla-blog',
    url: 'https://hoinongdan.example/index.php/tin-tuc',
    articles: [
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/index.php/tin-tuc/400-bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan',
        '2026-11-03T02:20',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/index.php/tin-tuc/401-le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan',
        '2026-11-04T02:20',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/index.php/tin-tuc/402-dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau',
        '2026-11-05T02:20',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/index.php/tin-tuc/403-tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc',
        '2026-11-06T02:20',
      ],
      [
        'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ',
        '/index.php/tin-tuc/404-quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu',
        '2026-11-07T02:20',
      ],
      [
        'Người Mông ở Xa Dung giữ nghề rèn dao truyền thống',
        '/index.php/tin-tuc/405-nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong',
        '2026-11-08T02:20',
      ],
      [
        'Trạm y tế Mường Toong có máy siêu âm đầu tiên',
        '/index.php/tin-tuc/406-tram-y-te-muong-toong-co-may-sieu-am-dau-tien',
        '2026-11-09T02:20',
      ],
    ],
  },
  {
    file: 'epi-section',
    url: 'https://baorung.example/xa-hoi/',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-post512000.html',
        '2026-11-12T00:42',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-post512001.html',
        '2026-11-13T00:42',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-post512002.html',
        '2026-11-14T00:42',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-post512003.html',
        '2026-11-15T00:42',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-post512004.html',
        '2026-11-16T00:42',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-post512005.html',
        '2026-11-17T00:42',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-post512006.html',
        '2026-11-18T00:42',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-post512007.html',
        '2026-11-19T00:42',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc-post512008.html',
        '2026-11-20T00:42',
      ],
      [
        'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ',
        '/quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu-post512009.html',
        '2026-11-21T00:42',
      ],
      [
        'Người Mông ở Xa Dung giữ nghề rèn dao truyền thống',
        '/nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong-post512010.html',
      ],
      [
        'Trạm y tế Mường Toong có máy siêu âm đầu tiên',
        '/tram-y-te-muong-toong-co-may-sieu-am-dau-tien-post512011.html',
      ],
      [
        'Sạt lở trên quốc lộ 4H, xe tải phải chờ sáu giờ',
        '/sat-lo-tren-quoc-lo-4h-xe-tai-phai-cho-sau-gio-post512012.html',
      ],
    ],
    beside: [
      '/hoc-sinh-pa-my-duoc-an-trua-nong-tu-hoc-ky-nay-post512090.html',
      '/doan-vien-thanh-nien-bung-lao-hien-mau-dot-hai-trong-nam-post512091.html',
      '/gia-ca-phe-muong-ang-tang-nong-dan-mo-rong-dien-tich-post512092.html',
      '/phuong-muong-thanh-sap-xep-lai-diem-trong-giu-xe-post512093.html',
      '/na-u-mo-phien-cho-bien-gioi-vao-ngay-cuoi-tuan-post512094.html',
    ],
  },
  {
    file: 'blogspot-front',
    url: 'https://banlang.blogspot.example/',
    articles: [
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/2026/11/tua-chua-vao-mua-thu-hoach-che-co-thu-t.html',
      ],
      ['Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công', '/2026/11/cau-treo-ban-na-hy-thong-xe-sau-tam-tha.html'],
      ['Nậm Pồ chuyển lịch học của bốn trường vì rét đậm', '/2026/11/nam-po-chuyen-lich-hoc-cua-bon-truong-v.html'],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/2026/11/hop-tac-xa-thanh-nua-dua-gao-tam-thom-l.html',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/2026/11/bo-doi-bien-phong-si-pa-phin-dung-lai-n.html',
      ],
      ['Lễ hội hoa ban năm nay kéo dài thêm một tuần', '/2026/11/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot.html'],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/2026/11/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung.html',
      ],
    ],
  },
  {
    file: 'hashed-classes',
    url: 'https://tinmoi.example/chinh-quyen',
    articles: [
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/chinh-quyen/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-a99000.html',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/chinh-quyen/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-a99001.html',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/chinh-quyen/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-a99002.html',
        '2026-11-07T03:00',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/chinh-quyen/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-a99003.html',
        '2026-11-08T03:00',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/chinh-quyen/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-a99004.html',
        '2026-11-09T03:00',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/chinh-quyen/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-a99005.html',
        '2026-11-10T03:00',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/chinh-quyen/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc-a99006.html',
        '2026-11-11T03:00',
      ],
      [
        'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ',
        '/chinh-quyen/quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu-a99007.html',
        '2026-11-12T03:00',
      ],
      [
        'Người Mông ở Xa Dung giữ nghề rèn dao truyền thống',
        '/chinh-quyen/nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong-a99008.html',
        '2026-11-13T03:00',
      ],
      [
        'Trạm y tế Mường Toong có máy siêu âm đầu tiên',
        '/chinh-quyen/tram-y-te-muong-toong-co-may-sieu-am-dau-tien-a99009.html',
        '2026-11-14T03:00',
      ],
      [
        'Sạt lở trên quốc lộ 4H, xe tải phải chờ sáu giờ',
        '/chinh-quyen/sat-lo-tren-quoc-lo-4h-xe-tai-phai-cho-sau-gio-a99010.html',
        '2026-11-15T03:00',
      ],
      [
        'Học sinh Pá Mỳ được ăn trưa nóng từ học kỳ này',
        '/chinh-quyen/hoc-sinh-pa-my-duoc-an-trua-nong-tu-hoc-ky-nay-a99011.html',
        '2026-11-16T03:00',
      ],
      [
        'Đoàn viên thanh niên Búng Lao hiến máu đợt hai trong năm',
        '/chinh-quyen/doan-vien-thanh-nien-bung-lao-hien-mau-dot-hai-trong-nam-a99012.html',
        '2026-11-17T03:00',
      ],
      [
        'Giá cà phê Mường Ảng tăng, nông dân mở rộng diện tích',
        '/chinh-quyen/gia-ca-phe-muong-ang-tang-nong-dan-mo-rong-dien-tich-a99013.html',
        '2026-11-18T03:00',
      ],
    ],
  },
  {
    file: 'numbered-htm',
    url: 'https://thanhpho.example/thoi-su.htm',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/thoi-su/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-20261110093012045.htm',
        '2026-11-10T02:30',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/thoi-su/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-20261111093012145.htm',
        '2026-11-11T02:30',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/thoi-su/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-20261112093012245.htm',
        '2026-11-12T02:30',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/thoi-su/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-20261113093012345.htm',
        '2026-11-13T02:30',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/thoi-su/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-20261114093012445.htm',
        '2026-11-14T02:30',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/thoi-su/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-20261115093012545.htm',
        '2026-11-15T02:30',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/thoi-su/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-20261116093012645.htm',
        '2026-11-16T02:30',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/thoi-su/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-20261117093012745.htm',
        '2026-11-17T02:30',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/thoi-su/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc-20261118093012845.htm',
        '2026-11-18T02:30',
      ],
      [
        'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ',
        '/thoi-su/quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu-20261119093012945.htm',
        '2026-11-19T02:30',
      ],
    ],
    beside: [
      '/thoi-su/nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong-20260810093012045.htm',
      '/thoi-su/tram-y-te-muong-toong-co-may-sieu-am-dau-tien-20260811093012145.htm',
      '/thoi-su/sat-lo-tren-quoc-lo-4h-xe-tai-phai-cho-sau-gio-20260812093012245.htm',
    ],
  },
  {
    file: 'commune-portal',
    url: 'https://xanui.example/TIN_TUC/',
    articles: [
      ['Lễ hội hoa ban năm nay kéo dài thêm một tuần', '/TIN_TUC/View/?UserKey=6p99f-1000', '2026-11-04'],
      ['Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu', '/TIN_TUC/View/?UserKey=6pfde-1001', '2026-11-05'],
      ['Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc', '/TIN_TUC/View/?UserKey=6plhd-1002', '2026-11-06'],
      ['Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ', '/TIN_TUC/View/?UserKey=6prlc-1003', '2026-11-07'],
      ['Người Mông ở Xa Dung giữ nghề rèn dao truyền thống', '/TIN_TUC/View/?UserKey=6pxpb-1004', '2026-11-08'],
      ['Trạm y tế Mường Toong có máy siêu âm đầu tiên', '/TIN_TUC/View/?UserKey=6q3ta-1005', '2026-11-09'],
      ['Sạt lở trên quốc lộ 4H, xe tải phải chờ sáu giờ', '/TIN_TUC/View/?UserKey=6q9x9-1006', '2026-11-10'],
      ['Học sinh Pá Mỳ được ăn trưa nóng từ học kỳ này', '/TIN_TUC/View/?UserKey=6qg18-1007', '2026-11-11'],
    ],
  },
  {
    file: 'page-detail',
    url: 'https://xamuong.example/vi/news',
    articles: [
      ['Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên', '/vi/news/pageDetail?newsId=55100', '2026-11-02'],
      ['Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá', '/vi/news/pageDetail?newsId=55101', '2026-11-03'],
      ['Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công', '/vi/news/pageDetail?newsId=55102', '2026-11-04'],
      ['Nậm Pồ chuyển lịch học của bốn trường vì rét đậm', '/vi/news/pageDetail?newsId=55103', '2026-11-05'],
      ['Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến', '/vi/news/pageDetail?newsId=55104', '2026-11-06'],
      ['Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân', '/vi/news/pageDetail?newsId=55105', '2026-11-07'],
      ['Lễ hội hoa ban năm nay kéo dài thêm một tuần', '/vi/news/pageDetail?newsId=55106', '2026-11-08'],
    ],
  },
  {
    file: 'drupal-view',
    url: 'https://trungtam.example/vi/tin-tuc',
    articles: [
      ['Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc', '/vi/node/3100', '2026-11-13T03:30'],
      [
        'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ',
        '/vi/tin-tuc/quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu',
        '2026-11-14T03:30',
      ],
      [
        'Người Mông ở Xa Dung giữ nghề rèn dao truyền thống',
        '/vi/tin-tuc/nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong',
        '2026-11-15T03:30',
      ],
      ['Trạm y tế Mường Toong có máy siêu âm đầu tiên', '/vi/node/3103', '2026-11-16T03:30'],
      [
        'Sạt lở trên quốc lộ 4H, xe tải phải chờ sáu giờ',
        '/vi/tin-tuc/sat-lo-tren-quoc-lo-4h-xe-tai-phai-cho-sau-gio',
        '2026-11-17T03:30',
      ],
      [
        'Học sinh Pá Mỳ được ăn trưa nóng từ học kỳ này',
        '/vi/tin-tuc/hoc-sinh-pa-my-duoc-an-trua-nong-tu-hoc-ky-nay',
        '2026-11-18T03:30',
      ],
      ['Đoàn viên thanh niên Búng Lao hiến máu đợt hai trong năm', '/vi/node/3106', '2026-11-19T03:30'],
      [
        'Giá cà phê Mường Ảng tăng, nông dân mở rộng diện tích',
        '/vi/tin-tuc/gia-ca-phe-muong-ang-tang-nong-dan-mo-rong-dien-tich',
        '2026-11-20T03:30',
      ],
      [
        'Phường Mường Thanh sắp xếp lại điểm trông giữ xe',
        '/vi/tin-tuc/phuong-muong-thanh-sap-xep-lai-diem-trong-giu-xe',
        '2026-11-21T03:30',
      ],
    ],
  },
  {
    file: 'accented-sections-cut-titles',
    url: 'https://baolai.example/x%C3%A3-h%E1%BB%99i',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/x%C3%A3-h%E1%BB%99i/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien',
        '2026-11-01T01:27',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/x%C3%A3-h%E1%BB%99i/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da',
        '2026-11-02T01:27',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/x%C3%A3-h%E1%BB%99i/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong',
        '2026-11-03T01:27',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/x%C3%A3-h%E1%BB%99i/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam',
        '2026-11-04T01:27',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/x%C3%A3-h%E1%BB%99i/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen',
        '2026-11-05T01:27',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/x%C3%A3-h%E1%BB%99i/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan',
        '2026-11-06T01:27',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/x%C3%A3-h%E1%BB%99i/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan',
        '2026-11-07T01:27',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/x%C3%A3-h%E1%BB%99i/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau',
        '2026-11-08T01:27',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/x%C3%A3-h%E1%BB%99i/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc',
        '2026-11-09T01:27',
      ],
      [
        'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ',
        '/x%C3%A3-h%E1%BB%99i/quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu',
        '2026-11-10T01:27',
      ],
      [
        'Người Mông ở Xa Dung giữ nghề rèn dao truyền thống',
        '/x%C3%A3-h%E1%BB%99i/nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong',
        '2026-11-11T01:27',
      ],
      [
        'Trạm y tế Mường Toong có máy siêu âm đầu tiên',
        '/x%C3%A3-h%E1%BB%99i/tram-y-te-muong-toong-co-may-sieu-am-dau-tien',
        '2026-11-12T01:27',
      ],
      [
        'Sạt lở trên quốc lộ 4H, xe tải phải chờ sáu giờ',
        '/x%C3%A3-h%E1%BB%99i/sat-lo-tren-quoc-lo-4h-xe-tai-phai-cho-sau-gio',
        '2026-11-13T01:27',
      ],
      [
        'Học sinh Pá Mỳ được ăn trưa nóng từ học kỳ này',
        '/x%C3%A3-h%E1%BB%99i/hoc-sinh-pa-my-duoc-an-trua-nong-tu-hoc-ky-nay',
        '2026-11-14T01:27',
      ],
      [
        'Đoàn viên thanh niên Búng Lao hiến máu đợt hai trong năm',
        '/x%C3%A3-h%E1%BB%99i/doan-vien-thanh-nien-bung-lao-hien-mau-dot-hai-trong-nam',
        '2026-11-15T01:27',
      ],
      [
        'Giá cà phê Mường Ảng tăng, nông dân mở rộng diện tích',
        '/x%C3%A3-h%E1%BB%99i/gia-ca-phe-muong-ang-tang-nong-dan-mo-rong-dien-tich',
        '2026-11-16T01:27',
      ],
      [
        'Phường Mường Thanh sắp xếp lại điểm trông giữ xe',
        '/x%C3%A3-h%E1%BB%99i/phuong-muong-thanh-sap-xep-lai-diem-trong-giu-xe',
        '2026-11-17T01:27',
      ],
      [
        'Na Ư mở phiên chợ biên giới vào ngày cuối tuần',
        '/x%C3%A3-h%E1%BB%99i/na-u-mo-phien-cho-bien-gioi-vao-ngay-cuoi-tuan',
        '2026-11-18T01:27',
      ],
    ],
  },
  {
    file: 'russian-short-times',
    url: 'https://dolina.example/',
    utcOffset: 180,
    articles: [
      ['Горную дорогу открыли для легковых машин', '/news/2026/11/20/item0/'],
      ['Первый снег выпал выше шестисот метров', '/news/2026/11/20/item1/'],
      ['Школьный автобус получил новое расписание', '/news/2026/11/20/item2/'],
      ['Мост закроют на одну ночь из-за ремонта', '/news/2026/11/20/item3/'],
      ['Пекарня на площади отметила столетие', '/news/2026/11/20/item4/'],
      ['Жители деревни просят вернуть фельдшера', '/news/2026/11/20/item5/'],
      ['Урожай яблок оказался вдвое больше прошлогоднего', '/news/2026/11/20/item6/'],
      ['На перевале установили две новые камеры', '/news/2026/11/20/item7/'],
    ],
  },
  {
    file: 'japanese-section',
    url: 'https://yamanami.example/local/',
    utcOffset: 540,
    articles: [
      ['山道、二か月ぶり再開 バスはなお不可', '/articles/AS7Q0K0.html'],
      ['初雪、標高六百メートル以上で観測', '/articles/AS7Q1K1.html'],
      ['通学バスに新しい時刻表、冬の間だけ', '/articles/AS7Q2K2.html'],
      ['橋を一晩通行止め、補修工事のため', '/articles/AS7Q3K3.html'],
      ['駅前のパン屋が創業百年を祝う', '/articles/AS7Q4K4.html'],
      ['りんごの収穫、昨年の二倍に増える', '/articles/AS7Q5K5.html'],
    ],
  },
  {
    file: 'front-with-accented-sections',
    url: 'https://baolai.example/',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/x%C3%A3-h%E1%BB%99i/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/kinh-t%E1%BA%BF/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da',
        '2026-11-02T01:27',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/ch%C3%ADnh-tr%E1%BB%8B/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/qu%E1%BB%91c-ph%C3%B2ng---an-ninh/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam',
        '2026-11-04T01:27',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/v%C4%83n-h%C3%B3a/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/x%C3%A3-h%E1%BB%99i/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan',
        '2026-11-06T01:27',
      ],
      ['Lễ hội hoa ban năm nay kéo dài thêm một tuần', '/kinh-t%E1%BA%BF/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan'],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/ch%C3%ADnh-tr%E1%BB%8B/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau',
        '2026-11-08T01:27',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/qu%E1%BB%91c-ph%C3%B2ng---an-ninh/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc',
      ],
      [
        'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ',
        '/v%C4%83n-h%C3%B3a/quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu',
        '2026-11-10T01:27',
      ],
      [
        'Người Mông ở Xa Dung giữ nghề rèn dao truyền thống',
        '/x%C3%A3-h%E1%BB%99i/nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong',
      ],
      [
        'Trạm y tế Mường Toong có máy siêu âm đầu tiên',
        '/kinh-t%E1%BA%BF/tram-y-te-muong-toong-co-may-sieu-am-dau-tien',
        '2026-11-12T01:27',
      ],
      [
        'Sạt lở trên quốc lộ 4H, xe tải phải chờ sáu giờ',
        '/ch%C3%ADnh-tr%E1%BB%8B/sat-lo-tren-quoc-lo-4h-xe-tai-phai-cho-sau-gio',
      ],
      [
        'Học sinh Pá Mỳ được ăn trưa nóng từ học kỳ này',
        '/qu%E1%BB%91c-ph%C3%B2ng---an-ninh/hoc-sinh-pa-my-duoc-an-trua-nong-tu-hoc-ky-nay',
        '2026-11-14T01:27',
      ],
      [
        'Đoàn viên thanh niên Búng Lao hiến máu đợt hai trong năm',
        '/v%C4%83n-h%C3%B3a/doan-vien-thanh-nien-bung-lao-hien-mau-dot-hai-trong-nam',
      ],
      [
        'Giá cà phê Mường Ảng tăng, nông dân mở rộng diện tích',
        '/x%C3%A3-h%E1%BB%99i/gia-ca-phe-muong-ang-tang-nong-dan-mo-rong-dien-tich',
        '2026-11-16T01:27',
      ],
      [
        'Phường Mường Thanh sắp xếp lại điểm trông giữ xe',
        '/kinh-t%E1%BA%BF/phuong-muong-thanh-sap-xep-lai-diem-trong-giu-xe',
      ],
      [
        'Na Ư mở phiên chợ biên giới vào ngày cuối tuần',
        '/ch%C3%ADnh-tr%E1%BB%8B/na-u-mo-phien-cho-bien-gioi-vao-ngay-cuoi-tuan',
        '2026-11-18T01:27',
      ],
      [
        'Nậm Nhùn đưa cây quế lên nương bạc màu',
        '/qu%E1%BB%91c-ph%C3%B2ng---an-ninh/nam-nhun-dua-cay-que-len-nuong-bac-mau',
      ],
      [
        'Thanh niên xung kích giúp dân gặt lúa chạy mưa',
        '/v%C4%83n-h%C3%B3a/thanh-nien-xung-kich-giup-dan-gat-lua-chay-mua',
        '2026-11-20T01:27',
      ],
      [
        'Khánh thành điểm trường mầm non bản Huổi Lính',
        '/x%C3%A3-h%E1%BB%99i/khanh-thanh-diem-truong-mam-non-ban-huoi-linh',
      ],
      [
        'Xe khách trượt bánh trên đèo, không ai bị thương',
        '/kinh-t%E1%BA%BF/xe-khach-truot-banh-tren-deo-khong-ai-bi-thuong',
        '2026-11-22T01:27',
      ],
      [
        'Bản Nà Sự đón khách du lịch cộng đồng đầu tiên',
        '/ch%C3%ADnh-tr%E1%BB%8B/ban-na-su-don-khach-du-lich-cong-dong-dau-tien',
      ],
      [
        'Phát hiện hang động mới ở vùng đệm khu bảo tồn',
        '/qu%E1%BB%91c-ph%C3%B2ng---an-ninh/phat-hien-hang-dong-moi-o-vung-dem-khu-bao-ton',
        '2026-11-24T01:27',
      ],
      [
        'Tập huấn kỹ năng số cho tổ công nghệ cộng đồng',
        '/v%C4%83n-h%C3%B3a/tap-huan-ky-nang-so-cho-to-cong-nghe-cong-dong',
      ],
      [
        'Kiểm lâm gỡ hàng trăm bẫy thú trong rừng đặc dụng',
        '/x%C3%A3-h%E1%BB%99i/kiem-lam-go-hang-tram-bay-thu-trong-rung-dac-dung',
        '2026-11-26T01:27',
      ],
      [
        'Chợ đêm thị trấn mở lại sau hai tháng sửa chữa',
        '/kinh-t%E1%BA%BF/cho-dem-thi-tran-mo-lai-sau-hai-thang-sua-chua',
      ],
      [
        'Hội thi giã bánh dày của đồng bào Mông',
        '/ch%C3%ADnh-tr%E1%BB%8B/hoi-thi-gia-banh-day-cua-dong-bao-mong',
        '2026-11-01T01:27',
      ],
      [
        'Xã biên giới có tổ liên gia bảo vệ đường mốc',
        '/qu%E1%BB%91c-ph%C3%B2ng---an-ninh/xa-bien-gioi-co-to-lien-gia-bao-ve-duong-moc',
      ],
      [
        'Bệnh viện huyện mổ nội soi ca đầu tiên',
        '/v%C4%83n-h%C3%B3a/benh-vien-huyen-mo-noi-soi-ca-dau-tien',
        '2026-11-03T01:27',
      ],
    ],
    beside: [
      '/x%C3%A3-h%E1%BB%99i/nguoi-cao-tuoi-trong-rung-go-lon-tren-doi-troc',
      '/kinh-t%E1%BA%BF/thu-vien-luu-dong-ve-voi-hoc-sinh-ban-tru',
      '/ch%C3%ADnh-tr%E1%BB%8B/gia-man-hau-dau-vu-cao-gap-ruoi-nam-ngoai',
      '/qu%E1%BB%91c-ph%C3%B2ng---an-ninh/sua-xong-duong-ong-nuoc-sach-cho-ba-ban-vung-thap',
    ],
  },
  {
    file: 'section-with-codes-and-pager',
    url: 'https://baoson.example/xa-hoi.html',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/xa-hoi/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-Q5nYvXDR.html',
        '2026-11-01',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/xa-hoi/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-W6YvXDRG.html',
        '2026-11-02',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/xa-hoi/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-E7vXDRfH.html',
        '2026-11-03',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/xa-hoi/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-R8XDRfkK.html',
        '2026-11-04',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/xa-hoi/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-T9nYvXDL.html',
        '2026-11-05',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/xa-hoi/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-Y5YvXDRR.html',
        '2026-11-06',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/xa-hoi/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-U6vXDRfG.html',
        '2026-11-07',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/xa-hoi/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-P7XDRfkH.html',
        '2026-11-08',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/xa-hoi/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc-A8nYvXDK.html',
        '2026-11-09',
      ],
      [
        'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ',
        '/xa-hoi/quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu-S9YvXDRL.html',
        '2026-11-10',
      ],
      [
        'Người Mông ở Xa Dung giữ nghề rèn dao truyền thống',
        '/xa-hoi/nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong-Q5vXDRfR.html',
        '2026-11-11',
      ],
      [
        'Trạm y tế Mường Toong có máy siêu âm đầu tiên',
        '/xa-hoi/tram-y-te-muong-toong-co-may-sieu-am-dau-tien-W6XDRfkG.html',
        '2026-11-12',
      ],
      [
        'Sạt lở trên quốc lộ 4H, xe tải phải chờ sáu giờ',
        '/xa-hoi/sat-lo-tren-quoc-lo-4h-xe-tai-phai-cho-sau-gio-E7nYvXDH.html',
        '2026-11-13',
      ],
      [
        'Học sinh Pá Mỳ được ăn trưa nóng từ học kỳ này',
        '/xa-hoi/hoc-sinh-pa-my-duoc-an-trua-nong-tu-hoc-ky-nay-R8YvXDRK.html',
        '2026-11-14',
      ],
      [
        'Đoàn viên thanh niên Búng Lao hiến máu đợt hai trong năm',
        '/xa-hoi/doan-vien-thanh-nien-bung-lao-hien-mau-dot-hai-trong-nam-T9vXDRfL.html',
        '2026-11-15',
      ],
      [
        'Giá cà phê Mường Ảng tăng, nông dân mở rộng diện tích',
        '/xa-hoi/gia-ca-phe-muong-ang-tang-nong-dan-mo-rong-dien-tich-Y5XDRfkR.html',
        '2026-11-16',
      ],
      [
        'Phường Mường Thanh sắp xếp lại điểm trông giữ xe',
        '/xa-hoi/phuong-muong-thanh-sap-xep-lai-diem-trong-giu-xe-U6nYvXDG.html',
        '2026-11-17',
      ],
      [
        'Na Ư mở phiên chợ biên giới vào ngày cuối tuần',
        '/xa-hoi/na-u-mo-phien-cho-bien-gioi-vao-ngay-cuoi-tuan-P7YvXDRH.html',
        '2026-11-18',
      ],
      [
        'Nậm Nhùn đưa cây quế lên nương bạc màu',
        '/xa-hoi/nam-nhun-dua-cay-que-len-nuong-bac-mau-A8vXDRfK.html',
        '2026-11-19',
      ],
      [
        'Thanh niên xung kích giúp dân gặt lúa chạy mưa',
        '/xa-hoi/thanh-nien-xung-kich-giup-dan-gat-lua-chay-mua-S9XDRfkL.html',
        '2026-11-20',
      ],
      [
        'Khánh thành điểm trường mầm non bản Huổi Lính',
        '/xa-hoi/khanh-thanh-diem-truong-mam-non-ban-huoi-linh-Q5nYvXDR.html',
        '2026-11-21',
      ],
      [
        'Xe khách trượt bánh trên đèo, không ai bị thương',
        '/xa-hoi/xe-khach-truot-banh-tren-deo-khong-ai-bi-thuong-W6YvXDRG.html',
        '2026-11-22',
      ],
      [
        'Bản Nà Sự đón khách du lịch cộng đồng đầu tiên',
        '/xa-hoi/ban-na-su-don-khach-du-lich-cong-dong-dau-tien-E7vXDRfH.html',
        '2026-11-23',
      ],
      [
        'Phát hiện hang động mới ở vùng đệm khu bảo tồn',
        '/xa-hoi/phat-hien-hang-dong-moi-o-vung-dem-khu-bao-ton-R8XDRfkK.html',
        '2026-11-24',
      ],
      [
        'Tập huấn kỹ năng số cho tổ công nghệ cộng đồng',
        '/xa-hoi/tap-huan-ky-nang-so-cho-to-cong-nghe-cong-dong-T9nYvXDL.html',
        '2026-11-25',
      ],
      [
        'Kiểm lâm gỡ hàng trăm bẫy thú trong rừng đặc dụng',
        '/xa-hoi/kiem-lam-go-hang-tram-bay-thu-trong-rung-dac-dung-Y5YvXDRR.html',
        '2026-11-26',
      ],
      [
        'Chợ đêm thị trấn mở lại sau hai tháng sửa chữa',
        '/xa-hoi/cho-dem-thi-tran-mo-lai-sau-hai-thang-sua-chua-U6vXDRfG.html',
        '2026-11-27',
      ],
      [
        'Hội thi giã bánh dày của đồng bào Mông',
        '/xa-hoi/hoi-thi-gia-banh-day-cua-dong-bao-mong-P7XDRfkH.html',
        '2026-11-01',
      ],
      [
        'Xã biên giới có tổ liên gia bảo vệ đường mốc',
        '/xa-hoi/xa-bien-gioi-co-to-lien-gia-bao-ve-duong-moc-A8nYvXDK.html',
        '2026-11-02',
      ],
      [
        'Bệnh viện huyện mổ nội soi ca đầu tiên',
        '/xa-hoi/benh-vien-huyen-mo-noi-soi-ca-dau-tien-S9YvXDRL.html',
        '2026-11-03',
      ],
      [
        'Người cao tuổi trồng rừng gỗ lớn trên đồi trọc',
        '/xa-hoi/nguoi-cao-tuoi-trong-rung-go-lon-tren-doi-troc-Q5vXDRfR.html',
        '2026-11-04',
      ],
    ],
    beside: [
      '/xa-hoi/thu-vien-luu-dong-ve-voi-hoc-sinh-ban-tru-W6XDRfkG.html',
      '/xa-hoi/gia-man-hau-dau-vu-cao-gap-ruoi-nam-ngoai-E7nYvXDH.html',
      '/xa-hoi/sua-xong-duong-ong-nuoc-sach-cho-ba-ban-vung-thap-R8YvXDRK.html',
    ],
  },
  {
    file: 'front-of-articles-by-category',
    url: 'https://baotinh.example/',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/tin-bai/thoi-su/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/tin-bai/xa-hoi/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/tin-bai/kinh-te/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/tin-bai/van-hoa-the-thao/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/tin-bai/thoi-su/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/tin-bai/xa-hoi/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan',
      ],
      ['Lễ hội hoa ban năm nay kéo dài thêm một tuần', '/tin-bai/kinh-te/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan'],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/tin-bai/van-hoa-the-thao/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/tin-bai/thoi-su/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc',
      ],
      [
        'Quài Tở kiểm tra an toàn hồ đập trước mùa mưa lũ',
        '/tin-bai/xa-hoi/quai-to-kiem-tra-an-toan-ho-dap-truoc-mua-mua-lu',
      ],
      [
        'Người Mông ở Xa Dung giữ nghề rèn dao truyền thống',
        '/tin-bai/kinh-te/nguoi-mong-o-xa-dung-giu-nghe-ren-dao-truyen-thong',
      ],
      [
        'Trạm y tế Mường Toong có máy siêu âm đầu tiên',
        '/tin-bai/van-hoa-the-thao/tram-y-te-muong-toong-co-may-sieu-am-dau-tien',
      ],
      [
        'Sạt lở trên quốc lộ 4H, xe tải phải chờ sáu giờ',
        '/tin-bai/thoi-su/sat-lo-tren-quoc-lo-4h-xe-tai-phai-cho-sau-gio',
      ],
      [
        'Học sinh Pá Mỳ được ăn trưa nóng từ học kỳ này',
        '/tin-bai/xa-hoi/hoc-sinh-pa-my-duoc-an-trua-nong-tu-hoc-ky-nay',
      ],
      [
        'Đoàn viên thanh niên Búng Lao hiến máu đợt hai trong năm',
        '/tin-bai/kinh-te/doan-vien-thanh-nien-bung-lao-hien-mau-dot-hai-trong-nam',
      ],
      [
        'Giá cà phê Mường Ảng tăng, nông dân mở rộng diện tích',
        '/tin-bai/van-hoa-the-thao/gia-ca-phe-muong-ang-tang-nong-dan-mo-rong-dien-tich',
      ],
      [
        'Phường Mường Thanh sắp xếp lại điểm trông giữ xe',
        '/tin-bai/thoi-su/phuong-muong-thanh-sap-xep-lai-diem-trong-giu-xe',
      ],
      [
        'Na Ư mở phiên chợ biên giới vào ngày cuối tuần',
        '/tin-bai/xa-hoi/na-u-mo-phien-cho-bien-gioi-vao-ngay-cuoi-tuan',
      ],
      ['Nậm Nhùn đưa cây quế lên nương bạc màu', '/tin-bai/kinh-te/nam-nhun-dua-cay-que-len-nuong-bac-mau'],
      [
        'Thanh niên xung kích giúp dân gặt lúa chạy mưa',
        '/tin-bai/van-hoa-the-thao/thanh-nien-xung-kich-giup-dan-gat-lua-chay-mua',
      ],
      [
        'Khánh thành điểm trường mầm non bản Huổi Lính',
        '/tin-bai/thoi-su/khanh-thanh-diem-truong-mam-non-ban-huoi-linh',
      ],
      [
        'Xe khách trượt bánh trên đèo, không ai bị thương',
        '/tin-bai/xa-hoi/xe-khach-truot-banh-tren-deo-khong-ai-bi-thuong',
      ],
      [
        'Bản Nà Sự đón khách du lịch cộng đồng đầu tiên',
        '/tin-bai/kinh-te/ban-na-su-don-khach-du-lich-cong-dong-dau-tien',
      ],
      [
        'Phát hiện hang động mới ở vùng đệm khu bảo tồn',
        '/tin-bai/van-hoa-the-thao/phat-hien-hang-dong-moi-o-vung-dem-khu-bao-ton',
      ],
      [
        'Tập huấn kỹ năng số cho tổ công nghệ cộng đồng',
        '/tin-bai/thoi-su/tap-huan-ky-nang-so-cho-to-cong-nghe-cong-dong',
      ],
      [
        'Kiểm lâm gỡ hàng trăm bẫy thú trong rừng đặc dụng',
        '/tin-bai/xa-hoi/kiem-lam-go-hang-tram-bay-thu-trong-rung-dac-dung',
      ],
      [
        'Chợ đêm thị trấn mở lại sau hai tháng sửa chữa',
        '/tin-bai/kinh-te/cho-dem-thi-tran-mo-lai-sau-hai-thang-sua-chua',
      ],
      ['Hội thi giã bánh dày của đồng bào Mông', '/tin-bai/van-hoa-the-thao/hoi-thi-gia-banh-day-cua-dong-bao-mong'],
      ['Xã biên giới có tổ liên gia bảo vệ đường mốc', '/tin-bai/thoi-su/xa-bien-gioi-co-to-lien-gia-bao-ve-duong-moc'],
      ['Bệnh viện huyện mổ nội soi ca đầu tiên', '/tin-bai/xa-hoi/benh-vien-huyen-mo-noi-soi-ca-dau-tien'],
      [
        'Người cao tuổi trồng rừng gỗ lớn trên đồi trọc',
        '/tin-bai/kinh-te/nguoi-cao-tuoi-trong-rung-go-lon-tren-doi-troc',
      ],
      [
        'Thư viện lưu động về với học sinh bán trú',
        '/tin-bai/van-hoa-the-thao/thu-vien-luu-dong-ve-voi-hoc-sinh-ban-tru',
      ],
      ['Giá mận hậu đầu vụ cao gấp rưỡi năm ngoái', '/tin-bai/thoi-su/gia-man-hau-dau-vu-cao-gap-ruoi-nam-ngoai'],
      [
        'Sửa xong đường ống nước sạch cho ba bản vùng thấp',
        '/tin-bai/xa-hoi/sua-xong-duong-ong-nuoc-sach-cho-ba-ban-vung-thap',
      ],
    ],
  },
]
